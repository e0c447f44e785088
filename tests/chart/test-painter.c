/* The painter: signs stand where the data says, on the patient's side, and can be told apart on a photocopy.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "chart-fixture.h"

/* Pictures of half a pixel to a unit. */
#define SCALE 0.5
#define PIXELS_PER_MM 6.0

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  fixture->atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  fixture->figures = chart_load_figures ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_object_unref (fixture->figures);
  g_object_unref (fixture->atlas);
}

static cairo_surface_t *
render (Fixture *fixture, const char *view, const BcScene *scene, BcPreset preset)
{
  double pixels = preset == BC_PRESET_PRINT || preset == BC_PRESET_PRINT_MONO ? PIXELS_PER_MM : 1;

  return chart_render (bc_figure_set_get (fixture->figures, view), scene, bc_style_get (preset), SCALE, pixels / SCALE);
}

/* A square about a place of the test figures' grid, pixels. */
static BcBox
about (double grid_x, double grid_y, double half)
{
  return (BcBox){ GRID_X (grid_x) * SCALE - half, (GRID_Y (grid_y) - 60) * SCALE - half, 2 * half, 2 * half };
}

static double
share_at (cairo_surface_t *picture,
          double grid_x,
          double grid_y,
          double half,
          gboolean (*matches) (double, double, double))
{
  BcBox box = about (grid_x, grid_y, half);

  return chart_share_of (picture, &box, matches);
}

static void
an_x_stands_where_the_data_says (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, "box-muscle", BC_BODY_RIGHT);
  cairo_surface_t *picture = render (fixture, "front", scene, BC_PRESET_SCREEN);

  g_assert_cmpfloat (share_at (picture, 60, 60, 2, chart_is_dark), >, 0.5);
  g_assert_cmpfloat (share_at (picture, 60, 60, 8, chart_is_white), >, 0.1); /* the halo */
  g_assert_cmpfloat (share_at (picture, 140, 60, 8, chart_is_dark), ==, 0);
  cairo_surface_destroy (picture);
}

static void
left_stays_left_in_every_view (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, "box-muscle", BC_BODY_LEFT);
  cairo_surface_t *front = render (fixture, "front", scene, BC_PRESET_SCREEN);
  cairo_surface_t *back = render (fixture, "back", scene, BC_PRESET_SCREEN);

  g_assert_cmpfloat (share_at (front, 140, 60, 2, chart_is_dark), >, 0.5);
  g_assert_cmpfloat (share_at (front, 60, 60, 8, chart_is_dark), ==, 0);
  g_assert_cmpfloat (share_at (front, 140, 130, 10, chart_is_red), >, 0.99);
  g_assert_cmpfloat (share_at (front, 60, 130, 10, chart_is_red), ==, 0);
  g_assert_cmpfloat (share_at (back, 60, 60, 2, chart_is_dark), >, 0.5);
  g_assert_cmpfloat (share_at (back, 140, 60, 8, chart_is_dark), ==, 0);
  cairo_surface_destroy (front);
  cairo_surface_destroy (back);
}

static void
a_zone_of_the_other_side_crosses_over (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, "box-muscle", BC_BODY_RIGHT);
  cairo_surface_t *picture = render (fixture, "front", scene, BC_PRESET_SCREEN);

  g_assert_cmpfloat (share_at (picture, 140, 290, 30, chart_is_red), >, 0.1);
  g_assert_cmpfloat (share_at (picture, 60, 310, 12, chart_is_red), ==, 0);
  cairo_surface_destroy (picture);
}

static void
a_zone_of_both_sides_is_on_both (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, "middle-muscle", BC_BODY_BOTH);
  cairo_surface_t *picture = render (fixture, "front", scene, BC_PRESET_SCREEN);

  g_assert_cmpfloat (share_at (picture, 70, 220, 8, chart_is_red), >, 0.99);
  g_assert_cmpfloat (share_at (picture, 130, 220, 8, chart_is_red), >, 0.99);
  cairo_surface_destroy (picture);
}

