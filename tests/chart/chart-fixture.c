/* What the tests of the chart share: a small atlas, two figures of boxes, and looking at pixels.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chart-fixture.h"

#include <math.h>

#include "bc-atlas-loader.h"

/**
 * chart_load_atlas:
 * @path: a file or a folder; a problem in it fails the test
 *
 * Returns: (transfer full): the atlas.
 */
BcAtlas *
chart_load_atlas (const char *path)
{
  const char *const paths[] = { path, NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  BcAtlas *atlas;

  atlas = bc_atlas_load_paths (paths, problems);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = bc_problem_to_string (problems->pdata[i]);
      g_test_message ("%s", text);
    }
  g_assert_nonnull (atlas);
  return atlas;
}

BcFigure *
chart_load_figure (const char *view)
{
  g_autoptr (GError) error = NULL;
  BcFigure *figure = bc_figure_load (CHART_DATA, view, &error);

  g_assert_no_error (error);
  return figure;
}

BcFigureSet *
chart_load_figures (void)
{
  g_autoptr (GError) error = NULL;
  BcFigureSet *figures = bc_figure_set_load (CHART_DATA, &error);

  g_assert_no_error (error);
  return figures;
}

BcSpot
chart_spot (BcAtlas *atlas, const char *region, BcSide side)
{
  BcSpot spot = { bc_atlas_find_region (atlas, region), side };

  g_assert_nonnull (spot.region);
  return spot;
}

/**
 * chart_scene_with:
 *
 * Returns: (transfer full): a scene that shows one muscle.
 */
BcScene *
chart_scene_with (BcAtlas *atlas, const char *muscle, BcBodySides sides)
{
  BcShownMuscle shown = { bc_atlas_find_muscle (atlas, muscle), sides };
  BcScene *scene = bc_scene_new ();

  g_assert_nonnull (shown.muscle);
  g_assert_true (bc_scene_add_muscle (scene, &shown, 0));
  return scene;
}

/**
 * chart_render:
 * @pixels_per_unit: size of the picture
 * @unit: viewBox units of one device unit of the style
 *
 * Returns: (transfer full): figure and scene on the style's paper.
 */
cairo_surface_t *
chart_render (BcFigure *figure, const BcScene *scene, const BcStyle *style, double pixels_per_unit, double unit)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (box->width * pixels_per_unit),
                                                         (int)ceil (box->height * pixels_per_unit));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  cairo_set_source_rgb (cr, style->paper.red, style->paper.green, style->paper.blue);
  cairo_paint (cr);
  cairo_scale (cr, pixels_per_unit, pixels_per_unit);
  cairo_translate (cr, -box->x, -box->y);
  bc_painter_paint_base (figure, style, cr, unit, &error);
  g_assert_no_error (error);
  bc_painter_paint_overlay (figure, scene, style, cr, unit);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/**
 * chart_share_of:
 * @box: pixels
 * @matches: asked for every pixel
 *
 * Returns: the share of pixels that match.
 */
double
chart_share_of (cairo_surface_t *surface, const BcBox *box, gboolean (*matches) (double red, double green, double blue))
{
  const guint8 *bytes = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface), found = 0, all = 0;

  for (int y = (int)box->y; y < (int)(box->y + box->height); y++)
    for (int x = (int)box->x; x < (int)(box->x + box->width); x++)
      {
        guint32 pixel;

        g_assert_cmpint (x, <, cairo_image_surface_get_width (surface));
        g_assert_cmpint (y, <, cairo_image_surface_get_height (surface));
        pixel = ((const guint32 *)(gconstpointer)(bytes + (gsize)y * stride))[x];
        all++;
        found += matches (((pixel >> 16) & 0xff) / 255.0, ((pixel >> 8) & 0xff) / 255.0, (pixel & 0xff) / 255.0);
      }
  return all > 0 ? (double)found / all : 0;
}

gboolean
chart_is_dark (double red, double green, double blue)
{
  return 0.3 * red + 0.6 * green + 0.1 * blue < 0.5;
}

gboolean
chart_is_red (double red, double green, double blue)
{
  return red > 0.5 && green < 0.4 && blue < 0.4;
}

gboolean
chart_is_white (double red, double green, double blue)
{
  return red > 0.95 && green > 0.95 && blue > 0.95;
}
