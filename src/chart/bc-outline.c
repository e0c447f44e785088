/* The soft outline of a zone: a closed centripetal Catmull-Rom curve (alpha 0.5) through the control points.

   Centripetal never overshoots or loops where the points are unevenly spaced (Yuksel, Schaefer and Keyser 2011). All
   outlines run the same way round, so that several of them filled as one path with the winding rule are their union:
   zones of several points of a muscle merge without darkening twice.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-outline.h"

#include <math.h>

/* How far a flattened outline may be from its curve, viewBox units. */
#define FLATNESS 0.25

/* An inset never takes more than this part of the thickness at a place, or thin zones would turn inside out. */
#define MAX_INSET_SHARE 0.38

/* Control points nearer than this count as one: the curve's speed would be undefined. */
#define SAME_POINT 0.01

typedef struct
{
  BcCoordinate start, first, second, end;
} Curve;

struct _BcOutline
{
  GArray *curves; /* Curve */
  BcPolygon *polygon;

  /* For the points of the polygon's contour, filled when an inset is first asked for. */
  GArray *inward;    /* BcCoordinate: unit normals */
  GArray *max_inset; /* double */
};

static double
signed_area (const BcCoordinate *points, guint n)
{
  double area = 0;

  for (guint i = 0; i < n; i++)
    area += points[i].x * points[(i + 1) % n].y - points[(i + 1) % n].x * points[i].y;
  return area / 2;
}

static double
knot (BcCoordinate a, BcCoordinate b)
{
  return sqrt (MAX (hypot (b.x - a.x, b.y - a.y), SAME_POINT));
}

/* One coordinate of the tangent at b, scaled to the knot interval `to_c`, of the curve through a, b, c. */
static double
tangent (double a, double b, double c, double to_b, double to_c, double scale)
{
  return scale * ((b - a) / to_b - (c - a) / (to_b + to_c) + (c - b) / to_c);
}

static Curve
make_curve (BcCoordinate p0, BcCoordinate p1, BcCoordinate p2, BcCoordinate p3)
{
  double d01 = knot (p0, p1), d12 = knot (p1, p2), d23 = knot (p2, p3);
  Curve curve = { p1, p1, p2, p2 };

  curve.first.x += tangent (p0.x, p1.x, p2.x, d01, d12, d12) / 3;
  curve.first.y += tangent (p0.y, p1.y, p2.y, d01, d12, d12) / 3;
  curve.second.x -= tangent (p1.x, p2.x, p3.x, d12, d23, d12) / 3;
  curve.second.y -= tangent (p1.y, p2.y, p3.y, d12, d23, d12) / 3;
  return curve;
}

static BcPolygon *
flatten (const BcOutline *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  BcPolygon *polygon;

  cairo_set_tolerance (cr, FLATNESS);
  bc_outline_append (self, cr);
  polygon = bc_polygon_new_from_path (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return polygon;
}

/**
 * bc_outline_new:
 * @points: control points, viewBox units, either way round
 * @n_points: at least 3
 *
 * Returns: (transfer full): the outline.
 */
BcOutline *
bc_outline_new (const BcCoordinate *points, guint n_points)
{
  BcOutline *self = g_new0 (BcOutline, 1);
  g_autofree BcCoordinate *ordered = g_new (BcCoordinate, n_points);
  gboolean backwards = signed_area (points, n_points) < 0;

  for (guint i = 0; i < n_points; i++)
    ordered[i] = points[backwards ? n_points - 1 - i : i];
  self->curves = g_array_sized_new (FALSE, FALSE, sizeof (Curve), n_points);
  for (guint i = 0; i < n_points; i++)
    {
      Curve curve = make_curve (ordered[(i + n_points - 1) % n_points], ordered[i], ordered[(i + 1) % n_points],
                                ordered[(i + 2) % n_points]);

      g_array_append_val (self->curves, curve);
    }
  self->polygon = flatten (self);
  return self;
}

void
bc_outline_free (BcOutline *self)
{
  g_array_unref (self->curves);
  bc_polygon_free (self->polygon);
  g_clear_pointer (&self->inward, g_array_unref);
  g_clear_pointer (&self->max_inset, g_array_unref);
  g_free (self);
}

/**
 * bc_outline_append:
 * @cr: user space is the viewBox; the closed curve is added to its path
 */
void
bc_outline_append (const BcOutline *self, cairo_t *cr)
{
  for (guint i = 0; i < self->curves->len; i++)
    {
      const Curve *curve = &g_array_index (self->curves, Curve, i);

      if (i == 0)
        cairo_move_to (cr, curve->start.x, curve->start.y);
      cairo_curve_to (cr, curve->first.x, curve->first.y, curve->second.x, curve->second.y, curve->end.x, curve->end.y);
    }
  cairo_close_path (cr);
}

/* How far from `at` along `direction` the contour is met again. */
static double
measure_thickness (const BcCoordinate *points, guint n, guint start, BcCoordinate direction)
{
  BcCoordinate at = points[start];
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      guint next = (i + 1) % n;
      BcCoordinate edge = { points[next].x - points[i].x, points[next].y - points[i].y };
      BcCoordinate to = { points[i].x - at.x, points[i].y - at.y };
      double cross = direction.x * edge.y - direction.y * edge.x;
      double along, share;

      if (i == start || next == start || fabs (cross) < 1e-9)
        continue;
      along = (to.x * edge.y - to.y * edge.x) / cross;
      share = (to.x * direction.y - to.y * direction.x) / cross;
      if (along > 0 && share >= 0 && share <= 1)
        nearest = MIN (nearest, along);
    }
  return nearest;
}

static void
measure_insets (BcOutline *self)
{
  guint n;
  const BcCoordinate *points = bc_polygon_get_contour (self->polygon, &n);

  self->inward = g_array_sized_new (FALSE, FALSE, sizeof (BcCoordinate), n);
  self->max_inset = g_array_sized_new (FALSE, FALSE, sizeof (double), n);
  for (guint i = 0; i < n; i++)
    {
      BcCoordinate before = points[(i + n - 1) % n], after = points[(i + 1) % n];
      double dx = after.x - before.x, dy = after.y - before.y, length = MAX (hypot (dx, dy), SAME_POINT);
      /* The area is positive, so inside is to the left of the way round in cairo's downward y. */
      BcCoordinate inward = { -dy / length, dx / length };
      double most = MAX_INSET_SHARE * measure_thickness (points, n, i, inward);

      g_array_append_val (self->inward, inward);
      g_array_append_val (self->max_inset, most);
    }
}

/**
 * bc_outline_append_inset:
 * @distance: how far inside the outline, viewBox units; less where the zone is too thin for it
 * @cr: user space is the viewBox; the closed contour is added to its path
 */
void
bc_outline_append_inset (BcOutline *self, double distance, cairo_t *cr)
{
  guint n;
  const BcCoordinate *points = bc_polygon_get_contour (self->polygon, &n);

  if (self->inward == NULL)
    measure_insets (self);
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n; i++)
    {
      const BcCoordinate *inward = &g_array_index (self->inward, BcCoordinate, i);
      double move = MIN (distance, g_array_index (self->max_inset, double, i));

      cairo_line_to (cr, points[i].x + move * inward->x, points[i].y + move * inward->y);
    }
  cairo_close_path (cr);
}

/**
 * bc_outline_get_polygon:
 *
 * Returns: (transfer none): the outline in straight edges.
 */
const BcPolygon *
bc_outline_get_polygon (const BcOutline *self)
{
  return self->polygon;
}
