/* What is read about beside the chosen muscle and the condition: a place, a topic, the list of topics, or how sure the
   atlas is of what is chosen.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"

G_BEGIN_DECLS

typedef enum
{
  BC_SUBJECT_NONE,     /* the muscle or the condition itself */
  BC_SUBJECT_REGION,   /* record: BcRegion */
  BC_SUBJECT_AREA,     /* record: BcArea */
  BC_SUBJECT_TOPIC,    /* record: BcTopic */
  BC_SUBJECT_TOPICS,   /* no record: what there is to learn */
  BC_SUBJECT_EVIDENCE, /* no record: how sure is this? */
} BcSubjectKind;

typedef struct
{
  BcSubjectKind kind;
  gconstpointer record; /* borrowed from the atlas */
} BcSubject;

gboolean bc_subject_equal (const BcSubject *a, const BcSubject *b);
gboolean bc_subject_parse (BcAtlas *atlas, const char *word, BcSubject *subject);
char *bc_subject_to_string (const BcSubject *self);
GPtrArray *bc_subject_list_topics (BcAtlas *atlas);

G_END_DECLS
