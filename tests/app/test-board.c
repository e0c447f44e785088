/* The figure side of the window: close-ups, filmstrip, mirror view, choice of figures, layers, zoom.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas-loader.h"
#include "bc-board.h"
#include "bc-close-up-stage.h"
#include "bc-close-up.h"
#include "bc-filmstrip.h"
#include "bc-minimap.h"
#include "bc-figure-view.h"
#include "bc-region-button.h"
#include "bc-view-captions.h"
#include "bc-views.h"
#include "window-fixture.h"

static BcBoard *
get_board (WindowFixture *fixture)
{
  return BC_BOARD (window_fixture_find (fixture, BC_TYPE_BOARD));
}

static gboolean
strip_is_complete (WindowFixture *fixture)
{
  GtkWidget *strip = window_fixture_find (fixture, BC_TYPE_FILMSTRIP);

  return strip != NULL && bc_filmstrip_is_complete (BC_FILMSTRIP (strip));
}

static char *
get_state (WindowFixture *fixture, const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), action);

  return g_variant_print (state, FALSE);
}

static void
assert_state (WindowFixture *fixture, const char *action, const char *expected)
{
  g_autofree char *state = get_state (fixture, action);

  g_assert_cmpstr (state, ==, expected);
}

static void
mark (WindowFixture *fixture, const char *region, BcSide side)
{
  BcSpot spot = { bc_atlas_find_region (fixture->atlas, region), side };
  BcPlace place = bc_place_of_spot (&spot);

  bc_selection_set_place (fixture->selection, &place);
  window_fixture_settle (fixture);
}

/* Every region of the close-up is a button with a name, lies where the hit map says, and marks its own side. */
static void
check_regions (WindowFixture *fixture, BcFigureView *view)
{
  BcFigure *figure = bc_figure_view_get_figure (view);
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child), n++)
    {
      const BcSpot *spot = bc_region_button_get_spot (BC_REGION_BUTTON (child));
      g_autofree char *name = bc_spot_describe (spot);
      guint n_muscles = bc_index_count_muscles (bc_session_get_index (fixture->session), spot->region);
      g_autofree char *label = g_strdup_printf (n_muscles == 1 ? "%s, %u muscle" : "%s, %u muscles", name, n_muscles);

      gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
      g_assert_true (bc_figure_shows_side (figure, spot->side));
      bc_selection_clear (fixture->selection);
      gtk_widget_activate_action (child, "region.select", NULL);
      g_assert_true (bc_selection_has_spot (fixture->selection, spot));
    }
  window_fixture_settle (fixture);
  g_assert_cmpuint (n, >=, 8);
}

static void
check_close_up (WindowFixture *fixture, const char *view, BcSide side)
{
  BcFigureView *shown;
  BcSide figure_side;

  window_fixture_activate (fixture, "win.close-up-side", bc_side_to_string (side));
  window_fixture_activate (fixture, "win.close-up", view);
  g_assert_cmpstr (bc_board_get_close_up (get_board (fixture)), ==, view);
  shown = bc_board_get_main_view (get_board (fixture));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (shown)));
  g_assert_cmpstr (bc_figure_get_view (bc_figure_view_get_figure (shown)), ==, view);
  figure_side = bc_figure_get_side (bc_figure_view_get_figure (shown));
  g_assert_true (figure_side == BC_SIDE_MIDLINE || figure_side == side);
  check_regions (fixture, shown);
}

static void
every_close_up_opens_and_its_regions_mark_their_side (WindowFixture *fixture, gconstpointer unused)
{
  guint n, n_opened = 0;
  const BcView *views = bc_views_list (&n);

  for (guint i = 0; i < n; i++)
    if (bc_close_up_is (views[i].id))
      {
        check_close_up (fixture, views[i].id, n_opened % 2 == 0 ? BC_SIDE_LEFT : BC_SIDE_RIGHT);
        n_opened++;
      }
  g_assert_cmpuint (n_opened, ==, 11);
}

