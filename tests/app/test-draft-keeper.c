/* The keeper of a draft: soon after a change it is on the disk, and away when nobody wants it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-draft-keeper.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "bc-draft.h"
#include "sample-atlas.h"

/* A draft is due 2.5 s after a change. */
#define PATIENCE_SECONDS 20
#define TOO_SOON_MS 500

typedef struct
{
  char *folder;
  BcSession *session;
  BcDocumentFile *file;
  BcDraftKeeper *keeper;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *muscle = sample_muscle ("a", "A", TRUE, "calf:essential | heel:essential");
  g_autoptr (BcAtlas) atlas = sample_load_muscles (muscle);

  fixture->folder = bc_draft_folder ();
  fixture->session = bc_session_new (atlas);
  fixture->file = bc_document_file_new (fixture->session);
  fixture->keeper = bc_draft_keeper_new (NULL, fixture->file);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->keeper);
  g_assert_finalize_object (fixture->file);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->folder);
}

static void
draw (Fixture *fixture)
{
  BcAnnotation *mark = bc_annotation_new (BC_ANNOTATION_POINT, "front", BC_SIDE_RIGHT);

  bc_annotation_add_point (mark, 300, 500, 1);
  bc_annotations_add (bc_session_get_annotations (fixture->session), mark);
}

static guint
count_drafts (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  for (const char *name = NULL; folder != NULL && (name = g_dir_read_name (folder)) != NULL;)
    n += g_str_has_suffix (name, BC_DOCUMENT_SUFFIX);
  return n;
}

static gboolean
woken_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
rest (guint milliseconds)
{
  gboolean woken = FALSE;

  g_timeout_add (milliseconds, woken_cb, &woken);
  while (!woken)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_draft (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (count_drafts (fixture) == 0 && g_get_monotonic_time () < end)
    rest (50);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
  rest (50); /* the thread says that it is done */
}

static void
a_change_is_on_the_disk_soon_and_goes_when_it_is_saved (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  draw (fixture);
  bc_draft_keeper_write_soon (fixture->keeper);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
  wait_for_draft (fixture);
  bc_draft_keeper_remove (fixture->keeper);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

static void
a_draft_that_is_not_wanted_any_more_is_not_written (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  draw (fixture);
  bc_draft_keeper_write_soon (fixture->keeper);
  bc_draft_keeper_remove (fixture->keeper);
  rest (2500 + TOO_SOON_MS);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

static void
what_was_not_changed_needs_no_draft (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  bc_draft_keeper_write_soon (fixture->keeper);
  rest (2500 + TOO_SOON_MS);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

static void
count_failure (BcDraftKeeper *keeper G_GNUC_UNUSED, const char *reason, guint *n)
{
  g_assert_nonnull (reason);
  (*n)++;
}

static void
a_disk_that_takes_nothing_is_told (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  guint n = 0;

  g_rmdir (fixture->folder);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->folder, "no folder", -1, NULL));
  g_signal_connect (fixture->keeper, "failed", G_CALLBACK (count_failure), &n);
  draw (fixture);
  bc_draft_keeper_write_soon (fixture->keeper);
  while (n == 0 && g_get_monotonic_time () < end)
    rest (50);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
}

#define ADD(name) g_test_add ("/draft-keeper/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD (a_change_is_on_the_disk_soon_and_goes_when_it_is_saved);
  ADD (a_draft_that_is_not_wanted_any_more_is_not_written);
  ADD (what_was_not_changed_needs_no_draft);
  ADD (a_disk_that_takes_nothing_is_told);
  return g_test_run ();
}
