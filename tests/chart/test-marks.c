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
paint (GArray *marks, gboolean labels)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PICTURE, PICTURE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.9, 0.8, 0.75);
  cairo_paint (cr);
  bc_marks_paint (marks, labels, bc_style_get (BC_PRESET_SCREEN), cr, 1);
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

static void
no_mark_is_cut_by_its_neighbour (void)
{
  /* A heap as on a picture of 300 pixels; half a pixel is the middle of one. */
  static const BcCoordinate places[] = { { 50.5, 50.5 }, { 57.5, 50.5 }, { 52.5, 57.5 }, { 59.5, 58.5 } };
  g_autoptr (GArray) marks = make_marks (places, G_N_ELEMENTS (places));
  cairo_surface_t *surface = paint (marks, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpuint (whole_arms (surface, &places[i], 3), ==, 4);
  cairo_surface_destroy (surface);
}

/* Between the strokes of two neighbours there is a gap: they do not run into one shape. */
static void
crowded_marks_stay_apart (void)
{
  static const BcCoordinate places[] = { { 50.5, 50.5 }, { 58.5, 50.5 } };
  g_autoptr (GArray) marks = make_marks (places, G_N_ELEMENTS (places));
  cairo_surface_t *surface = paint (marks, FALSE);

  for (int y = 45; y <= 56; y++)
    g_assert_cmpuint (lightness (surface, 54.5, y + 0.5), >, 120);
  cairo_surface_destroy (surface);
}

static void
a_lone_mark_has_its_full_size (void)
{
  static const BcCoordinate places[] = { { 50.5, 50.5 }, { 90.5, 90.5 } };
  g_autoptr (GArray) marks = make_marks (places, G_N_ELEMENTS (places));
  cairo_surface_t *surface = paint (marks, FALSE);

  g_assert_cmpuint (whole_arms (surface, &places[0], (guint)bc_style_get (BC_PRESET_SCREEN)->mark_arm), ==, 4);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/no-mark-is-cut-by-its-neighbour", no_mark_is_cut_by_its_neighbour);
  g_test_add_func ("/marks/crowded-marks-stay-apart", crowded_marks_stay_apart);
  g_test_add_func ("/marks/a-lone-mark-has-its-full-size", a_lone_mark_has_its_full_size);
  return g_test_run ();
}