static gboolean
is_laid_out (WindowFixture *fixture)
{
  return gtk_widget_get_width (GTK_WIDGET (bc_board_get_main_view (get_board (fixture)))) > 0;
}

static void
a_click_in_a_close_up_finds_the_region_of_its_side (WindowFixture *fixture, gconstpointer unused)
{
  static const BcSide sides[] = { BC_SIDE_LEFT, BC_SIDE_RIGHT };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      BcSpot palm = { bc_atlas_find_region (fixture->atlas, "palm"), sides[i] };
      BcFigureView *view;
      const BcSpot *found;
      BcBox box;

      window_fixture_activate (fixture, "win.close-up-side", bc_side_to_string (sides[i]));
      window_fixture_activate (fixture, "win.close-up", "hand-palm");
      window_fixture_wait_until (fixture, is_laid_out, "a frame");
      view = bc_board_get_main_view (get_board (fixture));
      g_assert_true (bc_figure_view_get_spot_box (view, &palm, &box));
      found = bc_figure_view_get_spot_at (view, box.x + box.width / 2, box.y + box.height / 2);
      g_assert_true (found != NULL && bc_spot_equal (found, &palm));
    }
}

static void
escape_closes_the_close_up_before_it_clears (WindowFixture *fixture, gconstpointer unused)
{
  guint n;

  mark (fixture, "palm", BC_SIDE_LEFT);
  window_fixture_activate (fixture, "win.look-closer", NULL);
  g_assert_cmpstr (bc_board_get_close_up (get_board (fixture)), ==, "hand-palm");
  assert_state (fixture, "close-up", "'hand-palm'");
  assert_state (fixture, "close-up-side", "'left'");
  window_fixture_activate (fixture, "win.escape", NULL);
  g_assert_null (bc_board_get_close_up (get_board (fixture)));
  assert_state (fixture, "close-up", "''");
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 1);
  window_fixture_activate (fixture, "win.escape", NULL);
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
looking_closer_twice_comes_back (WindowFixture *fixture, gconstpointer unused)
{
  mark (fixture, "heel-back", BC_SIDE_RIGHT);
  window_fixture_activate (fixture, "win.look-closer", NULL);
  g_assert_cmpstr (bc_board_get_close_up (get_board (fixture)), ==, "foot-outer");
  window_fixture_activate (fixture, "win.look-closer", NULL);
  g_assert_null (bc_board_get_close_up (get_board (fixture)));
  mark (fixture, "breast", BC_SIDE_RIGHT);
  window_fixture_activate (fixture, "win.look-closer", NULL);
  g_assert_null (bc_board_get_close_up (get_board (fixture)));
}

static void
close_ups_follow_the_side_of_what_is_marked (WindowFixture *fixture, gconstpointer unused)
{
  mark (fixture, "palm", BC_SIDE_LEFT);
  assert_state (fixture, "close-up-side", "'left'");
  mark (fixture, "palm", BC_SIDE_RIGHT);
  assert_state (fixture, "close-up-side", "'right'");
}

static void
next_and_previous_walk_the_close_ups_and_end_at_the_whole (WindowFixture *fixture, gconstpointer unused)
{
  const char *first;
  guint n = 0;

  window_fixture_activate (fixture, "win.close-up-next", NULL);
  first = bc_board_get_close_up (get_board (fixture));
  g_assert_nonnull (first);
  window_fixture_activate (fixture, "win.close-up-previous", NULL);
  g_assert_null (bc_board_get_close_up (get_board (fixture)));
  do
    {
      window_fixture_activate (fixture, "win.close-up-next", NULL);
      n++;
    }
  while (bc_board_get_close_up (get_board (fixture)) != NULL && n < 20);
  g_assert_cmpuint (n, ==, 12);
}

