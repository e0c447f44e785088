/* The fibres of a muscle as they are drawn.
 *
 * Anatomical plates engrave a muscle: strokes of unequal length that swell and
 * taper, closer together where the belly turns away. A fibre is such a stroke,
 * a filled sliver along a line between two rails. Between the fibres that the
 * data ask for lie shorter and thinner ones, as many as there is room for.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-fibres.h"

#include "bc-figure-boolean.h"

#include <math.h>

/* Points along a line before it is cut to the belly, and along a sliver. */
#define LINE_POINTS 61
#define LEAST_POINTS 8
#define LEAST_SLIVER_POINTS 7
#define MOST_SLIVER_POINTS 25
#define SLIVER_STEP 9.0 /* weights from point to point */

/* Strokes lie this many times their weight apart; never more than so many short
 * ones between two long ones. */
#define PITCH 4.6
#define MOST_SHORT 4

/* How much closer strokes lie at the edges of a belly than in its middle. */
#define CROWDING 0.2

/* Where strokes begin and end, as shares of the belly's length. */
#define LONG_MARGIN 0.02
#define LONG_STAGGER 0.1
#define SHORT_MARGIN 0.04
#define SHORT_LENGTH 0.28
#define SHORT_VARIETY 0.22

/* Weights of a short stroke and of a tendon's streak, as shares of a long one. */
#define SHORT_WEIGHT 0.72
#define STREAK_WEIGHT 1.7

/* A streak lies over the last of the belly; streaks are this many weights apart. */
#define STREAK_MARGIN 0.03
#define STREAK_LENGTH 0.22
#define STREAK_VARIETY 0.14
#define STREAK_PITCH 4.6
#define MOST_STREAKS 5

/* Where a sliver is thickest. */
#define IN_THE_MIDDLE 0.5
#define STREAK_THICKEST 0.25

/* A number from 0 to 1 that looks random and is the same everywhere. */
static double
scatter (guint number)
{
  guint32 mixed = (number + 1) * 2654435761u;

  return (double)(mixed >> 16) / 65535;
}

/* Moves a place across the belly, 0 to 1, towards the nearer edge. */
static double
crowd (double place)
{
  double u = 2 * place - 1;

  return 0.5 + 0.5 * u * (1 + CROWDING - CROWDING * u * u);
}

/* The longest stretch of the line between two rails that lies inside a shape. */
static GArray *
line_between (const GArray *from, const GArray *to, double place, const GPtrArray *within)
{
  guint best = 0, best_length = 0, length = 0;
  GArray *line = bc_figure_points_new ();
  GArray *stretch;

  for (guint i = 0; i < LINE_POINTS; i++)
    {
      BcFigurePoint point = bc_figure_point_between (bc_figure_point (from, i), bc_figure_point (to, i), place);

      length = bc_figure_shape_contain (within, point.x, point.y) ? length + 1 : 0;
      if (length > best_length)
        {
          best_length = length;
          best = i + 1 - length;
        }
      g_array_append_val (line, point);
    }
  stretch = bc_figure_points_new ();
  g_array_append_vals (stretch, &g_array_index (line, BcFigurePoint, best), best_length);
  g_array_unref (line);
  return stretch;
}

/* The point at a share of the line's points, between them if need be. */
static BcFigurePoint
point_along (const GArray *line, double share)
{
  double place = CLAMP (share, 0, 1) * (line->len - 1);
  guint i = MIN ((guint)place, line->len - 2);

  return bc_figure_point_between (bc_figure_point (line, i), bc_figure_point (line, i + 1), place - i);
}

/* Half the thickness at a share of a sliver's length: nothing at both ends, most
 * at the share @thickest. */
static double
half_thickness (double share, double thickest, double weight)
{
  double rise = share < thickest ? share / thickest : (1 - share) / (1 - thickest);

  return weight / 2 * sqrt (rise * (2 - rise));
}

static void
add_side (GArray *sliver, const GArray *middle, double weight, double thickest, double side)
{
  for (guint n = 0; n < middle->len; n++)
    {
      guint i = side > 0 ? n : middle->len - 1 - n;
      const BcFigurePoint *before = bc_figure_point (middle, i > 0 ? i - 1 : 0);
      const BcFigurePoint *after = bc_figure_point (middle, MIN (i + 1, middle->len - 1));
      const BcFigurePoint *at = bc_figure_point (middle, i);
      double half = half_thickness ((double)i / (middle->len - 1), thickest, weight);
      double run = bc_figure_distance (before, after);

      /* The tips are shared by both sides. */
      if (run <= 0 || (half <= 0 && side < 0))
        continue;
      bc_figure_points_add (sliver, at->x + side * half * (after->y - before->y) / run,
                            at->y - side * half * (after->x - before->x) / run);
    }
}

/* Enough points that a bent sliver looks smooth. */
static guint
points_for (const GArray *line, double from, double to, double weight)
{
  double length = 0;

  for (guint i = 1; i < line->len; i++)
    length += bc_figure_distance (bc_figure_point (line, i - 1), bc_figure_point (line, i));
  return (guint)CLAMP (length * fabs (to - from) / (weight * SLIVER_STEP), LEAST_SLIVER_POINTS, MOST_SLIVER_POINTS);
}

