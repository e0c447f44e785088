/* How a place feels, in words.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-feeling.h"

static void
test_nothing_is_told_at_first (void)
{
  BcFeeling feeling = BC_FEELING_UNTOLD;
  g_autofree char *text = bc_feeling_describe (&feeling);

  g_assert_false (bc_feeling_is_told (&feeling));
  g_assert_cmpstr (text, ==, "");
}

static void
test_no_pain_is_something_told (void)
{
  BcFeeling feeling = { 0, 0 };
  g_autofree char *text = bc_feeling_describe (&feeling);

  g_assert_true (bc_feeling_is_told (&feeling));
  g_assert_cmpstr (text, ==, "0/10");
}

static void
test_words_stand_in_one_order (void)
{
  BcFeeling feeling = { 7, BC_QUALITY_STIFFNESS | BC_QUALITY_BURNING };
  BcFeeling unmeasured = { BC_INTENSITY_UNTOLD, BC_QUALITY_ACHE };
  g_autofree char *text = bc_feeling_describe (&feeling), *other = bc_feeling_describe (&unmeasured);

  g_assert_cmpstr (text, ==, "7/10, burning, stiffness");
  g_assert_cmpstr (other, ==, "ache");
  g_assert_false (bc_feeling_equal (&feeling, &unmeasured));
}

static void
test_ids_are_those_of_the_atlas (void)
{
  g_assert_cmpstr (bc_quality_get_id (0), ==, "ache");
  g_assert_cmpstr (bc_quality_words_of_id ("numbness"), ==, "numbness");
  g_assert_cmpstr (bc_quality_words_of_id ("throbbing"), ==, "throbbing");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/feeling/nothing-is-told-at-first", test_nothing_is_told_at_first);
  g_test_add_func ("/feeling/no-pain-is-something-told", test_no_pain_is_something_told);
  g_test_add_func ("/feeling/words-stand-in-one-order", test_words_stand_in_one_order);
  g_test_add_func ("/feeling/ids-are-those-of-the-atlas", test_ids_are_those_of_the_atlas);
  return g_test_run ();
}
