/* Files joined into one atlas: what clashes, what leads nowhere, and that the order of files is never seen.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-index.h"
#include "bc-ranking.h"
#include "bc-report.h"
#include "bc-xml.h"
#include "sample-atlas.h"

static char *
file_with_muscle (const char *file_id, const char *id, const char *name, const char *points)
{
  g_autofree char *muscle = sample_muscle (id, name, TRUE, points);

  return sample_file (file_id, muscle);
}

static char *
names_of_muscles (BcAtlas *atlas)
{
  GString *text = g_string_new (NULL);
  GPtrArray *muscles = bc_atlas_get_muscles (atlas);

  for (guint i = 0; i < muscles->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", ((const BcMuscle *)g_ptr_array_index (muscles, i))->name);
  return g_string_free (text, FALSE);
}

static void
assert_severities (GPtrArray *problems, BcProblemSeverity severity, guint n)
{
  g_assert_cmpuint (problems->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (((const BcProblem *)g_ptr_array_index (problems, i))->severity, ==, severity);
}

static void
assert_muscles (BcAtlas *atlas, const char *expected)
{
  g_autofree char *names = names_of_muscles (atlas);

  if (g_strcmp0 (names, expected) != 0)
    note_fault ("muscles are '%s', expected '%s'", names, expected);
}

static void
test_earlier_file_stands (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *first = file_with_muscle ("first", "m", "First", "calf:essential");
  g_autofree char *second = file_with_muscle ("second", "m", "Second", "calf:essential"), *messages = NULL;
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, first, second, NULL);

  assert_muscles (atlas, "First");
  assert_severities (problems, BC_PROBLEM_REFUSED, 1);
  messages = problems_to_text (problems);
  assert_contains (messages, "02.xml:3: muscle 'm' is already defined in ");
  assert_contains (messages, "01.xml:3, expected an id of its own");
}

static void
test_region_and_area_share_their_ids (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *area = sample_area ("calf", "heel", NULL),
                  *file = sample_file ("file", area), *messages = NULL;
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, file, NULL);

  g_assert_null (bc_atlas_find_area (atlas, "calf"));
  g_assert_nonnull (bc_atlas_find_region (atlas, "calf"));
  messages = problems_to_text (problems);
  assert_contains (messages, "place 'calf' is already defined");
}

static void
test_every_kind_of_id_is_its_own (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground ();
  g_autofree char *muscle = sample_muscle ("calf", "Calf", TRUE, "calf:essential"), *source = sample_source ("calf");
  g_autofree char *also = sample_also_consider ("calf", "bone", "calf"),
                  *first = sample_check_first ("calf", "soon", "calf");
  g_autofree char *body = g_strconcat (muscle, source, also, first, NULL), *file = sample_file ("ground", body);
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, file, NULL);

  assert_no_problem (problems);
  g_assert_nonnull (bc_atlas_find_muscle (atlas, "calf"));
}

static void
test_unknown_region_refuses_only_that_file (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *good = file_with_muscle ("good", "good", "Good", "calf:essential");
  g_autofree char *bad = file_with_muscle ("bad", "bad", "Bad", "calf:essential | elbow:essential"), *messages = NULL;
  g_autoptr (BcAtlas) atlas = sample_load (problems, bad, ground, good, NULL);

  assert_muscles (atlas, "Good");
  assert_severities (problems, BC_PROBLEM_REFUSED, 1);
  messages = problems_to_text (problems);
  assert_contains (messages, "00.xml:");
  assert_contains (messages, "point 'bad/p2' refers to region 'elbow', expected a region of the atlas");
}

static void
test_referral_to_an_area_is_refused (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *bad = file_with_muscle ("bad", "bad", "Bad", "leg:essential"),
                  *messages = NULL;
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, bad, NULL);

  assert_muscles (atlas, "");
  messages = problems_to_text (problems);
  assert_contains (messages, "refers to region 'leg'");
}

static void
test_file_that_needs_a_refused_file_is_refused (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *elbow = sample_region ("elbow", TRUE),
                  *clash = sample_muscle ("m", "Clash", TRUE, "calf:essential");
  g_autofree char *first = file_with_muscle ("first", "m", "First", "calf:essential"),
                  *body = g_strconcat (elbow, clash, NULL);
  g_autofree char *region_file = sample_file ("region-file", body),
                  *user = file_with_muscle ("user", "u", "User", "elbow:essential");
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, first, region_file, user, NULL);

  assert_muscles (atlas, "First");
  g_assert_null (bc_atlas_find_region (atlas, "elbow"));
  assert_severities (problems, BC_PROBLEM_REFUSED, 2);
}

/* B clashes with A and is not used: C, which has an id in common with B alone, is as good as A. */
static void
test_refused_file_takes_no_other_with_it (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *a = file_with_muscle ("a", "one", "A", "calf:essential");
  g_autofree char *one = sample_muscle ("one", "B1", TRUE, "calf:essential"),
                  *two = sample_muscle ("two", "B2", TRUE, "calf:essential");
  g_autofree char *body = g_strconcat (one, two, NULL), *b = sample_file ("b", body),
                  *c = file_with_muscle ("c", "two", "C", "calf:essential");
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, a, b, c, NULL);

  assert_muscles (atlas, "A C");
}

