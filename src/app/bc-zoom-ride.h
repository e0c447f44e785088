/* A ride: the view moves from one place to another within a quarter of a second.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-viewport.h"

G_BEGIN_DECLS

typedef struct _BcZoomRide BcZoomRide;

BcZoomRide *bc_zoom_ride_start (GtkWidget *widget, BcViewport *viewport, const BcViewportPlace *from, const BcViewportPlace *to);
void        bc_zoom_ride_stop (BcZoomRide *self);

G_END_DECLS
