/* Curves, arrangements and shapes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-arrangement.h"
#include "bc-figure-boolean.h"
#include "bc-figure-plan.h"
#include "bc-figure-svg.h"

#include <locale.h>
#include <math.h>

static GArray *
points_of (guint count, const double *numbers)
{
  GArray *points = bc_figure_points_new ();

  for (guint i = 0; i < count; i++)
    bc_figure_points_add (points, numbers[2 * i], numbers[2 * i + 1]);
  return points;
}

static GArray *
square (double x, double y, double size)
{
  const double numbers[] = { x, y, x + size, y, x + size, y + size, x, y + size };

  return points_of (4, numbers);
}

static void
test_curve_passes_its_points (void)
{
  const double numbers[] = { 0, 0, 10, 40, 12, 41, 90, 10 };
  g_autoptr (GArray) control = points_of (4, numbers);
  g_autoptr (GArray) segments = bc_figure_curve_new (control, FALSE);

  g_assert_cmpuint (segments->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const BcFigureSegment *segment = &g_array_index (segments, BcFigureSegment, i);

      g_assert_cmpfloat (segment->from.x, ==, numbers[2 * i]);
      g_assert_cmpfloat (segment->to.y, ==, numbers[2 * i + 3]);
    }
}

static void
test_curve_through_a_line_is_straight (void)
{
  const double numbers[] = { 0, 0, 1, 0, 50, 0, 60, 0 };
  g_autoptr (GArray) control = points_of (4, numbers);
  g_autoptr (GArray) flat = bc_figure_curve_flatten (control, FALSE, 0.1);
  double last = -1;

  for (guint i = 0; i < flat->len; i++)
    {
      g_assert_cmpfloat_with_epsilon (bc_figure_point (flat, i)->y, 0, 1e-9);
      g_assert_cmpfloat (bc_figure_point (flat, i)->x, >, last);
      last = bc_figure_point (flat, i)->x;
    }
}

static void
test_corner_stays_sharp (void)
{
  const double numbers[] = { 0, 0, 50, 0, 50, 50 };
  g_autoptr (GArray) control = points_of (3, numbers);
  g_autoptr (GArray) flat = NULL;

  bc_figure_point (control, 1)->corner = TRUE;
  flat = bc_figure_curve_flatten (control, FALSE, 0.1);
  for (guint i = 0; i < flat->len; i++)
    g_assert_true (bc_figure_point (flat, i)->y == 0 || fabs (bc_figure_point (flat, i)->x - 50) < 1e-9);
}

static void
test_resampling_keeps_equal_distances (void)
{
  const double numbers[] = { 0, 0, 3, 0, 100, 0 };
  g_autoptr (GArray) control = points_of (3, numbers);
  g_autoptr (GArray) even = bc_figure_curve_resample (control, 11);

  g_assert_cmpuint (even->len, ==, 11);
  for (guint i = 0; i < 11; i++)
    g_assert_cmpfloat_with_epsilon (bc_figure_point (even, i)->x, 10.0 * i, 0.05);
}

static void
test_cut_divides_a_square (void)
{
  const double numbers[] = { 50, -10, 50, 110 };
  g_autoptr (BcFigureArrangement) arrangement = bc_figure_arrangement_new ();
  g_autoptr (GArray) border = square (0, 0, 100);
  g_autoptr (GArray) cut = points_of (2, numbers);

  bc_figure_arrangement_add (arrangement, border, TRUE, 0, 0);
  bc_figure_arrangement_add (arrangement, cut, FALSE, 1, 7);
  bc_figure_arrangement_build (arrangement);
  g_assert_cmpuint (bc_figure_arrangement_n_faces (arrangement), ==, 3);
  g_assert_cmpuint (bc_figure_arrangement_face_at (arrangement, 20, 50), !=,
                    bc_figure_arrangement_face_at (arrangement, 80, 50));
  g_assert_cmpuint (bc_figure_arrangement_face_at (arrangement, 120, 50), ==, BC_FIGURE_OUTSIDE);
  g_assert_cmpfloat_with_epsilon (bc_figure_arrangement_face_area (arrangement, 1), 5000, 1);
  g_assert_cmpint (bc_figure_arrangement_face_line (arrangement, 1), ==, 7);
}

static void
test_cut_that_ends_inside_divides_nothing (void)
{
  const double numbers[] = { 50, -10, 50, 60 };
  g_autoptr (BcFigureArrangement) arrangement = bc_figure_arrangement_new ();
  g_autoptr (GArray) border = square (0, 0, 100);
  g_autoptr (GArray) cut = points_of (2, numbers);

  bc_figure_arrangement_add (arrangement, border, TRUE, 0, 0);
  bc_figure_arrangement_add (arrangement, cut, FALSE, 1, 0);
  bc_figure_arrangement_build (arrangement);
  g_assert_cmpuint (bc_figure_arrangement_n_faces (arrangement), ==, 2);
}

static void
test_island_is_a_face_of_its_own (void)
{
  g_autoptr (BcFigureArrangement) arrangement = bc_figure_arrangement_new ();
  g_autoptr (GArray) border = square (0, 0, 100);
  g_autoptr (GArray) island = square (40, 40, 20);
  g_autofree int *labels = NULL;
  g_autoptr (GPtrArray) around = NULL;
  guint sea;

  bc_figure_arrangement_add (arrangement, border, TRUE, 0, 0);
  bc_figure_arrangement_add (arrangement, island, TRUE, 1, 0);
  bc_figure_arrangement_build (arrangement);
  sea = bc_figure_arrangement_face_at (arrangement, 10, 10);
  g_assert_cmpuint (bc_figure_arrangement_face_at (arrangement, 50, 50), !=, sea);
  g_assert_cmpint (bc_figure_arrangement_winding (arrangement, sea, 1), ==, 0);

  labels = g_new0 (int, bc_figure_arrangement_n_faces (arrangement));
  labels[sea] = 1;
  around = bc_figure_arrangement_trace (arrangement, labels, 1);
  g_assert_cmpuint (around->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (bc_figure_shape_area (around), 10000 - 400, 0.01);
}

static void
test_shapes_combine (void)
{
  g_autoptr (GArray) a = square (0, 0, 100);
  g_autoptr (GArray) b = square (50, 50, 100);
  g_autoptr (GPtrArray) left = bc_figure_shape_of (a);
  g_autoptr (GPtrArray) right = bc_figure_shape_of (b);
  g_autoptr (GPtrArray) both = bc_figure_shape_combine (left, right, BC_FIGURE_INTERSECT);
  g_autoptr (GPtrArray) either = bc_figure_shape_combine (left, right, BC_FIGURE_UNITE);
  g_autoptr (GPtrArray) rest = bc_figure_shape_combine (left, right, BC_FIGURE_SUBTRACT);

  g_assert_cmpfloat_with_epsilon (bc_figure_shape_area (both), 2500, 0.01);
  g_assert_cmpfloat_with_epsilon (bc_figure_shape_area (either), 17500, 0.01);
  g_assert_cmpfloat_with_epsilon (bc_figure_shape_area (rest), 7500, 0.01);
}

static void
test_shape_combines_with_itself (void)
{
  g_autoptr (GArray) a = square (0.33, 0.77, 100);
  g_autoptr (GPtrArray) shape = bc_figure_shape_of (a);
  g_autoptr (GPtrArray) same = bc_figure_shape_combine (shape, shape, BC_FIGURE_INTERSECT);
  g_autoptr (GPtrArray) nothing = bc_figure_shape_combine (shape, shape, BC_FIGURE_SUBTRACT);

  g_assert_cmpfloat_with_epsilon (bc_figure_shape_area (same), 10000, 0.01);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_inset_vanishes_in_narrow_places (void)
{
  g_autoptr (GArray) a = square (0, 0, 100);
  g_autoptr (GPtrArray) shape = bc_figure_shape_of (a);
  g_autoptr (GPtrArray) inner = bc_figure_shape_inset (shape, 10);
  g_autoptr (GPtrArray) none = bc_figure_shape_inset (shape, 60);

  g_assert_cmpfloat_with_epsilon (bc_figure_shape_area (inner), 6400, 0.1);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_points_follow_their_axis (void)
{
  g_autoptr (BcFigurePlan) plan = bc_figure_plan_new (500);
  const BcFigurePoint from = { 600, 100, FALSE }, to = { 600, 300, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) points = NULL;

  bc_figure_plan_add_axis (plan, "limb", &from, &to, FALSE);
  points = bc_figure_plan_parse (plan, "10,20 limb:0.5,30*\n-5,7", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (points->len, ==, 3);
  g_assert_cmpfloat (bc_figure_point (points, 0)->x, ==, 510);
  g_assert_cmpfloat (bc_figure_point (points, 1)->x, ==, 630);
  g_assert_cmpfloat (bc_figure_point (points, 1)->y, ==, 200);
  g_assert_true (bc_figure_point (points, 1)->corner);
}

static void
test_named_curves_can_be_taken_backwards_and_in_part (void)
{
  g_autoptr (BcFigurePlan) plan = bc_figure_plan_new (0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) curve = bc_figure_plan_parse (plan, "1,0 2,0 3,0 4,0", &error);
  g_autoptr (GArray) part = NULL;

  bc_figure_plan_add_curve (plan, "edge", curve);
  part = bc_figure_plan_parse (plan, "-$edge[2:4]", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (part->len, ==, 3);
  g_assert_cmpfloat (bc_figure_point (part, 0)->x, ==, 4);
  g_assert_cmpfloat (bc_figure_point (part, 2)->x, ==, 2);
}

static void
test_numbers_do_not_depend_on_the_locale (void)
{
  g_autoptr (GString) svg = g_string_new (NULL);

  setlocale (LC_ALL, "de_DE.UTF-8");
  bc_figure_svg_number (svg, 1234.5, 2);
  g_string_append_c (svg, ' ');
  bc_figure_svg_number (svg, -0.05, 2);
  g_string_append_c (svg, ' ');
  bc_figure_svg_number (svg, 0.035, 3);
  g_string_append_c (svg, ' ');
  bc_figure_svg_number (svg, 7, 1);
  setlocale (LC_ALL, "C");
  g_assert_cmpstr (svg->str, ==, "1234.5 -0.05 0.035 7");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/curve/passes-its-points", test_curve_passes_its_points);
  g_test_add_func ("/figure/curve/through-a-line-is-straight", test_curve_through_a_line_is_straight);
  g_test_add_func ("/figure/curve/corner-stays-sharp", test_corner_stays_sharp);
  g_test_add_func ("/figure/curve/resampling-keeps-equal-distances", test_resampling_keeps_equal_distances);
  g_test_add_func ("/figure/arrangement/cut-divides-a-square", test_cut_divides_a_square);
  g_test_add_func ("/figure/arrangement/cut-that-ends-inside-divides-nothing", test_cut_that_ends_inside_divides_nothing);
  g_test_add_func ("/figure/arrangement/island-is-a-face-of-its-own", test_island_is_a_face_of_its_own);
  g_test_add_func ("/figure/shape/shapes-combine", test_shapes_combine);
  g_test_add_func ("/figure/shape/combines-with-itself", test_shape_combines_with_itself);
  g_test_add_func ("/figure/shape/inset-vanishes-in-narrow-places", test_inset_vanishes_in_narrow_places);
  g_test_add_func ("/figure/plan/points-follow-their-axis", test_points_follow_their_axis);
  g_test_add_func ("/figure/plan/curves-backwards-and-in-part", test_named_curves_can_be_taken_backwards_and_in_part);
  g_test_add_func ("/figure/svg/numbers-do-not-depend-on-the-locale", test_numbers_do_not_depend_on_the_locale);
  return g_test_run ();
}