/* The same with a file that is refused for its region. */
static void
test_file_with_unknown_region_takes_no_other_with_it (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *bad = file_with_muscle ("bad", "m", "Bad", "elbow:essential");
  g_autofree char *good = file_with_muscle ("good", "m", "Good", "calf:essential");
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, bad, good, NULL);

  assert_muscles (atlas, "Good");
}

static void
test_unknown_source_drops_only_the_citation (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *muscle = sample_muscle ("m", "M", TRUE, "calf:essential");
  g_auto (GStrv) pieces = g_strsplit (muscle, "source=\"book\"", 2);
  g_autofree char *body = g_strconcat (pieces[0], "source=\"film\"", pieces[1], NULL),
                  *file = sample_file ("file", body), *messages = NULL;
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, file, NULL);
  const BcMuscle *read = bc_atlas_find_muscle (atlas, "m");

  assert_severities (problems, BC_PROBLEM_DROPPED, 1);
  messages = problems_to_text (problems);
  assert_contains (messages, "source 'film' is not in the atlas, expected one that is");
  g_assert_cmpuint (((const BcTriggerPoint *)g_ptr_array_index (read->points, 0))->cites->len, ==, 0);
  g_assert_cmpuint (read->cites->len, ==, 1);
}

static void
test_unknown_muscle_drops_only_its_place_in_the_order (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *area = sample_area ("ankle", "heel calf", "nobody m"),
                  *area_file = sample_file ("area", area);
  g_autofree char *file = file_with_muscle ("file", "m", "M", "calf:essential"), *messages = NULL;
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, area_file, file, NULL);
  const BcArea *read = bc_atlas_find_area (atlas, "ankle");

  assert_severities (problems, BC_PROBLEM_DROPPED, 1);
  messages = problems_to_text (problems);
  assert_contains (messages, "muscle 'nobody' is not in the atlas");
  g_assert_cmpuint (read->order->len, ==, 1);
  g_assert_true (((const BcReference *)g_ptr_array_index (read->order, 0))->target ==
                 bc_atlas_find_muscle (atlas, "m"));
}

static void
test_unknown_region_drops_only_its_place_in_the_area (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *area = sample_area ("ankle", "elbow heel", NULL),
                  *file = sample_file ("area", area);
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, file, NULL);

  assert_severities (problems, BC_PROBLEM_DROPPED, 1);
  g_assert_cmpuint (bc_atlas_find_area (atlas, "ankle")->regions->len, ==, 1);
}

