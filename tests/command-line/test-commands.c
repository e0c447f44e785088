/* The command line, word for word as INTERFACE.md promises it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>
#include <sys/resource.h>

#include "child-process.h"
#include "sample-atlas.h"
#include "strict-json.h"
#include "temp-folder.h"

/* RELIABILITY.md, R6: 400 MB of address space. The stack of a second thread does not fit in. */
#define ADDRESS_SPACE_BYTES (400u * 1024 * 1024)
#define THREAD_STACK_BYTES (512u * 1024 * 1024)

/* Answers with status 0 and nothing on standard error. */
static ChildResult *
run_well (const char *environment, const char *const *words)
{
  ChildResult *result = child_run_words (environment, words);

  g_assert_cmpstr (result->err, ==, "");
  g_assert_cmpint (result->status, ==, 0);
  g_assert_true (result->in_time);
  return result;
}

#define WELL(environment, ...) run_well (environment, (const char *const[]){ __VA_ARGS__, NULL })

static StrictJson *
json_of (const char *environment, const char *const *words)
{
  g_autoptr (ChildResult) result = run_well (environment, words);

  return strict_json_expect (result->out);
}

#define JSON(environment, ...) json_of (environment, (const char *const[]){ __VA_ARGS__, NULL })

static void
assert_fails (int status, const char *piece, const char *const *words)
{
  g_autoptr (ChildResult) result = child_run_words ("", words);

  if (result->status != status)
    note_fault ("exit status %d, expected %d: %s%s", result->status, status, result->err, result->out);
  assert_contains (result->err, piece);
  g_assert_cmpstr (result->out, ==, "");
  assert_no_library_warning (result);
}

#define FAILS(status, piece, ...) assert_fails (status, piece, (const char *const[]){ __VA_ARGS__, NULL })

static void
test_every_list_is_json (void)
{
  static const char *const kinds[] = { "regions", "areas", "muscles", "conditions", "views", "sources" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (StrictJson) list = JSON ("", "list", kinds[i], "--json");
      g_autoptr (StrictJson) other_order = JSON ("", "list", "--json", kinds[i]);
      g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
      g_assert_cmpint (list->kind, ==, STRICT_JSON_ARRAY);
      g_assert_cmpuint (strict_json_length (list), ==, strict_json_length (other_order));
      if (strict_json_length (list) == 0)
        note_fault ("there are no %s", kinds[i]);
      for (guint j = 0; j < strict_json_length (list); j++)
        {
          const StrictJson *item = strict_json_item (list, j);
          g_assert_nonnull (strict_json_string (item, "name"));
          g_assert_true (g_hash_table_add (ids, (gpointer)strict_json_string (item, "id")));
        }
    }
}

static void
test_lists_have_what_belongs_to_the_kind (void)
{
  static const struct
  {
    const char *kind, *keys;
  } promises[] = { { "muscles", "latin synonyms parts trigger_points" },
                   { "regions", "areas sided views choir" },
                   { "areas", "regions" } };

  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_autoptr (StrictJson) list = JSON ("", "list", promises[i].kind, "--json");
      g_auto (GStrv) keys = g_strsplit (promises[i].keys, " ", -1);
      for (guint j = 0; keys[j] != NULL; j++)
        strict_json_member (strict_json_item (list, 0), keys[j]);
    }
}

static void
test_lists_are_text_without_json (void)
{
  g_autoptr (ChildResult) result = WELL ("", "list", "areas");

  assert_contains (result->out, "\nlumbar ");
}

/* Sides of every cover and of every row, for a question on one side. */
static void
assert_answers_on_side (const char *id, const char *side)
{
  g_autofree char *word = g_strdup_printf ("%s:%s", id, side);
  g_autoptr (StrictJson) answer = JSON ("", "suggest", word, "--json");
  const StrictJson *place = strict_json_item (strict_json_member (answer, "places"), 0),
                   *rows = strict_json_member (answer, "suggestions");

  g_assert_cmpstr (strict_json_string (place, "id"), ==, id);
  g_assert_cmpstr (strict_json_string (place, "side"), ==, side);
  g_assert_cmpuint (strict_json_length (rows), >, 0);
  for (guint i = 0; i < strict_json_length (rows); i++)
    {
      const StrictJson *row = strict_json_item (rows, i), *points = strict_json_member (row, "trigger_points");
      g_assert_cmpfloat (strict_json_number (row, "rank"), ==, i + 1);
      g_assert_cmpfloat (strict_json_number (row, "overlap"), >, 0);
      g_assert_cmpfloat (strict_json_number (row, "overlap"), <=, 1);
      g_assert_cmpuint (strict_json_length (points), >, 0);
      for (guint j = 0; j < strict_json_length (points); j++)
        {
          const StrictJson *covers = strict_json_member (strict_json_item (points, j), "covers");
          g_assert_cmpuint (strict_json_length (covers), >, 0);
          for (guint k = 0; k < strict_json_length (covers); k++)
            {
              const char *cover_side = strict_json_string (strict_json_item (covers, k), "side");
              if (strcmp (side, "both") != 0)
                g_assert_true (strcmp (cover_side, side) == 0 || strcmp (cover_side, "midline") == 0);
            }
        }
    }
}

