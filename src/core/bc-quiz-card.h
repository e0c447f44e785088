/* One thing to be learned, and the wish which of them are asked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"

G_BEGIN_DECLS

typedef enum
{
  BC_QUIZ_WHERE, /* where does this point send pain? */
  BC_QUIZ_WHICH, /* which muscle is this pattern? */
} BcQuizKind;

typedef enum
{
  BC_QUIZ_EASY,
  BC_QUIZ_MEDIUM,
  BC_QUIZ_HARD,
} BcQuizLevel;

typedef struct
{
  BcQuizKind kind;
  const BcMuscle *muscle;      /* borrowed from the atlas */
  const BcTriggerPoint *point; /* borrowed; NULL where the whole pattern is asked */
} BcQuizCard;

/* What a learner wants to be asked. */
typedef struct
{
  const char *section; /* borrowed; NULL: every section */
  gboolean where;
  gboolean which;
  BcQuizLevel level;
  guint n_questions;
} BcQuizWish;

char              *bc_quiz_card_to_id (const BcQuizCard *self);
GArray            *bc_quiz_card_list (BcAtlas *atlas, const BcQuizWish *wish);
const char *const *bc_quiz_list_sections (void);

const char        *bc_quiz_level_to_string (BcQuizLevel level);
gboolean           bc_quiz_level_from_string (const char *word, BcQuizLevel *level);

G_END_DECLS
