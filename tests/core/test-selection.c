/* What is marked and chosen: every change is told once, by the right signal, and nothing else is told.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-selection.h"

#include "bc-xml.h"
#include "sample-atlas.h"

typedef struct
{
  BcAtlas *atlas;
  BcSelection *selection;
  guint n_places, n_muscle, n_look;
} Fixture;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *a = sample_muscle ("a", "A", TRUE, "calf:essential | heel:essential"),
                  *b = sample_muscle ("b", "B", FALSE, "sternum:essential");
  g_autofree char *body = g_strconcat (a, b, NULL);

  fixture->atlas = sample_load_muscles (body);
  fixture->selection = bc_selection_new ();
  g_signal_connect_swapped (fixture->selection, "places-changed", G_CALLBACK (count_cb), &fixture->n_places);
  g_signal_connect_swapped (fixture->selection, "muscle-changed", G_CALLBACK (count_cb), &fixture->n_muscle);
  g_signal_connect_swapped (fixture->selection, "look-changed", G_CALLBACK (count_cb), &fixture->n_look);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_finalize_object (fixture->selection);
  g_object_unref (fixture->atlas);
}

/* Counts since the last call. */
static void
assert_told (Fixture *fixture, guint n_places, guint n_muscle, guint n_look)
{
  g_assert_cmpuint (fixture->n_places, ==, n_places);
  g_assert_cmpuint (fixture->n_muscle, ==, n_muscle);
  g_assert_cmpuint (fixture->n_look, ==, n_look);
  fixture->n_places = fixture->n_muscle = fixture->n_look = 0;
}

