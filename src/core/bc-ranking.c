/* The ranking. It sees places and the atlas and nothing else: no person, no history, no notes.

   Order of the rows: overlap with the marked places (with one place that is: essential before spillover), then the
   traditional order of the area, then name. CLINICAL.md calls the figure an overlap with published patterns; it is
   no probability, and its arithmetic is shown with every row.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-ranking.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-text.h"

typedef struct
{
  BcSuggestion *suggestion;
  BcLevel place_level; /* in the place at hand */
  BcBodySides lateral; /* sides of the muscle that reach a marked spot beside the midline */
  BcBodySides midline; /* sides that were asked for where only the midline is reached */
} Work;

typedef struct
{
  BcIndex *index;
  BcRanking *ranking;
  Work **by_muscle; /* by muscle number, NULL where not reached yet */
  GPtrArray *all;   /* Work */
} Ranker;

static void
suggested_point_free (BcSuggestedPoint *self)
{
  g_array_unref (self->covers);
  g_free (self);
}

static void
suggestion_free (BcSuggestion *self)
{
  g_ptr_array_unref (self->points);
  g_free (self);
}

void
bc_ranking_free (BcRanking *self)
{
  g_array_unref (self->places);
  g_array_unref (self->spots);
  g_ptr_array_unref (self->suggestions);
  g_array_unref (self->not_covered);
  g_ptr_array_unref (self->check_first);
  g_ptr_array_unref (self->also_consider);
  g_free (self);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return bc_place_compare (a, b);
}

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  return bc_spot_compare (a, b);
}

/* The order of clicks and double mention must not be seen in the answer. */
static void
set_places (BcRanking *ranking, const BcPlace *places, guint n_places)
{
  g_array_append_vals (ranking->places, places, n_places);
  g_array_sort (ranking->places, compare_places);
  for (guint i = 1; i < ranking->places->len;)
    if (bc_place_equal (&g_array_index (ranking->places, BcPlace, i - 1), &g_array_index (ranking->places, BcPlace, i)))
      g_array_remove_index (ranking->places, i);
    else
      i++;
  for (guint i = 0; i < ranking->places->len; i++)
    bc_place_list_spots (&g_array_index (ranking->places, BcPlace, i), ranking->spots);
  g_array_sort (ranking->spots, compare_spots);
  for (guint i = 1; i < ranking->spots->len;)
    if (bc_spot_equal (&g_array_index (ranking->spots, BcSpot, i - 1), &g_array_index (ranking->spots, BcSpot, i)))
      g_array_remove_index (ranking->spots, i);
    else
      i++;
}

static Work *
work_for (Ranker *ranker, const BcMuscle *muscle)
{
  Work *work = ranker->by_muscle[muscle->number];

  if (work == NULL)
    {
      work = g_new0 (Work, 1);
      work->suggestion = g_new0 (BcSuggestion, 1);
      work->suggestion->muscle = muscle;
      work->suggestion->n_places = ranker->ranking->places->len;
      work->suggestion->points = g_ptr_array_new_with_free_func ((GDestroyNotify)suggested_point_free);
      ranker->by_muscle[muscle->number] = work;
      g_ptr_array_add (ranker->all, work);
      g_ptr_array_add (ranker->ranking->suggestions, work->suggestion);
    }
  return work;
}

/* Sides of the muscle from which the referral reaches the spot. */
static BcBodySides
sides_reaching (const BcMuscle *muscle, BcReach reach, BcSide side)
{
  BcBodySides sides = 0;

  if (!muscle->sided)
    return BC_BODY_BOTH;
  if (bc_reach_includes (reach, BC_SIDE_LEFT, side))
    sides |= BC_BODY_LEFT;
  if (bc_reach_includes (reach, BC_SIDE_RIGHT, side))
    sides |= BC_BODY_RIGHT;
  return sides;
}

