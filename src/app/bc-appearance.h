/* Light, dark or high contrast: what the user chose, or what the desktop says.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-settings.h"
#include "bc-style.h"

G_BEGIN_DECLS

#define BC_TYPE_APPEARANCE (bc_appearance_get_type ())
G_DECLARE_FINAL_TYPE (BcAppearance, bc_appearance, BC, APPEARANCE, GObject)

BcAppearance *bc_appearance_get_shared (BcSettings *settings);
BcAppearance *bc_appearance_new (BcSettings *settings);
BcPreset      bc_appearance_get_preset (BcAppearance *self);
void          bc_appearance_apply_to (BcAppearance *self, GtkWidget *window);
void          bc_appearance_hear (BcAppearance *self, const char *key, GVariant *value);

G_END_DECLS
