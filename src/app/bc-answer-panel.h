/* The answer to the marked places: look-alikes first, then the muscles, and what else it may be.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_ANSWER_PANEL (bc_answer_panel_get_type ())
G_DECLARE_FINAL_TYPE (BcAnswerPanel, bc_answer_panel, BC, ANSWER_PANEL, GtkWidget)

void bc_answer_panel_set_session (BcAnswerPanel *self, BcSession *session);
void bc_answer_panel_update (BcAnswerPanel *self, gboolean places);
gboolean bc_answer_panel_is_filled (BcAnswerPanel *self);
void       bc_answer_panel_focus (BcAnswerPanel *self);

void bc_answer_panel_open_filters (BcAnswerPanel *self);

G_END_DECLS
