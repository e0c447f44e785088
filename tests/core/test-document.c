/* Documents: round trips, damaged and newer files, references that the atlas does not know.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-document.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "bc-xml.h"
#include "random-document.h"
#include "sample-atlas.h"
#include "temp-folder.h"

#define N_DOCUMENTS 1000

static const char *const sample = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                  "<document xmlns=\"urn:bodychart:document:1\" version=\"1\">\n"
                                  "  <header>\n"
                                  "    <name>P 17</name>\n"
                                  "  </header>\n"
                                  "  <notes>one\ntwo</notes>\n"
                                  "  <places>\n"
                                  "    <place id=\"calf\" side=\"left\" intensity=\"7\" quality=\"burning\"/>\n"
                                  "  </places>\n"
                                  "  <muscles>\n"
                                  "    <muscle id=\"a\" side=\"left\"/>\n"
                                  "  </muscles>\n"
                                  "  <marks>\n"
                                  "    <mark kind=\"point\" view=\"front\" side=\"right\" pen=\"blue\" form=\"number\" "
                                  "number=\"3\" intensity=\"2\" date=\"2026-11-28\">\n"
                                  "      <path>300,500.5</path>\n"
                                  "      <text>first</text>\n"
                                  "    </mark>\n"
                                  "    <mark kind=\"line\" view=\"back\" side=\"right\" pen=\"red\">\n"
                                  "      <path>700,500,0.25 710.25,520,0.5</path>\n"
                                  "    </mark>\n"
                                  "  </marks>\n"
                                  "</document>\n";

static BcDocument *
load_text (const char *text, GPtrArray *problems)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "a.bodychart", text);

  return bc_document_load (path, problems);
}

static char *
with_replaced (const char *what, const char *by)
{
  g_auto (GStrv) pieces = g_strsplit (sample, what, 2);

  g_assert_nonnull (pieces[1]);
  return g_strjoinv (by, pieces);
}

static void
assert_problem (GPtrArray *problems, int line, const char *piece)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const BcProblem *problem = g_ptr_array_index (problems, i);
      if ((line < 0 || problem->line == line) && strstr (problem->what, piece) != NULL)
        return;
    }
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%d: %s", ((BcProblem *)g_ptr_array_index (problems, i))->line,
                    ((BcProblem *)g_ptr_array_index (problems, i))->what);
  g_error ("no problem of line %d says '%s'", line, piece);
}

static void
test_a_document_is_read_whole (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcDocument) document = load_text (sample, problems);
  const BcAnnotation *mark;

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (document->whole);
  g_assert_cmpstr (document->header[BC_HEADER_NAME], ==, "P 17");
  g_assert_cmpstr (document->header[BC_HEADER_NOTES], ==, "one\ntwo");
  g_assert_cmpuint (document->marks->len, ==, 2);
  mark = g_ptr_array_index (document->marks, 0);
  g_assert_cmpint (mark->side, ==, BC_SIDE_RIGHT);
  g_assert_cmpuint (mark->number, ==, 3);
  g_assert_cmpstr (mark->text, ==, "first");
  mark = g_ptr_array_index (document->marks, 1);
  g_assert_cmpfloat (bc_annotation_get_point (mark, 1)->pressure, ==, 0.5);
}

static void
test_what_is_read_is_written_again_byte_for_byte (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcDocument) document = load_text (sample, problems);
  g_autoptr (GBytes) bytes = bc_document_to_bytes (document);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), sample, strlen (sample));
}

static void
test_a_thousand_documents_come_back (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.bodychart", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261128);

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (BcDocument) document = random_document (rand), again = NULL;
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_autoptr (GBytes) bytes = bc_document_to_bytes (document), bytes_again = NULL;
      g_autoptr (GError) error = NULL;

      g_unlink (path);
      g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
      again = bc_document_load (path, problems);
      for (guint k = 0; k < problems->len; k++)
        g_test_message ("%u: %s", i, ((BcProblem *)g_ptr_array_index (problems, k))->what);
      g_assert_cmpuint (problems->len, ==, 0);
      g_assert_true (again->whole);
      assert_documents_equal (document, again);
      bytes_again = bc_document_to_bytes (again);
      g_assert_true (g_bytes_equal (bytes, bytes_again));
    }
}

static void
test_numbers_do_not_know_the_language (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no German locale");
      return;
    }
  document = load_text (sample, problems);
  bytes = bc_document_to_bytes (document);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), sample, strlen (sample));
}

static void
test_a_newer_document_opens_and_is_not_whole (void)
{
  g_autofree char *text = with_replaced ("version=\"1\">\n  <header>", "version=\"2\">\n  <hologram/>\n  <header>");
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcDocument) document = load_text (text, problems);

  g_assert_nonnull (document);
  g_assert_false (document->whole);
  g_assert_cmpuint (document->marks->len, ==, 2);
  assert_problem (problems, 2, "newer version of Body Chart (document version 2), expected version 1");
}

static void
test_a_document_cut_anywhere_opens_as_far_as_it_goes (void)
{
  gsize length = strlen (sample);
  guint n_opened = 0, n_with_marks = 0;

  for (gsize cut = 1; cut < length - 1; cut++)
    {
      g_autofree char *text = g_strndup (sample, cut);
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_autoptr (BcDocument) document = load_text (text, problems);

      g_assert_cmpuint (problems->len, >, 0);
      if (document == NULL)
        continue;
      g_assert_false (document->whole);
      n_opened++;
      n_with_marks += document->marks->len > 0;
    }
  g_assert_cmpuint (n_opened, >, length / 2);
  g_assert_cmpuint (n_with_marks, >, 100);
}

static void
test_one_wrong_mark_does_not_cost_the_others (void)
{
  g_autofree char *text = with_replaced ("300,500.5", "700,500.5");
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcDocument) document = load_text (text, problems);

  g_assert_false (document->whole);
  g_assert_cmpuint (document->marks->len, ==, 1);
  assert_problem (problems, 15, "other side");
}

static void
test_faults_are_told_once_with_their_line (void)
{
  const struct
  {
    const char *what, *by, *piece;
    int line;
  } cases[] = {
    { "intensity=\"7\"", "intensity=\"11\"", "11", 9 },
    { "side=\"left\" intensity", "side=\"up\" intensity", "up", 9 },
    { "kind=\"point\"", "kind=\"splash\"", "splash", 15 },
    { "view=\"front\"", "view=\"inside\"", "inside", 15 },
    { "pen=\"blue\"", "pen=\"pink\"", "pink", 15 },
    { "date=\"2026-11-28\"", "date=\"28.11.2026\"", "28.11.2026", 15 },
    { "number=\"3\"", "number=\"0\"", "number", 15 },
    { "300,500.5", "300,5e2", "300,5e2", 16 },
    { "300,500.5", "300;500", "300;500", 16 },
    { "300,500.5", "300,9000", "9000", 15 },
    { "300,500.5", "", "path", 16 },
    { "<name>", "<shoe-size>", "shoe-size", 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = with_replaced (cases[i].what, cases[i].by);
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_autoptr (BcDocument) document = load_text (text, problems);
      g_assert_nonnull (document);
      g_assert_false (document->whole);
      assert_problem (problems, cases[i].line, cases[i].piece);
      g_assert_cmpuint (problems->len, <=, 2);
    }
}

static void
test_what_is_no_document_is_refused (void)
{
  const char *texts[] = { "",
                          "words",
                          "<a/>",
                          "<document version=\"1\"/>",
                          "<atlas xmlns=\"urn:bodychart:atlas:1\" id=\"a\" version=\"1\"/>",
                          "<!DOCTYPE document><document xmlns=\"urn:bodychart:document:1\" version=\"1\"/>" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_assert_null (load_text (texts[i], problems));
      g_assert_cmpuint (problems->len, >, 0);
      g_assert_nonnull (strstr (((BcProblem *)g_ptr_array_index (problems, 0))->what, "expected"));
    }
}

static BcSession *
new_session (void)
{
  g_autofree char *muscle = sample_muscle ("a", "A", TRUE, "calf:essential | heel:essential");
  g_autoptr (BcAtlas) atlas = sample_load_muscles (muscle);

  return bc_session_new (atlas);
}

static void
test_a_session_goes_to_a_document_and_back (void)
{
  g_autoptr (BcSession) session = new_session (), other = new_session ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcDocument) document = load_text (sample, problems), taken = NULL, taken_again = NULL;
  g_autoptr (GBytes) one = NULL, two = NULL;

  bc_document_apply (document, session, "a", problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_false (bc_undo_can_undo (bc_session_get_undo (session)));
  g_assert_cmpstr (bc_selection_get_muscle (bc_session_get_selection (session))->muscle->id, ==, "a");
  taken = bc_document_new_from_session (session);
  bc_document_apply (taken, other, "a", problems);
  taken_again = bc_document_new_from_session (other);
  one = bc_document_to_bytes (taken);
  two = bc_document_to_bytes (taken_again);
  g_assert_true (g_bytes_equal (one, two));
  g_assert_cmpuint (taken->marks->len, ==, 2);
  g_assert_cmpuint (taken->places->len, ==, 1);
}

static void
test_what_the_atlas_does_not_know_is_told (void)
{
  g_autoptr (BcSession) session = new_session ();
  g_autofree char *text = with_replaced ("id=\"calf\"", "id=\"tail\"");
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcDocument) document = load_text (text, problems);

  bc_document_apply (document, session, "a", problems);
  assert_problem (problems, 9, "place 'tail' is not in this atlas");
  g_assert_cmpuint (bc_annotations_get_n (bc_session_get_annotations (session)), ==, 2);
}

static void
test_a_text_that_is_too_long_is_cut_and_told (void)
{
  g_autofree char *long_text = g_strnfill (BC_ANNOTATION_MAX_TEXT + 1, 'x');
  g_autofree char *text = with_replaced ("first", long_text);
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcDocument) document = load_text (text, problems);

  g_assert_false (document->whole);
  assert_problem (problems, 17, "it is cut");
}

/* Every picture draws every mark. */
static void
test_marks_without_end_are_cut_off_and_the_file_is_kept (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (GString) text = g_string_new ("<document xmlns=\"urn:bodychart:document:1\" version=\"1\"><marks>");
  g_autoptr (BcDocument) document = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append (text,
                     "<mark kind=\"point\" view=\"front\" side=\"right\" pen=\"red\"><path>300,300</path></mark>");
  g_string_append (text, "</marks></document>");
  document = load_text (text->str, problems);
  g_assert_nonnull (document);
  g_assert_cmpuint (document->marks->len, ==, 10000);
  g_assert_false (document->whole);
  g_assert_cmpuint (problems->len, ==, 1);
  assert_problem (problems, 1, "there are more than 10000 marks");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/document/a-document-is-read-whole", test_a_document_is_read_whole);
  g_test_add_func ("/document/what-is-read-is-written-again-byte-for-byte",
                   test_what_is_read_is_written_again_byte_for_byte);
  g_test_add_func ("/document/a-thousand-documents-come-back", test_a_thousand_documents_come_back);
  g_test_add_func ("/document/numbers-do-not-know-the-language", test_numbers_do_not_know_the_language);
  g_test_add_func ("/document/a-newer-document-opens-and-is-not-whole", test_a_newer_document_opens_and_is_not_whole);
  g_test_add_func ("/document/a-document-cut-anywhere-opens-as-far-as-it-goes",
                   test_a_document_cut_anywhere_opens_as_far_as_it_goes);
  g_test_add_func ("/document/one-wrong-mark-does-not-cost-the-others", test_one_wrong_mark_does_not_cost_the_others);
  g_test_add_func ("/document/faults-are-told-once-with-their-line", test_faults_are_told_once_with_their_line);
  g_test_add_func ("/document/what-is-no-document-is-refused", test_what_is_no_document_is_refused);
  g_test_add_func ("/document/a-session-goes-to-a-document-and-back", test_a_session_goes_to_a_document_and_back);
  g_test_add_func ("/document/what-the-atlas-does-not-know-is-told", test_what_the_atlas_does_not_know_is_told);
  g_test_add_func ("/document/a-text-that-is-too-long-is-cut-and-told", test_a_text_that_is_too_long_is_cut_and_told);
  g_test_add_func ("/document/marks-without-end-are-cut-off-and-the-file-is-kept",
                   test_marks_without_end_are_cut_off_and_the_file_is_kept);
  return g_test_run ();
}
