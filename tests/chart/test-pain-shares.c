/* Drawn lines: which part of their area lies in which region.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pain-shares.h"

#include <math.h>

#include "chart-fixture.h"

#define TOLERANCE 0.02

typedef struct
{
  BcAtlas *atlas;
  BcFigure *figure;
  BcHitMap *map;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  fixture->figure = chart_load_figure ("front");
  fixture->map = bc_hit_map_new (fixture->figure, fixture->atlas, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  bc_hit_map_free (fixture->map);
  g_object_unref (fixture->figure);
  g_object_unref (fixture->atlas);
}

/* The same share, measured one lookup at a time over a rectangle. */
static double
share_by_hand (Fixture *fixture, const BcBox *box, const BcSpot *spot)
{
  double n = 0, n_spot = 0;

  for (double y = box->y + 0.5; y < box->y + box->height; y++)
    for (double x = box->x + 0.5; x < box->x + box->width; x++)
      {
        const BcSpot *found = bc_hit_map_lookup (fixture->map, x, y);
        n += found != NULL;
        n_spot += found != NULL && bc_spot_equal (found, spot);
      }
  return n_spot / n;
}

/* A rectangle as somebody draws it: round its corners and back to the first. */
static BcPainArea *
draw_box (Fixture *fixture, const BcBox *box)
{
  const BcCoordinate points[] = { { box->x, box->y },
                                  { box->x + box->width, box->y },
                                  { box->x + box->width, box->y + box->height },
                                  { box->x, box->y + box->height },
                                  { box->x, box->y + 1 } };

  return bc_pain_shares_make_area (fixture->figure, fixture->map, points, G_N_ELEMENTS (points));
}

static void
shares_are_those_of_the_pixels (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcBox box = { GRID_X (60), GRID_Y (90), 300, 200 };
  g_autoptr (BcPainArea) area = draw_box (fixture, &box);
  guint n;
  const BcShare *shares = bc_pain_area_get_shares (area, &n);

  g_assert_true (bc_pain_area_is_closed (area));
  g_assert_cmpuint (n, >=, 2);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (fabs (shares[i].share - share_by_hand (fixture, &box, &shares[i].spot)), <, TOLERANCE);
}

static void
what_lies_beside_the_body_does_not_count (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcBox box = { GRID_X (0), GRID_Y (90), 150, 50 };
  g_autoptr (BcPainArea) area = draw_box (fixture, &box);
  guint n;
  const BcShare *shares = bc_pain_area_get_shares (area, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (shares[0].spot.region->id, ==, "shoulder");
  g_assert_cmpint (shares[0].spot.side, ==, BC_SIDE_RIGHT);
  g_assert_cmpfloat (shares[0].share, ==, 1.0);
}

static void
an_open_line_is_a_band (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcCoordinate line[] = { { GRID_X (50), GRID_Y (60) }, { GRID_X (50), GRID_Y (300) } };
  g_autoptr (BcPainArea) area = bc_pain_shares_make_area (fixture->figure, fixture->map, line, 2);
  guint n;

  bc_pain_area_get_shares (area, &n);
  g_assert_false (bc_pain_area_is_closed (area));
  g_assert_cmpuint (n, >=, 2);
}

static void
a_tap_marks_the_region_under_it (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcCoordinate dot[] = { { GRID_X (150), GRID_Y (100) },
                               { GRID_X (150), GRID_Y (100) },
                               { GRID_X (150), GRID_Y (100) } };
  g_autoptr (BcPainArea) area = bc_pain_shares_make_area (fixture->figure, fixture->map, dot, G_N_ELEMENTS (dot));
  guint n;
  const BcShare *shares = bc_pain_area_get_shares (area, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (shares[0].spot.side, ==, BC_SIDE_LEFT);
}

static void
wild_lines_have_no_share (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcCoordinate far[] = { { 1e9, 0 }, { -1e9, 5 } }, nan[] = { { NAN, NAN }, { NAN, 3 } },
                     beside[] = { { -400, -400 }, { -390, -390 } };
  const struct
  {
    const BcCoordinate *points;
    guint n;
  } lines[] = { { far, 2 }, { nan, 2 }, { beside, 2 }, { NULL, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (BcPainArea) area =
          bc_pain_shares_make_area (fixture->figure, fixture->map, lines[i].points, lines[i].n);
      guint n;

      bc_pain_area_get_shares (area, &n);
      g_assert_cmpuint (n, ==, 0);
    }
}

#define CASE(name, function) g_test_add ("/pain-shares/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("shares-are-those-of-the-pixels", shares_are_those_of_the_pixels);
  CASE ("what-lies-beside-the-body-does-not-count", what_lies_beside_the_body_does_not_count);
  CASE ("an-open-line-is-a-band", an_open_line_is_a_band);
  CASE ("a-tap-marks-the-region-under-it", a_tap_marks_the_region_under_it);
  CASE ("wild-lines-have-no-share", wild_lines_have_no_share);
  return g_test_run ();
}
