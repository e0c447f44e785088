/* One line of the preferences: a title, a control, and the key that it changes at once.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_PREFERENCE_ROW (bc_preference_row_get_type ())
G_DECLARE_FINAL_TYPE (BcPreferenceRow, bc_preference_row, BC, PREFERENCE_ROW, GtkWidget)

void bc_preference_row_bind (BcPreferenceRow *self, BcSettings *settings);
const char *bc_preference_row_get_key (BcPreferenceRow *self);
GtkWidget *bc_preference_row_get_control (BcPreferenceRow *self);

G_END_DECLS
