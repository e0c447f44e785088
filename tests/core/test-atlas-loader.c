/* Folders and files to an atlas: the built-in one, packs, checks.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas-loader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc-xml.h"
#include "sample-atlas.h"
#include "temp-folder.h"

static char *
write_muscle (const char *folder, const char *file, const char *id, const char *points)
{
  g_autofree char *muscle = sample_muscle (id, id, TRUE, points), *text = sample_file (id, muscle);

  return temp_folder_write (folder, file, text);
}

static char *
write_ground (const char *folder)
{
  g_autofree char *text = sample_ground ();

  return temp_folder_write (folder, "ground.xml", text);
}

static BcAtlas *
load_folder (const char *folder, GPtrArray *problems)
{
  const char *const paths[] = { folder, NULL };

  return bc_atlas_load_paths (paths, problems);
}

static void
test_folders_are_searched_for_xml_files_only (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = write_ground (folder),
                  *deep = write_muscle (folder, "a/b/c/deep.xml", "deep", "calf:essential");
  g_autofree char *hidden = write_muscle (folder, ".hidden/x.xml", "hidden", "calf:essential");
  g_autofree char *backup = write_muscle (folder, "x.xml~", "backup", "calf:essential"),
                  *text = temp_folder_write (folder, "README.md", "no");
  g_autoptr (BcAtlas) atlas = load_folder (folder, problems);

  assert_no_problem (problems);
  g_assert_nonnull (bc_atlas_find_muscle (atlas, "deep"));
  g_assert_null (bc_atlas_find_muscle (atlas, "hidden"));
  g_assert_null (bc_atlas_find_muscle (atlas, "backup"));
}

static void
test_folder_inside_itself_ends (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = write_ground (folder), *loop = g_build_filename (folder, "loop", NULL);
  g_autoptr (BcAtlas) atlas = NULL;

  g_assert_cmpint (symlink (".", loop), ==, 0);
  atlas = load_folder (folder, problems); /* the same files under other names clash; what counts is that it ends */
  g_assert_nonnull (bc_atlas_find_region (atlas, "calf"));
}

static void
test_bad_file_takes_no_other_with_it (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = write_ground (folder), *good = write_muscle (folder, "good.xml", "good", "calf:essential");
  g_autofree char *broken = temp_folder_write (folder, "broken.xml", "<atlas"),
                  *empty = temp_folder_write (folder, "empty.xml", "");
  g_autofree char *pipe_path = g_build_filename (folder, "pipe.xml", NULL), *messages = NULL;
  g_autoptr (BcAtlas) atlas = NULL;

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  atlas = load_folder (folder, problems);
  messages = problems_to_text (problems);
  g_assert_nonnull (bc_atlas_find_muscle (atlas, "good"));
  g_assert_cmpuint (problems->len, ==, 3);
  assert_contains (messages, "broken.xml");
  assert_contains (messages, "empty.xml: is empty");
  assert_contains (messages, "pipe.xml: is a folder, pipe or device");
}

static void
test_missing_path_is_told (void)
{
  const char *const paths[] = { "/nonexistent/a.xml", NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_paths (paths, problems);
  g_autofree char *messages = problems_to_text (problems);

  assert_contains (messages, "/nonexistent/a.xml: cannot be opened");
  g_assert_cmpuint (bc_atlas_get_muscles (atlas)->len, ==, 0);
}

static BcAtlas *
load_default_with (const char *data_folder, GPtrArray *problems)
{
  g_autofree char *before = g_strdup (g_getenv ("BODYCHART_DATA"));
  BcAtlas *atlas;

  g_setenv ("BODYCHART_DATA", data_folder, TRUE);
  atlas = bc_atlas_load_default (problems);
  if (before != NULL)
    g_setenv ("BODYCHART_DATA", before, TRUE);
  else
    g_unsetenv ("BODYCHART_DATA");
  return atlas;
}

static void
test_missing_built_in_atlas_is_told (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = load_default_with (folder, problems);
  g_autofree char *messages = problems_to_text (problems);

  assert_contains (messages, "expected the built-in atlas");
  g_assert_cmpuint (bc_atlas_get_regions (atlas)->len, ==, 0);
}

static void
test_packs_are_read_behind_the_built_in_atlas (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *built_in = g_build_filename (folder, "atlas", NULL),
                  *packs = g_build_filename (g_get_user_data_dir (), "bodychart", "packs", NULL);
  g_autofree char *ground = write_ground (built_in), *own = write_muscle (built_in, "m.xml", "m", "calf:essential");
  g_autofree char *again = write_muscle (packs, "again.xml", "m", "heel:essential"),
                  *extra = write_muscle (packs, "extra.xml", "extra", "heel:essential");
  g_autoptr (BcAtlas) atlas = load_default_with (folder, problems);
  g_autofree char *messages = problems_to_text (problems);
  const BcMuscle *m = bc_atlas_find_muscle (atlas, "m");

  g_assert_cmpuint (problems->len, ==, 1);
  assert_contains (messages, "again.xml:3: muscle 'm' is already defined");
  g_assert_cmpstr (
      ((const BcReferral *)g_ptr_array_index (((const BcTriggerPoint *)g_ptr_array_index (m->points, 0))->referrals, 0))
          ->region.id,
      ==, "calf");
  g_assert_nonnull (bc_atlas_find_muscle (atlas, "extra"));
}

static void
test_folder_of_packs_that_cannot_be_read_is_told (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *built_in = g_build_filename (folder, "atlas", NULL), *ground = write_ground (built_in),
                  *home = g_build_filename (g_get_user_data_dir (), "bodychart", NULL),
                  *packs = temp_folder_write (home, "packs", "no folder"), *messages = NULL;
  g_autoptr (BcAtlas) atlas = load_default_with (folder, problems);

  g_assert_cmpint (g_unlink (packs), ==, 0);
  messages = problems_to_text (problems);
  g_assert_cmpuint (problems->len, ==, 1);
  assert_contains (messages, "bodychart/packs: cannot be read, expected a folder with packs");
}

static gboolean
check (const char *data_folder, const char *const *paths, char **messages, guint *n_files)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  gboolean ok;

  g_setenv ("BODYCHART_DATA", data_folder, TRUE);
  ok = bc_atlas_check_paths (paths, problems, n_files);
  g_unsetenv ("BODYCHART_DATA");
  *messages = problems_to_text (problems);
  g_assert_cmpint (ok, ==, problems->len == 0);
  return ok;
}

