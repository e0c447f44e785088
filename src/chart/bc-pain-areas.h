/* Drawn pain areas on a figure: as they were drawn on their own figure, as regions on the others.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-figure.h"
#include "bc-scene.h"
#include "bc-style.h"

G_BEGIN_DECLS

void bc_pain_areas_paint (BcFigure *figure, const BcScene *scene, const BcStyle *style, cairo_t *cr, double unit);
void bc_pain_areas_paint_line (const BcCoordinate *points,
                               guint n_points,
                               gboolean closed,
                               const BcSpotStyle *style,
                               cairo_t *cr,
                               double unit);
void bc_pain_areas_list_spots (const BcScene *scene, BcFigure *figure, GArray *covered, GArray *uncovered);

G_END_DECLS
