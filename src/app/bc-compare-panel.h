/* Compared muscles under the figures: a legend of their colours, where they overlap, and what tells them apart.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_COMPARE_PANEL (bc_compare_panel_get_type ())
G_DECLARE_FINAL_TYPE (BcComparePanel, bc_compare_panel, BC, COMPARE_PANEL, GtkWidget)

void bc_compare_panel_set_session (BcComparePanel *self, BcSession *session);
void bc_compare_panel_update (BcComparePanel *self);

G_END_DECLS