static void
emphasis_hides_the_other_points_zones (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, "box-muscle", BC_BODY_RIGHT);
  cairo_surface_t *picture;

  bc_scene_set_emphasis (scene, bc_atlas_find_muscle (fixture->atlas, "box-muscle")->points->pdata[1], BC_SIDE_MIDLINE);
  picture = render (fixture, "front", scene, BC_PRESET_SCREEN);
  g_assert_cmpfloat (share_at (picture, 60, 130, 10, chart_is_red), ==, 0);
  g_assert_cmpfloat (share_at (picture, 140, 290, 30, chart_is_red), >, 0.1);
  cairo_surface_destroy (picture);
}

/* A photocopier knows black and white. */
static void
solid_and_stipple_differ_on_a_photocopy (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, "box-muscle", BC_BODY_RIGHT);
  cairo_surface_t *front = render (fixture, "front", scene, BC_PRESET_PRINT_MONO);
  cairo_surface_t *back = render (fixture, "back", scene, BC_PRESET_PRINT_MONO);
  double stipple = share_at (back, 140, 130, 30, chart_is_dark);

  g_assert_cmpfloat (share_at (front, 60, 130, 30, chart_is_dark), >, 0.98);
  g_assert_cmpfloat (stipple, >, 0.12);
  g_assert_cmpfloat (stipple, <, 0.55);
  cairo_surface_destroy (front);
  cairo_surface_destroy (back);
}

static void
marked_and_uncovered_differ_on_a_photocopy (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = bc_scene_new ();
  const BcSpot right = chart_spot (fixture->atlas, "thigh", BC_SIDE_RIGHT),
               left = chart_spot (fixture->atlas, "thigh", BC_SIDE_LEFT);
  cairo_surface_t *picture;
  double selected, uncovered;

  bc_scene_add_selected (scene, &right);
  bc_scene_add_selected (scene, &left);
  bc_scene_add_uncovered (scene, &left);
  picture = render (fixture, "front", scene, BC_PRESET_PRINT_MONO);
  selected = share_at (picture, 60, 300, 50, chart_is_dark);
  uncovered = share_at (picture, 140, 300, 50, chart_is_dark);
  g_assert_cmpfloat (selected, >, 0.02);
  g_assert_cmpfloat (uncovered, >, 1.5 * selected);
  g_assert_cmpfloat (share_at (picture, 60, 100, 30, chart_is_dark), ==, 0);
  cairo_surface_destroy (picture);
}

static void
nothing_leaves_the_silhouette (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, "box-muscle", BC_BODY_BOTH);
  const BcSpot thigh = chart_spot (fixture->atlas, "thigh", BC_SIDE_RIGHT);
  const BcBox outside = { 0, 200, 48, 700 };
  cairo_surface_t *picture;

  bc_scene_add_selected (scene, &thigh);
  bc_scene_set_hovered (scene, NULL);
  picture = render (fixture, "front", scene, BC_PRESET_SCREEN);
  g_assert_cmpfloat (chart_share_of (picture, &outside, chart_is_white), ==, 1);
  cairo_surface_destroy (picture);
}

/* Two zones of one muscle that overlap are no darker there than each alone. */
static void
overlapping_zones_do_not_darken (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, "middle-muscle", BC_BODY_BOTH);
  g_autoptr (BcScene) one = chart_scene_with (fixture->atlas, "middle-muscle", BC_BODY_RIGHT);
  cairo_surface_t *twice = render (fixture, "front", scene, BC_PRESET_SCREEN);
  cairo_surface_t *once = render (fixture, "front", one, BC_PRESET_SCREEN);
  const BcBox box = about (70, 220, 4);
  gsize at = (gsize)box.y * cairo_image_surface_get_stride (twice) + (gsize)box.x * 4;

  /* For an unpaired muscle both sides give the same zone twice. */
  g_assert_cmpint (cairo_image_surface_get_data (twice)[at + 2], ==, cairo_image_surface_get_data (once)[at + 2]);
  g_assert_cmpint (cairo_image_surface_get_data (twice)[at + 1], ==, cairo_image_surface_get_data (once)[at + 1]);
  cairo_surface_destroy (twice);
  cairo_surface_destroy (once);
}

