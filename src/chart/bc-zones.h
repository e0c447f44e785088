/* The zones of a shown muscle in one figure: essential solid with a soft edge, spillover stippled.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-figure.h"
#include "bc-polygon.h"
#include "bc-scene.h"
#include "bc-style.h"

G_BEGIN_DECLS

GPtrArray *bc_zones_collect (const BcScene *scene, const BcSceneMuscle *muscle, BcFigure *figure, BcLevel level);
void       bc_zones_paint (GPtrArray *essential, GPtrArray *spillover, const BcPolygon *silhouette,
                           BcFigure *figure, const BcStyle *style, guint colour, cairo_t *cr, double unit);

G_END_DECLS