static void
reach_spot (Ranker *ranker, const BcSpot *spot, BcBodySides asked)
{
  guint n;
  const BcArrival *arrivals = bc_index_get_arrivals (ranker->index, spot->region, &n);

  for (guint i = 0; i < n; i++)
    {
      const BcMuscle *muscle = arrivals[i].point->muscle;
      Work *work = work_for (ranker, muscle);
      if (spot->side == BC_SIDE_MIDLINE)
        work->midline |= muscle->sided ? asked : BC_BODY_BOTH;
      else
        work->lateral |= sides_reaching (muscle, arrivals[i].referral->reach, spot->side);
      work->place_level = MAX (work->place_level, arrivals[i].referral->level);
    }
}

static void
note_order (BcSuggestion *suggestion, BcIndex *index, const BcArea *area, guint *best)
{
  guint order = (guint)bc_index_get_order (index, area, suggestion->muscle);

  if (order == 0)
    return;
  *best = MIN (*best, order);
  if (suggestion->order == 0 || order < suggestion->order)
    {
      suggestion->order = order;
      suggestion->order_area = area;
      suggestion->order_length = area->order->len;
    }
}

/* Place of the muscle in the order of the area, or in the best of the areas that the region belongs to. */
static guint
order_in_place (BcSuggestion *suggestion, BcIndex *index, const BcPlace *place)
{
  /* a muscle that no traditional order names stands behind all that one names */
  guint best = bc_index_get_longest_order (index) + 1;

  if (place->area != NULL)
    note_order (suggestion, index, place->area, &best);
  else
    for (guint i = 0; i < place->region->areas->len; i++)
      note_order (suggestion, index, g_ptr_array_index (place->region->areas, i), &best);
  return best;
}

static void
rank_place (Ranker *ranker, const BcPlace *place)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  bc_place_list_spots (place, spots);
  for (guint i = 0; i < spots->len; i++)
    reach_spot (ranker, &g_array_index (spots, BcSpot, i), place->sides);
  for (guint i = 0; i < ranker->all->len; i++)
    {
      Work *work = g_ptr_array_index (ranker->all, i);
      BcSuggestion *suggestion = work->suggestion;
      suggestion->n_essential += work->place_level == BC_LEVEL_ESSENTIAL;
      suggestion->n_spillover += work->place_level == BC_LEVEL_SPILLOVER;
      suggestion->level = MAX (suggestion->level, work->place_level);
      work->place_level = BC_LEVEL_NONE;
    }
}

static void
settle (Ranker *ranker)
{
  GArray *places = ranker->ranking->places;

  for (guint i = 0; i < ranker->all->len; i++)
    {
      Work *work = g_ptr_array_index (ranker->all, i);
      BcSuggestion *suggestion = work->suggestion;
      for (guint j = 0; j < places->len; j++)
        suggestion->order_sum += order_in_place (suggestion, ranker->index, &g_array_index (places, BcPlace, j));
      suggestion->sides = work->lateral != 0 ? work->lateral : work->midline;
      suggestion->overlap = (suggestion->n_essential * BC_RANKING_ESSENTIAL_WEIGHT +
                             suggestion->n_spillover * BC_RANKING_SPILLOVER_WEIGHT) /
                            suggestion->n_places;
    }
}

/* Arrivals of one muscle stand together and its points in the order of the atlas: the last one is the one to extend. */
static BcSuggestedPoint *
suggested_point_for (BcSuggestion *suggestion, const BcTriggerPoint *point)
{
  BcSuggestedPoint *suggested;

  for (guint i = 0; i < suggestion->points->len; i++)
    {
      suggested = g_ptr_array_index (suggestion->points, i);
      if (suggested->point == point)
        return suggested;
    }
  suggested = g_new0 (BcSuggestedPoint, 1);
  suggested->point = point;
  suggested->covers = g_array_new (FALSE, FALSE, sizeof (BcCover));
  g_ptr_array_add (suggestion->points, suggested);
  return suggested;
}

static void
add_cover (BcSuggestedPoint *suggested, const BcSpot *spot, BcLevel level)
{
  BcCover cover = { *spot, level };

  suggested->level = MAX (suggested->level, level);
  if (suggested->covers->len > 0)
    {
      BcCover *last = &g_array_index (suggested->covers, BcCover, suggested->covers->len - 1);
      if (bc_spot_equal (&last->spot, spot))
        {
          last->level = MAX (last->level, level);
          return;
        }
    }
  g_array_append_val (suggested->covers, cover);
}