static void
test_check_knows_the_built_in_atlas (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *built_in = g_build_filename (folder, "atlas", NULL), *ground = write_ground (built_in);
  g_autofree char *good = write_muscle (folder, "good.xml", "good", "calf:essential"),
                  *bad = write_muscle (folder, "bad.xml", "bad", "elbow:essential");
  const char *const good_paths[] = { good, NULL }, *const bad_paths[] = { good, bad, NULL };
  g_autofree char *no_messages = NULL, *messages = NULL;
  guint n = 0;

  g_assert_true (check (folder, good_paths, &no_messages, &n));
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (check (folder, bad_paths, &messages, &n));
  g_assert_cmpuint (n, ==, 2);
  assert_contains (messages, "bad.xml:5: point 'bad/p1' refers to region 'elbow'");
}

static void
test_built_in_file_does_not_clash_with_itself (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *built_in = g_build_filename (folder, "atlas", NULL), *ground = write_ground (built_in);
  g_autofree char *dotted = g_build_filename (built_in, ".", "ground.xml", NULL), *messages = NULL;
  const char *const paths[] = { dotted, NULL };

  if (!check (folder, paths, &messages, NULL))
    note_fault ("%s", messages);
}

/* A shell's "check pack.xml *.xml" names a file twice; so does a link to the built-in folder. */
static void
test_file_named_twice_is_checked_once (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *built_in = g_build_filename (folder, "atlas", NULL), *ground = write_ground (built_in);
  g_autofree char *good = write_muscle (folder, "packs/good.xml", "good", "calf:essential"),
                  *packs = g_path_get_dirname (good), *messages = NULL;
  const char *const paths[] = { good, packs, good, NULL };
  guint n;

  if (!check (folder, paths, &messages, &n))
    note_fault ("%s", messages);
}

static void
test_folder_without_files_is_a_fault (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *built_in = g_build_filename (folder, "atlas", NULL), *ground = write_ground (built_in),
                  *messages = NULL;
  g_autofree char *note = temp_folder_write (folder, "packs/note.txt", "x"), *packs = g_path_get_dirname (note);
  const char *const paths[] = { packs, NULL };
  guint n = 9;

  g_assert_false (check (folder, paths, &messages, &n));
  g_assert_cmpuint (n, ==, 0);
  assert_contains (messages, "has no .xml files, expected at least one");
}

static gpointer
load_in_thread (gpointer folder)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  return load_folder (folder, problems);
}

static void
test_atlas_loads_in_any_thread (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *ground = write_ground (folder);
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("load", load_in_thread, folder);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (BcAtlas) atlas = g_thread_join (threads[i]);
      g_assert_nonnull (bc_atlas_find_region (atlas, "calf"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bc_xml_init ();
  g_test_add_func ("/atlas-loader/folders-are-searched-for-xml-files-only",
                   test_folders_are_searched_for_xml_files_only);
  g_test_add_func ("/atlas-loader/folder-inside-itself-ends", test_folder_inside_itself_ends);
  g_test_add_func ("/atlas-loader/bad-file-takes-no-other-with-it", test_bad_file_takes_no_other_with_it);
  g_test_add_func ("/atlas-loader/missing-path-is-told", test_missing_path_is_told);
  g_test_add_func ("/atlas-loader/missing-built-in-atlas-is-told", test_missing_built_in_atlas_is_told);
  g_test_add_func ("/atlas-loader/folder-of-packs-that-cannot-be-read-is-told",
                   test_folder_of_packs_that_cannot_be_read_is_told);
  g_test_add_func ("/atlas-loader/packs-are-read-behind-the-built-in-atlas",
                   test_packs_are_read_behind_the_built_in_atlas);
  g_test_add_func ("/atlas-loader/check-knows-the-built-in-atlas", test_check_knows_the_built_in_atlas);
  g_test_add_func ("/atlas-loader/built-in-file-does-not-clash-with-itself",
                   test_built_in_file_does_not_clash_with_itself);
  g_test_add_func ("/atlas-loader/file-named-twice-is-checked-once", test_file_named_twice_is_checked_once);
  g_test_add_func ("/atlas-loader/folder-without-files-is-a-fault", test_folder_without_files_is_a_fault);
  g_test_add_func ("/atlas-loader/atlas-loads-in-any-thread", test_atlas_loads_in_any_thread);
  return g_test_run ();
}
