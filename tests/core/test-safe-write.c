/* Saving: whole or not at all, through kills and full disks.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-safe-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "temp-folder.h"

/* RELIABILITY.md, R3, wants 1,000; BODYCHART_KILLS says how many. */
#define KILLS 100
#define RECORD_BYTES 40000
#define STEP_BYTES 4096
#define LONGEST_LIFE_US 30000

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
write_text (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bc_safe_write (path, text, strlen (text), BC_SAFE_WRITE_MODE, &error));
  g_assert_no_error (error);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static guint
mode_of (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_a_new_file_is_written_and_an_old_one_replaced (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a", NULL);

  write_text (path, "one");
  assert_content (path, "one");
  write_text (path, "");
  assert_content (path, "");
  g_assert_cmpuint (count_files (folder), ==, 1);
}

static void
test_modes_are_kept_and_private_ones_made (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a", NULL), *draft = g_build_filename (folder, "b", NULL);
  mode_t mask = umask (022);

  write_text (path, "one");
  g_assert_cmpuint (mode_of (path), ==, 0644);
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  write_text (path, "two");
  g_assert_cmpuint (mode_of (path), ==, 0640);
  g_assert_true (bc_safe_write (draft, "x", 1, BC_SAFE_WRITE_PRIVATE, NULL));
  g_assert_cmpuint (mode_of (draft), ==, 0600);
  umask (mask);
}

static void
test_a_link_stays_a_link (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *target = g_build_filename (folder, "target", NULL), *link = g_build_filename (folder, "link", NULL);
  g_autofree char *dangling = g_build_filename (folder, "dangling", NULL);

  write_text (target, "old");
  g_assert_cmpint (symlink ("target", link), ==, 0);
  g_assert_cmpint (symlink ("fresh", dangling), ==, 0);
  write_text (link, "new");
  write_text (dangling, "born");
  assert_content (target, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (dangling, G_FILE_TEST_IS_SYMLINK));
  assert_content (dangling, "born");
}

static void
assert_refused (const char *path, const char *piece)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (bc_safe_write (path, "x", 1, BC_SAFE_WRITE_MODE, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, piece) == NULL)
    g_error ("'%s' does not say '%s'", error->message, piece);
}

static void
test_what_is_no_file_is_refused (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "a", NULL),
                  *loop = g_build_filename (folder, "loop", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  assert_refused (folder, "folder, pipe or device");
  assert_refused (pipe_path, "folder, pipe or device");
  assert_refused ("/dev/null", "folder, pipe or device");
  assert_refused (nowhere, "No such file");
  assert_refused (loop, "cannot be written");
}

static void
test_a_write_protected_file_is_refused (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "a", "old");

  if (geteuid () == 0)
    {
      g_test_skip ("root may write everything");
      return;
    }
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  assert_refused (path, "cannot be written");
  assert_content (path, "old");
}

static void
test_leftovers_are_swept_and_nothing_else (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "a.bodychart", "old");
  g_autofree char *stale = temp_folder_write (folder, ".a.bodychart.saving-Ab12Cd", "half");
  g_autofree char *held = temp_folder_write (folder, ".a.bodychart.saving-Ab12Ce", "half");
  g_autofree char *backup = temp_folder_write (folder, "a.bodychart.backup", "mine");
  g_autofree char *other = temp_folder_write (folder, ".b.bodychart.saving-Ab12Cd", "mine");
  int fd = open (held, O_RDONLY | O_CLOEXEC);

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  write_text (path, "new");
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (held, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  close (fd);
}

static void
test_a_stamp_tells_a_change (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  BcFileStamp none = bc_file_stamp_of (path), one, same, two;

  write_text (path, "abc");
  one = bc_file_stamp_of (path);
  same = bc_file_stamp_of (path);
  write_text (path, "abd");
  two = bc_file_stamp_of (path);
  g_assert_false (bc_file_stamp_equal (&none, &one));
  g_assert_true (bc_file_stamp_equal (&one, &same));
  g_assert_false (bc_file_stamp_equal (&one, &two));
}

/* A file as large as a full chart, that says in every line which one it is. */
static char *
make_record (guint number)
{
  GString *text = g_string_new (NULL);

  while (text->len < RECORD_BYTES)
    g_string_append_printf (text, "record %u\n", number);
  return g_string_free (text, FALSE);
}

static guint
check_record (const char *path)
{
  g_autofree char *text = NULL, *expected = NULL;
  g_autoptr (GError) error = NULL;
  guint number;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  number = (guint)g_ascii_strtoull (text + strlen ("record "), NULL, 10);
  expected = make_record (number);
  g_assert_cmpstr (text, ==, expected);
  return number;
}

G_NORETURN static void
save_for_ever (const char *path, guint number, volatile guint *saved)
{
  for (;; number++)
    {
      g_autofree char *record = make_record (number);
      if (!bc_safe_write (path, record, strlen (record), BC_SAFE_WRITE_MODE, NULL))
        _exit (1);
      *saved = number;
    }
}

