/* The ranking: cases by hand, and properties that hold for every atlas, checked against a slow and plain reading of the
 * records, over random atlases and over the shipped one. A failing random case is repeated with --seed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-ranking.h"

#include <math.h>
#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-report.h"
#include "bc-xml.h"
#include "sample-atlas.h"

#define N_RANDOM_ATLASES 25
#define N_RANDOM_QUESTIONS 20
#define N_SHIPPED_QUESTIONS 400
#define MAX_PLACES 6

/* Cases by hand */

/* Records of one muscle after the other, freed; for body = muscles ("a", "A", "calf:essential", "b", …, NULL). */
static char *
muscles (const char *id, ...)
{
  GString *body = g_string_new (NULL);
  va_list args;

  va_start (args, id);
  for (; id != NULL; id = va_arg (args, const char *))
    {
      const char *name = va_arg (args, const char *), *points = va_arg (args, const char *);
      g_autofree char *muscle = sample_muscle (id, name, TRUE, points);
      g_string_append (body, muscle);
    }
  va_end (args);
  return g_string_free (body, FALSE);
}

static BcIndex *
index_of (char *body)
{
  g_autofree char *owned = body;
  g_autoptr (BcAtlas) atlas = sample_load_muscles (owned);

  return bc_index_new (atlas);
}

static BcRanking *
rank (BcIndex *index, const char *words)
{
  g_autoptr (GArray) places = sample_places (bc_index_get_atlas (index), words);

  return bc_ranking_new (index, (const BcPlace *)(void *)places->data, places->len);
}

/* "a:left:essential:1.00 b:both:spillover:0.50" */
static char *
rows_of (const BcRanking *ranking)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      g_assert_cmpuint (row->rank, ==, i + 1);
      g_string_append_printf (text, "%s%s:%s:%s:%.2f", i > 0 ? " " : "", row->muscle->id,
                              bc_suggestion_get_side_word (row), bc_level_to_string (row->level), row->overlap);
    }
  return g_string_free (text, FALSE);
}

static void
assert_rows (BcIndex *index, const char *words, const char *expected)
{
  g_autoptr (BcRanking) ranking = rank (index, words);
  g_autofree char *rows = rows_of (ranking);

  g_assert_cmpstr (rows, ==, expected);
}

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

/* Properties */

typedef void (*Property) (BcIndex *index, GArray *places);

static BcRanking *
rank_places (BcIndex *index, GArray *places)
{
  return bc_ranking_new (index, (const BcPlace *)(void *)places->data, places->len);
}

static BcLevel
level_at (const BcTriggerPoint *point, const BcRegion *region)
{
  BcLevel level = BC_LEVEL_NONE;

  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = g_ptr_array_index (point->referrals, i);
      if (strcmp (referral->region.id, region->id) == 0)
        level = MAX (level, referral->level);
    }
  return level;
}

static BcLevel
muscle_level_at_place (const BcMuscle *muscle, const BcPlace *place)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  BcLevel level = BC_LEVEL_NONE;

  bc_place_list_spots (place, spots);
  for (guint i = 0; i < spots->len; i++)
    for (guint j = 0; j < muscle->points->len; j++)
      level = MAX (level, level_at (g_ptr_array_index (muscle->points, j), g_array_index (spots, BcSpot, i).region));
  return level;
}

static void
overlap_follows_the_documented_arithmetic (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);
  GPtrArray *all = bc_atlas_get_muscles (bc_index_get_atlas (index));

  for (guint i = 0; i < all->len; i++)
    {
      const BcMuscle *muscle = g_ptr_array_index (all, i);
      const BcSuggestion *row = bc_ranking_find (ranking, muscle);
      guint n_essential = 0, n_spillover = 0;
      for (guint j = 0; j < ranking->places->len; j++)
        {
          BcLevel level = muscle_level_at_place (muscle, &g_array_index (ranking->places, BcPlace, j));
          n_essential += level == BC_LEVEL_ESSENTIAL;
          n_spillover += level == BC_LEVEL_SPILLOVER;
        }
      g_assert_cmpint (row != NULL, ==, n_essential + n_spillover > 0);
      if (row == NULL)
        continue;
      g_assert_cmpuint (row->n_essential, ==, n_essential);
      g_assert_cmpuint (row->n_spillover, ==, n_spillover);
      g_assert_cmpuint (row->n_places, ==, ranking->places->len);
      g_assert_cmpint (row->level, ==, n_essential > 0 ? BC_LEVEL_ESSENTIAL : BC_LEVEL_SPILLOVER);
      g_assert_cmpfloat (fabs (row->overlap - (n_essential + 0.5 * n_spillover) / ranking->places->len), <, 1e-9);
    }
}

