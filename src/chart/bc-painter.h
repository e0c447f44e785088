/* The painter: draws a figure and a scene. Screen, print, export and thumbnails all come through here.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-figure.h"
#include "bc-scene.h"
#include "bc-style.h"

G_BEGIN_DECLS

/* In all of them cr's user space is the figure's viewBox, and `unit` is how many viewBox units one device unit of the
 * style is: 1 / (pixels per viewBox unit) on screen, 1 / (millimetres per viewBox unit) on paper. */
gboolean bc_painter_paint_base (BcFigure *figure, const BcStyle *style, cairo_t *cr, double unit, GError **error);
void     bc_painter_paint_words (BcFigure *figure, const BcStyle *style, cairo_t *cr, double unit);
void     bc_painter_paint_words_in (BcFigure *figure,
                                    const BcBox *visible,
                                    const BcStyle *style,
                                    cairo_t *cr,
                                    double unit);
GArray  *bc_painter_list_word_boxes (BcFigure *figure, const BcBox *visible, const BcStyle *style, double unit);
void     bc_painter_paint_overlay (BcFigure *figure,
                                   const BcScene *scene,
                                   const BcStyle *style,
                                   cairo_t *cr,
                                   double unit);

double   bc_painter_fit (BcFigure *figure, double width, double height, cairo_matrix_t *matrix);

G_END_DECLS
