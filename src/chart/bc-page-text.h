/* The words of a page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-flow.h"
#include "bc-page-request.h"

G_BEGIN_DECLS

typedef enum
{
  BC_WORDS_TITLE,
  BC_WORDS_SUBTITLE,
  BC_WORDS_HEADING,
  BC_WORDS_NAME,
  BC_WORDS_BODY,
  BC_WORDS_POINT,
  BC_WORDS_TABLE,
  BC_WORDS_TABLE_HEAD,
  BC_WORDS_BOX_HEADING,
  BC_WORDS_BOX_GROUP,
  BC_WORDS_BOX,
  BC_WORDS_SOURCE,
  BC_WORDS_SOURCES, /* the first of them, clear of what stands above */
} BcWordsStyle;

#define BC_N_WORDS_STYLES (BC_WORDS_SOURCES + 1)

/* How much is said of each look-alike on a patient's page that has many. Emergencies are always told in full, and nothing is
 * left out: what is not told is named. */
typedef enum
{
  BC_BREVITY_NONE,
  BC_BREVITY_SOON,     /* those that have time are named alone */
  BC_BREVITY_SAME_DAY, /* and those of the same day */
} BcBrevity;

#define BC_N_BREVITIES (BC_BREVITY_SAME_DAY + 1)

/* Where the words of one chart, handout or sheet go. */
typedef struct
{
  const BcPageRequest *request; /* borrowed */
  const BcScene *scene;         /* borrowed */
  BcFlow *flow;                 /* borrowed */
  double scale;                 /* of the letters: 1, or smaller so that a page suffices */
  gboolean one_section;         /* the page has begun a section that takes everything */
  BcBrevity brevity;
} BcWords;

void bc_words_begin (const BcWords *self, guint n_columns, gboolean boxed, gboolean joins);
void bc_words_begin_long_box (const BcWords *self);
void bc_words_begin_list (const BcWords *self, const char *name);
void bc_words_add (const BcWords *self, BcWordsStyle style, const char *markup);
void bc_words_add_heading (const BcWords *self, BcWordsStyle style, const char *words);
void bc_words_add_labelled (const BcWords *self, BcWordsStyle style, const char *label, const char *words);
void bc_words_add_texts (const BcWords *self, const char *label, GStrv texts);

const double *bc_page_text_get_accent (const BcPageRequest *request);
char *bc_page_text_get_purpose (void);
gboolean bc_page_text_speaks_to_patient (const BcPageRequest *request);
char *bc_page_text_join_spots (const BcSpot *spots, guint n);
void bc_page_text_add_body (const BcWords *self);
void bc_page_text_add_sources (const BcWords *self);

G_END_DECLS
