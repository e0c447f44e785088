/* Which side pane comes forward when something else is looked at.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-session.h"
#include "bc-window-frame.h"

G_BEGIN_DECLS

#define BC_TYPE_PANE_TURNS (bc_pane_turns_get_type ())
G_DECLARE_FINAL_TYPE (BcPaneTurns, bc_pane_turns, BC, PANE_TURNS, GObject)

BcPaneTurns *bc_pane_turns_new (GtkApplicationWindow *window, BcWindowFrame *frame, BcSession *session);
void bc_pane_turns_ask_for_page (BcPaneTurns *self);
void bc_pane_turns_update (BcPaneTurns *self);

G_END_DECLS
