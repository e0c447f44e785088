/* Reading a file that may be anything. g_file_load_contents hangs on a pipe and eats memory on a device; this does not.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-safe-read.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK (bc - file - error - quark, bc_file_error)

static int
open_regular (const char *path, gsize max_bytes, gsize *size, GError **error)
{
  struct stat status;
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

  if (fd < 0)
    {
      g_set_error (error, BC_FILE_ERROR, BC_FILE_ERROR_READ, "cannot be opened (%s), expected a readable file",
                   g_strerror (errno));
      return -1;
    }
  if (fstat (fd, &status) < 0 || !S_ISREG (status.st_mode))
    {
      g_set_error_literal (error, BC_FILE_ERROR, BC_FILE_ERROR_NOT_REGULAR,
                           "is a folder, pipe or device, expected a regular file");
      close (fd);
      return -1;
    }
  if ((guint64)status.st_size > max_bytes)
    {
      g_set_error (error, BC_FILE_ERROR, BC_FILE_ERROR_TOO_LARGE,
                   "has %" G_GUINT64_FORMAT " bytes, expected at most %" G_GSIZE_FORMAT, (guint64)status.st_size,
                   max_bytes);
      close (fd);
      return -1;
    }
  *size = (gsize)status.st_size;
  return fd;
}

/**
 * bc_safe_read:
 * @path: file name
 * @max_bytes: the largest size that is accepted
 * @error: what was found and what was expected, without the file name
 *
 * Never blocks on a pipe and never reads more than @max_bytes, even from a file that grows meanwhile.
 *
 * Returns: (transfer full) (nullable): the content.
 */
GBytes *
bc_safe_read (const char *path, gsize max_bytes, GError **error)
{
  gsize size = 0, filled = 0;
  int fd = open_regular (path, max_bytes, &size, error);
  g_autofree char *content = NULL;

  if (fd < 0)
    return NULL;
  content = g_malloc (size + 1);
  while (filled < size)
    {
      gssize n = read (fd, content + filled, size - filled);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, BC_FILE_ERROR, BC_FILE_ERROR_READ, "cannot be read (%s), expected a readable file",
                       g_strerror (errno));
          close (fd);
          return NULL;
        }
      if (n == 0)
        break;
      filled += n;
    }
  close (fd);
  content[filled] = '\0';
  return g_bytes_new_take (g_steal_pointer (&content), filled);
}

static int
line_of (const char *text, const char *place)
{
  int line = 1;

  for (const char *p = text; p < place; p++)
    line += *p == '\n';
  return line;
}

/**
 * bc_safe_read_text:
 * @path: file name
 * @max_bytes: the largest size that is accepted
 * @bad_line: (out) (optional): line of the first byte that is not UTF-8, else 0
 * @error: what was found and what was expected, without the file name
 *
 * Returns: (transfer full) (nullable): the content, valid UTF-8 without NUL bytes.
 */
GBytes *
bc_safe_read_text (const char *path, gsize max_bytes, int *bad_line, GError **error)
{
  g_autoptr (GBytes) bytes = bc_safe_read (path, max_bytes, error);
  const char *text, *end = NULL;
  gsize size;

  if (bad_line != NULL)
    *bad_line = 0;
  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &size);
  if (size > 0 && !g_utf8_validate_len (text, size, &end))
    {
      if (bad_line != NULL)
        *bad_line = line_of (text, end);
      g_set_error (error, BC_FILE_ERROR, BC_FILE_ERROR_NOT_UTF8, "byte 0x%02x is not UTF-8 text, expected UTF-8",
                   (guchar)*end);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}