static void
collect_covers (Ranker *ranker)
{
  BcRanking *ranking = ranker->ranking;

  for (guint i = 0; i < ranking->spots->len; i++)
    {
      const BcSpot *spot = &g_array_index (ranking->spots, BcSpot, i);
      guint n;
      const BcArrival *arrivals = bc_index_get_arrivals (ranker->index, spot->region, &n);
      for (guint j = 0; j < n; j++)
        {
          BcSuggestion *suggestion = ranker->by_muscle[arrivals[j].point->muscle->number]->suggestion;
          add_cover (suggested_point_for (suggestion, arrivals[j].point), spot, arrivals[j].referral->level);
        }
      if (n == 0)
        g_array_append_val (ranking->not_covered, *spot);
      bc_index_list_check_first (ranker->index, spot, ranking->check_first);
      bc_index_list_also_consider (ranker->index, spot, ranking->also_consider);
    }
}

static guint
position_in_muscle (const BcTriggerPoint *point)
{
  guint position = 0;

  g_ptr_array_find (point->muscle->points, point, &position);
  return position;
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const BcSuggestedPoint *one = *(const BcSuggestedPoint *const *)a, *other = *(const BcSuggestedPoint *const *)b;

  if (one->level != other->level)
    return one->level > other->level ? -1 : 1;
  return (int)position_in_muscle (one->point) - (int)position_in_muscle (other->point);
}

static int
compare_suggestions (gconstpointer a, gconstpointer b)
{
  const BcSuggestion *one = *(const BcSuggestion *const *)a, *other = *(const BcSuggestion *const *)b;
  /* whole numbers of half places: exact, where the quotient would not be */
  guint score = 2 * one->n_essential + one->n_spillover, other_score = 2 * other->n_essential + other->n_spillover;
  int order;

  if (score != other_score)
    return score > other_score ? -1 : 1;
  if (one->n_essential != other->n_essential)
    return one->n_essential > other->n_essential ? -1 : 1;
  if (one->order_sum != other->order_sum)
    return one->order_sum < other->order_sum ? -1 : 1;
  order = g_ascii_strcasecmp (one->muscle->name, other->muscle->name);
  return order != 0 ? order : strcmp (one->muscle->id, other->muscle->id);
}

static int
urgency_rank (const BcCheckFirst *entry)
{
  return g_str_equal (entry->urgency, "emergency") ? 0 : g_str_equal (entry->urgency, "same-day") ? 1 : 2;
}

static int
compare_check_first (gconstpointer a, gconstpointer b)
{
  const BcCheckFirst *one = *(const BcCheckFirst *const *)a, *other = *(const BcCheckFirst *const *)b;
  int order = urgency_rank (one) - urgency_rank (other);

  return order != 0 ? order : strcmp (one->id, other->id);
}

/**
 * bc_check_first_sort:
 * @entries: (element-type BcCheckFirst): sorted, the most urgent first
 */
void
bc_check_first_sort (GPtrArray *entries)
{
  g_ptr_array_sort (entries, compare_check_first);
}

/**
 * bc_check_first_list_of_muscle:
 * @entries: (element-type BcCheckFirst): the look-alikes of the places where the muscle sends its essential pain are
 *   appended, none twice
 */
void
bc_check_first_list_of_muscle (BcIndex *index, const BcShownMuscle *shown, GPtrArray *entries)
{
  BcSide side = shown->sides == BC_BODY_LEFT ? BC_SIDE_LEFT : shown->sides == BC_BODY_RIGHT ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE;

  for (guint i = 0; i < shown->muscle->points->len; i++)
    {
      const BcTriggerPoint *point = g_ptr_array_index (shown->muscle->points, i);
      for (guint j = 0; j < point->referrals->len; j++)
        {
          const BcReferral *referral = g_ptr_array_index (point->referrals, j);
          /* the midline stands for any side: a pattern that crosses reaches both */
          BcSpot spot = { referral->region.target, referral->reach == BC_REACH_SAME ? side : BC_SIDE_MIDLINE };
          if (referral->level == BC_LEVEL_ESSENTIAL)
            bc_index_list_check_first (index, &spot, entries);
        }
    }
}

