/* The fibres that are drawn into a muscle.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-boolean.h"
#include "bc-figure-fibres.h"

#include <math.h>

#define WIDTH 40.0
#define LENGTH 100.0

/* A belly of WIDTH by LENGTH, its fibres running down from the origin at y = 0. */
typedef struct
{
  BcFigureMuscle muscle;
  BcFigureFibres set;
  GPtrArray *belly;
} Fixture;

static GArray *
line (double x)
{
  GArray *points = bc_figure_points_new ();

  bc_figure_points_add (points, x, 0);
  bc_figure_points_add (points, x, LENGTH);
  return points;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) border = bc_figure_points_new ();

  bc_figure_points_add (border, 0, 0);
  bc_figure_points_add (border, WIDTH, 0);
  bc_figure_points_add (border, WIDTH, LENGTH);
  bc_figure_points_add (border, 0, LENGTH);
  self->belly = bc_figure_shape_of (border);
  self->set.from_rail = line (0);
  self->set.to_rail = line (WIDTH);
  self->set.count = 3;
  self->muscle.fibres = g_ptr_array_new ();
  self->muscle.streaks = g_strdup (data != NULL ? data : "none");
  g_ptr_array_add (self->muscle.fibres, &self->set);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  (void)data;
  g_array_unref (self->set.from_rail);
  g_array_unref (self->set.to_rail);
  g_ptr_array_unref (self->muscle.fibres);
  g_ptr_array_unref (self->belly);
  g_free (self->muscle.streaks);
}

static void
extent (const GArray *sliver, double *top, double *bottom)
{
  *top = LENGTH;
  *bottom = 0;
  for (guint i = 0; i < sliver->len; i++)
    {
      *top = MIN (*top, bc_figure_point (sliver, i)->y);
      *bottom = MAX (*bottom, bc_figure_point (sliver, i)->y);
    }
}

static void
fibres_lie_inside_the_belly (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) slivers = bc_figure_fibres (&self->muscle, self->belly, 1);

  (void)data;
  for (guint i = 0; i < slivers->len; i++)
    {
      const GArray *sliver = g_ptr_array_index (slivers, i);

      for (guint k = 0; k < sliver->len; k++)
        g_assert_true (
            bc_figure_shape_contain (self->belly, bc_figure_point (sliver, k)->x, bc_figure_point (sliver, k)->y));
    }
}

static void
short_fibres_fill_the_room_between_long_ones (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) fine = bc_figure_fibres (&self->muscle, self->belly, 1);
  g_autoptr (GPtrArray) coarse = bc_figure_fibres (&self->muscle, self->belly, 20);

  (void)data;
  g_assert_cmpuint (coarse->len, ==, 3);
  g_assert_cmpuint (fine->len, >, 3);
}

static void
fibres_are_no_thicker_than_asked (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) slivers = bc_figure_fibres (&self->muscle, self->belly, 1);

  (void)data;
  for (guint i = 0; i < slivers->len; i++)
    {
      const GArray *sliver = g_ptr_array_index (slivers, i);
      double top, bottom;

      extent (sliver, &top, &bottom);
      g_assert_cmpfloat (fabs (bc_figure_points_area (sliver)), >, 0.3 * (bottom - top));
      g_assert_cmpfloat (fabs (bc_figure_points_area (sliver)), <, bottom - top);
    }
}

static void
fibres_stop_where_the_belly_ends (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) half = bc_figure_shape_shift (self->belly, 0, -LENGTH / 2);
  g_autoptr (GPtrArray) slivers = bc_figure_fibres (&self->muscle, half, 1);

  (void)data;
  g_assert_cmpuint (slivers->len, >, 0);
  for (guint i = 0; i < slivers->len; i++)
    {
      double top, bottom;

      extent (g_ptr_array_index (slivers, i), &top, &bottom);
      g_assert_cmpfloat (bottom, <, LENGTH / 2);
    }
}

static void
streaks_lie_where_they_are_asked_for (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) slivers = bc_figure_tendon_streaks (&self->muscle, self->belly, 1);
  gboolean origin = g_str_equal (data, "origin") || g_str_equal (data, "both");
  gboolean insertion = g_str_equal (data, "insertion") || g_str_equal (data, "both");
  guint at_origin = 0, at_insertion = 0;

  for (guint i = 0; i < slivers->len; i++)
    {
      double top, bottom;

      extent (g_ptr_array_index (slivers, i), &top, &bottom);
      at_origin += bottom < LENGTH / 2;
      at_insertion += top > LENGTH / 2;
    }
  g_assert_cmpuint (at_origin + at_insertion, ==, slivers->len);
  g_assert_true (origin == (at_origin > 0));
  g_assert_true (insertion == (at_insertion > 0));
}

static void
a_muscle_without_fibres_has_none (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) slivers = NULL;
  g_autoptr (GPtrArray) streaks = NULL;

  (void)data;
  g_ptr_array_set_size (self->muscle.fibres, 0);
  slivers = bc_figure_fibres (&self->muscle, self->belly, 1);
  streaks = bc_figure_tendon_streaks (&self->muscle, self->belly, 1);
  g_assert_cmpuint (slivers->len, ==, 0);
  g_assert_cmpuint (streaks->len, ==, 0);
}

#define ADD(name, data, test) g_test_add ("/figure/fibres/" name, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("lie-inside-the-belly", NULL, fibres_lie_inside_the_belly);
  ADD ("short-ones-fill-the-room-between-long-ones", NULL, short_fibres_fill_the_room_between_long_ones);
  ADD ("are-no-thicker-than-asked", NULL, fibres_are_no_thicker_than_asked);
  ADD ("stop-where-the-belly-ends", NULL, fibres_stop_where_the_belly_ends);
  ADD ("streaks-at-the-origin", "origin", streaks_lie_where_they_are_asked_for);
  ADD ("streaks-at-the-insertion", "insertion", streaks_lie_where_they_are_asked_for);
  ADD ("streaks-at-both-ends", "both", streaks_lie_where_they_are_asked_for);
  ADD ("no-streaks", "none", streaks_lie_where_they_are_asked_for);
  ADD ("a-muscle-without-fibres-has-none", "both", a_muscle_without_fibres_has_none);
  return g_test_run ();
}
