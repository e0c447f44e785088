/* The shapes file of a view: geometry for hit testing and highlights.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-sheet.h"

GPtrArray  *bc_figure_muscle_shape (const BcFigureSheet *sheet, const BcFigureMuscle *muscle, double tolerance);
const char *bc_figure_other_side   (const char *side);
char       *bc_figure_shapes_write (const BcFigureSheet *sheet, GError **error);