static void
assert_places (Fixture *fixture, const char *expected)
{
  GString *text = g_string_new (NULL);
  guint n;
  const BcPlace *places = bc_selection_get_places (fixture->selection, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", bc_place_get_id (&places[i]),
                            bc_place_get_side_word (&places[i]));
  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

static void
test_nothing_is_marked_at_first (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  assert_places (fixture, "");
  g_assert_null (bc_selection_get_muscle (fixture->selection));
  g_assert_null (bc_selection_get_emphasis (fixture->selection));
  g_assert_null (bc_selection_get_hovered (fixture->selection));
  assert_told (fixture, 0, 0, 0);
}

static void
test_setting_a_place_marks_it_alone (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcPlace calf = sample_place (fixture->atlas, "calf:left"), leg = sample_place (fixture->atlas, "leg");

  bc_selection_set_place (fixture->selection, &calf);
  assert_places (fixture, "calf:left");
  assert_told (fixture, 1, 0, 0);
  bc_selection_set_place (fixture->selection, &leg);
  assert_places (fixture, "leg:both");
  assert_told (fixture, 1, 0, 0);
}

static void
test_setting_the_only_place_again_takes_it_back (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcPlace calf = sample_place (fixture->atlas, "calf:left");

  bc_selection_set_place (fixture->selection, &calf);
  bc_selection_set_place (fixture->selection, &calf);
  assert_places (fixture, "");
  assert_told (fixture, 2, 0, 0);
}

static void
test_setting_one_of_several_places_keeps_it (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcPlace calf = sample_place (fixture->atlas, "calf:left"), heel = sample_place (fixture->atlas, "heel:left");

  bc_selection_toggle_place (fixture->selection, &calf);
  bc_selection_toggle_place (fixture->selection, &heel);
  bc_selection_set_place (fixture->selection, &calf);
  assert_places (fixture, "calf:left");
  assert_told (fixture, 3, 0, 0);
}

static void
test_place_given_from_the_selection_itself_is_marked (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcPlace calf = sample_place (fixture->atlas, "calf:left"), heel = sample_place (fixture->atlas, "heel:left");
  guint n;

  bc_selection_toggle_place (fixture->selection, &calf);
  bc_selection_toggle_place (fixture->selection, &heel);
  bc_selection_set_place (fixture->selection, &bc_selection_get_places (fixture->selection, &n)[1]);
  assert_places (fixture, "heel:left");
  bc_selection_toggle_place (fixture->selection, &bc_selection_get_places (fixture->selection, &n)[0]);
  assert_places (fixture, "");
}

static void
test_toggling_adds_and_takes_away (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcPlace left = sample_place (fixture->atlas, "calf:left"), right = sample_place (fixture->atlas, "calf:right"),
          leg = sample_place (fixture->atlas, "leg:left");

  bc_selection_toggle_place (fixture->selection, &right);
  bc_selection_toggle_place (fixture->selection, &leg);
  bc_selection_toggle_place (fixture->selection, &left);
  assert_places (fixture, "calf:right leg:left calf:left");
  bc_selection_toggle_place (fixture->selection, &leg);
  assert_places (fixture, "calf:right calf:left");
  assert_told (fixture, 4, 0, 0);
  g_assert_true (bc_selection_has_place (fixture->selection, &left));
  g_assert_false (bc_selection_has_place (fixture->selection, &leg));
}

static void
test_spot_belongs_to_a_marked_place (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcPlace leg = sample_place (fixture->atlas, "leg:left"), sternum = sample_place (fixture->atlas, "sternum");
  BcSpot left = { bc_atlas_find_region (fixture->atlas, "heel"), BC_SIDE_LEFT }, right = { left.region, BC_SIDE_RIGHT };
  BcSpot middle = { sternum.region, BC_SIDE_MIDLINE };

  g_assert_false (bc_selection_has_spot (fixture->selection, &left));
  bc_selection_toggle_place (fixture->selection, &leg);
  bc_selection_toggle_place (fixture->selection, &sternum);
  g_assert_true (bc_selection_has_spot (fixture->selection, &left));
  g_assert_false (bc_selection_has_spot (fixture->selection, &right));
  g_assert_true (bc_selection_has_spot (fixture->selection, &middle));
}

static void
test_muscle_is_told_when_it_changes (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcMuscle *a = bc_atlas_find_muscle (fixture->atlas, "a");

  bc_selection_set_muscle (fixture->selection, a, BC_BODY_LEFT);
  assert_told (fixture, 0, 1, 0);
  bc_selection_set_muscle (fixture->selection, a, BC_BODY_LEFT);
  assert_told (fixture, 0, 0, 0);
  bc_selection_set_muscle (fixture->selection, a, BC_BODY_BOTH);
  assert_told (fixture, 0, 1, 0);
  g_assert_cmpint (bc_selection_get_muscle (fixture->selection)->sides, ==, BC_BODY_BOTH);
  bc_selection_set_muscle (fixture->selection, NULL, BC_BODY_LEFT);
  assert_told (fixture, 0, 1, 0);
  g_assert_null (bc_selection_get_muscle (fixture->selection));
  bc_selection_set_muscle (fixture->selection, NULL, BC_BODY_RIGHT);
  assert_told (fixture, 0, 0, 0);
}

static void
test_unpaired_muscle_is_shown_on_both_sides (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcMuscle *b = bc_atlas_find_muscle (fixture->atlas, "b");

  bc_selection_set_muscle (fixture->selection, b, BC_BODY_LEFT);
  g_assert_cmpint (bc_selection_get_muscle (fixture->selection)->sides, ==, BC_BODY_BOTH);
  bc_selection_set_muscle (fixture->selection, b, BC_BODY_RIGHT);
  assert_told (fixture, 0, 1, 0);
}

static void
test_emphasis_ends_with_its_muscle (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcMuscle *a = bc_atlas_find_muscle (fixture->atlas, "a"), *b = bc_atlas_find_muscle (fixture->atlas, "b");
  const BcTriggerPoint *point = g_ptr_array_index (a->points, 1);

  bc_selection_set_muscle (fixture->selection, a, BC_BODY_LEFT);
  bc_selection_set_emphasis (fixture->selection, point);
  assert_told (fixture, 0, 1, 1);
  bc_selection_set_emphasis (fixture->selection, point);
  assert_told (fixture, 0, 0, 0);
  bc_selection_set_muscle (fixture->selection, a, BC_BODY_RIGHT);
  g_assert_true (bc_selection_get_emphasis (fixture->selection) == point);
  bc_selection_set_muscle (fixture->selection, b, BC_BODY_BOTH);
  g_assert_null (bc_selection_get_emphasis (fixture->selection));
  assert_told (fixture, 0, 2, 0);
}

static void
test_pointer_changes_only_the_look (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcSpot left = { bc_atlas_find_region (fixture->atlas, "calf"), BC_SIDE_LEFT }, right = { left.region, BC_SIDE_RIGHT };

  bc_selection_set_hovered (fixture->selection, &left);
  bc_selection_set_hovered (fixture->selection, &left);
  assert_told (fixture, 0, 0, 1);
  bc_selection_set_hovered (fixture->selection, &right);
  assert_told (fixture, 0, 0, 1);
  g_assert_true (bc_spot_equal (bc_selection_get_hovered (fixture->selection), &right));
  bc_selection_set_hovered (fixture->selection, NULL);
  bc_selection_set_hovered (fixture->selection, NULL);
  assert_told (fixture, 0, 0, 1);
  g_assert_null (bc_selection_get_hovered (fixture->selection));
}

static void
test_clearing_takes_everything_back (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcMuscle *a = bc_atlas_find_muscle (fixture->atlas, "a");
  BcPlace calf = sample_place (fixture->atlas, "calf:left");

  bc_selection_clear (fixture->selection);
  assert_told (fixture, 0, 0, 0);
  bc_selection_toggle_place (fixture->selection, &calf);
  bc_selection_set_muscle (fixture->selection, a, BC_BODY_LEFT);
  bc_selection_set_emphasis (fixture->selection, g_ptr_array_index (a->points, 0));
  assert_told (fixture, 1, 1, 1);
  bc_selection_clear (fixture->selection);
  assert_places (fixture, "");
  g_assert_null (bc_selection_get_muscle (fixture->selection));
  g_assert_null (bc_selection_get_emphasis (fixture->selection));
  assert_told (fixture, 1, 1, 0);
}

#define CASE(name, function) g_test_add ("/selection/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  CASE ("nothing-is-marked-at-first", test_nothing_is_marked_at_first);
  CASE ("setting-a-place-marks-it-alone", test_setting_a_place_marks_it_alone);
  CASE ("setting-the-only-place-again-takes-it-back", test_setting_the_only_place_again_takes_it_back);
  CASE ("setting-one-of-several-places-keeps-it", test_setting_one_of_several_places_keeps_it);
  CASE ("place-given-from-the-selection-itself-is-marked", test_place_given_from_the_selection_itself_is_marked);
  CASE ("toggling-adds-and-takes-away", test_toggling_adds_and_takes_away);
  CASE ("spot-belongs-to-a-marked-place", test_spot_belongs_to_a_marked_place);
  CASE ("muscle-is-told-when-it-changes", test_muscle_is_told_when_it_changes);
  CASE ("unpaired-muscle-is-shown-on-both-sides", test_unpaired_muscle_is_shown_on_both_sides);
  CASE ("emphasis-ends-with-its-muscle", test_emphasis_ends_with_its_muscle);
  CASE ("pointer-changes-only-the-look", test_pointer_changes_only_the_look);
  CASE ("clearing-takes-everything-back", test_clearing_takes_everything_back);
  return g_test_run ();
}
