/* What a session shows: compared muscles in their colours, what no shown pattern explains, drawn areas.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-session-scene.h"

#include "bc-pain-areas.h"
#include "chart-fixture.h"

typedef struct
{
  BcAtlas *atlas;
  BcSession *session;
  BcSelection *selection;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  fixture->atlas = chart_load_atlas (SHIPPED_ATLAS);
  fixture->session = bc_session_new (fixture->atlas);
  fixture->selection = bc_session_get_selection (fixture->session);
}

static void
tear_down (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_object_unref (fixture->session);
  g_object_unref (fixture->atlas);
}

static BcShownMuscle
left (Fixture *fixture, const char *id)
{
  BcShownMuscle shown = { bc_atlas_find_muscle (fixture->atlas, id), BC_BODY_LEFT };

  g_assert_nonnull (shown.muscle);
  return shown;
}

static void
pin (Fixture *fixture, const char *id)
{
  BcShownMuscle shown = left (fixture, id);

  g_assert_true (bc_selection_pin (fixture->selection, &shown));
}

/* "soleus:0 popliteus:1" */
static void
assert_shown (Fixture *fixture, const char *expected)
{
  g_autoptr (BcScene) scene = bc_session_make_scene (fixture->session);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s:%u", i > 0 ? " " : "", muscles[i].shown.muscle->id, muscles[i].colour);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
the_chosen_muscle_alone_has_the_first_colour (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  bc_selection_set_muscle (fixture->selection, left (fixture, "soleus").muscle, BC_BODY_LEFT);
  assert_shown (fixture, "soleus:0");
}

static void
a_pin_keeps_its_colour_when_another_is_chosen (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  pin (fixture, "soleus");
  bc_selection_set_muscle (fixture->selection, left (fixture, "infraspinatus").muscle, BC_BODY_LEFT);
  assert_shown (fixture, "soleus:0 infraspinatus:1");
  bc_selection_set_muscle (fixture->selection, left (fixture, "soleus").muscle, BC_BODY_LEFT);
  assert_shown (fixture, "soleus:0");
}

static void
the_chosen_muscle_takes_a_free_colour (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  pin (fixture, "soleus");
  pin (fixture, "infraspinatus");
  pin (fixture, "deltoid");
  bc_selection_unpin (fixture->selection, left (fixture, "infraspinatus").muscle);
  bc_selection_set_muscle (fixture->selection, left (fixture, "trapezius").muscle, BC_BODY_LEFT);
  assert_shown (fixture, "soleus:0 deltoid:2 trapezius:1");
}

static void
four_pins_leave_no_room (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  pin (fixture, "soleus");
  pin (fixture, "infraspinatus");
  pin (fixture, "deltoid");
  pin (fixture, "trapezius");
  bc_selection_set_muscle (fixture->selection, left (fixture, "supraspinatus").muscle, BC_BODY_LEFT);
  assert_shown (fixture, "soleus:0 infraspinatus:1 deltoid:2 trapezius:3");
}

static void
mark (Fixture *fixture, const char *word)
{
  g_autoptr (GError) error = NULL;
  BcPlace place;

  bc_place_parse (fixture->atlas, word, &place, &error);
  g_assert_no_error (error);
  bc_selection_add_place (fixture->selection, &place);
}

static void
a_spot_is_explained_by_any_shown_muscle (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcScene) one = NULL, both = NULL;
  guint n;

  mark (fixture, "heel:left");
  mark (fixture, "shoulder-front:left");
  bc_selection_set_muscle (fixture->selection, left (fixture, "soleus").muscle, BC_BODY_LEFT);
  one = bc_session_make_scene (fixture->session);
  g_assert_cmpstr (bc_scene_get_uncovered (one, &n)[0].region->id, ==, "shoulder-front");
  g_assert_cmpuint (n, ==, 1);
  pin (fixture, "infraspinatus");
  both = bc_session_make_scene (fixture->session);
  bc_scene_get_uncovered (both, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
what_no_shown_muscle_explains_is_listed_once (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GArray) nothing = NULL, one = NULL, none = NULL;

  nothing = bc_session_list_unexplained (fixture->session);
  g_assert_cmpuint (nothing->len, ==, 0);
  mark (fixture, "heel:left");
  mark (fixture, "shoulder-front:left");
  bc_selection_set_muscle (fixture->selection, left (fixture, "soleus").muscle, BC_BODY_LEFT);
  one = bc_session_list_unexplained (fixture->session);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (g_array_index (one, BcSpot, 0).region->id, ==, "shoulder-front");
  g_assert_cmpint (g_array_index (one, BcSpot, 0).side, ==, BC_SIDE_LEFT);
  pin (fixture, "infraspinatus");
  none = bc_session_list_unexplained (fixture->session);
  g_assert_cmpuint (none->len, ==, 0);
}

static BcPainArea *
heel_area (Fixture *fixture, const char *view, BcSide side)
{
  const BcCoordinate outline[] = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 1 } };
  BcShare share = { chart_spot (fixture->atlas, "heel-back", BC_SIDE_LEFT), 1 };

  return bc_pain_area_new (view, side, outline, G_N_ELEMENTS (outline), &share, 1);
}

