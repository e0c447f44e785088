/* A muscle on a side of the body: what is chosen in the list and shown on the figure.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-records.h"

G_BEGIN_DECLS

typedef enum
{
  BC_BODY_LEFT = 1 << 0,
  BC_BODY_RIGHT = 1 << 1,
  BC_BODY_BOTH = BC_BODY_LEFT | BC_BODY_RIGHT,
} BcBodySides;

typedef struct
{
  const BcMuscle *muscle; /* borrowed from the atlas */
  BcBodySides sides;      /* BC_BODY_BOTH for an unpaired muscle */
} BcShownMuscle;

G_END_DECLS
