/* Pain that spreads from a point, on the shipped figures.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-spread.h"

#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-figure-set.h"
#include "bc-folders.h"
#include "bc-xml.h"

#define SCALE 0.25

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  fixture->atlas = bc_atlas_load_default (problems);
  fixture->figures = bc_figure_set_load (folder, NULL);
  g_assert_nonnull (fixture->figures);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_object_unref (fixture->figures);
  g_object_unref (fixture->atlas);
}

static BcSpread *
new_spread (Fixture *fixture, const char *view, BcBodySides sides)
{
  BcShownMuscle shown = { bc_atlas_find_muscle (fixture->atlas, "infraspinatus"), sides };

  return bc_spread_new (bc_figure_set_get (fixture->figures, view), &shown, g_ptr_array_index (shown.muscle->points, 0));
}

/* How much of the zones is bare: the sum of alpha over a picture of the figure. */
static double
sum_bare (const BcSpread *spread, double progress)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int)(1000 * SCALE), (int)(2160 * SCALE));
  cairo_t *cr = cairo_create (surface);
  cairo_pattern_t *mask;
  const guint8 *bytes;
  double sum = 0;

  cairo_scale (cr, SCALE, SCALE);
  mask = bc_spread_make_mask (spread, cr, progress);
  cairo_push_group (cr);
  bc_spread_paint_zones (spread, bc_style_get (BC_PRESET_PATIENT), cr, 1 / SCALE);
  cairo_pop_group_to_source (cr);
  cairo_mask (cr, mask);
  cairo_pattern_destroy (mask);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = cairo_image_surface_get_data (surface);
  for (int i = 0; i < cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface); i++)
    sum += bytes[i];
  cairo_surface_destroy (surface);
  return sum;
}

static void
test_nothing_is_bare_at_first_and_all_at_last (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcSpread) spread = new_spread (fixture, "front", BC_BODY_RIGHT);
  double half = sum_bare (spread, 0.5), all = sum_bare (spread, 1);

  g_assert_cmpfloat (sum_bare (spread, 0), ==, 0);
  g_assert_cmpfloat (half, >, 0);
  g_assert_cmpfloat (half, <, all);
}

static void
test_more_is_bare_with_every_step (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcSpread) spread = new_spread (fixture, "back", BC_BODY_RIGHT);
  double last = 0;

  for (int step = 1; step <= 10; step++)
    {
      double bare = sum_bare (spread, step / 10.0);
      g_assert_cmpfloat (bare, >=, last);
      last = bare;
    }
}

/* The point lies on the shoulder blade: the front shows its pain, not the point. */
static void
test_only_its_own_figure_has_the_point (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcSpread) back = new_spread (fixture, "back", BC_BODY_RIGHT), front = new_spread (fixture, "front", BC_BODY_RIGHT);

  g_assert_true (bc_spread_has_point (back));
  g_assert_false (bc_spread_has_point (front));
  g_assert_false (bc_spread_is_empty (front));
  g_assert_cmpfloat (bc_spread_get_reach (front), >, 0);
}

static void
test_the_field_holds_what_spreads_and_stays_on_the_figure (Fixture *fixture, gconstpointer unused)
{
  static const char *const views[] = { "front", "back" };

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (BcSpread) spread = new_spread (fixture, views[i], BC_BODY_BOTH);
      const BcBox *whole = bc_figure_get_view_box (bc_figure_set_get (fixture->figures, views[i]));
      BcBox field;
      bc_spread_get_field (spread, &field);
      g_assert_cmpfloat (field.x, >=, whole->x);
      g_assert_cmpfloat (field.y, >=, whole->y);
      g_assert_cmpfloat (field.x + field.width, <=, whole->x + whole->width + 0.01);
      g_assert_cmpfloat (field.y + field.height, <=, whole->y + whole->height + 0.01);
      g_assert_cmpfloat (field.height, <, whole->height);
    }
}

/* Left is left: its field is the mirrored one of the right. */
static void
test_left_mirrors_right (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcSpread) right = new_spread (fixture, "back", BC_BODY_RIGHT), left = new_spread (fixture, "back", BC_BODY_LEFT);
  const BcBox *whole = bc_figure_get_view_box (bc_figure_set_get (fixture->figures, "back"));
  BcBox of_right, of_left;

  bc_spread_get_field (right, &of_right);
  bc_spread_get_field (left, &of_left);
  g_assert_cmpfloat_with_epsilon (of_left.x + of_left.width, 2 * whole->x + whole->width - of_right.x, 1);
  g_assert_cmpfloat_with_epsilon (of_left.y, of_right.y, 0.01);
}

static void
test_a_figure_without_the_pattern_is_empty (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcSpread) spread = new_spread (fixture, "foot-sole", BC_BODY_RIGHT);
  BcBox field;

  g_assert_true (bc_spread_is_empty (spread));
  bc_spread_get_field (spread, &field);
  g_assert_cmpfloat (field.height, ==, bc_figure_get_view_box (bc_figure_set_get (fixture->figures, "foot-sole"))->height);
  g_assert_cmpfloat (sum_bare (spread, 1), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  ADD ("/spread/nothing-is-bare-at-first-and-all-at-last", test_nothing_is_bare_at_first_and_all_at_last);
  ADD ("/spread/more-is-bare-with-every-step", test_more_is_bare_with_every_step);
  ADD ("/spread/only-its-own-figure-has-the-point", test_only_its_own_figure_has_the_point);
  ADD ("/spread/the-field-holds-what-spreads-and-stays-on-the-figure", test_the_field_holds_what_spreads_and_stays_on_the_figure);
  ADD ("/spread/left-mirrors-right", test_left_mirrors_right);
  ADD ("/spread/a-figure-without-the-pattern-is-empty", test_a_figure_without_the_pattern_is_empty);
  return g_test_run ();
}
