/* A polygon: closed straight contours, for the questions that cairo does not answer: inside, and how far from the edge.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-box.h"
#include "bc-records.h"

G_BEGIN_DECLS

typedef struct _BcPolygon BcPolygon;

BcPolygon          *bc_polygon_new_from_path (cairo_t *cr);
void                bc_polygon_free (BcPolygon *self);

const BcBox        *bc_polygon_get_box (const BcPolygon *self);
const BcCoordinate *bc_polygon_get_contour (const BcPolygon *self, guint *n_points);
void                bc_polygon_find_crossings (const BcPolygon *self, double y, GArray *crossings);
double              bc_polygon_get_distance (const BcPolygon *self, double x, double y, double limit);

gboolean            bc_crossings_contain (const GArray *crossings, double x);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcPolygon, bc_polygon_free)

G_END_DECLS
