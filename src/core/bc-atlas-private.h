/* What the linker and the atlas share.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"

G_BEGIN_DECLS

typedef struct
{
  GHashTable *sources;    /* id -> BcSource, and so on; keys and values borrowed from the drafts */
  GHashTable *places;     /* regions and areas share one set of ids */
  GHashTable *regions;
  GHashTable *areas;
  GHashTable *muscles;
  GHashTable *check_first;
  GHashTable *also_consider;
  GHashTable *conditions;
  GHashTable *topics;
  GHashTable *overlays;
} BcAtlasTables;

/* Sources, regions, areas, muscles, check-first, also-consider, conditions, topics, overlays: in this order. */
#define BC_ATLAS_N_LISTS 9

BcAtlasTables *bc_atlas_tables_new (void);
void           bc_atlas_tables_free (BcAtlasTables *self);

BcAtlas *bc_atlas_new (GPtrArray *drafts, BcAtlasTables *tables, GPtrArray *const lists[BC_ATLAS_N_LISTS], char *version);
void     bc_atlas_set_lost_look_alikes (BcAtlas *self, gboolean lost);

G_END_DECLS
