/* Points and smooth curves: what every outline of the figure is made of.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* A control point or a point of a flattened curve, in units of the canvas. */
typedef struct
{
  double x;
  double y;
  gboolean corner;              /* the curve may turn sharply here */
} BcFigurePoint;

/* One cubic Bezier segment. */
typedef struct
{
  BcFigurePoint from;
  BcFigurePoint handle_from;
  BcFigurePoint handle_to;
  BcFigurePoint to;
} BcFigureSegment;

/* GArray of BcFigurePoint */
GArray       *bc_figure_points_new       (void);
GArray       *bc_figure_points_copy      (const GArray *points);
void          bc_figure_points_add       (GArray *points, double x, double y);
GArray       *bc_figure_points_reverse   (const GArray *points);
GArray       *bc_figure_points_mirror    (const GArray *points, double midline);
double        bc_figure_points_area      (const GArray *points);
gboolean      bc_figure_points_contain   (const GArray *points, double x, double y);
double        bc_figure_distance         (const BcFigurePoint *a, const BcFigurePoint *b);
BcFigurePoint bc_figure_point_between    (const BcFigurePoint *a, const BcFigurePoint *b, double t);

#define bc_figure_point(points, i) (&g_array_index ((points), BcFigurePoint, (i)))

/* GArray of BcFigureSegment */
GArray       *bc_figure_curve_new        (const GArray *control, gboolean closed);
GArray       *bc_figure_curve_flatten    (const GArray *control, gboolean closed, double tolerance);
GArray       *bc_figure_curve_resample   (const GArray *control, guint count);
