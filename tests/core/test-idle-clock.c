/* The idle clock of the patient screen, with a clock of the test's own.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-idle-clock.h"

#define SECOND G_USEC_PER_SEC

static void
test_busy_until_the_limit (void)
{
  BcIdleClock clock;

  bc_idle_clock_init (&clock, 120, 20, 1000 * SECOND);
  g_assert_cmpint (bc_idle_clock_ask (&clock, 1000 * SECOND), ==, BC_IDLE_BUSY);
  g_assert_cmpint (bc_idle_clock_ask (&clock, 1120 * SECOND - 1), ==, BC_IDLE_BUSY);
  g_assert_cmpint (bc_idle_clock_ask (&clock, 1120 * SECOND), ==, BC_IDLE_WARNING);
}

static void
test_warns_before_it_is_over (void)
{
  BcIdleClock clock;

  bc_idle_clock_init (&clock, 120, 20, 0);
  g_assert_cmpint (bc_idle_clock_ask (&clock, 140 * SECOND - 1), ==, BC_IDLE_WARNING);
  g_assert_cmpint (bc_idle_clock_ask (&clock, 140 * SECOND), ==, BC_IDLE_OVER);
}

static void
test_a_touch_begins_anew (void)
{
  BcIdleClock clock;

  bc_idle_clock_init (&clock, 120, 20, 0);
  bc_idle_clock_touch (&clock, 139 * SECOND);
  g_assert_cmpint (bc_idle_clock_ask (&clock, 258 * SECOND), ==, BC_IDLE_BUSY);
  g_assert_cmpint (bc_idle_clock_ask (&clock, 259 * SECOND), ==, BC_IDLE_WARNING);
}

static void
test_an_earlier_touch_changes_nothing (void)
{
  BcIdleClock clock;

  bc_idle_clock_init (&clock, 10, 5, 100 * SECOND);
  bc_idle_clock_touch (&clock, 50 * SECOND);
  g_assert_cmpint (bc_idle_clock_ask (&clock, 109 * SECOND), ==, BC_IDLE_BUSY);
}

static void
test_counts_down_whole_seconds (void)
{
  BcIdleClock clock;

  bc_idle_clock_init (&clock, 120, 20, 0);
  g_assert_cmpint (bc_idle_clock_count_down (&clock, 120 * SECOND), ==, 20);
  g_assert_cmpint (bc_idle_clock_count_down (&clock, 139 * SECOND + 1), ==, 1);
  g_assert_cmpint (bc_idle_clock_count_down (&clock, 140 * SECOND), ==, 0);
  g_assert_cmpint (bc_idle_clock_count_down (&clock, 999 * SECOND), ==, 0);
}

static void
test_nonsense_limits_become_a_second (void)
{
  BcIdleClock clock;

  bc_idle_clock_init (&clock, -5, 0, 0);
  g_assert_cmpint (bc_idle_clock_ask (&clock, SECOND - 1), ==, BC_IDLE_BUSY);
  g_assert_cmpint (bc_idle_clock_ask (&clock, SECOND), ==, BC_IDLE_WARNING);
  g_assert_cmpint (bc_idle_clock_ask (&clock, 2 * SECOND), ==, BC_IDLE_OVER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/idle-clock/busy-until-the-limit", test_busy_until_the_limit);
  g_test_add_func ("/idle-clock/warns-before-it-is-over", test_warns_before_it_is_over);
  g_test_add_func ("/idle-clock/a-touch-begins-anew", test_a_touch_begins_anew);
  g_test_add_func ("/idle-clock/an-earlier-touch-changes-nothing", test_an_earlier_touch_changes_nothing);
  g_test_add_func ("/idle-clock/counts-down-whole-seconds", test_counts_down_whole_seconds);
  g_test_add_func ("/idle-clock/nonsense-limits-become-a-second", test_nonsense_limits_become_a_second);
  return g_test_run ();
}
