/* A pain area that somebody drew freehand: its outline on one view, and its regions by share. Never changes once made.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "bc-spot.h"

G_BEGIN_DECLS

/* Regions with a smaller share of the drawn area are touched by a trembling hand, not meant: one twentieth. */
#define BC_PAIN_AREA_MIN_SHARE 0.05

/* A line whose ends come within this part of its length encloses an area; an open one is a band as wide as a finger. */
#define BC_PAIN_AREA_CLOSING_GAP 0.25
#define BC_PAIN_AREA_BAND_WIDTH 22.0 /* viewBox units of the whole figure, of which 1960 are its height */

typedef struct
{
  BcSpot spot;
  double share; /* of the drawn area, 0 to 1 */
} BcShare;

#define BC_TYPE_PAIN_AREA (bc_pain_area_get_type ())
typedef struct _BcPainArea BcPainArea;

GType               bc_pain_area_get_type (void);
BcPainArea         *bc_pain_area_new (const char *view,
                                      BcSide side,
                                      const BcCoordinate *points,
                                      guint n_points,
                                      const BcShare *shares,
                                      guint n_shares);
BcPainArea         *bc_pain_area_ref (BcPainArea *self);
void                bc_pain_area_unref (BcPainArea *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcPainArea, bc_pain_area_unref)

gboolean            bc_pain_area_equal (const BcPainArea *a, const BcPainArea *b);
const char         *bc_pain_area_get_view (const BcPainArea *self);
BcSide              bc_pain_area_get_side (const BcPainArea *self);
gboolean            bc_pain_area_is_closed (const BcPainArea *self);
gboolean            bc_pain_area_closes (const BcCoordinate *points, guint n_points);
const BcCoordinate *bc_pain_area_get_points (const BcPainArea *self, guint *n_points);
const BcShare      *bc_pain_area_get_shares (const BcPainArea *self, guint *n_shares);
gboolean            bc_pain_area_has_spot (const BcPainArea *self, const BcSpot *spot);
void                bc_pain_area_list_weighted (const BcPainArea *self, GArray *places);
char               *bc_pain_area_describe (const BcPainArea *self);

G_END_DECLS