static void
add_sliver (GPtrArray *slivers, const GArray *line, double from, double to, double weight, double thickest)
{
  g_autoptr (GArray) middle = bc_figure_points_new ();
  GArray *sliver;
  guint n;

  if (line->len < LEAST_POINTS)
    return;
  n = points_for (line, from, to, weight);
  for (guint i = 0; i < n; i++)
    {
      BcFigurePoint point = point_along (line, from + (to - from) * i / (n - 1));

      g_array_append_val (middle, point);
    }
  sliver = bc_figure_points_new ();
  add_side (sliver, middle, weight, thickest, 1);
  add_side (sliver, middle, weight, thickest, -1);
  g_ptr_array_add (slivers, sliver);
}

static void
add_long (GPtrArray *slivers, const GArray *line, guint number, double weight)
{
  add_sliver (slivers, line, LONG_MARGIN + LONG_STAGGER * scatter (2 * number),
              1 - LONG_MARGIN - LONG_STAGGER * scatter (2 * number + 1), weight, IN_THE_MIDDLE);
}

static void
add_short (GPtrArray *slivers, const GArray *line, guint number, double weight)
{
  double length = SHORT_LENGTH + SHORT_VARIETY * scatter (2 * number + 1);
  double from = SHORT_MARGIN + (1 - 2 * SHORT_MARGIN - length) * scatter (2 * number);

  add_sliver (slivers, line, from, from + length, weight * SHORT_WEIGHT, IN_THE_MIDDLE);
}

/* How many short strokes fit between two long ones. */
static guint
short_between (const GArray *from, const GArray *to, int count, double weight)
{
  guint half = LINE_POINTS / 2;
  double width = bc_figure_distance (bc_figure_point (from, half), bc_figure_point (to, half));
  double room = width / (count + 1) / (weight * PITCH);

  return (guint)CLAMP (room - 0.5, 0, MOST_SHORT);
}

static void
add_set (GPtrArray *slivers, const BcFigureFibres *set, const GPtrArray *within, double weight)
{
  g_autoptr (GArray) from = bc_figure_curve_resample (set->from_rail, LINE_POINTS);
  g_autoptr (GArray) to = bc_figure_curve_resample (set->to_rail, LINE_POINTS);
  guint step = short_between (from, to, set->count, weight) + 1;
  guint n = (guint)(set->count + 1) * step;

  for (guint k = 1; k < n; k++)
    {
      g_autoptr (GArray) line = line_between (from, to, crowd ((double)k / n), within);

      if (k % step == 0)
        add_long (slivers, line, k, weight);
      else
        add_short (slivers, line, k, weight);
    }
}

/**
 * bc_figure_fibres:
 * @within: the belly; fibres end inside it
 * @weight: how thick the thickest stroke is in its middle, in units
 *
 * Returns: (transfer full) (element-type GArray): closed slivers to be filled.
 */
GPtrArray *
bc_figure_fibres (const BcFigureMuscle *muscle, const GPtrArray *within, double weight)
{
  GPtrArray *slivers = bc_figure_shape_new ();

  for (guint i = 0; i < muscle->fibres->len; i++)
    add_set (slivers, g_ptr_array_index (muscle->fibres, i), within, weight);
  return slivers;
}

/* Streaks from one end of the belly toward its middle. */
static void
add_streaks (GPtrArray *slivers,
             const GArray *a,
             const GArray *b,
             const GPtrArray *within,
             double weight,
             gboolean insertion)
{
  guint at = insertion ? LINE_POINTS * 4 / 5 : LINE_POINTS / 5;
  double width = bc_figure_distance (bc_figure_point (a, at), bc_figure_point (b, at));
  guint n = (guint)CLAMP (width / (weight * STREAK_PITCH), 1, MOST_STREAKS);

  for (guint k = 1; k <= n; k++)
    {
      g_autoptr (GArray) line = line_between (a, b, (double)k / (n + 1), within);
      double length = STREAK_LENGTH + STREAK_VARIETY * scatter (insertion ? k : k + MOST_STREAKS);
      double from = insertion ? 1 - STREAK_MARGIN : STREAK_MARGIN;

      add_sliver (slivers, line, from, insertion ? from - length : from + length, weight * STREAK_WEIGHT,
                  STREAK_THICKEST);
    }
}

/**
 * bc_figure_tendon_streaks:
 * @within: the belly
 * @weight: the weight of its fibres
 *
 * A tendon runs on into the flesh as pale streaks, between the rails of the
 * muscle's first fibres.
 *
 * Returns: (transfer full) (element-type GArray): closed slivers to be filled.
 */
GPtrArray *
bc_figure_tendon_streaks (const BcFigureMuscle *muscle, const GPtrArray *within, double weight)
{
  GPtrArray *slivers = bc_figure_shape_new ();
  gboolean both = g_str_equal (muscle->streaks, "both");
  const BcFigureFibres *set;
  g_autoptr (GArray) a = NULL;
  g_autoptr (GArray) b = NULL;

  if (muscle->fibres->len == 0)
    return slivers;
  set = g_ptr_array_index (muscle->fibres, 0);
  a = bc_figure_curve_resample (set->from_rail, LINE_POINTS);
  b = bc_figure_curve_resample (set->to_rail, LINE_POINTS);
  if (both || g_str_equal (muscle->streaks, "insertion"))
    add_streaks (slivers, a, b, within, weight, TRUE);
  if (both || g_str_equal (muscle->streaks, "origin"))
    add_streaks (slivers, a, b, within, weight, FALSE);
  return slivers;
}
