/* Reading of files that may be anything. A case that hangs is a failure: the program's time limit ends it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-safe-read.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "sample-atlas.h"
#include "temp-folder.h"

#define LIMIT 1000

static void
assert_refused (const char *path, BcFileError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = bc_safe_read (path, LIMIT, &error);

  g_assert_null (bytes);
  g_assert_error (error, BC_FILE_ERROR, (int)code);
  assert_contains (error->message, "expected");
  g_assert_null (bc_safe_read (path, LIMIT, NULL));
}

static void
test_regular_file_is_read_whole (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write_bytes (folder, "a", "one\0two", 7);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = bc_safe_read (path, LIMIT, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "one\0two", 7);
}

static void
test_empty_file_is_empty (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "a", "");
  g_autoptr (GError) error = NULL;
  int line = 7;
  g_autoptr (GBytes) bytes = bc_safe_read_text (path, LIMIT, &line, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
  g_assert_cmpint (line, ==, 0);
}

static void
test_limit_is_the_largest_size_accepted (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *text = g_strnfill (LIMIT + 1, 'x');
  g_autofree char *fits = temp_folder_write_bytes (folder, "fits", text, LIMIT);
  g_autofree char *exceeds = temp_folder_write_bytes (folder, "exceeds", text, LIMIT + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = bc_safe_read (fits, LIMIT, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, LIMIT);
  assert_refused (exceeds, BC_FILE_ERROR_TOO_LARGE);
  g_assert_null (bc_safe_read (exceeds, LIMIT, &error));
  assert_contains (error->message, "1001");
  assert_contains (error->message, "1000");
}

static void
test_sparse_giant_is_refused_at_once (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "giant", "");

  if (truncate (path, G_GINT64_CONSTANT (1) << 40) != 0)
    {
      g_test_skip ("the file system has no sparse files of this size");
      return;
    }
  assert_refused (path, BC_FILE_ERROR_TOO_LARGE);
}

static void
test_pipe_without_writer_does_not_hang (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (path, BC_FILE_ERROR_NOT_REGULAR);
}

static void
test_link_to_a_pipe_does_not_hang (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL),
                  *link = g_build_filename (folder, "a.xml", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink ("pipe", link), ==, 0);
  assert_refused (link, BC_FILE_ERROR_NOT_REGULAR);
}

static void
test_devices_are_refused (void)
{
  assert_refused ("/dev/zero", BC_FILE_ERROR_NOT_REGULAR);
  assert_refused ("/dev/null", BC_FILE_ERROR_NOT_REGULAR);
}

static void
test_folder_is_refused (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();

  assert_refused (folder, BC_FILE_ERROR_NOT_REGULAR);
}

static void
test_socket_is_refused (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "s", NULL);
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_strlcpy (address.sun_path, path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *)&address, sizeof address), ==, 0);
  assert_refused (path, BC_FILE_ERROR_READ);
  close (fd);
}

static void
test_missing_file_is_refused (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *missing = g_build_filename (folder, "missing", NULL),
                  *below = g_build_filename (folder, "missing", "x", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop", NULL);

  assert_refused (missing, BC_FILE_ERROR_READ);
  assert_refused (below, BC_FILE_ERROR_READ);
  assert_refused ("", BC_FILE_ERROR_READ);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  assert_refused (loop, BC_FILE_ERROR_READ);
}

static void
test_forbidden_file_is_refused (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "a", "x");

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  assert_refused (path, BC_FILE_ERROR_READ);
}

static void
test_link_to_a_file_is_read (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "a", "x"), *link = g_build_filename (folder, "b", NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (symlink ("a", link), ==, 0);
  bytes = bc_safe_read (link, LIMIT, NULL);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 1);
}

static gpointer
grow (gpointer data)
{
  int fd = open (data, O_WRONLY | O_APPEND | O_CLOEXEC);

  for (int i = 0; i < 20000; i++)
    if (write (fd, "xxxxxxxxxx", 10) != 10)
      break;
  close (fd);
  return NULL;
}

static void
test_growing_file_stays_under_the_limit (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "log", "xxxxxxxxxx");
  GThread *writer = g_thread_new ("writer", grow, path);
  guint read = 0, refused = 0;

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = bc_safe_read (path, 100000, &error);
      if (bytes != NULL)
        {
          g_assert_cmpuint (g_bytes_get_size (bytes), <=, 100000);
          g_assert_cmpuint (strspn (g_bytes_get_data (bytes, NULL), "x"), ==, g_bytes_get_size (bytes));
          read++;
        }
      else
        {
          g_assert_error (error, BC_FILE_ERROR, BC_FILE_ERROR_TOO_LARGE);
          refused++;
        }
    }
  g_thread_join (writer);
  assert_refused (path, BC_FILE_ERROR_TOO_LARGE);
  g_assert_cmpuint (read + refused, ==, 2000);
}

static guint
count_descriptors (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_no_descriptor_is_left_open (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *good = temp_folder_write (folder, "good", "x"), *bad = temp_folder_write (folder, "bad", "\xff");
  g_autofree char *large = g_strnfill (LIMIT + 1, 'x'), *large_path = temp_folder_write (folder, "large", large);
  const char *const paths[] = { good, bad, large_path, folder, "/dev/zero", "/nonexistent" };
  guint before = count_descriptors ();

  for (int i = 0; i < 50; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (paths); j++)
      {
        g_autoptr (GBytes) bytes = bc_safe_read_text (paths[j], LIMIT, NULL, NULL);
        g_assert_cmpint (bytes != NULL, ==, j == 0);
      }
  g_assert_cmpuint (count_descriptors (), ==, before);
}

static void
assert_not_text (gconstpointer content, gsize size, int expected_line)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write_bytes (folder, "a", content, size);
  g_autoptr (GError) error = NULL;
  int line = 0;

  g_assert_null (bc_safe_read_text (path, LIMIT, &line, &error));
  g_assert_error (error, BC_FILE_ERROR, BC_FILE_ERROR_NOT_UTF8);
  g_assert_cmpint (line, ==, expected_line);
  assert_contains (error->message, "expected UTF-8");
}

static void
test_bytes_that_are_not_utf8_are_named_with_their_line (void)
{
  assert_not_text ("\xff", 1, 1);
  assert_not_text ("one\ntwo\nM\xfcller\n", 15, 3);
  assert_not_text ("one\r\ntwo\xe9\n", 10, 2);
  assert_not_text ("\xff\xfe<\0a\0", 6, 1);
  assert_not_text ("overlong \xc0\xaf", 11, 1);
  assert_not_text ("surrogate\n\xed\xa0\x80", 13, 2);
  assert_not_text ("too high \xf4\x90\x80\x80", 13, 1);
}

static void
test_text_cut_inside_a_letter_is_refused (void)
{
  assert_not_text ("a\nb\xc3", 4, 2);
  assert_not_text ("\xe2\x82", 2, 1);
  assert_not_text ("\xf0\x9f\xa6", 3, 1);
}

static void
test_nul_byte_is_not_text (void)
{
  assert_not_text ("\0", 1, 1);
  assert_not_text ("one\ntwo\0three", 13, 2);
  assert_not_text ("one\n\0", 5, 2);
}

static void
test_every_length_of_letter_is_text (void)
{
  static const char text[] = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\xa6\xb4\n";
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "a", text);
  g_autoptr (GError) error = NULL;
  int line = 9;
  g_autoptr (GBytes) bytes = bc_safe_read_text (path, LIMIT, &line, &error);

  g_assert_no_error (error);
  g_assert_cmpint (line, ==, 0);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, sizeof text - 1);
}

static void
test_line_is_zero_where_the_file_cannot_be_read (void)
{
  int line = 9;

  g_assert_null (bc_safe_read_text ("/nonexistent", LIMIT, &line, NULL));
  g_assert_cmpint (line, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safe-read/regular-file-is-read-whole", test_regular_file_is_read_whole);
  g_test_add_func ("/safe-read/empty-file-is-empty", test_empty_file_is_empty);
  g_test_add_func ("/safe-read/limit-is-the-largest-size-accepted", test_limit_is_the_largest_size_accepted);
  g_test_add_func ("/safe-read/sparse-giant-is-refused-at-once", test_sparse_giant_is_refused_at_once);
  g_test_add_func ("/safe-read/pipe-without-writer-does-not-hang", test_pipe_without_writer_does_not_hang);
  g_test_add_func ("/safe-read/link-to-a-pipe-does-not-hang", test_link_to_a_pipe_does_not_hang);
  g_test_add_func ("/safe-read/devices-are-refused", test_devices_are_refused);
  g_test_add_func ("/safe-read/folder-is-refused", test_folder_is_refused);
  g_test_add_func ("/safe-read/socket-is-refused", test_socket_is_refused);
  g_test_add_func ("/safe-read/missing-file-is-refused", test_missing_file_is_refused);
  g_test_add_func ("/safe-read/forbidden-file-is-refused", test_forbidden_file_is_refused);
  g_test_add_func ("/safe-read/link-to-a-file-is-read", test_link_to_a_file_is_read);
  g_test_add_func ("/safe-read/growing-file-stays-under-the-limit", test_growing_file_stays_under_the_limit);
  g_test_add_func ("/safe-read/no-descriptor-is-left-open", test_no_descriptor_is_left_open);
  g_test_add_func ("/safe-read/bytes-that-are-not-utf8-are-named-with-their-line",
                   test_bytes_that_are_not_utf8_are_named_with_their_line);
  g_test_add_func ("/safe-read/text-cut-inside-a-letter-is-refused", test_text_cut_inside_a_letter_is_refused);
  g_test_add_func ("/safe-read/nul-byte-is-not-text", test_nul_byte_is_not_text);
  g_test_add_func ("/safe-read/every-length-of-letter-is-text", test_every_length_of_letter_is_text);
  g_test_add_func ("/safe-read/line-is-zero-where-the-file-cannot-be-read",
                   test_line_is_zero_where_the_file_cannot_be_read);
  return g_test_run ();
}
