/* The bar over the figures: which of them are shown, how, and what lies over them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BC_TYPE_BOARD_BAR (bc_board_bar_get_type ())
G_DECLARE_FINAL_TYPE (BcBoardBar, bc_board_bar, BC, BOARD_BAR, GtkWidget)

GtkWidget *bc_board_bar_new (void);

G_END_DECLS
