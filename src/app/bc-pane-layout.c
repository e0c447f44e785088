/* Layout of a side pane. Its content scrolls, so its size says nothing about the size of the window; but GTK would
   measure every wrapped paragraph at many widths before finding that out. Here the question stops.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pane-layout.h"

#define LEAST_WIDTH 260
#define NATURAL_WIDTH 350
#define LEAST_HEIGHT 200

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : LEAST_HEIGHT;
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GskTransform *shift = NULL; /* taken by the allocation */
  int least;

  if (child == NULL)
    return;
  /* GTK insists that what is allocated was measured */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  /* what is too wide runs out at the end of the line, also in languages that are written from the right */
  if (least > width && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    shift = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (width - least, 0));
  gtk_widget_allocate (child, MAX (width, least), height, baseline, shift);
}

/**
 * bc_pane_layout_new:
 *
 * Returns: (transfer full): the layout, for a widget with one child that scrolls.
 */
GtkLayoutManager *
bc_pane_layout_new (void)
{
  return gtk_custom_layout_new (get_request_mode, measure, allocate);
}
