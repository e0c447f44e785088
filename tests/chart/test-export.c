/* Pages and exports: whole or with a clear error, vector, the same bytes for the same input.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc-export.h"
#include "bc-output.h"
#include "bc-page.h"
#include "chart-fixture.h"

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
  BcScene *scene;
  BcPageRow row;
  BcPageRequest request;
  GArray *not_covered;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  BcSpot calf;

  fixture->atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  fixture->figures = chart_load_figures ();
  fixture->scene = chart_scene_with (fixture->atlas, "box-muscle", BC_BODY_RIGHT);
  calf = chart_spot (fixture->atlas, "calf", BC_SIDE_LEFT);
  fixture->not_covered = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  g_array_append_val (fixture->not_covered, calf);
  fixture->row = (BcPageRow){ { bc_atlas_find_muscle (fixture->atlas, "box-muscle"), BC_BODY_RIGHT },
                              "It <reaches> the marked place." };
  fixture->request = (BcPageRequest){ .atlas = fixture->atlas,
                                      .figures = fixture->figures,
                                      .scene = fixture->scene,
                                      .rows = &fixture->row,
                                      .n_rows = 1,
                                      .check_first = bc_atlas_get_check_first (fixture->atlas),
                                      .also_consider = bc_atlas_get_also_consider (fixture->atlas),
                                      .not_covered = fixture->not_covered };
  fixture->folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
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
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_array_unref (fixture->not_covered);
  bc_scene_unref (fixture->scene);
  g_object_unref (fixture->figures);
  g_object_unref (fixture->atlas);
}

static char *
in_folder (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
run_tool (const char *tool, const char *option, const char *path)
{
  const char *argv[] = { tool, option, path, "-", NULL };
  g_autofree char *found = g_find_program_in_path (tool);
  char *output = NULL;

  if (found == NULL)
    return NULL;
  if (g_strcmp0 (tool, "pdfimages") == 0)
    argv[3] = NULL;
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL));
  return output;
}

/* Text as one reads it, line after line, with one space between words. */
static char *
read_text (const char *path)
{
  g_autofree char *raw = run_tool ("pdftotext", "-raw", path);
  g_auto (GStrv) words = raw != NULL ? g_strsplit_set (raw, " \n\f", -1) : NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
  return g_string_free (text, FALSE);
}

static gboolean
has_poppler (void)
{
  g_autofree char *tool = g_find_program_in_path ("pdftotext");

  if (tool == NULL)
    g_test_skip ("poppler-utils is not installed");
  return tool != NULL;
}

static void
assert_text_holds (const char *text, const char *const *expected)
{
  for (guint i = 0; expected[i] != NULL; i++)
    if (strstr (text, expected[i]) == NULL)
      g_error ("“%s” is missing in: %s", expected[i], text);
}

static void
a_pdf_holds_text_and_no_picture (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const expected[] = {
    "Pain patterns of muscles",
    "Right",
    "Left",
    "Front",
    "Back",
    "Box muscle",
    "It <reaches> the marked place.",
    "In the middle of the box",
    "Check first",
    "Heart",
    "Call for help at once.",
    "Shoulder joint",
    "Left: Calf",
    "A Book of Muscles",
    "A. Nonymous (1999). A Book of Muscles.*",
    "A Page of Muscles.",
    "Common textbook statements",
    "educational atlas",
    "Page 1 of",
    NULL,
  };
  g_autofree char *path = in_folder (fixture, "chart.pdf");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *images = NULL;
  g_autofree char *sides = NULL;
  g_auto (GStrv) lines = NULL;

  if (!has_poppler ())
    return;
  g_assert_true (bc_export_to_file (&fixture->request, path, NULL, &error));
  g_assert_no_error (error);
  text = read_text (path);
  images = run_tool ("pdfimages", "-list", path);
  assert_text_holds (text, expected);
  sides = run_tool ("pdftotext", "-layout", path);
  /* The words stand on one line over both figures: left is the patient's, so the back has it at the left. */
  g_assert_true (g_regex_match_simple ("Right +Left +Left +Right", sides, 0, 0));
  lines = g_strsplit (g_strchomp (images), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2); /* of heading, and no picture */
}

