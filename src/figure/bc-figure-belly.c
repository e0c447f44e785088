/* The parts of a muscle that are drawn: belly and tendon.
 *
 * A muscle between two rails that has a tendon is drawn twice: the strap in the
 * tone of tendon, and on it the belly, which ends in a point.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-belly.h"

/* Steps along the rails. */
#define STEPS 40

/* Every so many steps becomes a control point. */
#define STRIDE 4

/* The belly's point lies this many steps beyond its shoulders; the tendon
 * begins this many before them, under the belly. */
#define POINT_STEPS 5
#define UNDER_STEPS 6
#define UNDER_INSET 0.3

static guint
belly_end (const BcFigureMuscle *muscle)
{
  return (guint)CLAMP (muscle->belly_to * STEPS, UNDER_STEPS, STEPS - 1);
}

/* Under the belly the tendon is narrower, or its edge would show beside it. */
static void
narrow_under_belly (GArray *a, GArray *b, guint end)
{
  for (guint i = 0; i < end; i++)
    {
      BcFigurePoint p = bc_figure_point_between (bc_figure_point (a, i), bc_figure_point (b, i), UNDER_INSET);
      BcFigurePoint q = bc_figure_point_between (bc_figure_point (b, i), bc_figure_point (a, i), UNDER_INSET);

      *bc_figure_point (a, i) = p;
      *bc_figure_point (b, i) = q;
    }
}

static void
append_strided (GArray *points, const GArray *rail, guint from, guint to)
{
  for (guint i = from; i < to; i += STRIDE)
    g_array_append_vals (points, bc_figure_point (rail, i), 1);
}

static void
append_backwards (GArray *points, const GArray *rail, guint from, guint to)
{
  guint last = from + (to - 1 - from) / STRIDE * STRIDE;

  for (guint i = last + STRIDE; i > from; i -= STRIDE)
    g_array_append_vals (points, bc_figure_point (rail, i - STRIDE), 1);
}

/**
 * bc_figure_belly_outline:
 *
 * Returns: (transfer full): closed control points of the fleshy part.
 */
GArray *
bc_figure_belly_outline (const BcFigureMuscle *muscle)
{
  g_autoptr (GArray) a = NULL;
  g_autoptr (GArray) b = NULL;
  guint end;
  BcFigurePoint tip;
  GArray *outline;

  if (muscle->rail_b == NULL || muscle->belly_to <= 0)
    return bc_figure_points_copy (muscle->outline);
  a = bc_figure_curve_resample (muscle->rail_a, STEPS + 1);
  b = bc_figure_curve_resample (muscle->rail_b, STEPS + 1);
  end = belly_end (muscle);
  tip = bc_figure_point_between (bc_figure_point (a, MIN (end + POINT_STEPS, STEPS)),
                                 bc_figure_point (b, MIN (end + POINT_STEPS, STEPS)), 0.5);
  outline = bc_figure_points_new ();
  append_strided (outline, a, 0, end - 2);
  g_array_append_vals (outline, bc_figure_point (a, end - 1), 1);
  g_array_append_val (outline, tip);
  g_array_append_vals (outline, bc_figure_point (b, end - 1), 1);
  append_backwards (outline, b, 0, end - 2);
  return outline;
}

/**
 * bc_figure_tendon_outline:
 *
 * Returns: (transfer full) (nullable): closed control points of the tendon.
 */
GArray *
bc_figure_tendon_outline (const BcFigureMuscle *muscle)
{
  g_autoptr (GArray) a = NULL;
  g_autoptr (GArray) b = NULL;
  guint start;
  GArray *outline;

  if (muscle->rail_b == NULL || muscle->belly_to <= 0)
    return NULL;
  a = bc_figure_curve_resample (muscle->rail_a, STEPS + 1);
  b = bc_figure_curve_resample (muscle->rail_b, STEPS + 1);
  start = belly_end (muscle) - UNDER_STEPS;
  narrow_under_belly (a, b, belly_end (muscle) - 1);
  outline = bc_figure_points_new ();
  append_strided (outline, a, start, STEPS - 1);
  g_array_append_vals (outline, bc_figure_point (a, STEPS), 1);
  g_array_append_vals (outline, bc_figure_point (b, STEPS), 1);
  append_backwards (outline, b, start, STEPS - 1);
  return outline;
}
