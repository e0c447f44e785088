/* Spaced repetition: the published formula, and what is added to it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-memory.h"

#include <math.h>

#define TODAY 739000

static void
test_right_answers_come_after_1_6_and_15_days (void)
{
  static const guint expected[] = { 1, 6, 15, 38, 95 };
  BcMemory memory = { 0 };
  guint32 day = TODAY;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      bc_memory_answer (&memory, BC_MEMORY_SURE_QUALITY, day);
      g_assert_cmpuint (memory.interval_days, ==, expected[i]);
      g_assert_cmpuint (memory.due, ==, day + expected[i]);
      day = memory.due;
    }
  /* a quality of 4 leaves the ease as it is */
  g_assert_cmpfloat (fabs (memory.ease - 2.5), <, 1e-9);
}

static void
test_the_ease_follows_the_published_formula (void)
{
  static const double expected[] = { 2.36, 2.5, 2.6 };

  for (guint quality = BC_MEMORY_RIGHT_QUALITY; quality <= BC_MEMORY_BEST_QUALITY; quality++)
    {
      BcMemory memory = { 0 };
      bc_memory_answer (&memory, quality, TODAY);
      g_assert_cmpfloat (fabs (memory.ease - expected[quality - BC_MEMORY_RIGHT_QUALITY]), <, 1e-9);
    }
}

static void
test_the_ease_never_falls_below_1_3 (void)
{
  BcMemory memory = { 0 };

  for (guint i = 0; i < 40; i++)
    bc_memory_answer (&memory, BC_MEMORY_RIGHT_QUALITY, MAX (memory.due, TODAY));
  g_assert_cmpfloat (fabs (memory.ease - 1.3), <, 1e-9);
  g_assert_true (bc_memory_is_valid (&memory));
}

static void
test_a_wrong_answer_starts_again_and_keeps_the_ease (void)
{
  for (guint quality = 0; quality < BC_MEMORY_RIGHT_QUALITY; quality++)
    {
      BcMemory memory = { 0 };
      double ease;
      for (guint i = 0; i < 4; i++)
        bc_memory_answer (&memory, BC_MEMORY_BEST_QUALITY, MAX (memory.due, TODAY));
      ease = memory.ease;
      bc_memory_answer (&memory, quality, memory.due);
      g_assert_cmpuint (memory.interval_days, ==, 1);
      g_assert_cmpuint (memory.repetitions, ==, 0);
      g_assert_cmpfloat (memory.ease, ==, ease);
    }
}

/* Whatever is answered: a right answer on its day never shortens the interval, a wrong one leaves a day. */
static void
test_intervals_grow_after_right_and_fall_after_wrong_answers (void)
{
  for (guint run = 0; run < 200; run++)
    {
      BcMemory memory = { 0 };
      guint32 day = TODAY;
      for (guint i = 0; i < 30; i++)
        {
          guint quality = (guint)g_test_rand_int_range (0, BC_MEMORY_BEST_QUALITY + 1), before = memory.interval_days;
          gboolean started = memory.repetitions > 0;
          bc_memory_answer (&memory, quality, day);
          g_assert_true (bc_memory_is_valid (&memory));
          if (quality < BC_MEMORY_RIGHT_QUALITY)
            g_assert_cmpuint (memory.interval_days, ==, 1);
          else if (started && before < 3650)
            g_assert_cmpuint (memory.interval_days, >, before);
          day = memory.due + (guint32)g_test_rand_int_range (0, 5);
        }
    }
}

static void
test_an_early_right_answer_leaves_the_plan (void)
{
  BcMemory memory = { 0 };

  bc_memory_answer (&memory, BC_MEMORY_BEST_QUALITY, TODAY);
  bc_memory_answer (&memory, BC_MEMORY_BEST_QUALITY, TODAY + 1);
  bc_memory_answer (&memory, BC_MEMORY_BEST_QUALITY, TODAY + 3);
  g_assert_cmpuint (memory.due, ==, TODAY + 7);
  g_assert_cmpuint (memory.asked, ==, 3);
  bc_memory_answer (&memory, 0, TODAY + 4);
  g_assert_cmpuint (memory.due, ==, TODAY + 5);
}

static void
test_three_weeks_count_as_learned (void)
{
  BcMemory memory = { .asked = 3, .right = 3, .repetitions = 3, .ease = 2.5, .due = TODAY, .interval_days = 20 };

  g_assert_false (bc_memory_is_learned (&memory));
  memory.interval_days = 21;
  g_assert_true (bc_memory_is_learned (&memory));
}

static void
test_impossible_numbers_are_not_valid (void)
{
  static const BcMemory wrong[] = {
    { .asked = 0, .right = 0, .repetitions = 0, .ease = 2.5, .due = TODAY, .interval_days = 1 },
    { .asked = 2, .right = 3, .repetitions = 1, .ease = 2.5, .due = TODAY, .interval_days = 1 },
    { .asked = 2, .right = 1, .repetitions = 2, .ease = 2.5, .due = TODAY, .interval_days = 1 },
    { .asked = 2, .right = 1, .repetitions = 1, .ease = 1.2, .due = TODAY, .interval_days = 1 },
    { .asked = 2, .right = 1, .repetitions = 1, .ease = NAN, .due = TODAY, .interval_days = 1 },
    { .asked = 2, .right = 1, .repetitions = 1, .ease = 2.5, .due = 0, .interval_days = 1 },
    { .asked = 2, .right = 1, .repetitions = 1, .ease = 2.5, .due = TODAY, .interval_days = 0 },
    { .asked = 2, .right = 1, .repetitions = 1, .ease = 2.5, .due = TODAY, .interval_days = 3651 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (bc_memory_is_valid (&wrong[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memory/right-answers-come-after-1-6-and-15-days", test_right_answers_come_after_1_6_and_15_days);
  g_test_add_func ("/memory/the-ease-follows-the-published-formula", test_the_ease_follows_the_published_formula);
  g_test_add_func ("/memory/the-ease-never-falls-below-1-3", test_the_ease_never_falls_below_1_3);
  g_test_add_func ("/memory/a-wrong-answer-starts-again-and-keeps-the-ease",
                   test_a_wrong_answer_starts_again_and_keeps_the_ease);
  g_test_add_func ("/memory/intervals-grow-after-right-and-fall-after-wrong-answers",
                   test_intervals_grow_after_right_and_fall_after_wrong_answers);
  g_test_add_func ("/memory/an-early-right-answer-leaves-the-plan", test_an_early_right_answer_leaves_the_plan);
  g_test_add_func ("/memory/three-weeks-count-as-learned", test_three_weeks_count_as_learned);
  g_test_add_func ("/memory/impossible-numbers-are-not-valid", test_impossible_numbers_are_not_valid);
  return g_test_run ();
}
