/* Figures: reading them, refusing what is not one, and the patient's sides.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "chart-fixture.h"

/* A square view whose full drawing is dark and whose small one is red. */
#define SQUARE "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">"
#define FILLED(colour) SQUARE "<path d=\"M0,0L100,0L100,100L0,100Z\" fill=\"" colour "\"/></svg>"

#define HEAD "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">"
#define BODY "<path id=\"silhouette\" d=\"M0,0L9,0L9,9Z\"/>"

static void
assert_refused (const char *content, const char *reason)
{
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "front-shapes.svg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_assert_null (bc_figure_load (folder, "front", &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "front-shapes.svg"));
  g_assert_nonnull (strstr (error->message, reason));
  g_unlink (path);
  g_rmdir (folder);
}

static void
reads_its_shapes (void)
{
  g_autoptr (BcFigure) figure = chart_load_figure ("front");
  BcBox box;

  g_assert_true (bc_figure_has_shape (figure, BC_SHAPE_SILHOUETTE));
  g_assert_true (bc_figure_has_shape (figure, "region.shoulder.left"));
  g_assert_false (bc_figure_has_shape (figure, "region.shoulder.midline"));
  g_assert_true (bc_figure_get_shape_box (figure, "region.shoulder.right", &box));
  g_assert_cmpfloat (box.x, ==, GRID_X (20));
  g_assert_cmpfloat (box.width, ==, 350);
  g_assert_cmpfloat (bc_figure_get_axis (figure), ==, 500);
}

static void
wrong_shapes_are_refused_with_a_reason (void)
{
  assert_refused (HEAD "</svg>", "silhouette");
  assert_refused ("<svg xmlns=\"http://www.w3.org/2000/svg\">" BODY "</svg>", "viewBox");
  assert_refused (HEAD BODY BODY "</svg>", "twice");
  assert_refused (HEAD BODY "<path id=\"a\" d=\"m0,0l1,1z\"/></svg>", "absolute M, L, C and Z");
  assert_refused (HEAD BODY "<path id=\"a\" d=\"M0,0L1\"/></svg>", "absolute M, L, C and Z");
  assert_refused (HEAD BODY "<path id=\"a\" d=\"M0,0L1e99,1Z\"/></svg>", "absolute M, L, C and Z");
  assert_refused (HEAD BODY "<path id=\"a\" d=\"M0,0Lnan,1Z\"/></svg>", "absolute M, L, C and Z");
  assert_refused (HEAD BODY "<path id=\"a\"/></svg>", "absolute M, L, C and Z");
  assert_refused (HEAD "<g transform=\"scale(2)\">" BODY "</g></svg>", "transform");
  assert_refused ("<!DOCTYPE svg>" HEAD BODY "</svg>", "document type");
  assert_refused (HEAD BODY, "front-shapes.svg");
  assert_refused ("not xml at all", "front-shapes.svg");
  assert_refused ("", "front-shapes.svg");
}

static void
what_is_no_file_is_refused_at_once (void)
{
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "front-shapes.svg", NULL);
  g_autoptr (GError) absent = NULL;
  g_autoptr (GError) pipe_error = NULL;

  g_assert_null (bc_figure_load (folder, "front", &absent));
  g_assert_nonnull (absent);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (bc_figure_load (folder, "front", &pipe_error));
  g_assert_nonnull (strstr (pipe_error->message, "regular file"));
  g_unlink (path);
  g_rmdir (folder);
}

static void
an_empty_folder_is_no_figure_set (void)
{
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (bc_figure_set_load (folder, &error));
  g_assert_nonnull (strstr (error->message, "expected front-shapes.svg"));
  g_rmdir (folder);
}

static void
a_set_has_the_views_of_its_folder (void)
{
  g_autoptr (BcFigureSet) figures = chart_load_figures ();
  const char *const *views = bc_figure_set_get_views (figures);

  g_assert_cmpuint (g_strv_length ((GStrv)views), ==, 2);
  g_assert_cmpstr (views[0], ==, "front");
  g_assert_cmpstr (views[1], ==, "back");
  g_assert_nonnull (bc_figure_set_get (figures, "back"));
  g_assert_null (bc_figure_set_get (figures, "hand-palm"));
}

static void
left_is_the_patients_left (void)
{
  g_autoptr (BcFigure) front = chart_load_figure ("front");
  g_autoptr (BcFigure) back = chart_load_figure ("back");
  const BcCoordinate authored = { 300, 250 };

  g_assert_cmpint (bc_figure_side_at (front, 150), ==, BC_SIDE_RIGHT);
  g_assert_cmpint (bc_figure_side_at (front, 850), ==, BC_SIDE_LEFT);
  g_assert_cmpint (bc_figure_side_at (front, 500), ==, BC_SIDE_MIDLINE);
  g_assert_cmpint (bc_figure_side_at (back, 150), ==, BC_SIDE_LEFT);
  g_assert_cmpint (bc_figure_side_at (back, 850), ==, BC_SIDE_RIGHT);
  g_assert_cmpfloat (bc_figure_place (front, authored, BC_SIDE_RIGHT).x, ==, 300);
  g_assert_cmpfloat (bc_figure_place (front, authored, BC_SIDE_LEFT).x, ==, 700);
  g_assert_cmpfloat (bc_figure_place (front, authored, BC_SIDE_LEFT).y, ==, 250);
}

