/* What the tests of the chart share: a small atlas, two figures of boxes, and looking at pixels.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-atlas.h"
#include "bc-figure-set.h"
#include "bc-painter.h"
#include "bc-scene.h"

G_BEGIN_DECLS

#define CHART_DATA BC_SOURCE_ROOT "/tests/chart/data"
#define SHIPPED_FIGURES BC_SOURCE_ROOT "/assets/figure"
#define SHIPPED_ATLAS BC_SOURCE_ROOT "/data/atlas"

/* The test figures are laid out on a grid of 200 x 400 fields, five units each, below the atlas's usual top of 60. */
#define GRID_X(x) (5.0 * (x))
#define GRID_Y(y) (60.0 + 5.0 * (y))

BcAtlas         *chart_load_atlas (const char *path);
BcFigure        *chart_load_figure (const char *view);
BcFigureSet     *chart_load_figures (void);
BcSpot           chart_spot (BcAtlas *atlas, const char *region, BcSide side);
BcScene         *chart_scene_with (BcAtlas *atlas, const char *muscle, BcBodySides sides);

cairo_surface_t *chart_render (BcFigure *figure, const BcScene *scene, const BcStyle *style, double pixels_per_unit, double unit);
double           chart_share_of (cairo_surface_t *surface, const BcBox *box, gboolean (*matches) (double red, double green, double blue));
gboolean         chart_is_dark (double red, double green, double blue);
gboolean         chart_is_red (double red, double green, double blue);
gboolean         chart_is_white (double red, double green, double blue);

G_END_DECLS