static void
the_same_input_gives_the_same_bytes (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GByteArray) first = NULL;
  g_autoptr (GByteArray) second = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  first = bc_export_pages (&fixture->request, NULL);
  second = bc_export_pages (&fixture->request, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_nonnull (first);
  g_assert_cmpmem (first->data, first->len, second->data, second->len);
}

static void
the_date_is_that_of_the_source (Fixture *fixture G_GNUC_UNUSED, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) now = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "86400", TRUE);
  date = bc_page_get_date ();
  g_setenv ("SOURCE_DATE_EPOCH", "tomorrow", TRUE);
  now = bc_page_get_date ();
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_cmpint (g_date_time_to_unix (date), ==, 86400);
  g_assert_cmpint (g_date_time_get_year (now), >, 2000);
}

static void
every_kind_of_page_is_drawn (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  for (guint i = 0; i < BC_N_PAGE_KINDS * 8; i++)
    {
      BcPageRequest request = fixture->request;
      g_autoptr (GByteArray) bytes = NULL;
      g_autoptr (GError) error = NULL;

      if (i / 8 == BC_PAGE_STORY) /* needs one: see test-page-story.c */
        continue;
      request.kind = (BcPageKind)(i / 8);
      request.mono = i & 1;
      request.paper = i & 2 ? BC_PAPER_LETTER : BC_PAPER_A4;
      request.landscape = i & 4;
      bytes = bc_export_pages (&request, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (bytes->len, >, 1000);
      g_assert_cmpint (memcmp (bytes->data, "%PDF-", 5), ==, 0);
    }
}

static void
an_empty_request_is_a_page_of_empty_figures (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcPageRequest request = { .figures = fixture->figures };
  g_autoptr (GError) error = NULL;
  g_autoptr (BcPage) page = bc_page_new (&request, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bc_page_get_n_pages (page), ==, 1);
}

/* So many letters in short words: one word that is longer than its column is the business of test-flow.c. */
static char *
make_words (gsize length)
{
  char *words = g_strnfill (length, 'w');

  for (gsize i = 7; i < length; i += 8)
    words[i] = ' ';
  return words;
}

static void
much_text_goes_to_further_pages (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  BcPageRow rows[40];
  g_autofree char *why = make_words (3000);
  g_autoptr (BcPage) page = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  double x, y, width, height, ink_width, ink_height;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = (BcPageRow){ fixture->row.shown, why };
  fixture->request.rows = rows;
  fixture->request.n_rows = G_N_ELEMENTS (rows);
  page = bc_page_new (&fixture->request, NULL);
  g_assert_cmpuint (bc_page_get_n_pages (page), >, 5);
  bc_page_get_size (page, &width, &height);
  for (guint i = 0; i < bc_page_get_n_pages (page); i++)
    {
      surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cr = cairo_create (surface);
      g_assert_true (bc_page_draw (page, i, cr, NULL));
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);
      g_assert_cmpfloat (x, >=, 0);
      g_assert_cmpfloat (y, >=, 0);
      g_assert_cmpfloat (x + ink_width, <=, width);
      g_assert_cmpfloat (y + ink_height, <=, height);
      cairo_surface_destroy (surface);
    }
}

static void
a_print_area_is_used_as_it_is (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcPage) page = NULL;
  double width, height;

  fixture->request.width_mm = 197;
  fixture->request.height_mm = 276;
  page = bc_page_new (&fixture->request, NULL);
  bc_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 197 * 72 / 25.4, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 276 * 72 / 25.4, 0.01);
}

