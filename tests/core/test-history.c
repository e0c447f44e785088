/* Going back and forward through what was looked at, and taking back what was marked, as the session does both.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-history.h"

#include "bc-session.h"
#include "bc-xml.h"
#include "sample-atlas.h"

typedef struct
{
  BcSession *session;
  BcSelection *selection;
  BcAtlas *atlas;
} Fixture;

/* As the window does: the best muscle is shown at once. */
static void
places_changed_cb (Fixture *fixture)
{
  const BcRanking *ranking = bc_session_get_ranking (fixture->session);
  const BcSuggestion *best = ranking->suggestions->len > 0 ? g_ptr_array_index (ranking->suggestions, 0) : NULL;

  bc_selection_set_muscle (fixture->selection, best != NULL ? best->muscle : NULL, best != NULL ? best->sides : 0);
}

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *a = sample_muscle ("a", "A", TRUE, "calf:essential"),
                  *b = sample_muscle ("b", "B", TRUE, "calf:spillover heel:essential"),
                  *body = g_strconcat (a, b, NULL);

  fixture->atlas = sample_load_muscles (body);
  fixture->session = bc_session_new (fixture->atlas);
  fixture->selection = bc_session_get_selection (fixture->session);
  g_signal_connect_swapped (fixture->selection, "places-changed", G_CALLBACK (places_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_object_unref (fixture->atlas);
}

static void
mark (Fixture *fixture, const char *word)
{
  BcPlace place = sample_place (fixture->atlas, word);

  bc_selection_set_place (fixture->selection, &place);
}

/* "calf:left heel:left / a" */
static void
assert_look (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const BcShownMuscle *shown = bc_selection_get_muscle (fixture->selection);
  guint n;
  const BcPlace *places = bc_selection_get_places (fixture->selection, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s:%s ", bc_place_get_id (&places[i]), bc_place_get_side_word (&places[i]));
  g_string_append_printf (text, "/ %s", shown != NULL ? shown->muscle->id : "none");
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_a_mark_and_its_muscle_are_one_step (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  mark (fixture, "calf:left");
  g_assert_cmpuint (bc_history_get_length (bc_session_get_history (fixture->session)), ==, 2);
  bc_session_go_back (fixture->session);
  assert_look (fixture, "/ none");
  bc_session_go_forward (fixture->session);
  assert_look (fixture, "calf:left / a");
}

static void
test_another_muscle_is_a_step_of_its_own (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  mark (fixture, "calf:left");
  bc_selection_set_muscle (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "b"), BC_BODY_LEFT);
  mark (fixture, "heel:left");
  bc_session_go_back (fixture->session);
  assert_look (fixture, "calf:left / b");
  bc_session_go_back (fixture->session);
  assert_look (fixture, "calf:left / a");
  bc_session_go_forward (fixture->session);
  assert_look (fixture, "calf:left / b");
  g_assert_cmpuint (bc_history_get_length (bc_session_get_history (fixture->session)), ==, 4);
}

static void
test_a_visit_ends_the_way_forward (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcHistory *history = bc_session_get_history (fixture->session);

  mark (fixture, "calf:left");
  mark (fixture, "heel:left");
  bc_session_go_back (fixture->session);
  g_assert_true (bc_history_can_go_forward (history));
  mark (fixture, "thumb:left");
  g_assert_false (bc_history_can_go_forward (history));
  bc_session_go_back (fixture->session);
  assert_look (fixture, "calf:left / a");
}

static void
test_what_is_read_is_a_step_and_leaves_the_marks (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcSubject topics = { BC_SUBJECT_TOPICS, NULL };

  mark (fixture, "calf:left");
  bc_selection_read (fixture->selection, &topics);
  assert_look (fixture, "calf:left / a");
  g_assert_cmpuint (bc_history_get_length (bc_session_get_history (fixture->session)), ==, 3);
  bc_session_go_back (fixture->session);
  g_assert_cmpint (bc_selection_get_subject (fixture->selection)->kind, ==, BC_SUBJECT_NONE);
  bc_session_go_forward (fixture->session);
  g_assert_cmpint (bc_selection_get_subject (fixture->selection)->kind, ==, BC_SUBJECT_TOPICS);
}

static void
test_another_muscle_or_mark_ends_what_is_read (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcSubject topics = { BC_SUBJECT_TOPICS, NULL };

  bc_selection_read (fixture->selection, &topics);
  mark (fixture, "calf:left");
  g_assert_cmpint (bc_selection_get_subject (fixture->selection)->kind, ==, BC_SUBJECT_NONE);
  bc_selection_read (fixture->selection, &topics);
  bc_selection_set_muscle (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "b"), BC_BODY_LEFT);
  g_assert_cmpint (bc_selection_get_subject (fixture->selection)->kind, ==, BC_SUBJECT_NONE);
  bc_selection_read (fixture->selection, &topics);
  bc_selection_clear (fixture->selection);
  g_assert_cmpint (bc_selection_get_subject (fixture->selection)->kind, ==, BC_SUBJECT_NONE);
}

static void
test_the_ends_of_the_way_are_firm (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcHistory *history = bc_session_get_history (fixture->session);

  g_assert_false (bc_history_can_go_back (history));
  bc_session_go_back (fixture->session);
  bc_session_go_forward (fixture->session);
  assert_look (fixture, "/ none");
  g_assert_cmpuint (bc_history_get_length (history), ==, 1);
}

static void
test_the_pointer_leaves_no_trace (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcSpot spot = { bc_atlas_find_region (fixture->atlas, "calf"), BC_SIDE_LEFT };

  bc_selection_set_hovered (fixture->selection, &spot);
  bc_selection_set_hovered (fixture->selection, NULL);
  g_assert_cmpuint (bc_history_get_length (bc_session_get_history (fixture->session)), ==, 1);
}

static void
test_what_was_said_survives_going_back (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  BcPlace heel = sample_place (fixture->atlas, "heel:left");
  BcFeeling feeling = { 7, BC_QUALITY_BURNING };
  guint n;

  mark (fixture, "calf:left");
  bc_selection_toggle_place (fixture->selection, &heel);
  bc_selection_set_feeling (fixture->selection, 0, &feeling);
  bc_session_go_back (fixture->session);
  assert_look (fixture, "calf:left / a");
  g_assert_true (bc_feeling_equal (&bc_selection_get_marks (fixture->selection, &n)[0].feeling, &feeling));
}

static void
test_pins_stay_when_going_back (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  guint n;

  mark (fixture, "calf:left");
  bc_selection_pin (fixture->selection, bc_selection_get_muscle (fixture->selection));
  mark (fixture, "heel:left");
  bc_session_go_back (fixture->session);
  bc_session_go_back (fixture->session);
  bc_selection_get_pins (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_undo_brings_the_muscle_of_the_marks_back (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  mark (fixture, "calf:left");
  bc_selection_set_muscle (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "b"), BC_BODY_LEFT);
  mark (fixture, "heel:left");
  mark (fixture, "thumb:left");
  bc_undo_undo (bc_session_get_undo (fixture->session));
  assert_look (fixture, "heel:left / b");
  bc_undo_undo (bc_session_get_undo (fixture->session));
  assert_look (fixture, "calf:left / b");
  bc_undo_redo (bc_session_get_undo (fixture->session));
  assert_look (fixture, "heel:left / b");
}

static void
test_going_back_can_be_undone (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  mark (fixture, "calf:left");
  mark (fixture, "heel:left");
  bc_session_go_back (fixture->session);
  bc_undo_undo (bc_session_get_undo (fixture->session));
  assert_look (fixture, "heel:left / b");
}

#define CASE(name, function) g_test_add ("/history/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  CASE ("a-mark-and-its-muscle-are-one-step", test_a_mark_and_its_muscle_are_one_step);
  CASE ("another-muscle-is-a-step-of-its-own", test_another_muscle_is_a_step_of_its_own);
  CASE ("a-visit-ends-the-way-forward", test_a_visit_ends_the_way_forward);
  CASE ("the-ends-of-the-way-are-firm", test_the_ends_of_the_way_are_firm);
  CASE ("the-pointer-leaves-no-trace", test_the_pointer_leaves_no_trace);
  CASE ("what-was-said-survives-going-back", test_what_was_said_survives_going_back);
  CASE ("pins-stay-when-going-back", test_pins_stay_when_going_back);
  CASE ("undo-brings-the-muscle-of-the-marks-back", test_undo_brings_the_muscle_of_the_marks_back);
  CASE ("what-is-read-is-a-step-and-leaves-the-marks", test_what_is_read_is_a_step_and_leaves_the_marks);
  CASE ("another-muscle-or-mark-ends-what-is-read", test_another_muscle_or_mark_ends_what_is_read);
  CASE ("going-back-can-be-undone", test_going_back_can_be_undone);
  return g_test_run ();
}
