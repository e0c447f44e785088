/* What is drawn over the figures.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-scene.h"

G_BEGIN_DECLS

typedef enum
{
  BC_LAYER_OUTLINES = 1 << 0, /* the shown muscles themselves */
  BC_LAYER_POINTS = 1 << 1,
  BC_LAYER_REFERRAL = 1 << 2,
  BC_LAYER_MUSCLE_NAMES = 1 << 3,
  BC_LAYER_REGION_NAMES = 1 << 4,
  BC_LAYER_DERMATOMES = 1 << 5, /* with the branches of the trigeminal nerve on the face */
  BC_LAYER_NERVES = 1 << 6,
} BcLayerFlags;

#define BC_LAYER_FLAGS_DEFAULT (BC_LAYER_OUTLINES | BC_LAYER_POINTS | BC_LAYER_REFERRAL)

typedef struct
{
  BcLayerFlags shown;
  double overlay_opacity; /* 0 … 1, of dermatomes and nerves */
} BcLayers;

#define BC_LAYERS_DEFAULT ((BcLayers){ BC_LAYER_FLAGS_DEFAULT, 1 })

void  bc_layers_apply (const BcLayers *self, BcAtlas *atlas, BcScene *scene);
char *bc_layers_get_note (const BcLayers *self);

G_END_DECLS