static void
overlap_is_between_0_and_1 (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      g_assert_true (row->overlap > 0.0 && row->overlap <= 1.0);
    }
}

static void
essential_place_never_lowers_the_overlap (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) before = rank_places (index, places);
  GPtrArray *regions = bc_atlas_get_regions (bc_index_get_atlas (index));

  for (int i = 0; i < 5; i++)
    {
      const BcRegion *region = g_ptr_array_index (regions, g_test_rand_int_range (0, (int)regions->len));
      BcPlace extra = { region, NULL, region->sided ? (BcBodySides)g_test_rand_int_range (1, 4) : BC_BODY_BOTH };
      g_autoptr (GArray) more = g_array_copy (places);
      g_autoptr (BcRanking) after = NULL;
      g_array_append_val (more, extra);
      after = rank_places (index, more);
      for (guint j = 0; j < before->suggestions->len; j++)
        {
          const BcSuggestion *row = g_ptr_array_index (before->suggestions, j),
                             *grown = bc_ranking_find (after, row->muscle);
          g_assert_nonnull (grown);
          if (muscle_level_at_place (row->muscle, &extra) == BC_LEVEL_ESSENTIAL)
            g_assert_cmpfloat (grown->overlap, >=, row->overlap - 1e-9);
        }
    }
}

static void
order_and_repetition_of_places_do_not_matter (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places), other = NULL;
  g_autoptr (GArray) mixed = g_array_copy (places);
  g_autofree char *answer = bc_report_suggest (index, ranking, 0, TRUE), *other_answer = NULL;

  for (guint i = 0; i < places->len; i++)
    if (g_test_rand_bit ())
      {
        BcPlace again = g_array_index (places, BcPlace, i);
        g_array_append_val (mixed, again);
      }
  for (guint i = mixed->len - 1; i > 0; i--)
    {
      guint j = (guint)g_test_rand_int_range (0, (int)i + 1);
      BcPlace place = g_array_index (mixed, BcPlace, i);
      g_array_index (mixed, BcPlace, i) = g_array_index (mixed, BcPlace, j);
      g_array_index (mixed, BcPlace, j) = place;
    }
  other = rank_places (index, mixed);
  other_answer = bc_report_suggest (index, other, 0, TRUE);
  g_assert_cmpstr (answer, ==, other_answer);
}

static void
covers_are_exactly_what_the_data_says (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      guint n_covers = 0, n_expected = 0;
      for (guint j = 0; j < row->points->len; j++)
        {
          const BcSuggestedPoint *suggested = g_ptr_array_index (row->points, j);
          BcLevel best = BC_LEVEL_NONE;
          g_assert_true (suggested->point->muscle == row->muscle);
          g_assert_cmpuint (suggested->covers->len, >, 0);
          for (guint k = 0; k < suggested->covers->len; k++)
            {
              const BcCover *cover = &g_array_index (suggested->covers, BcCover, k);
              g_assert_cmpint (cover->level, ==, level_at (suggested->point, cover->spot.region));
              if (k > 0)
                g_assert_cmpint (
                    bc_spot_compare (&g_array_index (suggested->covers, BcCover, k - 1).spot, &cover->spot), <, 0);
              best = MAX (best, cover->level);
            }
          g_assert_cmpint (suggested->level, ==, best);
          n_covers += suggested->covers->len;
        }
      for (guint j = 0; j < row->muscle->points->len; j++)
        for (guint k = 0; k < ranking->spots->len; k++)
          n_expected += level_at (g_ptr_array_index (row->muscle->points, j),
                                  g_array_index (ranking->spots, BcSpot, k).region) != BC_LEVEL_NONE;
      g_assert_cmpuint (n_covers, ==, n_expected);
    }
}

