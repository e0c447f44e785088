/* Points and smooth curves: what every outline of the figure is made of.
 *
 * Curves are centripetal Catmull-Rom splines through the control points: the
 * only kind that neither overshoots nor loops when the points are unevenly
 * spaced, so an illustrator can move one point without watching the others.
 *
 * Only + - * / and sqrt are used: IEEE 754 fixes their results to the last
 * bit, so every machine writes the same bytes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-curve.h"

#include <math.h>

/* Keeps the spline defined where two control points coincide. */
#define SHORTEST_KNOT 1e-6

GArray *
bc_figure_points_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (BcFigurePoint));
}

GArray *
bc_figure_points_copy (const GArray *points)
{
  GArray *copy = bc_figure_points_new ();

  g_array_append_vals (copy, points->data, points->len);
  return copy;
}

void
bc_figure_points_add (GArray *points, double x, double y)
{
  BcFigurePoint point = { x, y, FALSE };

  g_array_append_val (points, point);
}

GArray *
bc_figure_points_reverse (const GArray *points)
{
  GArray *reversed = bc_figure_points_new ();

  for (guint i = points->len; i > 0; i--)
    g_array_append_vals (reversed, bc_figure_point (points, i - 1), 1);
  return reversed;
}

GArray *
bc_figure_points_mirror (const GArray *points, double midline)
{
  GArray *mirrored = bc_figure_points_copy (points);

  for (guint i = 0; i < mirrored->len; i++)
    bc_figure_point (mirrored, i)->x = 2 * midline - bc_figure_point (mirrored, i)->x;
  return mirrored;
}

/* Signed: positive when the points run clockwise as seen on screen (y down). */
double
bc_figure_points_area (const GArray *points)
{
  double twice = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const BcFigurePoint *a = bc_figure_point (points, i);
      const BcFigurePoint *b = bc_figure_point (points, (i + 1) % points->len);

      twice += a->x * b->y - b->x * a->y;
    }
  return twice / 2;
}

gboolean
bc_figure_points_contain (const GArray *points, double x, double y)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      const BcFigurePoint *a = bc_figure_point (points, i);
      const BcFigurePoint *b = bc_figure_point (points, (i + 1) % points->len);

      if ((a->y > y) != (b->y > y)
          && x < a->x + (y - a->y) / (b->y - a->y) * (b->x - a->x))
        inside = !inside;
    }
  return inside;
}

double
bc_figure_distance (const BcFigurePoint *a, const BcFigurePoint *b)
{
  double dx = b->x - a->x;
  double dy = b->y - a->y;

  return sqrt (dx * dx + dy * dy);
}

BcFigurePoint
bc_figure_point_between (const BcFigurePoint *a, const BcFigurePoint *b, double t)
{
  BcFigurePoint point = { a->x + t * (b->x - a->x), a->y + t * (b->y - a->y), FALSE };

  return point;
}

/* The knot distance of a centripetal spline: length to the power 0.5. */
static double
knot (const BcFigurePoint *a, const BcFigurePoint *b)
{
  return MAX (sqrt (bc_figure_distance (a, b)), SHORTEST_KNOT);
}

/* One component of the tangent at @here, scaled to the knot interval @scale. */
static double
tangent (double before, double here, double after,
         double knot_before, double knot_after, double scale)
{
  return scale * ((here - before) / knot_before
                  - (after - before) / (knot_before + knot_after)
                  + (after - here) / knot_after);
}

/* The handle of @here on the way to @to; @beyond is the neighbour on the other
 * side, NULL at an end or a corner. */
static BcFigurePoint
handle (const BcFigurePoint *beyond, const BcFigurePoint *here, const BcFigurePoint *to)
{
  double d_to = knot (here, to);
  double d_beyond;
  BcFigurePoint point = { 0, 0, FALSE };

  if (beyond == NULL)
    return bc_figure_point_between (here, to, 1.0 / 3.0);

  d_beyond = knot (beyond, here);
  point.x = here->x + tangent (beyond->x, here->x, to->x, d_beyond, d_to, d_to) / 3;
  point.y = here->y + tangent (beyond->y, here->y, to->y, d_beyond, d_to, d_to) / 3;
  return point;
}

/**
 * bc_figure_curve_new:
 * @control: control points
 * @closed: whether the last point is joined to the first
 *
 * Returns: (transfer full): the Bezier segments of the smooth curve through
 * @control. After Catmull and Rom (1974), knots after Yuksel and others (2011).
 */
