/* Marking pain by hand in the window: the brush paints over regions, the pen draws an area, and its shares are what is ranked.
   Events come from outside, through the X server, as a hand's would.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "walk.h"

#define N_CORNERS 16

typedef struct
{
  double x; /* of the screen */
  double y;
} Place;

static guint wanted_marks;

static BcFigureView *
begin (WindowFixture *fixture, const char *tool)
{
  walk_begin (fixture);
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "pain-tool", g_variant_new_string (tool));
  window_fixture_settle (fixture);
  return walk_find_figure (fixture, "front");
}

static const BcHitSpot *
find_hit (WindowFixture *fixture, BcFigureView *figure, const char *region)
{
  const BcRegion *found = bc_atlas_find_region (fixture->atlas, region);
  BcSpot spot = { found, found->sided ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE };
  const BcHitSpot *hit = bc_hit_map_find (bc_figure_view_get_hit_map (figure), &spot);

  g_assert_nonnull (hit);
  return hit;
}

static Place
to_screen (BcFigureView *figure, double x, double y)
{
  Place place = { x, y };

  bc_figure_view_body_to_widget (figure, &place.x, &place.y);
  walk_screen_place (GTK_WIDGET (figure), &place.x, &place.y);
  return place;
}

static Place
centre_of (WindowFixture *fixture, BcFigureView *figure, const char *region)
{
  const BcHitSpot *hit = find_hit (fixture, figure, region);

  return to_screen (figure, hit->centre.x, hit->centre.y);
}

static guint
count_marks (WindowFixture *fixture)
{
  guint n;

  bc_selection_get_marks (fixture->selection, &n);
  return n;
}

static gboolean
has_enough_marks (WindowFixture *fixture)
{
  return count_marks (fixture) >= wanted_marks;
}

static void
wait_for_marks (WindowFixture *fixture, guint n)
{
  wanted_marks = n;
  window_fixture_wait_until (fixture, has_enough_marks, "the stroke to mark");
  window_fixture_settle (fixture);
}

static void
drag (WindowFixture *fixture, Place from, Place to)
{
  walk_input ("mousemove %.0f %.0f mousedown 1", from.x, from.y);
  window_fixture_settle (fixture);
  walk_input ("mousemove %.0f %.0f mousemove %.0f %.0f", (from.x + to.x) / 2, (from.y + to.y) / 2, to.x, to.y);
  window_fixture_settle (fixture);
  walk_input ("mouseup 1");
  window_fixture_settle (fixture);
}

static gboolean
is_marked (WindowFixture *fixture, const char *region)
{
  const BcRegion *found = bc_atlas_find_region (fixture->atlas, region);
  BcSpot spot = { found, found->sided ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE };

  return bc_selection_has_spot (fixture->selection, &spot);
}

static const char *
get_tool (WindowFixture *fixture)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "pain-tool");

  return g_intern_string (g_variant_get_string (state, NULL));
}

/* From the thigh to the shin: also what lies between is painted, however fast the hand. */
static void
paint_the_leg (WindowFixture *fixture, BcFigureView *figure)
{
  drag (fixture, centre_of (fixture, figure, "thigh-front-upper"), centre_of (fixture, figure, "knee-front"));
  wait_for_marks (fixture, 2);
}

static void
a_drag_paints_over_every_region_on_its_way (WindowFixture *fixture, gconstpointer unused)
{
  paint_the_leg (fixture, begin (fixture, "paint"));
  g_assert_true (is_marked (fixture, "thigh-front-upper"));
  g_assert_true (is_marked (fixture, "thigh-front-lower"));
  g_assert_true (is_marked (fixture, "knee-front"));
  g_assert_cmpuint (bc_session_get_ranking (fixture->session)->spots->len, ==, count_marks (fixture));
}

static void
a_stroke_is_one_step_of_undo (WindowFixture *fixture, gconstpointer unused)
{
  guint n;

  paint_the_leg (fixture, begin (fixture, "paint"));
  n = count_marks (fixture);
  window_fixture_activate (fixture, "win.undo", NULL);
  g_assert_cmpuint (count_marks (fixture), ==, 0);
  window_fixture_activate (fixture, "win.redo", NULL);
  g_assert_cmpuint (count_marks (fixture), ==, n);
}

