/* The file of a session: changes, another program's writing, files that must not be overwritten, drafts.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-document-file.h"

#include <string.h>

#include "bc-draft.h"
#include "bc-xml.h"
#include "sample-atlas.h"
#include "temp-folder.h"

typedef struct
{
  TempFolder *folder;
  char *path;
  BcSession *session;
  BcAnnotations *annotations;
  BcDocumentFile *file;
} Fixture;

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *muscle = sample_muscle ("a", "A", TRUE, "calf:essential | heel:essential");
  g_autoptr (BcAtlas) atlas = sample_load_muscles (muscle);

  fixture->folder = temp_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "Mrs X.bodychart", NULL);
  fixture->session = bc_session_new (atlas);
  fixture->annotations = bc_session_get_annotations (fixture->session);
  fixture->file = bc_document_file_new (fixture->session);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_finalize_object (fixture->file);
  g_assert_finalize_object (fixture->session);
  temp_folder_remove (fixture->folder);
  g_free (fixture->path);
}

static void
draw (Fixture *fixture)
{
  BcAnnotation *mark = bc_annotation_new (BC_ANNOTATION_POINT, "front", BC_SIDE_RIGHT);

  bc_annotation_add_point (mark, 300, 500, 1);
  bc_annotations_add (fixture->annotations, mark);
}

static void
save (Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bc_document_file_save (fixture->file, path, FALSE, &error));
  g_assert_no_error (error);
}

static void
test_looking_things_up_is_no_change (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcPlace calf = sample_place (bc_session_get_atlas (fixture->session), "calf:left");

  bc_selection_set_place (bc_session_get_selection (fixture->session), &calf);
  g_assert_false (bc_document_file_is_modified (fixture->file));
  draw (fixture);
  g_assert_true (bc_document_file_is_modified (fixture->file));
}

static void
test_an_edit_that_is_undone_is_no_change (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *name = NULL;

  draw (fixture);
  save (fixture, fixture->path);
  g_assert_false (bc_document_file_is_modified (fixture->file));
  draw (fixture);
  g_assert_true (bc_document_file_is_modified (fixture->file));
  bc_undo_undo (bc_session_get_undo (fixture->session));
  g_assert_false (bc_document_file_is_modified (fixture->file));
  name = bc_document_file_get_name (fixture->file);
  g_assert_cmpstr (name, ==, "Mrs X");
}

static void
test_a_saved_session_opens_again (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  draw (fixture);
  save (fixture, fixture->path);
  bc_document_file_reset (fixture->file);
  g_assert_cmpuint (bc_annotations_get_n (fixture->annotations), ==, 0);
  g_assert_null (bc_document_file_get_path (fixture->file));
  g_assert_true (bc_document_file_open (fixture->file, fixture->path, problems));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (bc_annotations_get_n (fixture->annotations), ==, 1);
  g_assert_false (bc_document_file_is_modified (fixture->file));
}

static void
test_what_another_program_wrote_is_not_overwritten_unasked (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  draw (fixture);
  save (fixture, fixture->path);
  other = temp_folder_write (fixture->folder, "Mrs X.bodychart", "written by another program");
  draw (fixture);
  g_assert_false (bc_document_file_save (fixture->file, NULL, FALSE, &error));
  g_assert_error (error, BC_DOCUMENT_ERROR, BC_DOCUMENT_ERROR_CHANGED);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "written by another program");
  g_clear_error (&error);
  g_assert_true (bc_document_file_save (fixture->file, NULL, TRUE, &error));
  g_assert_false (bc_document_file_is_modified (fixture->file));
}

static void
test_a_file_that_was_not_read_whole_is_never_overwritten (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = temp_folder_write (fixture->folder, "newer.bodychart",
                                             "<document xmlns=\"urn:bodychart:document:1\" version=\"7\"/>");
  g_autofree char *again = g_build_filename (fixture->folder, ".", "newer.bodychart", NULL);
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (bc_document_file_open (fixture->file, path, problems));
  g_assert_false (bc_document_file_is_whole (fixture->file));
  draw (fixture);
  g_assert_false (bc_document_file_save (fixture->file, NULL, TRUE, &error));
  g_assert_error (error, BC_DOCUMENT_ERROR, BC_DOCUMENT_ERROR_NOT_WHOLE);
  g_clear_error (&error);
  g_assert_false (bc_document_file_save (fixture->file, again, TRUE, &error));
  g_assert_error (error, BC_DOCUMENT_ERROR, BC_DOCUMENT_ERROR_NOT_WHOLE);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "version=\"7\""));
  save (fixture, fixture->path);
  g_assert_true (bc_document_file_is_whole (fixture->file));
}

static void
test_a_file_that_cannot_be_opened_changes_nothing (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = temp_folder_write (fixture->folder, "bad.bodychart", "no document");
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  draw (fixture);
  g_assert_false (bc_document_file_open (fixture->file, path, problems));
  g_assert_cmpuint (problems->len, >, 0);
  g_assert_cmpuint (bc_annotations_get_n (fixture->annotations), ==, 1);
  g_assert_null (bc_document_file_get_path (fixture->file));
}

static void
test_a_draft_brings_back_work_and_file (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (BcDraft) draft = bc_draft_new (fixture->folder);
  g_autoptr (BcDocument) document = NULL;
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  draw (fixture);
  save (fixture, fixture->path);
  draw (fixture);
  document = bc_document_file_make_draft (fixture->file);
  g_assert_true (bc_draft_write (draft, document, NULL));
  bc_document_file_reset (fixture->file);
  g_assert_true (bc_document_file_recover (fixture->file, bc_draft_get_path (draft), problems));
  g_assert_cmpuint (bc_annotations_get_n (fixture->annotations), ==, 2);
  g_assert_cmpstr (bc_document_file_get_path (fixture->file), ==, fixture->path);
  g_assert_true (bc_document_file_is_modified (fixture->file));
  save (fixture, NULL);
  g_assert_false (bc_document_file_is_modified (fixture->file));
  bc_draft_remove (draft);
}

#define ADD(name, func) g_test_add ("/document-file/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  ADD ("looking-things-up-is-no-change", test_looking_things_up_is_no_change);
  ADD ("an-edit-that-is-undone-is-no-change", test_an_edit_that_is_undone_is_no_change);
  ADD ("a-saved-session-opens-again", test_a_saved_session_opens_again);
  ADD ("what-another-program-wrote-is-not-overwritten-unasked",
       test_what_another_program_wrote_is_not_overwritten_unasked);
  ADD ("a-file-that-was-not-read-whole-is-never-overwritten", test_a_file_that_was_not_read_whole_is_never_overwritten);
  ADD ("a-file-that-cannot-be-opened-changes-nothing", test_a_file_that_cannot_be_opened_changes_nothing);
  ADD ("a-draft-brings-back-work-and-file", test_a_draft_brings_back_work_and_file);
  return g_test_run ();
}
