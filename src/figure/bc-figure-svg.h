/* Writing SVG, the same bytes on every machine.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-sheet.h"

GString *bc_figure_svg_begin       (const BcFigureSheet *sheet, const char *what);
void     bc_figure_svg_end         (GString *svg);
void     bc_figure_svg_begin_layer (GString *svg, const char *id);
void     bc_figure_svg_end_group   (GString *svg);
void     bc_figure_svg_number      (GString *svg, double value, int decimals);
void     bc_figure_svg_attribute   (GString *svg, const char *name, double value);
void     bc_figure_svg_shape       (GString *svg, const GPtrArray *shape);
void     bc_figure_svg_curve       (GString *svg, const GArray *control, gboolean closed);
