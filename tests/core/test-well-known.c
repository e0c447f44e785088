/* Ten well-known patterns.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas-loader.h"
#include "bc-well-known.h"
#include "sample-atlas.h"

#define N_WITHOUT_A_COUNT 1

static gboolean
is_counted_in (const BcArea *area, const BcMuscle *muscle)
{
  for (guint i = 0; i < area->cohorts->len; i++)
    {
      const BcCohort *cohort = g_ptr_array_index (area->cohorts, i);
      for (guint j = 0; j < cohort->counts->len; j++)
        if (((const BcCohortCount *)g_ptr_array_index (cohort->counts, j))->muscle.target == muscle)
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_counted (BcAtlas *atlas, const BcMuscle *muscle)
{
  GPtrArray *areas = bc_atlas_get_areas (atlas);

  for (guint i = 0; i < areas->len; i++)
    if (is_counted_in (g_ptr_array_index (areas, i), muscle))
      return TRUE;
  return FALSE;
}

/* "Well-known" is no opinion: a study of the atlas counted each but one, for which it says why. */
static void
test_the_shipped_atlas_holds_ten_that_studies_counted (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_default (problems);
  g_autoptr (GPtrArray) muscles = bc_well_known_list (atlas);
  guint without = 0;

  g_assert_cmpuint (muscles->len, ==, 10);
  for (guint i = 0; i < muscles->len; i++)
    if (!is_counted (atlas, g_ptr_array_index (muscles, i)))
      without++;
  g_assert_cmpuint (without, ==, N_WITHOUT_A_COUNT);
}

static void
test_an_atlas_without_them_has_none (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  g_autoptr (GPtrArray) muscles = bc_well_known_list (atlas);

  g_assert_cmpuint (muscles->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/well-known/the-shipped-atlas-holds-ten-that-studies-counted",
                   test_the_shipped_atlas_holds_ten_that_studies_counted);
  g_test_add_func ("/well-known/an-atlas-without-them-has-none", test_an_atlas_without_them_has_none);
  return g_test_run ();
}
