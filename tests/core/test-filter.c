/* Filters and orders of an answer, case by case.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-filter.h"

#include <string.h>

#include "bc-session.h"
#include "bc-xml.h"
#include "ranking-fixture.h"
#include "sample-atlas.h"

#define COHORT(counts)                                                                                                 \
  "<area id=\"shank\"><name>S</name><everyday>s</everyday><includes region=\"calf\"/><cohort n=\"9\"><population>P"    \
  "</population>" counts "<cite source=\"book\" checked=\"no\"/></cohort></area>"
#define COUNTED(muscle, low, high) "<counted muscle=\"" muscle "\" low-percent=\"" low "\" high-percent=\"" high "\"/>"

/* The muscle "other" of another section, whose patterns nobody has checked. */
static char *
other_muscle (void)
{
  g_autofree char *muscle = sample_muscle ("other", "Other", TRUE, "calf:essential");
  g_autoptr (GString) text = g_string_new (muscle);

  g_string_replace (text, "section=\"trunk\"", "section=\"pelvis\"", 0);
  g_string_replace (text, "checked=\"yes\"", "checked=\"no\"", 0);
  return g_strdup (text->str);
}

/* "a b -1": the rows that are shown, and how many are hidden */
static void
assert_shown (BcIndex *index, const BcFilter *filter, const char *expected)
{
  g_autoptr (BcRanking) ranking = rank (index, "calf:left");
  g_autoptr (BcFiltered) filtered = bc_filter_apply (filter, ranking);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < filtered->rows->len; i++)
    g_string_append_printf (text, "%s ", ((const BcSuggestion *)filtered->rows->pdata[i])->muscle->id);
  g_string_append_printf (text, "-%u", filtered->n_hidden);
  g_assert_cmpstr (text->str, ==, expected);
}

static char *
three_muscles (void)
{
  g_autofree char *two = muscles ("a", "A", "calf:spillover", "b", "B", "calf:essential", NULL),
                  *other = other_muscle ();

  return g_strconcat (two, other, NULL);
}

static void
test_no_filter_shows_the_answer_as_ranked (void)
{
  g_autoptr (BcIndex) index = index_of (three_muscles ());
  BcFilter filter = { 0 };

  g_assert_false (bc_filter_hides (&filter));
  assert_shown (index, &filter, "b other a -0");
}

static void
test_section_shows_only_its_muscles (void)
{
  g_autoptr (BcIndex) index = index_of (three_muscles ());
  BcFilter pelvis = { .section = "pelvis" }, every = { .section = "" }, unknown = { .section = "wing" };

  assert_shown (index, &pelvis, "other -2");
  assert_shown (index, &every, "b other a -0");
  assert_shown (index, &unknown, "-3");
  g_assert_true (bc_filter_hides (&pelvis));
  g_assert_false (bc_filter_hides (&every));
}

static void
test_essential_hides_spillover (void)
{
  g_autoptr (BcIndex) index = index_of (three_muscles ());
  BcFilter filter = { .essential = TRUE };

  assert_shown (index, &filter, "b other -1");
}

static void
test_checked_hides_what_nobody_compared (void)
{
  g_autoptr (BcIndex) index = index_of (three_muscles ());
  BcFilter checked = { .checked = TRUE }, both = { .essential = TRUE, .checked = TRUE };

  assert_shown (index, &checked, "b a -1");
  assert_shown (index, &both, "b -2");
}

/* The first point's essential pattern was not checked; the second's spillover was. */
static void
test_essential_and_checked_must_be_one_point (void)
{
  g_autofree char *muscle = sample_muscle ("a", "A", TRUE, "calf:essential | calf:spillover");
  char *cite = strstr (muscle, "checked=\"yes\"");
  g_autofree char *before = g_strndup (muscle, (gsize)(cite - muscle));
  g_autoptr (BcIndex) index =
      index_of (g_strconcat (before, "checked=\"no\"", cite + strlen ("checked=\"yes\""), NULL));
  BcFilter essential = { .essential = TRUE }, checked = { .checked = TRUE },
           both = { .essential = TRUE, .checked = TRUE };

  assert_shown (index, &essential, "a -0");
  assert_shown (index, &checked, "a -0");
  assert_shown (index, &both, "-1");
}

static void
test_cohort_order_puts_the_counted_first (void)
{
  g_autofree char *body = three_muscles ();
  g_autoptr (BcIndex) index =
      index_of (g_strconcat (body, COHORT (COUNTED ("other", "30", "40") COUNTED ("a", "20", "55")), NULL));
  BcFilter cohort = { .order = BC_LIST_COHORT };

  assert_shown (index, &cohort, "a other b -0");
  g_assert_false (bc_filter_hides (&cohort));
}

static void
test_equal_counts_stay_as_ranked (void)
{
  g_autofree char *body = three_muscles ();
  g_autoptr (BcIndex) index =
      index_of (g_strconcat (body, COHORT (COUNTED ("a", "30", "40") COUNTED ("other", "30", "40")), NULL));
  BcFilter cohort = { .order = BC_LIST_COHORT };

  assert_shown (index, &cohort, "other a b -0");
}