/* On a thumbnail the pitch is larger than a zone; it must not vanish. */
static void
a_small_picture_still_shows_every_zone (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, "box-muscle", BC_BODY_RIGHT);
  BcFigure *figure = bc_figure_set_get (fixture->figures, "front");
  cairo_surface_t *picture = chart_render (figure, scene, bc_style_get (BC_PRESET_SCREEN), 0.02, 1 / 0.02);
  const BcBox zone = { 12, 24, 4, 11 };

  g_assert_cmpfloat (1 - chart_share_of (picture, &zone, chart_is_white), >, 0);
  g_assert_cmpfloat (chart_share_of (picture, &zone, chart_is_dark), >, 0);
  cairo_surface_destroy (picture);
}

/* A mirror flips the picture and keeps the letters: their ink lies where the flipped place is, not flipped twice. */
static void
a_mirror_flips_marks_but_not_letters (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  BcFigure *figure = bc_figure_set_get (fixture->figures, "front");
  const BcStyle *style = bc_style_get (BC_PRESET_SCREEN);
  cairo_surface_t *pictures[2];
  guint differences = 0;

  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      cairo_t *cr;

      pictures[mirrored] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 500, 1000);
      cr = cairo_create (pictures[mirrored]);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      if (mirrored)
        {
          cairo_translate (cr, 500, 0);
          cairo_scale (cr, -1, 1);
        }
      cairo_scale (cr, SCALE, SCALE);
      cairo_translate (cr, 0, -60);
      bc_painter_paint_words (figure, style, cr, 1 / SCALE);
      cairo_destroy (cr);
      cairo_surface_flush (pictures[mirrored]);
    }
  /* "Right" stands at the left, and in the mirror at the right, with the same pixels. */
  for (int y = 80; y < 150; y++)
    for (int x = 40; x < 110; x++)
      {
        const guint8 *plain =
            cairo_image_surface_get_data (pictures[0]) + y * cairo_image_surface_get_stride (pictures[0]);
        const guint8 *flipped =
            cairo_image_surface_get_data (pictures[1]) + y * cairo_image_surface_get_stride (pictures[1]);

        differences += ABS (plain[4 * x] - flipped[4 * (x + 350)]) > 60;
      }
  g_assert_cmpuint (differences, <, 5);
  cairo_surface_destroy (pictures[0]);
  cairo_surface_destroy (pictures[1]);
}

static void
a_fitted_figure_fills_its_room_and_keeps_its_shape (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  cairo_matrix_t matrix;
  double x = 0, y = 60, scale = bc_painter_fit (bc_figure_set_get (fixture->figures, "front"), 600, 1000, &matrix);

  g_assert_cmpfloat_with_epsilon (scale, 0.5, 1e-9);
  cairo_matrix_transform_point (&matrix, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 0, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/painter/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("an-x-stands-where-the-data-says", an_x_stands_where_the_data_says);
  ADD ("left-stays-left-in-every-view", left_stays_left_in_every_view);
  ADD ("a-zone-of-the-other-side-crosses-over", a_zone_of_the_other_side_crosses_over);
  ADD ("a-zone-of-both-sides-is-on-both", a_zone_of_both_sides_is_on_both);
  ADD ("emphasis-hides-the-other-points-zones", emphasis_hides_the_other_points_zones);
  ADD ("solid-and-stipple-differ-on-a-photocopy", solid_and_stipple_differ_on_a_photocopy);
  ADD ("marked-and-uncovered-differ-on-a-photocopy", marked_and_uncovered_differ_on_a_photocopy);
  ADD ("nothing-leaves-the-silhouette", nothing_leaves_the_silhouette);
  ADD ("overlapping-zones-do-not-darken", overlapping_zones_do_not_darken);
  ADD ("a-small-picture-still-shows-every-zone", a_small_picture_still_shows_every_zone);
  ADD ("a-mirror-flips-marks-but-not-letters", a_mirror_flips_marks_but_not_letters);
  ADD ("a-fitted-figure-fills-its-room-and-keeps-its-shape", a_fitted_figure_fills_its_room_and_keeps_its_shape);
  return g_test_run ();
}
