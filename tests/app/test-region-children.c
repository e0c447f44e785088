/* The children of a figure: arrows walk over the body, Tab enters and leaves.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <locale.h>

#include "bc-region-children.h"
#include "chart-fixture.h"

#define SPOT "test-spot"

typedef struct
{
  BcAtlas *atlas;
  BcFigure *figure;
  BcHitMap *map;
  GtkWidget *box;
  BcRegionChildren children;
} Fixture;

static const BcSpot *
get_spot (GtkWidget *child)
{
  return g_object_get_data (G_OBJECT (child), SPOT);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const BcHitSpot *spots;
  guint n;

  fixture->atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  fixture->figure = chart_load_figure ("front");
  fixture->map = bc_hit_map_new (fixture->figure, fixture->atlas, &error);
  g_assert_no_error (error);
  fixture->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  spots = bc_hit_map_get_spots (fixture->map, &n);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *child = gtk_label_new (NULL);
      g_object_set_data (G_OBJECT (child), SPOT, (gpointer)&spots[i].spot);
      gtk_box_append (GTK_BOX (fixture->box), child);
    }
  fixture->children = (BcRegionChildren){ fixture->box, fixture->map, get_spot };
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_object_unref (fixture->box);
  bc_hit_map_free (fixture->map);
  g_object_unref (fixture->figure);
  g_object_unref (fixture->atlas);
}

static GtkWidget *
find (Fixture *fixture, const char *region, BcSide side)
{
  BcSpot spot = chart_spot (fixture->atlas, region, side);

  return bc_region_children_find (&fixture->children, &spot);
}

static void
assert_step (Fixture *fixture, GtkWidget *from, GtkDirectionType direction, const char *expected)
{
  GtkWidget *next;
  g_autofree char *found = NULL;

  gtk_widget_set_focus_child (fixture->box, from);
  next = bc_region_children_find_focus (&fixture->children, NULL, direction);
  found = next != NULL ? bc_spot_to_string (get_spot (next)) : NULL;
  g_assert_cmpstr (found, ==, expected);
}

static void
arrows_walk_to_the_nearest_region_that_way (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *shoulder = find (fixture, "shoulder", BC_SIDE_RIGHT);

  assert_step (fixture, shoulder, GTK_DIR_RIGHT, "sternum");
  assert_step (fixture, shoulder, GTK_DIR_DOWN, "thigh:right");
  assert_step (fixture, find (fixture, "sternum", BC_SIDE_MIDLINE), GTK_DIR_RIGHT, "shoulder:left");
  assert_step (fixture, find (fixture, "thigh", BC_SIDE_LEFT), GTK_DIR_LEFT, "thigh:right");
  assert_step (fixture, find (fixture, "thigh", BC_SIDE_LEFT), GTK_DIR_UP, "shoulder:left");
}

static void
arrows_end_at_the_edge_of_the_body (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_step (fixture, find (fixture, "shoulder", BC_SIDE_RIGHT), GTK_DIR_LEFT, NULL);
  assert_step (fixture, find (fixture, "shoulder", BC_SIDE_RIGHT), GTK_DIR_UP, NULL);
  assert_step (fixture, find (fixture, "thigh", BC_SIDE_LEFT), GTK_DIR_DOWN, NULL);
}

static void
tab_enters_where_the_focus_was_last_and_leaves (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *thigh = find (fixture, "thigh", BC_SIDE_LEFT);

  g_assert_true (bc_region_children_find_focus (&fixture->children, thigh, GTK_DIR_TAB_FORWARD) == thigh);
  g_assert_true (bc_region_children_find_focus (&fixture->children, NULL, GTK_DIR_TAB_BACKWARD) ==
                 gtk_widget_get_first_child (fixture->box));
  assert_step (fixture, thigh, GTK_DIR_TAB_FORWARD, NULL);
  assert_step (fixture, thigh, GTK_DIR_TAB_BACKWARD, NULL);
}

static void
a_region_without_a_child_is_not_found (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_null (find (fixture, "calf", BC_SIDE_LEFT));
  g_assert_nonnull (find (fixture, "thigh", BC_SIDE_LEFT));
}

static void
a_figure_without_regions_takes_no_focus (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkWidget) empty = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  const BcRegionChildren none = { empty, NULL, get_spot };
  cairo_matrix_t matrix;

  cairo_matrix_init_identity (&matrix);
  g_assert_null (bc_region_children_find_focus (&none, NULL, GTK_DIR_TAB_FORWARD));
  bc_region_children_allocate (&none, &matrix);
}

static void
assert_left_edge (Fixture *fixture, double across, int expected)
{
  GtkWidget *child = find (fixture, "shoulder", BC_SIDE_RIGHT);
  cairo_matrix_t matrix;
  graphene_rect_t bounds;

  cairo_matrix_init (&matrix, across, 0, 0, 0.5, across < 0 ? 500 : 0, 0);
  bc_region_children_allocate (&fixture->children, &matrix);
  g_assert_true (gtk_widget_compute_bounds (child, fixture->box, &bounds));
  g_assert_cmpint ((int)bounds.origin.x, ==, expected);
  g_assert_cmpint ((int)bounds.size.width, ==, 175);
  g_assert_cmpint ((int)bounds.size.height, ==, 450);
}

static void
children_lie_over_their_regions_mirrored_or_not (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_left_edge (fixture, 0.5, (int)(GRID_X (20) / 2));
  assert_left_edge (fixture, -0.5, 500 - (int)(GRID_X (20) / 2) - 175);
}

#define ADD(name) g_test_add ("/region-children/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  ADD (arrows_walk_to_the_nearest_region_that_way);
  ADD (arrows_end_at_the_edge_of_the_body);
  ADD (tab_enters_where_the_focus_was_last_and_leaves);
  ADD (a_region_without_a_child_is_not_found);
  ADD (a_figure_without_regions_takes_no_focus);
  ADD (children_lie_over_their_regions_mirrored_or_not);
  return g_test_run ();
}
