/* Where names stand beside a figure: in a column at each edge, joined to their places by lines.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-box.h"
#include "bc-polygon.h"
#include "bc-records.h"

G_BEGIN_DECLS

/* One name. All lengths in the units of the figure. */
typedef struct
{
  BcCoordinate anchor; /* what is named */
  double width;        /* of the text */
  int rank; /* the greater, the longer it stays when room is scarce; from BC_NAME_MUST on it is never left out */

  /* Filled by bc_name_layout_place (). */
  gboolean placed;
  BcBox box;          /* of the text */
  BcCoordinate start; /* of the line: at the text */
  BcCoordinate elbow; /* where the line turns to the anchor */
} BcNameLabel;

#define BC_NAME_MUST 1000000

void bc_name_layout_place (GArray *labels,
                           const BcBox *field,
                           double line_height,
                           double margin,
                           const BcPolygon *obstacle,
                           const GArray *reserved);
gboolean bc_name_layout_lines_cross (const BcNameLabel *a, const BcNameLabel *b);

G_END_DECLS
