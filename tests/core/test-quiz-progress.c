/* The file of the learner's progress: whole, damaged, newer, changed by another program.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-progress.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "bc-xml.h"
#include "sample-atlas.h"
#include "temp-folder.h"

#define TODAY 739000
#define CARD                                                                                                           \
  "  <card id=\"which:soleus\" repetitions=\"1\" interval=\"1\" ease=\"2.5\" due=\"2026-11-29\" asked=\"1\" "          \
  "right=\"1\"/>\n"
#define DAY "  <day date=\"2026-11-28\" right=\"1\" mostly=\"0\" not-yet=\"2\"/>\n"

typedef struct
{
  TempFolder *folder;
  char *path;
  GPtrArray *problems;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = temp_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "bodychart", "learning.xml", NULL);
  fixture->problems = bc_problems_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  temp_folder_remove (fixture->folder);
  g_free (fixture->path);
  g_ptr_array_unref (fixture->problems);
}

static BcQuizProgress *
load (Fixture *fixture)
{
  return bc_quiz_progress_load (fixture->path, fixture->problems);
}

static void
write_file (Fixture *fixture, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static void
write_body (Fixture *fixture, const char *body)
{
  g_autofree char *text = g_strdup_printf (
      "<?xml version=\"1.0\"?>\n<learning xmlns=\"urn:bodychart:learning:1\" version=\"1\">\n%s</learning>\n", body);

  write_file (fixture, text);
}

static char *
read_back (Fixture *fixture)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  return text;
}

static void
answer (BcQuizProgress *progress, const char *id, guint quality, guint32 day)
{
  BcQuizMarking marking = { .quality = quality, .outcome = quality == 5 ? BC_QUIZ_RIGHT : BC_QUIZ_NOT_YET };

  bc_quiz_progress_answer (progress, id, &marking, day);
}

static void
save (BcQuizProgress *progress)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bc_quiz_progress_save (progress, &error));
  g_assert_no_error (error);
}

static void
no_file_is_no_fault (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizProgress) progress = load (fixture);

  assert_no_problem (fixture->problems);
  g_assert_true (bc_quiz_progress_is_whole (progress));
  g_assert_null (bc_quiz_progress_get (progress, "which:soleus"));
  save (progress);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
progress_comes_back_as_it_was (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizProgress) progress = load (fixture), again = NULL;
  g_autoptr (GBytes) before = NULL, after = NULL;
  GStatBuf status;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id =
          g_strdup_printf (i % 2 == 0 ? "which:muscle-%d" : "where:muscle-%d/deep-1", g_test_rand_int_range (0, 40));
      answer (progress, id, (guint)g_test_rand_int_range (0, 6), TODAY + i);
    }
  g_assert_true (bc_quiz_progress_is_changed (progress));
  save (progress);
  g_assert_false (bc_quiz_progress_is_changed (progress));
  again = load (fixture);
  assert_no_problem (fixture->problems);
  before = bc_quiz_progress_to_bytes (progress);
  after = bc_quiz_progress_to_bytes (again);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
cards_of_a_missing_pack_are_kept (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizProgress) progress = NULL;
  g_autofree char *text = NULL;

  write_body (fixture, CARD DAY);
  progress = load (fixture);
  assert_no_problem (fixture->problems);
  answer (progress, "which:psoas-major", 5, TODAY);
  save (progress);
  text = read_back (fixture);
  assert_contains (text, "which:soleus");
  assert_contains (text, "which:psoas-major");
}

static void
only_the_last_days_are_kept (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizProgress) progress = load (fixture);
  const BcQuizDay *days;
  guint n;

  for (guint32 i = 0; i < 500; i++)
    answer (progress, "which:soleus", 5, TODAY + i);
  days = bc_quiz_progress_get_days (progress, &n);
  g_assert_cmpuint (n, ==, 400);
  g_assert_cmpuint (days[n - 1].date, ==, TODAY + 499);
  g_assert_cmpuint (days[0].date, ==, TODAY + 100);
}

/* Wrong input: what is in the file, what is said. */
static const struct
{
  const char *name;
  const char *text;
  const char *message;
} wrong_files[] = {
  { "empty", "", "empty" },
  { "no-xml", "learned everything", "" },
  { "cut-off", "<learning xmlns=\"urn:bodychart:learning:1\" version=\"1\">\n" CARD, "" },
  { "another-format", "<atlas xmlns=\"urn:bodychart:atlas:1\" version=\"1\"/>", "is no learning progress" },
  { "newer", "<learning xmlns=\"urn:bodychart:learning:1\" version=\"2\">\n<star/></learning>", "newer version" },
  { "newer-space", "<learning xmlns=\"urn:bodychart:learning:2\" version=\"2\"/>", "newer version" },
  { "unknown-attribute",
    "<learning xmlns=\"urn:bodychart:learning:1\" version=\"1\"><day date=\"2026-11-28\" right=\"1\" mostly=\"0\" "
    "not-yet=\"0\" mood=\"5\"/></learning>",
    "mood" },
  { "no-day",
    "<learning xmlns=\"urn:bodychart:learning:1\" version=\"1\"><day date=\"2026-02-30\" right=\"1\" mostly=\"0\" "
    "not-yet=\"0\"/></learning>",
    "no day of the calendar" },
  { "impossible-card",
    "<learning xmlns=\"urn:bodychart:learning:1\" version=\"1\"><card id=\"which:soleus\" repetitions=\"9\" "
    "interval=\"1\" ease=\"2.5\" due=\"2026-11-29\" asked=\"1\" right=\"1\"/></learning>",
    "do not belong together" },
  { "twice", "<learning xmlns=\"urn:bodychart:learning:1\" version=\"1\">" CARD CARD "</learning>", "twice" },
  { "huge-number",
    "<learning xmlns=\"urn:bodychart:learning:1\" version=\"1\"><day date=\"2026-11-28\" "
    "right=\"99999999999999999999\" "
    "mostly=\"0\" not-yet=\"0\"/></learning>",
    "99999999999999999999" },
  { "entity", "<!DOCTYPE x [<!ENTITY e \"1\">]><learning xmlns=\"urn:bodychart:learning:1\" version=\"1\"/>", "" },
};

