/* The X of trigger points where they crowd.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-marks.h"

#include "chart-fixture.h"

#include <math.h>

#define PICTURE 120

static GArray *
make_marks (const BcCoordinate *places, guint n)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (BcMark));

  for (guint i = 0; i < n; i++)
    {
      BcMark mark = { .at = places[i] };

      g_snprintf (mark.label, sizeof mark.label, "%u", i + 1);
      g_array_append_val (marks, mark);
    }
  return marks;
}

static cairo_surface_t *
paint (GArray *marks, double axis)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PICTURE, PICTURE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.9, 0.8, 0.75);
  cairo_paint (cr);
  bc_marks_paint (marks, FALSE, axis, bc_style_get (BC_PRESET_SCREEN), cr, 1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
lightness (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) +
                      (gsize)floor (y) * (gsize)cairo_image_surface_get_stride (surface);
  guint32 pixel = ((const guint32 *)(const void *)row)[(gsize)floor (x)];

  return ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 3;
}

/* How far from its middle the strokes of an X are unbroken, along its four arms. */
static guint
whole_arms (cairo_surface_t *surface, const BcCoordinate *at, guint length)
{
  static const int ways[][2] = { { 1, 1 }, { 1, -1 }, { -1, 1 }, { -1, -1 } };
  guint whole = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      guint dark = 0;

      for (guint step = 0; step < length; step++)
        dark += lightness (surface, at->x + ways[i][0] * (double)step, at->y + ways[i][1] * (double)step) < 120 ? 1 : 0;
      whole += dark == length ? 1 : 0;
    }
  return whole;
}

/* Takes away the dark spot about a pixel; how many pixels it had. */
static guint
take_spot (gboolean *dark, int x, int y)
{
  guint n = 1;

  if (x < 0 || y < 0 || x >= PICTURE || y >= PICTURE || !dark[y * PICTURE + x])
    return 0;
  dark[y * PICTURE + x] = FALSE;
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      n += take_spot (dark, x + dx, y + dy);
  return n;
}

/* How many marks stand apart on the picture, and the sizes of the smallest and the largest. */
static guint
count_spots (cairo_surface_t *surface, guint *smallest, guint *largest)
{
  g_autofree gboolean *dark = g_new0 (gboolean, PICTURE * PICTURE);
  guint spots = 0;

  *smallest = G_MAXUINT;
  *largest = 0;
  for (int y = 0; y < PICTURE; y++)
    for (int x = 0; x < PICTURE; x++)
      dark[y * PICTURE + x] = lightness (surface, x, y) < 120;
  for (int y = 0; y < PICTURE; y++)
    for (int x = 0; x < PICTURE; x++)
      if (dark[y * PICTURE + x])
        {
          guint size = take_spot (dark, x, y);

          *smallest = MIN (*smallest, size);
          *largest = MAX (*largest, size);
          spots++;
        }
  return spots;
}

/* As on a picture of 300 pixels: in a heap, in a row, as a pair. No X touches another or is cut by its halo. */
static void
crowded_marks_stay_apart_and_whole (void)
{
  static const BcCoordinate heap[] = { { 50.5, 50.5 }, { 56.5, 49.5 }, { 52.5, 55.5 }, { 58.5, 56.5 } };
  static const BcCoordinate row[] = { { 40.5, 60.5 }, { 46.5, 61.5 }, { 52.5, 60.5 } };
  static const BcCoordinate pair[] = { { 50.5, 50.5 }, { 54.5, 52.5 } };
  static const struct
  {
    const BcCoordinate *places;
    guint n;
  } crowds[] = { { heap, G_N_ELEMENTS (heap) }, { row, G_N_ELEMENTS (row) }, { pair, G_N_ELEMENTS (pair) } };

  for (guint i = 0; i < G_N_ELEMENTS (crowds); i++)
    {
      g_autoptr (GArray) marks = make_marks (crowds[i].places, crowds[i].n);
      cairo_surface_t *surface = paint (marks, NAN);
      guint smallest, largest;

      g_assert_cmpuint (count_spots (surface, &smallest, &largest), ==, crowds[i].n);
      g_assert_cmpuint (largest, <, 2 * smallest);
      cairo_surface_destroy (surface);
    }
}

