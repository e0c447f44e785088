/* The atlas turned round: from a region to every referral that reaches it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-spot.h"

G_BEGIN_DECLS

#define BC_TYPE_INDEX (bc_index_get_type ())
G_DECLARE_FINAL_TYPE (BcIndex, bc_index, BC, INDEX, GObject)

/* A referral seen from the region that it reaches. */
typedef struct
{
  const BcTriggerPoint *point; /* borrowed */
  const BcReferral *referral;  /* borrowed */
} BcArrival;

BcIndex         *bc_index_new (BcAtlas *atlas);
BcAtlas         *bc_index_get_atlas (BcIndex *self);
const BcArrival *bc_index_get_arrivals (BcIndex *self, const BcRegion *region, guint *n);
guint            bc_index_count_muscles (BcIndex *self, const BcRegion *region);
int              bc_index_get_order (BcIndex *self, const BcArea *area, const BcMuscle *muscle);
guint            bc_index_get_longest_order (BcIndex *self);
void             bc_index_list_check_first (BcIndex *self, const BcSpot *spot, GPtrArray *entries);
void             bc_index_list_also_consider (BcIndex *self, const BcSpot *spot, GPtrArray *entries);

G_END_DECLS
