/* Folders of a test's own. Removal walks the tree itself and follows no link: a test may put anything in there.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "temp-folder.h"

#include <glib/gstdio.h>
#include <string.h>

TempFolder *
temp_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("bodychart-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_tree (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

void
temp_folder_remove (TempFolder *self)
{
  remove_tree (self);
  g_free (self);
}

/**
 * temp_folder_write:
 * @name: file name; folders in it are made
 *
 * Returns: (transfer full): the path.
 */
char *
temp_folder_write (const TempFolder *self, const char *name, const char *text)
{
  return temp_folder_write_bytes (self, name, text, strlen (text));
}

char *
temp_folder_write_bytes (const TempFolder *self, const char *name, gconstpointer bytes, gsize size)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  /* a new file and no waiting for the disk: thousands are written */
  g_remove (path);
  g_file_set_contents_full (path, bytes, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  return path;
}
