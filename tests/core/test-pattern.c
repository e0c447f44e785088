/* Patterns: regions of a muscle, and how similar two are.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pattern.h"

#include <math.h>

#include "bc-xml.h"
#include "random-atlas.h"
#include "ranking-fixture.h"
#include "sample-atlas.h"

static const BcMuscle *
muscle_of (BcIndex *index, const char *id)
{
  return bc_atlas_find_muscle (bc_index_get_atlas (index), id);
}

static void
test_regions_of_all_points_stand_once (void)
{
  g_autoptr (BcIndex) index = index_of (
      muscles ("a", "A", "heel:spillover thumb:spillover:opposite | heel:essential calf:spillover:both", NULL));
  g_autoptr (GArray) regions = bc_pattern_list_regions (muscle_of (index, "a"));
  static const char *const ids[] = { "heel", "thumb", "calf" };
  static const gboolean same[] = { TRUE, FALSE, TRUE }, opposite[] = { FALSE, TRUE, TRUE };

  g_assert_cmpuint (regions->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const BcPatternRegion *entry = &g_array_index (regions, BcPatternRegion, i);
      g_assert_cmpstr (entry->region->id, ==, ids[i]);
      g_assert_cmpint (entry->level, ==, i == 0 ? BC_LEVEL_ESSENTIAL : BC_LEVEL_SPILLOVER);
      g_assert_cmpint (entry->same, ==, same[i]);
      g_assert_cmpint (entry->opposite, ==, opposite[i]);
    }
}

static void
test_similarity_follows_the_documented_formula (void)
{
  g_autoptr (BcIndex) index =
      index_of (muscles ("a", "A", "calf:essential heel:spillover", "b", "B", "calf:essential heel:essential", "c", "C",
                         "calf:spillover thumb:essential", "d", "D", "temple:essential", NULL));
  const BcMuscle *a = muscle_of (index, "a");

  g_assert_cmpfloat (bc_pattern_compare (a, a), ==, 1.0);
  /* both: 1 + ½, either: 1 + 1 */
  g_assert_cmpfloat (fabs (bc_pattern_compare (a, muscle_of (index, "b")) - 0.75), <, 1e-9);
  /* both: ½, either: 1 + ½ + 1 */
  g_assert_cmpfloat (fabs (bc_pattern_compare (a, muscle_of (index, "c")) - 0.2), <, 1e-9);
  g_assert_cmpfloat (bc_pattern_compare (a, muscle_of (index, "d")), ==, 0.0);
}

static void
test_the_most_similar_stands_first_and_itself_not (void)
{
  g_autoptr (BcIndex) index =
      index_of (muscles ("a", "A", "calf:essential heel:spillover", "c", "C", "calf:spillover thumb:essential", "b", "B",
                         "calf:essential heel:essential", "e", "E", "calf:essential", NULL));
  g_autoptr (GArray) similar = bc_pattern_list_similar (index, muscle_of (index, "a"), 9),
                     one = bc_pattern_list_similar (index, muscle_of (index, "a"), 1);

  g_assert_cmpuint (similar->len, ==, 2);
  g_assert_cmpstr (g_array_index (similar, BcSimilarMuscle, 0).muscle->id, ==, "b");
  g_assert_cmpstr (g_array_index (similar, BcSimilarMuscle, 1).muscle->id, ==, "e");
  g_assert_cmpuint (one->len, ==, 1);
}

static void
test_similarity_has_no_direction (void)
{
  BcIndex *index = shipped_index ();
  GPtrArray *all = bc_atlas_get_muscles (bc_index_get_atlas (index));

  for (guint i = 0; i < all->len; i++)
    for (guint j = i; j < all->len; j++)
      {
        double there = bc_pattern_compare (g_ptr_array_index (all, i), g_ptr_array_index (all, j)),
               back = bc_pattern_compare (g_ptr_array_index (all, j), g_ptr_array_index (all, i));
        g_assert_cmpfloat (there, ==, back);
        g_assert_true (there >= 0 && there <= 1);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/pattern/regions-of-all-points-stand-once", test_regions_of_all_points_stand_once);
  g_test_add_func ("/pattern/similarity-follows-the-documented-formula",
                   test_similarity_follows_the_documented_formula);
  g_test_add_func ("/pattern/the-most-similar-stands-first-and-itself-not",
                   test_the_most_similar_stands_first_and_itself_not);
  g_test_add_func ("/pattern/similarity-has-no-direction", test_similarity_has_no_direction);
  return g_test_run ();
}
