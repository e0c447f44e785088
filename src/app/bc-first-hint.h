/* The one sentence of the first start.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_FIRST_HINT (bc_first_hint_get_type ())
G_DECLARE_FINAL_TYPE (BcFirstHint, bc_first_hint, BC, FIRST_HINT, GtkWidget)

GtkWidget *bc_first_hint_add (GtkWindow *window, GtkOverlay *overlay, BcSettings *settings);

G_END_DECLS