static void
test_a_kill_in_the_middle_of_a_save_loses_nothing (void)
{
  const char *wish = g_getenv ("BODYCHART_KILLS");
  guint n_kills = wish != NULL ? (guint)g_ascii_strtoull (wish, NULL, 10) : KILLS;
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a", NULL), *first = make_record (0);
  volatile guint *saved = mmap (NULL, sizeof (guint), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint most_leftovers = 0;

  write_text (path, first);
  for (guint i = 0; i < n_kills; i++)
    {
      guint number;
      pid_t child = fork ();
      int status;

      if (child == 0)
        save_for_ever (path, *saved + 1, saved);
      g_usleep ((gulong)g_rand_int_range (rand, 0, LONGEST_LIFE_US));
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      number = check_record (path);
      g_assert_cmpuint (number, >=, *saved);
      g_assert_cmpuint (number, <=, *saved + 1);
      *saved = number;
      most_leftovers = MAX (most_leftovers, count_files (folder) - 1);
    }
  write_text (path, "last");
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_test_message ("%u kills, %u saves, at most %u leftovers at a time", n_kills, *saved, most_leftovers);
  munmap ((void *)saved, sizeof (guint));
}

static int
save_with_limit (const char *path, const char *text, rlim_t limit)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      struct rlimit size = { limit, limit };
      signal (SIGXFSZ, SIG_IGN);
      if (setrlimit (RLIMIT_FSIZE, &size) != 0)
        _exit (2);
      _exit (bc_safe_write (path, text, strlen (text), BC_SAFE_WRITE_MODE, NULL) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
test_a_file_that_may_not_grow_keeps_the_old_one (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *old = make_record (1), *fresh = make_record (2), *path = temp_folder_write (folder, "a", old);
  rlim_t step;

  for (step = 0; step < strlen (fresh); step += STEP_BYTES)
    {
      g_assert_cmpint (save_with_limit (path, fresh, step), ==, 1);
      assert_content (path, old);
      g_assert_cmpuint (count_files (folder), ==, 1);
    }
  g_assert_cmpint (save_with_limit (path, fresh, step), ==, 0);
  assert_content (path, fresh);
}

static void
fill_disk (const char *folder, gsize bytes_left)
{
  g_autofree char *path = g_build_filename (folder, "ballast", NULL);
  g_autofree char *block = g_malloc0 (STEP_BYTES);
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  off_t size = 0;

  while (write (fd, block, STEP_BYTES) == STEP_BYTES)
    size += STEP_BYTES;
  g_assert_cmpint (ftruncate (fd, MAX (0, size - (off_t)bytes_left)), ==, 0);
  close (fd);
}

static void
test_a_full_disk_keeps_the_old_file (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a", NULL), *old = make_record (1), *fresh = make_record (2);
  guint n_failed = 0;

  if (mount ("bodychart-test", folder, "tmpfs", 0, "size=256k") != 0)
    {
      g_test_skip ("no small disk can be mounted here");
      return;
    }
  write_text (path, old);
  for (gsize left = 0; left <= RECORD_BYTES + STEP_BYTES; left += STEP_BYTES)
    {
      g_autoptr (GError) error = NULL;
      fill_disk (folder, left);
      if (bc_safe_write (path, fresh, strlen (fresh), BC_SAFE_WRITE_MODE, &error))
        break;
      n_failed++;
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      assert_content (path, old);
      g_assert_cmpuint (count_files (folder), ==, 2);
    }
  assert_content (path, fresh);
  g_assert_cmpuint (n_failed, >=, RECORD_BYTES / STEP_BYTES);
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safe-write/a-new-file-is-written-and-an-old-one-replaced",
                   test_a_new_file_is_written_and_an_old_one_replaced);
  g_test_add_func ("/safe-write/modes-are-kept-and-private-ones-made", test_modes_are_kept_and_private_ones_made);
  g_test_add_func ("/safe-write/a-link-stays-a-link", test_a_link_stays_a_link);
  g_test_add_func ("/safe-write/what-is-no-file-is-refused", test_what_is_no_file_is_refused);
  g_test_add_func ("/safe-write/a-write-protected-file-is-refused", test_a_write_protected_file_is_refused);
  g_test_add_func ("/safe-write/leftovers-are-swept-and-nothing-else", test_leftovers_are_swept_and_nothing_else);
  g_test_add_func ("/safe-write/a-stamp-tells-a-change", test_a_stamp_tells_a_change);
  g_test_add_func ("/safe-write/a-kill-in-the-middle-of-a-save-loses-nothing",
                   test_a_kill_in_the_middle_of_a_save_loses_nothing);
  g_test_add_func ("/safe-write/a-file-that-may-not-grow-keeps-the-old-one",
                   test_a_file_that_may_not_grow_keeps_the_old_one);
  g_test_add_func ("/safe-write/a-full-disk-keeps-the-old-file", test_a_full_disk_keeps_the_old_file);
  return g_test_run ();
}
