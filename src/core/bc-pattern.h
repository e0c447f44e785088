/* Where a pattern fits too: its regions, and other muscles with a similar pattern.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-index.h"

G_BEGIN_DECLS

/* Patterns that share less than a quarter say nothing about each other. */
#define BC_PATTERN_MIN_SIMILARITY 0.25

/* A region of a muscle's pattern, over all its points. */
typedef struct
{
  const BcRegion *region; /* borrowed */
  BcLevel level;          /* the best one */
  gboolean same;          /* on the muscle's own side; always TRUE for a midline region */
  gboolean opposite;      /* on the other side */
} BcPatternRegion;

typedef struct
{
  const BcMuscle *muscle; /* borrowed */
  double similarity;      /* 0 to 1 */
} BcSimilarMuscle;

GArray *bc_pattern_list_regions (const BcMuscle *muscle);
double  bc_pattern_compare (const BcMuscle *one, const BcMuscle *other);
GArray *bc_pattern_list_similar (BcIndex *index, const BcMuscle *muscle, guint limit);

G_END_DECLS
