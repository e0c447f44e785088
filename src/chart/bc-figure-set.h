/* All figures of a folder, loaded together.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-figure.h"

G_BEGIN_DECLS

#define BC_TYPE_FIGURE_SET (bc_figure_set_get_type ())
G_DECLARE_FINAL_TYPE (BcFigureSet, bc_figure_set, BC, FIGURE_SET, GObject)

BcFigureSet *bc_figure_set_load (const char *folder, GError **error);
BcFigureSet *bc_figure_set_load_body (const char *folder, const char *body, GError **error);
const char *const *bc_figure_set_list_bodies (void);
const char *bc_figure_set_get_body (BcFigureSet *self);
BcFigure *bc_figure_set_get (BcFigureSet *self, const char *view);
BcFigure *bc_figure_set_get_side (BcFigureSet *self, const char *view, BcSide side);
const char *const *bc_figure_set_get_views (BcFigureSet *self);

G_END_DECLS