static void
test_suggestions_keep_the_side (void)
{
  static const char *const sides[] = { "left", "right", "both" };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      assert_answers_on_side ("lumbar", sides[i]);
      assert_answers_on_side ("shoulder-back", sides[i]);
    }
}

static void
test_paired_place_without_side_means_both (void)
{
  g_autoptr (ChildResult) plain = WELL ("", "suggest", "lumbar", "--json"),
                          both = WELL ("", "suggest", "lumbar:both", "--json");

  g_assert_cmpstr (plain->out, ==, both->out);
}

static void
test_order_of_places_is_never_seen (void)
{
  g_autoptr (ChildResult) one = WELL ("", "suggest", "lumbar:left", "buttock:left", "thumb:right", "--json");
  g_autoptr (ChildResult) other =
      WELL ("", "suggest", "--json", "thumb:right", "lumbar:left", "buttock:left", "lumbar:left");

  g_assert_cmpstr (one->out, ==, other->out);
}

static void
test_same_question_has_the_same_answer (void)
{
  g_autoptr (ChildResult) first = WELL ("", "suggest", "temporal", "--json");

  for (int i = 0; i < 5; i++)
    {
      g_autoptr (ChildResult) again = WELL ("", "suggest", "temporal", "--json");
      g_assert_cmpstr (first->out, ==, again->out);
    }
}

static void
test_limit_shortens_the_answer (void)
{
  g_autoptr (StrictJson) two = JSON ("", "suggest", "lumbar", "--json", "--limit", "2"),
                         all = JSON ("", "suggest", "lumbar", "--json", "--limit=0");

  g_assert_cmpuint (strict_json_length (strict_json_member (two, "suggestions")), ==, 2);
  g_assert_cmpuint (strict_json_length (strict_json_member (all, "suggestions")), >, 2);
}

static void
test_unknown_place_is_wrong_input (void)
{
  FAILS (1, "'third-elbow' is not a place", "suggest", "third-elbow");
  FAILS (1, "'third-elbow' is not a place", "suggest", "lumbar", "third-elbow", "--json");
  FAILS (1, "lumbar:up", "suggest", "lumbar:up");
  FAILS (1, "expected", "suggest", "");
  FAILS (1, "is not a place", "suggest", "\xff");
}

static void
test_every_unknown_place_is_told (void)
{
  FAILS (1, "'third-elbow'", "suggest", "third-elbow", "fourth-knee");
  FAILS (1, "'fourth-knee'", "suggest", "third-elbow", "fourth-knee");
}

static void
test_unknown_option_is_a_wrong_command_line (void)
{
  static const char *const commands[] = { "list", "suggest", "show", "check", "export" };

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    FAILS (2, "--frobnicate", commands[i], "--frobnicate", "x");
}

static void
test_a_document_that_is_not_whole_is_not_exported (void)
{
  FAILS (1, "newer version", "export", "--output", "never.png", "--document",
         BC_SOURCE_ROOT "/tests/data/bad/document-newer.bodychart");
  FAILS (1, "is no Body Chart document", "export", "--output", "never.png", "--document",
         BC_SOURCE_ROOT "/tests/data/bad/document-that-is-an-atlas.bodychart");
  g_assert_false (g_file_test ("never.png", G_FILE_TEST_EXISTS));
}

static char *
write_drawn_document (const TempFolder *folder, const char *region)
{
  g_autofree char *text = g_strdup_printf (
      "<document xmlns='urn:bodychart:document:1' version='1'><header><name>Case 17</name></header><places>"
      "<drawn view='back'><outline>430,640 470,640 470,700 430,700</outline>"
      "<share region='%s' side='left' part='1'/></drawn></places></document>",
      region);

  return temp_folder_write (folder, "case.bodychart", text);
}

