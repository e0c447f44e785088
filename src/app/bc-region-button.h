/* One region of a figure as a widget: nothing to see, everything for the keyboard and the screen reader.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_REGION_BUTTON (bc_region_button_get_type ())
G_DECLARE_FINAL_TYPE (BcRegionButton, bc_region_button, BC, REGION_BUTTON, GtkWidget)

GtkWidget    *bc_region_button_new (BcSession *session, const BcSpot *spot, const char *view);
const BcSpot *bc_region_button_get_spot (BcRegionButton *self);
void          bc_region_button_update (BcRegionButton *self);

G_END_DECLS
