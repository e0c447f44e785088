/* Drawn areas: which shares count, and for how much.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pain-area.h"

#include <math.h>

#include "bc-weighted-place.h"
#include "bc-xml.h"
#include "sample-atlas.h"

static const BcCoordinate outline[] = { { 0, 0 }, { 10, 0 }, { 10, 10 } };

typedef struct
{
  BcAtlas *atlas;
  BcSpot calf, heel, shin;
} Fixture;

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *muscle = sample_muscle ("a", "A", TRUE, "calf:essential");

  fixture->atlas = sample_load_muscles (muscle);
  fixture->calf = (BcSpot){ bc_atlas_find_region (fixture->atlas, "calf"), BC_SIDE_LEFT };
  fixture->heel = (BcSpot){ bc_atlas_find_region (fixture->atlas, "heel"), BC_SIDE_LEFT };
  fixture->shin = (BcSpot){ bc_atlas_find_region (fixture->atlas, "shin"), BC_SIDE_RIGHT };
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_object_unref (fixture->atlas);
}

static BcPainArea *
area_of (const BcShare *shares, guint n)
{
  return bc_pain_area_new ("back", BC_SIDE_MIDLINE, outline, G_N_ELEMENTS (outline), shares, n);
}

static void
test_the_largest_share_stands_first (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcShare shares[] = { { fixture->heel, 0.3 }, { fixture->calf, 0.7 } };
  g_autoptr (BcPainArea) area = area_of (shares, 2);
  guint n;
  const BcShare *kept = bc_pain_area_get_shares (area, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_true (bc_spot_equal (&kept[0].spot, &fixture->calf));
  g_assert_true (bc_pain_area_has_spot (area, &fixture->heel));
  g_assert_false (bc_pain_area_has_spot (area, &fixture->shin));
}

static void
test_small_shares_are_dropped_and_the_rest_is_whole (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcShare shares[] = { { fixture->heel, BC_PAIN_AREA_MIN_SHARE }, { fixture->calf, 0.6 },
                             { fixture->shin, BC_PAIN_AREA_MIN_SHARE - 0.001 } };
  g_autoptr (BcPainArea) area = area_of (shares, 3);
  guint n;
  const BcShare *kept = bc_pain_area_get_shares (area, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (fabs (kept[0].share + kept[1].share - 1), <, 1e-9);
}

static void
test_an_outline_off_the_body_has_no_share (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcShare shares[] = { { fixture->heel, 0 }, { fixture->calf, NAN } };
  g_autoptr (BcPainArea) none = area_of (NULL, 0), wrong = area_of (shares, 2);
  guint n;

  bc_pain_area_get_shares (none, &n);
  g_assert_cmpuint (n, ==, 0);
  bc_pain_area_get_shares (wrong, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_weights_add_up_to_one_place (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcShare shares[] = { { fixture->heel, 0.25 }, { fixture->calf, 0.5 } };
  g_autoptr (BcPainArea) area = area_of (shares, 2);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BcWeightedPlace));

  bc_pain_area_list_weighted (area, places);
  g_assert_cmpuint (places->len, ==, 2);
  g_assert_cmpuint (g_array_index (places, BcWeightedPlace, 0).weight, ==, 667);
  g_assert_cmpuint (g_array_index (places, BcWeightedPlace, 1).weight, ==, 333);
  g_assert_cmpint (g_array_index (places, BcWeightedPlace, 1).place.sides, ==, BC_BODY_LEFT);
}

static void
test_it_is_told_with_its_shares (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcShare shares[] = { { fixture->heel, 0.3 }, { fixture->calf, 0.7 } };
  g_autoptr (BcPainArea) area = area_of (shares, 2);
  g_autofree char *text = bc_pain_area_describe (area);

  g_assert_cmpstr (text, ==, "Drawn area, Back: Left: calf 70 %, Left: heel 30 %");
}

static void
test_equal_outlines_are_equal (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcShare shares[] = { { fixture->heel, 1 } };
  const BcCoordinate moved[] = { { 0, 0 }, { 10, 0 }, { 10, 11 } };
  g_autoptr (BcPainArea) one = area_of (shares, 1), same = area_of (shares, 1),
                         other = bc_pain_area_new ("back", BC_SIDE_MIDLINE, moved, 3, shares, 1),
                         front = bc_pain_area_new ("front", BC_SIDE_MIDLINE, outline, 3, shares, 1);

  g_assert_true (bc_pain_area_equal (one, same));
  g_assert_false (bc_pain_area_equal (one, other));
  g_assert_false (bc_pain_area_equal (one, front));
}

static void
test_near_ends_enclose_an_area (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcCoordinate ring[] = { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 }, { 0, 20 } },
                     line[] = { { 0, 0 }, { 10, 300 }, { 0, 600 } }, dot[] = { { 5, 5 }, { 5, 5 }, { 5, 5 } };

  g_assert_true (bc_pain_area_closes (ring, G_N_ELEMENTS (ring)));
  g_assert_false (bc_pain_area_closes (line, G_N_ELEMENTS (line)));
  g_assert_false (bc_pain_area_closes (dot, 1));
  g_assert_false (bc_pain_area_closes (dot, 3));
  g_assert_false (bc_pain_area_closes (NULL, 0));
}

#define CASE(name, function) g_test_add ("/pain-area/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  CASE ("the-largest-share-stands-first", test_the_largest_share_stands_first);
  CASE ("small-shares-are-dropped-and-the-rest-is-whole", test_small_shares_are_dropped_and_the_rest_is_whole);
  CASE ("an-outline-off-the-body-has-no-share", test_an_outline_off_the_body_has_no_share);
  CASE ("weights-add-up-to-one-place", test_weights_add_up_to_one_place);
  CASE ("it-is-told-with-its-shares", test_it_is_told_with_its_shares);
  CASE ("equal-outlines-are-equal", test_equal_outlines_are_equal);
  CASE ("near-ends-enclose-an-area", test_near_ends_enclose_an_area);
  return g_test_run ();
}
