/* A plate: one muscle for the eye of a proof-reader.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-atlas.h"
#include "bc-figure-set.h"

G_BEGIN_DECLS

/* Size of a plate in its own units: PDF points, or pixels of a sheet. */
#define BC_PLATE_WIDTH 640.0
#define BC_PLATE_HEIGHT 440.0

gboolean bc_plate_find_crop (const BcMuscle *muscle, BcFigure *figure, BcBox *crop);
gboolean bc_plate_paint (const BcMuscle *muscle, BcFigureSet *figures, cairo_t *cr, GError **error);

G_END_DECLS
