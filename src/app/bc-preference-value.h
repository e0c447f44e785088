/* The value of a control of the preferences, as the settings hold it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bc_preference_value_show (GtkWidget *control, GVariant *value, const char *const *values);
GVariant *bc_preference_value_read (GtkWidget *control, const GVariantType *type, const char *const *values);
void bc_preference_value_watch (GtkWidget *control, GCallback changed, GObject *object);

G_END_DECLS
