/* Places: words of the command line, and the spots they stand for.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-place.h"
#include "bc-xml.h"
#include "sample-atlas.h"

static char *
spots_of (BcAtlas *atlas, const char *word)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  GString *text = g_string_new (NULL);
  BcPlace place = sample_place (atlas, word);

  bc_place_list_spots (&place, spots);
  for (guint i = 0; i < spots->len; i++)
    {
      g_autofree char *spot = bc_spot_to_string (&g_array_index (spots, BcSpot, i));
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", spot);
    }
  return g_string_free (text, FALSE);
}

static void
assert_spots (const char *word, const char *expected)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  g_autofree char *spots = spots_of (atlas, word);

  g_assert_cmpstr (spots, ==, expected);
}

static void
test_region_without_side_means_both (void)
{
  assert_spots ("calf", "calf:left calf:right");
  assert_spots ("calf:both", "calf:left calf:right");
}

static void
test_region_with_side_means_that_side (void)
{
  assert_spots ("calf:left", "calf:left");
  assert_spots ("calf:right", "calf:right");
}

static void
test_midline_region_has_one_spot_however_it_is_written (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  static const char *const words[] = { "sternum", "sternum:left", "sternum:right", "sternum:both" };
  BcPlace plain = sample_place (atlas, "sternum");

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      BcPlace place = sample_place (atlas, words[i]);
      g_assert_true (bc_place_equal (&plain, &place));
      g_assert_cmpint (bc_place_compare (&plain, &place), ==, 0);
      g_assert_cmpstr (bc_place_get_side_word (&place), ==, "midline");
      assert_spots (words[i], "sternum");
    }
}

static void
test_area_means_all_its_regions (void)
{
  assert_spots ("leg:left", "calf:left shin:left heel:left");
  assert_spots ("leg", "calf:left calf:right shin:left shin:right heel:left heel:right");
}

static void
test_side_of_an_area_keeps_its_midline_regions (void)
{
  assert_spots ("head:right", "temple:right throat");
  assert_spots ("chest:left", "sternum");
}

static void
assert_refused (const char *word, BcPlaceError code, const char *piece)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  g_autoptr (GError) error = NULL;
  BcPlace place = sample_place (atlas, "heel:left"), before = place;

  g_assert_false (bc_place_parse (atlas, word, &place, &error));
  g_assert_error (error, BC_PLACE_ERROR, (int)code);
  assert_contains (error->message, piece);
  assert_contains (error->message, "expected");
  g_assert_true (bc_place_equal (&place, &before));
  g_assert_false (bc_place_parse (atlas, word, &place, NULL));
}

static void
test_unknown_place_is_refused (void)
{
  static const char *const words[] = { "elbow", "Calf",   "CALF",      "calf ",     " calf",
                                       "cal",   "calff",  "calf,left", "calf/left", "elbow:left",
                                       "-",     "ground", "book",      "../calf",   "calf\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    assert_refused (words[i], BC_PLACE_ERROR_UNKNOWN, "is not a place");
  assert_refused ("elbow:left", BC_PLACE_ERROR_UNKNOWN, "'elbow'");
}

static void
test_unknown_side_is_refused (void)
{
  static const char *const words[] = { "calf:",      "calf:Left",  "calf:midline",   "calf:left:right", "calf:left:",
                                       "calf::left", "calf: left", "sternum:middle", "elbow:up" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    assert_refused (words[i], BC_PLACE_ERROR_SIDE, words[i]);
}

static void
test_nothing_is_not_a_place (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  static const char *const words[] = { "", ":", ":left", "::" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) error = NULL;
      BcPlace place;
      g_assert_false (bc_place_parse (atlas, words[i], &place, &error));
      g_assert_nonnull (error);
    }
}

static void
test_very_long_word_is_refused (void)
{
  g_autofree char *word = g_strnfill (1000000, 'a');

  assert_refused (word, BC_PLACE_ERROR_UNKNOWN, "is not a place");
}

static void
test_words_of_a_place (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  static const char *const rows[][5] = {
    /* word, id, side, description, name */
    { "calf:left", "calf", "left", "Left: calf", "calf" },
    { "calf", "calf", "both", "Both sides: calf", "calf" },
    { "leg:right", "leg", "right", "Right: leg", "leg" },
    { "chest", "chest", "both", "Both sides: chest", "chest" },
    { "sternum:left", "sternum", "midline", "sternum", "sternum" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BcPlace place = sample_place (atlas, rows[i][0]);
      g_autofree char *description = bc_place_describe (&place);
      g_assert_cmpstr (bc_place_get_id (&place), ==, rows[i][1]);
      g_assert_cmpstr (bc_place_get_side_word (&place), ==, rows[i][2]);
      g_assert_cmpstr (description, ==, rows[i][3]);
      g_assert_cmpstr (bc_place_get_name (&place), ==, rows[i][4]);
    }
}

static void
test_order_agrees_with_equality (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles ("");
  g_autoptr (GArray) places =
      sample_places (atlas, "calf calf:left calf:right leg leg:left sternum sternum:left chest chest:left");

  for (guint i = 0; i < places->len; i++)
    for (guint j = 0; j < places->len; j++)
      {
        const BcPlace *a = &g_array_index (places, BcPlace, i), *b = &g_array_index (places, BcPlace, j);
        int order = bc_place_compare (a, b), back = bc_place_compare (b, a);
        g_assert_cmpint (order == 0, ==, bc_place_equal (a, b));
        g_assert_cmpint ((order > 0) - (order < 0), ==, (back < 0) - (back > 0));
      }
}

static void
test_every_side_of_sides_has_a_word (void)
{
  g_assert_cmpstr (bc_body_sides_to_string (BC_BODY_LEFT), ==, "left");
  g_assert_cmpstr (bc_body_sides_to_string (BC_BODY_RIGHT), ==, "right");
  g_assert_cmpstr (bc_body_sides_to_string (BC_BODY_BOTH), ==, "both");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/place/region-without-side-means-both", test_region_without_side_means_both);
  g_test_add_func ("/place/region-with-side-means-that-side", test_region_with_side_means_that_side);
  g_test_add_func ("/place/midline-region-has-one-spot-however-it-is-written",
                   test_midline_region_has_one_spot_however_it_is_written);
  g_test_add_func ("/place/area-means-all-its-regions", test_area_means_all_its_regions);
  g_test_add_func ("/place/side-of-an-area-keeps-its-midline-regions", test_side_of_an_area_keeps_its_midline_regions);
  g_test_add_func ("/place/unknown-place-is-refused", test_unknown_place_is_refused);
  g_test_add_func ("/place/unknown-side-is-refused", test_unknown_side_is_refused);
  g_test_add_func ("/place/nothing-is-not-a-place", test_nothing_is_not_a_place);
  g_test_add_func ("/place/very-long-word-is-refused", test_very_long_word_is_refused);
  g_test_add_func ("/place/words-of-a-place", test_words_of_a_place);
  g_test_add_func ("/place/order-agrees-with-equality", test_order_agrees_with_equality);
  g_test_add_func ("/place/every-side-of-sides-has-a-word", test_every_side_of_sides_has_a_word);
  return g_test_run ();
}
