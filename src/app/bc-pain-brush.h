/* Marks pain with the pointer on one figure: paints over regions, or draws an area freehand.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-figure-view.h"

G_BEGIN_DECLS

#define BC_TYPE_PAIN_BRUSH (bc_pain_brush_get_type ())
G_DECLARE_FINAL_TYPE (BcPainBrush, bc_pain_brush, BC, PAIN_BRUSH, GObject)

BcPainBrush *bc_pain_brush_new (BcFigureView *view, BcSession *session);
gboolean     bc_pain_brush_is_drawing (BcPainBrush *self);
void         bc_pain_brush_draw (BcPainBrush *self, const BcStyle *style, cairo_t *cr, double unit);

G_END_DECLS
