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

#include <string.h>

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

void
bc_ranking_free (BcRanking *self)
{
  g_array_unref (self->places);
  g_array_unref (self->weights);
  g_array_unref (self->spots);
  g_ptr_array_unref (self->suggestions);
  g_array_unref (self->not_covered);
  g_ptr_array_unref (self->check_first);
  g_ptr_array_unref (self->also_consider);
  g_free (self);
}

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  return bc_spot_compare (a, b);
}

static int
compare_weighted (gconstpointer a, gconstpointer b)
{
  return bc_place_compare (&((const BcWeightedPlace *)a)->place, &((const BcWeightedPlace *)b)->place);
}

/* The order of clicks and double mention must not be seen in the answer: of two weights the larger one counts. */
static void
set_places (BcRanking *ranking, const BcWeightedPlace *places, guint n_places)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (BcWeightedPlace));

  g_array_append_vals (sorted, places, n_places);
  g_array_sort (sorted, compare_weighted);
  for (guint i = 0; i < sorted->len; i++)
    {
      const BcWeightedPlace *place = &g_array_index (sorted, BcWeightedPlace, i);
      guint n = ranking->places->len;
      if (n > 0 && bc_place_equal (&g_array_index (ranking->places, BcPlace, n - 1), &place->place))
        {
          guint *weight = &g_array_index (ranking->weights, guint, n - 1);
          *weight = MAX (*weight, place->weight);
          continue;
        }
      g_array_append_val (ranking->places, place->place);
      g_array_append_val (ranking->weights, place->weight);
    }
}

static void
set_spots (BcRanking *ranking)
{
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
      work->suggestion = bc_suggestion_new (muscle, ranker->ranking->places->len);
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
rank_place (Ranker *ranker, const BcPlace *place, guint weight)
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
      suggestion->essential_weight += work->place_level == BC_LEVEL_ESSENTIAL ? weight : 0;
      suggestion->spillover_weight += work->place_level == BC_LEVEL_SPILLOVER ? weight : 0;
      suggestion->level = MAX (suggestion->level, work->place_level);
      work->place_level = BC_LEVEL_NONE;
    }
}

static void
settle (Ranker *ranker)
{
  GArray *places = ranker->ranking->places;
  guint marked = 0;

  for (guint i = 0; i < places->len; i++)
    marked += g_array_index (ranker->ranking->weights, guint, i);
  for (guint i = 0; i < ranker->all->len; i++)
    {
      Work *work = g_ptr_array_index (ranker->all, i);
      BcSuggestion *suggestion = work->suggestion;
      for (guint j = 0; j < places->len; j++)
        suggestion->order_sum += order_in_place (suggestion, ranker->index, &g_array_index (places, BcPlace, j));
      suggestion->sides = work->lateral != 0 ? work->lateral : work->midline;
      suggestion->marked_weight = marked;
      suggestion->overlap = (suggestion->essential_weight * BC_RANKING_ESSENTIAL_WEIGHT +
                             suggestion->spillover_weight * BC_RANKING_SPILLOVER_WEIGHT) /
                            marked;
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
  /* whole numbers of half weights: exact, where the quotient would not be */
  guint score = 2 * one->essential_weight + one->spillover_weight,
        other_score = 2 * other->essential_weight + other->spillover_weight;
  int order;

  if (score != other_score)
    return score > other_score ? -1 : 1;
  if (one->essential_weight != other->essential_weight)
    return one->essential_weight > other->essential_weight ? -1 : 1;
  if (one->order_sum != other->order_sum)
    return one->order_sum < other->order_sum ? -1 : 1;
  order = g_ascii_strcasecmp (one->muscle->name, other->muscle->name);
  return order != 0 ? order : strcmp (one->muscle->id, other->muscle->id);
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
 * @places: (array length=n_places): what was marked, in any order; each counts one
 * @n_places: how many; 0 gives an empty answer
 *
 * Returns: (transfer full): the answer. It borrows from the atlas of @index.
 */
BcRanking *
bc_ranking_new (BcIndex *index, const BcPlace *places, guint n_places)
{
  g_autofree BcWeightedPlace *weighted = g_new (BcWeightedPlace, n_places + 1);

  for (guint i = 0; i < n_places; i++)
    weighted[i] = (BcWeightedPlace){ places[i], BC_PLACE_WEIGHT_ONE };
  return bc_ranking_new_weighted (index, weighted, n_places);
}

/**
 * bc_ranking_new_weighted:
 * @index: the atlas
 * @places: (array length=n_places): what was marked, in any order, and what each counts
 * @n_places: how many; 0 gives an empty answer
 *
 * A drawn area comes in as its regions, whose weights add up to one place. Where a place comes twice, the larger weight
 * counts.
 *
 * Returns: (transfer full): the answer. It borrows from the atlas of @index.
 */
BcRanking *
bc_ranking_new_weighted (BcIndex *index, const BcWeightedPlace *places, guint n_places)
{
  BcRanking *self = g_new0 (BcRanking, 1);
  Ranker ranker = { index, self, NULL, NULL };

  self->places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
  self->weights = g_array_new (FALSE, FALSE, sizeof (guint));
  self->spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  self->suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_suggestion_free);
  self->not_covered = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  self->check_first = g_ptr_array_new ();
  self->also_consider = g_ptr_array_new ();
  set_places (self, places, n_places);
  set_spots (self);

  ranker.by_muscle = g_new0 (Work *, bc_atlas_get_muscles (bc_index_get_atlas (index))->len + 1);
  ranker.all = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->places->len; i++)
    rank_place (&ranker, &g_array_index (self->places, BcPlace, i), g_array_index (self->weights, guint, i));
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
