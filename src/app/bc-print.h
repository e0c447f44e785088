/* Printing: the dialog of GTK with a tab of our own and our own preview.
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

GtkPrintOperation *bc_print_new (GtkWindow *parent, BcSession *session, BcFigureSet *figures, BcSettings *settings);
gboolean bc_print_run (GtkPrintOperation *operation, GtkWindow *parent, GError **error);

G_END_DECLS