static void
test_unknown_place_drops_only_the_place (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *also = sample_also_consider ("joint", "joint", "elbow calf:left leg");
  g_autofree char *first = sample_check_first ("clot", "emergency", "nowhere:right calf"),
                  *body = g_strconcat (also, first, NULL);
  g_autofree char *file = sample_file ("advice", body), *messages = NULL;
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, file, NULL);
  const BcAlsoConsider *entry = g_ptr_array_index (bc_atlas_get_also_consider (atlas), 0);

  assert_severities (problems, BC_PROBLEM_DROPPED, 2);
  messages = problems_to_text (problems);
  assert_contains (messages, "place 'elbow' is not in the atlas");
  assert_contains (messages, "place 'nowhere' is not in the atlas");
  g_assert_cmpuint (entry->places->len, ==, 2);
  g_assert_true (((const BcPlaceReference *)g_ptr_array_index (entry->places, 1))->is_area);
  g_assert_false (((const BcPlaceReference *)g_ptr_array_index (entry->places, 0))->is_area);
}

static void
test_regions_know_their_areas (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  const BcRegion *heel = bc_atlas_find_region (atlas, "heel"), *thumb = bc_atlas_find_region (atlas, "thumb");

  g_assert_cmpuint (heel->areas->len, ==, 1);
  g_assert_true (g_ptr_array_index (heel->areas, 0) == bc_atlas_find_area (atlas, "leg"));
  g_assert_true (g_ptr_array_index (thumb->areas, 0) == bc_atlas_find_area (atlas, "hand"));
}

static void
test_numbers_are_places_in_the_lists (void)
{
  g_autofree char *b = sample_muscle ("b", "B", TRUE, "calf:essential"),
                  *a = sample_muscle ("a", "A", TRUE, "calf:essential");
  g_autofree char *body = g_strconcat (b, a, NULL);
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);
  GPtrArray *regions = bc_atlas_get_regions (atlas), *muscles = bc_atlas_get_muscles (atlas);

  for (guint i = 0; i < regions->len; i++)
    g_assert_cmpuint (((const BcRegion *)g_ptr_array_index (regions, i))->number, ==, i);
  for (guint i = 0; i < muscles->len; i++)
    g_assert_cmpuint (((const BcMuscle *)g_ptr_array_index (muscles, i))->number, ==, i);
  g_assert_cmpstr (((const BcRegion *)g_ptr_array_index (regions, 0))->id, ==, "temple");
  assert_muscles (atlas, "A B");
}

/* Everything that a user can see of an atlas. */
static char *
picture_of (BcAtlas *atlas)
{
  static const char *const kinds[] = { "regions", "areas", "muscles", "conditions", "sources" };
  GString *text = g_string_new (bc_atlas_get_version (atlas));
  g_autoptr (BcIndex) index = bc_index_new (atlas);
  GPtrArray *areas = bc_atlas_get_areas (atlas), *regions = bc_atlas_get_regions (atlas),
            *muscles = bc_atlas_get_muscles (atlas);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *list = bc_report_list (atlas, kinds[i], TRUE);
      g_string_append (text, list);
    }
  for (guint i = 0; i < areas->len + regions->len; i++)
    {
      BcPlace place = { i < regions->len ? g_ptr_array_index (regions, i) : NULL,
                        i < regions->len ? NULL : g_ptr_array_index (areas, i - regions->len), BC_BODY_BOTH };
      g_autoptr (BcRanking) ranking = bc_ranking_new (index, &place, 1);
      g_autofree char *answer = bc_report_suggest (index, ranking, 0, TRUE);
      g_string_append (text, answer);
    }
  for (guint i = 0; i < muscles->len; i++)
    {
      g_autofree char *page = bc_report_show (atlas, g_ptr_array_index (muscles, i), TRUE);
      g_string_append (text, page);
    }
  return g_string_free (text, FALSE);
}

