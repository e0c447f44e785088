/* The sign of a treatment: a few strokes that a photocopy keeps.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-annotation.h"
#include "bc-records.h"

G_BEGIN_DECLS

void bc_treatment_glyph_append (BcTreatment treatment, BcCoordinate at, double size, cairo_t *cr);

G_END_DECLS
