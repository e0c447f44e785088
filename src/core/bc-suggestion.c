/* One row of the answer, and its reason in words that can be checked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-suggestion.h"

#include <glib/gi18n.h>

#include "bc-text.h"
#include "bc-weighted-place.h"

static void
suggested_point_free (BcSuggestedPoint *self)
{
  g_array_unref (self->covers);
  g_free (self);
}

/**
 * bc_suggestion_new:
 * @muscle: borrowed
 * @n_places: how many places are marked
 *
 * Returns: (transfer full): a row that reaches nothing yet; for the ranking alone.
 */
BcSuggestion *
bc_suggestion_new (const BcMuscle *muscle, guint n_places)
{
  BcSuggestion *self = g_new0 (BcSuggestion, 1);

  self->muscle = muscle;
  self->n_places = n_places;
  self->points = g_ptr_array_new_with_free_func ((GDestroyNotify)suggested_point_free);
  return self;
}

void
bc_suggestion_free (BcSuggestion *self)
{
  g_ptr_array_unref (self->points);
  g_free (self);
}

/**
 * bc_suggestion_get_side_word:
 *
 * Returns: "left", "right", "both", or "midline" for an unpaired muscle. Not translated.
 */
const char *
bc_suggestion_get_side_word (const BcSuggestion *self)
{
  return self->muscle->sided ? bc_body_sides_to_string (self->sides) : bc_side_to_string (BC_SIDE_MIDLINE);
}

/* Names of the spots that are reached at this level, each once. */
static char *
join_spots (const BcSuggestion *self, BcLevel level)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->points->len; i++)
    {
      const BcSuggestedPoint *suggested = g_ptr_array_index (self->points, i);
      for (guint j = 0; j < suggested->covers->len; j++)
        {
          const BcCover *cover = &g_array_index (suggested->covers, BcCover, j);
          g_autofree char *name = cover->level == level ? bc_spot_describe (&cover->spot) : NULL;
          if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
            g_ptr_array_add (names, g_steal_pointer (&name));
        }
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (GStrv)names->pdata);
}

static guint
count_points (const BcSuggestion *self, BcLevel level)
{
  guint n = 0;

  for (guint i = 0; i < self->points->len; i++)
    n += ((const BcSuggestedPoint *)g_ptr_array_index (self->points, i))->level == level;
  return n;
}

/**
 * bc_suggestion_explain:
 *
 * Returns: (transfer full): why the muscle stands in the list, in one sentence of the user's language that a clinician
 * can check against the sources.
 */
char *
bc_suggestion_explain (const BcSuggestion *self)
{
  g_autofree char *spots = join_spots (self, self->level);
  guint n = count_points (self, self->level);
  GString *why = g_string_new (NULL);

  if (self->level == BC_LEVEL_ESSENTIAL)
    /* Translators: %u is a number of trigger points; %s lists places on the body, for example "Left: Upper calf" */
    g_string_append_printf (why,
                            ngettext ("%u trigger point has its essential pattern here: %s",
                                      "%u trigger points have their essential pattern here: %s", n),
                            n, spots);
  else
    /* Translators: %u is a number of trigger points; %s lists places on the body, for example "Left: Upper calf" */
    g_string_append_printf (
        why, ngettext ("%u trigger point spills over to here: %s", "%u trigger points spill over to here: %s", n), n,
        spots);
  if (self->order_area != NULL)
    /* Translators: place in a list, number of entries in the list, name of an area of the body */
    g_string_append_printf (why, _ ("; no. %u of %u in the traditional order for %s"), self->order, self->order_length,
                            bc_text (self->order_area->name));
  g_string_append_c (why, '.');
  return g_string_free (why, FALSE);
}

static double
in_places (guint weight)
{
  return (double)weight / BC_PLACE_WEIGHT_ONE;
}

/**
 * bc_suggestion_explain_score:
 *
 * Returns: (transfer full): the arithmetic of the overlap, in the user's language.
 */
char *
bc_suggestion_explain_score (const BcSuggestion *self)
{
  if (self->marked_weight == self->n_places * BC_PLACE_WEIGHT_ONE)
    /* Translators: the arithmetic of the score. %u essential places, %u spillover places, %u marked places, %.2f result */
    return g_strdup_printf (_ ("Overlap with published patterns: (%u essential × 1 + %u spillover × ½) ÷ %u marked = "
                               "%.2f. This is not a probability."),
                            self->n_essential, self->n_spillover, self->n_places, self->overlap);
  /* Translators: the same with drawn areas, whose regions count by their share: all numbers have decimals */
  return g_strdup_printf (_ ("Overlap with published patterns: (%.2f essential × 1 + %.2f spillover × ½) ÷ %.2f marked "
                             "= %.2f. This is not a probability."),
                          in_places (self->essential_weight), in_places (self->spillover_weight),
                          in_places (self->marked_weight), self->overlap);
}

static void
add_sources (GPtrArray *sources, GPtrArray *cites)
{
  for (guint i = 0; i < cites->len; i++)
    {
      const BcCite *cite = g_ptr_array_index (cites, i);
      if (!g_ptr_array_find (sources, cite->source.target, NULL))
        g_ptr_array_add (sources, (gpointer)cite->source.target);
    }
}

/**
 * bc_suggestion_list_sources:
 *
 * Returns: (transfer container) (element-type BcSource): the sources of the points that reach the marked places and of
 * the order that was used, each once.
 */
GPtrArray *
bc_suggestion_list_sources (const BcSuggestion *self)
{
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < self->points->len; i++)
    add_sources (sources, ((const BcSuggestedPoint *)g_ptr_array_index (self->points, i))->point->cites);
  if (self->order_area != NULL)
    add_sources (sources, self->order_area->order_cites);
  return sources;
}

/**
 * bc_suggestion_covers:
 *
 * Returns: whether one of the muscle's patterns explains the marked spot.
 */
gboolean
bc_suggestion_covers (const BcSuggestion *self, const BcSpot *spot)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      const BcSuggestedPoint *suggested = g_ptr_array_index (self->points, i);
      for (guint j = 0; j < suggested->covers->len; j++)
        if (bc_spot_equal (&g_array_index (suggested->covers, BcCover, j).spot, spot))
          return TRUE;
    }
  return FALSE;
}
