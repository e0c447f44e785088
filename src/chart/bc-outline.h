/* The soft outline of a zone: a closed smooth curve through the control points of the atlas.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-polygon.h"
#include "bc-records.h"

G_BEGIN_DECLS

typedef struct _BcOutline BcOutline;

BcOutline       *bc_outline_new (const BcCoordinate *points, guint n_points);
void             bc_outline_free (BcOutline *self);

void             bc_outline_append (const BcOutline *self, cairo_t *cr);
void             bc_outline_append_inset (BcOutline *self, double distance, cairo_t *cr);
const BcPolygon *bc_outline_get_polygon (const BcOutline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcOutline, bc_outline_free)

G_END_DECLS
