/* The filmstrip: the close-ups in small, each with what it carries; one of them is shown large.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-layers.h"
#include "bc-session.h"
#include "bc-style.h"

G_BEGIN_DECLS

#define BC_TYPE_FILMSTRIP (bc_filmstrip_get_type ())
G_DECLARE_FINAL_TYPE (BcFilmstrip, bc_filmstrip, BC, FILMSTRIP, GtkWidget)

GtkWidget *bc_filmstrip_new (BcSession *session, BcFigureSet *figures);
void       bc_filmstrip_set_orientation (BcFilmstrip *self, GtkOrientation orientation);
void       bc_filmstrip_set_style (BcFilmstrip *self, const BcStyle *style);
void       bc_filmstrip_set_layers (BcFilmstrip *self, const BcLayers *layers);
void       bc_filmstrip_set_mirrored (BcFilmstrip *self, gboolean mirrored);
void       bc_filmstrip_set_side (BcFilmstrip *self, BcSide side);
void       bc_filmstrip_set_open (BcFilmstrip *self, const char *view);
void       bc_filmstrip_set_offered (BcFilmstrip *self, GPtrArray *views);
gboolean   bc_filmstrip_is_complete (BcFilmstrip *self);

G_END_DECLS
