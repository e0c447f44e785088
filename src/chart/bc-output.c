/* Writing a file whole or not at all. g_file_replace () destroys the old file when the disk is full; this does not.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-output.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define NEW_FILE_MODE 0666 /* less the umask */

/* The file that a symbolic link leads to, so that the link stays a link. A dangling one is followed as well. */
static char *
resolve (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *target = NULL;
  char buffer[PATH_MAX];

  if (realpath (path, buffer) != NULL)
    return g_strdup (buffer);
  target = g_file_read_link (path, NULL);
  if (target == NULL)
    return g_strdup (path);
  folder = g_path_get_dirname (path);
  return g_path_is_absolute (target) ? g_steal_pointer (&target) : g_build_filename (folder, target, NULL);
}

/**
 * bc_output_write:
 * @path: the file; a link is followed
 * @bytes: its new content
 * @size: how many
 * @error: names the file and what is wrong
 *
 * The old content stays until the new one is on the disk. An existing file keeps its mode. What is not a regular file
 * is refused.
 *
 * Returns: whether the file was written.
 */
gboolean
bc_output_write (const char *path, const guint8 *bytes, gsize size, GError **error)
{
  g_autofree char *resolved = resolve (path);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) reason = NULL;
  struct stat status;
  int mode = NEW_FILE_MODE;

  if (stat (resolved, &status) == 0)
    {
      if (!S_ISREG (status.st_mode))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                       "%s: is a folder, pipe or device, expected a file name to write to", shown);
          return FALSE;
        }
      mode = status.st_mode & 07777;
    }
  else if (errno != ENOENT)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: cannot be written (%s)", shown,
                   g_strerror (errno));
      return FALSE;
    }
  if (!g_file_set_contents_full (resolved, (const char *)bytes, (gssize)size,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode, &reason))
    {
      /* GLib's text names its own temporary file; what follows the last colon is the system's reason. */
      const char *last = g_strrstr (reason->message, ": ");

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: cannot be written (%s)", shown,
                   last != NULL ? last + 2 : reason->message);
      return FALSE;
    }
  return TRUE;
}
