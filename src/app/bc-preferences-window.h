/* The preferences: one window for the program, in which every change holds at once.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_PREFERENCES_WINDOW (bc_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (BcPreferencesWindow, bc_preferences_window, BC, PREFERENCES_WINDOW, GtkWindow)

GtkWidget *bc_preferences_window_new (BcSettings *settings);
void bc_preferences_window_show_page (BcPreferencesWindow *self, const char *page);

G_END_DECLS
