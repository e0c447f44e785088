/* Taking back what was marked, said and pinned; drawn areas and conditions in the selection.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-selection.h"

#include "bc-weighted-place.h"
#include "bc-xml.h"
#include "sample-atlas.h"

typedef struct
{
  BcAtlas *atlas;
  BcSelection *selection;
  BcUndo *undo;
  guint n_places, n_feelings, n_pins, n_condition, n_settled;
} Fixture;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GString *body = g_string_new (NULL);

  for (char id = 'a'; id <= 'f'; id++)
    {
      char name[] = { id, '\0' };
      g_autofree char *muscle = sample_muscle (name, name, id != 'f', "calf:essential");
      g_string_append (body, muscle);
    }
  g_string_append (body, "<condition id=\"limp\"><name>Limp</name><what>Walks unevenly.</what>"
                         "<area id=\"leg\"/><area id=\"hand\"/><described muscle=\"a\"/>"
                         "<cite source=\"book\" checked=\"yes\"/></condition>");
  fixture->atlas = sample_load_muscles (body->str);
  g_string_free (body, TRUE);
  fixture->selection = bc_selection_new ();
  fixture->undo = bc_undo_new ();
  bc_selection_set_undo (fixture->selection, fixture->undo);
  g_signal_connect_swapped (fixture->selection, "places-changed", G_CALLBACK (count_cb), &fixture->n_places);
  g_signal_connect_swapped (fixture->selection, "feelings-changed", G_CALLBACK (count_cb), &fixture->n_feelings);
  g_signal_connect_swapped (fixture->selection, "pins-changed", G_CALLBACK (count_cb), &fixture->n_pins);
  g_signal_connect_swapped (fixture->selection, "condition-changed", G_CALLBACK (count_cb), &fixture->n_condition);
  g_signal_connect_swapped (fixture->selection, "settled", G_CALLBACK (count_cb), &fixture->n_settled);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_finalize_object (fixture->selection);
  /* the stack outlives the selection: its steps then do nothing */
  bc_undo_undo (fixture->undo);
  g_assert_finalize_object (fixture->undo);
  g_object_unref (fixture->atlas);
}

static void
add (Fixture *fixture, const char *word)
{
  BcPlace place = sample_place (fixture->atlas, word);

  bc_selection_add_place (fixture->selection, &place);
}

static gboolean
pin (Fixture *fixture, const char *id, BcBodySides sides)
{
  BcShownMuscle shown = { bc_atlas_find_muscle (fixture->atlas, id), sides };

  return bc_selection_pin (fixture->selection, &shown);
}

/* Marks with what was said, then pins with their slots: "calf:left(7/10) drawn | a0 c1" */
static void
assert_state (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  const BcMarked *marks = bc_selection_get_marks (fixture->selection, &n);
  const BcPin *pins;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *feeling = bc_feeling_describe (&marks[i].feeling);
      if (marks[i].drawn != NULL)
        g_string_append (text, "drawn");
      else
        g_string_append_printf (text, "%s:%s", bc_place_get_id (&marks[i].place),
                                bc_place_get_side_word (&marks[i].place));
      g_string_append_printf (text, *feeling != '\0' ? "(%s) " : "%s ", feeling);
    }
  g_string_append (text, "|");
  pins = bc_selection_get_pins (fixture->selection, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, " %s%u", pins[i].shown.muscle->id, pins[i].slot);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_each_mark_is_taken_back (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcPlace calf = sample_place (fixture->atlas, "calf:left");

  add (fixture, "calf:left");
  add (fixture, "heel:left");
  bc_selection_toggle_place (fixture->selection, &calf);
  assert_state (fixture, "heel:left |");
  g_assert_cmpstr (bc_undo_get_undo_label (fixture->undo), ==, "Take away Left: calf");
  bc_undo_undo (fixture->undo);
  assert_state (fixture, "calf:left heel:left |");
  bc_undo_undo (fixture->undo);
  assert_state (fixture, "calf:left |");
  g_assert_cmpstr (bc_undo_get_undo_label (fixture->undo), ==, "Mark Left: calf");
  bc_undo_redo (fixture->undo);
  bc_undo_redo (fixture->undo);
  assert_state (fixture, "heel:left |");
}

