/* A figure: the picture of one view, with the outlines of its regions and muscles. Immutable to its users.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "bc-box.h"
#include "bc-look.h"
#include "bc-records.h"

G_BEGIN_DECLS

/* Names of shapes that belong to the figure as a whole. */
#define BC_SHAPE_SILHOUETTE "silhouette"

/* The body that the atlas is authored on. */
#define BC_BODY_NEUTRAL "neutral"

#define BC_TYPE_FIGURE (bc_figure_get_type ())
G_DECLARE_FINAL_TYPE (BcFigure, bc_figure, BC, FIGURE, GObject)

BcFigure    *bc_figure_load (const char *folder, const char *view, GError **error);

BcFigure    *bc_figure_load_body (const char *folder, const char *body, const char *view, GError **error);
BcFigure    *bc_figure_new_left (BcFigure *right);

const char  *bc_figure_get_view (BcFigure *self);
const BcBox *bc_figure_get_view_box (BcFigure *self);
GPtrArray   *bc_figure_get_shape_ids (BcFigure *self);

gboolean     bc_figure_has_shape (BcFigure *self, const char *id);
gboolean     bc_figure_get_shape_box (BcFigure *self, const char *id, BcBox *box);
gboolean     bc_figure_append_shape (BcFigure *self, const char *id, cairo_t *cr);
char        *bc_figure_region_id (const char *region, BcSide side);
char        *bc_figure_muscle_id (const char *shape, BcSide side);

BcSide       bc_figure_get_side (BcFigure *self);
gboolean     bc_figure_shows_side (BcFigure *self, BcSide side);
double       bc_figure_get_axis (BcFigure *self);
gboolean     bc_figure_right_is_left_half (BcFigure *self);
BcSide       bc_figure_side_at (BcFigure *self, double x);
gboolean     bc_figure_shows_view (BcFigure *self, const char *view);
BcCoordinate bc_figure_bring (BcFigure *self, const char *view, BcCoordinate at);
BcCoordinate bc_figure_place (BcFigure *self, BcCoordinate authored, BcSide side);
BcCoordinate bc_figure_from_neutral (BcFigure *self, BcCoordinate at);
BcCoordinate bc_figure_to_neutral (BcFigure *self, BcCoordinate at);

gboolean     bc_figure_has_look (BcFigure *self, BcLook look);
void         bc_figure_prepare (BcFigure *self, BcLook look);
void         bc_figure_make_preview (BcFigure *self);
cairo_surface_t *bc_figure_get_preview (BcFigure *self, double *scale);
GHashTable  *bc_figure_list_drawn (BcFigure *self, BcLook look);
gboolean     bc_figure_paint (BcFigure *self, BcLook look, cairo_t *cr, GError **error);

G_END_DECLS
