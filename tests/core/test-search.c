/* Search over the names of the atlas.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-search.h"

#include <locale.h>
#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-xml.h"
#include "sample-atlas.h"

static char *
muscle_named (const char *id, const char *name, const char *latin, const char *everyday, const char *synonyms)
{
  g_autofree char *muscle = sample_muscle (id, name, TRUE, "calf:essential");
  g_autofree char *old_head = g_strdup_printf ("<latin>musculus %s</latin><everyday>%s</everyday>", name, name);
  g_autofree char *head = g_strdup_printf ("<latin>%s</latin><everyday>%s</everyday>%s", latin, everyday, synonyms);
  g_auto (GStrv) pieces = g_strsplit (muscle, old_head, 2);

  return g_strjoin (head, pieces[0], pieces[1], NULL);
}

static BcSearch *
sample_search (void)
{
  g_autofree char *fibularis = muscle_named ("fibularis-longus", "Fibularis longus", "musculus fibularis longus",
                                             "long outer calf muscle", "<synonym>peroneus longus</synonym>");
  g_autofree char *brevis = muscle_named ("fibularis-brevis", "Fibularis brevis", "musculus fibularis brevis",
                                          "short outer calf muscle", "<synonym>Peroneus brevis</synonym>");
  g_autofree char *infra =
      muscle_named ("infraspinatus", "Infraspinatus", "musculus infraspinatus", "rear rotator-cuff muscle", "");
  g_autofree char *accented =
      muscle_named ("levator", "L\xc3\xa9vator \xc3\x85ngstr\xc3\xb6m", "musculus levator", "na\xc3\xafve lifter",
                    "<synonym>Stra\xc3\x9f"
                    "e</synonym>");
  g_autofree char *body = g_strconcat (fibularis, brevis, infra, accented,
                                       "<condition id=\"shin-splints\"><name>Shin splints</name><everyday>runner's "
                                       "shin</everyday><synonym>periostitis</synonym>"
                                       "<what>W.</what><area id=\"leg\"/><described muscle=\"infraspinatus\"/><cite "
                                       "source=\"book\" checked=\"no\"/></condition>",
                                       NULL);
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);

  return bc_search_new (atlas);
}

/* "muscle:infraspinatus area:leg" */
static char *
found (BcSearch *search, const char *words, guint limit)
{
  static const char *const kinds[] = { "muscle", "region", "area", "condition", "topic" };
  g_autoptr (GArray) results = bc_search_find (search, words, limit);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++)
    {
      const BcSearchResult *result = &g_array_index (results, BcSearchResult, i);
      const char *id = NULL;
      switch (result->kind)
        {
        case BC_SEARCH_MUSCLE:
          id = ((const BcMuscle *)result->record)->id;
          break;
        case BC_SEARCH_REGION:
          id = ((const BcRegion *)result->record)->id;
          break;
        case BC_SEARCH_AREA:
          id = ((const BcArea *)result->record)->id;
          break;
        case BC_SEARCH_CONDITION:
          id = ((const BcCondition *)result->record)->id;
          break;
        case BC_SEARCH_TOPIC:
          id = ((const BcTopic *)result->record)->id;
          break;
        }
      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", kinds[result->kind], id);
    }
  return g_string_free (text, FALSE);
}

static void
assert_found (const char *words, const char *expected)
{
  g_autoptr (BcSearch) search = sample_search ();
  g_autofree char *results = found (search, words, 0);

  if (g_strcmp0 (results, expected) != 0)
    note_fault ("'%s' finds '%s', expected '%s'", words, results, expected);
}

static void
test_name_is_found_by_its_beginning (void)
{
  assert_found ("infra", "muscle:infraspinatus");
  assert_found ("infraspinatus", "muscle:infraspinatus");
  assert_found ("i", "muscle:infraspinatus");
}

static void
test_middle_of_a_word_is_not_found (void)
{
  assert_found ("spinatus", "");
  assert_found ("nfra", "");
}