/* Two muscles with a point on one place: one X, there. */
static void
marks_on_one_place_stay_there (void)
{
  static const BcCoordinate places[] = { { 50.5, 50.5 }, { 50.5, 50.5 } };
  g_autoptr (GArray) marks = make_marks (places, G_N_ELEMENTS (places));
  cairo_surface_t *surface = paint (marks, NAN);

  g_assert_cmpuint (whole_arms (surface, &places[0], 3), ==, 4);
  cairo_surface_destroy (surface);
}

/* Where the strokes of the X on one side of a line lie. */
static guint
count_dark (cairo_surface_t *surface, int from_x, int to_x)
{
  guint dark = 0;

  for (int y = 0; y < PICTURE; y++)
    for (int x = from_x; x < to_x; x++)
      dark += lightness (surface, x, y) < 120 ? 1 : 0;
  return dark;
}

/* Two points of one side by the spine: the nearer one is not pushed across. Left never becomes right. */
static void
no_mark_crosses_the_middle (void)
{
  static const BcCoordinate places[] = { { 60.5, 60.5 }, { 63.5, 60.5 } };
  g_autoptr (GArray) marks = make_marks (places, G_N_ELEMENTS (places));
  cairo_surface_t *free_surface = paint (marks, NAN), *surface = paint (marks, 60);

  g_assert_cmpuint (count_dark (surface, 0, 60), <, count_dark (free_surface, 0, 60));
  g_assert_cmpuint (2 * count_dark (surface, 0, 60), <, count_dark (surface, 60, PICTURE));
  cairo_surface_destroy (free_surface);
  cairo_surface_destroy (surface);
}

/* An X that has made room still covers its place. */
static void
a_crowded_mark_lies_on_its_place (void)
{
  static const BcCoordinate places[] = { { 60.5, 60.5 }, { 61.5, 60.5 }, { 60.5, 61.5 } };
  const double arm = bc_style_get (BC_PRESET_SCREEN)->mark_arm;
  g_autoptr (GArray) marks = make_marks (places, G_N_ELEMENTS (places));
  cairo_surface_t *surface = paint (marks, NAN);
  int reach = (int)ceil (1.5 * arm); /* what it may move, its own arm and half its stroke, each of the smallest size */

  g_assert_cmpuint (count_dark (surface, 0, 60 - reach), ==, 0);
  g_assert_cmpuint (count_dark (surface, 62 + reach, PICTURE), ==, 0);
  cairo_surface_destroy (surface);
}

static void
a_lone_mark_has_its_full_size (void)
{
  static const BcCoordinate places[] = { { 50.5, 50.5 }, { 90.5, 90.5 } };
  g_autoptr (GArray) marks = make_marks (places, G_N_ELEMENTS (places));
  cairo_surface_t *surface = paint (marks, NAN);

  g_assert_cmpuint (whole_arms (surface, &places[0], (guint)bc_style_get (BC_PRESET_SCREEN)->mark_arm), ==, 4);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/crowded-stay-apart-and-whole", crowded_marks_stay_apart_and_whole);
  g_test_add_func ("/marks/on-one-place-stay-there", marks_on_one_place_stay_there);
  g_test_add_func ("/marks/none-crosses-the-middle", no_mark_crosses_the_middle);
  g_test_add_func ("/marks/crowded-lie-on-their-places", a_crowded_mark_lies_on_its_place);
  g_test_add_func ("/marks/a-lone-mark-has-its-full-size", a_lone_mark_has_its_full_size);
  return g_test_run ();
}
