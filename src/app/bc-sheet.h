/* A kept image that lies on a widget: painted once with cairo, shown in every frame until something changes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _BcSheet BcSheet;

BcSheet *bc_sheet_new (int width, int height, int scale_factor);
BcSheet *bc_sheet_new_of_surface (cairo_surface_t *surface);
void bc_sheet_free (BcSheet *self);
cairo_t *bc_sheet_draw (BcSheet *self);
void bc_sheet_snapshot (BcSheet *self, GtkSnapshot *snapshot, GskRenderer *renderer, const graphene_rect_t *bounds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcSheet, bc_sheet_free)

G_END_DECLS
