/* A drawing of a story: an SVG file, read carefully, painted into any room.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BcDrawing BcDrawing;

BcDrawing *bc_drawing_load (const char *folder, const char *name, GError **error);
BcDrawing *bc_drawing_load_for (const char *folder, const char *name, gboolean mono, GError **error);
void bc_drawing_free (BcDrawing *self);
gboolean bc_drawing_paint (BcDrawing *self, cairo_t *cr, double width, double height, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcDrawing, bc_drawing_free)

G_END_DECLS