static void
test_latin_name_is_found (void)
{
  assert_found ("musculus infraspinatus", "muscle:infraspinatus");
}

static void
test_synonym_is_found (void)
{
  assert_found ("peroneus longus", "muscle:fibularis-longus");
  assert_found ("peroneus", "muscle:fibularis-brevis muscle:fibularis-longus");
  assert_found ("periostitis", "condition:shin-splints");
}

static void
test_everyday_name_is_found (void)
{
  assert_found ("rotator cuff", "muscle:infraspinatus");
  assert_found ("runner's shin", "condition:shin-splints");
  assert_found ("runner\xe2\x80\x99s shin", "condition:shin-splints");
}

static void
test_id_is_found (void)
{
  assert_found ("fibularis-longus", "muscle:fibularis-longus");
}

static void
test_word_order_does_not_matter (void)
{
  assert_found ("longus fibularis", "muscle:fibularis-longus");
  assert_found ("lon fib", "muscle:fibularis-longus");
  assert_found ("cuff rear", "muscle:infraspinatus");
}

static void
test_every_word_must_be_found (void)
{
  assert_found ("fibularis magnus", "");
  assert_found ("infraspinatus x", "");
}

static void
test_accents_and_case_do_not_matter (void)
{
  assert_found ("levator angstrom", "muscle:levator");
  assert_found ("L\xc3\x89VATOR", "muscle:levator");
  assert_found ("le\xcc\x81vator", "muscle:levator"); /* the accent as a sign of its own */
  assert_found ("\xc3\xa5ngstr\xc3\xb6m", "muscle:levator");
  assert_found ("NAIVE", "muscle:levator");
  assert_found ("strasse", "muscle:levator");
  assert_found ("INFRASPINATUS", "muscle:infraspinatus");
  assert_found ("\xef\xbc\xa9nfra", "muscle:infraspinatus"); /* a wide I */
}

static void
test_turkish_i_is_a_plain_i (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, "tr_TR.UTF-8") == NULL)
    {
      g_test_skip ("the locale tr_TR.UTF-8 is not installed");
      return;
    }
  assert_found ("INFRASPINATUS", "muscle:infraspinatus");
  assert_found ("Infraspinatus", "muscle:infraspinatus");
  assert_found ("FIBULARIS", "muscle:fibularis-brevis muscle:fibularis-longus");
  setlocale (LC_ALL, before);
}

static void
test_kinds_are_grouped (void)
{
  assert_found ("shin", "region:shin condition:shin-splints");
  assert_found ("calf", "muscle:fibularis-brevis muscle:fibularis-longus region:calf");
  assert_found ("leg", "area:leg");
}

static void
test_nothing_typed_finds_nothing (void)
{
  static const char *const nothing[] = { "", " ", "\t\n", "-", "...", "\xcc\x81", "!?", "\xe2\x80\x94" };

  for (gsize i = 0; i < G_N_ELEMENTS (nothing); i++)
    assert_found (nothing[i], "");
}

static void
test_bytes_that_are_not_utf8_find_nothing (void)
{
  assert_found ("\xff", "");
  assert_found ("infra\xc3", "");
}

static void
test_long_question_is_answered (void)
{
  g_autofree char *letters = g_strnfill (100000, 'a');
  GString *words = g_string_new (NULL);

  for (int i = 0; i < 20000; i++)
    g_string_append (words, "infra ");
  assert_found (letters, "");
  assert_found (words->str, "muscle:infraspinatus");
  g_string_free (words, TRUE);
}

static void
test_limit_counts_results (void)
{
  g_autoptr (BcSearch) search = sample_search ();
  g_autofree char *all = found (search, "calf", 0), *one = found (search, "calf", 1),
                  *many = found (search, "calf", 100);

  g_assert_cmpstr (one, ==, "muscle:fibularis-brevis");
  g_assert_cmpstr (many, ==, all);
}

