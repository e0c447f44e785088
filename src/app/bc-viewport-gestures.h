/* The hand on a viewport: one widget's wheel, drag and pinch move and zoom what it shows.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-viewport.h"

G_BEGIN_DECLS

#define BC_TYPE_VIEWPORT_GESTURES (bc_viewport_gestures_get_type ())
G_DECLARE_FINAL_TYPE (BcViewportGestures, bc_viewport_gestures, BC, VIEWPORT_GESTURES, GObject)

BcViewportGestures *bc_viewport_gestures_new (GtkWidget *widget, BcViewport *viewport, BcFigure *figure);

G_END_DECLS