static void
test_order_of_files_is_never_seen (void)
{
  g_autofree char *ground = sample_ground ();
  g_autofree char *a = file_with_muscle ("z", "a", "A", "calf:essential heel:spillover"),
                  *b = file_with_muscle ("y", "b", "B", "calf:essential");
  g_autofree char *c = file_with_muscle ("x", "c", "C", "heel:spillover:both | calf:essential");
  g_autofree char *foot = sample_area ("foot", "heel calf", "c a"), *shank = sample_area ("shank", "calf shin", "b c");
  g_autofree char *foot_file = sample_file ("w", foot), *shank_file = sample_file ("v", shank);
  g_autofree char *also = sample_also_consider ("joint", "joint", "foot"), *also_file = sample_file ("u", also);
  g_autofree char *elbow = sample_region ("elbow", TRUE), *elbow_file = sample_file ("t", elbow);
  const char *texts[] = { ground, a, b, c, foot_file, shank_file, also_file, elbow_file, NULL };
  g_autofree char *expected = NULL;

  for (int i = 0; i < 60; i++)
    {
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_autoptr (BcAtlas) atlas = NULL;
      g_autofree char *picture = NULL;
      for (int j = (int)G_N_ELEMENTS (texts) - 2; i > 0 && j > 0; j--)
        {
          int k = g_test_rand_int_range (0, j + 1);
          const char *text = texts[j];
          texts[j] = texts[k];
          texts[k] = text;
        }
      atlas = sample_load_texts (problems, texts);
      assert_no_problem (problems);
      picture = picture_of (atlas);
      if (expected == NULL)
        expected = g_steal_pointer (&picture);
      else if (g_strcmp0 (picture, expected) != 0)
        {
          note_fault ("the answer depends on the order of the files");
          return;
        }
    }
}

/* Random files that clash and refer to each other's regions. File N is marked by its source "fN". */
typedef struct
{
  char *text;
  GPtrArray *muscles; /* ids that it defines */
  GPtrArray *regions; /* ids that it defines */
  GPtrArray *needs;   /* ids of regions that it refers to */
} RandomFile;

static void
random_file_free (RandomFile *file)
{
  g_free (file->text);
  g_ptr_array_unref (file->muscles);
  g_ptr_array_unref (file->regions);
  g_ptr_array_unref (file->needs);
  g_free (file);
}

static void
add_once (GPtrArray *ids, char *id)
{
  if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_free (id);
  else
    g_ptr_array_add (ids, id);
}

static RandomFile *
random_file_new (guint number)
{
  RandomFile *file = g_new0 (RandomFile, 1);
  GString *body = g_string_new (NULL);
  g_autofree char *mark = g_strdup_printf ("f%u", number), *source = sample_source (mark);

  file->muscles = g_ptr_array_new_with_free_func (g_free);
  file->regions = g_ptr_array_new_with_free_func (g_free);
  file->needs = g_ptr_array_new_with_free_func (g_free);
  g_string_append (body, source);
  for (int n = g_test_rand_int_range (0, 3); n > 0; n--)
    add_once (file->muscles, g_strdup_printf ("m%d", g_test_rand_int_range (0, 8)));
  for (int n = g_test_rand_int_range (-1, 2); n > 0; n--)
    add_once (file->regions, g_strdup_printf ("x%d", g_test_rand_int_range (0, 5)));
  for (guint i = 0; i < file->muscles->len; i++)
    {
      char *need = g_test_rand_bit () ? g_strdup_printf ("x%d", g_test_rand_int_range (0, 5)) : g_strdup ("calf");
      g_autofree char *points = g_strconcat (need, ":essential", NULL);
      g_autofree char *muscle = sample_muscle (g_ptr_array_index (file->muscles, i), mark, TRUE, points);
      g_string_append (body, muscle);
      add_once (file->needs, need);
    }
  for (guint i = 0; i < file->regions->len; i++)
    {
      g_autofree char *region = sample_region (g_ptr_array_index (file->regions, i), TRUE);
      g_string_append (body, region);
    }
  file->text = sample_file (mark, body->str);
  g_string_free (body, TRUE);
  return file;
}

static gboolean
is_used (BcAtlas *atlas, guint number)
{
  g_autofree char *mark = g_strdup_printf ("f%u", number);

  return bc_atlas_find_source (atlas, mark) != NULL;
}