static void
painting_again_takes_nothing_back (WindowFixture *fixture, gconstpointer unused)
{
  BcFigureView *figure = begin (fixture, "paint");
  guint n;

  paint_the_leg (fixture, figure);
  n = count_marks (fixture);
  paint_the_leg (fixture, figure);
  g_assert_cmpuint (count_marks (fixture), ==, n);
}

static void
shift_paints_without_a_tool (WindowFixture *fixture, gconstpointer unused)
{
  BcFigureView *figure = begin (fixture, "none");

  walk_input ("keydown shift");
  paint_the_leg (fixture, figure);
  walk_input ("keyup shift");
  g_assert_true (is_marked (fixture, "thigh-front-upper"));
  g_assert_true (is_marked (fixture, "knee-front"));
}

/* A finger that slides to the right place before it lets go. */
static void
a_plain_drag_marks_only_where_it_ends (WindowFixture *fixture, gconstpointer unused)
{
  BcFigureView *figure = begin (fixture, "none");

  drag (fixture, centre_of (fixture, figure, "thigh-front-upper"), centre_of (fixture, figure, "knee-front"));
  wait_for_marks (fixture, 1);
  g_assert_cmpuint (count_marks (fixture), ==, 1);
  g_assert_true (is_marked (fixture, "knee-front"));
}

static void
a_stroke_beside_the_body_marks_nothing (WindowFixture *fixture, gconstpointer tool)
{
  BcFigureView *figure = begin (fixture, tool);
  const BcBox *box = bc_figure_get_view_box (bc_figure_view_get_figure (figure));
  Place from = to_screen (figure, box->x + 4, box->y + box->height - 60),
        to = to_screen (figure, box->x + 30, box->y + box->height - 20);

  drag (fixture, from, to);
  g_assert_cmpuint (count_marks (fixture), ==, 0);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
}

/* A ring around the middle of a region, closed, viewBox units. */
static void
draw_ring (WindowFixture *fixture, BcFigureView *figure, const char *region, double radius)
{
  const BcHitSpot *hit = find_hit (fixture, figure, region);
  Place start = to_screen (figure, hit->centre.x + radius, hit->centre.y);

  walk_input ("mousemove %.0f %.0f mousedown 1", start.x, start.y);
  window_fixture_settle (fixture);
  for (int i = 1; i <= N_CORNERS; i++)
    {
      double turn = 2 * G_PI * i / N_CORNERS;
      Place corner = to_screen (figure, hit->centre.x + radius * cos (turn), hit->centre.y + radius * sin (turn));
      walk_input ("mousemove %.0f %.0f", corner.x, corner.y);
      window_fixture_settle (fixture);
    }
  walk_input ("mouseup 1");
  wait_for_marks (fixture, 1);
}

static const BcMarked *
get_drawn (WindowFixture *fixture)
{
  guint n;
  const BcMarked *marks = bc_selection_get_marks (fixture->selection, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (marks[0].drawn);
  return &marks[0];
}

/* Far over the edges of the region: several regions, each by its part of the area. */
static void
what_the_pen_draws_is_ranked_by_the_shares_of_its_area (WindowFixture *fixture, gconstpointer unused)
{
  BcFigureView *figure = begin (fixture, "draw");
  const BcShare *shares;
  g_autoptr (GArray) weighted = NULL;
  g_autoptr (BcRanking) expected = NULL;
  const BcRanking *ranking;
  double sum = 0;
  guint n;

  draw_ring (fixture, figure, "thigh-front-upper", 110);
  g_assert_true (bc_pain_area_is_closed (get_drawn (fixture)->drawn));
  shares = bc_pain_area_get_shares (get_drawn (fixture)->drawn, &n);
  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (shares[i].share, >=, BC_PAIN_AREA_MIN_SHARE);
      sum += shares[i].share;
    }
  g_assert_cmpfloat (sum, <=, 1.0001);
  weighted = bc_selection_list_weighted (fixture->selection);
  g_assert_cmpuint (weighted->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (weighted, BcWeightedPlace, i).weight,
                                    shares[i].share * BC_PLACE_WEIGHT_ONE, 1);
  expected = bc_ranking_new_weighted (bc_session_get_index (fixture->session),
                                      (const BcWeightedPlace *)(gpointer)weighted->data, weighted->len);
  ranking = bc_session_get_ranking (fixture->session);
  g_assert_cmpuint (ranking->suggestions->len, ==, expected->suggestions->len);
  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *is = g_ptr_array_index (ranking->suggestions, i),
                         *should = g_ptr_array_index (expected->suggestions, i);
      g_assert_true (is->muscle == should->muscle);
      g_assert_cmpfloat_with_epsilon (is->overlap, should->overlap, 1e-9);
    }
}