static void
test_a_stroke_over_regions_is_one_step (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  bc_selection_begin_change (fixture->selection, "Paint");
  add (fixture, "calf:left");
  add (fixture, "heel:left");
  add (fixture, "calf:left");
  g_assert_cmpuint (fixture->n_settled, ==, 0);
  bc_selection_end_change (fixture->selection);
  g_assert_cmpuint (fixture->n_settled, ==, 1);
  g_assert_cmpuint (fixture->n_places, ==, 2);
  assert_state (fixture, "calf:left heel:left |");
  g_assert_cmpstr (bc_undo_get_undo_label (fixture->undo), ==, "Paint");
  bc_undo_undo (fixture->undo);
  assert_state (fixture, "|");
}

static void
test_a_change_that_changes_nothing_is_no_step (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcPlace calf = sample_place (fixture->atlas, "calf:left");

  bc_selection_begin_change (fixture->selection, "Paint");
  bc_selection_toggle_place (fixture->selection, &calf);
  bc_selection_toggle_place (fixture->selection, &calf);
  bc_selection_end_change (fixture->selection);
  bc_selection_clear (fixture->selection);
  g_assert_false (bc_undo_can_undo (fixture->undo));
  g_assert_cmpuint (fixture->n_settled, ==, 0);
}

static void
test_what_is_said_is_kept_and_taken_back (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcFeeling feeling = { 7, BC_QUALITY_BURNING };

  add (fixture, "calf:left");
  add (fixture, "heel:left");
  fixture->n_places = 0;
  bc_selection_set_feeling (fixture->selection, 0, &feeling);
  bc_selection_set_feeling (fixture->selection, 0, &feeling);
  g_assert_cmpuint (fixture->n_feelings, ==, 1);
  g_assert_cmpuint (fixture->n_places, ==, 0);
  add (fixture, "thumb:left");
  assert_state (fixture, "calf:left(7/10, burning) heel:left thumb:left |");
  bc_undo_undo (fixture->undo);
  bc_undo_undo (fixture->undo);
  assert_state (fixture, "calf:left heel:left |");
  bc_undo_redo (fixture->undo);
  assert_state (fixture, "calf:left(7/10, burning) heel:left |");
}

static void
test_what_is_said_never_reaches_the_ranking (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcFeeling feeling = { 10, BC_QUALITY_STABBING };
  g_autoptr (GArray) before = NULL, after = NULL;

  add (fixture, "calf:left");
  before = bc_selection_list_weighted (fixture->selection);
  bc_selection_set_feeling (fixture->selection, 0, &feeling);
  after = bc_selection_list_weighted (fixture->selection);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_true (bc_place_equal (&g_array_index (before, BcWeightedPlace, 0).place,
                                 &g_array_index (after, BcWeightedPlace, 0).place));
  g_assert_cmpuint (g_array_index (before, BcWeightedPlace, 0).weight, ==,
                    g_array_index (after, BcWeightedPlace, 0).weight);
}

static void
test_a_drawn_area_is_marked_beside_places (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcCoordinate outline[] = { { 0, 0 }, { 10, 0 }, { 10, 10 } };
  BcSpot heel = { bc_atlas_find_region (fixture->atlas, "heel"), BC_SIDE_LEFT };
  BcShare share = { heel, 1 };
  g_autoptr (BcPainArea) area = bc_pain_area_new ("back", BC_SIDE_MIDLINE, outline, 3, &share, 1),
                         off_the_body = bc_pain_area_new ("back", BC_SIDE_MIDLINE, outline, 3, NULL, 0);
  g_autoptr (GArray) weighted = NULL;
  guint n;

  add (fixture, "calf:left");
  bc_selection_add_drawn (fixture->selection, off_the_body);
  bc_selection_add_drawn (fixture->selection, area);
  assert_state (fixture, "calf:left drawn |");
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (bc_selection_has_spot (fixture->selection, &heel));
  weighted = bc_selection_list_weighted (fixture->selection);
  g_assert_cmpuint (weighted->len, ==, 2);
  bc_selection_remove_mark (fixture->selection, 1);
  g_assert_false (bc_selection_has_spot (fixture->selection, &heel));
  bc_undo_undo (fixture->undo);
  assert_state (fixture, "calf:left drawn |");
  g_assert_false (bc_selection_is_empty (fixture->selection));
}

