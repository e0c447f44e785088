/* The stipple of a spillover zone: dots on a lattice, smaller towards the edge.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-polygon.h"
#include "bc-style.h"

G_BEGIN_DECLS

typedef struct
{
  BcCoordinate at;
  double depth; /* 0 at the edge … 1 well inside */
} BcStippleDot;

GArray *bc_stipple_place (GPtrArray *zones, GPtrArray *without, const BcPolygon *within,
                          double pitch, double margin, double fade);
void    bc_stipple_paint (GArray *dots, BcGrain grain, double min_radius, double radius, cairo_t *cr);

G_END_DECLS
