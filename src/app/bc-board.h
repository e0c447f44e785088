/* The board: the figures side by side, with the name of what is under the pointer.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-session.h"
#include "bc-style.h"
#include "bc-viewport.h"

G_BEGIN_DECLS

#define BC_TYPE_BOARD (bc_board_get_type ())
G_DECLARE_FINAL_TYPE (BcBoard, bc_board, BC, BOARD, GtkWidget)

GtkWidget  *bc_board_new (BcSession *session, BcFigureSet *figures, GError **error);
BcViewport *bc_board_get_viewport (BcBoard *self);
gboolean    bc_board_is_ready (BcBoard *self);
void        bc_board_set_style (BcBoard *self, const BcStyle *style);

G_END_DECLS
