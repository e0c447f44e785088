/* Sides of the body and levels of referral, as words and back.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-side.h"

static const char *const side_words[] = { "midline", "left", "right" };
static const char *const level_words[] = { "none", "spillover", "essential" };

const char *
bc_side_to_string (BcSide side)
{
  g_return_val_if_fail ((gsize)side < G_N_ELEMENTS (side_words), NULL);
  return side_words[side];
}

/**
 * bc_side_from_string:
 * @word: "midline", "left" or "right"
 * @side: (out): set only when the word is known
 *
 * Returns: whether the word is a side.
 */
gboolean
bc_side_from_string (const char *word, BcSide *side)
{
  for (gsize i = 0; i < G_N_ELEMENTS (side_words); i++)
    if (g_strcmp0 (word, side_words[i]) == 0)
      {
        *side = (BcSide)i;
        return TRUE;
      }
  return FALSE;
}

BcSide
bc_side_opposite (BcSide side)
{
  switch (side)
    {
    case BC_SIDE_LEFT:
      return BC_SIDE_RIGHT;
    case BC_SIDE_RIGHT:
      return BC_SIDE_LEFT;
    case BC_SIDE_MIDLINE:
    default:
      return BC_SIDE_MIDLINE;
    }
}

/**
 * bc_reach_includes:
 * @reach: side of a referral seen from its muscle
 * @muscle_side: side of the muscle; BC_SIDE_MIDLINE for an unpaired one, which reaches both sides
 * @region_side: side of the region; BC_SIDE_MIDLINE is reached from either side
 *
 * Returns: whether a muscle of that side sends pain to a region of this side.
 */
gboolean
bc_reach_includes (BcReach reach, BcSide muscle_side, BcSide region_side)
{
  if (region_side == BC_SIDE_MIDLINE || muscle_side == BC_SIDE_MIDLINE || reach == BC_REACH_BOTH)
    return TRUE;
  return (muscle_side == region_side) == (reach == BC_REACH_SAME);
}

const char *
bc_level_to_string (BcLevel level)
{
  g_return_val_if_fail ((gsize)level < G_N_ELEMENTS (level_words), NULL);
  return level_words[level];
}