static void
a_close_up_that_does_not_exist_changes_nothing (WindowFixture *fixture, gconstpointer unused)
{
  window_fixture_activate (fixture, "win.close-up", "no-such-view");
  g_assert_null (bc_board_get_close_up (get_board (fixture)));
  assert_state (fixture, "close-up", "''");
  window_fixture_activate (fixture, "win.close-up", "front");
  assert_state (fixture, "close-up", "''");
  window_fixture_activate (fixture, "win.close-up-side", "midline");
  window_fixture_activate (fixture, "win.figures", "sideways");
  assert_state (fixture, "figures", "'both'");
  window_fixture_activate (fixture, "win.look", "x-ray");
  assert_state (fixture, "look", "'muscle'");
}

static GtkWidget *
find_film_frame (GtkWidget *widget, const char *view)
{
  if (GTK_IS_ACTIONABLE (widget) && g_strcmp0 (g_object_get_data (G_OBJECT (widget), "view"), view) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_film_frame (child, view);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
the_filmstrip_names_every_close_up_with_its_side (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *palm, *face;

  window_fixture_wait_until (fixture, strip_is_complete, "the filmstrip");
  palm = find_film_frame (fixture->window, "hand-palm");
  face = find_film_frame (fixture->window, "head-front");
  g_assert_true (palm != NULL && face != NULL);
  gtk_test_accessible_assert_property (palm, GTK_ACCESSIBLE_PROPERTY_LABEL, "Right: Palm of the hand");
  gtk_test_accessible_assert_property (face, GTK_ACCESSIBLE_PROPERTY_LABEL, "Face");
  window_fixture_activate (fixture, "win.close-up-side", "left");
  gtk_test_accessible_assert_property (palm, GTK_ACCESSIBLE_PROPERTY_LABEL, "Left: Palm of the hand");
}

static void
the_filmstrip_marks_what_a_place_can_be_seen_in (WindowFixture *fixture, gconstpointer unused)
{
  window_fixture_wait_until (fixture, strip_is_complete, "the filmstrip");
  mark (fixture, "palm", BC_SIDE_LEFT);
  g_assert_true (gtk_widget_has_css_class (find_film_frame (fixture->window, "hand-palm"), "offered"));
  g_assert_false (gtk_widget_has_css_class (find_film_frame (fixture->window, "foot-sole"), "offered"));
  mark (fixture, "breast", BC_SIDE_LEFT);
  g_assert_false (gtk_widget_has_css_class (find_film_frame (fixture->window, "hand-palm"), "offered"));
}

/* The same place of the screen shows the other side of the body, and the click finds that side. */
static void
a_mirror_view_turns_pixels_and_not_sides (WindowFixture *fixture, gconstpointer unused)
{
  BcSpot left = { bc_atlas_find_region (fixture->atlas, "thigh-front-lower"), BC_SIDE_LEFT };
  BcFigureView *view = bc_board_get_main_view (get_board (fixture));
  double width = gtk_widget_get_width (GTK_WIDGET (view));
  const BcSpot *found;
  BcBox plain, mirrored;

  g_assert_true (bc_figure_view_get_spot_box (view, &left, &plain));
  g_assert_cmpfloat (plain.x, >, width / 2);
  window_fixture_activate (fixture, "win.mirror", NULL);
  assert_state (fixture, "mirror", "true");
  g_assert_true (bc_figure_view_get_spot_box (view, &left, &mirrored));
  g_assert_cmpfloat_with_epsilon (mirrored.x, width - plain.x - plain.width, 1.0);
  found = bc_figure_view_get_spot_at (view, mirrored.x + mirrored.width / 2, mirrored.y + mirrored.height / 2);
  g_assert_true (found != NULL && bc_spot_equal (found, &left));
  found = bc_figure_view_get_spot_at (view, plain.x + plain.width / 2, plain.y + plain.height / 2);
  g_assert_true (found != NULL && found->region == left.region && found->side == BC_SIDE_RIGHT);
}

static void
a_mirror_view_is_never_made_by_the_direction_of_writing (WindowFixture *fixture, gconstpointer unused)
{
  BcSpot left = { bc_atlas_find_region (fixture->atlas, "thigh-front-lower"), BC_SIDE_LEFT };
  BcFigureView *view = bc_board_get_main_view (get_board (fixture));
  BcBox before, after;

  g_assert_true (bc_figure_view_get_spot_box (view, &left, &before));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window_fixture_settle (fixture);
  g_assert_true (bc_figure_view_get_spot_box (view, &left, &after));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat_with_epsilon (before.x, after.x, 1.0);
}

static void
one_figure_or_both_can_be_shown (WindowFixture *fixture, gconstpointer unused)
{
  BcFigureView *view;

  window_fixture_activate (fixture, "win.figures", "back");
  view = bc_board_get_main_view (get_board (fixture));
  g_assert_cmpstr (bc_figure_get_view (bc_figure_view_get_figure (view)), ==, "back");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (view)));
  window_fixture_activate (fixture, "win.figures", "front");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (view)));
  window_fixture_activate (fixture, "win.close-up", "head-side");
  window_fixture_activate (fixture, "win.figures", "both");
  g_assert_null (bc_board_get_close_up (get_board (fixture)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (view)));
}

