/* One figure: the drawing, what lies over it, and a child for every region.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure.h"
#include "bc-hit-map.h"
#include "bc-layers.h"
#include "bc-session.h"
#include "bc-style.h"
#include "bc-viewport.h"

G_BEGIN_DECLS

#define BC_TYPE_FIGURE_VIEW (bc_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (BcFigureView, bc_figure_view, BC, FIGURE_VIEW, GtkWidget)

GtkWidget *bc_figure_view_new (BcSession *session, BcFigure *figure, BcViewport *viewport);
gboolean   bc_figure_view_make_ready (BcFigureView *self, GError **error);
void       bc_figure_view_set_style (BcFigureView *self, const BcStyle *style);
void       bc_figure_view_widget_to_body (BcFigureView *self, double *x, double *y);
void       bc_figure_view_body_to_widget (BcFigureView *self, double *x, double *y);
gboolean   bc_figure_view_is_drawn (BcFigureView *self);
void       bc_figure_view_set_layers (BcFigureView *self, const BcLayers *layers);
void       bc_figure_view_set_frame (BcFigureView *self, const BcBox *frame);
BcViewport *bc_figure_view_get_viewport (BcFigureView *self);
BcFigure  *bc_figure_view_get_figure (BcFigureView *self);
const BcHitMap *bc_figure_view_get_hit_map (BcFigureView *self);
gboolean   bc_figure_view_get_spot_box (BcFigureView *self, const BcSpot *spot, BcBox *box);
const BcBox *bc_figure_view_get_spot_field (BcFigureView *self, const BcSpot *spot);
GArray    *bc_figure_view_list_marks (BcFigureView *self);
const BcSpot *bc_figure_view_get_spot_at (BcFigureView *self, double x, double y);

G_END_DECLS
