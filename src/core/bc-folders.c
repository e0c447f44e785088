/* Folders of the program's own files. A build that was not installed finds them in the source tree, and an
   installation that was moved finds them beside its executable; BODYCHART_DATA overrides both.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-folders.h"

#include <string.h>

static char *
executable_folder (void)
{
  g_autofree char *path = g_file_read_link ("/proc/self/exe", NULL);

  return path != NULL ? g_path_get_dirname (path) : NULL;
}

static gboolean
runs_from_build_folder (void)
{
  g_autofree char *folder = executable_folder ();

  return folder != NULL && g_str_has_prefix (folder, BC_BUILD_ROOT) &&
         (folder[strlen (BC_BUILD_ROOT)] == '\0' || folder[strlen (BC_BUILD_ROOT)] == '/');
}

/* Share folder of the installation the executable stands in, or the configured one. */
static char *
installed (const char *relative)
{
  g_autofree char *folder = executable_folder ();
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, "..", "share", relative, NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_DIR))
    return g_canonicalize_filename (beside, NULL);
  return g_build_filename (BC_DATADIR, relative, NULL);
}

static char *
find (const char *in_source, const char *in_package)
{
  const char *override = g_getenv ("BODYCHART_DATA");
  g_autofree char *relative = g_build_filename ("bodychart", in_package, NULL);

  if (override != NULL && *override != '\0')
    return g_build_filename (override, in_package, NULL);
  if (runs_from_build_folder ())
    return g_build_filename (BC_SOURCE_ROOT, in_source, NULL);
  return installed (relative);
}

/**
 * bc_folders_are_overridden:
 *
 * Returns: whether BODYCHART_DATA names other folders than the program's own.
 */
gboolean
bc_folders_are_overridden (void)
{
  const char *override = g_getenv ("BODYCHART_DATA");

  return override != NULL && *override != '\0';
}

/**
 * bc_folders_find_data:
 *
 * Returns: (transfer full): the folder of the built-in atlas files. It may not exist in a damaged installation.
 */
char *
bc_folders_find_data (void)
{
  return find ("data/atlas", "atlas");
}

/**
 * bc_folders_find_figures:
 *
 * Returns: (transfer full): the folder of the figures.
 */
char *
bc_folders_find_figures (void)
{
  return find ("assets/figure", "figure");
}

/**
 * bc_folders_find_stories:
 *
 * Returns: (transfer full): the folder of the patient screen's stories.
 */
char *
bc_folders_find_stories (void)
{
  return find ("data/stories", "stories");
}

/**
 * bc_folders_find_drawings:
 *
 * Returns: (transfer full): the folder of the stories' drawings.
 */
char *
bc_folders_find_drawings (void)
{
  return find ("assets/stories", "drawings");
}

/**
 * bc_folders_find_locale:
 *
 * Returns: (transfer full): the folder of the compiled message catalogues.
 */
char *
bc_folders_find_locale (void)
{
  if (runs_from_build_folder ())
    return g_build_filename (BC_BUILD_ROOT, "po", NULL);
  return installed ("locale");
}

/**
 * bc_folders_find_schemas:
 *
 * Returns: (transfer full): the folder of the compiled settings schema.
 */
char *
bc_folders_find_schemas (void)
{
  if (runs_from_build_folder ())
    return g_build_filename (BC_BUILD_ROOT, "data", NULL);
  return installed ("glib-2.0/schemas");
}

/**
 * bc_folders_list_packs:
 *
 * Returns: (transfer full) (element-type filename): the folders in which users and administrators put packs, whether
 * they exist or not; the user's first.
 */
GPtrArray *
bc_folders_list_packs (void)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);
  const char *const *system = g_get_system_data_dirs ();

  g_ptr_array_add (folders, g_build_filename (g_get_user_data_dir (), "bodychart", "packs", NULL));
  for (guint i = 0; system[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (system[i], "bodychart", "packs", NULL);
      char *full = g_canonicalize_filename (folder, NULL);
      if (g_ptr_array_find_with_equal_func (folders, full, g_str_equal, NULL))
        g_free (full);
      else
        g_ptr_array_add (folders, full);
    }
  return folders;
}
