/* The pages as they will be on paper, with what is wanted on them at the side.
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

#define BC_TYPE_PRINT_PREVIEW (bc_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (BcPrintPreview, bc_print_preview, BC, PRINT_PREVIEW, GtkWindow)

GtkWidget *bc_print_preview_new (GtkWindow *parent, BcSession *session, BcFigureSet *figures, BcSettings *settings);
guint bc_print_preview_get_n_pages (BcPrintPreview *self);

G_END_DECLS
