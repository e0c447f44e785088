/* Where an annotation lies in its figure: its path, its anchor, what a pointer touches.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-annotation.h"
#include "bc-figure.h"
#include "bc-style.h"

G_BEGIN_DECLS

gboolean bc_annotation_can_be_drawn (const BcAnnotation *annotation);
gboolean bc_annotation_is_on (const BcAnnotation *annotation, BcFigure *figure);
BcSide bc_annotation_side_on (const BcAnnotation *annotation, BcFigure *figure);
BcAnnotation *bc_annotation_place (const BcAnnotation *annotation, BcFigure *figure);
void bc_annotation_append (const BcAnnotation *annotation, BcFigure *figure, cairo_t *cr);
BcCoordinate bc_annotation_anchor (const BcAnnotation *annotation, BcFigure *figure);
double bc_annotation_radius (const BcStyle *style, double unit);
BcBox bc_annotation_note_box (const BcAnnotation *annotation, BcFigure *figure, const BcStyle *style, double unit);
BcBox bc_annotation_box (const BcAnnotation *annotation, BcFigure *figure, const BcStyle *style, double unit);
guint bc_annotation_find (GPtrArray *annotations,
                          BcFigure *figure,
                          const BcStyle *style,
                          double unit,
                          BcCoordinate at,
                          double radius);

G_END_DECLS
