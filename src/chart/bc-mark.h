/* A mark: one trigger point's X at its place in a figure.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-records.h"

G_BEGIN_DECLS

#define BC_MARK_LABEL_SIZE 8

typedef struct
{
  const BcTriggerPoint *point; /* borrowed from the atlas */
  BcSide side;                 /* of the muscle; BC_SIDE_MIDLINE where both sides fall on one place of the midline */
  BcCoordinate at;             /* viewBox units */
  guint colour;                /* of the shown muscle */
  gboolean emphasised;
  char label[BC_MARK_LABEL_SIZE]; /* "2", or "B2" where several muscles are shown */
} BcMark;

G_END_DECLS
