/* Chooses the picture file of a logo, and says what is wrong with a bad one.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BC_TYPE_LOGO_CHOOSER (bc_logo_chooser_get_type ())
G_DECLARE_FINAL_TYPE (BcLogoChooser, bc_logo_chooser, BC, LOGO_CHOOSER, GtkWidget)

gboolean bc_logo_chooser_choose (BcLogoChooser *self, const char *path);
const char *bc_logo_chooser_get_error (BcLogoChooser *self);

G_END_DECLS