static void
test_pins_keep_their_colour (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_true (pin (fixture, "a", BC_BODY_LEFT));
  g_assert_true (pin (fixture, "b", BC_BODY_LEFT));
  g_assert_true (pin (fixture, "c", BC_BODY_LEFT));
  bc_selection_unpin (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "b"));
  assert_state (fixture, "| a0 c2");
  g_assert_true (pin (fixture, "d", BC_BODY_LEFT));
  assert_state (fixture, "| a0 d1 c2");
  bc_undo_undo (fixture->undo);
  bc_undo_undo (fixture->undo);
  assert_state (fixture, "| a0 b1 c2");
}

static void
test_a_fifth_pin_has_no_room (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  for (char id = 'a'; id <= 'd'; id++)
    {
      char name[] = { id, '\0' };
      g_assert_true (pin (fixture, name, BC_BODY_LEFT));
    }
  fixture->n_pins = 0;
  g_assert_false (pin (fixture, "e", BC_BODY_LEFT));
  g_assert_cmpuint (fixture->n_pins, ==, 0);
  g_assert_true (pin (fixture, "a", BC_BODY_BOTH));
  g_assert_cmpint (bc_selection_find_pin (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "a"))->shown.sides,
                   ==, BC_BODY_BOTH);
  g_assert_null (bc_selection_find_pin (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "e")));
}

static void
test_an_unpaired_muscle_is_pinned_whole (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  guint n;

  pin (fixture, "f", BC_BODY_LEFT);
  g_assert_cmpint (bc_selection_get_pins (fixture->selection, &n)[0].shown.sides, ==, BC_BODY_BOTH);
}

static void
test_a_condition_marks_its_areas (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcCondition *limp = bc_atlas_find_condition (fixture->atlas, "limp");

  add (fixture, "temple:left");
  bc_selection_open_condition (fixture->selection, limp);
  assert_state (fixture, "leg:both hand:both |");
  g_assert_true (bc_selection_get_condition (fixture->selection) == limp);
  bc_undo_undo (fixture->undo);
  assert_state (fixture, "temple:left |");
  g_assert_null (bc_selection_get_condition (fixture->selection));
  bc_undo_redo (fixture->undo);
  g_assert_true (bc_selection_get_condition (fixture->selection) == limp);
}

static void
test_a_condition_ends_with_its_marks_or_by_a_muscle (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const BcCondition *limp = bc_atlas_find_condition (fixture->atlas, "limp");

  bc_selection_open_condition (fixture->selection, limp);
  add (fixture, "temple:left");
  g_assert_null (bc_selection_get_condition (fixture->selection));
  bc_selection_open_condition (fixture->selection, limp);
  bc_selection_set_muscle (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "a"), BC_BODY_LEFT);
  g_assert_null (bc_selection_get_condition (fixture->selection));
  g_assert_cmpuint (fixture->n_condition, ==, 4);
}

static void
test_starting_again_can_be_taken_back (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  add (fixture, "calf:left");
  pin (fixture, "a", BC_BODY_LEFT);
  bc_selection_clear (fixture->selection);
  assert_state (fixture, "|");
  g_assert_cmpstr (bc_undo_get_undo_label (fixture->undo), ==, "Start again");
  bc_undo_undo (fixture->undo);
  assert_state (fixture, "calf:left | a0");
}

#define CASE(name, function) g_test_add ("/selection-undo/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  CASE ("each-mark-is-taken-back", test_each_mark_is_taken_back);
  CASE ("a-stroke-over-regions-is-one-step", test_a_stroke_over_regions_is_one_step);
  CASE ("a-change-that-changes-nothing-is-no-step", test_a_change_that_changes_nothing_is_no_step);
  CASE ("what-is-said-is-kept-and-taken-back", test_what_is_said_is_kept_and_taken_back);
  CASE ("what-is-said-never-reaches-the-ranking", test_what_is_said_never_reaches_the_ranking);
  CASE ("a-drawn-area-is-marked-beside-places", test_a_drawn_area_is_marked_beside_places);
  CASE ("pins-keep-their-colour", test_pins_keep_their_colour);
  CASE ("a-fifth-pin-has-no-room", test_a_fifth_pin_has_no_room);
  CASE ("an-unpaired-muscle-is-pinned-whole", test_an_unpaired_muscle_is_pinned_whole);
  CASE ("a-condition-marks-its-areas", test_a_condition_marks_its_areas);
  CASE ("a-condition-ends-with-its-marks-or-by-a-muscle", test_a_condition_ends_with_its_marks_or_by_a_muscle);
  CASE ("starting-again-can-be-taken-back", test_starting_again_can_be_taken_back);
  return g_test_run ();
}
