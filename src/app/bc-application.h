/* The program as a desktop application: one instance, its data, its windows.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_APPLICATION (bc_application_get_type ())
G_DECLARE_FINAL_TYPE (BcApplication, bc_application, BC, APPLICATION, GtkApplication)

BcApplication *bc_application_new (void);
BcSettings    *bc_application_get_settings (BcApplication *self);

G_END_DECLS