static void
a_missing_look_falls_back_to_the_skin (void)
{
  g_autoptr (BcFigure) figure = chart_load_figure ("front");
  g_autoptr (BcScene) scene = bc_scene_new ();
  BcStyle style = *bc_style_get (BC_PRESET_SCREEN);
  const BcBox middle = { 60, 60, 10, 10 };
  cairo_surface_t *picture;

  g_assert_false (bc_figure_has_look (figure, BC_LOOK_DEEP));
  style.look = BC_LOOK_DEEP;
  picture = chart_render (figure, scene, &style, 0.4, 2.5);
  g_assert_cmpfloat (chart_share_of (picture, &middle, chart_is_white), ==, 0);
  cairo_surface_destroy (picture);
}

static BcFigure *
load_square (gboolean with_small)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  const struct
  {
    const char *name;
    const char *content;
  } files[] = {
    { "front-shapes.svg", SQUARE "<path id=\"silhouette\" d=\"M0,0L100,0L100,100L0,100Z\"/></svg>" },
    { "front-skin.svg", FILLED ("#000000") },
    { "front-skin-small.svg", FILLED ("#ff0000") },
  };
  BcFigure *figure;

  for (guint i = 0; i < (with_small ? 3 : 2); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, files[i].content, -1, NULL));
    }
  figure = bc_figure_load (folder, "front", &error);
  g_assert_no_error (error);
  return figure;
}

/* Paints a view of 100 units at a scale, then looks at what is in the middle. */
static gboolean
paints_the_small_one (BcFigure *figure, cairo_surface_t *surface, double scale)
{
  cairo_surface_t *seen = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 100);
  const BcBox middle = { 40, 40, 20, 20 };
  g_autoptr (GError) error = NULL;
  gboolean is_red;
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  g_assert_true (bc_figure_paint (figure, BC_LOOK_SKIN, cr, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cr = cairo_create (seen);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (seen);
  is_red = chart_share_of (seen, &middle, chart_is_red) == 1;
  g_assert_true (is_red || chart_share_of (seen, &middle, chart_is_dark) == 1);
  cairo_surface_destroy (seen);
  cairo_surface_destroy (surface);
  return is_red;
}

static cairo_surface_t *
make_image (double device_scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 800, 800);

  cairo_surface_set_device_scale (surface, device_scale, device_scale);
  return surface;
}

static void
a_small_image_gets_the_drawing_without_hairlines (void)
{
  g_autoptr (BcFigure) figure = load_square (TRUE);
  g_autoptr (BcFigure) plain = load_square (FALSE);

  g_assert_true (paints_the_small_one (figure, make_image (1), 3));
  g_assert_false (paints_the_small_one (figure, make_image (1), 6));
  g_assert_false (paints_the_small_one (plain, make_image (1), 3));
  /* Two device pixels for each: 600 of them. */
  g_assert_false (paints_the_small_one (figure, make_image (2), 3));
}

/* However small a picture is printed, paper shows hairlines. */
static void
paper_gets_the_full_drawing (void)
{
  g_autoptr (BcFigure) figure = load_square (TRUE);

  g_assert_false (paints_the_small_one (figure, cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL), 1));
}

static void
looks_have_names (void)
{
  BcLook look;

  for (guint i = 0; i < BC_N_LOOKS; i++)
    {
      g_assert_true (bc_look_from_string (bc_look_to_string ((BcLook)i), &look));
      g_assert_cmpuint (look, ==, i);
    }
  g_assert_false (bc_look_from_string ("x-ray", &look));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/reads-its-shapes", reads_its_shapes);
  g_test_add_func ("/figure/wrong-shapes-are-refused-with-a-reason", wrong_shapes_are_refused_with_a_reason);
  g_test_add_func ("/figure/what-is-no-file-is-refused-at-once", what_is_no_file_is_refused_at_once);
  g_test_add_func ("/figure/an-empty-folder-is-no-figure-set", an_empty_folder_is_no_figure_set);
  g_test_add_func ("/figure/a-set-has-the-views-of-its-folder", a_set_has_the_views_of_its_folder);
  g_test_add_func ("/figure/left-is-the-patients-left", left_is_the_patients_left);
  g_test_add_func ("/figure/a-missing-look-falls-back-to-the-skin", a_missing_look_falls_back_to_the_skin);
  g_test_add_func ("/figure/a-small-image-gets-the-drawing-without-hairlines",
                   a_small_image_gets_the_drawing_without_hairlines);
  g_test_add_func ("/figure/paper-gets-the-full-drawing", paper_gets_the_full_drawing);
  g_test_add_func ("/figure/looks-have-names", looks_have_names);
  return g_test_run ();
}
