/* Places with weights: drawn areas count as one place, and the properties of the ranking hold for them too.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "bc-arithmetic.h"
#include "bc-ranking.h"
#include "bc-report.h"
#include "bc-xml.h"
#include "random-atlas.h"
#include "ranking-fixture.h"
#include "sample-atlas.h"

#define N_ATLASES 25
#define N_QUESTIONS 20

static BcRanking *
rank_weighted (BcIndex *index, GArray *places)
{
  return bc_ranking_new_weighted (index, (const BcWeightedPlace *)(void *)places->data, places->len);
}

/* "calf:left" 620 "heel:left" 380, NULL */
static GArray *
weighted (BcIndex *index, const char *word, ...)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (BcWeightedPlace));
  va_list args;

  va_start (args, word);
  for (; word != NULL; word = va_arg (args, const char *))
    {
      BcWeightedPlace place = { sample_place (bc_index_get_atlas (index), word), va_arg (args, guint) };
      g_array_append_val (places, place);
    }
  va_end (args);
  return places;
}

static void
test_shares_decide (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:essential", "b", "B", "heel:essential", NULL));
  g_autoptr (GArray) places = weighted (index, "calf:left", 300u, "heel:left", 700u, NULL);
  g_autoptr (BcRanking) ranking = rank_weighted (index, places);
  const BcSuggestion *first = g_ptr_array_index (ranking->suggestions, 0);

  g_assert_cmpstr (first->muscle->id, ==, "b");
  g_assert_cmpfloat (fabs (first->overlap - 0.7), <, 1e-9);
  g_assert_cmpfloat (fabs (((const BcSuggestion *)g_ptr_array_index (ranking->suggestions, 1))->overlap - 0.3), <, 1e-9);
}

static void
test_a_drawn_area_counts_as_one_place (void)
{
  g_autoptr (BcIndex) index =
      index_of (muscles ("a", "A", "calf:essential heel:essential", "b", "B", "thumb:essential", NULL));
  g_autoptr (GArray) places =
      weighted (index, "calf:left", 600u, "heel:left", 400u, "thumb:left", BC_PLACE_WEIGHT_ONE, NULL);
  g_autoptr (BcRanking) ranking = rank_weighted (index, places);

  g_assert_cmpfloat (fabs (bc_ranking_find (ranking, bc_atlas_find_muscle (bc_index_get_atlas (index), "a"))->overlap - 0.5),
                     <, 1e-9);
  g_assert_cmpfloat (fabs (bc_ranking_find (ranking, bc_atlas_find_muscle (bc_index_get_atlas (index), "b"))->overlap - 0.5),
                     <, 1e-9);
}

static void
test_of_two_weights_the_larger_counts (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:essential", NULL));
  g_autoptr (GArray) places =
      weighted (index, "calf:left", 200u, "heel:left", 800u, "calf:left", BC_PLACE_WEIGHT_ONE, NULL);
  g_autoptr (BcRanking) ranking = rank_weighted (index, places);
  const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, 0);

  g_assert_cmpuint (ranking->places->len, ==, 2);
  g_assert_cmpuint (row->essential_weight, ==, BC_PLACE_WEIGHT_ONE);
  g_assert_cmpuint (row->marked_weight, ==, BC_PLACE_WEIGHT_ONE + 800);
}

static void
test_the_arithmetic_is_told_with_shares (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:essential heel:spillover", NULL));
  g_autoptr (GArray) places = weighted (index, "calf:left", 600u, "heel:left", 400u, NULL);
  g_autoptr (BcRanking) ranking = rank_weighted (index, places);
  g_autofree char *score = bc_suggestion_explain_score (g_ptr_array_index (ranking->suggestions, 0));

  assert_contains (score, "0.60 essential");
  assert_contains (score, "0.40 spillover");
  assert_contains (score, "1.00 marked");
  assert_contains (score, "= 0.80");
  assert_contains (score, "not a probability");
}

/* Properties */

typedef void (*Property) (BcIndex *index, GArray *places);

static GArray *
random_weighted (BcIndex *index)
{
  g_autoptr (GArray) places = random_places (bc_index_get_atlas (index));
  GArray *all = g_array_new (FALSE, FALSE, sizeof (BcWeightedPlace));

  for (guint i = 0; i < places->len; i++)
    {
      BcWeightedPlace place = { g_array_index (places, BcPlace, i),
                                (guint)g_test_rand_int_range (1, (int)BC_PLACE_WEIGHT_ONE + 1) };
      g_array_append_val (all, place);
    }
  return all;
}