static int
compare_also_consider (gconstpointer a, gconstpointer b)
{
  const BcAlsoConsider *one = *(const BcAlsoConsider *const *)a, *other = *(const BcAlsoConsider *const *)b;
  int order = strcmp (one->kind, other->kind);

  return order != 0 ? order : strcmp (one->id, other->id);
}

static void
sort_answer (BcRanking *ranking)
{
  g_ptr_array_sort (ranking->suggestions, compare_suggestions);
  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      BcSuggestion *suggestion = g_ptr_array_index (ranking->suggestions, i);
      suggestion->rank = i + 1;
      g_ptr_array_sort (suggestion->points, compare_points);
    }
  bc_check_first_sort (ranking->check_first);
  g_ptr_array_sort (ranking->also_consider, compare_also_consider);
}

/* A reviewed "none" is an answer only where no other region that was marked has one. */
static void
drop_needless_none (GPtrArray *also_consider)
{
  gboolean has_other = FALSE;

  for (guint i = 0; i < also_consider->len; i++)
    has_other |= !g_str_equal (((const BcAlsoConsider *)g_ptr_array_index (also_consider, i))->kind, "none");
  for (guint i = 0; has_other && i < also_consider->len;)
    if (g_str_equal (((const BcAlsoConsider *)g_ptr_array_index (also_consider, i))->kind, "none"))
      g_ptr_array_remove_index (also_consider, i);
    else
      i++;
}

/**
 * bc_ranking_new:
 * @index: the atlas
 * @places: (array length=n_places): what was marked, in any order
 * @n_places: how many; 0 gives an empty answer
 *
 * Returns: (transfer full): the answer. It borrows from the atlas of @index.
 */
BcRanking *
bc_ranking_new (BcIndex *index, const BcPlace *places, guint n_places)
{
  BcRanking *self = g_new0 (BcRanking, 1);
  Ranker ranker = { index, self, NULL, NULL };

  self->places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
  self->spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  self->suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify)suggestion_free);
  self->not_covered = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  self->check_first = g_ptr_array_new ();
  self->also_consider = g_ptr_array_new ();
  set_places (self, places, n_places);

  ranker.by_muscle = g_new0 (Work *, bc_atlas_get_muscles (bc_index_get_atlas (index))->len + 1);
  ranker.all = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->places->len; i++)
    rank_place (&ranker, &g_array_index (self->places, BcPlace, i));
  settle (&ranker);
  collect_covers (&ranker);
  sort_answer (self);
  drop_needless_none (self->also_consider);
  g_ptr_array_unref (ranker.all);
  g_free (ranker.by_muscle);
  return self;
}

/**
 * bc_ranking_find:
 *
 * Returns: (nullable): the row of the muscle.
 */
const BcSuggestion *
bc_ranking_find (const BcRanking *self, const BcMuscle *muscle)
{
  for (guint i = 0; i < self->suggestions->len; i++)
    {
      const BcSuggestion *suggestion = g_ptr_array_index (self->suggestions, i);
      if (suggestion->muscle == muscle)
        return suggestion;
    }
  return NULL;
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

/**
 * bc_suggestion_explain_score:
 *
 * Returns: (transfer full): the arithmetic of the overlap, in the user's language.
 */
char *
bc_suggestion_explain_score (const BcSuggestion *self)
{
  /* Translators: the arithmetic of the score. %u essential places, %u spillover places, %u marked places, %.2f result */
  return g_strdup_printf (_ ("Overlap with published patterns: (%u essential × 1 + %u spillover × ½) ÷ %u marked = "
                             "%.2f. This is not a probability."),
                          self->n_essential, self->n_spillover, self->n_places, self->overlap);
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