static void
test_best_match_stands_first (void)
{
  g_autofree char *words = sample_muscle ("a", "Upper soleus strap", TRUE, "calf:essential"),
                  *start = sample_muscle ("b", "Soleus of the ankle", TRUE, "calf:essential");
  g_autofree char *exact = sample_muscle ("c", "Soleus", TRUE, "calf:essential"),
                  *body = g_strconcat (words, start, exact, NULL);
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);
  g_autoptr (BcSearch) search = bc_search_new (atlas);
  g_autofree char *results = found (search, "soleus", 0);

  g_assert_cmpstr (results, ==, "muscle:c muscle:b muscle:a");
}

static void
test_matched_name_is_told (void)
{
  g_autoptr (BcSearch) search = sample_search ();
  g_autoptr (GArray) results = bc_search_find (search, "peroneus lon", 0);

  g_assert_cmpuint (results->len, ==, 1);
  g_assert_cmpstr (g_array_index (results, BcSearchResult, 0).matched, ==, "peroneus longus");
}

static void
test_muscle_is_named_whole (void)
{
  g_autoptr (BcSearch) search = sample_search ();
  static const char *const names[] = { "fibularis-longus", "Fibularis longus",          "FIBULARIS LONGUS",
                                       "peroneus longus",  "musculus fibularis longus", "  fibularis   longus ",
                                       "fibularis_longus", "long outer calf muscle" };
  static const char *const others[] = { "fibularis",    "longus fibularis",   "",    " ", "calf",
                                        "shin splints", "fibularis longus x", "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const BcMuscle *muscle = bc_search_muscle_named (search, names[i]);
      g_assert_nonnull (muscle);
      g_assert_cmpstr (muscle->id, ==, "fibularis-longus");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (bc_search_muscle_named (search, others[i]));
}

/* Two muscles with a root each and a symptom each, and a condition named like the second symptom. */
static BcSearch *
symptom_search (void)
{
  g_autofree char *first = sample_muscle ("a", "Quadratus", TRUE, "calf:essential"),
                  *second = sample_muscle ("b", "Gracilis", TRUE, "calf:essential");
  g_auto (GStrv) one = g_strsplit (first, "<notice>An ache.</notice>", 2),
                 two = g_strsplit (second, "<notice>An ache.</notice>", 2);
  g_autofree char *noticed = g_strjoin ("<notice>Noise in the ear.</notice>", one[0], one[1], NULL),
                  *noticed_too = g_strjoin ("<notice>The gracious knee gives way.</notice>", two[0], two[1], NULL);
  g_auto (GStrv) head = g_strsplit (noticed, "<action>", 2), head_too = g_strsplit (noticed_too, "<action>", 2);
  g_autofree char *rooted = g_strjoin ("<nerve roots=\"C5 C6\">axillary nerve</nerve><action>", head[0], head[1], NULL),
                  *rooted_too =
                      g_strjoin ("<nerve roots=\"T10\">long nerve</nerve><action>", head_too[0], head_too[1], NULL);
  g_autofree char *body = g_strconcat (rooted, rooted_too,
                                       "<condition id=\"knee\"><name>Buckling knee</name><what>The leg collapses."
                                       "</what><area id=\"leg\"/><described muscle=\"b\"/><cite source=\"book\" "
                                       "checked=\"no\"/></condition>",
                                       NULL);
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);

  return bc_search_new (atlas);
}

static void
assert_symptom_found (const char *words, const char *expected)
{
  g_autoptr (BcSearch) search = symptom_search ();
  g_autofree char *results = found (search, words, 0);

  if (g_strcmp0 (results, expected) != 0)
    note_fault ("'%s' finds '%s', expected '%s'", words, results, expected);
}

