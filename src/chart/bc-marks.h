/* Words and marks on a figure: text that is never mirrored, and the X of a trigger point.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "bc-mark.h"
#include "bc-style.h"

G_BEGIN_DECLS

PangoLayout *bc_marks_create_layout (cairo_t *cr, double size, gboolean bold);
void         bc_marks_paint_text (PangoLayout *layout, const char *text, BcCoordinate at, const BcColour *ink,
                                  const BcColour *halo, double halo_width, cairo_t *cr);
void         bc_marks_paint (GArray *marks, gboolean labels, double axis, const BcStyle *style, cairo_t *cr,
                                  double unit);

G_END_DECLS
