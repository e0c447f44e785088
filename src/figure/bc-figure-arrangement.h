/* A planar arrangement: lines cut each other into pieces, pieces enclose faces.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-curve.h"
#include "bc-figure-grid.h"

/* The face outside of everything. */
#define BC_FIGURE_OUTSIDE 0

typedef struct _BcFigureArrangement BcFigureArrangement;

BcFigureArrangement *bc_figure_arrangement_new       (void);
void                 bc_figure_arrangement_free      (BcFigureArrangement *self);
void                 bc_figure_arrangement_add       (BcFigureArrangement *self, const GArray *points,
                                                      gboolean closed, int operand, int line);
void                 bc_figure_arrangement_build     (BcFigureArrangement *self);
guint                bc_figure_arrangement_n_faces   (BcFigureArrangement *self);
int                  bc_figure_arrangement_winding   (BcFigureArrangement *self, guint face, int operand);
guint                bc_figure_arrangement_face_at   (BcFigureArrangement *self, double x, double y);
double               bc_figure_arrangement_face_area (BcFigureArrangement *self, guint face);
BcFigurePoint        bc_figure_arrangement_inside    (BcFigureArrangement *self, guint face);
int                  bc_figure_arrangement_face_line (BcFigureArrangement *self, guint face);
guint                bc_figure_arrangement_neighbour (BcFigureArrangement *self, guint face);
GPtrArray           *bc_figure_arrangement_trace     (BcFigureArrangement *self, const int *labels, int wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcFigureArrangement, bc_figure_arrangement_free)
