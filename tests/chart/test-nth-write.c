/* The n-th call that writes fails, n = 1, 2, … until nothing fails any more: no export and no document is ever taken for
   written that is not, and the old file stays to the last byte.

   The program's own write (), fsync () and rename () stand before those of the C library. They write little at a time, as
   a busy disk may, so that there are many calls to fail.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bc-document.h"
#include "bc-export.h"
#include "chart-fixture.h"

#define OLD "old content"
#define BYTES_AT_ONCE 1024

#define N_PLACES 300

/* Many enough for the largest file here; a loop that does not end is a failure as well. */
#define MOST_CALLS 2000

/* What the stand-ins know; they have no argument to be told by. */
static struct
{
  gboolean on;
  guint n_calls;
  guint fails; /* the call that fails, from 1 */
} calls;

static gboolean
must_fail (void)
{
  if (!calls.on || ++calls.n_calls != calls.fails)
    return FALSE;
  errno = ENOSPC;
  return TRUE;
}

ssize_t
write (int fd, const void *bytes, size_t size)
{
  if (calls.on && fd > STDERR_FILENO)
    {
      if (must_fail ())
        return -1;
      size = MIN (size, BYTES_AT_ONCE);
    }
  return syscall (SYS_write, fd, bytes, size);
}

/* That of a folder comes after the file has its name: nothing can be taken back then. */
int
fsync (int fd)
{
  struct stat status;

  if (fstat (fd, &status) == 0 && S_ISDIR (status.st_mode))
    return (int)syscall (SYS_fsync, fd);
  return must_fail () ? -1 : (int)syscall (SYS_fsync, fd);
}

int
rename (const char *from, const char *to)
{
  return must_fail () ? -1 : (int)syscall (SYS_renameat2, -100, from, -100, to, 0); /* AT_FDCWD */
}

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
  BcScene *scene;
  BcPageRequest request;
  BcExportForm form;
  char *folder;
} Fixture;

typedef gboolean (*Save) (Fixture *fixture, const char *path, GError **error);

static void
set_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  fixture->atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  fixture->figures = chart_load_figures ();
  fixture->scene = chart_scene_with (fixture->atlas, "box-muscle", BC_BODY_RIGHT);
  fixture->request = (BcPageRequest){ .atlas = fixture->atlas, .figures = fixture->figures, .scene = fixture->scene };
  fixture->folder = g_dir_make_tmp ("nth-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  bc_scene_unref (fixture->scene);
  g_object_unref (fixture->figures);
  g_object_unref (fixture->atlas);
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

static gboolean
try_save (Fixture *fixture, Save save, const char *path, guint fails, GError **error)
{
  gboolean ok;

  calls.on = TRUE;
  calls.n_calls = 0;
  calls.fails = fails;
  ok = save (fixture, path, error);
  calls.on = FALSE;
  return ok;
}

/* Returns how many calls failed, each by itself, until the file was written. */
static guint
fail_each_call (Fixture *fixture, const char *name, Save save)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
  for (guint n = 1; n < MOST_CALLS; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;

      if (try_save (fixture, save, path, n, &error))
        {
          g_assert_no_error (error);
          g_assert_cmpuint (calls.n_calls, <, n); /* none was left to fail */
          g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
          g_assert_cmpstr (content, !=, OLD);
          g_test_message ("%s: %u failures, none taken for a success", name, n - 1);
          return n - 1;
        }
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, name));
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, OLD);
      g_assert_cmpuint (count_files (fixture->folder), ==, 1); /* no leftovers */
    }
  g_error ("%s: never written", name);
}

static gboolean export(Fixture *fixture, const char *path, GError **error)
{
  return bc_export_to_file (&fixture->request, path, &fixture->form, error);
}

static gboolean
save_document (Fixture *fixture G_GNUC_UNUSED, const char *path, GError **error)
{
  g_autoptr (BcDocument) document = bc_document_new ();

  for (guint i = 0; i < N_PLACES; i++)
    bc_document_add_place (document, "lumbar", BC_BODY_LEFT);
  return bc_document_save (document, path, error);
}

static void
no_failed_pdf_is_taken_for_written (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_assert_cmpuint (fail_each_call (fixture, "chart.pdf", export), >, 10);
}

static void
no_failed_svg_is_taken_for_written (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  fixture->form = (BcExportForm){ .width = 300, .height = 300 };
  g_assert_cmpuint (fail_each_call (fixture, "chart.svg", export), >, 10);
}

static void
no_failed_png_is_taken_for_written (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  fixture->form = (BcExportForm){ .width = 300, .height = 300 };
  g_assert_cmpuint (fail_each_call (fixture, "chart.png", export), >, 5);
}

static void
no_failed_document_is_taken_for_written (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_assert_cmpuint (fail_each_call (fixture, "case.bodychart", save_document), >, 10);
}

/* Pages as pictures are several files: each is whole, the old one or the new one, and a failure is told. */
static void
each_of_several_pages_is_whole (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "book.png", NULL);
  guint n_failures = 0;

  fixture->request.kind = BC_PAGE_BOOK;
  fixture->form = (BcExportForm){ .dpi = 30, .pages = TRUE };
  for (;; n_failures++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) folder = NULL;
      gboolean ok = try_save (fixture, export, path, n_failures + 1, &error);
      const char *name;

      folder = g_dir_open (fixture->folder, 0, NULL);
      while ((name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *file = g_build_filename (fixture->folder, name, NULL);
          cairo_surface_t *picture = cairo_image_surface_create_from_png (file);

          g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
          cairo_surface_destroy (picture);
        }
      if (ok)
        break;
      g_assert_nonnull (error);
      g_assert_cmpuint (n_failures, <, MOST_CALLS);
    }
  g_assert_cmpuint (n_failures, >, 10);
  g_assert_cmpuint (count_files (fixture->folder), >, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/nth-write/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("no-failed-pdf-is-taken-for-written", no_failed_pdf_is_taken_for_written);
  ADD ("no-failed-svg-is-taken-for-written", no_failed_svg_is_taken_for_written);
  ADD ("no-failed-png-is-taken-for-written", no_failed_png_is_taken_for_written);
  ADD ("no-failed-document-is-taken-for-written", no_failed_document_is_taken_for_written);
  ADD ("each-of-several-pages-is-whole", each_of_several_pages_is_whole);
  return g_test_run ();
}
