/* Properties of the ranking that hold for every atlas, checked against a slow and plain reading of the records, over random
 * atlases and over the shipped one. A failing random case is repeated with --seed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "bc-ranking.h"
#include "bc-report.h"
#include "bc-xml.h"
#include "random-atlas.h"
#include "sample-atlas.h"

#define N_RANDOM_ATLASES 25
#define N_RANDOM_QUESTIONS 20
#define N_SHIPPED_QUESTIONS 400

typedef void (*Property) (BcIndex *index, GArray *places);

static BcRanking *
rank_places (BcIndex *index, GArray *places)
{
  return bc_ranking_new (index, (const BcPlace *)(void *)places->data, places->len);
}

static BcLevel
level_at (const BcTriggerPoint *point, const BcRegion *region)
{
  BcLevel level = BC_LEVEL_NONE;

  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = g_ptr_array_index (point->referrals, i);
      if (strcmp (referral->region.id, region->id) == 0)
        level = MAX (level, referral->level);
    }
  return level;
}

static BcLevel
muscle_level_at_place (const BcMuscle *muscle, const BcPlace *place)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  BcLevel level = BC_LEVEL_NONE;

  bc_place_list_spots (place, spots);
  for (guint i = 0; i < spots->len; i++)
    for (guint j = 0; j < muscle->points->len; j++)
      level = MAX (level, level_at (g_ptr_array_index (muscle->points, j), g_array_index (spots, BcSpot, i).region));
  return level;
}

static void
overlap_follows_the_documented_arithmetic (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);
  GPtrArray *all = bc_atlas_get_muscles (bc_index_get_atlas (index));

  for (guint i = 0; i < all->len; i++)
    {
      const BcMuscle *muscle = g_ptr_array_index (all, i);
      const BcSuggestion *row = bc_ranking_find (ranking, muscle);
      guint n_essential = 0, n_spillover = 0;
      for (guint j = 0; j < ranking->places->len; j++)
        {
          BcLevel level = muscle_level_at_place (muscle, &g_array_index (ranking->places, BcPlace, j));
          n_essential += level == BC_LEVEL_ESSENTIAL;
          n_spillover += level == BC_LEVEL_SPILLOVER;
        }
      g_assert_cmpint (row != NULL, ==, n_essential + n_spillover > 0);
      if (row == NULL)
        continue;
      g_assert_cmpuint (row->n_essential, ==, n_essential);
      g_assert_cmpuint (row->n_spillover, ==, n_spillover);
      g_assert_cmpuint (row->n_places, ==, ranking->places->len);
      g_assert_cmpint (row->level, ==, n_essential > 0 ? BC_LEVEL_ESSENTIAL : BC_LEVEL_SPILLOVER);
      g_assert_cmpfloat (fabs (row->overlap - (n_essential + 0.5 * n_spillover) / ranking->places->len), <, 1e-9);
    }
}

static void
overlap_is_between_0_and_1 (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      g_assert_true (row->overlap > 0.0 && row->overlap <= 1.0);
    }
}

static void
essential_place_never_lowers_the_overlap (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) before = rank_places (index, places);
  GPtrArray *regions = bc_atlas_get_regions (bc_index_get_atlas (index));

  for (int i = 0; i < 5; i++)
    {
      const BcRegion *region = g_ptr_array_index (regions, g_test_rand_int_range (0, (int)regions->len));
      BcPlace extra = { region, NULL, region->sided ? (BcBodySides)g_test_rand_int_range (1, 4) : BC_BODY_BOTH };
      g_autoptr (GArray) more = g_array_copy (places);
      g_autoptr (BcRanking) after = NULL;
      g_array_append_val (more, extra);
      after = rank_places (index, more);
      for (guint j = 0; j < before->suggestions->len; j++)
        {
          const BcSuggestion *row = g_ptr_array_index (before->suggestions, j),
                             *grown = bc_ranking_find (after, row->muscle);
          g_assert_nonnull (grown);
          if (muscle_level_at_place (row->muscle, &extra) == BC_LEVEL_ESSENTIAL)
            g_assert_cmpfloat (grown->overlap, >=, row->overlap - 1e-9);
        }
    }
}

static void
order_and_repetition_of_places_do_not_matter (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places), other = NULL;
  g_autoptr (GArray) mixed = g_array_copy (places);
  g_autofree char *answer = bc_report_suggest (index, ranking, 0, TRUE), *other_answer = NULL;

  for (guint i = 0; i < places->len; i++)
    if (g_test_rand_bit ())
      {
        BcPlace again = g_array_index (places, BcPlace, i);
        g_array_append_val (mixed, again);
      }
  for (guint i = mixed->len - 1; i > 0; i--)
    {
      guint j = (guint)g_test_rand_int_range (0, (int)i + 1);
      BcPlace place = g_array_index (mixed, BcPlace, i);
      g_array_index (mixed, BcPlace, i) = g_array_index (mixed, BcPlace, j);
      g_array_index (mixed, BcPlace, j) = place;
    }
  other = rank_places (index, mixed);
  other_answer = bc_report_suggest (index, other, 0, TRUE);
  g_assert_cmpstr (answer, ==, other_answer);
}

static void
covers_are_exactly_what_the_data_says (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      guint n_covers = 0, n_expected = 0;
      for (guint j = 0; j < row->points->len; j++)
        {
          const BcSuggestedPoint *suggested = g_ptr_array_index (row->points, j);
          BcLevel best = BC_LEVEL_NONE;
          g_assert_true (suggested->point->muscle == row->muscle);
          g_assert_cmpuint (suggested->covers->len, >, 0);
          for (guint k = 0; k < suggested->covers->len; k++)
            {
              const BcCover *cover = &g_array_index (suggested->covers, BcCover, k);
              g_assert_cmpint (cover->level, ==, level_at (suggested->point, cover->spot.region));
              if (k > 0)
                g_assert_cmpint (
                    bc_spot_compare (&g_array_index (suggested->covers, BcCover, k - 1).spot, &cover->spot), <, 0);
              best = MAX (best, cover->level);
            }
          g_assert_cmpint (suggested->level, ==, best);
          n_covers += suggested->covers->len;
        }
      for (guint j = 0; j < row->muscle->points->len; j++)
        for (guint k = 0; k < ranking->spots->len; k++)
          n_expected += level_at (g_ptr_array_index (row->muscle->points, j),
                                  g_array_index (ranking->spots, BcSpot, k).region) != BC_LEVEL_NONE;
      g_assert_cmpuint (n_covers, ==, n_expected);
    }
}

static void
every_spot_is_covered_or_listed (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  for (guint i = 0; i < places->len; i++)
    bc_place_list_spots (&g_array_index (places, BcPlace, i), spots);
  for (guint i = 0; i < spots->len; i++)
    {
      const BcSpot *spot = &g_array_index (spots, BcSpot, i);
      gboolean covered = FALSE, listed = FALSE;
      for (guint j = 0; j < ranking->suggestions->len; j++)
        {
          const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, j);
          for (guint k = 0; k < row->muscle->points->len; k++)
            covered |= level_at (g_ptr_array_index (row->muscle->points, k), spot->region) != BC_LEVEL_NONE;
        }
      for (guint j = 0; j < ranking->not_covered->len; j++)
        listed |= bc_spot_equal (&g_array_index (ranking->not_covered, BcSpot, j), spot);
      g_assert_cmpint (covered, !=, listed);
    }
  g_assert_cmpuint (ranking->not_covered->len, <=, ranking->spots->len);
}

/* Bits of the sides from which a referral reaches the spot: the rule, written out. */
static BcBodySides
sides_by_rule (const BcReferral *referral, BcSide side)
{
  BcBodySides here = side == BC_SIDE_LEFT ? BC_BODY_LEFT : BC_BODY_RIGHT;

  switch (referral->reach)
    {
    case BC_REACH_SAME:
      return here;
    case BC_REACH_OPPOSITE:
      return BC_BODY_BOTH & ~here;
    case BC_REACH_BOTH:
    default:
      return BC_BODY_BOTH;
    }
}

