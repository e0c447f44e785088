/* The actions of exploring: back and forward, undo and redo, compare. Menu, header, keys, mouse and tests all activate these.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_EXPLORE_ACTIONS (bc_explore_actions_get_type ())
G_DECLARE_FINAL_TYPE (BcExploreActions, bc_explore_actions, BC, EXPLORE_ACTIONS, GObject)

BcExploreActions *bc_explore_actions_new (BcSession *session, GtkApplicationWindow *window);
void              bc_explore_actions_add_keys (GtkApplication *application);

G_END_DECLS
