/* The arithmetic of a row, place by place.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-arithmetic.h"

#include "bc-xml.h"
#include "ranking-fixture.h"
#include "sample-atlas.h"

static void
test_every_place_has_its_term (void)
{
  g_autofree char *area = sample_area ("shank", "calf", "b a"),
                  *body = muscles ("a", "A", "calf:essential thumb:spillover", "b", "B", "calf:spillover", NULL);
  g_autoptr (BcIndex) index = index_of (g_strconcat (body, area, NULL));
  g_autoptr (BcRanking) ranking = rank (index, "thumb:left heel:left calf:left");
  g_autoptr (GArray) terms = bc_arithmetic_list_terms (index, ranking, g_ptr_array_index (ranking->suggestions, 0));
  static const char *const expected[] = {
    "Left: calf: essential 1; no. 2 of 2 in the traditional order for shank",
    "Left: heel: not reached 0",
    "Left: thumb: spillover ½",
  };

  g_assert_cmpuint (terms->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < terms->len; i++)
    {
      g_autofree char *text = bc_arithmetic_describe_term (&g_array_index (terms, BcTerm, i));
      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static void
test_an_area_counts_its_best_region (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:spillover heel:essential", NULL));
  g_autoptr (BcRanking) ranking = rank (index, "leg:left");
  g_autoptr (GArray) terms = bc_arithmetic_list_terms (index, ranking, g_ptr_array_index (ranking->suggestions, 0));

  g_assert_cmpuint (terms->len, ==, 1);
  g_assert_cmpint (g_array_index (terms, BcTerm, 0).level, ==, BC_LEVEL_ESSENTIAL);
  g_assert_cmpfloat (g_array_index (terms, BcTerm, 0).adds, ==, 1.0);
}

static void
test_a_share_is_multiplied (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:spillover", NULL));
  BcWeightedPlace place = { sample_place (bc_index_get_atlas (index), "calf:left"), 620 };
  g_autoptr (BcRanking) ranking = bc_ranking_new_weighted (index, &place, 1);
  g_autoptr (GArray) terms = bc_arithmetic_list_terms (index, ranking, g_ptr_array_index (ranking->suggestions, 0));
  g_autofree char *text = bc_arithmetic_describe_term (&g_array_index (terms, BcTerm, 0));

  g_assert_cmpstr (text, ==, "Left: calf: spillover ½ × 0.62 = 0.31");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/arithmetic/every-place-has-its-term", test_every_place_has_its_term);
  g_test_add_func ("/arithmetic/an-area-counts-its-best-region", test_an_area_counts_its_best_region);
  g_test_add_func ("/arithmetic/a-share-is-multiplied", test_a_share_is_multiplied);
  return g_test_run ();
}
