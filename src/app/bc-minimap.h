/* The minimap: the figure in small, and which part of it is seen. Shown while the figure is larger than its frame.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-view.h"

G_BEGIN_DECLS

/* Widget units. */
#define BC_MINIMAP_HEIGHT 118

#define BC_TYPE_MINIMAP (bc_minimap_get_type ())
G_DECLARE_FINAL_TYPE (BcMinimap, bc_minimap, BC, MINIMAP, GtkWidget)

GtkWidget *bc_minimap_new (void);
void       bc_minimap_set_view (BcMinimap *self, BcFigureView *view);
void       bc_minimap_set_style (BcMinimap *self, const BcStyle *style);

G_END_DECLS
