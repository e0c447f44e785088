/* Hatching: parallel lines over whatever the context is clipped to.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-box.h"
#include "bc-style.h"

G_BEGIN_DECLS

void bc_hatch_paint (BcHatch hatch, const BcBox *box, double pitch, double width, cairo_t *cr);

G_END_DECLS