static void
layers_can_be_left_out (WindowFixture *fixture, gconstpointer unused)
{
  BcFigureView *view = bc_board_get_main_view (get_board (fixture));
  g_autoptr (GArray) shown = NULL, hidden = NULL;

  bc_selection_set_muscle (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "pectoralis-major"), BC_BODY_LEFT);
  window_fixture_settle (fixture);
  shown = bc_figure_view_list_marks (view);
  window_fixture_activate (fixture, "win.layer-points", NULL);
  assert_state (fixture, "layer-points", "false");
  hidden = bc_figure_view_list_marks (view);
  g_assert_cmpuint (shown->len, >, 0);
  g_assert_cmpuint (hidden->len, ==, 0);
  window_fixture_activate (fixture, "win.layer-referral", NULL);
  window_fixture_activate (fixture, "win.layer-outlines", NULL);
  assert_state (fixture, "layer-referral", "false");
  assert_state (fixture, "layer-outlines", "false");
}

static gboolean
note_is_shown (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "layer-note"))
    return gtk_widget_get_visible (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (note_is_shown (child))
      return TRUE;
  return FALSE;
}

static void
skin_maps_come_with_what_has_to_be_said (WindowFixture *fixture, gconstpointer unused)
{
  g_assert_false (note_is_shown (fixture->window));
  window_fixture_activate (fixture, "win.layer-dermatomes", NULL);
  g_assert_true (note_is_shown (fixture->window));
  window_fixture_activate (fixture, "win.layer-dermatomes", NULL);
  window_fixture_activate (fixture, "win.layer-nerves", NULL);
  g_assert_true (note_is_shown (fixture->window));
  window_fixture_activate (fixture, "win.layer-nerves", NULL);
  g_assert_false (note_is_shown (fixture->window));
}

static double
get_opacity (WindowFixture *fixture)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "overlay-opacity");

  return g_variant_get_double (state);
}

static void
skin_maps_cannot_be_made_invisible (WindowFixture *fixture, gconstpointer unused)
{
  g_assert_true (gtk_widget_activate_action (fixture->window, "win.overlay-opacity", "d", -3.0));
  g_assert_cmpfloat_with_epsilon (get_opacity (fixture), 0.1, 1e-9);
  g_assert_true (gtk_widget_activate_action (fixture->window, "win.overlay-opacity", "d", 7.0));
  g_assert_cmpfloat_with_epsilon (get_opacity (fixture), 1.0, 1e-9);
}

