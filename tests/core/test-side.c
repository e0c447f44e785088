/* Sides, reaches and levels.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-side.h"

static const BcSide sides[] = { BC_SIDE_MIDLINE, BC_SIDE_LEFT, BC_SIDE_RIGHT };

static void
test_words_read_back (void)
{
  g_assert_cmpstr (bc_side_to_string (BC_SIDE_MIDLINE), ==, "midline");
  g_assert_cmpstr (bc_side_to_string (BC_SIDE_LEFT), ==, "left");
  g_assert_cmpstr (bc_side_to_string (BC_SIDE_RIGHT), ==, "right");
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      BcSide side = sides[(i + 1) % G_N_ELEMENTS (sides)];
      g_assert_true (bc_side_from_string (bc_side_to_string (sides[i]), &side));
      g_assert_cmpint (side, ==, sides[i]);
    }
}

static void
test_other_words_are_refused (void)
{
  static const char *const words[] = { "",     "Left", "LEFT",  " left", "left ", "l", "both",
                                       "none", "lef",  "leftt", "0",     "links", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      BcSide side = BC_SIDE_RIGHT;
      g_assert_false (bc_side_from_string (words[i], &side));
      g_assert_cmpint (side, ==, BC_SIDE_RIGHT);
    }
}

static void
test_opposite_of_opposite_is_itself (void)
{
  g_assert_cmpint (bc_side_opposite (BC_SIDE_LEFT), ==, BC_SIDE_RIGHT);
  g_assert_cmpint (bc_side_opposite (BC_SIDE_MIDLINE), ==, BC_SIDE_MIDLINE);
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    g_assert_cmpint (bc_side_opposite (bc_side_opposite (sides[i])), ==, sides[i]);
}

static void
test_same_reach_stays_on_its_side (void)
{
  g_assert_true (bc_reach_includes (BC_REACH_SAME, BC_SIDE_LEFT, BC_SIDE_LEFT));
  g_assert_true (bc_reach_includes (BC_REACH_SAME, BC_SIDE_RIGHT, BC_SIDE_RIGHT));
  g_assert_false (bc_reach_includes (BC_REACH_SAME, BC_SIDE_LEFT, BC_SIDE_RIGHT));
  g_assert_false (bc_reach_includes (BC_REACH_SAME, BC_SIDE_RIGHT, BC_SIDE_LEFT));
}

static void
test_opposite_reach_crosses (void)
{
  g_assert_false (bc_reach_includes (BC_REACH_OPPOSITE, BC_SIDE_LEFT, BC_SIDE_LEFT));
  g_assert_false (bc_reach_includes (BC_REACH_OPPOSITE, BC_SIDE_RIGHT, BC_SIDE_RIGHT));
  g_assert_true (bc_reach_includes (BC_REACH_OPPOSITE, BC_SIDE_LEFT, BC_SIDE_RIGHT));
  g_assert_true (bc_reach_includes (BC_REACH_OPPOSITE, BC_SIDE_RIGHT, BC_SIDE_LEFT));
}

static void
test_midline_is_reached_from_either_side (void)
{
  static const BcReach reaches[] = { BC_REACH_SAME, BC_REACH_OPPOSITE, BC_REACH_BOTH };

  for (gsize i = 0; i < G_N_ELEMENTS (reaches); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sides); j++)
      {
        g_assert_true (bc_reach_includes (reaches[i], sides[j], BC_SIDE_MIDLINE));
        g_assert_true (bc_reach_includes (reaches[i], BC_SIDE_MIDLINE, sides[j]));
        g_assert_true (bc_reach_includes (BC_REACH_BOTH, sides[j], BC_SIDE_LEFT));
        g_assert_true (bc_reach_includes (BC_REACH_BOTH, sides[j], BC_SIDE_RIGHT));
      }
}

static void
test_levels_rank_by_their_number (void)
{
  g_assert_cmpint (BC_LEVEL_NONE, <, BC_LEVEL_SPILLOVER);
  g_assert_cmpint (BC_LEVEL_SPILLOVER, <, BC_LEVEL_ESSENTIAL);
  g_assert_cmpstr (bc_level_to_string (BC_LEVEL_NONE), ==, "none");
  g_assert_cmpstr (bc_level_to_string (BC_LEVEL_SPILLOVER), ==, "spillover");
  g_assert_cmpstr (bc_level_to_string (BC_LEVEL_ESSENTIAL), ==, "essential");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side/words-read-back", test_words_read_back);
  g_test_add_func ("/side/other-words-are-refused", test_other_words_are_refused);
  g_test_add_func ("/side/opposite-of-opposite-is-itself", test_opposite_of_opposite_is_itself);
  g_test_add_func ("/side/same-reach-stays-on-its-side", test_same_reach_stays_on_its_side);
  g_test_add_func ("/side/opposite-reach-crosses", test_opposite_reach_crosses);
  g_test_add_func ("/side/midline-is-reached-from-either-side", test_midline_is_reached_from_either_side);
  g_test_add_func ("/side/levels-rank-by-their-number", test_levels_rank_by_their_number);
  return g_test_run ();
}