static void
every_spot_is_covered_or_listed (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  for (guint i = 0; i < places->len; i++)
    bc_place_list_spots (&g_array_index (places, BcPlace, i), spots);
  for (guint i = 0; i < spots->len; i++)
    {
      const BcSpot *spot = &g_array_index (spots, BcSpot, i);
      gboolean covered = FALSE, listed = FALSE;
      for (guint j = 0; j < ranking->suggestions->len; j++)
        {
          const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, j);
          for (guint k = 0; k < row->muscle->points->len; k++)
            covered |= level_at (g_ptr_array_index (row->muscle->points, k), spot->region) != BC_LEVEL_NONE;
        }
      for (guint j = 0; j < ranking->not_covered->len; j++)
        listed |= bc_spot_equal (&g_array_index (ranking->not_covered, BcSpot, j), spot);
      g_assert_cmpint (covered, !=, listed);
    }
  g_assert_cmpuint (ranking->not_covered->len, <=, ranking->spots->len);
}

/* Bits of the sides from which a referral reaches the spot: the rule, written out. */
static BcBodySides
sides_by_rule (const BcReferral *referral, BcSide side)
{
  BcBodySides here = side == BC_SIDE_LEFT ? BC_BODY_LEFT : BC_BODY_RIGHT;

  switch (referral->reach)
    {
    case BC_REACH_SAME:
      return here;
    case BC_REACH_OPPOSITE:
      return BC_BODY_BOTH & ~here;
    case BC_REACH_BOTH:
    default:
      return BC_BODY_BOTH;
    }
}

static BcBodySides
lateral_sides (const BcMuscle *muscle, GArray *spots)
{
  BcBodySides sides = 0;

  for (guint i = 0; i < spots->len; i++)
    for (guint j = 0; j < muscle->points->len; j++)
      {
        const BcTriggerPoint *point = g_ptr_array_index (muscle->points, j);
        for (guint k = 0; k < point->referrals->len; k++)
          {
            const BcReferral *referral = g_ptr_array_index (point->referrals, k);
            const BcSpot *spot = &g_array_index (spots, BcSpot, i);
            if (spot->side != BC_SIDE_MIDLINE && referral->region.target == spot->region)
              sides |= sides_by_rule (referral, spot->side);
          }
      }
  return sides;
}

static BcBodySides
midline_sides (const BcMuscle *muscle, GArray *places)
{
  BcBodySides sides = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const BcPlace *place = &g_array_index (places, BcPlace, i);
      g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
      bc_place_list_spots (place, spots);
      for (guint j = 0; j < spots->len; j++)
        for (guint k = 0; k < muscle->points->len; k++)
          if (g_array_index (spots, BcSpot, j).side == BC_SIDE_MIDLINE &&
              level_at (g_ptr_array_index (muscle->points, k), g_array_index (spots, BcSpot, j).region) !=
                  BC_LEVEL_NONE)
            sides |= place->sides;
    }
  return sides;
}

static void
sides_follow_the_reach (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      BcBodySides lateral = lateral_sides (row->muscle, ranking->spots);
      if (!row->muscle->sided)
        g_assert_cmpstr (bc_suggestion_get_side_word (row), ==, "midline");
      else
        g_assert_cmpint (row->sides, ==, lateral != 0 ? lateral : midline_sides (row->muscle, ranking->places));
      g_assert_cmpint (row->sides, !=, 0);
    }
}

static void
rows_stand_in_the_documented_order (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      const BcSuggestion *above = i > 0 ? g_ptr_array_index (ranking->suggestions, i - 1) : NULL;
      g_assert_cmpuint (row->rank, ==, i + 1);
      if (above == NULL)
        continue;
      g_assert_cmpfloat (above->overlap, >=, row->overlap - 1e-9);
      if (fabs (above->overlap - row->overlap) > 1e-9)
        continue;
      g_assert_cmpuint (above->n_essential, >=, row->n_essential);
      if (above->n_essential != row->n_essential)
        continue;
      g_assert_cmpuint (above->order_sum, <=, row->order_sum);
      if (above->order_sum == row->order_sum)
        g_assert_cmpint (g_ascii_strcasecmp (above->muscle->name, row->muscle->name), <=, 0);
    }
}

