/* Drafts: private, found after a crash, never another window's.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-draft.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bc-xml.h"
#include "temp-folder.h"

static void
write_draft (BcDraft *draft, const char *name)
{
  g_autoptr (BcDocument) document = bc_document_new ();
  g_autoptr (GError) error = NULL;

  document->header[BC_HEADER_NAME] = g_strdup (name);
  document->draft_of = g_strdup ("/home/somebody/a b.bodychart");
  g_assert_true (bc_draft_write (draft, document, &error));
  g_assert_no_error (error);
}

static guint
mode_of (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_a_draft_is_for_its_owner_alone (void)
{
  g_autoptr (TempFolder) temp = temp_folder_new ();
  g_autofree char *folder = g_build_filename (temp, "state", "drafts", NULL);
  g_autoptr (BcDraft) draft = bc_draft_new (folder);
  mode_t mask = umask (0);

  write_draft (draft, "one");
  umask (mask);
  g_assert_cmpuint (mode_of (folder), ==, 0700);
  g_assert_cmpuint (mode_of (bc_draft_get_path (draft)), ==, 0600);
  bc_draft_remove (draft);
}

static void
test_the_draft_of_a_living_window_is_not_offered (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (BcDraft) draft = bc_draft_new (folder);
  g_autoptr (GPtrArray) orphans = NULL, later = NULL;

  write_draft (draft, "one");
  orphans = bc_draft_list_orphans (folder);
  g_assert_cmpuint (orphans->len, ==, 0);
  bc_draft_remove (draft);
  later = bc_draft_list_orphans (folder);
  g_assert_cmpuint (later->len, ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
}

static void
test_the_draft_of_a_killed_process_is_offered (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GPtrArray) orphans = NULL, problems = bc_problems_new (), none = NULL;
  g_autoptr (BcDocument) document = NULL;
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      BcDraft *draft = bc_draft_new (folder);
      write_draft (draft, "one");
      write_draft (draft, "two");
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  orphans = bc_draft_list_orphans (folder);
  g_assert_cmpuint (orphans->len, ==, 1);
  document = bc_document_load (g_ptr_array_index (orphans, 0), problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (document->header[BC_HEADER_NAME], ==, "two");
  g_assert_cmpstr (document->draft_of, ==, "/home/somebody/a b.bodychart");
  bc_draft_discard (g_ptr_array_index (orphans, 0));
  none = bc_draft_list_orphans (folder);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_a_folder_that_cannot_be_made_is_told (void)
{
  g_autoptr (TempFolder) temp = temp_folder_new ();
  g_autofree char *file = temp_folder_write (temp, "file", "x");
  g_autoptr (BcDraft) draft = bc_draft_new (file);
  g_autoptr (BcDocument) document = bc_document_new ();
  g_autoptr (GPtrArray) orphans = bc_draft_list_orphans (file);
  g_autoptr (GError) error = NULL;

  g_assert_false (bc_draft_write (draft, document, &error));
  g_assert_nonnull (strstr (error->message, "draft"));
  g_assert_cmpuint (orphans->len, ==, 0);
}

static void
test_other_files_of_the_folder_are_left_alone (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *mine = temp_folder_write (folder, "mine.bodychart", "x");
  g_autoptr (GPtrArray) orphans = bc_draft_list_orphans (folder);

  g_assert_cmpuint (orphans->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/draft/a-draft-is-for-its-owner-alone", test_a_draft_is_for_its_owner_alone);
  g_test_add_func ("/draft/the-draft-of-a-living-window-is-not-offered",
                   test_the_draft_of_a_living_window_is_not_offered);
  g_test_add_func ("/draft/the-draft-of-a-killed-process-is-offered", test_the_draft_of_a_killed_process_is_offered);
  g_test_add_func ("/draft/a-folder-that-cannot-be-made-is-told", test_a_folder_that_cannot_be_made_is_told);
  g_test_add_func ("/draft/other-files-of-the-folder-are-left-alone", test_other_files_of_the_folder_are_left_alone);
  return g_test_run ();
}
