/* Where the figures are looked at.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "bc-folders.h"
#include "bc-figure-set.h"
#include "bc-viewport.h"

#define WIDTH 300.0
#define HEIGHT 700.0

typedef struct
{
  BcFigureSet *figures;
  BcViewport *viewport;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (GError) error = NULL;

  fixture->figures = bc_figure_set_load (folder, &error);
  g_assert_no_error (error);
  fixture->viewport = bc_viewport_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_clear_object (&fixture->viewport);
  g_clear_object (&fixture->figures);
}

static void
map (Fixture *fixture, const char *view, double *x, double *y)
{
  cairo_matrix_t matrix;

  bc_viewport_get_matrix (fixture->viewport, bc_figure_set_get (fixture->figures, view), WIDTH, HEIGHT, &matrix);
  cairo_matrix_transform_point (&matrix, x, y);
}

static void
whole_figure_fits (Fixture *fixture, gconstpointer unused)
{
  const BcBox *box = bc_figure_get_view_box (bc_figure_set_get (fixture->figures, "front"));
  double left = box->x, top = box->y, right = box->x + box->width, bottom = box->y + box->height;

  map (fixture, "front", &left, &top);
  map (fixture, "front", &right, &bottom);
  g_assert_cmpfloat (left, >=, -0.01);
  g_assert_cmpfloat (top, >=, -0.01);
  g_assert_cmpfloat (right, <=, WIDTH + 0.01);
  g_assert_cmpfloat (bottom, <=, HEIGHT + 0.01);
}

static void
zooming_keeps_the_place_under_the_pointer (Fixture *fixture, gconstpointer unused)
{
  BcFigure *figure = bc_figure_set_get (fixture->figures, "front");
  double before_x = 300, before_y = 600, after_x = 300, after_y = 600;

  map (fixture, "front", &before_x, &before_y);
  bc_viewport_zoom_at (fixture->viewport, figure, WIDTH, HEIGHT, before_x, before_y, 3.0);
  map (fixture, "front", &after_x, &after_y);
  g_assert_cmpfloat_with_epsilon (after_x, before_x, 0.01);
  g_assert_cmpfloat_with_epsilon (after_y, before_y, 0.01);
  g_assert_cmpfloat_with_epsilon (bc_viewport_get_zoom (fixture->viewport), 3.0, 1e-9);
}

/* The patient's right hip is at small x in front and at large x in the back view; both must come into sight. */
static void
both_figures_look_at_the_same_place_of_the_body (Fixture *fixture, gconstpointer unused)
{
  BcFigure *figure = bc_figure_set_get (fixture->figures, "front");
  double x = 300, y = 1050, front_x = 300, front_y = 1050, back_x = 700, back_y = 1050;

  map (fixture, "front", &x, &y);
  bc_viewport_zoom_at (fixture->viewport, figure, WIDTH, HEIGHT, x, y, 4.0);
  map (fixture, "front", &front_x, &front_y);
  map (fixture, "back", &back_x, &back_y);
  g_assert_cmpfloat_with_epsilon (front_y, back_y, 0.01);
  /* mirrored about the middle of the widget */
  g_assert_cmpfloat_with_epsilon (front_x, WIDTH - back_x, 0.01);
}

static void
zoom_stays_within_its_bounds (Fixture *fixture, gconstpointer unused)
{
  for (int i = 0; i < 40; i++)
    bc_viewport_zoom (fixture->viewport, BC_VIEWPORT_ZOOM_STEP);
  g_assert_cmpfloat (bc_viewport_get_zoom (fixture->viewport), ==, BC_VIEWPORT_MAX_ZOOM);
  for (int i = 0; i < 80; i++)
    bc_viewport_zoom (fixture->viewport, 1 / BC_VIEWPORT_ZOOM_STEP);
  g_assert_cmpfloat (bc_viewport_get_zoom (fixture->viewport), ==, BC_VIEWPORT_MIN_ZOOM);
}

static void
panning_never_loses_the_figure (Fixture *fixture, gconstpointer unused)
{
  BcFigure *figure = bc_figure_set_get (fixture->figures, "back");
  const BcBox *box = bc_figure_get_view_box (figure);
  double x = box->x + box->width, y = box->y + box->height;

  bc_viewport_zoom (fixture->viewport, 5.0);
  bc_viewport_pan (fixture->viewport, figure, WIDTH, HEIGHT, -1e6, -1e6);
  map (fixture, "back", &x, &y);
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (y, >, 0);
}

static void
a_whole_figure_cannot_be_panned (Fixture *fixture, gconstpointer unused)
{
  double x = 500, y = 1000, after_x = 500, after_y = 1000;

  map (fixture, "front", &x, &y);
  bc_viewport_pan (fixture->viewport, bc_figure_set_get (fixture->figures, "front"), WIDTH, HEIGHT, 50, 50);
  map (fixture, "front", &after_x, &after_y);
  g_assert_cmpfloat (x, ==, after_x);
  g_assert_cmpfloat (y, ==, after_y);
}