static void
pictures_have_the_size_that_was_asked (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcExportForm size = { .width = 640, .height = 480 };
  g_autofree char *path = in_folder (fixture, "chart.PNG");
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) svg = NULL;
  cairo_surface_t *picture;

  g_assert_true (bc_export_to_file (&fixture->request, path, &size, &error));
  g_assert_no_error (error);
  picture = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 640);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, 480);
  cairo_surface_destroy (picture);
  svg = bc_export_picture (&fixture->request, BC_EXPORT_SVG, &size, &error);
  g_assert_no_error (error);
  g_byte_array_append (svg, (const guint8 *)"", 1);
  g_assert_nonnull (strstr ((const char *)svg->data, "width=\"640"));
  g_assert_null (strstr ((const char *)svg->data, "<image"));
}

/* The mark of a left muscle is on the left in each view of the picture: at the right edge in front, at the left behind. */
static void
left_is_left_in_a_png (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) left = chart_scene_with (fixture->atlas, "box-muscle", BC_BODY_LEFT);
  const BcExportForm size = { .width = 800, .height = 800 };
  g_autofree char *path = in_folder (fixture, "left.png");
  cairo_surface_t *picture;
  /* Two figures of 400 x 800 pixels; the X is at 700, 360 in front and 300, 360 behind, less the top of 60, times 0.4. */
  const BcBox front_left = { 278, 118, 4, 4 }, front_right = { 118, 118, 4, 4 };
  const BcBox back_left = { 400 + 118, 118, 4, 4 }, back_right = { 400 + 278, 118, 4, 4 };

  fixture->request.scene = left;
  g_assert_true (bc_export_to_file (&fixture->request, path, &size, NULL));
  picture = cairo_image_surface_create_from_png (path);
  g_assert_cmpfloat (chart_share_of (picture, &front_left, chart_is_dark), >, 0.4);
  g_assert_cmpfloat (chart_share_of (picture, &front_right, chart_is_dark), ==, 0);
  g_assert_cmpfloat (chart_share_of (picture, &back_left, chart_is_dark), >, 0.4);
  g_assert_cmpfloat (chart_share_of (picture, &back_right, chart_is_dark), ==, 0);
  cairo_surface_destroy (picture);
}

