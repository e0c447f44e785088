/* Scenes: equal when they look the same, and the marks they hold.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chart-fixture.h"

static void
the_order_of_clicks_does_not_matter (void)
{
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (BcScene) a = bc_scene_new ();
  g_autoptr (BcScene) b = bc_scene_new ();
  const BcSpot shoulder = chart_spot (atlas, "shoulder", BC_SIDE_LEFT),
               calf = chart_spot (atlas, "calf", BC_SIDE_RIGHT);

  bc_scene_add_selected (a, &shoulder);
  bc_scene_add_selected (a, &calf);
  bc_scene_add_selected (b, &calf);
  bc_scene_add_selected (b, &shoulder);
  bc_scene_add_selected (b, &shoulder);
  g_assert_true (bc_scene_equal (a, b));
}

static void
every_difference_counts (void)
{
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (BcScene) scene = chart_scene_with (atlas, "box-muscle", BC_BODY_RIGHT);
  const BcSpot left = chart_spot (atlas, "shoulder", BC_SIDE_LEFT),
               right = chart_spot (atlas, "shoulder", BC_SIDE_RIGHT);
  const BcShownMuscle middle = { bc_atlas_find_muscle (atlas, "middle-muscle"), BC_BODY_BOTH };
  const BcTriggerPoint *point = bc_atlas_find_muscle (atlas, "box-muscle")->points->pdata[0];

  bc_scene_add_selected (scene, &left);
  for (guint change = 0; change < 9; change++)
    {
      g_autoptr (BcScene) other = bc_scene_copy (scene);

      g_assert_true (bc_scene_equal (scene, other));
      if (change == 0)
        bc_scene_add_selected (other, &right);
      else if (change == 1)
        bc_scene_add_uncovered (other, &left);
      else if (change == 2)
        bc_scene_set_hovered (other, &right);
      else if (change == 3)
        g_assert_true (bc_scene_add_muscle (other, &middle, 1));
      else if (change == 4)
        bc_scene_set_emphasis (other, point, BC_SIDE_MIDLINE);
      else if (change == 5)
        bc_scene_set_emphasis (other, point, BC_SIDE_RIGHT);
      else if (change == 8)
        bc_scene_add_uncovered_share (other, &left);
      else if (change == 6)
        bc_scene_set_outlines (other, TRUE);
      else if (change == 7)
        bc_scene_add_overlays (other, atlas, BC_OVERLAY_NERVE);
      else
        bc_scene_set_labels (other, TRUE);
      g_assert_false (bc_scene_equal (scene, other));
    }
}

static void
a_muscle_is_added_once (void)
{
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (BcScene) scene = chart_scene_with (atlas, "box-muscle", BC_BODY_RIGHT);
  const BcShownMuscle again = { bc_atlas_find_muscle (atlas, "box-muscle"), BC_BODY_BOTH };

  g_assert_false (bc_scene_add_muscle (scene, &again, 1));
}

static void
assert_mark (GArray *marks, guint at, const char *point, BcSide side, double x, double y, const char *label)
{
  const BcMark *mark = &g_array_index (marks, BcMark, at);

  g_assert_cmpuint (at, <, marks->len);
  g_assert_cmpstr (mark->point->full_id, ==, point);
  g_assert_cmpint (mark->side, ==, side);
  g_assert_cmpfloat (mark->at.x, ==, GRID_X (x));
  g_assert_cmpfloat (mark->at.y, ==, GRID_Y (y));
  g_assert_cmpstr (mark->label, ==, label);
}

static void
marks_stand_where_the_atlas_says (void)
{
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (BcFigure) front = chart_load_figure ("front");
  g_autoptr (BcFigure) back = chart_load_figure ("back");
  g_autoptr (BcScene) right = chart_scene_with (atlas, "box-muscle", BC_BODY_RIGHT);
  g_autoptr (BcScene) left = chart_scene_with (atlas, "box-muscle", BC_BODY_LEFT);
  g_autoptr (GArray) front_right = bc_scene_list_marks (right, front);
  g_autoptr (GArray) back_right = bc_scene_list_marks (right, back);
  g_autoptr (GArray) front_left = bc_scene_list_marks (left, front);
  g_autoptr (GArray) back_left = bc_scene_list_marks (left, back);

  g_assert_cmpuint (front_right->len, ==, 2);
  assert_mark (front_right, 0, "box-muscle/1", BC_SIDE_RIGHT, 60, 60, "1");
  assert_mark (front_right, 1, "box-muscle/2", BC_SIDE_RIGHT, 60, 280, "2");
  assert_mark (back_right, 0, "box-muscle/1", BC_SIDE_RIGHT, 140, 60, "1");
  assert_mark (front_left, 0, "box-muscle/1", BC_SIDE_LEFT, 140, 60, "1");
  assert_mark (back_left, 0, "box-muscle/1", BC_SIDE_LEFT, 60, 60, "1");
}

static void
a_point_on_the_midline_is_one_mark (void)
{
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (BcFigure) front = chart_load_figure ("front");
  g_autoptr (BcScene) scene = chart_scene_with (atlas, "middle-muscle", BC_BODY_BOTH);
  g_autoptr (GArray) marks = bc_scene_list_marks (scene, front);

  g_assert_cmpuint (marks->len, ==, 1);
  assert_mark (marks, 0, "middle-muscle/1", BC_SIDE_MIDLINE, 100, 120, "1");
}

static void
two_muscles_are_told_apart_by_letters (void)
{
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (BcFigure) front = chart_load_figure ("front");
  g_autoptr (BcScene) scene = chart_scene_with (atlas, "box-muscle", BC_BODY_RIGHT);
  const BcShownMuscle middle = { bc_atlas_find_muscle (atlas, "middle-muscle"), BC_BODY_BOTH };
  g_autoptr (GArray) marks = NULL;

  g_assert_true (bc_scene_add_muscle (scene, &middle, 1));
  marks = bc_scene_list_marks (scene, front);
  assert_mark (marks, 1, "box-muscle/2", BC_SIDE_RIGHT, 60, 280, "A2");
  assert_mark (marks, 2, "middle-muscle/1", BC_SIDE_MIDLINE, 100, 120, "B1");
}

static void
emphasis_is_of_one_side (void)
{
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (BcFigure) front = chart_load_figure ("front");
  g_autoptr (BcScene) scene = chart_scene_with (atlas, "box-muscle", BC_BODY_BOTH);
  g_autoptr (GArray) marks = NULL;
  guint n_emphasised = 0;

  bc_scene_set_emphasis (scene, bc_atlas_find_muscle (atlas, "box-muscle")->points->pdata[1], BC_SIDE_LEFT);
  marks = bc_scene_list_marks (scene, front);
  for (guint i = 0; i < marks->len; i++)
    {
      const BcMark *mark = &g_array_index (marks, BcMark, i);

      n_emphasised += mark->emphasised;
      if (mark->emphasised)
        g_assert_cmpint (mark->side, ==, BC_SIDE_LEFT);
    }
  g_assert_cmpuint (marks->len, ==, 4);
  g_assert_cmpuint (n_emphasised, ==, 1);
}

static void
overlays_come_by_kind_and_once (void)
{
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (BcScene) scene = bc_scene_new ();
  g_autoptr (BcScene) paler = NULL;

  g_assert_true (bc_scene_is_empty (scene));
  bc_scene_add_overlays (scene, atlas, BC_OVERLAY_DERMATOME);
  bc_scene_add_overlays (scene, atlas, BC_OVERLAY_DERMATOME);
  bc_scene_add_overlays (scene, atlas, BC_OVERLAY_TRIGEMINAL);
  g_assert_cmpuint (bc_scene_get_overlays (scene)->len, ==, 1);
  g_assert_true (bc_scene_get_overlays (scene)->pdata[0] == bc_atlas_find_overlay (atlas, "box-skin"));
  g_assert_false (bc_scene_is_empty (scene));
  paler = bc_scene_copy (scene);
  g_assert_true (bc_scene_equal (scene, paler));
  bc_scene_set_overlay_opacity (paler, 0.5);
  g_assert_false (bc_scene_equal (scene, paler));
  bc_scene_set_overlay_opacity (paler, 7);
  g_assert_cmpfloat (bc_scene_get_overlay_opacity (paler), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/the-order-of-clicks-does-not-matter", the_order_of_clicks_does_not_matter);
  g_test_add_func ("/scene/every-difference-counts", every_difference_counts);
  g_test_add_func ("/scene/a-muscle-is-added-once", a_muscle_is_added_once);
  g_test_add_func ("/scene/marks-stand-where-the-atlas-says", marks_stand_where_the_atlas_says);
  g_test_add_func ("/scene/a-point-on-the-midline-is-one-mark", a_point_on_the_midline_is_one_mark);
  g_test_add_func ("/scene/two-muscles-are-told-apart-by-letters", two_muscles_are_told_apart_by_letters);
  g_test_add_func ("/scene/overlays-come-by-kind-and-once", overlays_come_by_kind_and_once);
  g_test_add_func ("/scene/emphasis-is-of-one-side", emphasis_is_of_one_side);
  return g_test_run ();
}