static void
a_wrong_file_is_told_and_never_overwritten (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong_files); i++)
    {
      g_autoptr (BcQuizProgress) progress = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *told = NULL, *text = NULL;
      guint n;

      g_ptr_array_set_size (fixture->problems, 0);
      write_file (fixture, wrong_files[i].text);
      progress = load (fixture);
      if (fixture->problems->len == 0)
        g_error ("%s: nothing was told", wrong_files[i].name);
      told = problems_to_text (fixture->problems);
      assert_contains (told, wrong_files[i].message);
      assert_contains (told, fixture->path);
      g_assert_false (bc_quiz_progress_is_whole (progress));
      g_assert_null (bc_quiz_progress_get (progress, "which:soleus"));
      bc_quiz_progress_get_days (progress, &n);
      g_assert_cmpuint (n, ==, 0);
      answer (progress, "which:soleus", 5, TODAY);
      g_assert_false (bc_quiz_progress_save (progress, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      text = read_back (fixture);
      g_assert_cmpstr (text, ==, wrong_files[i].text);
    }
}

static void
a_wrong_file_can_be_set_aside (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizProgress) progress = NULL, again = NULL;
  g_autofree char *aside = NULL, *text = NULL, *taken = g_strconcat (fixture->path, ".kept-1", NULL);

  write_file (fixture, "broken");
  g_assert_true (g_file_set_contents (taken, "older", -1, NULL));
  progress = load (fixture);
  answer (progress, "which:soleus", 5, TODAY);
  aside = bc_quiz_progress_set_aside (progress, NULL);
  g_assert_true (g_str_has_suffix (aside, ".kept-2"));
  g_assert_true (bc_quiz_progress_is_whole (progress));
  save (progress);
  g_assert_true (g_file_get_contents (aside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "broken");
  g_ptr_array_set_size (fixture->problems, 0);
  again = load (fixture);
  assert_no_problem (fixture->problems);
  g_assert_nonnull (bc_quiz_progress_get (again, "which:soleus"));
}

static void
what_another_program_saved_is_joined_in (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizProgress) one = load (fixture), other = load (fixture), both = NULL;
  const BcQuizDay *days;
  guint n;

  answer (one, "which:soleus", 5, TODAY);
  answer (one, "which:deltoid", 5, TODAY);
  save (one);
  answer (other, "which:deltoid", 0, TODAY);
  answer (other, "which:deltoid", 5, TODAY + 1);
  answer (other, "which:psoas-major", 0, TODAY);
  save (other);
  both = load (fixture);
  assert_no_problem (fixture->problems);
  g_assert_nonnull (bc_quiz_progress_get (both, "which:soleus"));
  g_assert_nonnull (bc_quiz_progress_get (both, "which:psoas-major"));
  g_assert_cmpuint (bc_quiz_progress_get (both, "which:deltoid")->asked, ==, 2);
  days = bc_quiz_progress_get_days (both, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (days[0].answers[BC_QUIZ_RIGHT], ==, 2);
  g_assert_cmpuint (days[0].answers[BC_QUIZ_NOT_YET], ==, 2);
}

static void
a_file_that_was_damaged_meanwhile_is_kept (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizProgress) progress = load (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  answer (progress, "which:soleus", 5, TODAY);
  write_file (fixture, "somebody else's");
  g_assert_false (bc_quiz_progress_save (progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  text = read_back (fixture);
  g_assert_cmpstr (text, ==, "somebody else's");
  /* what was learned is still there, to be saved once the file is set aside */
  g_assert_nonnull (bc_quiz_progress_get (progress, "which:soleus"));
}

static void
a_folder_that_cannot_be_made_is_told (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizProgress) progress = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = temp_folder_write (fixture->folder, "file", "no folder");

  g_free (fixture->path);
  fixture->path = g_build_filename (file, "learning.xml", NULL);
  progress = load (fixture);
  answer (progress, "which:soleus", 5, TODAY);
  g_assert_false (bc_quiz_progress_save (progress, &error));
  g_assert_nonnull (error);
  assert_contains (error->message, file);
  g_assert_true (bc_quiz_progress_is_changed (progress));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
#define ADD(name, function) g_test_add ("/quiz-progress/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("no-file-is-no-fault", no_file_is_no_fault);
  ADD ("progress-comes-back-as-it-was", progress_comes_back_as_it_was);
  ADD ("cards-of-a-missing-pack-are-kept", cards_of_a_missing_pack_are_kept);
  ADD ("only-the-last-days-are-kept", only_the_last_days_are_kept);
  ADD ("a-wrong-file-is-told-and-never-overwritten", a_wrong_file_is_told_and_never_overwritten);
  ADD ("a-wrong-file-can-be-set-aside", a_wrong_file_can_be_set_aside);
  ADD ("what-another-program-saved-is-joined-in", what_another_program_saved_is_joined_in);
  ADD ("a-file-that-was-damaged-meanwhile-is-kept", a_file_that_was_damaged_meanwhile_is_kept);
  ADD ("a-folder-that-cannot-be-made-is-told", a_folder_that_cannot_be_made_is_told);
#undef ADD
  return g_test_run ();
}