static void
assert_export_fails (Fixture *fixture, const char *path, int width, int height, const char *reason)
{
  const BcExportForm size = { .width = width, .height = height };
  g_autoptr (GError) error = NULL;

  g_assert_false (bc_export_to_file (&fixture->request, path, &size, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_nonnull (strstr (error->message, reason));
}

static void
wrong_requests_are_refused (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const no_view[] = { "front", "inside", NULL };
  g_autofree char *text = in_folder (fixture, "chart.txt");
  g_autofree char *png = in_folder (fixture, "chart.png");

  assert_export_fails (fixture, text, 0, 0, "expected .pdf, .svg or .png");
  assert_export_fails (fixture, png, -1, 10, "expected 1 to");
  assert_export_fails (fixture, png, 100000, 10, "expected 1 to");
  assert_export_fails (fixture, png, 100, 0, "expected 1 to");
  fixture->request.views = no_view;
  assert_export_fails (fixture, png, 0, 0, "no view “inside”, expected one of front, back");
  g_assert_false (g_file_test (png, G_FILE_TEST_EXISTS));
}

static void
what_is_no_file_is_not_written_to (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *folder = in_folder (fixture, "folder.pdf");
  g_autofree char *pipe_path = in_folder (fixture, "pipe.pdf");
  g_autofree char *nowhere = in_folder (fixture, "no/such/folder.pdf");
  g_autofree char *full = in_folder (fixture, "full.pdf");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/full", full), ==, 0);
  assert_export_fails (fixture, folder, 0, 0, "expected a file name");
  assert_export_fails (fixture, pipe_path, 0, 0, "expected a file name");
  assert_export_fails (fixture, nowhere, 0, 0, "cannot be written");
  assert_export_fails (fixture, full, 0, 0, "expected a file name");
}

static void
a_folder_without_permission_is_an_error (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *path = in_folder (fixture, "chart.pdf");

  if (geteuid () == 0)
    {
      g_test_skip ("the superuser may write everywhere");
      return;
    }
  g_chmod (fixture->folder, 0500);
  assert_export_fails (fixture, path, 0, 0, "cannot be written");
  g_chmod (fixture->folder, 0700);
}

/* A limit on the size of files stands for a full disk: write () fails in the same place. */
static void
a_full_disk_leaves_the_old_file (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *path = in_folder (fixture, "chart.pdf");
  g_autofree char *content = NULL;
  g_autoptr (GDir) folder = NULL;
  struct rlimit old, small;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  for (rlim_t limit = 0; limit <= 4096; limit += 2048)
    {
      small = old;
      small.rlim_cur = limit;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
      {
        g_autoptr (GError) error = NULL;
        gboolean written = bc_export_to_file (&fixture->request, path, NULL, &error);

        g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
        g_assert_false (written);
        g_assert_nonnull (strstr (error->message, "cannot be written"));
      }
    }
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  folder = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (folder), ==, "chart.pdf");
  g_assert_null (g_dir_read_name (folder));
}

static void
a_link_stays_a_link_and_a_mode_stays (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *target = in_folder (fixture, "target.pdf");
  g_autofree char *link = in_folder (fixture, "link.pdf");
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (g_chmod (target, 0640), ==, 0);
  g_assert_cmpint (symlink ("target.pdf", link), ==, 0);
  g_assert_true (bc_export_to_file (&fixture->request, link, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (stat (target, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_cmpint (status.st_size, >, 1000);
}

static void
a_missing_drawing_is_noticed (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  BcPageRequest request = fixture->request;
  g_autofree char *folder = g_build_filename (fixture->folder, "figures", NULL);
  g_autoptr (BcFigureSet) figures = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "front-shapes.svg", NULL);
  g_autofree char *back = g_build_filename (folder, "back-shapes.svg", NULL);
  const char *shapes = "<svg viewBox=\"0 0 9 9\"><path id=\"silhouette\" d=\"M0,0L9,0L9,9Z\"/></svg>";

  /* Figures without a drawing: the page says which file it misses. */
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, shapes, -1, NULL));
  g_assert_true (g_file_set_contents (back, shapes, -1, NULL));
  figures = bc_figure_set_load (folder, NULL);
  request.figures = figures;
  g_assert_null (bc_export_pages (&request, &error));
  g_assert_nonnull (strstr (error->message, "expected front-muscle.svg"));
  g_remove (path);
  g_remove (back);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/export/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-pdf-holds-text-and-no-picture", a_pdf_holds_text_and_no_picture);
  ADD ("the-same-input-gives-the-same-bytes", the_same_input_gives_the_same_bytes);
  ADD ("the-date-is-that-of-the-source", the_date_is_that_of_the_source);
  ADD ("every-kind-of-page-is-drawn", every_kind_of_page_is_drawn);
  ADD ("an-empty-request-is-a-page-of-empty-figures", an_empty_request_is_a_page_of_empty_figures);
  ADD ("much-text-goes-to-further-pages", much_text_goes_to_further_pages);
  ADD ("a-print-area-is-used-as-it-is", a_print_area_is_used_as_it_is);
  ADD ("pictures-have-the-size-that-was-asked", pictures_have_the_size_that_was_asked);
  ADD ("left-is-left-in-a-png", left_is_left_in_a_png);
  ADD ("wrong-requests-are-refused", wrong_requests_are_refused);
  ADD ("what-is-no-file-is-not-written-to", what_is_no_file_is_not_written_to);
  ADD ("a-folder-without-permission-is-an-error", a_folder_without_permission_is_an_error);
  ADD ("a-full-disk-leaves-the-old-file", a_full_disk_leaves_the_old_file);
  ADD ("a-link-stays-a-link-and-a-mode-stays", a_link_stays_a_link_and_a_mode_stays);
  ADD ("a-missing-drawing-is-noticed", a_missing_drawing_is_noticed);
  return g_test_run ();
}
