/* Which part of a drawn line's area lies in which region. The area is drawn into a raster of one pixel for each square unit,
   as the hit map is, and the pixels are counted by region; what lies beside the body does not count.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pain-shares.h"

#include <math.h>

/* Wider drawings than this are no drawings on a figure. */
#define MAX_EXTENT 8192.0

/**
 * bc_pain_shares_append_area:
 * @points: (array length=n_points): viewBox units
 * @closed: whether they enclose the area
 * @cr: user space is the viewBox; the line is added to the path
 */
void
bc_pain_shares_append_area (const BcCoordinate *points, guint n_points, gboolean closed, cairo_t *cr)
{
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  if (n_points == 1)
    cairo_line_to (cr, points[0].x, points[0].y);
  if (closed)
    cairo_close_path (cr);
}

static gboolean
find_box (const BcCoordinate *points, guint n_points, BcBox *box)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < n_points; i++)
    {
      left = MIN (left, points[i].x);
      right = MAX (right, points[i].x);
      top = MIN (top, points[i].y);
      bottom = MAX (bottom, points[i].y);
    }
  *box = (BcBox){ floor (left - BC_PAIN_AREA_BAND_WIDTH), floor (top - BC_PAIN_AREA_BAND_WIDTH),
                  ceil (right - left + 2 * BC_PAIN_AREA_BAND_WIDTH) + 1,
                  ceil (bottom - top + 2 * BC_PAIN_AREA_BAND_WIDTH) + 1 };
  return box->width > 0 && box->width < MAX_EXTENT && box->height > 0 && box->height < MAX_EXTENT;
}

static cairo_surface_t *
draw_area (const BcCoordinate *points, guint n_points, const BcBox *box)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_A8, (int)box->width, (int)box->height);
  cairo_t *cr = cairo_create (surface);
  gboolean closed = bc_pain_area_closes (points, n_points);

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_translate (cr, -box->x, -box->y);
  bc_pain_shares_append_area (points, n_points, closed, cr);
  cairo_set_line_width (cr, BC_PAIN_AREA_BAND_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (closed)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
count (GArray *shares, const BcSpot *spot)
{
  BcShare fresh = { *spot, 1 };

  for (guint i = 0; i < shares->len; i++)
    if (bc_spot_equal (&g_array_index (shares, BcShare, i).spot, spot))
      {
        g_array_index (shares, BcShare, i).share++;
        return;
      }
  g_array_append_val (shares, fresh);
}

static double
count_pixels (cairo_surface_t *surface, const BcBox *box, const BcHitMap *hit_map, GArray *shares)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double n = 0;

  for (int y = 0; y < (int)box->height; y++)
    for (int x = 0; x < (int)box->width; x++)
      {
        const BcSpot *spot = data[(gsize)y * stride + x] != 0
                                 ? bc_hit_map_lookup (hit_map, box->x + x + 0.5, box->y + y + 0.5)
                                 : NULL;
        if (spot == NULL)
          continue;
        count (shares, spot);
        n++;
      }
  return n;
}

/**
 * bc_pain_shares_make_area:
 * @figure: on which the line was drawn
 * @hit_map: of the figure
 * @points: (array length=n_points): the line, viewBox units
 *
 * A line whose ends come near each other encloses its area; an open one, as somebody draws who shows how pain runs down a
 * leg, is a band as wide as a finger.
 *
 * Returns: (transfer full): the area, with no share where it lies beside the body.
 */
BcPainArea *
bc_pain_shares_make_area (BcFigure *figure, const BcHitMap *hit_map, const BcCoordinate *points, guint n_points)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (BcShare));
  BcBox box;

  if (find_box (points, n_points, &box))
    {
      cairo_surface_t *surface = draw_area (points, n_points, &box);
      double n = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS ? count_pixels (surface, &box, hit_map, shares) : 0;

      for (guint i = 0; i < shares->len; i++)
        g_array_index (shares, BcShare, i).share /= n;
      cairo_surface_destroy (surface);
    }
  return bc_pain_area_new (bc_figure_get_view (figure), bc_figure_get_side (figure), points, n_points,
                           (const BcShare *)(gpointer)shares->data, shares->len);
}