/* The atlas's own words about the region prove that the area was answered; the header that the document was read. */
static void
test_a_drawn_area_of_a_document_is_a_place_of_its_page (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *document = write_drawn_document (folder, "low-back");
  g_autofree char *page = g_build_filename (folder, "page.pdf", NULL);
  g_autoptr (ChildResult) done = WELL ("", "export", "--output", page, "--document", document);
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  const char *argv[] = { "pdftotext", "-raw", page, "-", NULL };
  g_autofree char *text = NULL;

  g_assert_true (g_file_test (page, G_FILE_TEST_EXISTS));
  if (tool == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  assert_contains (text, "Name: Case 17");
  assert_contains (text, "Marked: Drawn area, Back");
  assert_contains (text, "Why it is listed");
}

static void
test_a_story_becomes_one_page (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *page = g_build_filename (folder, "story.pdf", NULL);
  g_autofree char *other = g_build_filename (folder, "other.pdf", NULL);
  g_autoptr (ChildResult) done = WELL ("", "export", "--output", page, "--story", "heel");

  g_assert_true (g_file_test (page, G_FILE_TEST_IS_REGULAR));
  FAILS (1, "'tail' is not a story, expected one of what-is-a-trigger-point, ", "export", "--output", other, "--story",
         "tail");
  FAILS (2, "given together", "export", "--output", other, "--story", "heel", "--blank");
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_a_drawn_area_that_the_atlas_does_not_know_is_not_exported (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *document = write_drawn_document (folder, "tail");
  g_autofree char *page = g_build_filename (folder, "page.pdf", NULL);

  FAILS (1, "'tail' is not in this atlas", "export", "--output", page, "--document", document);
  g_assert_false (g_file_test (page, G_FILE_TEST_EXISTS));
}

static void
test_missing_words_are_a_wrong_command_line (void)
{
  static const char *const commands[] = { "list", "suggest", "show", "check", "export" };

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    FAILS (2, commands[i], commands[i]);
}

static void
test_wrong_words_are_a_wrong_command_line (void)
{
  FAILS (2, "usage", "list", "frogs");
  FAILS (2, "usage", "list", "muscles", "areas");
  FAILS (2, "usage", "suggest", "lumbar", "--limit", "-1");
  FAILS (2, "limit", "suggest", "lumbar", "--limit", "many");
  FAILS (2, "limit", "suggest", "lumbar", "--limit", "99999999999999999999");
  FAILS (2, "limit", "suggest", "lumbar", "--limit");
}

static void
test_muscle_is_shown_by_any_of_its_names (void)
{
  g_autoptr (ChildResult) by_id = WELL ("", "show", "fibularis-longus", "--json");
  g_autoptr (StrictJson) muscle = strict_json_expect (by_id->out);
  const StrictJson *synonyms = strict_json_member (muscle, "synonyms");
  static const char *const names[] = { "peroneus longus", "Peroneus Longus", "musculus fibularis longus",
                                       "Fibularis longus" };

  g_assert_cmpstr (strict_json_string (muscle, "id"), ==, "fibularis-longus");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (ChildResult) by_name = WELL ("", "show", names[i], "--json");
      g_assert_cmpstr (by_name->out, ==, by_id->out);
    }
  for (guint i = 0; i < strict_json_length (synonyms); i++)
    {
      g_autoptr (ChildResult) by_synonym =
          WELL ("", "show", strict_json_string (strict_json_item (synonyms, i), NULL), "--json");
      g_assert_cmpstr (by_synonym->out, ==, by_id->out);
    }
}

static void
test_words_of_a_name_need_no_quotes (void)
{
  g_autoptr (ChildResult) one_word = WELL ("", "show", "peroneus longus"),
                          two_words = WELL ("", "show", "peroneus", "longus");

  g_assert_cmpstr (one_word->out, ==, two_words->out);
  assert_contains (one_word->out, "Fibularis longus (musculus fibularis longus)");
}

static void
test_shown_muscle_has_every_point_with_its_referrals (void)
{
  g_autoptr (StrictJson) muscle = JSON ("", "show", "quadratus-lumborum", "--json");
  const StrictJson *points = strict_json_member (muscle, "trigger_points");

  g_assert_cmpuint (strict_json_length (points), ==, 4);
  for (guint i = 0; i < strict_json_length (points); i++)
    {
      const StrictJson *point = strict_json_item (points, i), *refers = strict_json_member (point, "refers");
      g_assert_true (g_str_has_prefix (strict_json_string (point, "id"), "quadratus-lumborum/"));
      g_assert_nonnull (strict_json_string (point, "view"));
      g_assert_cmpfloat (strict_json_number (point, "x"), >, 0);
      g_assert_cmpfloat (strict_json_number (point, "y"), >, 0);
      g_assert_cmpuint (strict_json_length (refers), >, 0);
      for (guint j = 0; j < strict_json_length (refers); j++)
        {
          const char *level = strict_json_string (strict_json_item (refers, j), "level");
          g_assert_nonnull (strict_json_string (strict_json_item (refers, j), "region"));
          g_assert_true (g_str_equal (level, "essential") || g_str_equal (level, "spillover"));
        }
    }
}

static void
test_unknown_muscle_is_wrong_input (void)
{
  FAILS (1, "'funny bone' is not a muscle", "show", "funny bone");
  FAILS (1, "is not a muscle", "show", "");
  FAILS (1, "is not a muscle", "show", "\xff\xfe");
}

static void
test_every_shipped_muscle_is_shown_as_json (void)
{
  g_autoptr (StrictJson) list = JSON ("", "list", "muscles", "--json");

  for (guint i = 0; i < strict_json_length (list); i += 10) /* each tenth: the report itself is tested in core */
    {
      const char *id = strict_json_string (strict_json_item (list, i), "id");
      g_autoptr (StrictJson) muscle = JSON ("", "show", id, "--json");
      g_assert_cmpstr (strict_json_string (muscle, "id"), ==, id);
    }
}

static void
test_answer_is_the_same_in_every_locale (void)
{
  static const char *const locales[] = {
    "LC_ALL=C",           "LC_ALL=POSIX", "LC_ALL=de_DE.UTF-8", "LC_ALL=tr_TR.UTF-8", "LC_ALL=ar_EG.UTF-8",
    "LC_ALL=xx_YY.UTF-8", "LC_ALL="
  };
  g_autoptr (ChildResult) expected = WELL ("", "suggest", "lumbar", "thumb:left", "--json");

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *environment = g_strconcat (locales[i], " LANGUAGE=en", NULL);
      g_autoptr (ChildResult) answer = WELL (environment, "suggest", "lumbar", "thumb:left", "--json");
      g_autoptr (ChildResult) shown = WELL (environment, "show", "INFRASPINATUS", "--json");
      g_autoptr (StrictJson) muscle = strict_json_expect (shown->out);
      g_assert_cmpstr (answer->out, ==, expected->out);
      g_assert_cmpstr (strict_json_string (muscle, "id"), ==, "infraspinatus");
    }
}

