/* From the neutral body to another one.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gio/gio.h>

#include "bc-body-map.h"
#include "temp-folder.h"

#define MIDLINE 500.0
#define FEMALE BC_SOURCE_ROOT "/assets/figure/female.xml"

static const BcLandmark landmarks[] = {
  { { 0, 100 }, { 0, 110 } },     { { 60, 300 }, { 50, 300 } },     { { 200, 500 }, { 180, 505 } },
  { { 150, 820 }, { 140, 815 } }, { { 200, 1100 }, { 220, 1095 } }, { { 120, 2000 }, { 118, 2000 } },
};

static void
assert_near (BcCoordinate a, BcCoordinate b, double tolerance)
{
  g_assert_cmpfloat_with_epsilon (a.x, b.x, tolerance);
  g_assert_cmpfloat_with_epsilon (a.y, b.y, tolerance);
}

static void
test_landmarks_arrive_exactly_on_both_sides (void)
{
  g_autoptr (BcBodyMap) map = bc_body_map_new (landmarks, G_N_ELEMENTS (landmarks), MIDLINE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (landmarks); i++)
    for (int side = -1; side <= 1; side += 2)
      {
        BcCoordinate from = { MIDLINE + side * landmarks[i].from.x, landmarks[i].from.y };
        BcCoordinate to = { MIDLINE + side * landmarks[i].to.x, landmarks[i].to.y };
        assert_near (bc_body_map_apply (map, from), to, 1e-6);
      }
}

static void
test_map_is_symmetric_and_keeps_the_midline (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BcBodyMap) map = bc_body_map_load (FEMALE, "front", &error);

  g_assert_no_error (error);
  for (double y = 60; y < 2150; y += 37)
    {
      g_assert_cmpfloat (bc_body_map_apply (map, (BcCoordinate){ MIDLINE, y }).x, ==, MIDLINE);
      for (double dx = 13; dx < 500; dx += 31)
        {
          BcCoordinate right = bc_body_map_apply (map, (BcCoordinate){ MIDLINE - dx, y });
          BcCoordinate left = bc_body_map_apply (map, (BcCoordinate){ MIDLINE + dx, y });
          g_assert_cmpfloat_with_epsilon (MIDLINE - right.x, left.x - MIDLINE, 1e-6);
          g_assert_cmpfloat_with_epsilon (right.y, left.y, 1e-6);
        }
    }
}

static void
test_way_back_leads_to_the_start (void)
{
  g_autoptr (BcBodyMap) map = bc_body_map_load (FEMALE, "back", NULL);

  for (double y = 100; y < 2060; y += 29)
    for (double x = 200; x < 800; x += 23)
      {
        BcCoordinate at = { x, y };
        assert_near (bc_body_map_invert (map, bc_body_map_apply (map, at)), at, 1e-3);
      }
}

/* A fold would put two places of the body on one, and turn outlines inside out. */
static void
test_female_body_has_no_folds (gconstpointer view)
{
  g_autoptr (BcBodyMap) map = bc_body_map_load (FEMALE, view, NULL);
  const double step = 4;

  for (double y = 80; y < 2130; y += step)
    for (double x = 20; x < 980; x += step)
      {
        BcCoordinate o = bc_body_map_apply (map, (BcCoordinate){ x, y });
        BcCoordinate a = bc_body_map_apply (map, (BcCoordinate){ x + step, y });
        BcCoordinate b = bc_body_map_apply (map, (BcCoordinate){ x, y + step });
        double area = ((a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)) / (step * step);
        if (area < 0.35 || area > 2.5)
          g_test_fail_printf ("at %g,%g an area changes %.2f-fold", x, y, area);
      }
}

static void
test_landmark_that_stands_twice_is_refused (void)
{
  const BcLandmark twice[] = { landmarks[1], landmarks[2], landmarks[1] };
  g_autoptr (GError) error = NULL;

  g_assert_null (bc_body_map_new (twice, G_N_ELEMENTS (twice), MIDLINE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (error->message, ==, "the landmark 60,300 stands twice, expected once");
}

static void
test_too_few_landmarks_are_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bc_body_map_new (landmarks, 1, MIDLINE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_bad_file_is_told_with_its_line (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "body.xml", NULL);
  g_autofree char *expected = g_strdup_printf (
      "%s:3: a landmark that cannot be read, expected from=\"x,y\" to=\"x,y\" with x from the midline", path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (
      path, "<?xml version=\"1.0\"?>\n<body id=\"x\" midline=\"500\">\n<landmark from=\"1,2\" to=\"nan,4\"/></body>\n",
      -1, NULL));
  g_assert_null (bc_body_map_load (path, "front", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_missing_file_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bc_body_map_load ("/nowhere/body.xml", "front", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_true (g_str_has_prefix (error->message, "/nowhere/body.xml"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-map/landmarks-arrive-exactly-on-both-sides", test_landmarks_arrive_exactly_on_both_sides);
  g_test_add_func ("/body-map/map-is-symmetric-and-keeps-the-midline", test_map_is_symmetric_and_keeps_the_midline);
  g_test_add_func ("/body-map/way-back-leads-to-the-start", test_way_back_leads_to_the_start);
  g_test_add_data_func ("/body-map/female-front-has-no-folds", "front", test_female_body_has_no_folds);
  g_test_add_data_func ("/body-map/female-back-has-no-folds", "back", test_female_body_has_no_folds);
  g_test_add_func ("/body-map/landmark-that-stands-twice-is-refused", test_landmark_that_stands_twice_is_refused);
  g_test_add_func ("/body-map/too-few-landmarks-are-refused", test_too_few_landmarks_are_refused);
  g_test_add_func ("/body-map/bad-file-is-told-with-its-line", test_bad_file_is_told_with_its_line);
  g_test_add_func ("/body-map/missing-file-is-an-error", test_missing_file_is_an_error);
  return g_test_run ();
}