static BcBodySides
lateral_sides (const BcMuscle *muscle, GArray *spots)
{
  BcBodySides sides = 0;

  for (guint i = 0; i < spots->len; i++)
    for (guint j = 0; j < muscle->points->len; j++)
      {
        const BcTriggerPoint *point = g_ptr_array_index (muscle->points, j);
        for (guint k = 0; k < point->referrals->len; k++)
          {
            const BcReferral *referral = g_ptr_array_index (point->referrals, k);
            const BcSpot *spot = &g_array_index (spots, BcSpot, i);
            if (spot->side != BC_SIDE_MIDLINE && referral->region.target == spot->region)
              sides |= sides_by_rule (referral, spot->side);
          }
      }
  return sides;
}

static BcBodySides
midline_sides (const BcMuscle *muscle, GArray *places)
{
  BcBodySides sides = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const BcPlace *place = &g_array_index (places, BcPlace, i);
      g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
      bc_place_list_spots (place, spots);
      for (guint j = 0; j < spots->len; j++)
        for (guint k = 0; k < muscle->points->len; k++)
          if (g_array_index (spots, BcSpot, j).side == BC_SIDE_MIDLINE &&
              level_at (g_ptr_array_index (muscle->points, k), g_array_index (spots, BcSpot, j).region) !=
                  BC_LEVEL_NONE)
            sides |= place->sides;
    }
  return sides;
}

