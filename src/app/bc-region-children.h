/* The children of a figure that stand for its regions: where they lie, and the way from one to the next by keyboard.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-hit-map.h"

G_BEGIN_DECLS

/* Which region a child stands for. */
typedef const BcSpot *(*BcRegionSpotFunc) (GtkWidget *child);

/* All children of the figure stand for a region that the map knows. Nothing is owned. */
typedef struct
{
  GtkWidget *figure;
  const BcHitMap *map; /* NULL only where there are no children */
  BcRegionSpotFunc get_spot;
} BcRegionChildren;

GtkWidget *bc_region_children_find (const BcRegionChildren *self, const BcSpot *spot);
GtkWidget *bc_region_children_find_focus (const BcRegionChildren *self, GtkWidget *last, GtkDirectionType direction);
void bc_region_children_allocate (const BcRegionChildren *self, const cairo_matrix_t *matrix);

G_END_DECLS
