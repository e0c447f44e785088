/* A place and what it counts in the ranking. A drawn area counts as one place, shared out among its regions.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-place.h"

G_BEGIN_DECLS

/* Weights are whole thousandths of a place, so that sums and comparisons are exact. */
#define BC_PLACE_WEIGHT_ONE 1000u

typedef struct
{
  BcPlace place;
  guint weight; /* above 0 */
} BcWeightedPlace;

G_END_DECLS
