/* The parts of a muscle that are drawn: belly and tendon.
 *
 * A muscle between two rails that has a tendon is drawn twice: the strap in the
 * tone of tendon, and on it the belly, which ends in a point there.
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

/* The rails in even steps, and the steps between which they carry flesh. */
typedef struct
{
  GArray *a;
  GArray *b;
  guint from; /* 0: no tendon at the origin */
  guint to;   /* STEPS: none at the insertion */
} Strap;

static gboolean
has_tendon (const BcFigureMuscle *muscle)
{
  return muscle->rail_b != NULL && (muscle->belly_from > 0 || muscle->belly_to > 0);
}

static void
strap_init (Strap *self, const BcFigureMuscle *muscle)
{
  self->a = bc_figure_curve_resample (muscle->rail_a, STEPS + 1);
  self->b = bc_figure_curve_resample (muscle->rail_b, STEPS + 1);
  self->to = muscle->belly_to > 0 ? (guint)CLAMP (muscle->belly_to * STEPS, UNDER_STEPS, STEPS - 1) : STEPS;
  self->from = muscle->belly_from > 0 ? (guint)CLAMP (muscle->belly_from * STEPS, 1, self->to - 1) : 0;
}

static void
strap_clear (Strap *self)
{
  g_clear_pointer (&self->a, g_array_unref);
  g_clear_pointer (&self->b, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Strap, strap_clear)

static BcFigurePoint
middle (const Strap *self, guint step)
{
  return bc_figure_point_between (bc_figure_point (self->a, step), bc_figure_point (self->b, step), 0.5);
}

/* The point in which flesh ends. */
static void
append_tip (GArray *points, const Strap *self, guint step)
{
  BcFigurePoint tip = middle (self, step);

  tip.corner = TRUE;
  g_array_append_val (points, tip);
}

/* A rail's points from a step, before another. */
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
  g_auto (Strap) strap = { 0 };
  GArray *outline;
  guint first, end;

  if (!has_tendon (muscle))
    return bc_figure_points_copy (muscle->outline);
  strap_init (&strap, muscle);
  outline = bc_figure_points_new ();
  first = strap.from > 0 ? strap.from + 1 : 0;
  end = strap.to < STEPS ? strap.to - 2 : STEPS - 1;
  if (strap.from > 0)
    append_tip (outline, &strap, strap.from - MIN (strap.from, POINT_STEPS));
  append_strided (outline, strap.a, first, end);
  if (strap.to < STEPS)
    {
      g_array_append_vals (outline, bc_figure_point (strap.a, strap.to - 1), 1);
      append_tip (outline, &strap, MIN (strap.to + POINT_STEPS, STEPS));
      g_array_append_vals (outline, bc_figure_point (strap.b, strap.to - 1), 1);
    }
  else
    {
      g_array_append_vals (outline, bc_figure_point (strap.a, STEPS), 1);
      g_array_append_vals (outline, bc_figure_point (strap.b, STEPS), 1);
    }
  append_backwards (outline, strap.b, first, end);
  return outline;
}

/* Under the belly the tendon is narrower, or its edge would show beside it. */
static BcFigurePoint
under (const GArray *rail, const GArray *other, guint step)
{
  return bc_figure_point_between (bc_figure_point (rail, step), bc_figure_point (other, step), UNDER_INSET);
}

/* A strap between two steps, narrow where flesh lies on it. */
static GArray *
tendon_between (const Strap *self, guint from, guint to)
{
  g_autoptr (GArray) a = bc_figure_points_copy (self->a);
  g_autoptr (GArray) b = bc_figure_points_copy (self->b);
  GArray *outline = bc_figure_points_new ();

  for (guint i = from; i <= to; i++)
    if (i > self->from && i + 1 < self->to)
      {
        *bc_figure_point (a, i) = under (self->a, self->b, i);
        *bc_figure_point (b, i) = under (self->b, self->a, i);
      }
  append_strided (outline, a, from, to - 1);
  g_array_append_vals (outline, bc_figure_point (a, to), 1);
  g_array_append_vals (outline, bc_figure_point (b, to), 1);
  append_backwards (outline, b, from, to - 1);
  return outline;
}

/**
 * bc_figure_tendon_outlines:
 *
 * Returns: (transfer full) (element-type GArray): closed control points of the
 *   tendons, that of the origin first; empty where the muscle has none.
 */
GPtrArray *
bc_figure_tendon_outlines (const BcFigureMuscle *muscle)
{
  GPtrArray *outlines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_auto (Strap) strap = { 0 };

  if (!has_tendon (muscle))
    return outlines;
  strap_init (&strap, muscle);
  if (strap.from > 0)
    g_ptr_array_add (outlines, tendon_between (&strap, 0, MIN (strap.from + UNDER_STEPS, strap.to)));
  if (strap.to < STEPS)
    g_ptr_array_add (outlines, tendon_between (&strap, strap.to - MIN (strap.to - strap.from, UNDER_STEPS), STEPS));
  return outlines;
}
