/* Cutting filled shapes with each other.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-curve.h"

typedef enum
{
  BC_FIGURE_UNITE,
  BC_FIGURE_INTERSECT,
  BC_FIGURE_SUBTRACT
} BcFigureBoolean;

/* A shape is a GPtrArray of closed GArrays of BcFigurePoint, filled non-zero. */
GPtrArray *bc_figure_shape_new     (void);
GPtrArray *bc_figure_shape_of      (const GArray *points);
GPtrArray *bc_figure_shape_combine (const GPtrArray *left, const GPtrArray *right, BcFigureBoolean how);
GPtrArray *bc_figure_shape_shift   (const GPtrArray *shape, double dx, double dy);
GPtrArray *bc_figure_shape_mirror  (const GPtrArray *shape, double midline);
GPtrArray *bc_figure_shape_inset   (const GPtrArray *shape, double distance);
double     bc_figure_shape_area    (const GPtrArray *shape);
gboolean   bc_figure_shape_contain (const GPtrArray *shape, double x, double y);
