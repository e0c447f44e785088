/* A figure in small, with the marks and zones that it carries. Painted when nothing else is to be done.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure.h"
#include "bc-scene.h"
#include "bc-style.h"

G_BEGIN_DECLS

#define BC_TYPE_THUMBNAIL (bc_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (BcThumbnail, bc_thumbnail, BC, THUMBNAIL, GtkWidget)

GtkWidget *bc_thumbnail_new (BcFigure *figure, int width, int height);
void       bc_thumbnail_set_figure (BcThumbnail *self, BcFigure *figure);
BcFigure  *bc_thumbnail_get_figure (BcThumbnail *self);
void       bc_thumbnail_set_style (BcThumbnail *self, const BcStyle *style);
void       bc_thumbnail_set_mirrored (BcThumbnail *self, gboolean mirrored);
void       bc_thumbnail_set_scene (BcThumbnail *self, BcScene *scene);
void       bc_thumbnail_set_field (BcThumbnail *self, const BcBox *field, int width, int height);
void       bc_thumbnail_set_frame (BcThumbnail *self, const BcBox *frame);

G_END_DECLS