static void
test_count_of_another_place_does_not_matter (void)
{
  g_autofree char *body = three_muscles ();
  g_autoptr (GString) text = g_string_new (COHORT (COUNTED ("a", "30", "40")));
  g_autoptr (BcIndex) index = NULL;
  BcFilter cohort = { .order = BC_LIST_COHORT };

  g_string_replace (text, "region=\"calf\"", "region=\"heel\"", 0);
  index = index_of (g_strconcat (body, text->str, NULL));
  assert_shown (index, &cohort, "b other a -0");
}

static void
test_the_largest_count_of_the_marked_place_is_told (void)
{
  g_autofree char *body = three_muscles ();
  g_autoptr (BcIndex) index = index_of (g_strconcat (body, COHORT (COUNTED ("a", "20", "55")), NULL));
  g_autoptr (BcRanking) ranking = rank (index, "calf:left");
  BcAtlas *atlas = bc_index_get_atlas (index);
  BcCohortFinding finding = { NULL, NULL, -1, -1 };

  g_assert_false (bc_filter_find_cohort (ranking, bc_atlas_find_muscle (atlas, "b"), &finding));
  g_assert_cmpfloat (finding.high_percent, ==, -1);
  g_assert_true (bc_filter_find_cohort (ranking, bc_atlas_find_muscle (atlas, "a"), &finding));
  g_assert_cmpfloat (finding.low_percent, ==, 20);
  g_assert_cmpfloat (finding.high_percent, ==, 55);
  g_assert_cmpint (finding.cohort->n, ==, 9);
  g_assert_cmpstr (finding.area->id, ==, "shank");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_session_keeps_the_filter_and_tells_of_a_change_once (void)
{
  g_autofree char *body = three_muscles ();
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);
  g_autoptr (BcSession) session = bc_session_new (atlas);
  BcPlace calf = sample_place (atlas, "calf:left");
  g_autofree char *section = g_strdup ("pelvis");
  BcFilter filter = { .section = section };
  guint n = 0;

  g_signal_connect_swapped (session, "filter-changed", G_CALLBACK (count_cb), &n);
  bc_selection_set_place (bc_session_get_selection (session), &calf);
  g_assert_cmpuint (bc_session_get_filtered (session)->rows->len, ==, 3);
  bc_session_set_filter (session, &filter);
  bc_session_set_filter (session, &filter);
  memset (section, 'x', strlen (section));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (bc_session_get_filter (session)->section, ==, "pelvis");
  g_assert_cmpuint (bc_session_get_filtered (session)->rows->len, ==, 1);
  g_assert_cmpuint (bc_session_get_ranking (session)->suggestions->len, ==, 3);
  bc_selection_clear (bc_session_get_selection (session));
  g_assert_cmpuint (bc_session_get_filtered (session)->rows->len, ==, 0);
  g_assert_cmpuint (bc_session_get_filtered (session)->n_hidden, ==, 0);
}

static void
test_orders_have_words (void)
{
  BcListOrder order = BC_LIST_TRADITIONAL;

  g_assert_true (bc_list_order_from_string ("cohort", &order));
  g_assert_cmpint (order, ==, BC_LIST_COHORT);
  g_assert_false (bc_list_order_from_string ("random", &order));
  g_assert_false (bc_list_order_from_string (NULL, &order));
  g_assert_cmpint (order, ==, BC_LIST_COHORT);
  g_assert_cmpstr (bc_list_order_to_string (BC_LIST_TRADITIONAL), ==, "traditional");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/filter/no-filter-shows-the-answer-as-ranked", test_no_filter_shows_the_answer_as_ranked);
  g_test_add_func ("/filter/section-shows-only-its-muscles", test_section_shows_only_its_muscles);
  g_test_add_func ("/filter/essential-hides-spillover", test_essential_hides_spillover);
  g_test_add_func ("/filter/checked-hides-what-nobody-compared", test_checked_hides_what_nobody_compared);
  g_test_add_func ("/filter/essential-and-checked-must-be-one-point", test_essential_and_checked_must_be_one_point);
  g_test_add_func ("/filter/cohort-order-puts-the-counted-first", test_cohort_order_puts_the_counted_first);
  g_test_add_func ("/filter/equal-counts-stay-as-ranked", test_equal_counts_stay_as_ranked);
  g_test_add_func ("/filter/count-of-another-place-does-not-matter", test_count_of_another_place_does_not_matter);
  g_test_add_func ("/filter/the-largest-count-of-the-marked-place-is-told",
                   test_the_largest_count_of_the_marked_place_is_told);
  g_test_add_func ("/filter/session-keeps-the-filter-and-tells-of-a-change-once",
                   test_session_keeps_the_filter_and_tells_of_a_change_once);
  g_test_add_func ("/filter/orders-have-words", test_orders_have_words);
  return g_test_run ();
}