static void
a_drawn_area_is_shown_as_itself_not_as_its_regions (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcPainArea) area = heel_area (fixture, "back", BC_SIDE_MIDLINE);
  g_autoptr (BcScene) scene = NULL, other = NULL;
  guint n;

  bc_selection_add_drawn (fixture->selection, area);
  bc_selection_set_muscle (fixture->selection, left (fixture, "deltoid").muscle, BC_BODY_LEFT);
  scene = bc_session_make_scene (fixture->session);
  bc_scene_get_selected (scene, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (bc_scene_get_pain_areas (scene, &n)[0] == area);
  g_assert_cmpstr (bc_scene_get_uncovered_shares (scene, &n)[0].region->id, ==, "heel-back");
  bc_selection_set_muscle (fixture->selection, left (fixture, "soleus").muscle, BC_BODY_LEFT);
  other = bc_session_make_scene (fixture->session);
  bc_scene_get_uncovered_shares (other, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_false (bc_scene_equal (scene, other));
}

static void
assert_regions (const BcScene *scene, BcFigure *figure, guint n_expected)
{
  g_autoptr (GArray) covered = g_array_new (FALSE, FALSE, sizeof (BcSpot)),
                     uncovered = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  bc_pain_areas_list_spots (scene, figure, covered, uncovered);
  g_assert_cmpuint (covered->len + uncovered->len, ==, n_expected);
}

static void
a_close_up_and_the_whole_show_each_others_areas_as_regions (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BcFigure) front = bc_figure_load (SHIPPED_FIGURES, "front", &error),
                       sole = bc_figure_load (SHIPPED_FIGURES, "foot-sole", &error);
  g_autoptr (BcScene) on_back = bc_scene_new (), on_sole = bc_scene_new ();
  g_autoptr (BcPainArea) back_area = heel_area (fixture, "back", BC_SIDE_MIDLINE), sole_area = NULL;

  g_assert_no_error (error);
  sole_area = heel_area (fixture, "foot-sole", bc_figure_get_side (sole));
  bc_scene_add_pain_area (on_back, back_area);
  bc_scene_add_pain_area (on_sole, sole_area);
  assert_regions (on_back, front, 0);
  assert_regions (on_back, sole, 1);
  assert_regions (on_sole, sole, 0);
  assert_regions (on_sole, front, 1);
}

#define CASE(name, function) g_test_add ("/session-scene/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("the-chosen-muscle-alone-has-the-first-colour", the_chosen_muscle_alone_has_the_first_colour);
  CASE ("a-pin-keeps-its-colour-when-another-is-chosen", a_pin_keeps_its_colour_when_another_is_chosen);
  CASE ("the-chosen-muscle-takes-a-free-colour", the_chosen_muscle_takes_a_free_colour);
  CASE ("four-pins-leave-no-room", four_pins_leave_no_room);
  CASE ("a-spot-is-explained-by-any-shown-muscle", a_spot_is_explained_by_any_shown_muscle);
  CASE ("what-no-shown-muscle-explains-is-listed-once", what_no_shown_muscle_explains_is_listed_once);
  CASE ("a-drawn-area-is-shown-as-itself-not-as-its-regions", a_drawn_area_is_shown_as_itself_not_as_its_regions);
  CASE ("a-close-up-and-the-whole-show-each-others-areas-as-regions",
        a_close_up_and_the_whole_show_each_others_areas_as_regions);
  return g_test_run ();
}
