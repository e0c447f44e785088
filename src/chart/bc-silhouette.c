/* The outline of a body as a polygon.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-silhouette.h"

/* It may be this far from its curve, viewBox units. */
#define FLATNESS 0.5

/**
 * bc_silhouette_new:
 * @figure: the figure
 *
 * Returns: (transfer full): its silhouette, viewBox units.
 */
BcPolygon *
bc_silhouette_new (BcFigure *figure)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  BcPolygon *polygon;

  cairo_set_tolerance (cr, FLATNESS);
  bc_figure_append_shape (figure, BC_SHAPE_SILHOUETTE, cr);
  polygon = bc_polygon_new_from_path (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return polygon;
}