/* Place of the muscle in the order of the area, from 1; 0: not named. */
static guint
order_by_hand (const BcArea *area, const BcMuscle *muscle)
{
  for (guint i = 0; i < area->order->len; i++)
    if (strcmp (((const BcReference *)g_ptr_array_index (area->order, i))->id, muscle->id) == 0)
      return i + 1;
  return 0;
}

static guint
best_order_in_place (const BcPlace *place, const BcMuscle *muscle)
{
  guint n = place->area != NULL ? 1 : place->region->areas->len, best = 0;

  for (guint i = 0; i < n; i++)
    {
      guint order =
          order_by_hand (place->area != NULL ? place->area : g_ptr_array_index (place->region->areas, i), muscle);
      best = order != 0 && (best == 0 || order < best) ? order : best;
    }
  return best;
}

static void
order_is_the_best_of_the_areas (BcIndex *index, GArray *places)
{
  g_autoptr (BcRanking) ranking = rank_places (index, places);
  GPtrArray *areas = bc_atlas_get_areas (bc_index_get_atlas (index));
  guint longest = 0;

  for (guint i = 0; i < areas->len; i++)
    longest = MAX (longest, ((const BcArea *)g_ptr_array_index (areas, i))->order->len);
  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      guint sum = 0, best = 0;
      for (guint j = 0; j < ranking->places->len; j++)
        {
          guint order = best_order_in_place (&g_array_index (ranking->places, BcPlace, j), row->muscle);
          sum += order != 0 ? order : longest + 1;
          best = order != 0 && (best == 0 || order < best) ? order : best;
        }
      g_assert_cmpuint (row->order_sum, ==, sum);
      g_assert_cmpuint (row->order, ==, best);
      g_assert_cmpint (row->order_area != NULL, ==, best != 0);
      if (row->order_area != NULL)
        {
          g_assert_cmpuint (order_by_hand (row->order_area, row->muscle), ==, best);
          g_assert_cmpuint (row->order_length, ==, row->order_area->order->len);
        }
    }
}

static void
left_answers_mirror_right_answers (BcIndex *index, GArray *places)
{
  g_autoptr (GArray) mirrored = g_array_copy (places);
  g_autoptr (BcRanking) ranking = rank_places (index, places), mirror = NULL;

  for (guint i = 0; i < mirrored->len; i++)
    {
      BcPlace *place = &g_array_index (mirrored, BcPlace, i);
      if (place->sides != BC_BODY_BOTH)
        place->sides = BC_BODY_BOTH & ~place->sides;
    }
  mirror = rank_places (index, mirrored);
  g_assert_cmpuint (ranking->suggestions->len, ==, mirror->suggestions->len);
  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i),
                         *other = g_ptr_array_index (mirror->suggestions, i);
      g_assert_true (row->muscle == other->muscle);
      g_assert_cmpint (row->level, ==, other->level);
      if (row->sides == BC_BODY_BOTH)
        g_assert_cmpint (other->sides, ==, BC_BODY_BOTH);
      else
        g_assert_cmpint (other->sides, ==, BC_BODY_BOTH & ~row->sides);
    }
}

/* Random atlases */

static const char *
random_word (const char *const *words, int n)
{
  return words[g_test_rand_int_range (0, n)];
}

static char *
random_points (int n_regions)
{
  static const char *const levels[] = { "essential", "spillover" }, *const reaches[] = { "", "", ":same", ":opposite",
                                                                                         ":both" };
  GString *points = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 4);

  for (int i = 0; i < n; i++)
    {
      int region = g_test_rand_int_range (0, n_regions), n_referrals = g_test_rand_int_range (1, 5);
      g_string_append (points, i > 0 ? " | " : "");
      for (int j = 0; j < n_referrals; j++, region = (region + g_test_rand_int_range (1, 3)) % n_regions)
        g_string_append_printf (points, "%sr%d:%s%s", j > 0 ? " " : "", region, random_word (levels, 2),
                                random_word (reaches, 5));
    }
  return g_string_free (points, FALSE);
}

