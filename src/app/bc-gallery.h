/* Ten well-known patterns as small pictures, to begin with.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-session.h"
#include "bc-style.h"

G_BEGIN_DECLS

#define BC_TYPE_GALLERY (bc_gallery_get_type ())
G_DECLARE_FINAL_TYPE (BcGallery, bc_gallery, BC, GALLERY, GtkWidget)

GtkWidget *bc_gallery_new (BcSession *session);
void       bc_gallery_set_figures (BcGallery *self, BcFigureSet *figures);
void       bc_gallery_set_style (BcGallery *self, const BcStyle *style);
gboolean   bc_gallery_is_filled (BcGallery *self);

G_END_DECLS