GArray *
bc_figure_curve_new (const GArray *control, gboolean closed)
{
  GArray *segments = g_array_new (FALSE, TRUE, sizeof (BcFigureSegment));
  guint n = control->len;

  if (n < 2)
    return segments;

  for (guint i = 0; i < (closed ? n : n - 1); i++)
    {
      const BcFigurePoint *from = bc_figure_point (control, i);
      const BcFigurePoint *to = bc_figure_point (control, (i + 1) % n);
      gboolean bends_from = (closed || i > 0) && !from->corner;
      gboolean bends_to = (closed || i + 2 < n) && !to->corner;
      BcFigureSegment segment;

      segment.from = *from;
      segment.to = *to;
      segment.handle_from = handle (bends_from ? bc_figure_point (control, (i + n - 1) % n) : NULL, from, to);
      segment.handle_to = handle (bends_to ? bc_figure_point (control, (i + 2) % n) : NULL, to, from);
      g_array_append_val (segments, segment);
    }
  return segments;
}

static BcFigurePoint
point_at (const BcFigureSegment *s, double t)
{
  double u = 1 - t;
  double b0 = u * u * u, b1 = 3 * u * u * t, b2 = 3 * u * t * t, b3 = t * t * t;
  BcFigurePoint point = { 0, 0, FALSE };

  point.x = b0 * s->from.x + b1 * s->handle_from.x + b2 * s->handle_to.x + b3 * s->to.x;
  point.y = b0 * s->from.y + b1 * s->handle_from.y + b2 * s->handle_to.y + b3 * s->to.y;
  return point;
}

static double
second_difference (const BcFigurePoint *a, const BcFigurePoint *b, const BcFigurePoint *c)
{
  double x = a->x - 2 * b->x + c->x;
  double y = a->y - 2 * b->y + c->y;

  return sqrt (x * x + y * y);
}

/* How many straight pieces keep within @tolerance of a segment: a cubic departs
 * from its chord by at most 3/4 of its largest second difference. */
static guint
pieces (const BcFigureSegment *s, double tolerance)
{
  double bend = MAX (second_difference (&s->from, &s->handle_from, &s->handle_to),
                     second_difference (&s->handle_from, &s->handle_to, &s->to));

  return MAX (1, (guint) ceil (sqrt (0.75 * bend / tolerance)));
}

/**
 * bc_figure_curve_flatten:
 * @control: control points
 * @closed: whether the last point is joined to the first
 * @tolerance: how far the result may lie from the curve, in units
 *
 * Returns: (transfer full): points; a closed curve does not repeat its first.
 */
GArray *
bc_figure_curve_flatten (const GArray *control, gboolean closed, double tolerance)
{
  g_autoptr (GArray) segments = bc_figure_curve_new (control, closed);
  GArray *points = bc_figure_points_new ();

  for (guint i = 0; i < segments->len; i++)
    {
      const BcFigureSegment *s = &g_array_index (segments, BcFigureSegment, i);
      guint n = pieces (s, tolerance);

      g_array_append_vals (points, &s->from, 1);
      for (guint k = 1; k < n; k++)
        {
          BcFigurePoint point = point_at (s, (double) k / n);

          g_array_append_val (points, point);
        }
    }
  if (!closed && control->len > 0)
    g_array_append_vals (points, bc_figure_point (control, control->len - 1), 1);
  return points;
}

/**
 * bc_figure_curve_resample:
 * @control: control points of an open curve
 * @count: at least 2
 *
 * Returns: (transfer full): @count points at equal distances along the curve.
 */
GArray *
bc_figure_curve_resample (const GArray *control, guint count)
{
  g_autoptr (GArray) flat = bc_figure_curve_flatten (control, FALSE, 0.05);
  GArray *points = bc_figure_points_new ();
  double length = 0, passed = 0;
  guint at = 0;

  g_return_val_if_fail (count >= 2 && flat->len >= 2, points);

  for (guint i = 1; i < flat->len; i++)
    length += bc_figure_distance (bc_figure_point (flat, i - 1), bc_figure_point (flat, i));

  for (guint i = 0; i < count; i++)
    {
      double wanted = length * i / (count - 1);
      double step = bc_figure_distance (bc_figure_point (flat, at), bc_figure_point (flat, at + 1));
      BcFigurePoint point;

      while (at + 2 < flat->len && passed + step < wanted)
        {
          passed += step;
          at++;
          step = bc_figure_distance (bc_figure_point (flat, at), bc_figure_point (flat, at + 1));
        }
      point = bc_figure_point_between (bc_figure_point (flat, at), bc_figure_point (flat, at + 1),
                                       step > 0 ? CLAMP ((wanted - passed) / step, 0, 1) : 0);
      g_array_append_val (points, point);
    }
  return points;
}
