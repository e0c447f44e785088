/* What is drawn over the figures.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BC_LAYER_OUTLINES = 1 << 0, /* the shown muscles themselves */
  BC_LAYER_POINTS = 1 << 1,
  BC_LAYER_REFERRAL = 1 << 2,
  BC_LAYER_MUSCLE_NAMES = 1 << 3,
  BC_LAYER_REGION_NAMES = 1 << 4,
} BcLayers;

#define BC_LAYERS_DEFAULT (BC_LAYER_OUTLINES | BC_LAYER_POINTS | BC_LAYER_REFERRAL)

G_END_DECLS