static void
test_messages_can_be_written_in_every_locale (void)
{
  static const char *const locales[] = { "LC_ALL=C", "LC_ALL=de_DE.UTF-8", "LC_ALL=tr_TR.UTF-8" };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (ChildResult) result =
          child_run (locales[i], "check", BC_SOURCE_ROOT "/tests/data/bad/negative-percent.xml", NULL);
      g_assert_cmpint (result->status, ==, 1);
      assert_contains (result->err, "low-percent -5 and high-percent 10, expected");
      assert_no_library_warning (result);
    }
}

static void
test_no_display_and_no_home_are_needed (void)
{
  g_autoptr (ChildResult) expected = WELL ("", "suggest", "lumbar", "--json");
  static const char *const environments[] = {
    "DISPLAY WAYLAND_DISPLAY HOME XDG_DATA_HOME XDG_DATA_DIRS",
    "DISPLAY=:77 WAYLAND_DISPLAY=wayland-77",
    "HOME=/proc XDG_DATA_HOME=/proc/x",
    "HOME=/dev/null XDG_DATA_HOME",
    "TMPDIR=/nonexistent XDG_RUNTIME_DIR=/nonexistent XDG_CONFIG_HOME=/nonexistent",
    "PATH",
    "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (environments); i++)
    {
      g_autoptr (ChildResult) result = WELL (environments[i], "suggest", "lumbar", "--json");
      g_assert_cmpstr (result->out, ==, expected->out);
    }
}

static void
test_damaged_installation_is_told (void)
{
  g_autoptr (ChildResult) result = child_run ("BODYCHART_DATA=/nonexistent", "suggest", "lumbar", NULL);

  g_assert_cmpint (result->status, ==, 1);
  assert_contains (result->err, "/nonexistent/atlas");
  assert_contains (result->err, "'lumbar' is not a place");
  assert_no_library_warning (result);
}

/* A pack folder with these files; the environment that makes the program use it. */
static char *
pack_environment (const char *folder)
{
  return g_strdup_printf ("XDG_DATA_HOME=%s", folder);
}

static char *
write_pack (const char *folder, const char *file, const char *id)
{
  g_autofree char *muscle = sample_muscle (id, id, TRUE, "low-back:essential"),
                  *name = g_strdup_printf ("bodychart/packs/%s", file);
  g_auto (GStrv) pieces = g_strsplit (muscle, "\"book\"", -1);
  g_autofree char *body = g_strjoinv ("\"simons1999\"", pieces), *text = sample_file (id, body);

  return temp_folder_write (folder, name, text);
}

static gboolean
has_row (const StrictJson *answer, const char *muscle)
{
  const StrictJson *rows = strict_json_member (answer, "suggestions");

  for (guint i = 0; i < strict_json_length (rows); i++)
    if (strcmp (strict_json_string (strict_json_item (rows, i), "muscle"), muscle) == 0)
      return TRUE;
  return FALSE;
}

static void
test_good_pack_is_used (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *pack = write_pack (folder, "deep/er/good.xml", "quite-new"),
                  *environment = pack_environment (folder);
  g_autoptr (StrictJson) answer = JSON (environment, "suggest", "lumbar:left", "--json"),
                         without = JSON ("", "suggest", "lumbar:left", "--json");

  g_assert_true (has_row (answer, "quite-new"));
  g_assert_false (has_row (without, "quite-new"));
  g_assert_cmpstr (strict_json_string (answer, "data_version"), !=, strict_json_string (without, "data_version"));
}

static void
test_pack_of_the_system_is_used (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *pack = write_pack (folder, "good.xml", "quite-new"),
                  *environment = g_strdup_printf ("XDG_DATA_DIRS=/nonexistent:%s", folder);
  g_autoptr (StrictJson) answer = JSON (environment, "suggest", "lumbar:left", "--json");

  g_assert_true (has_row (answer, "quite-new"));
}

static void
test_bad_pack_is_told_and_the_rest_works (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *good = write_pack (folder, "good.xml", "quite-new"),
                  *clash = write_pack (folder, "clash.xml", "infraspinatus");
  g_autofree char *broken = temp_folder_write (folder, "bodychart/packs/broken.xml", "<atlas"),
                  *environment = pack_environment (folder);
  g_autoptr (ChildResult) result = child_run (environment, "suggest", "lumbar:left", "--json", NULL);
  g_autoptr (StrictJson) answer = strict_json_expect (result->out);
  g_auto (GStrv) lines = g_strsplit (result->err, "\n", -1);

  g_assert_cmpint (result->status, ==, 0);
  g_assert_true (has_row (answer, "quite-new"));
  g_assert_true (has_row (answer, "quadratus-lumborum"));
  assert_contains (result->err, "broken.xml:1: ");
  assert_contains (result->err, "clash.xml:3: muscle 'infraspinatus' is already defined");
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  assert_no_library_warning (result);
}

#if !defined __SANITIZE_ADDRESS__ && !defined __SANITIZE_THREAD__
static void
make_threads_impossible (G_GNUC_UNUSED gpointer data)
{
  const struct rlimit stack = { THREAD_STACK_BYTES, THREAD_STACK_BYTES },
                      space = { ADDRESS_SPACE_BYTES, ADDRESS_SPACE_BYTES };

  setrlimit (RLIMIT_STACK, &stack);
  setrlimit (RLIMIT_AS, &space);
}
#endif

/* A limit on processes or memory lets no thread start: the answer must come all the same, and not wait for one. */
static void
test_threads_are_not_needed (void)
{
#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
  g_test_skip ("a sanitizer needs more address space");
#else
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  gint64 limit = g_get_monotonic_time () + CHILD_WAIT_SECONDS * G_USEC_PER_SEC;

  g_subprocess_launcher_set_child_setup (launcher, make_threads_impossible, NULL, NULL);
  process = g_subprocess_launcher_spawn (launcher, &error, child_program (), "suggest", "lumbar", NULL);
  g_assert_no_error (error);
  while (g_subprocess_get_identifier (process) != NULL && g_get_monotonic_time () < limit)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  if (g_subprocess_get_identifier (process) != NULL)
    {
      g_subprocess_force_exit (process);
      note_fault ("no answer within %d s", CHILD_LIMIT_SECONDS);
    }
  g_subprocess_wait (process, NULL, NULL);
  if (!g_subprocess_get_if_exited (process) || g_subprocess_get_exit_status (process) != 0)
    note_fault ("ended by %s", g_subprocess_get_if_exited (process) ? "a fault" : "a signal");
#endif
}

static void
test_closed_standard_output_is_told (void)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *err = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  process = g_subprocess_launcher_spawn (launcher, &error, child_program (), "list", "muscles", "--json", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  assert_contains (err, "could not be written");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  child_find_program (argc, argv);
  g_test_add_func ("/command-line/every-list-is-json", test_every_list_is_json);
  g_test_add_func ("/command-line/a-drawn-area-of-a-document-is-a-place-of-its-page",
                   test_a_drawn_area_of_a_document_is_a_place_of_its_page);
  g_test_add_func ("/command-line/a-story-becomes-one-page", test_a_story_becomes_one_page);
  g_test_add_func ("/command-line/a-drawn-area-that-the-atlas-does-not-know-is-not-exported",
                   test_a_drawn_area_that_the_atlas_does_not_know_is_not_exported);
  g_test_add_func ("/command-line/a-document-that-is-not-whole-is-not-exported",
                   test_a_document_that_is_not_whole_is_not_exported);
  g_test_add_func ("/command-line/lists-have-what-belongs-to-the-kind", test_lists_have_what_belongs_to_the_kind);
  g_test_add_func ("/command-line/lists-are-text-without-json", test_lists_are_text_without_json);
  g_test_add_func ("/command-line/suggestions-keep-the-side", test_suggestions_keep_the_side);
  g_test_add_func ("/command-line/paired-place-without-side-means-both", test_paired_place_without_side_means_both);
  g_test_add_func ("/command-line/order-of-places-is-never-seen", test_order_of_places_is_never_seen);
  g_test_add_func ("/command-line/same-question-has-the-same-answer", test_same_question_has_the_same_answer);
  g_test_add_func ("/command-line/limit-shortens-the-answer", test_limit_shortens_the_answer);
  g_test_add_func ("/command-line/unknown-place-is-wrong-input", test_unknown_place_is_wrong_input);
  g_test_add_func ("/command-line/every-unknown-place-is-told", test_every_unknown_place_is_told);
  g_test_add_func ("/command-line/unknown-option-is-a-wrong-command-line", test_unknown_option_is_a_wrong_command_line);
  g_test_add_func ("/command-line/missing-words-are-a-wrong-command-line", test_missing_words_are_a_wrong_command_line);
  g_test_add_func ("/command-line/wrong-words-are-a-wrong-command-line", test_wrong_words_are_a_wrong_command_line);
  g_test_add_func ("/command-line/muscle-is-shown-by-any-of-its-names", test_muscle_is_shown_by_any_of_its_names);
  g_test_add_func ("/command-line/words-of-a-name-need-no-quotes", test_words_of_a_name_need_no_quotes);
  g_test_add_func ("/command-line/shown-muscle-has-every-point-with-its-referrals",
                   test_shown_muscle_has_every_point_with_its_referrals);
  g_test_add_func ("/command-line/unknown-muscle-is-wrong-input", test_unknown_muscle_is_wrong_input);
  g_test_add_func ("/command-line/every-shipped-muscle-is-shown-as-json", test_every_shipped_muscle_is_shown_as_json);
  g_test_add_func ("/command-line/answer-is-the-same-in-every-locale", test_answer_is_the_same_in_every_locale);
  g_test_add_func ("/command-line/messages-can-be-written-in-every-locale",
                   test_messages_can_be_written_in_every_locale);
  g_test_add_func ("/command-line/no-display-and-no-home-are-needed", test_no_display_and_no_home_are_needed);
  g_test_add_func ("/command-line/damaged-installation-is-told", test_damaged_installation_is_told);
  g_test_add_func ("/command-line/good-pack-is-used", test_good_pack_is_used);
  g_test_add_func ("/command-line/pack-of-the-system-is-used", test_pack_of_the_system_is_used);
  g_test_add_func ("/command-line/bad-pack-is-told-and-the-rest-works", test_bad_pack_is_told_and_the_rest_works);
  g_test_add_func ("/command-line/threads-are-not-needed", test_threads_are_not_needed);
  g_test_add_func ("/command-line/closed-standard-output-is-told", test_closed_standard_output_is_told);
  return g_test_run ();
}
