/* What the figures of every window draw over their picture.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-annotations.h"
#include "bc-figure.h"
#include "bc-spot.h"
#include "bc-style.h"

G_BEGIN_DECLS

/* Where it is drawn. Nothing is owned. */
typedef struct
{
  GtkSnapshot *snapshot;
  const graphene_rect_t *bounds; /* of the widget */
  const cairo_matrix_t *matrix;  /* from viewBox units to widget units */
  BcFigure *figure;
  const BcStyle *style;
} BcFigureDrawing;

cairo_t *bc_figure_drawing_start (const BcFigureDrawing *self);
void bc_figure_drawing_draw_hovered (const BcFigureDrawing *self, const BcSpot *spot);
void bc_figure_drawing_draw_frame (const BcFigureDrawing *self, const BcBox *frame);
void bc_figure_drawing_draw_live (const BcFigureDrawing *self, BcAnnotations *annotations);

G_END_DECLS
