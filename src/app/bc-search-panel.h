/* Results of the search, grouped by kind.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_SEARCH_PANEL (bc_search_panel_get_type ())
G_DECLARE_FINAL_TYPE (BcSearchPanel, bc_search_panel, BC, SEARCH_PANEL, GtkWidget)

void bc_search_panel_set_session (BcSearchPanel *self, BcSession *session);
void bc_search_panel_search (BcSearchPanel *self, const char *words);
void bc_search_panel_activate_first (BcSearchPanel *self);
void bc_search_panel_focus (BcSearchPanel *self);

G_END_DECLS
