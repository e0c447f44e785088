/* Muscles side by side: where their patterns overlap, and what tells them apart.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-pattern.h"
#include "bc-selection-state.h"

G_BEGIN_DECLS

typedef struct
{
  const BcRegion *region; /* borrowed */
  BcLevel levels[BC_MAX_PINS]; /* by muscle, in the order given; BC_LEVEL_NONE where it does not reach */
  guint n_muscles;        /* how many reach it */
} BcComparedRegion;

typedef struct
{
  const char *id; /* of the sensation; borrowed */
  gboolean felt[BC_MAX_PINS];
} BcComparedSensation;

typedef struct
{
  guint n_muscles;
  const BcMuscle *muscles[BC_MAX_PINS]; /* borrowed */
  GArray *shared;                       /* BcComparedRegion: reached by two or more; most muscles first */
  GArray *single;                       /* BcComparedRegion: reached by one only, by muscle */
  GArray *sensations;                   /* BcComparedSensation that not all of them have */
  GPtrArray *notices[BC_MAX_PINS];      /* of each, what no other of them has; borrowed strings, not translated */
} BcComparison;

BcComparison *bc_comparison_new (const BcMuscle *const *muscles, guint n_muscles);
void          bc_comparison_free (BcComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcComparison, bc_comparison_free)

G_END_DECLS
