/* The order of the answer, case by case: levels, overlap, orders, sides.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-ranking.h"

#include <string.h>

#include "bc-xml.h"
#include "ranking-fixture.h"
#include "sample-atlas.h"

static void
test_essential_beats_spillover (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:spillover", "b", "B", "calf:essential", NULL));

  assert_rows (index, "calf:left", "b:left:essential:1.00 a:left:spillover:0.50");
}

static void
test_best_level_of_a_muscle_counts_once (void)
{
  g_autoptr (BcIndex) index = index_of (
      muscles ("a", "A", "calf:essential | calf:spillover | calf:essential", "b", "B", "calf:essential", NULL));

  assert_rows (index, "calf:left", "a:left:essential:1.00 b:left:essential:1.00");
}

static void
test_traditional_order_decides_among_equals (void)
{
  g_autofree char *area = sample_area ("shank", "calf", "d b a");
  g_autofree char *body = muscles ("a", "A", "calf:essential", "b", "B", "calf:essential", "c", "C", "calf:essential",
                                   "d", "D", "calf:spillover", NULL);
  g_autoptr (BcIndex) index = index_of (g_strconcat (body, area, NULL));

  assert_rows (index, "shank:left",
               "b:left:essential:1.00 a:left:essential:1.00 c:left:essential:1.00 d:left:spillover:0.50");
}

static void
test_name_decides_where_no_order_does (void)
{
  g_autoptr (BcIndex) index = index_of (
      muscles ("a", "Zeta", "calf:essential", "b", "alpha", "calf:essential", "c", "Beta", "calf:essential", NULL));

  assert_rows (index, "calf:left", "b:left:essential:1.00 c:left:essential:1.00 a:left:essential:1.00");
}

static void
test_id_decides_among_namesakes (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("z", "Same", "calf:essential", "y", "Same", "calf:essential", NULL));

  assert_rows (index, "calf:left", "y:left:essential:1.00 z:left:essential:1.00");
}

static void
test_region_uses_the_orders_of_its_areas (void)
{
  g_autofree char *one = sample_area ("one", "calf heel", "a b"), *two = sample_area ("two", "calf", "c"), *body = NULL;
  g_autoptr (BcIndex) index = NULL;
  g_autoptr (BcRanking) ranking = NULL;
  const BcSuggestion *first;

  body = muscles ("a", "A", "calf:essential", "b", "B", "calf:essential", "c", "C", "calf:essential", NULL);
  index = index_of (g_strconcat (body, one, two, NULL));
  assert_rows (index, "calf:left", "a:left:essential:1.00 c:left:essential:1.00 b:left:essential:1.00");
  ranking = rank (index, "calf:left");
  first = g_ptr_array_index (ranking->suggestions, 0);
  g_assert_cmpuint (first->order, ==, 1);
  g_assert_cmpuint (first->order_length, ==, 2);
  g_assert_cmpstr (first->order_area->id, ==, "one");
}

static void
test_order_of_another_area_does_not_count (void)
{
  g_autofree char *body = muscles ("a", "A", "calf:essential", "b", "B", "calf:essential", NULL),
                  *area = sample_area ("shank", "calf", "b a");
  g_autoptr (BcIndex) index = index_of (g_strconcat (body, area, NULL));

  assert_rows (index, "leg:left", "a:left:essential:1.00 b:left:essential:1.00");
}

static void
test_several_places_rank_by_overlap (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:essential", "b", "B", "calf:essential thumb:essential",
                                                 "c", "C", "calf:spillover thumb:essential heel:spillover", NULL));

  assert_rows (index, "calf:left thumb:left heel:left temple:left",
               "b:left:essential:0.50 c:left:essential:0.50 a:left:essential:0.25");
}

static void
test_essential_wins_where_the_overlap_is_equal (void)
{
  g_autoptr (BcIndex) index =
      index_of (muscles ("a", "A", "calf:spillover thumb:spillover", "b", "B", "calf:essential", NULL));

  assert_rows (index, "calf:left thumb:left", "b:left:essential:0.50 a:left:spillover:0.50");
}

static void
test_orders_of_several_places_add_up (void)
{
  g_autofree char *one = sample_area ("one", "calf", "a b c"), *two = sample_area ("two", "thumb", "c b a"),
                  *body = NULL;
  g_autoptr (BcIndex) index = NULL;
  g_autoptr (BcRanking) ranking = NULL;

  body = muscles ("a", "A", "calf:essential thumb:essential", "b", "B", "calf:essential thumb:essential", "d", "D",
                  "calf:essential thumb:essential", NULL);
  g_autofree char *extra = muscles ("c", "C", "calf:essential", NULL);
  index = index_of (g_strconcat (body, extra, one, two, NULL));
  ranking = rank (index, "one:left two:left");
  g_assert_cmpuint (((const BcSuggestion *)g_ptr_array_index (ranking->suggestions, 0))->order_sum, ==, 4);
  g_assert_cmpuint (((const BcSuggestion *)g_ptr_array_index (ranking->suggestions, 1))->order_sum, ==, 4);
  assert_rows (index, "one:left two:left",
               "a:left:essential:1.00 b:left:essential:1.00 d:left:essential:1.00 c:left:essential:0.50");
}

static void
test_area_is_one_place (void)
{
  g_autoptr (BcIndex) index =
      index_of (muscles ("a", "A", "heel:essential", "b", "B", "calf:spillover shin:spillover", NULL));

  assert_rows (index, "leg:left", "a:left:essential:1.00 b:left:spillover:0.50");
  assert_rows (index, "leg:left thumb:left", "a:left:essential:0.50 b:left:spillover:0.25");
}

static void
test_both_sides_are_one_place (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:essential", NULL));

  assert_rows (index, "calf", "a:both:essential:1.00");
  assert_rows (index, "calf:left calf:right", "a:both:essential:1.00");
  assert_rows (index, "calf:left thumb:right", "a:left:essential:0.50");
}

static void
test_side_follows_the_reach (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("b", "B", "calf:essential:both", "o", "O", "calf:essential:opposite",
                                                 "s", "S", "calf:essential:same", NULL));

  assert_rows (index, "calf:left", "b:both:essential:1.00 o:right:essential:1.00 s:left:essential:1.00");
  assert_rows (index, "calf:right", "b:both:essential:1.00 o:left:essential:1.00 s:right:essential:1.00");
  assert_rows (index, "calf", "b:both:essential:1.00 o:both:essential:1.00 s:both:essential:1.00");
}

static void
test_unpaired_muscle_is_in_the_midline (void)
{
  g_autoptr (BcIndex) index = index_of (sample_muscle ("a", "A", FALSE, "calf:essential sternum:essential"));

  assert_rows (index, "calf:left", "a:midline:essential:1.00");
  assert_rows (index, "sternum", "a:midline:essential:1.00");
}

static void
test_midline_region_means_both_muscles (void)
{
  g_autoptr (BcIndex) index =
      index_of (muscles ("a", "A", "sternum:essential", "o", "O", "sternum:essential:opposite", NULL));

  assert_rows (index, "sternum", "a:both:essential:1.00 o:both:essential:1.00");
  assert_rows (index, "sternum:left", "a:both:essential:1.00 o:both:essential:1.00");
}

static void
test_side_of_an_area_reaches_its_midline_regions (void)
{
  g_autoptr (BcIndex) index =
      index_of (muscles ("a", "A", "throat:essential", "b", "B", "temple:essential throat:essential", NULL));

  assert_rows (index, "head:left", "a:left:essential:1.00 b:left:essential:1.00");
  assert_rows (index, "head:right", "a:right:essential:1.00 b:right:essential:1.00");
}

static void
test_paired_region_decides_the_side_before_the_midline (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:essential sternum:essential", NULL));

  assert_rows (index, "sternum calf:left", "a:left:essential:1.00");
}

/* The header says: an order that does not name the muscle counts as one past the longest. */
static void
test_unlisted_muscle_stands_behind_every_listed_one (void)
{
  GString *body = g_string_new (NULL), *order = g_string_new (NULL);
  g_autofree char *area = NULL;
  g_autoptr (BcIndex) index = NULL;
  g_autoptr (BcRanking) ranking = NULL;
  const BcSuggestion *last;

  for (int i = 0; i < 1100; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%04d", i), *muscle = sample_muscle (id, id, TRUE, "calf:essential");
      g_string_append (body, muscle);
      g_string_append_printf (order, "%s%s", i > 0 ? " " : "", id);
    }
  {
    g_autofree char *unlisted = sample_muscle ("a", "A", TRUE, "calf:essential");
    g_string_append (body, unlisted);
  }
  area = sample_area ("shank", "calf", order->str);
  g_string_append (body, area);
  g_string_free (order, TRUE);
  index = index_of (g_string_free (body, FALSE));
  ranking = rank (index, "shank:left");
  last = g_ptr_array_index (ranking->suggestions, ranking->suggestions->len - 1);
  if (strcmp (last->muscle->id, "a") != 0)
    note_fault ("the last of 1,101 muscles is '%s', expected the one that the order does not name", last->muscle->id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/ranking/essential-beats-spillover", test_essential_beats_spillover);
  g_test_add_func ("/ranking/best-level-of-a-muscle-counts-once", test_best_level_of_a_muscle_counts_once);
  g_test_add_func ("/ranking/traditional-order-decides-among-equals", test_traditional_order_decides_among_equals);
  g_test_add_func ("/ranking/name-decides-where-no-order-does", test_name_decides_where_no_order_does);
  g_test_add_func ("/ranking/id-decides-among-namesakes", test_id_decides_among_namesakes);
  g_test_add_func ("/ranking/region-uses-the-orders-of-its-areas", test_region_uses_the_orders_of_its_areas);
  g_test_add_func ("/ranking/order-of-another-area-does-not-count", test_order_of_another_area_does_not_count);
  g_test_add_func ("/ranking/several-places-rank-by-overlap", test_several_places_rank_by_overlap);
  g_test_add_func ("/ranking/essential-wins-where-the-overlap-is-equal",
                   test_essential_wins_where_the_overlap_is_equal);
  g_test_add_func ("/ranking/orders-of-several-places-add-up", test_orders_of_several_places_add_up);
  g_test_add_func ("/ranking/area-is-one-place", test_area_is_one_place);
  g_test_add_func ("/ranking/both-sides-are-one-place", test_both_sides_are_one_place);
  g_test_add_func ("/ranking/side-follows-the-reach", test_side_follows_the_reach);
  g_test_add_func ("/ranking/unpaired-muscle-is-in-the-midline", test_unpaired_muscle_is_in_the_midline);
  g_test_add_func ("/ranking/midline-region-means-both-muscles", test_midline_region_means_both_muscles);
  g_test_add_func ("/ranking/side-of-an-area-reaches-its-midline-regions",
                   test_side_of_an_area_reaches_its_midline_regions);
  g_test_add_func ("/ranking/paired-region-decides-the-side-before-the-midline",
                   test_paired_region_decides_the_side_before_the_midline);
  g_test_add_func ("/ranking/unlisted-muscle-stands-behind-every-listed-one",
                   test_unlisted_muscle_stands_behind_every_listed_one);
  return g_test_run ();
}
