/* The arithmetic of a row, place by place. Computed anew from the answer when somebody opens it: the sum of the terms
   divided by the marked weight is the overlap, and a test holds both against each other.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-arithmetic.h"

#include <glib/gi18n.h>

#include "bc-text.h"

static BcLevel
level_at_spot (const BcSuggestion *suggestion, const BcSpot *spot)
{
  BcLevel level = BC_LEVEL_NONE;

  for (guint i = 0; i < suggestion->points->len; i++)
    {
      const BcSuggestedPoint *suggested = g_ptr_array_index (suggestion->points, i);
      for (guint j = 0; j < suggested->covers->len; j++)
        {
          const BcCover *cover = &g_array_index (suggested->covers, BcCover, j);
          if (bc_spot_equal (&cover->spot, spot))
            level = MAX (level, cover->level);
        }
    }
  return level;
}

static BcLevel
level_at_place (const BcSuggestion *suggestion, const BcPlace *place)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  BcLevel level = BC_LEVEL_NONE;

  bc_place_list_spots (place, spots);
  for (guint i = 0; i < spots->len; i++)
    level = MAX (level, level_at_spot (suggestion, &g_array_index (spots, BcSpot, i)));
  return level;
}

static void
note_order (BcTerm *term, BcIndex *index, const BcArea *area, const BcMuscle *muscle)
{
  guint order = (guint)bc_index_get_order (index, area, muscle);

  if (order == 0 || (term->order != 0 && order >= term->order))
    return;
  term->order = order;
  term->order_area = area;
  term->order_length = area->order->len;
}

static void
find_order (BcTerm *term, BcIndex *index, const BcMuscle *muscle)
{
  if (term->place.area != NULL)
    note_order (term, index, term->place.area, muscle);
  else
    for (guint i = 0; i < term->place.region->areas->len; i++)
      note_order (term, index, g_ptr_array_index (term->place.region->areas, i), muscle);
}

static double
factor_of (BcLevel level)
{
  return level == BC_LEVEL_ESSENTIAL   ? BC_RANKING_ESSENTIAL_WEIGHT
         : level == BC_LEVEL_SPILLOVER ? BC_RANKING_SPILLOVER_WEIGHT
                                       : 0.0;
}

/**
 * bc_arithmetic_list_terms:
 * @suggestion: a row of @ranking
 *
 * Returns: (transfer full) (element-type BcTerm): one term for each marked place, in the order of the answer.
 */
GArray *
bc_arithmetic_list_terms (BcIndex *index, const BcRanking *ranking, const BcSuggestion *suggestion)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (BcTerm));

  for (guint i = 0; i < ranking->places->len; i++)
    {
      BcTerm term = { .place = g_array_index (ranking->places, BcPlace, i),
                      .weight = g_array_index (ranking->weights, guint, i) };
      term.level = level_at_place (suggestion, &term.place);
      term.adds = factor_of (term.level) * term.weight / BC_PLACE_WEIGHT_ONE;
      find_order (&term, index, suggestion->muscle);
      g_array_append_val (terms, term);
    }
  return terms;
}

static const char *
level_words (BcLevel level)
{
  switch (level)
    {
    case BC_LEVEL_ESSENTIAL:
      /* Translators: what a place counts whose pain the muscle essentially explains */
      return _ ("essential 1");
    case BC_LEVEL_SPILLOVER:
      /* Translators: what a place counts that the muscle's pain spills over to */
      return _ ("spillover ½");
    case BC_LEVEL_NONE:
    default:
      /* Translators: what a place counts that the muscle's pain does not reach */
      return _ ("not reached 0");
    }
}

/**
 * bc_arithmetic_describe_term:
 *
 * Returns: (transfer full): "Left: Upper calf: essential 1; no. 2 of 5 in the traditional order for Calf" in the user's
 * language.
 */
char *
bc_arithmetic_describe_term (const BcTerm *term)
{
  g_autofree char *place = bc_place_describe (&term->place);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s: %s", place, level_words (term->level));
  if (term->weight != BC_PLACE_WEIGHT_ONE)
    /* Translators: the share of a drawn area, and what the place adds: " × 0.62 = 0.31" */
    g_string_append_printf (text, _ (" × %.2f = %.2f"), (double)term->weight / BC_PLACE_WEIGHT_ONE, term->adds);
  if (term->order_area != NULL)
    g_string_append_printf (text, _ ("; no. %u of %u in the traditional order for %s"), term->order,
                            term->order_length, bc_text (term->order_area->name));
  return g_string_free (text, FALSE);
}
