/* Which rows of an answer are shown, and in which order. The answer itself stays what it is.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-ranking.h"

G_BEGIN_DECLS

typedef enum
{
  BC_LIST_TRADITIONAL, /* as ranked: overlap, then the traditional order */
  BC_LIST_COHORT,      /* what studies counted comes first, the most frequent on top */
} BcListOrder;

typedef struct
{
  const char *section; /* borrowed or interned: of the muscles that are shown; NULL or "": every section */
  gboolean essential;  /* only muscles whose essential pattern reaches a marked place */
  gboolean checked;    /* only patterns that somebody compared with the text of a source */
  BcListOrder order;
} BcFilter;

/* How often studies found points of a muscle in people with pain in one of the marked places. */
typedef struct
{
  const BcCohort *cohort; /* borrowed */
  const BcArea *area;     /* borrowed: whose cohort it is */
  double low_percent;
  double high_percent;
} BcCohortFinding;

typedef struct
{
  GPtrArray *rows; /* const BcSuggestion, borrowed from the ranking */
  guint n_hidden;
} BcFiltered;

gboolean bc_list_order_from_string (const char *word, BcListOrder *order);
const char *bc_list_order_to_string (BcListOrder order);

gboolean bc_filter_hides (const BcFilter *self);
gboolean bc_filter_equal (const BcFilter *a, const BcFilter *b);
BcFiltered *bc_filter_apply (const BcFilter *self, const BcRanking *ranking);
gboolean bc_filter_find_cohort (const BcRanking *ranking, const BcMuscle *muscle, BcCohortFinding *finding);
void bc_filtered_free (BcFiltered *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcFiltered, bc_filtered_free)

G_END_DECLS