static char *
random_ids (const char *letter, int limit, int n)
{
  GString *ids = g_string_new (NULL);
  int id = g_test_rand_int_range (0, limit);

  for (int i = 0; i < n; i++, id = (id + 1 + g_test_rand_int_range (0, limit / n)) % limit)
    g_string_append_printf (ids, "%s%s%d", i > 0 ? " " : "", letter, id);
  return g_string_free (ids, FALSE);
}

static gboolean
names_nothing_twice (const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    for (guint j = 0; j < i; j++)
      if (g_str_equal (words[i], words[j]))
        return FALSE;
  return TRUE;
}

static BcIndex *
random_index (void)
{
  enum
  {
    N_REGIONS = 12,
    N_MUSCLES = 15,
    N_AREAS = 5
  };
  GString *body = g_string_new (NULL);
  g_autofree char *text = NULL, *source = sample_source ("book");
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = NULL;

  g_string_append (body, source);
  for (int i = 0; i < N_REGIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%d", i), *region = sample_region (id, g_test_rand_int_range (0, 4) > 0);
      g_string_append (body, region);
    }
  for (int i = 0; i < N_MUSCLES; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%d", i),
                      *name = g_strdup_printf ("%c", 'a' + g_test_rand_int_range (0, 8));
      g_autofree char *points = random_points (N_REGIONS),
                      *muscle = sample_muscle (id, name, g_test_rand_int_range (0, 5) > 0, points);
      g_string_append (body, muscle);
    }
  for (int i = 0; i < N_AREAS; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", i),
                      *regions = random_ids ("r", N_REGIONS, g_test_rand_int_range (1, 5));
      g_autofree char *order = random_ids ("m", N_MUSCLES, g_test_rand_int_range (1, 6));
      g_autofree char *area =
          sample_area (id, regions, g_test_rand_bit () && names_nothing_twice (order) ? order : NULL);
      if (names_nothing_twice (regions))
        g_string_append (body, area);
    }
  text = sample_file ("random", body->str);
  g_string_free (body, TRUE);
  atlas = sample_load (problems, text, NULL);
  if (problems->len > 0) /* a region named twice by a point: throw the dice again */
    return random_index ();
  return bc_index_new (atlas);
}

static GArray *
random_places (BcAtlas *atlas)
{
  GPtrArray *regions = bc_atlas_get_regions (atlas), *areas = bc_atlas_get_areas (atlas);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
  int n = g_test_rand_int_range (1, MAX_PLACES + 1);

  for (int i = 0; i < n; i++)
    {
      guint position = (guint)g_test_rand_int_range (0, (int)(regions->len + areas->len));
      BcPlace place = { position < regions->len ? g_ptr_array_index (regions, position) : NULL,
                        position < regions->len ? NULL : g_ptr_array_index (areas, position - regions->len),
                        (BcBodySides)g_test_rand_int_range (1, 4) };
      if (place.region != NULL && !place.region->sided)
        place.sides = BC_BODY_BOTH;
      g_array_append_val (places, place);
    }
  return places;
}

static void
test_random (gconstpointer property)
{
  for (int i = 0; i < N_RANDOM_ATLASES; i++)
    {
      g_autoptr (BcIndex) index = random_index ();
      for (int j = 0; j < N_RANDOM_QUESTIONS; j++)
        {
          g_autoptr (GArray) places = random_places (bc_index_get_atlas (index));
          (*(const Property *)property) (index, places);
        }
    }
}

static BcIndex *
shipped_index (void)
{
  static BcIndex *index;

  if (index == NULL)
    {
      g_autofree char *folder = bc_folders_find_data ();
      const char *const paths[] = { folder, NULL };
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_autoptr (BcAtlas) atlas = bc_atlas_load_paths (paths, problems);
      g_assert_cmpuint (bc_atlas_get_regions (atlas)->len, >, 0);
      index = bc_index_new (atlas);
    }
  return index;
}

