/* Dermatomes and skin nerves over a figure: tint, pattern, broken border and label.
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

void bc_overlays_paint (BcFigure *figure, const BcScene *scene, const BcStyle *style, cairo_t *cr, double unit);

G_END_DECLS
