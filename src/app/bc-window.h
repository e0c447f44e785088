/* The main window.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-document-actions.h"
#include "bc-figure-set.h"
#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_WINDOW (bc_window_get_type ())
G_DECLARE_FINAL_TYPE (BcWindow, bc_window, BC, WINDOW, GtkApplicationWindow)

GtkWidget *bc_window_new (GtkApplication *application, BcSession *session, BcFigureSet *figures, const char *figures_message, GPtrArray *problems);
BcDocumentActions *bc_window_get_documents (BcWindow *self);
gboolean   bc_window_is_up_to_date (BcWindow *self);

G_END_DECLS