static BcSearch *
shipped_search (void)
{
  g_autofree char *folder = bc_folders_find_data ();
  const char *const paths[] = { folder, NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_paths (paths, problems);

  assert_no_problem (problems);
  return bc_search_new (atlas);
}

static void
assert_shipped_has (const char *words, const char *expected)
{
  g_autoptr (BcSearch) search = shipped_search ();
  g_autofree char *results = found (search, words, 0), *spaced = g_strconcat (" ", results, " ", NULL),
                  *item = g_strconcat (" ", expected, " ", NULL);

  if (strstr (spaced, item) == NULL)
    note_fault ("'%s' finds '%s', without '%s'", words, results, expected);
}

static void
test_one_typing_fault_a_word_is_forgiven (void)
{
  assert_found ("infraspinatis", "muscle:infraspinatus");      /* wrong */
  assert_found ("infraspintus", "muscle:infraspinatus");       /* missing */
  assert_found ("infrasppinatus", "muscle:infraspinatus");     /* too many */
  assert_found ("infrapsinatus", "muscle:infraspinatus");      /* swapped */
  assert_found ("infraspinatuss", "muscle:infraspinatus");     /* at the end */
  assert_found ("onfraspinatus", "muscle:infraspinatus");      /* at the beginning */
  assert_found ("fibulris lognus", "muscle:fibularis-longus"); /* one in each */
  assert_found ("infrx", "muscle:infraspinatus");              /* in a word that is still being typed */
  assert_found ("l\xc3\xa9vatro", "muscle:levator");
}

static void
test_two_typing_faults_in_a_word_are_not_forgiven (void)
{
  assert_found ("infraspitanis", "");
  assert_found ("onfraspinatis", "");
  assert_found ("fibulrs", "");
}

static void
test_short_words_are_taken_by_the_letter (void)
{
  assert_found ("lef", "");
  assert_found ("lge", "");
  assert_found ("legs", "area:leg");
  assert_found ("clf", "");
}

static void
test_exact_and_begun_names_come_before_mistyped_ones (void)
{
  g_autofree char *typo = sample_muscle ("a", "Solens", TRUE, "calf:essential"),
                  *begun = sample_muscle ("b", "Soleusine", TRUE, "calf:essential"),
                  *also = sample_muscle ("c", "Soleut", TRUE, "calf:essential"),
                  *body = g_strconcat (typo, begun, also, NULL);
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);
  g_autoptr (BcSearch) search = bc_search_new (atlas);
  g_autofree char *results = found (search, "soleus", 0);

  g_assert_cmpstr (results, ==, "muscle:b muscle:a muscle:c");
}

static void
test_word_of_the_atlas_is_not_taken_for_a_fault_in_another (void)
{
  g_autofree char *one = sample_muscle ("a", "Chin", TRUE, "calf:essential"), *body = g_strconcat (one, NULL);
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);
  g_autoptr (BcSearch) search = bc_search_new (atlas);
  g_autofree char *results = found (search, "shin", 0), *other = found (search, "musculus shin", 0);

  g_assert_cmpstr (results, ==, "region:shin");
  g_assert_cmpstr (other, ==, "muscle:a"); /* unless nothing is found otherwise */
}

static void
test_symptom_is_found (void)
{
  assert_symptom_found ("noise in the ear", "muscle:a");
  assert_symptom_found ("ear noise", "muscle:a");
  assert_symptom_found ("leg collapses", "condition:knee");
  assert_symptom_found ("collapsse", "condition:knee");
}

static void
test_everyday_word_for_a_symptom_is_understood (void)
{
  assert_symptom_found ("ringing in my ears", "muscle:a");
  assert_symptom_found ("ringing in my ear", "muscle:a");
  assert_symptom_found ("tinnitus", "muscle:a");
  assert_symptom_found ("ring", "");
}

static void
test_names_come_before_symptoms (void)
{
  assert_symptom_found ("buckling knee", "condition:knee muscle:b");
  assert_symptom_found ("grac", "muscle:b");
}

static void
test_matched_symptom_is_told (void)
{
  g_autoptr (BcSearch) search = symptom_search ();
  g_autoptr (GArray) results = bc_search_find (search, "tinnitus", 0);
  g_autoptr (GArray) name = bc_search_find (search, "grac", 0);

  g_assert_cmpuint (results->len, ==, 1);
  g_assert_cmpstr (g_array_index (results, BcSearchResult, 0).matched, ==, "Noise in the ear.");
  g_assert_cmpstr (g_array_index (name, BcSearchResult, 0).matched, ==, "Gracilis");
}

