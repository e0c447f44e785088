/* Which figures are worth a picture of a scene, and which part of them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-scene-field.h"

#include <string.h>

#include "chart-fixture.h"

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->atlas = chart_load_atlas (SHIPPED_ATLAS);
  fixture->figures = bc_figure_set_load (SHIPPED_FIGURES, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_object_unref (fixture->figures);
  g_object_unref (fixture->atlas);
}

static BcScene *
scene_of_spot (Fixture *fixture, const char *region, BcSide side)
{
  BcScene *scene = bc_scene_new ();
  BcSpot spot = chart_spot (fixture->atlas, region, side);

  bc_scene_add_selected (scene, &spot);
  return scene;
}

static void
test_an_empty_scene_has_no_field (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = bc_scene_new ();
  g_autoptr (GPtrArray) useful = bc_scene_list_useful (scene, fixture->figures, BC_SIDE_RIGHT, 2);
  double top, bottom;
  BcBox field;

  g_assert_false (bc_scene_find_field (scene, bc_figure_set_get (fixture->figures, "front"), &field));
  g_assert_cmpuint (useful->len, ==, 0);
  bc_scene_crop (scene, useful, &top, &bottom);
  g_assert_cmpfloat (top, ==, 0);
  g_assert_cmpfloat (bottom, ==, 1);
}

static void
test_the_field_lies_around_the_marked_region (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = scene_of_spot (fixture, "forehead", BC_SIDE_RIGHT);
  BcFigure *front = bc_figure_set_get (fixture->figures, "front");
  const BcBox *whole = bc_figure_get_view_box (front);
  BcBox field;

  g_assert_true (bc_scene_find_field (scene, front, &field));
  g_assert_cmpfloat (field.height, >, 0);
  g_assert_cmpfloat (field.y + field.height, <, whole->y + whole->height / 6);
  /* the patient's right stands at the left of the front figure */
  g_assert_cmpfloat (field.x + field.width, <=, bc_figure_get_axis (front) + 1);
}

static void
test_only_figures_that_show_something_are_useful (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) scene = scene_of_spot (fixture, "forehead", BC_SIDE_RIGHT);
  g_autoptr (GPtrArray) useful = bc_scene_list_useful (scene, fixture->figures, BC_SIDE_RIGHT, 2);

  g_assert_cmpuint (useful->len, ==, 1);
  g_assert_cmpstr (bc_figure_get_view (useful->pdata[0]), ==, "front");
}

/* Every muscle and every region of the atlas has its picture. */
static void
test_everything_in_the_atlas_has_a_useful_figure (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  GPtrArray *muscles = bc_atlas_get_muscles (fixture->atlas), *regions = bc_atlas_get_regions (fixture->atlas);

  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = muscles->pdata[i];
      g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, muscle->id, BC_BODY_RIGHT);
      g_autoptr (GPtrArray) useful = bc_scene_list_useful (scene, fixture->figures, BC_SIDE_RIGHT, 2);
      if (useful->len == 0)
        g_test_fail_printf ("%s is seen on no figure", muscle->id);
    }
  for (guint i = 0; i < regions->len; i++)
    {
      const BcRegion *region = regions->pdata[i];
      g_autoptr (BcScene) scene = scene_of_spot (fixture, region->id, region->sided ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE);
      g_autoptr (GPtrArray) useful = bc_scene_list_useful (scene, fixture->figures, BC_SIDE_RIGHT, 2);
      if (useful->len == 0)
        g_test_fail_printf ("%s is seen on no figure", region->id);
    }
}

static void
test_a_part_stays_on_the_figure_and_holds_the_pattern (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const ids[] = { "infraspinatus", "temporalis", "gluteus-minimus", "flexor-digitorum-brevis" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, ids[i], BC_BODY_BOTH);
      g_autoptr (GPtrArray) useful = bc_scene_list_useful (scene, fixture->figures, BC_SIDE_RIGHT, 2);
      double top, bottom;

      bc_scene_crop (scene, useful, &top, &bottom);
      g_assert_cmpfloat (top, >=, 0);
      g_assert_cmpfloat (bottom, <=, 1);
      g_assert_cmpfloat (bottom - top, >=, 0.29);
      for (guint f = 0; f < useful->len; f++)
        {
          const BcBox *whole = bc_figure_get_view_box (useful->pdata[f]);
          BcBox field;
          g_assert_true (bc_scene_find_field (scene, useful->pdata[f], &field));
          g_assert_cmpfloat (field.y + 1, >=, whole->y + top * whole->height);
          g_assert_cmpfloat (field.y + field.height - 1, <=, whole->y + bottom * whole->height);
        }
    }
}

#define CASE(name, function) g_test_add ("/scene-field/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("an-empty-scene-has-no-field", test_an_empty_scene_has_no_field);
  CASE ("the-field-lies-around-the-marked-region", test_the_field_lies_around_the_marked_region);
  CASE ("only-figures-that-show-something-are-useful", test_only_figures_that_show_something_are_useful);
  CASE ("everything-in-the-atlas-has-a-useful-figure", test_everything_in_the_atlas_has_a_useful_figure);
  CASE ("a-part-stays-on-the-figure-and-holds-the-pattern", test_a_part_stays_on_the_figure_and_holds_the_pattern);
  return g_test_run ();
}
