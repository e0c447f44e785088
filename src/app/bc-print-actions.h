/* The actions print, preview, export and copy of a window.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-session.h"
#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_PRINT_ACTIONS (bc_print_actions_get_type ())
G_DECLARE_FINAL_TYPE (BcPrintActions, bc_print_actions, BC, PRINT_ACTIONS, GObject)

BcPrintActions *bc_print_actions_new (GtkApplicationWindow *window, BcSession *session, BcSettings *settings);
void bc_print_actions_set_figures (BcPrintActions *self, BcFigureSet *figures);
void bc_print_actions_export_to (BcPrintActions *self, const char *path, GCancellable *cancellable);
void bc_print_actions_add_keys (GtkApplication *application);

G_END_DECLS
