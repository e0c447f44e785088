/* Sides of the body. The side is data, always the patient's, and is never derived from x and y again.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BC_SIDE_MIDLINE,
  BC_SIDE_LEFT,
  BC_SIDE_RIGHT,
} BcSide;

/* Which side a referral reaches, seen from the side of the muscle. */
typedef enum
{
  BC_REACH_SAME,
  BC_REACH_OPPOSITE,
  BC_REACH_BOTH,
} BcReach;

/* How strongly a pattern is described: essential in nearly everybody, spillover in some. The order is the rank. */
typedef enum
{
  BC_LEVEL_NONE,
  BC_LEVEL_SPILLOVER,
  BC_LEVEL_ESSENTIAL,
} BcLevel;

const char *bc_side_to_string (BcSide side);
gboolean    bc_side_from_string (const char *word, BcSide *side);
BcSide      bc_side_opposite (BcSide side);
gboolean    bc_reach_includes (BcReach reach, BcSide muscle_side, BcSide region_side);
const char *bc_level_to_string (BcLevel level);

G_END_DECLS
