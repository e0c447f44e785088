/* One region of a figure of the patient screen or the quiz, for the keyboard and the screen reader.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-spot.h"

G_BEGIN_DECLS

#define BC_TYPE_NAMED_REGION (bc_named_region_get_type ())
G_DECLARE_FINAL_TYPE (BcNamedRegion, bc_named_region, BC, NAMED_REGION, GtkWidget)

GtkWidget *bc_named_region_new (const BcSpot *spot, const char *name);
const BcSpot *bc_named_region_get_spot (BcNamedRegion *self);
void bc_named_region_set_state (BcNamedRegion *self, gboolean chosen, const char *description);

G_END_DECLS
