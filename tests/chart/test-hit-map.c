/* The hit map: every place of the body belongs to a spot, on the right side.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <math.h>

#include "bc-hit-map.h"
#include "chart-fixture.h"

typedef struct
{
  BcAtlas *atlas;
  BcFigure *figure;
  BcHitMap *map;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer view)
{
  g_autoptr (GError) error = NULL;

  fixture->atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  fixture->figure = chart_load_figure (view);
  fixture->map = bc_hit_map_new (fixture->figure, fixture->atlas, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer view G_GNUC_UNUSED)
{
  bc_hit_map_free (fixture->map);
  g_object_unref (fixture->figure);
  g_object_unref (fixture->atlas);
}

static void
assert_spot (const BcHitMap *map, double x, double y, const char *expected)
{
  const BcSpot *spot = bc_hit_map_lookup (map, GRID_X (x), GRID_Y (y));
  g_autofree char *found = spot != NULL ? bc_spot_to_string (spot) : NULL;

  g_assert_cmpstr (found, ==, expected);
}

static void
a_click_finds_the_region_on_the_patients_side (Fixture *fixture, gconstpointer view G_GNUC_UNUSED)
{
  assert_spot (fixture->map, 50, 100, "shoulder:right");
  assert_spot (fixture->map, 150, 100, "shoulder:left");
  assert_spot (fixture->map, 100, 100, "sternum");
  assert_spot (fixture->map, 21, 379, "thigh:right");
}

static void
from_behind_the_sides_are_the_other_way_round (Fixture *fixture, gconstpointer view G_GNUC_UNUSED)
{
  assert_spot (fixture->map, 50, 100, "shoulder:left");
  assert_spot (fixture->map, 150, 100, "shoulder:right");
}

static void
outside_the_silhouette_is_nothing (Fixture *fixture, gconstpointer view G_GNUC_UNUSED)
{
  assert_spot (fixture->map, 10, 300, NULL); /* the region is drawn there, the body is not */
  assert_spot (fixture->map, -5, 100, NULL);
  assert_spot (fixture->map, 1e30, 1e30, NULL);
  assert_spot (fixture->map, NAN, 100, NULL);
  g_assert_null (bc_hit_map_lookup_near (fixture->map, NAN, NAN, 20));
  g_assert_null (bc_hit_map_lookup_near (fixture->map, 1e30, 0, 20));
}

static void
no_place_of_the_body_is_dead (Fixture *fixture, gconstpointer view G_GNUC_UNUSED)
{
  for (double y = GRID_Y (20) + 0.5; y < GRID_Y (380); y++)
    for (double x = GRID_X (20) + 0.5; x < GRID_X (180); x++)
      if (bc_hit_map_lookup (fixture->map, x, y) == NULL)
        g_error ("nothing at %g, %g", x, y);
  g_assert_cmpuint (bc_hit_map_get_n_unclaimed (fixture->map), ==, 100 * 900);
  assert_spot (fixture->map, 95, 300, "thigh:right");
  assert_spot (fixture->map, 105, 300, "thigh:left");
}

static void
a_finger_beside_the_body_finds_the_nearest_region (Fixture *fixture, gconstpointer view G_GNUC_UNUSED)
{
  const BcSpot *near = bc_hit_map_lookup_near (fixture->map, GRID_X (15), GRID_Y (100), 30);

  g_assert_nonnull (near);
  g_assert_cmpstr (near->region->id, ==, "shoulder");
  g_assert_cmpint (near->side, ==, BC_SIDE_RIGHT);
  g_assert_null (bc_hit_map_lookup_near (fixture->map, GRID_X (5), GRID_Y (100), 30));
  g_assert_true (bc_hit_map_lookup_near (fixture->map, 500, 500, 50) == bc_hit_map_lookup (fixture->map, 500, 500));
}

static void
spots_are_in_reading_order (Fixture *fixture, gconstpointer view G_GNUC_UNUSED)
{
  static const char *const expected[] = { "shoulder:right", "sternum", "shoulder:left", "thigh:right", "thigh:left" };
  guint n;
  const BcHitSpot *spots = bc_hit_map_get_spots (fixture->map, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *found = bc_spot_to_string (&spots[i].spot);

      g_assert_cmpstr (found, ==, expected[i]);
      g_assert_true (bc_hit_map_lookup (fixture->map, spots[i].centre.x, spots[i].centre.y) == &spots[i].spot);
      g_assert_true (bc_hit_map_find (fixture->map, &spots[i].spot) == &spots[i]);
    }
  g_assert_cmpfloat (spots[0].box.x, ==, GRID_X (20));
  g_assert_cmpfloat (spots[0].box.width, ==, 350);
  g_assert_cmpfloat (spots[0].area, ==, 350 * 900);
}

static void
assert_no_map (const char *region, const char *reason)
{
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "front-shapes.svg", NULL);
  g_autofree char *text = g_strdup_printf ("<svg viewBox=\"0 0 9 9\"><path id=\"silhouette\" d=\"M0,0L9,0L9,9Z\"/>"
                                           "<path id=\"%s\" d=\"M0,0L9,0L9,9Z\"/></svg>",
                                           region);
  g_autoptr (GError) error = NULL;
  g_autoptr (BcFigure) figure = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  figure = bc_figure_load (folder, "front", NULL);
  g_assert_nonnull (figure);
  g_assert_null (bc_hit_map_new (figure, atlas, &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, reason));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
regions_that_the_atlas_does_not_have_are_an_error (void)
{
  assert_no_map ("region.tail.left", "no region of the atlas");
  assert_no_map ("region.sternum.left", "expected one of the midline");
  assert_no_map ("region.shoulder.midline", "expected a left and a right");
  assert_no_map ("region.shoulder", "has no side");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/hit-map/a-click-finds-the-region-on-the-patients-side", Fixture, "front", set_up,
              a_click_finds_the_region_on_the_patients_side, tear_down);
  g_test_add ("/hit-map/from-behind-the-sides-are-the-other-way-round", Fixture, "back", set_up,
              from_behind_the_sides_are_the_other_way_round, tear_down);
  g_test_add ("/hit-map/outside-the-silhouette-is-nothing", Fixture, "front", set_up, outside_the_silhouette_is_nothing,
              tear_down);
  g_test_add ("/hit-map/no-place-of-the-body-is-dead", Fixture, "front", set_up, no_place_of_the_body_is_dead,
              tear_down);
  g_test_add ("/hit-map/a-finger-beside-the-body-finds-the-nearest-region", Fixture, "front", set_up,
              a_finger_beside_the_body_finds_the_nearest_region, tear_down);
  g_test_add ("/hit-map/spots-are-in-reading-order", Fixture, "front", set_up, spots_are_in_reading_order, tear_down);
  g_test_add_func ("/hit-map/regions-that-the-atlas-does-not-have-are-an-error",
                   regions_that_the_atlas_does_not_have_are_an_error);
  return g_test_run ();
}
