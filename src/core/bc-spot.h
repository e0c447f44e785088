/* A spot: one clickable region on one side of the body.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-records.h"

G_BEGIN_DECLS

typedef struct
{
  const BcRegion *region; /* borrowed from the atlas */
  BcSide side;            /* BC_SIDE_MIDLINE exactly where the region is not sided */
} BcSpot;

gboolean bc_spot_equal (const BcSpot *a, const BcSpot *b);
int      bc_spot_compare (const BcSpot *a, const BcSpot *b);
char    *bc_spot_to_string (const BcSpot *self);
char    *bc_spot_describe (const BcSpot *self);

G_END_DECLS