static void
assert_used_whole (BcAtlas *atlas, const RandomFile *file, guint number)
{
  g_autofree char *mark = g_strdup_printf ("f%u", number);

  for (guint i = 0; i < file->muscles->len; i++)
    g_assert_cmpstr (bc_atlas_find_muscle (atlas, g_ptr_array_index (file->muscles, i))->name, ==, mark);
  for (guint i = 0; i < file->regions->len; i++)
    g_assert_nonnull (bc_atlas_find_region (atlas, g_ptr_array_index (file->regions, i)));
  for (guint i = 0; i < file->needs->len; i++)
    g_assert_nonnull (bc_atlas_find_region (atlas, g_ptr_array_index (file->needs, i)));
}

static gboolean
share_an_id (const RandomFile *a, const RandomFile *b)
{
  for (guint i = 0; i < a->muscles->len; i++)
    if (g_ptr_array_find_with_equal_func (b->muscles, g_ptr_array_index (a->muscles, i), g_str_equal, NULL))
      return TRUE;
  for (guint i = 0; i < a->regions->len; i++)
    if (g_ptr_array_find_with_equal_func (b->regions, g_ptr_array_index (a->regions, i), g_str_equal, NULL))
      return TRUE;
  return FALSE;
}

/* Whether a file that clashes with another defines the region: which of the two stands is known only late. */
static gboolean
is_disputed (GPtrArray *files, const char *region)
{
  for (guint i = 0; i < files->len; i++)
    for (guint j = 0; j < files->len; j++)
      if (i != j && share_an_id (g_ptr_array_index (files, i), g_ptr_array_index (files, j)) &&
          g_ptr_array_find_with_equal_func (((const RandomFile *)g_ptr_array_index (files, i))->regions, region,
                                            g_str_equal, NULL))
        return TRUE;
  return FALSE;
}

/* An earlier file that is used holds an id of it, or a region that it needs is not in the atlas. The linker does not take a
   refusal back; so a region that was disputed counts as a reason, too. */
static gboolean
has_reason (BcAtlas *atlas, GPtrArray *files, guint number)
{
  const RandomFile *file = g_ptr_array_index (files, number);

  for (guint i = 0; i < number; i++)
    if (is_used (atlas, i) && share_an_id (g_ptr_array_index (files, i), file))
      return TRUE;
  for (guint i = 0; i < file->needs->len; i++)
    if (bc_atlas_find_region (atlas, g_ptr_array_index (file->needs, i)) == NULL ||
        is_disputed (files, g_ptr_array_index (file->needs, i)))
      return TRUE;
  return FALSE;
}

static void
test_random_files_are_used_whole_or_refused_with_a_reason (void)
{
  guint n_refused = 0, n_used = 0;

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)random_file_free),
                            texts = g_ptr_array_new ();
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_autoptr (BcAtlas) atlas = NULL;
      g_autofree char *ground = sample_ground (), *messages = NULL;
      for (guint j = 0; j < 7; j++)
        {
          RandomFile *file = random_file_new (j);
          g_ptr_array_add (files, file);
          g_ptr_array_add (texts, file->text);
        }
      g_ptr_array_add (texts, ground);
      g_ptr_array_add (texts, NULL);
      atlas = sample_load_texts (problems, (const char *const *)texts->pdata);
      messages = problems_to_text (problems);
      for (guint j = 0; j < files->len; j++)
        {
          g_autofree char *name = g_strdup_printf ("/%02u.xml:", j);
          g_autofree char *own_line = g_strdup_printf ("(?m)^[^ ]*%s", name);
          g_assert_cmpint (g_regex_match_simple (own_line, messages, 0, 0), ==, !is_used (atlas, j));
          if (is_used (atlas, j))
            assert_used_whole (atlas, g_ptr_array_index (files, j), j);
          else if (!has_reason (atlas, files, j))
            note_fault ("round %d: file %u is refused without a reason that holds: %s", i, j, messages);
          n_used += is_used (atlas, j);
          n_refused += !is_used (atlas, j);
        }
    }
  g_assert_cmpuint (n_used, >, 50);
  g_assert_cmpuint (n_refused, >, 50);
}

