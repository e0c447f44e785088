/* Which rows of an answer are shown. A filter never touches look-alikes or other sources of pain, and it says how many
   rows it hides. What studies counted stands beside the traditional order and is never mixed into it: the user chooses
   which of the two is followed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-filter.h"

static const char *const order_words[] = { "traditional", "cohort" };

/**
 * bc_list_order_from_string:
 * @order: (out): not touched where the word is none
 */
gboolean
bc_list_order_from_string (const char *word, BcListOrder *order)
{
  for (gsize i = 0; i < G_N_ELEMENTS (order_words); i++)
    if (g_strcmp0 (order_words[i], word) == 0)
      {
        *order = (BcListOrder)i;
        return TRUE;
      }
  return FALSE;
}

const char *
bc_list_order_to_string (BcListOrder order)
{
  return order_words[order];
}

static gboolean
has_section (const BcFilter *self)
{
  return self->section != NULL && *self->section != '\0';
}

/**
 * bc_filter_hides:
 *
 * Returns: whether the filter may hide rows; another order hides none.
 */
gboolean
bc_filter_hides (const BcFilter *self)
{
  return has_section (self) || self->essential || self->checked;
}

gboolean
bc_filter_equal (const BcFilter *a, const BcFilter *b)
{
  return has_section (a) == has_section (b) && (!has_section (a) || g_str_equal (a->section, b->section)) &&
         !a->essential == !b->essential && !a->checked == !b->checked && a->order == b->order;
}

static gboolean
is_checked (const BcTriggerPoint *point)
{
  for (guint i = 0; i < point->cites->len; i++)
    if (((const BcCite *)g_ptr_array_index (point->cites, i))->checked)
      return TRUE;
  return FALSE;
}

/* One trigger point must answer all that is asked: a checked spillover does not make another point's essential pattern
   a checked one. */
static gboolean
passes (const BcFilter *self, const BcSuggestion *suggestion)
{
  if (has_section (self) && !g_str_equal (suggestion->muscle->section, self->section))
    return FALSE;
  if (!self->essential && !self->checked)
    return TRUE;
  for (guint i = 0; i < suggestion->points->len; i++)
    {
      const BcSuggestedPoint *suggested = g_ptr_array_index (suggestion->points, i);
      if ((!self->essential || suggested->level == BC_LEVEL_ESSENTIAL) &&
          (!self->checked || is_checked (suggested->point)))
        return TRUE;
    }
  return FALSE;
}

static void
look_into_cohort (const BcArea *area, const BcCohort *cohort, const BcMuscle *muscle, BcCohortFinding *best)
{
  for (guint i = 0; i < cohort->counts->len; i++)
    {
      const BcCohortCount *count = g_ptr_array_index (cohort->counts, i);
      BcCohortFinding finding = { cohort, area, count->low_percent, count->high_percent };
      if (count->muscle.target == muscle && (best->cohort == NULL || finding.high_percent > best->high_percent))
        *best = finding;
    }
}

static void
look_into_area (const BcArea *area, const BcMuscle *muscle, BcCohortFinding *best)
{
  for (guint i = 0; i < area->cohorts->len; i++)
    look_into_cohort (area, g_ptr_array_index (area->cohorts, i), muscle, best);
}

/**
 * bc_filter_find_cohort:
 * @finding: (out): not touched where nothing was counted
 *
 * Looks for the muscle in what studies counted for the marked places; where several did, the largest figure is told.
 *
 * Returns: whether a study counted the muscle.
 */
gboolean
bc_filter_find_cohort (const BcRanking *ranking, const BcMuscle *muscle, BcCohortFinding *finding)
{
  BcCohortFinding best = { NULL, NULL, 0, 0 };

  for (guint i = 0; i < ranking->places->len; i++)
    {
      const BcPlace *place = &g_array_index (ranking->places, BcPlace, i);
      if (place->area != NULL)
        look_into_area (place->area, muscle, &best);
      else
        for (guint j = 0; j < place->region->areas->len; j++)
          look_into_area (g_ptr_array_index (place->region->areas, j), muscle, &best);
    }
  if (best.cohort != NULL)
    *finding = best;
  return best.cohort != NULL;
}

/* Counted ones first, the most frequent on top; equal ones, and those that nobody counted, as they were ranked. */
static int
compare_counted (gconstpointer a, gconstpointer b, gpointer ranking)
{
  const BcSuggestion *one = *(const BcSuggestion *const *)a, *other = *(const BcSuggestion *const *)b;
  BcCohortFinding finding = { NULL, NULL, 0, 0 }, other_finding = { NULL, NULL, 0, 0 };
  gboolean counted = bc_filter_find_cohort (ranking, one->muscle, &finding);
  gboolean other_counted = bc_filter_find_cohort (ranking, other->muscle, &other_finding);

  if (counted != other_counted)
    return counted ? -1 : 1;
  if (finding.high_percent != other_finding.high_percent)
    return finding.high_percent > other_finding.high_percent ? -1 : 1;
  if (finding.low_percent != other_finding.low_percent)
    return finding.low_percent > other_finding.low_percent ? -1 : 1;
  return (int)one->rank - (int)other->rank;
}

void
bc_filtered_free (BcFiltered *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * bc_filter_apply:
 * @ranking: must outlive what is returned
 *
 * Returns: (transfer full): the rows that pass, in the order that the filter asks for.
 */
BcFiltered *
bc_filter_apply (const BcFilter *self, const BcRanking *ranking)
{
  BcFiltered *filtered = g_new0 (BcFiltered, 1);

  filtered->rows = g_ptr_array_new ();
  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      BcSuggestion *suggestion = g_ptr_array_index (ranking->suggestions, i);
      if (passes (self, suggestion))
        g_ptr_array_add (filtered->rows, suggestion);
      else
        filtered->n_hidden++;
    }
  if (self->order == BC_LIST_COHORT)
    g_ptr_array_sort_with_data (filtered->rows, compare_counted, (gpointer)ranking);
  return filtered;
}