static void
test_symptom_asks_for_three_letters (void)
{
  assert_symptom_found ("no", "");
  assert_symptom_found ("noi", "muscle:a");
}

static void
test_nerve_root_is_found (void)
{
  g_autoptr (BcSearch) search = symptom_search ();
  g_autoptr (GArray) results = bc_search_find (search, "c6", 0);

  assert_symptom_found ("C6", "muscle:a");
  assert_symptom_found ("C6 C5", "muscle:a");
  assert_symptom_found ("T10", "muscle:b");
  g_assert_cmpstr (g_array_index (results, BcSearchResult, 0).matched, ==, "axillary nerve (C5 C6)");
}

static void
test_beginning_of_a_nerve_root_is_not_found (void)
{
  assert_symptom_found ("C7", "");
  assert_symptom_found ("T1", "");
}

static void
test_words_that_only_join_may_be_missing (void)
{
  assert_found ("the muscle of the rotator cuff", "muscle:infraspinatus");
  assert_found ("the", "");
  assert_found ("infraspinatus the", "muscle:infraspinatus");
}

static void
test_index_may_be_made_in_parts_before_or_after_the_first_question (void)
{
  g_autoptr (BcSearch) search = sample_search ();
  g_autoptr (BcSearch) begun = sample_search ();
  g_autofree char *whole = NULL, *rest = NULL;
  guint n_parts = 1;

  while (bc_search_prepare (search, 1))
    n_parts++;
  g_assert_cmpuint (n_parts, >, 5);
  g_assert_false (bc_search_prepare (search, 1));
  whole = found (search, "calf", 0);
  g_assert_cmpstr (whole, ==, "muscle:fibularis-brevis muscle:fibularis-longus region:calf");

  g_assert_true (bc_search_prepare (begun, 2));
  rest = found (begun, "calf", 0);
  g_assert_cmpstr (rest, ==, whole);
  g_assert_false (bc_search_prepare (begun, 1));
}

static void
test_symptom_names_no_muscle (void)
{
  g_autoptr (BcSearch) search = symptom_search ();

  g_assert_null (bc_search_muscle_named (search, "Noise in the ear."));
  g_assert_null (bc_search_muscle_named (search, "C5 C6"));
}

static void
test_shipped_atlas_finds_a_buckling_knee (void)
{
  g_autoptr (BcSearch) search = shipped_search ();
  g_autofree char *first = found (search, "buckling knee", 1);

  g_assert_cmpstr (first, ==, "condition:buckling-knee");
  assert_shipped_has ("buckling knee", "muscle:vastus-medialis");
  assert_shipped_has ("knee buckling", "condition:buckling-knee");
}

static void
test_shipped_atlas_finds_ringing_in_the_ear (void)
{
  assert_shipped_has ("ringing in the ear", "muscle:masseter");
  assert_shipped_has ("ringing in the ear", "muscle:lateral-pterygoid");
}

static void
test_shipped_atlas_finds_a_mistyped_muscle (void)
{
  g_autoptr (BcSearch) search = shipped_search ();
  g_autofree char *first = found (search, "infraspinatis", 1);

  g_assert_cmpstr (first, ==, "muscle:infraspinatus");
  assert_shipped_has ("C6", "muscle:infraspinatus");
}