/* Every region and area alone on each side, then several at random. */
static void
test_shipped (gconstpointer property)
{
  BcIndex *index = shipped_index ();
  BcAtlas *atlas = bc_index_get_atlas (index);
  GPtrArray *regions = bc_atlas_get_regions (atlas), *areas = bc_atlas_get_areas (atlas);

  for (guint i = 0; i < regions->len + areas->len; i++)
    for (int sides = BC_BODY_LEFT; sides <= BC_BODY_BOTH; sides++)
      {
        BcPlace place = { i < regions->len ? g_ptr_array_index (regions, i) : NULL,
                          i < regions->len ? NULL : g_ptr_array_index (areas, i - regions->len), (BcBodySides)sides };
        g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
        if (place.region != NULL && !place.region->sided && sides != BC_BODY_BOTH)
          continue;
        g_array_append_val (places, place);
        (*(const Property *)property) (index, places);
      }
  for (int i = 0; i < N_SHIPPED_QUESTIONS; i++)
    {
      g_autoptr (GArray) places = random_places (atlas);
      (*(const Property *)property) (index, places);
    }
}

#define PROPERTY(name, function)                                                                                       \
  static const Property function##_property = function;                                                                \
  g_test_add_data_func ("/ranking/random/" name, &function##_property, test_random);                                   \
  g_test_add_data_func ("/ranking/shipped/" name, &function##_property, test_shipped)

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
  g_test_add_func ("/ranking/what-no-muscle-explains-is-listed", test_what_no_muscle_explains_is_listed);
  g_test_add_func ("/ranking/nothing-marked-gives-an-empty-answer", test_nothing_marked_gives_an_empty_answer);
  g_test_add_func ("/ranking/side-follows-the-reach", test_side_follows_the_reach);
  g_test_add_func ("/ranking/unpaired-muscle-is-in-the-midline", test_unpaired_muscle_is_in_the_midline);
  g_test_add_func ("/ranking/midline-region-means-both-muscles", test_midline_region_means_both_muscles);
  g_test_add_func ("/ranking/side-of-an-area-reaches-its-midline-regions",
                   test_side_of_an_area_reaches_its_midline_regions);
  g_test_add_func ("/ranking/paired-region-decides-the-side-before-the-midline",
                   test_paired_region_decides_the_side_before_the_midline);
  g_test_add_func ("/ranking/points-and-covers-have-an-order", test_points_and_covers_have_an_order);
  g_test_add_func ("/ranking/reason-can-be-checked", test_reason_can_be_checked);
  g_test_add_func ("/ranking/arithmetic-is-shown-and-is-no-probability",
                   test_arithmetic_is_shown_and_is_no_probability);
  g_test_add_func ("/ranking/sources-are-those-of-the-points-and-the-order",
                   test_sources_are_those_of_the_points_and_the_order);
  g_test_add_func ("/ranking/most-urgent-stands-first", test_most_urgent_stands_first);
  g_test_add_func ("/ranking/nothing-else-is-said-only-where-nothing-else-is",
                   test_nothing_else_is_said_only_where_nothing_else_is);
  g_test_add_func ("/ranking/row-of-a-muscle-is-found", test_row_of_a_muscle_is_found);
  g_test_add_func ("/ranking/unlisted-muscle-stands-behind-every-listed-one",
                   test_unlisted_muscle_stands_behind_every_listed_one);
  PROPERTY ("overlap-follows-the-documented-arithmetic", overlap_follows_the_documented_arithmetic);
  PROPERTY ("overlap-is-between-0-and-1", overlap_is_between_0_and_1);
  PROPERTY ("essential-place-never-lowers-the-overlap", essential_place_never_lowers_the_overlap);
  PROPERTY ("order-and-repetition-of-places-do-not-matter", order_and_repetition_of_places_do_not_matter);
  PROPERTY ("covers-are-exactly-what-the-data-says", covers_are_exactly_what_the_data_says);
  PROPERTY ("every-spot-is-covered-or-listed", every_spot_is_covered_or_listed);
  PROPERTY ("sides-follow-the-reach", sides_follow_the_reach);
  PROPERTY ("rows-stand-in-the-documented-order", rows_stand_in_the_documented_order);
  PROPERTY ("order-is-the-best-of-the-areas", order_is_the_best_of_the_areas);
  PROPERTY ("left-answers-mirror-right-answers", left_answers_mirror_right_answers);
  return g_test_run ();
}
