/* Tab enters a figure at the region that had the focus last and leaves it again; arrows walk the body.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-region-children.h"

#include <math.h>

/* A region lies in a direction where it is farther ahead than this, viewBox units, and aside by less than this many times
   as much. What lies aside counts by the last weight. */
#define AHEAD_LEAST 1.0
#define ASIDE_MOST 3.0
#define ASIDE_WEIGHT 2.0

static const BcHitSpot *
get_hit (const BcRegionChildren *self, GtkWidget *child)
{
  return bc_hit_map_find (self->map, self->get_spot (child));
}

/* Negative: not in that direction at all. */
static double
distance_towards (GtkDirectionType direction, BcCoordinate from, BcCoordinate to)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  double ahead = direction == GTK_DIR_LEFT ? -dx : direction == GTK_DIR_RIGHT ? dx : direction == GTK_DIR_UP ? -dy : dy;
  double aside = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT ? fabs (dy) : fabs (dx);

  return ahead > AHEAD_LEAST && ahead * ASIDE_MOST > aside ? ahead + ASIDE_WEIGHT * aside : -1;
}

static GtkWidget *
find_neighbour (const BcRegionChildren *self, GtkWidget *from, GtkDirectionType direction)
{
  BcCoordinate here = get_hit (self, from)->centre;
  GtkWidget *best = NULL;
  double least = INFINITY;

  for (GtkWidget *child = gtk_widget_get_first_child (self->figure); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      double distance = distance_towards (direction, here, get_hit (self, child)->centre);
      if (distance > 0 && distance < least)
        {
          least = distance;
          best = child;
        }
    }
  return best;
}

/**
 * bc_region_children_find:
 * @spot: a region of the body
 *
 * Returns: (transfer none) (nullable): the child that stands for it.
 */
GtkWidget *
bc_region_children_find (const BcRegionChildren *self, const BcSpot *spot)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->figure); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (bc_spot_equal (self->get_spot (child), spot))
      return child;
  return NULL;
}

/**
 * bc_region_children_find_focus:
 * @last: (nullable): the child that had the focus last
 * @direction: on the body, not on the screen: on a mirrored figure the caller exchanges left and right
 *
 * Returns: (transfer none) (nullable): the child that the focus goes to; NULL: it leaves the figure.
 */
GtkWidget *
bc_region_children_find_focus (const BcRegionChildren *self, GtkWidget *last, GtkDirectionType direction)
{
  GtkWidget *focused = gtk_widget_get_focus_child (self->figure);

  if (focused == NULL)
    return last != NULL ? last : gtk_widget_get_first_child (self->figure);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return NULL;
  return find_neighbour (self, focused, direction);
}

/**
 * bc_region_children_allocate:
 * @matrix: from viewBox units to widget units; it scales, shifts and may mirror
 *
 * Lays every child over what is seen of its region.
 */
void
bc_region_children_allocate (const BcRegionChildren *self, const cairo_matrix_t *matrix)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->figure); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const BcBox *box = &get_hit (self, child)->box;
      double x = box->x + (matrix->xx < 0 ? box->width : 0), y = box->y;
      GtkAllocation place;

      cairo_matrix_transform_point (matrix, &x, &y);
      place = (GtkAllocation){ (int)x, (int)y, MAX (1, (int)ceil (box->width * matrix->yy)),
                               MAX (1, (int)ceil (box->height * matrix->yy)) };
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &place, -1);
    }
}