static void
order_does_not_matter (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_weighted (index, places), other = NULL;
  g_autoptr (GArray) mixed = g_array_copy (places);
  g_autofree char *answer = bc_report_suggest (index, ranking, 0, TRUE), *other_answer = NULL;

  for (guint i = mixed->len - 1; i > 0; i--)
    {
      guint j = (guint)g_test_rand_int_range (0, (int)i + 1);
      BcWeightedPlace place = g_array_index (mixed, BcWeightedPlace, i);
      g_array_index (mixed, BcWeightedPlace, i) = g_array_index (mixed, BcWeightedPlace, j);
      g_array_index (mixed, BcWeightedPlace, j) = place;
    }
  other = rank_weighted (index, mixed);
  other_answer = bc_report_suggest (index, other, 0, TRUE);
  g_assert_cmpstr (answer, ==, other_answer);
}

static gboolean
is_essential_in (const BcSuggestion *row, const BcWeightedPlace *place)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  bc_place_list_spots (&place->place, spots);
  for (guint i = 0; i < spots->len; i++)
    for (guint j = 0; j < row->muscle->points->len; j++)
      {
        const BcTriggerPoint *point = g_ptr_array_index (row->muscle->points, j);
        for (guint k = 0; k < point->referrals->len; k++)
          {
            const BcReferral *referral = g_ptr_array_index (point->referrals, k);
            if (referral->region.target == g_array_index (spots, BcSpot, i).region &&
                referral->level == BC_LEVEL_ESSENTIAL)
              return TRUE;
          }
      }
  return FALSE;
}

static void
essential_place_never_lowers_the_overlap (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) before = rank_weighted (index, places), after = NULL;
  g_autoptr (GArray) extra = random_weighted (index), more = g_array_copy (places);
  BcWeightedPlace added = g_array_index (extra, BcWeightedPlace, 0);

  g_array_append_val (more, added);
  after = rank_weighted (index, more);
  for (guint i = 0; i < before->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (before->suggestions, i);
      if (is_essential_in (row, &added))
        g_assert_cmpfloat (bc_ranking_find (after, row->muscle)->overlap, >=, row->overlap - 1e-9);
    }
}

static void
the_terms_add_up_to_the_overlap (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_weighted (index, places);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      g_autoptr (GArray) terms = bc_arithmetic_list_terms (index, ranking, row);
      double sum = 0, marked = 0;
      for (guint j = 0; j < terms->len; j++)
        {
          sum += g_array_index (terms, BcTerm, j).adds;
          marked += (double)g_array_index (terms, BcTerm, j).weight / BC_PLACE_WEIGHT_ONE;
        }
      g_assert_cmpuint (terms->len, ==, ranking->places->len);
      g_assert_cmpfloat (fabs (sum / marked - row->overlap), <, 1e-9);
      g_assert_true (row->overlap > 0 && row->overlap <= 1);
    }
}

static void
equal_weights_answer_as_places_do (BcIndex *index, GArray *places)
{
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (BcPlace)), even = g_array_copy (places);
  g_autoptr (BcRanking) one = NULL, other = NULL;
  g_autofree char *first = NULL, *second = NULL;

  for (guint i = 0; i < even->len; i++)
    {
      g_array_index (even, BcWeightedPlace, i).weight = 7;
      g_array_append_val (plain, g_array_index (even, BcWeightedPlace, i).place);
    }
  one = rank_weighted (index, even);
  other = bc_ranking_new (index, (const BcPlace *)(void *)plain->data, plain->len);
  first = bc_report_suggest (index, one, 0, TRUE);
  second = bc_report_suggest (index, other, 0, TRUE);
  g_assert_cmpstr (first, ==, second);
}

static void
test_random (gconstpointer property)
{
  for (int i = 0; i < N_ATLASES; i++)
    {
      g_autoptr (BcIndex) index = random_index ();
      for (int j = 0; j < N_QUESTIONS; j++)
        {
          g_autoptr (GArray) places = random_weighted (index);
          (*(const Property *)property) (index, places);
        }
    }
}

#define PROPERTY(name, function)                                                                                       \
  static const Property function##_property = function;                                                                \
  g_test_add_data_func ("/ranking-weights/random/" name, &function##_property, test_random)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/ranking-weights/shares-decide", test_shares_decide);
  g_test_add_func ("/ranking-weights/a-drawn-area-counts-as-one-place", test_a_drawn_area_counts_as_one_place);
  g_test_add_func ("/ranking-weights/of-two-weights-the-larger-counts", test_of_two_weights_the_larger_counts);
  g_test_add_func ("/ranking-weights/the-arithmetic-is-told-with-shares", test_the_arithmetic_is_told_with_shares);
  PROPERTY ("order-does-not-matter", order_does_not_matter);
  PROPERTY ("essential-place-never-lowers-the-overlap", essential_place_never_lowers_the_overlap);
  PROPERTY ("the-terms-add-up-to-the-overlap", the_terms_add_up_to_the_overlap);
  PROPERTY ("equal-weights-answer-as-places-do", equal_weights_answer_as_places_do);
  return g_test_run ();
}