static void
sides_follow_the_reach (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      BcBodySides lateral = lateral_sides (row->muscle, ranking->spots);
      if (!row->muscle->sided)
        g_assert_cmpstr (bc_suggestion_get_side_word (row), ==, "midline");
      else
        g_assert_cmpint (row->sides, ==, lateral != 0 ? lateral : midline_sides (row->muscle, ranking->places));
      g_assert_cmpint (row->sides, !=, 0);
    }
}

static void
rows_stand_in_the_documented_order (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      const BcSuggestion *above = i > 0 ? g_ptr_array_index (ranking->suggestions, i - 1) : NULL;
      g_assert_cmpuint (row->rank, ==, i + 1);
      if (above == NULL)
        continue;
      g_assert_cmpfloat (above->overlap, >=, row->overlap - 1e-9);
      if (fabs (above->overlap - row->overlap) > 1e-9)
        continue;
      g_assert_cmpuint (above->n_essential, >=, row->n_essential);
      if (above->n_essential != row->n_essential)
        continue;
      g_assert_cmpuint (above->order_sum, <=, row->order_sum);
      if (above->order_sum == row->order_sum)
        g_assert_cmpint (g_ascii_strcasecmp (above->muscle->name, row->muscle->name), <=, 0);
    }
}

/* Place of the muscle in the order of the area, from 1; 0: not named. */
static guint
order_by_hand (const BcArea *area, const BcMuscle *muscle)
{
  for (guint i = 0; i < area->order->len; i++)
    if (strcmp (((const BcReference *)g_ptr_array_index (area->order, i))->id, muscle->id) == 0)
      return i + 1;
  return 0;
}

static guint
best_order_in_place (const BcPlace *place, const BcMuscle *muscle)
{
  guint n = place->area != NULL ? 1 : place->region->areas->len, best = 0;

  for (guint i = 0; i < n; i++)
    {
      guint order =
          order_by_hand (place->area != NULL ? place->area : g_ptr_array_index (place->region->areas, i), muscle);
      best = order != 0 && (best == 0 || order < best) ? order : best;
    }
  return best;
}

static void
order_is_the_best_of_the_areas (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);
  GPtrArray *areas = bc_atlas_get_areas (bc_index_get_atlas (index));
  guint longest = 0;

  for (guint i = 0; i < areas->len; i++)
    longest = MAX (longest, ((const BcArea *)g_ptr_array_index (areas, i))->order->len);
  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      guint sum = 0, best = 0;
      for (guint j = 0; j < ranking->places->len; j++)
        {
          guint order = best_order_in_place (&g_array_index (ranking->places, BcPlace, j), row->muscle);
          sum += order != 0 ? order : longest + 1;
          best = order != 0 && (best == 0 || order < best) ? order : best;
        }
      g_assert_cmpuint (row->order_sum, ==, sum);
      g_assert_cmpuint (row->order, ==, best);
      g_assert_cmpint (row->order_area != NULL, ==, best != 0);
      if (row->order_area != NULL)
        {
          g_assert_cmpuint (order_by_hand (row->order_area, row->muscle), ==, best);
          g_assert_cmpuint (row->order_length, ==, row->order_area->order->len);
        }
    }
}

