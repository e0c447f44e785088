/* Folders of the program's own files.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-folders.h"

static void
test_build_folder_uses_the_source_tree (void)
{
  g_autofree char *data = NULL, *figures = NULL;

  g_unsetenv ("BODYCHART_DATA");
  data = bc_folders_find_data ();
  figures = bc_folders_find_figures ();
  g_assert_cmpstr (data, ==, BC_SOURCE_ROOT "/data/atlas");
  g_assert_cmpstr (figures, ==, BC_SOURCE_ROOT "/assets/figure");
  g_assert_true (g_file_test (data, G_FILE_TEST_IS_DIR));
}

static void
test_empty_override_is_none (void)
{
  g_autofree char *data = NULL;

  g_setenv ("BODYCHART_DATA", "", TRUE);
  data = bc_folders_find_data ();
  g_unsetenv ("BODYCHART_DATA");
  g_assert_cmpstr (data, ==, BC_SOURCE_ROOT "/data/atlas");
}

static void
test_override_holds_atlas_and_figures (void)
{
  g_autofree char *data = NULL, *figures = NULL;

  g_setenv ("BODYCHART_DATA", "/else/where", TRUE);
  data = bc_folders_find_data ();
  figures = bc_folders_find_figures ();
  g_unsetenv ("BODYCHART_DATA");
  g_assert_cmpstr (data, ==, "/else/where/atlas");
  g_assert_cmpstr (figures, ==, "/else/where/figure");
}

static void
test_packs_of_the_user_come_first (void)
{
  g_autoptr (GPtrArray) folders = bc_folders_list_packs ();
  const char *const *system = g_get_system_data_dirs ();
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "bodychart", "packs", NULL);

  g_assert_cmpuint (folders->len, ==, 1 + g_strv_length ((GStrv)system));
  g_assert_cmpstr (g_ptr_array_index (folders, 0), ==, own);
  for (guint i = 0; system[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (system[i], "bodychart", "packs", NULL);
      g_assert_cmpstr (g_ptr_array_index (folders, i + 1), ==, folder);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/folders/build-folder-uses-the-source-tree", test_build_folder_uses_the_source_tree);
  g_test_add_func ("/folders/empty-override-is-none", test_empty_override_is_none);
  g_test_add_func ("/folders/override-holds-atlas-and-figures", test_override_holds_atlas_and_figures);
  g_test_add_func ("/folders/packs-of-the-user-come-first", test_packs_of_the_user_come_first);
  return g_test_run ();
}
