/* What stands with the rows of an answer: points, reason, arithmetic, sources, look-alikes, what nothing explains.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-suggestion.h"

#include "bc-arithmetic.h"
#include "bc-xml.h"
#include "ranking-fixture.h"
#include "sample-atlas.h"

static char *
spots_to_text (GArray *spots)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < spots->len; i++)
    {
      g_autofree char *word = bc_spot_to_string (&g_array_index (spots, BcSpot, i));
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", word);
    }
  return g_string_free (text, FALSE);
}

static void
test_what_no_muscle_explains_is_listed (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:spillover", NULL));
  g_autoptr (BcRanking) ranking = rank (index, "leg:left temple throat");
  g_autofree char *uncovered = spots_to_text (ranking->not_covered);

  g_assert_cmpstr (uncovered, ==, "temple:left temple:right throat shin:left heel:left");
}

static void
test_nothing_marked_gives_an_empty_answer (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:essential", NULL));
  g_autoptr (BcRanking) ranking = bc_ranking_new (index, NULL, 0);

  g_assert_cmpuint (ranking->suggestions->len + ranking->places->len + ranking->spots->len + ranking->not_covered->len,
                    ==, 0);
  g_assert_cmpuint (ranking->check_first->len + ranking->also_consider->len, ==, 0);
}

static void
test_points_and_covers_have_an_order (void)
{
  g_autoptr (BcIndex) index = index_of (muscles (
      "a", "A", "heel:spillover | heel:spillover calf:essential | thumb:essential | heel:essential calf:spillover",
      NULL));
  g_autoptr (BcRanking) ranking = rank (index, "leg:left");
  const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, 0);
  static const char *const points[] = { "a/p2", "a/p4", "a/p1" };
  const BcSuggestedPoint *second;

  g_assert_cmpuint (row->points->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((const BcSuggestedPoint *)g_ptr_array_index (row->points, i))->point->full_id, ==, points[i]);
  second = g_ptr_array_index (row->points, 1);
  g_assert_cmpuint (second->covers->len, ==, 2);
  g_assert_cmpstr (g_array_index (second->covers, BcCover, 0).spot.region->id, ==, "calf");
  g_assert_cmpint (g_array_index (second->covers, BcCover, 0).level, ==, BC_LEVEL_SPILLOVER);
  g_assert_cmpstr (g_array_index (second->covers, BcCover, 1).spot.region->id, ==, "heel");
}

static void
test_reason_can_be_checked (void)
{
  g_autofree char *area = sample_area ("shank", "calf", "z a"), *others = muscles ("z", "Z", "heel:essential", NULL);
  g_autofree char *body =
      muscles ("a", "A", "calf:essential | calf:essential heel:spillover", "b", "B", "calf:spillover", NULL);
  g_autoptr (BcIndex) index = index_of (g_strconcat (body, others, area, NULL));
  g_autoptr (BcRanking) ranking = rank (index, "calf:left");
  g_autofree char *ordered = bc_suggestion_explain (g_ptr_array_index (ranking->suggestions, 0));
  g_autofree char *spilling = bc_suggestion_explain (g_ptr_array_index (ranking->suggestions, 1));

  g_assert_cmpstr (
      ordered, ==,
      "2 trigger points have their essential pattern here: Left: calf; no. 2 of 2 in the traditional order for shank.");
  g_assert_cmpstr (spilling, ==, "1 trigger point spills over to here: Left: calf.");
}

static void
test_arithmetic_is_shown_and_is_no_probability (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:essential thumb:spillover", NULL));
  g_autoptr (BcRanking) ranking = rank (index, "calf:left thumb:left temple:left");
  g_autofree char *score = bc_suggestion_explain_score (g_ptr_array_index (ranking->suggestions, 0));

  assert_contains (score, "1 essential");
  assert_contains (score, "1 spillover");
  assert_contains (score, "3 marked");
  assert_contains (score, "0.50");
  assert_contains (score, "not a probability");
}

static void
test_sources_are_those_of_the_points_and_the_order (void)
{
  g_autofree char *body = muscles ("a", "A", "calf:essential | heel:essential", NULL),
                  *area = sample_area ("shank", "calf", "a"), *more = sample_source ("other");
  g_auto (GStrv) pieces = g_strsplit (body, "source=\"book\"", 2);
  g_auto (GStrv) area_pieces = g_strsplit (area, "source=\"book\"", 2);
  g_autoptr (BcIndex) index = NULL;
  g_autoptr (BcRanking) calf = NULL, heel = NULL;
  g_autoptr (GPtrArray) calf_sources = NULL, heel_sources = NULL;

  index = index_of (g_strconcat (more, pieces[0], "source=\"other\"", pieces[1], area_pieces[0], "source=\"book\"",
                                 area_pieces[1], NULL));
  calf = rank (index, "calf:left");
  heel = rank (index, "heel:left");
  calf_sources = bc_suggestion_list_sources (g_ptr_array_index (calf->suggestions, 0));
  heel_sources = bc_suggestion_list_sources (g_ptr_array_index (heel->suggestions, 0));
  g_assert_cmpuint (calf_sources->len, ==, 2);
  g_assert_cmpstr (((const BcSource *)g_ptr_array_index (calf_sources, 0))->id, ==, "other");
  g_assert_cmpstr (((const BcSource *)g_ptr_array_index (calf_sources, 1))->id, ==, "book");
  g_assert_cmpuint (heel_sources->len, ==, 1);
  g_assert_cmpstr (((const BcSource *)g_ptr_array_index (heel_sources, 0))->id, ==, "book");
}

static void
test_most_urgent_stands_first (void)
{
  g_autofree char *a = sample_check_first ("a", "soon", "calf"), *b = sample_check_first ("b", "same-day", "calf");
  g_autofree char *c = sample_check_first ("c", "emergency", "leg:left"),
                  *d = sample_check_first ("d", "emergency", "calf heel");
  g_autofree char *other = sample_check_first ("e", "emergency", "thumb");
  g_autoptr (BcIndex) index = index_of (g_strconcat (a, b, c, d, other, NULL));
  g_autoptr (BcRanking) ranking = rank (index, "leg:left");
  static const char *const ids[] = { "c", "d", "b", "a" };

  g_assert_cmpuint (ranking->check_first->len, ==, G_N_ELEMENTS (ids));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (((const BcCheckFirst *)g_ptr_array_index (ranking->check_first, i))->id, ==, ids[i]);
}

static void
assert_also_consider (BcIndex *index, const char *words, const char *expected)
{
  g_autoptr (BcRanking) ranking = rank (index, words);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < ranking->also_consider->len; i++)
    g_string_append_printf (ids, "%s ", ((const BcAlsoConsider *)g_ptr_array_index (ranking->also_consider, i))->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_nothing_else_is_said_only_where_nothing_else_is (void)
{
  g_autofree char *none = sample_also_consider ("none-at-the-heel", "none", "heel"),
                  *joint = sample_also_consider ("ankle-joint", "joint", "calf");
  g_autofree char *skin = sample_also_consider ("aaa-skin", "skin", "calf"),
                  *also_none = sample_also_consider ("none-at-the-thumb", "none", "thumb");
  g_autoptr (BcIndex) index = index_of (g_strconcat (none, joint, skin, also_none, NULL));

  assert_also_consider (index, "heel:left", "none-at-the-heel ");
  assert_also_consider (index, "heel:left thumb:left", "none-at-the-heel none-at-the-thumb ");
  assert_also_consider (index, "leg", "ankle-joint aaa-skin ");
}

static void
test_row_of_a_muscle_is_found (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:essential", "b", "B", "thumb:essential", NULL));
  g_autoptr (BcRanking) ranking = rank (index, "calf:left");
  BcAtlas *atlas = bc_index_get_atlas (index);

  g_assert_true (bc_ranking_find (ranking, bc_atlas_find_muscle (atlas, "a")) ==
                 g_ptr_array_index (ranking->suggestions, 0));
  g_assert_null (bc_ranking_find (ranking, bc_atlas_find_muscle (atlas, "b")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/suggestion/what-no-muscle-explains-is-listed", test_what_no_muscle_explains_is_listed);
  g_test_add_func ("/suggestion/nothing-marked-gives-an-empty-answer", test_nothing_marked_gives_an_empty_answer);
  g_test_add_func ("/suggestion/points-and-covers-have-an-order", test_points_and_covers_have_an_order);
  g_test_add_func ("/suggestion/reason-can-be-checked", test_reason_can_be_checked);
  g_test_add_func ("/suggestion/arithmetic-is-shown-and-is-no-probability",
                   test_arithmetic_is_shown_and_is_no_probability);
  g_test_add_func ("/suggestion/sources-are-those-of-the-points-and-the-order",
                   test_sources_are_those_of_the_points_and_the_order);
  g_test_add_func ("/suggestion/most-urgent-stands-first", test_most_urgent_stands_first);
  g_test_add_func ("/suggestion/nothing-else-is-said-only-where-nothing-else-is",
                   test_nothing_else_is_said_only_where_nothing_else_is);
  g_test_add_func ("/suggestion/row-of-a-muscle-is-found", test_row_of_a_muscle_is_found);
  return g_test_run ();
}
