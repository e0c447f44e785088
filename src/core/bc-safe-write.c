/* Writing a file whole or not at all. g_file_replace () destroys the old file when the disk is full; this does not.

   g_file_set_contents_full () would do nearly the same, but what it leaves behind when the process is killed is named like
   a file of the user's ("chart.bodychart.backup" could be one of its names), so nobody dares to sweep it. Our temporary
   files have a name of their own and carry a lock while they are written: one that nobody holds is rubbish.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-safe-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEMPORARY_MARK ".saving-"
#define TEMPORARY_RANDOM "XXXXXX"
#define MODE_BITS 07777

/**
 * bc_safe_write_resolve:
 * @path: a file name
 *
 * Returns: (transfer full): the file that a symbolic link leads to, so that the link stays a link. A dangling one is
 *   followed as well.
 */
char *
bc_safe_write_resolve (const char *path)
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
 * bc_file_stamp_of:
 *
 * Returns: what tells one state of the file from another; links are followed.
 */
BcFileStamp
bc_file_stamp_of (const char *path)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return (BcFileStamp){ 0 };
  return (BcFileStamp){
    TRUE, status.st_dev, status.st_ino, (guint64)status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec
  };
}

gboolean
bc_file_stamp_equal (const BcFileStamp *a, const BcFileStamp *b)
{
  return a->exists == b->exists && a->device == b->device && a->inode == b->inode && a->size == b->size &&
         a->seconds == b->seconds && a->nanoseconds == b->nanoseconds;
}

static gboolean
fail (const char *shown, int number, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "%s: cannot be written (%s)", shown,
               g_strerror (number));
  return FALSE;
}

/* Removes what a killed process has left behind: no living one holds its lock. */
static void
sweep (const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gsize length = strlen (prefix) + strlen (TEMPORARY_RANDOM);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      struct stat status;
      int fd;

      if (strlen (name) != length || !g_str_has_prefix (name, prefix))
        continue;
      path = g_build_filename (folder, name, NULL);
      fd = open (path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
      if (fd < 0)
        continue;
      if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode) && status.st_uid == geteuid () &&
          flock (fd, LOCK_EX | LOCK_NB) == 0)
        g_unlink (path);
      close (fd);
    }
}

static gboolean
write_all (int fd, const char *bytes, gsize size)
{
  while (size > 0)
    {
      gssize n = write (fd, bytes, size);
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          errno = n == 0 ? EIO : errno;
          return FALSE;
        }
      bytes += n;
      size -= (gsize)n;
    }
  return TRUE;
}

static gboolean
sync_file (int fd)
{
  int result;

  while ((result = fsync (fd)) < 0 && errno == EINTR)
    ;
  return result == 0;
}

/* The new name is safe only once the folder is on the disk; some file systems cannot do that, which is no fault. */
static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  sync_file (fd);
  close (fd);
}

/* Mode and group as the old file had them; a group that may not be given gets no rights. */
static gboolean
dress (int fd, const struct stat *old)
{
  mode_t mode = old->st_mode & MODE_BITS;
  struct stat fresh;

  if (fstat (fd, &fresh) == 0 && fresh.st_gid != old->st_gid && fchown (fd, (uid_t)-1, old->st_gid) < 0)
    mode &= ~(mode_t)(S_ISGID | S_IRWXG);
  return fchmod (fd, mode) == 0;
}

static gboolean
write_and_rename (int fd,
                  const char *temporary,
                  const char *path,
                  gconstpointer bytes,
                  gsize size,
                  const struct stat *old)
{
  flock (fd, LOCK_EX | LOCK_NB); /* some file systems have no locks: there nobody sweeps, either */
  return write_all (fd, bytes, size) && (old == NULL || dress (fd, old)) && sync_file (fd) &&
         g_rename (temporary, path) == 0;
}

static gboolean
replace (const char *path,
         const char *shown,
         gconstpointer bytes,
         gsize size,
         const struct stat *old,
         int new_mode,
         GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (".", name, TEMPORARY_MARK, NULL);
  g_autofree char *temporary = g_strconcat (folder, G_DIR_SEPARATOR_S, prefix, TEMPORARY_RANDOM, NULL);
  int fd, number;

  sweep (folder, prefix);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, old != NULL ? BC_SAFE_WRITE_PRIVATE : new_mode);
  if (fd < 0)
    return fail (shown, errno, error);
  if (!write_and_rename (fd, temporary, path, bytes, size, old))
    {
      number = errno;
      g_unlink (temporary);
      close (fd);
      return fail (shown, number, error);
    }
  close (fd);
  sync_folder (folder);
  return TRUE;
}

/**
 * bc_safe_write:
 * @path: the file; a link is followed
 * @bytes: its new content
 * @size: how many
 * @new_mode: mode of a file that does not exist yet: %BC_SAFE_WRITE_MODE or %BC_SAFE_WRITE_PRIVATE; the umask is taken off
 * @error: names the file and what is wrong
 *
 * The old content stays until the new one is on the disk: a full disk, a kill or a power cut leaves one of the two, whole.
 * An existing file keeps its mode; one that is write-protected or no regular file is refused.
 *
 * Returns: whether the file was written.
 */
gboolean
bc_safe_write (const char *path, gconstpointer bytes, gsize size, int new_mode, GError **error)
{
  g_autofree char *resolved = bc_safe_write_resolve (path);
  g_autofree char *shown = g_filename_display_name (path);
  struct stat status;

  if (stat (resolved, &status) != 0)
    return errno == ENOENT ? replace (resolved, shown, bytes, size, NULL, new_mode, error) : fail (shown, errno, error);
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   "%s: is a folder, pipe or device, expected a file name to write to", shown);
      return FALSE;
    }
  if (access (resolved, W_OK) != 0)
    return fail (shown, errno, error);
  return replace (resolved, shown, bytes, size, &status, new_mode, error);
}
