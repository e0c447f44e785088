/* The actions of the board: views, close-ups, mirror, look, layers, zoom to the selection. Menu, bar, keys and tests all
 * activate these.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-board.h"
#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_BOARD_ACTIONS (bc_board_actions_get_type ())
G_DECLARE_FINAL_TYPE (BcBoardActions, bc_board_actions, BC, BOARD_ACTIONS, GObject)

BcBoardActions *bc_board_actions_new (BcBoard *board, GActionMap *window, BcSettings *settings);
void            bc_board_actions_set_preset (BcBoardActions *self, BcPreset preset);
void            bc_board_actions_add_keys (GtkApplication *application);

G_END_DECLS
