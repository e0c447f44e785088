/* Where the flesh of a muscle begins and ends, and the tendons there.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-belly.h"

#include <math.h>

#define WIDTH 40.0
#define LENGTH 200.0

/* A strap of WIDTH by LENGTH, its origin at y = 0. */
typedef struct
{
  BcFigureMuscle muscle;
} Fixture;

/* What a muscle has of tendon. */
typedef struct
{
  double belly_from;
  double belly_to;
} Flesh;

static const Flesh no_tendon = { 0, 0 };
static const Flesh at_insertion = { 0, 0.6 };
static const Flesh at_origin = { 0.3, 0 };
static const Flesh at_both = { 0.3, 0.7 };
static const Flesh narrow = { 0.45, 0.5 };

static GArray *
rail (double x)
{
  GArray *points = bc_figure_points_new ();

  bc_figure_points_add (points, x, 0);
  bc_figure_points_add (points, x, LENGTH / 2);
  bc_figure_points_add (points, x, LENGTH);
  return points;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const Flesh *flesh = data;
  g_autoptr (GArray) back = NULL;

  self->muscle.rail_a = rail (0);
  self->muscle.rail_b = rail (WIDTH);
  self->muscle.outline = bc_figure_points_copy (self->muscle.rail_a);
  back = bc_figure_points_reverse (self->muscle.rail_b);
  g_array_append_vals (self->muscle.outline, back->data, back->len);
  self->muscle.belly_from = flesh->belly_from;
  self->muscle.belly_to = flesh->belly_to;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  (void)data;
  g_array_unref (self->muscle.rail_a);
  g_array_unref (self->muscle.rail_b);
  g_array_unref (self->muscle.outline);
}

/* The first and last point of an outline along the muscle, and how many of its points are corners. */
static guint
extent (const GArray *outline, BcFigurePoint *top, BcFigurePoint *bottom)
{
  guint corners = 0;

  *top = *bottom = *bc_figure_point (outline, 0);
  for (guint i = 0; i < outline->len; i++)
    {
      const BcFigurePoint *point = bc_figure_point (outline, i);

      if (point->y < top->y)
        *top = *point;
      if (point->y > bottom->y)
        *bottom = *point;
      corners += point->corner ? 1 : 0;
    }
  return corners;
}

static void
assert_point_of_flesh (const BcFigurePoint *tip)
{
  g_assert_true (tip->corner);
  g_assert_cmpfloat_with_epsilon (tip->x, WIDTH / 2, 0.01);
}

static void
without_tendon_it_is_all_flesh (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) belly = bc_figure_belly_outline (&self->muscle);
  g_autoptr (GPtrArray) tendons = bc_figure_tendon_outlines (&self->muscle);

  (void)data;
  g_assert_cmpuint (tendons->len, ==, 0);
  g_assert_cmpuint (belly->len, ==, self->muscle.outline->len);
}

static void
flesh_ends_in_a_point_where_a_tendon_begins (Fixture *self, gconstpointer data)
{
  const Flesh *flesh = data;
  g_autoptr (GArray) belly = bc_figure_belly_outline (&self->muscle);
  BcFigurePoint top, bottom;
  guint corners = extent (belly, &top, &bottom);

  g_assert_cmpuint (corners, ==, (flesh->belly_from > 0 ? 1 : 0) + (flesh->belly_to > 0 ? 1 : 0));
  if (flesh->belly_from > 0)
    {
      assert_point_of_flesh (&top);
      g_assert_cmpfloat (top.y, <, flesh->belly_from * LENGTH);
      g_assert_cmpfloat (top.y, >, 0);
    }
  else
    g_assert_cmpfloat_with_epsilon (top.y, 0, 0.01);
  if (flesh->belly_to > 0)
    {
      assert_point_of_flesh (&bottom);
      g_assert_cmpfloat (bottom.y, >, flesh->belly_to * LENGTH);
      g_assert_cmpfloat (bottom.y, <, LENGTH);
    }
  else
    g_assert_cmpfloat_with_epsilon (bottom.y, LENGTH, 0.01);
}

/* From the end of the strap to under the flesh, where it is too narrow to show. */
static void
a_tendon_reaches_from_the_end_under_the_flesh (Fixture *self, gconstpointer data)
{
  const Flesh *flesh = data;
  g_autoptr (GArray) belly = bc_figure_belly_outline (&self->muscle);
  g_autoptr (GPtrArray) tendons = bc_figure_tendon_outlines (&self->muscle);
  BcFigurePoint top, bottom, flesh_top, flesh_bottom;
  guint next = 0;

  extent (belly, &flesh_top, &flesh_bottom);
  g_assert_cmpuint (tendons->len, ==, (flesh->belly_from > 0 ? 1 : 0) + (flesh->belly_to > 0 ? 1 : 0));
  if (flesh->belly_from > 0)
    {
      extent (tendons->pdata[next++], &top, &bottom);
      g_assert_cmpfloat_with_epsilon (top.y, 0, 0.01);
      g_assert_cmpfloat (bottom.y, >, flesh_top.y);
      g_assert_cmpfloat (bottom.y, <, flesh_bottom.y);
    }
  if (flesh->belly_to > 0)
    {
      extent (tendons->pdata[next], &top, &bottom);
      g_assert_cmpfloat_with_epsilon (bottom.y, LENGTH, 0.01);
      g_assert_cmpfloat (top.y, <, flesh_bottom.y);
      g_assert_cmpfloat (top.y, >, flesh_top.y);
      g_assert_cmpfloat (fabs (top.x - WIDTH / 2), <, WIDTH / 2 - 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, flesh, test) g_test_add ("/figure-belly/" name, Fixture, &(flesh), set_up, test, tear_down)
  ADD ("all-flesh", no_tendon, without_tendon_it_is_all_flesh);
  ADD ("point/none", no_tendon, flesh_ends_in_a_point_where_a_tendon_begins);
  ADD ("point/insertion", at_insertion, flesh_ends_in_a_point_where_a_tendon_begins);
  ADD ("point/origin", at_origin, flesh_ends_in_a_point_where_a_tendon_begins);
  ADD ("point/both", at_both, flesh_ends_in_a_point_where_a_tendon_begins);
  ADD ("point/narrow", narrow, flesh_ends_in_a_point_where_a_tendon_begins);
  ADD ("tendon/insertion", at_insertion, a_tendon_reaches_from_the_end_under_the_flesh);
  ADD ("tendon/origin", at_origin, a_tendon_reaches_from_the_end_under_the_flesh);
  ADD ("tendon/both", at_both, a_tendon_reaches_from_the_end_under_the_flesh);
  return g_test_run ();
}
