/* How pain spreads from one point, on one figure: the muscle, the point, and the zones laid open from the point outwards.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-figure.h"
#include "bc-shown-muscle.h"
#include "bc-style.h"

G_BEGIN_DECLS

typedef struct _BcSpread BcSpread;

BcSpread *bc_spread_new (BcFigure *figure, const BcShownMuscle *shown, const BcTriggerPoint *point);
void bc_spread_free (BcSpread *self);

gboolean bc_spread_is_empty (const BcSpread *self);
gboolean bc_spread_has_point (const BcSpread *self);
gboolean bc_spread_has_zones (const BcSpread *self, BcLevel level);
double bc_spread_get_reach (const BcSpread *self);
void bc_spread_get_field (const BcSpread *self, BcBox *field);

void bc_spread_paint_muscle (const BcSpread *self, const BcStyle *style, cairo_t *cr, double unit);
void bc_spread_paint_zones (const BcSpread *self, const BcStyle *style, cairo_t *cr, double unit);
void bc_spread_paint_points (const BcSpread *self, const BcStyle *style, cairo_t *cr, double unit, double pulse);
void bc_spread_paint_point (BcCoordinate at, const BcStyle *style, cairo_t *cr, double unit, double pulse);
cairo_pattern_t *bc_spread_make_mask (const BcSpread *self, cairo_t *cr, double progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcSpread, bc_spread_free)

G_END_DECLS
