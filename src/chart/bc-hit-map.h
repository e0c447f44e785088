/* The hit map: which spot lies under a place of a figure, answered in constant time from a label raster.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-figure.h"
#include "bc-spot.h"

G_BEGIN_DECLS

/* A spot as it is seen in one figure. */
typedef struct
{
  BcSpot spot;
  BcCoordinate centre; /* a place inside the visible spot, near its middle; viewBox units */
  BcBox box;           /* around the visible spot; viewBox units */
  double area;         /* visible square units; 0 where other regions cover it wholly */
} BcHitSpot;

typedef struct _BcHitMap BcHitMap;

BcHitMap        *bc_hit_map_new (BcFigure *figure, BcAtlas *atlas, GError **error);
void             bc_hit_map_free (BcHitMap *self);

const BcSpot    *bc_hit_map_lookup (const BcHitMap *self, double x, double y);
const BcSpot    *bc_hit_map_lookup_near (const BcHitMap *self, double x, double y, double radius);
const BcHitSpot *bc_hit_map_get_spots (const BcHitMap *self, guint *n_spots);
const BcHitSpot *bc_hit_map_find (const BcHitMap *self, const BcSpot *spot);
guint            bc_hit_map_get_n_unclaimed (const BcHitMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcHitMap, bc_hit_map_free)

G_END_DECLS
