/* Dialogs. The one file that uses what GTK has replaced since 4.8.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bc_dialogs_show_about (GtkWindow *parent);
void bc_dialogs_show_text (GtkWindow *parent, const char *title, const char *text);

G_END_DECLS
