/* The outlines of a figure: plain filled paths by id, read from <view>-shapes.svg.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "bc-box.h"

G_BEGIN_DECLS

typedef struct _BcShapes BcShapes;

BcShapes    *bc_shapes_parse (GBytes *svg, GError **error);
void         bc_shapes_free (BcShapes *self);

const BcBox *bc_shapes_get_view_box (const BcShapes *self);
GPtrArray   *bc_shapes_get_ids (const BcShapes *self);
gboolean     bc_shapes_has (const BcShapes *self, const char *id);
gboolean     bc_shapes_get_box (const BcShapes *self, const char *id, BcBox *box);
gboolean     bc_shapes_append (const BcShapes *self, const char *id, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcShapes, bc_shapes_free)

G_END_DECLS
