/* The regions of a view: its silhouette divided without gap or overlap.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-sheet.h"

typedef struct
{
  char *id;
  gboolean midline;             /* the shape is whole; else it is the described half */
  GPtrArray *shape;
} BcFigureRegion;

typedef struct
{
  GPtrArray *silhouette;        /* the union of all regions, to the last point */
  GPtrArray *regions;           /* BcFigureRegion in the order of their seeds */
} BcFigurePartition;

GArray    *bc_figure_whole_control (const BcFigureSheet *sheet);
GArray    *bc_figure_half_outline  (const BcFigureSheet *sheet, double tolerance);
GPtrArray *bc_figure_whole_outline (const BcFigureSheet *sheet, double tolerance);

BcFigurePartition *bc_figure_partition_new  (const BcFigureSheet *sheet, GError **error);
void               bc_figure_partition_free (BcFigurePartition *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcFigurePartition, bc_figure_partition_free)
