/* Reports: JSON with exactly the keys of the contract (INTERFACE.md), text for people, the same bytes for the same answer.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-report.h"

#include <locale.h>
#include <string.h>

#include "bc-xml.h"
#include "sample-atlas.h"
#include "strict-json.h"

static BcIndex *
sample_index (void)
{
  g_autofree char *a = sample_muscle ("a", "Musc \"A\" \\ &lt;é>", TRUE,
                                      "calf:essential heel:spillover | heel:essential"),
                  *b = sample_muscle ("b", "B", FALSE, "heel:spillover");
  g_autofree char *first = sample_check_first ("clot", "emergency", "calf"),
                  *also = sample_also_consider ("ankle", "joint", "heel");
  g_autofree char *body =
      g_strconcat (a, b, first, also,
                   "<condition id=\"c\"><name>C</name><what>W.</what><area id=\"leg\"/><described muscle=\"a\"/>"
                   "<cite source=\"book\" checked=\"no\"/></condition>",
                   NULL);
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);

  return bc_index_new (atlas);
}

static char *
suggest (BcIndex *index, const char *words, guint limit, gboolean json)
{
  g_autoptr (GArray) places = sample_places (bc_index_get_atlas (index), words);
  g_autoptr (BcRanking) ranking = bc_ranking_new (index, (const BcPlace *)(void *)places->data, places->len);

  return bc_report_suggest (index, ranking, limit, json);
}

static void
assert_names (const StrictJson *object, const char *expected)
{
  g_autofree char *names = strict_json_names (object);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_suggestion_has_exactly_the_keys_of_the_contract (void)
{
  g_autoptr (BcIndex) index = sample_index ();
  g_autofree char *text = suggest (index, "leg:left temple:right", 0, TRUE);
  g_autoptr (StrictJson) answer = strict_json_expect (text);
  const StrictJson *suggestion, *point;

  assert_names (answer, "data_version places suggestions not_covered check_first also_consider");
  assert_names (strict_json_item (strict_json_member (answer, "places"), 0), "id kind side regions");
  suggestion = strict_json_item (strict_json_member (answer, "suggestions"), 0);
  assert_names (suggestion, "rank muscle name latin side level overlap trigger_points why sources");
  point = strict_json_item (strict_json_member (suggestion, "trigger_points"), 0);
  assert_names (point, "id part covers");
  assert_names (strict_json_item (strict_json_member (point, "covers"), 0), "region side level");
  assert_names (strict_json_item (strict_json_member (answer, "not_covered"), 0), "region side");
  assert_names (strict_json_item (strict_json_member (answer, "check_first"), 0), "condition urgency text sources");
  assert_names (strict_json_item (strict_json_member (answer, "also_consider"), 0), "kind name sources");
}

static void
test_suggestion_has_the_values_of_the_answer (void)
{
  g_autoptr (BcIndex) index = sample_index ();
  g_autofree char *text = suggest (index, "temple:right leg:left", 0, TRUE);
  g_autoptr (StrictJson) answer = strict_json_expect (text);
  const StrictJson *leg = strict_json_item (strict_json_member (answer, "places"), 0);
  const StrictJson *first = strict_json_item (strict_json_member (answer, "suggestions"), 0);
  const StrictJson *second = strict_json_item (strict_json_member (answer, "suggestions"), 1);
  const StrictJson *cover = strict_json_item (
      strict_json_member (strict_json_item (strict_json_member (first, "trigger_points"), 0), "covers"), 1);

  g_assert_cmpstr (strict_json_string (answer, "data_version"), ==, bc_atlas_get_version (bc_index_get_atlas (index)));
  g_assert_cmpstr (strict_json_string (leg, "id"), ==, "leg");
  g_assert_cmpstr (strict_json_string (leg, "kind"), ==, "area");
  g_assert_cmpstr (strict_json_string (leg, "side"), ==, "left");
  g_assert_cmpuint (strict_json_length (strict_json_member (leg, "regions")), ==, 3);
  g_assert_cmpfloat (strict_json_number (first, "rank"), ==, 1);
  g_assert_cmpstr (strict_json_string (first, "muscle"), ==, "a");
  g_assert_cmpstr (strict_json_string (first, "name"), ==, "Musc \"A\" \\ <\xc3\xa9>");
  g_assert_cmpstr (strict_json_string (first, "side"), ==, "left");
  g_assert_cmpstr (strict_json_string (first, "level"), ==, "essential");
  g_assert_cmpfloat (strict_json_number (first, "overlap"), ==, 0.5);
  g_assert_cmpstr (strict_json_string (cover, "region"), ==, "heel");
  g_assert_cmpstr (strict_json_string (cover, "level"), ==, "spillover");
  g_assert_cmpstr (strict_json_string (strict_json_item (strict_json_member (first, "sources"), 0), NULL), ==, "book");
  g_assert_cmpstr (strict_json_string (second, "side"), ==, "midline");
  g_assert_cmpuint (strict_json_length (strict_json_member (answer, "not_covered")), ==, 2);
}

static void
test_nothing_marked_is_still_json (void)
{
  g_autoptr (BcIndex) index = sample_index ();
  g_autoptr (BcRanking) ranking = bc_ranking_new (index, NULL, 0);
  g_autofree char *text = bc_report_suggest (index, ranking, 0, TRUE);
  g_autoptr (StrictJson) answer = strict_json_expect (text);

  assert_names (answer, "data_version places suggestions not_covered check_first also_consider");
  g_assert_cmpuint (strict_json_length (strict_json_member (answer, "suggestions")), ==, 0);
}

static void
test_limit_shortens_only_the_suggestions (void)
{
  g_autoptr (BcIndex) index = sample_index ();
  static const guint limits[] = { 1, 2, 100, G_MAXUINT }, lengths[] = { 1, 2, 2, 2 };

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *text = suggest (index, "leg:left", limits[i], TRUE);
      g_autoptr (StrictJson) answer = strict_json_expect (text);
      g_assert_cmpuint (strict_json_length (strict_json_member (answer, "suggestions")), ==, lengths[i]);
      g_assert_cmpuint (strict_json_length (strict_json_member (answer, "not_covered")), ==, 1);
      g_assert_cmpuint (strict_json_length (strict_json_member (answer, "check_first")), ==, 1);
    }
}

static void
test_text_says_check_first_before_any_muscle (void)
{
  g_autoptr (BcIndex) index = sample_index ();
  g_autofree char *text = suggest (index, "leg:left", 0, FALSE), *none = suggest (index, "temple:left", 0, FALSE);
  const char *warning = strstr (text, "clot"), *muscle = strstr (text, " 1. "), *also = strstr (text, "Also consider");

  g_assert_true (warning != NULL && muscle != NULL && also != NULL && warning < muscle && muscle < also);
  assert_contains (text, "Not covered by any pattern: Left: shin");
  assert_contains (none, "No muscle pattern is recorded here.");
}

static void
assert_list (const char *kind, guint n, const char *names, const char *first_id)
{
  g_autoptr (BcIndex) index = sample_index ();
  g_autofree char *text = bc_report_list (bc_index_get_atlas (index), kind, TRUE),
                  *lines = bc_report_list (bc_index_get_atlas (index), kind, FALSE);
  g_autoptr (StrictJson) list = strict_json_expect (text);
  g_auto (GStrv) rows = g_strsplit (lines, "\n", -1);

  g_assert_cmpuint (strict_json_length (list), ==, n);
  g_assert_cmpuint (g_strv_length (rows), ==, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const StrictJson *item = strict_json_item (list, i);
      assert_names (item, names);
      g_assert_true (g_str_has_prefix (rows[i], strict_json_string (item, "id")));
      g_assert_nonnull (strict_json_string (item, "name"));
    }
  g_assert_cmpstr (strict_json_string (strict_json_item (list, 0), "id"), ==, first_id);
}

static void
test_lists_have_the_keys_of_the_contract (void)
{
  assert_list ("regions", 7, "id name everyday areas sided views choir michigan", "temple");
  assert_list ("areas", 4, "id name everyday regions order", "head");
  assert_list ("muscles", 2, "id name latin everyday section sided synonyms parts trigger_points", "a");
  assert_list ("conditions", 1, "id name everyday areas muscles", "c");
  assert_list ("views", 13, "id name", "front");
  assert_list ("sources", 1, "id name author year kind published doi url", "book");
}

static void
test_other_kinds_have_no_list (void)
{
  g_autoptr (BcIndex) index = sample_index ();
  static const char *const kinds[] = { "", "muscle", "Muscles", "muscles ", "topics" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_null (bc_report_list (bc_index_get_atlas (index), kinds[i], TRUE));
      g_assert_null (bc_report_list (bc_index_get_atlas (index), kinds[i], FALSE));
    }
}

static void
test_muscle_is_shown_whole (void)
{
  g_autoptr (BcIndex) index = sample_index ();
  BcAtlas *atlas = bc_index_get_atlas (index);
  g_autofree char *text = bc_report_show (atlas, bc_atlas_find_muscle (atlas, "a"), TRUE);
  g_autoptr (StrictJson) muscle = strict_json_expect (text);
  const StrictJson *point = strict_json_item (strict_json_member (muscle, "trigger_points"), 0);
  const StrictJson *referral = strict_json_item (strict_json_member (point, "refers"), 1);

  g_assert_cmpstr (strict_json_string (muscle, "id"), ==, "a");
  g_assert_cmpstr (strict_json_string (point, "id"), ==, "a/p1");
  g_assert_cmpstr (strict_json_string (point, "view"), ==, "front");
  g_assert_cmpfloat (strict_json_number (point, "x"), ==, 300);
  g_assert_cmpfloat (strict_json_number (point, "y"), ==, 900);
  g_assert_cmpstr (strict_json_string (referral, "region"), ==, "heel");
  g_assert_cmpstr (strict_json_string (referral, "level"), ==, "spillover");
  g_assert_cmpstr (strict_json_string (referral, "side"), ==, "same");
}

static void
test_muscle_page_names_points_and_sources (void)
{
  g_autoptr (BcIndex) index = sample_index ();
  BcAtlas *atlas = bc_index_get_atlas (index);
  g_autofree char *text = bc_report_show (atlas, bc_atlas_find_muscle (atlas, "a"), FALSE);

  assert_contains (text, "p1: Here.");
  assert_contains (text, "essential: calf");
  assert_contains (text, "spillover: heel");
  assert_contains (text, "A. Nonymous: book (1999); checked against the text");
}

static void
test_json_is_the_same_where_people_write_a_comma (void)
{
  g_autoptr (BcIndex) index = sample_index ();
  g_autofree char *plain = suggest (index, "leg:left temple", 0, TRUE), *before = g_strdup (setlocale (LC_ALL, NULL));
  static const char *const locales[] = { "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "fa_IR.UTF-8" };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_ALL, locales[i]) != NULL)
      {
        g_autofree char *text = suggest (index, "leg:left temple", 0, TRUE);
        g_assert_cmpstr (text, ==, plain);
        n++;
      }
  setlocale (LC_ALL, before);
  if (n == 0)
    g_test_skip ("none of the locales is installed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  bc_xml_init ();
  g_test_add_func ("/report/suggestion-has-exactly-the-keys-of-the-contract",
                   test_suggestion_has_exactly_the_keys_of_the_contract);
  g_test_add_func ("/report/suggestion-has-the-values-of-the-answer", test_suggestion_has_the_values_of_the_answer);
  g_test_add_func ("/report/nothing-marked-is-still-json", test_nothing_marked_is_still_json);
  g_test_add_func ("/report/limit-shortens-only-the-suggestions", test_limit_shortens_only_the_suggestions);
  g_test_add_func ("/report/text-says-check-first-before-any-muscle", test_text_says_check_first_before_any_muscle);
  g_test_add_func ("/report/lists-have-the-keys-of-the-contract", test_lists_have_the_keys_of_the_contract);
  g_test_add_func ("/report/other-kinds-have-no-list", test_other_kinds_have_no_list);
  g_test_add_func ("/report/muscle-is-shown-whole", test_muscle_is_shown_whole);
  g_test_add_func ("/report/muscle-page-names-points-and-sources", test_muscle_page_names_points_and_sources);
  g_test_add_func ("/report/json-is-the-same-where-people-write-a-comma",
                   test_json_is_the_same_where_people_write_a_comma);
  return g_test_run ();
}