static void
layers_reach_the_scene (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_default (problems);
  g_autoptr (BcScene) scene = bc_scene_new ();
  const BcLayers none = { 0, 0.5 }, maps = { BC_LAYER_DERMATOMES, 0.5 };
  g_autofree char *silence = bc_layers_get_note (&none), *note = bc_layers_get_note (&maps);

  bc_layers_apply (&none, atlas, scene);
  g_assert_cmpint (bc_scene_get_hidden (scene), ==, BC_SCENE_MARKS | BC_SCENE_ZONES);
  g_assert_false (bc_scene_get_outlines (scene));
  g_assert_cmpuint (bc_scene_get_overlays (scene)->len, ==, 0);
  bc_layers_apply (&maps, atlas, scene);
  g_assert_cmpuint (bc_scene_get_overlays (scene)->len, >, 20);
  g_assert_cmpfloat (bc_scene_get_overlay_opacity (scene), ==, 0.5);
  g_assert_null (silence);
  g_assert_nonnull (note);
}

static gboolean
is_zoomed (WindowFixture *fixture)
{
  return bc_viewport_get_zoom (bc_board_get_viewport (get_board (fixture))) > 1.5;
}

static void
zooming_to_the_selection_shows_it_and_the_minimap (WindowFixture *fixture, gconstpointer unused)
{
  BcSpot spot = { bc_atlas_find_region (fixture->atlas, "elbow-lateral"), BC_SIDE_LEFT };
  BcFigureView *view = bc_board_get_main_view (get_board (fixture));
  GtkWidget *minimap = window_fixture_find (fixture, BC_TYPE_MINIMAP);
  BcBox box;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  window_fixture_activate (fixture, "win.zoom-selection", NULL);
  g_assert_false (is_zoomed (fixture));
  g_assert_false (gtk_widget_get_visible (minimap));
  mark (fixture, "elbow-lateral", BC_SIDE_LEFT);
  window_fixture_activate (fixture, "win.zoom-selection", NULL);
  g_assert_true (is_zoomed (fixture));
  g_assert_true (gtk_widget_get_visible (minimap));
  g_assert_true (bc_figure_view_get_spot_box (view, &spot, &box));
  g_assert_cmpfloat (box.x, >=, 0);
  g_assert_cmpfloat (box.x + box.width, <=, gtk_widget_get_width (GTK_WIDGET (view)));
  window_fixture_activate (fixture, "win.zoom-fit", NULL);
  g_assert_false (gtk_widget_get_visible (minimap));
}

static void
zooming_to_the_selection_rides_where_motion_is_wanted (WindowFixture *fixture, gconstpointer unused)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  mark (fixture, "elbow-lateral", BC_SIDE_LEFT);
  gtk_widget_activate_action (fixture->window, "win.zoom-selection", NULL);
  g_assert_false (is_zoomed (fixture));
  window_fixture_wait_until (fixture, is_zoomed, "the view to come closer");
}

static void
every_region_is_in_the_window_or_in_a_close_up (WindowFixture *fixture, gconstpointer unused)
{
  GPtrArray *regions = bc_atlas_get_regions (fixture->atlas);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  guint n;
  const BcView *views = bc_views_list (&n);

  for (guint v = 0; v < n; v++)
    {
      if (bc_close_up_is (views[v].id))
        window_fixture_activate (fixture, "win.close-up", views[v].id);
      for (guint i = 0; i < regions->len; i++)
        {
          BcRegion *region = g_ptr_array_index (regions, i);
          BcSide side = region->sided ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE;
          if (window_fixture_find_region (fixture->window, region->id, side) != NULL)
            g_hash_table_add (found, region);
        }
    }
  for (guint i = 0; i < regions->len; i++)
    {
      BcRegion *region = g_ptr_array_index (regions, i);
      if (region->views != NULL && region->views[0] != NULL && !g_hash_table_contains (found, region))
        g_error ("no button for the region %s", region->id);
    }
}

