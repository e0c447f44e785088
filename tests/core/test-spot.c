/* Spots.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-spot.h"
#include "bc-xml.h"
#include "sample-atlas.h"

static void
test_equal_needs_region_and_side (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  const BcRegion *calf = bc_atlas_find_region (atlas, "calf"), *heel = bc_atlas_find_region (atlas, "heel");
  BcSpot left_calf = { calf, BC_SIDE_LEFT }, right_calf = { calf, BC_SIDE_RIGHT }, left_heel = { heel, BC_SIDE_LEFT };
  BcSpot again = { calf, BC_SIDE_LEFT };

  g_assert_true (bc_spot_equal (&left_calf, &again));
  g_assert_false (bc_spot_equal (&left_calf, &right_calf));
  g_assert_false (bc_spot_equal (&left_calf, &left_heel));
}

static void
test_order_is_head_to_foot_and_left_before_right (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  BcSpot ordered[] = {
    { bc_atlas_find_region (atlas, "temple"), BC_SIDE_LEFT },
    { bc_atlas_find_region (atlas, "temple"), BC_SIDE_RIGHT },
    { bc_atlas_find_region (atlas, "throat"), BC_SIDE_MIDLINE },
    { bc_atlas_find_region (atlas, "heel"), BC_SIDE_LEFT },
    { bc_atlas_find_region (atlas, "heel"), BC_SIDE_RIGHT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        int order = bc_spot_compare (&ordered[i], &ordered[j]);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

static void
test_text_reads_back_as_a_place (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  BcSpot spots[] = { { bc_atlas_find_region (atlas, "calf"), BC_SIDE_LEFT },
                     { bc_atlas_find_region (atlas, "calf"), BC_SIDE_RIGHT },
                     { bc_atlas_find_region (atlas, "sternum"), BC_SIDE_MIDLINE } };
  static const char *const words[] = { "calf:left", "calf:right", "sternum" };

  for (gsize i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      g_autofree char *word = bc_spot_to_string (&spots[i]);
      BcPlace place = sample_place (atlas, word), expected = bc_place_of_spot (&spots[i]);
      g_assert_cmpstr (word, ==, words[i]);
      g_assert_true (bc_place_equal (&place, &expected));
    }
}

static void
test_description_names_the_side (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  BcSpot left = { bc_atlas_find_region (atlas, "calf"), BC_SIDE_LEFT }, right = { left.region, BC_SIDE_RIGHT };
  BcSpot middle = { bc_atlas_find_region (atlas, "throat"), BC_SIDE_MIDLINE };
  g_autofree char *left_words = bc_spot_describe (&left), *right_words = bc_spot_describe (&right);
  g_autofree char *middle_words = bc_spot_describe (&middle);

  g_assert_cmpstr (left_words, ==, "Left: calf");
  g_assert_cmpstr (right_words, ==, "Right: calf");
  g_assert_cmpstr (middle_words, ==, "throat");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/spot/equal-needs-region-and-side", test_equal_needs_region_and_side);
  g_test_add_func ("/spot/order-is-head-to-foot-and-left-before-right",
                   test_order_is_head_to_foot_and_left_before_right);
  g_test_add_func ("/spot/text-reads-back-as-a-place", test_text_reads_back_as_a_place);
  g_test_add_func ("/spot/description-names-the-side", test_description_names_the_side);
  return g_test_run ();
}
