/* The search of the window: typing searches, wherever the focus is, and the left pane shows what is found.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-search-panel.h"

G_BEGIN_DECLS

#define BC_TYPE_WINDOW_SEARCH (bc_window_search_get_type ())
G_DECLARE_FINAL_TYPE (BcWindowSearch, bc_window_search, BC, WINDOW_SEARCH, GObject)

BcWindowSearch *bc_window_search_new (GtkApplicationWindow *window,
                                      GtkSearchEntry *entry,
                                      GtkStack *sidebar,
                                      BcSearchPanel *panel,
                                      BcSession *session);
void bc_window_search_start (BcWindowSearch *self);
void bc_window_search_end (BcWindowSearch *self);
void bc_window_search_repeat (BcWindowSearch *self);

G_END_DECLS