static void
test_version_changes_with_the_content (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *one = file_with_muscle ("m", "m", "One", "calf:essential");
  g_autofree char *two = file_with_muscle ("m", "m", "Two", "calf:essential");
  g_autoptr (BcAtlas) first = sample_load (problems, ground, one, NULL),
                      again = sample_load (problems, ground, one, NULL);
  g_autoptr (BcAtlas) other = sample_load (problems, ground, two, NULL), less = sample_load (problems, ground, NULL);

  g_assert_cmpstr (bc_atlas_get_version (first), ==, bc_atlas_get_version (again));
  g_assert_cmpstr (bc_atlas_get_version (first), !=, bc_atlas_get_version (other));
  g_assert_cmpstr (bc_atlas_get_version (first), !=, bc_atlas_get_version (less));
}

static void
test_no_file_gives_an_empty_atlas (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = sample_load (problems, NULL);
  g_autoptr (BcIndex) index = bc_index_new (atlas);
  g_autoptr (BcRanking) ranking = bc_ranking_new (index, NULL, 0);

  assert_no_problem (problems);
  g_assert_cmpuint (bc_atlas_get_muscles (atlas)->len, ==, 0);
  g_assert_cmpuint (ranking->suggestions->len, ==, 0);
  g_assert_null (bc_atlas_find_muscle (atlas, "m"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/atlas-linker/earlier-file-stands", test_earlier_file_stands);
  g_test_add_func ("/atlas-linker/region-and-area-share-their-ids", test_region_and_area_share_their_ids);
  g_test_add_func ("/atlas-linker/every-kind-of-id-is-its-own", test_every_kind_of_id_is_its_own);
  g_test_add_func ("/atlas-linker/unknown-region-refuses-only-that-file", test_unknown_region_refuses_only_that_file);
  g_test_add_func ("/atlas-linker/referral-to-an-area-is-refused", test_referral_to_an_area_is_refused);
  g_test_add_func ("/atlas-linker/file-that-needs-a-refused-file-is-refused",
                   test_file_that_needs_a_refused_file_is_refused);
  g_test_add_func ("/atlas-linker/refused-file-takes-no-other-with-it", test_refused_file_takes_no_other_with_it);
  g_test_add_func ("/atlas-linker/file-with-unknown-region-takes-no-other-with-it",
                   test_file_with_unknown_region_takes_no_other_with_it);
  g_test_add_func ("/atlas-linker/unknown-source-drops-only-the-citation", test_unknown_source_drops_only_the_citation);
  g_test_add_func ("/atlas-linker/unknown-muscle-drops-only-its-place-in-the-order",
                   test_unknown_muscle_drops_only_its_place_in_the_order);
  g_test_add_func ("/atlas-linker/unknown-region-drops-only-its-place-in-the-area",
                   test_unknown_region_drops_only_its_place_in_the_area);
  g_test_add_func ("/atlas-linker/unknown-place-drops-only-the-place", test_unknown_place_drops_only_the_place);
  g_test_add_func ("/atlas-linker/regions-know-their-areas", test_regions_know_their_areas);
  g_test_add_func ("/atlas-linker/numbers-are-places-in-the-lists", test_numbers_are_places_in_the_lists);
  g_test_add_func ("/atlas-linker/order-of-files-is-never-seen", test_order_of_files_is_never_seen);
  g_test_add_func ("/atlas-linker/random-files-are-used-whole-or-refused-with-a-reason",
                   test_random_files_are_used_whole_or_refused_with_a_reason);
  g_test_add_func ("/atlas-linker/version-changes-with-the-content", test_version_changes_with_the_content);
  g_test_add_func ("/atlas-linker/no-file-gives-an-empty-atlas", test_no_file_gives_an_empty_atlas);
  return g_test_run ();
}
