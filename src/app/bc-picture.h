/* The drawing of one figure at one size and place, painted off the main thread and kept.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure.h"
#include "bc-style.h"

G_BEGIN_DECLS

#define BC_TYPE_PICTURE (bc_picture_get_type ())
G_DECLARE_FINAL_TYPE (BcPicture, bc_picture, BC, PICTURE, GObject)

BcPicture *bc_picture_new (BcFigure *figure);
BcPicture *bc_picture_new_patient (BcFigure *figure);
void       bc_picture_request (BcPicture *self, const BcStyle *style, int width, int height, int scale_factor, const cairo_matrix_t *matrix);
void       bc_picture_snapshot (BcPicture *self, GtkSnapshot *snapshot, GskRenderer *renderer, const cairo_matrix_t *matrix);
gboolean   bc_picture_is_empty (BcPicture *self);

G_END_DECLS