static void
a_mirror_turns_the_picture_about_its_middle (Fixture *fixture, gconstpointer unused)
{
  double x = 300, y = 800, mirrored_x = 300, mirrored_y = 800;

  map (fixture, "back", &x, &y);
  bc_viewport_set_mirrored (fixture->viewport, TRUE);
  map (fixture, "back", &mirrored_x, &mirrored_y);
  g_assert_cmpfloat_with_epsilon (mirrored_x, WIDTH - x, 1e-6);
  g_assert_cmpfloat_with_epsilon (mirrored_y, y, 1e-6);
}

static void
zooming_in_a_mirror_keeps_the_place_under_the_pointer (Fixture *fixture, gconstpointer unused)
{
  BcFigure *front = bc_figure_set_get (fixture->figures, "front");
  double x = 350, y = 700, after_x = 350, after_y = 700;

  bc_viewport_set_mirrored (fixture->viewport, TRUE);
  map (fixture, "front", &x, &y);
  bc_viewport_zoom_at (fixture->viewport, front, WIDTH, HEIGHT, x, y, 3);
  map (fixture, "front", &after_x, &after_y);
  g_assert_cmpfloat_with_epsilon (after_x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (after_y, y, 1e-6);
  /* the picture goes where the finger goes */
  bc_viewport_pan (fixture->viewport, front, WIDTH, HEIGHT, 20, 10);
  after_x = 350;
  after_y = 700;
  map (fixture, "front", &after_x, &after_y);
  g_assert_cmpfloat_with_epsilon (after_x, x + 20, 1e-6);
  g_assert_cmpfloat_with_epsilon (after_y, y + 10, 1e-6);
}

static void
a_box_that_is_looked_at_is_seen_whole (Fixture *fixture, gconstpointer unused)
{
  BcFigure *back = bc_figure_set_get (fixture->figures, "back");
  const BcBox box = { 600, 900, 120, 200 };
  BcViewportPlace place = bc_viewport_place_of_box (back, WIDTH, HEIGHT, &box);
  BcBox visible;

  bc_viewport_set_place (fixture->viewport, &place);
  bc_viewport_get_visible (fixture->viewport, back, WIDTH, HEIGHT, &visible);
  g_assert_cmpfloat (bc_viewport_get_zoom (fixture->viewport), >, 1.5);
  g_assert_cmpfloat (visible.x, <=, box.x);
  g_assert_cmpfloat (visible.y, <=, box.y);
  g_assert_cmpfloat (visible.x + visible.width, >=, box.x + box.width);
  g_assert_cmpfloat (visible.y + visible.height, >=, box.y + box.height);
}

static void
the_way_between_two_places_begins_and_ends_there (Fixture *fixture, gconstpointer unused)
{
  const BcViewportPlace from = { 1, 0, 1000 }, to = { 4, 200, 600 };
  BcViewportPlace start = bc_viewport_place_between (&from, &to, 0), end = bc_viewport_place_between (&from, &to, 1);
  BcViewportPlace middle = bc_viewport_place_between (&from, &to, 0.5);
  BcViewportPlace level = bc_viewport_place_between (&from, &(BcViewportPlace){ 1, 50, 500 }, 0.5);

  g_assert_cmpfloat_with_epsilon (start.zoom, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (start.height, 1000, 1e-9);
  g_assert_cmpfloat_with_epsilon (end.zoom, 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (end.from_axis, 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle.zoom, 2, 1e-9);
  g_assert_cmpfloat (middle.height, <, 1000);
  g_assert_cmpfloat (middle.height, >, 600);
  g_assert_cmpfloat_with_epsilon (level.from_axis, 25, 1e-9);
}

#define ADD(path, function) g_test_add ("/viewport/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("whole-figure-fits", whole_figure_fits);
  ADD ("zooming-keeps-the-place-under-the-pointer", zooming_keeps_the_place_under_the_pointer);
  ADD ("both-figures-look-at-the-same-place-of-the-body", both_figures_look_at_the_same_place_of_the_body);
  ADD ("zoom-stays-within-its-bounds", zoom_stays_within_its_bounds);
  ADD ("panning-never-loses-the-figure", panning_never_loses_the_figure);
  ADD ("a-whole-figure-cannot-be-panned", a_whole_figure_cannot_be_panned);
  ADD ("a-mirror-turns-the-picture-about-its-middle", a_mirror_turns_the_picture_about_its_middle);
  ADD ("zooming-in-a-mirror-keeps-the-place-under-the-pointer", zooming_in_a_mirror_keeps_the_place_under_the_pointer);
  ADD ("a-box-that-is-looked-at-is-seen-whole", a_box_that_is_looked_at_is_seen_whole);
  ADD ("the-way-between-two-places-begins-and-ends-there", the_way_between_two_places_begins_and_ends_there);
  return g_test_run ();
}