static void
a_small_ring_lies_in_one_region (WindowFixture *fixture, gconstpointer unused)
{
  BcFigureView *figure = begin (fixture, "draw");
  const BcShare *shares;
  guint n;

  draw_ring (fixture, figure, "thigh-front-upper", 25);
  shares = bc_pain_area_get_shares (get_drawn (fixture)->drawn, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (shares[0].spot.region->id, ==, "thigh-front-upper");
  g_assert_cmpint (shares[0].spot.side, ==, BC_SIDE_RIGHT);
  g_assert_cmpfloat (shares[0].share, >, 0.95);
}

static void
a_drawn_area_is_undone_and_done_again (WindowFixture *fixture, gconstpointer unused)
{
  draw_ring (fixture, begin (fixture, "draw"), "thigh-front-upper", 40);
  window_fixture_activate (fixture, "win.undo", NULL);
  g_assert_cmpuint (count_marks (fixture), ==, 0);
  window_fixture_activate (fixture, "win.redo", NULL);
  g_assert_nonnull (get_drawn (fixture)->drawn);
}

static void
a_tool_is_laid_aside_by_its_key_and_by_escape (WindowFixture *fixture, gconstpointer unused)
{
  window_fixture_activate (fixture, "win.pain-tool", "paint");
  g_assert_cmpstr (get_tool (fixture), ==, "paint");
  window_fixture_activate (fixture, "win.pain-tool", "paint");
  g_assert_cmpstr (get_tool (fixture), ==, "none");
  window_fixture_activate (fixture, "win.pain-tool", "draw");
  window_fixture_activate (fixture, "win.escape", NULL);
  g_assert_cmpstr (get_tool (fixture), ==, "none");
  /* a tool that there is not changes nothing */
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "pain-tool", g_variant_new_string ("axe"));
  g_assert_cmpstr (get_tool (fixture), ==, "none");
}

static guint
count_tool_buttons (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_TOGGLE_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.pain-tool") == 0)
    {
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
      g_assert_nonnull (gtk_widget_get_tooltip_text (widget));
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_tool_buttons (child);
  return n;
}

static void
both_tools_have_a_button_with_a_name (WindowFixture *fixture, gconstpointer unused)
{
  g_assert_cmpuint (count_tool_buttons (fixture->window), ==, 2);
}

#define CASE_WITH(path, data, function)                                                                                \
  g_test_add ("/pain-brush/" path, WindowFixture, data, window_fixture_set_up, function, window_fixture_tear_down)
#define CASE(path, function) CASE_WITH (path, NULL, function)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  CASE ("a-drag-paints-over-every-region-on-its-way", a_drag_paints_over_every_region_on_its_way);
  CASE ("a-stroke-is-one-step-of-undo", a_stroke_is_one_step_of_undo);
  CASE ("painting-again-takes-nothing-back", painting_again_takes_nothing_back);
  CASE ("shift-paints-without-a-tool", shift_paints_without_a_tool);
  CASE ("a-plain-drag-marks-only-where-it-ends", a_plain_drag_marks_only_where_it_ends);
  CASE_WITH ("a-brush-stroke-beside-the-body-marks-nothing", "paint", a_stroke_beside_the_body_marks_nothing);
  CASE_WITH ("a-line-beside-the-body-marks-nothing", "draw", a_stroke_beside_the_body_marks_nothing);
  CASE ("what-the-pen-draws-is-ranked-by-the-shares-of-its-area",
        what_the_pen_draws_is_ranked_by_the_shares_of_its_area);
  CASE ("a-small-ring-lies-in-one-region", a_small_ring_lies_in_one_region);
  CASE ("a-drawn-area-is-undone-and-done-again", a_drawn_area_is_undone_and_done_again);
  CASE ("a-tool-is-laid-aside-by-its-key-and-by-escape", a_tool_is_laid_aside_by_its_key_and_by_escape);
  CASE ("both-tools-have-a-button-with-a-name", both_tools_have_a_button_with_a_name);
  return g_test_run ();
}
