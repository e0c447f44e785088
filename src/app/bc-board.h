/* The board: the figures side by side or a close-up, the filmstrip, and the name of what is under the pointer.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-figure-view.h"
#include "bc-layers.h"
#include "bc-session.h"
#include "bc-style.h"
#include "bc-viewport.h"

G_BEGIN_DECLS

/* Which of the whole figures are shown. */
typedef enum
{
  BC_FIGURES_BOTH,
  BC_FIGURES_FRONT,
  BC_FIGURES_BACK,
} BcFigures;

#define BC_TYPE_BOARD (bc_board_get_type ())
G_DECLARE_FINAL_TYPE (BcBoard, bc_board, BC, BOARD, GtkWidget)

GtkWidget    *bc_board_new (BcSession *session, BcFigureSet *figures, GError **error);
BcViewport   *bc_board_get_viewport (BcBoard *self);
gboolean      bc_board_is_ready (BcBoard *self);
void          bc_board_set_style (BcBoard *self, const BcStyle *style);
void          bc_board_set_layers (BcBoard *self, const BcLayers *layers);
void          bc_board_set_figures (BcBoard *self, BcFigures shown);
void          bc_board_set_mirrored (BcBoard *self, gboolean mirrored);
gboolean      bc_board_open_close_up (BcBoard *self, const char *view, GError **error);
const char   *bc_board_get_close_up (BcBoard *self);
const char   *bc_board_suggest_close_up (BcBoard *self);
void          bc_board_set_side (BcBoard *self, BcSide side);
BcSide        bc_board_get_side (BcBoard *self);
void          bc_board_zoom_to_selection (BcBoard *self);
BcFigureView *bc_board_get_main_view (BcBoard *self);

G_END_DECLS