static gboolean
captions_lie_over_the_figures (WindowFixture *fixture)
{
  GtkWidget *figures = gtk_widget_get_parent (window_fixture_find (fixture, BC_TYPE_FIGURE_VIEW));

  return gtk_widget_get_width (window_fixture_find (fixture, BC_TYPE_VIEW_CAPTIONS)) == gtk_widget_get_width (figures);
}

/* Zoomed, the half of the one meets the half of the other: a line and their names keep them apart. */
static void
zoomed_figures_side_by_side_are_named (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *captions = window_fixture_find (fixture, BC_TYPE_VIEW_CAPTIONS);

  g_assert_false (gtk_widget_get_visible (captions));
  window_fixture_activate (fixture, "win.zoom-in", NULL);
  g_assert_true (gtk_widget_get_mapped (captions));
  window_fixture_wait_until (fixture, captions_lie_over_the_figures, "names over the figures");
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "figures", g_variant_new_string ("front"));
  window_fixture_settle (fixture);
  g_assert_false (gtk_widget_get_visible (captions));
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "figures", g_variant_new_string ("both"));
  window_fixture_activate (fixture, "win.zoom-fit", NULL);
  g_assert_false (gtk_widget_get_visible (captions));
}

#define ADD(path, function)                                                                                            \
  g_test_add ("/board/" path, WindowFixture, NULL, window_fixture_set_up, function, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  ADD ("every-close-up-opens-and-its-regions-mark-their-side", every_close_up_opens_and_its_regions_mark_their_side);
  ADD ("a-click-in-a-close-up-finds-the-region-of-its-side", a_click_in_a_close_up_finds_the_region_of_its_side);
  ADD ("escape-closes-the-close-up-before-it-clears", escape_closes_the_close_up_before_it_clears);
  ADD ("looking-closer-twice-comes-back", looking_closer_twice_comes_back);
  ADD ("close-ups-follow-the-side-of-what-is-marked", close_ups_follow_the_side_of_what_is_marked);
  ADD ("next-and-previous-walk-the-close-ups-and-end-at-the-whole",
       next_and_previous_walk_the_close_ups_and_end_at_the_whole);
  ADD ("a-close-up-that-does-not-exist-changes-nothing", a_close_up_that_does_not_exist_changes_nothing);
  ADD ("the-filmstrip-names-every-close-up-with-its-side", the_filmstrip_names_every_close_up_with_its_side);
  ADD ("the-filmstrip-marks-what-a-place-can-be-seen-in", the_filmstrip_marks_what_a_place_can_be_seen_in);
  ADD ("a-mirror-view-turns-pixels-and-not-sides", a_mirror_view_turns_pixels_and_not_sides);
  ADD ("a-mirror-view-is-never-made-by-the-direction-of-writing",
       a_mirror_view_is_never_made_by_the_direction_of_writing);
  ADD ("one-figure-or-both-can-be-shown", one_figure_or_both_can_be_shown);
  ADD ("layers-can-be-left-out", layers_can_be_left_out);
  ADD ("skin-maps-come-with-what-has-to-be-said", skin_maps_come_with_what_has_to_be_said);
  ADD ("skin-maps-cannot-be-made-invisible", skin_maps_cannot_be_made_invisible);
  g_test_add_func ("/board/layers-reach-the-scene", layers_reach_the_scene);
  ADD ("zooming-to-the-selection-shows-it-and-the-minimap", zooming_to_the_selection_shows_it_and_the_minimap);
  ADD ("zoomed-figures-side-by-side-are-named", zoomed_figures_side_by_side_are_named);
  ADD ("zooming-to-the-selection-rides-where-motion-is-wanted", zooming_to_the_selection_rides_where_motion_is_wanted);
  ADD ("every-region-is-in-the-window-or-in-a-close-up", every_region_is_in_the_window_or_in_a_close_up);
  return g_test_run ();
}