static void
left_answers_mirror_right_answers (BcIndex *index, GArray *places)
{
  g_autoptr (GArray) mirrored = g_array_copy (places);
  g_autoptr (BcRanking) ranking = rank_places (index, places), mirror = NULL;

  for (guint i = 0; i < mirrored->len; i++)
    {
      BcPlace *place = &g_array_index (mirrored, BcPlace, i);
      if (place->sides != BC_BODY_BOTH)
        place->sides = BC_BODY_BOTH & ~place->sides;
    }
  mirror = rank_places (index, mirrored);
  g_assert_cmpuint (ranking->suggestions->len, ==, mirror->suggestions->len);
  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i),
                         *other = g_ptr_array_index (mirror->suggestions, i);
      g_assert_true (row->muscle == other->muscle);
      g_assert_cmpint (row->level, ==, other->level);
      if (row->sides == BC_BODY_BOTH)
        g_assert_cmpint (other->sides, ==, BC_BODY_BOTH);
      else
        g_assert_cmpint (other->sides, ==, BC_BODY_BOTH & ~row->sides);
    }
}

static void
test_random (gconstpointer property)
{
  for (int i = 0; i < N_RANDOM_ATLASES; i++)
    {
      g_autoptr (BcIndex) index = random_index ();
      for (int j = 0; j < N_RANDOM_QUESTIONS; j++)
        {
          g_autoptr (GArray) places = random_places (bc_index_get_atlas (index));
          (*(const Property *)property) (index, places);
        }
    }
}

/* Every region and area alone on each side, then several at random. */
static void
test_shipped (gconstpointer property)
{
  BcIndex *index = shipped_index ();
  BcAtlas *atlas = bc_index_get_atlas (index);
  GPtrArray *regions = bc_atlas_get_regions (atlas), *areas = bc_atlas_get_areas (atlas);

  for (guint i = 0; i < regions->len + areas->len; i++)
    for (int sides = BC_BODY_LEFT; sides <= BC_BODY_BOTH; sides++)
      {
        BcPlace place = { i < regions->len ? g_ptr_array_index (regions, i) : NULL,
                          i < regions->len ? NULL : g_ptr_array_index (areas, i - regions->len), (BcBodySides)sides };
        g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
        if (place.region != NULL && !place.region->sided && sides != BC_BODY_BOTH)
          continue;
        g_array_append_val (places, place);
        (*(const Property *)property) (index, places);
      }
  for (int i = 0; i < N_SHIPPED_QUESTIONS; i++)
    {
      g_autoptr (GArray) places = random_places (atlas);
      (*(const Property *)property) (index, places);
    }
}

#define PROPERTY(name, function)                                                                                       \
  static const Property function##_property = function;                                                                \
  g_test_add_data_func ("/ranking/random/" name, &function##_property, test_random);                                   \
  g_test_add_data_func ("/ranking/shipped/" name, &function##_property, test_shipped)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  PROPERTY ("overlap-follows-the-documented-arithmetic", overlap_follows_the_documented_arithmetic);
  PROPERTY ("overlap-is-between-0-and-1", overlap_is_between_0_and_1);
  PROPERTY ("essential-place-never-lowers-the-overlap", essential_place_never_lowers_the_overlap);
  PROPERTY ("order-and-repetition-of-places-do-not-matter", order_and_repetition_of_places_do_not_matter);
  PROPERTY ("covers-are-exactly-what-the-data-says", covers_are_exactly_what_the_data_says);
  PROPERTY ("every-spot-is-covered-or-listed", every_spot_is_covered_or_listed);
  PROPERTY ("sides-follow-the-reach", sides_follow_the_reach);
  PROPERTY ("rows-stand-in-the-documented-order", rows_stand_in_the_documented_order);
  PROPERTY ("order-is-the-best-of-the-areas", order_is_the_best_of_the_areas);
  PROPERTY ("left-answers-mirror-right-answers", left_answers_mirror_right_answers);
  return g_test_run ();
}