static void
test_topic_is_found_by_its_title_and_by_its_parts (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_default (problems);
  g_autoptr (BcSearch) search = bc_search_new (atlas);
  g_autofree char *title = found (search, "dry needling", 0), *part = found (search, "patterns fingerprints", 0);

  assert_contains (title, "topic:dry-needling");
  assert_contains (part, "topic:referred-pain");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  bc_xml_init ();
  g_test_add_func ("/search/name-is-found-by-its-beginning", test_name_is_found_by_its_beginning);
  g_test_add_func ("/search/middle-of-a-word-is-not-found", test_middle_of_a_word_is_not_found);
  g_test_add_func ("/search/latin-name-is-found", test_latin_name_is_found);
  g_test_add_func ("/search/synonym-is-found", test_synonym_is_found);
  g_test_add_func ("/search/everyday-name-is-found", test_everyday_name_is_found);
  g_test_add_func ("/search/id-is-found", test_id_is_found);
  g_test_add_func ("/search/word-order-does-not-matter", test_word_order_does_not_matter);
  g_test_add_func ("/search/every-word-must-be-found", test_every_word_must_be_found);
  g_test_add_func ("/search/accents-and-case-do-not-matter", test_accents_and_case_do_not_matter);
  g_test_add_func ("/search/turkish-i-is-a-plain-i", test_turkish_i_is_a_plain_i);
  g_test_add_func ("/search/kinds-are-grouped", test_kinds_are_grouped);
  g_test_add_func ("/search/nothing-typed-finds-nothing", test_nothing_typed_finds_nothing);
  g_test_add_func ("/search/bytes-that-are-not-utf8-find-nothing", test_bytes_that_are_not_utf8_find_nothing);
  g_test_add_func ("/search/long-question-is-answered", test_long_question_is_answered);
  g_test_add_func ("/search/limit-counts-results", test_limit_counts_results);
  g_test_add_func ("/search/best-match-stands-first", test_best_match_stands_first);
  g_test_add_func ("/search/matched-name-is-told", test_matched_name_is_told);
  g_test_add_func ("/search/muscle-is-named-whole", test_muscle_is_named_whole);
  g_test_add_func ("/search/one-typing-fault-a-word-is-forgiven", test_one_typing_fault_a_word_is_forgiven);
  g_test_add_func ("/search/two-typing-faults-in-a-word-are-not-forgiven",
                   test_two_typing_faults_in_a_word_are_not_forgiven);
  g_test_add_func ("/search/short-words-are-taken-by-the-letter", test_short_words_are_taken_by_the_letter);
  g_test_add_func ("/search/exact-and-begun-names-come-before-mistyped-ones",
                   test_exact_and_begun_names_come_before_mistyped_ones);
  g_test_add_func ("/search/word-of-the-atlas-is-not-taken-for-a-fault-in-another",
                   test_word_of_the_atlas_is_not_taken_for_a_fault_in_another);
  g_test_add_func ("/search/symptom-is-found", test_symptom_is_found);
  g_test_add_func ("/search/everyday-word-for-a-symptom-is-understood", test_everyday_word_for_a_symptom_is_understood);
  g_test_add_func ("/search/names-come-before-symptoms", test_names_come_before_symptoms);
  g_test_add_func ("/search/matched-symptom-is-told", test_matched_symptom_is_told);
  g_test_add_func ("/search/symptom-asks-for-three-letters", test_symptom_asks_for_three_letters);
  g_test_add_func ("/search/nerve-root-is-found", test_nerve_root_is_found);
  g_test_add_func ("/search/beginning-of-a-nerve-root-is-not-found", test_beginning_of_a_nerve_root_is_not_found);
  g_test_add_func ("/search/words-that-only-join-may-be-missing", test_words_that_only_join_may_be_missing);
  g_test_add_func ("/search/symptom-names-no-muscle", test_symptom_names_no_muscle);
  g_test_add_func ("/search/shipped-atlas-finds-a-buckling-knee", test_shipped_atlas_finds_a_buckling_knee);
  g_test_add_func ("/search/shipped-atlas-finds-ringing-in-the-ear", test_shipped_atlas_finds_ringing_in_the_ear);
  g_test_add_func ("/search/shipped-atlas-finds-a-mistyped-muscle", test_shipped_atlas_finds_a_mistyped_muscle);
  g_test_add_func ("/search/index-may-be-made-in-parts-before-or-after-the-first-question",
                   test_index_may_be_made_in_parts_before_or_after_the_first_question);
  g_test_add_func ("/search/topic-is-found-by-its-title-and-by-its-parts", test_topic_is_found_by_its_title_and_by_its_parts);
  return g_test_run ();
}
