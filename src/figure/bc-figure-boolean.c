/* Cutting filled shapes with each other, by way of an arrangement.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-boolean.h"

#include "bc-figure-arrangement.h"

#include <math.h>

/* Crumbs that rounding leaves; nobody can see or click them. */
#define SMALLEST_BORDER 0.5

/* The pieces of an arc turn by less than this, in radians; smaller corners need no arc. */
#define ARC_STEP 0.16

GPtrArray *
bc_figure_shape_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

GPtrArray *
bc_figure_shape_of (const GArray *points)
{
  GPtrArray *shape = bc_figure_shape_new ();

  g_ptr_array_add (shape, bc_figure_points_copy (points));
  return shape;
}

static void
add_shape (BcFigureArrangement *arrangement, const GPtrArray *shape, int operand)
{
  for (guint i = 0; i < shape->len; i++)
    bc_figure_arrangement_add (arrangement, g_ptr_array_index (shape, i), TRUE, operand, 0);
}

static gboolean
wanted (gboolean left, gboolean right, BcFigureBoolean how)
{
  switch (how)
    {
    case BC_FIGURE_UNITE:
      return left || right;
    case BC_FIGURE_INTERSECT:
      return left && right;
    case BC_FIGURE_SUBTRACT:
      return left && !right;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static GPtrArray *
trace_without_crumbs (BcFigureArrangement *arrangement, const int *labels)
{
  GPtrArray *borders = bc_figure_arrangement_trace (arrangement, labels, 1);

  for (guint i = borders->len; i > 0; i--)
    if (fabs (bc_figure_points_area (g_ptr_array_index (borders, i - 1))) < SMALLEST_BORDER)
      g_ptr_array_remove_index (borders, i - 1);
  return borders;
}

/**
 * bc_figure_shape_combine:
 *
 * Returns: (transfer full): what @how says, with no border crossing another.
 */
GPtrArray *
bc_figure_shape_combine (const GPtrArray *left, const GPtrArray *right, BcFigureBoolean how)
{
  g_autoptr (BcFigureArrangement) arrangement = bc_figure_arrangement_new ();
  g_autofree int *labels = NULL;

  add_shape (arrangement, left, 0);
  add_shape (arrangement, right, 1);
  bc_figure_arrangement_build (arrangement);

  labels = g_new0 (int, bc_figure_arrangement_n_faces (arrangement));
  for (guint i = 1; i < bc_figure_arrangement_n_faces (arrangement); i++)
    labels[i] = wanted (bc_figure_arrangement_winding (arrangement, i, 0) != 0,
                        bc_figure_arrangement_winding (arrangement, i, 1) != 0, how);
  return trace_without_crumbs (arrangement, labels);
}

GPtrArray *
bc_figure_shape_shift (const GPtrArray *shape, double dx, double dy)
{
  GPtrArray *shifted = bc_figure_shape_new ();

  for (guint i = 0; i < shape->len; i++)
    {
      GArray *points = bc_figure_points_copy (g_ptr_array_index (shape, i));

      for (guint k = 0; k < points->len; k++)
        {
          bc_figure_point (points, k)->x += dx;
          bc_figure_point (points, k)->y += dy;
        }
      g_ptr_array_add (shifted, points);
    }
  return shifted;
}

/* Mirrored borders are reversed too, so that outer ones stay clockwise. */
GPtrArray *
bc_figure_shape_mirror (const GPtrArray *shape, double midline)
{
  GPtrArray *mirrored = bc_figure_shape_new ();

  for (guint i = 0; i < shape->len; i++)
    {
      g_autoptr (GArray) points = bc_figure_points_mirror (g_ptr_array_index (shape, i), midline);

      g_ptr_array_add (mirrored, bc_figure_points_reverse (points));
    }
  return mirrored;
}

typedef struct
{
  double x;
  double y;
} Direction;

/* Points of an arc around @centre, by halving the angle @halvings times. */
static void
add_arc (GArray *moved, const BcFigurePoint *centre, Direction from, Direction to, double distance, guint halvings)
{
  Direction middle = { from.x + to.x, from.y + to.y };
  double length = sqrt (middle.x * middle.x + middle.y * middle.y);

  if (halvings == 0 || length <= 0)
    return;
  middle.x /= length;
  middle.y /= length;
  add_arc (moved, centre, from, middle, distance, halvings - 1);
  bc_figure_points_add (moved, centre->x + middle.x * distance, centre->y + middle.y * distance);
  add_arc (moved, centre, middle, to, distance, halvings - 1);
}

/* How often the corner between two directions must be halved. */
static guint
arc_halvings (Direction from, Direction to)
{
  double angle = acos (CLAMP (from.x * to.x + from.y * to.y, -1, 1));
  guint halvings = 0;

  for (; angle > ARC_STEP; angle /= 2)
    halvings++;
  return halvings;
}

/* The inward direction of the piece that starts at point @i. */
static Direction
inwards (const GArray *points, guint i)
{
  const BcFigurePoint *a = bc_figure_point (points, i % points->len);
  const BcFigurePoint *b = bc_figure_point (points, (i + 1) % points->len);
  double length = bc_figure_distance (a, b);
  Direction direction = { -(b->y - a->y) / length, (b->x - a->x) / length };

  return direction;
}

/* Every piece of the border moved inwards by @distance; corners that point
 * inwards become arcs. */
static GArray *
moved_inwards (const GArray *points, double distance)
{
  GArray *moved = bc_figure_points_new ();

  for (guint i = 0; i < points->len; i++)
    {
      const BcFigurePoint *a = bc_figure_point (points, i);
      const BcFigurePoint *b = bc_figure_point (points, (i + 1) % points->len);
      Direction here = inwards (points, i), next = inwards (points, i + 1);

      bc_figure_points_add (moved, a->x + here.x * distance, a->y + here.y * distance);
      bc_figure_points_add (moved, b->x + here.x * distance, b->y + here.y * distance);
      if (here.x * next.y - here.y * next.x < 0)
        add_arc (moved, b, here, next, distance, arc_halvings (here, next));
    }
  return moved;
}

/**
 * bc_figure_shape_inset:
 * @shape: outer borders clockwise, holes the other way
 * @distance: how far the border moves inwards, in units
 *
 * Returns: (transfer full): about the part of @shape further than @distance
 * from its border. Where the moved border turns inside out, as it does in
 * narrow places, its winding number is not positive, and nothing is left.
 */
GPtrArray *
bc_figure_shape_inset (const GPtrArray *shape, double distance)
{
  g_autoptr (BcFigureArrangement) arrangement = bc_figure_arrangement_new ();
  g_autofree int *labels = NULL;

  for (guint i = 0; i < shape->len; i++)
    {
      g_autoptr (GArray) moved = moved_inwards (g_ptr_array_index (shape, i), distance);

      bc_figure_arrangement_add (arrangement, moved, TRUE, 0, 0);
    }
  bc_figure_arrangement_build (arrangement);
  labels = g_new0 (int, bc_figure_arrangement_n_faces (arrangement));
  for (guint i = 1; i < bc_figure_arrangement_n_faces (arrangement); i++)
    labels[i] = bc_figure_arrangement_winding (arrangement, i, 0) > 0;
  return trace_without_crumbs (arrangement, labels);
}

double
bc_figure_shape_area (const GPtrArray *shape)
{
  double area = 0;

  for (guint i = 0; i < shape->len; i++)
    area += bc_figure_points_area (g_ptr_array_index (shape, i));
  return area;
}

gboolean
bc_figure_shape_contain (const GPtrArray *shape, double x, double y)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < shape->len; i++)
    if (bc_figure_points_contain (g_ptr_array_index (shape, i), x, y))
      inside = !inside;
  return inside;
}
