/* The filters of the list of muscles as actions, remembered.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"
#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_FILTER_ACTIONS (bc_filter_actions_get_type ())
G_DECLARE_FINAL_TYPE (BcFilterActions, bc_filter_actions, BC, FILTER_ACTIONS, GObject)

BcFilterActions *bc_filter_actions_new (GActionMap *window, BcSession *session, BcSettings *settings);
void bc_filter_actions_add_keys (GtkApplication *application);

G_END_DECLS
