/* Drawings of stories: every shipped one can be painted, and a foreign file is refused.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-drawing.h"

#include <string.h>

#include <glib/gstdio.h>

#include "bc-folders.h"

#define WIDTH 200
#define HEIGHT 140
#define BIG_WIDTH 800
#define BIG_HEIGHT 560

static gboolean
is_blank (cairo_surface_t *surface)
{
  const guint8 *bytes = cairo_image_surface_get_data (surface);

  for (int i = 0; i < cairo_image_surface_get_stride (surface) * HEIGHT; i++)
    if (bytes[i] != 0)
      return FALSE;
  return TRUE;
}

static void
assert_paints (const char *folder, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BcDrawing) drawing = bc_drawing_load (folder, name, &error);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  g_assert_true (bc_drawing_paint (drawing, cr, WIDTH, HEIGHT, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_false (is_blank (surface));
  cairo_surface_destroy (surface);
}

static void
test_every_shipped_drawing_paints (void)
{
  g_autofree char *folder = bc_folders_find_drawings ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".svg"))
      {
        g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".svg"));
        assert_paints (folder, stem);
        n++;
      }
  g_assert_cmpuint (n, >=, 30);
}

/* On white, with large pixels, so that edges are few. */
static void
count_tones (BcDrawing *drawing, guint *grey, guint *black)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, BIG_WIDTH, BIG_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  g_assert_true (bc_drawing_paint (drawing, cr, BIG_WIDTH, BIG_HEIGHT, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < BIG_HEIGHT; y++)
    for (int x = 0; x < BIG_WIDTH; x++)
      {
        const guint8 *pixel =
            cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;
        guint8 least = MIN (pixel[0], MIN (pixel[1], pixel[2])), most = MAX (pixel[0], MAX (pixel[1], pixel[2]));

        g_assert_cmpint (most - least, <=, 1); /* no colour */
        *black += most < 8;
        *grey += most >= 8 && most < 248;
      }
  cairo_surface_destroy (surface);
}

/* Words inside a drawing would not be translated. */
static void
test_drawings_carry_no_words (void)
{
  g_autofree char *folder = bc_folders_find_drawings ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL), *text = NULL;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_null (strstr (text, "<text"));
      g_assert_null (strstr (text, "<image"));
    }
}

/* A photocopier makes dots of a tint: a drawing for black and white has none, and still shows something. */
static void
test_black_and_white_has_no_tints (void)
{
  g_autofree char *folder = bc_folders_find_drawings ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".svg"));
      g_autoptr (GError) error = NULL;
      g_autoptr (BcDrawing) drawing = NULL;
      guint grey = 0, black = 0;

      if (!g_str_has_suffix (name, ".svg"))
        continue;
      drawing = bc_drawing_load_for (folder, stem, TRUE, &error);
      g_assert_no_error (error);
      count_tones (drawing, &grey, &black);
      g_assert_cmpuint (black, >, BIG_WIDTH * BIG_HEIGHT / 200);
      /* The smoothed edges of lines, and nothing of an area. */
      if (grey > black)
        g_error ("%s: %u grey pixels beside %u black ones", name, grey, black);
    }
}

static void
assert_refused (const char *text, const char *piece)
{
  g_autofree char *folder = g_dir_make_tmp ("drawing-XXXXXX", NULL), *path = g_build_filename (folder, "bad.svg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_null (bc_drawing_load (folder, "bad", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "bad.svg"));
  g_assert_nonnull (strstr (error->message, piece));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_wrong_files_are_refused (void)
{
  g_autoptr (GError) error = NULL;

  assert_refused ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>", ":1:");
  assert_refused ("this is no drawing", "");
  g_assert_null (bc_drawing_load ("/no/such/folder", "calm", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/every-shipped-drawing-paints", test_every_shipped_drawing_paints);
  g_test_add_func ("/drawing/drawings-carry-no-words", test_drawings_carry_no_words);
  g_test_add_func ("/drawing/black-and-white-has-no-tints", test_black_and_white_has_no_tints);
  g_test_add_func ("/drawing/wrong-files-are-refused", test_wrong_files_are_refused);
  return g_test_run ();
}
