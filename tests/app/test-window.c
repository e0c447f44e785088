/* The main window, driven through its actions and its session; the picture itself is tested in tests/chart.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-answer-panel.h"
#include "bc-application.h"
#include "bc-atlas-loader.h"
#include "bc-figure-set.h"
#include "bc-figure-view.h"
#include "bc-folders.h"
#include "bc-muscle-page.h"
#include "bc-no-inspector.h"
#include "bc-region-button.h"
#include "bc-suggestion-row.h"
#include "bc-text.h"
#include "bc-window.h"
#include "bc-xml.h"
#include "patience.h"

/* The sanitizers make everything several times slower: they look at every fifth region. */
#if defined __SANITIZE_ADDRESS__
#define REGION_STEP 5
#else
#define REGION_STEP 1
#endif

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
  BcSession *session;
  BcSelection *selection;
  GPtrArray *problems;
  GtkWidget *window;
} Fixture;

static GtkApplication *application;

typedef gboolean (*Question) (Fixture *fixture);

/* Runs the main loop until the answer is yes; fails after a while. Nothing here sleeps. */
static void
wait_until (Fixture *fixture, Question question, const char *what)
{
  patience_wait ((PatienceQuestion)question, fixture, what);
}

static gboolean
is_idle (Fixture *fixture)
{
  return bc_window_is_up_to_date (BC_WINDOW (fixture->window)) && !g_main_context_pending (NULL);
}

static void
settle (Fixture *fixture)
{
  wait_until (fixture, is_idle, "the main loop to come to rest");
}

static void
open_window (Fixture *fixture)
{
  fixture->session = bc_session_new (fixture->atlas);
  fixture->selection = bc_session_get_selection (fixture->session);
  fixture->window = bc_window_new (application, fixture->session, fixture->figures, NULL, fixture->problems);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (GError) error = NULL;

  fixture->problems = bc_problems_new ();
  fixture->atlas = bc_atlas_load_default (fixture->problems);
  fixture->figures = bc_figure_set_load (folder, &error);
  g_assert_no_error (error);
  open_window (fixture);
}

static void
set_up_without_figures (Fixture *fixture, gconstpointer unused)
{
  fixture->problems = bc_problems_new ();
  fixture->atlas = bc_atlas_load_default (fixture->problems);
  bc_problems_add (fixture->problems, BC_PROBLEM_REFUSED, "pack.xml", 3, "found a fault, expected none");
  fixture->figures = NULL;
  fixture->session = bc_session_new (fixture->atlas);
  fixture->selection = bc_session_get_selection (fixture->session);
  fixture->window = bc_window_new (application, fixture->session, NULL, "the folder is missing", fixture->problems);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->figures);
  g_clear_object (&fixture->atlas);
  g_ptr_array_unref (fixture->problems);
}

/* The first descendant of a type, in the order of the tree, that is mapped. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;
  return FALSE;
}

static GtkWidget *
find_region (GtkWidget *widget, const char *region, BcSide side)
{
  if (BC_IS_REGION_BUTTON (widget))
    {
      const BcSpot *spot = bc_region_button_get_spot (BC_REGION_BUTTON (widget));
      return g_str_equal (spot->region->id, region) && spot->side == side ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_region (child, region, side);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
activate_region (Fixture *fixture, const char *region, BcSide side, const char *action)
{
  GtkWidget *button = find_region (fixture->window, region, side);

  g_assert_nonnull (button);
  gtk_widget_activate_action (button, action, NULL);
  settle (fixture);
}

static void
a_click_on_a_region_shows_the_best_muscle_at_once (Fixture *fixture, gconstpointer unused)
{
  const BcSuggestion *best;
  GtkWidget *row;

  activate_region (fixture, "shoulder-front", BC_SIDE_RIGHT, "region.select");
  best = g_ptr_array_index (bc_session_get_ranking (fixture->session)->suggestions, 0);
  row = find (fixture->window, BC_TYPE_SUGGESTION_ROW);
  g_assert_true (bc_selection_get_muscle (fixture->selection)->muscle == best->muscle);
  g_assert_cmpint (bc_selection_get_muscle (fixture->selection)->sides, ==, BC_BODY_RIGHT);
  g_assert_true (bc_suggestion_row_get_muscle (BC_SUGGESTION_ROW (row)) == best->muscle);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  g_assert_true (shows_text (find (fixture->window, BC_TYPE_MUSCLE_PAGE), bc_text (best->muscle->location)));
}

static void
another_body_keeps_what_is_marked (Fixture *fixture, gconstpointer unused)
{
  const BcMuscle *muscle;
  guint n;

  activate_region (fixture, "shoulder-front", BC_SIDE_RIGHT, "region.select");
  muscle = bc_selection_get_muscle (fixture->selection)->muscle;
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "body", g_variant_new_string ("female"));
  settle (fixture);
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (bc_selection_get_muscle (fixture->selection)->muscle == muscle);
  activate_region (fixture, "heel-back", BC_SIDE_LEFT, "region.add");
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 2);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "body", g_variant_new_string ("centaur"));
  settle (fixture);
  g_assert_nonnull (find_region (fixture->window, "shoulder-front", BC_SIDE_RIGHT));
}

static void
no_key_stands_for_two_actions (void)
{
  g_autoptr (BcApplication) program = bc_application_new ();
  g_auto (GStrv) actions = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_true (g_application_register (G_APPLICATION (program), NULL, NULL));
  actions = gtk_application_list_action_descriptions (GTK_APPLICATION (program));
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (program), actions[i]);

      for (guint k = 0; keys[k] != NULL; k++)
        {
          const char *other = g_hash_table_lookup (taken, keys[k]);
          if (other != NULL)
            g_test_fail_printf ("%s stands for %s and for %s", keys[k], other, actions[i]);
          g_hash_table_insert (taken, g_strdup (keys[k]), actions[i]);
        }
    }
  g_assert_cmpuint (g_hash_table_size (taken), >, 10);
}

static void
a_second_click_takes_the_mark_back (Fixture *fixture, gconstpointer unused)
{
  guint n;

  activate_region (fixture, "shoulder-front", BC_SIDE_RIGHT, "region.select");
  activate_region (fixture, "shoulder-front", BC_SIDE_RIGHT, "region.select");
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (shows_text (fixture->window, "Where does it hurt?"));
}

static void
adding_keeps_the_other_marks (Fixture *fixture, gconstpointer unused)
{
  guint n;

  activate_region (fixture, "shoulder-front", BC_SIDE_RIGHT, "region.select");
  activate_region (fixture, "forearm-radial", BC_SIDE_RIGHT, "region.add");
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 2);
  activate_region (fixture, "forearm-radial", BC_SIDE_RIGHT, "region.add");
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
escape_clears_everything (Fixture *fixture, gconstpointer unused)
{
  guint n;

  activate_region (fixture, "calf-upper", BC_SIDE_LEFT, "region.select");
  gtk_widget_activate_action (fixture->window, "win.clear", NULL);
  settle (fixture);
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (bc_selection_get_muscle (fixture->selection));
}

/* Its keys are ours: Ctrl+Shift+D and Ctrl+Shift+I. */
static void
the_inspector_of_gtk_stays_away (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *dialog =
      gtk_message_dialog_new (GTK_WINDOW (fixture->window), 0, GTK_MESSAGE_INFO, GTK_BUTTONS_OK, "Saved.");
  gboolean handled = TRUE, handled_by_dialog = TRUE;

  g_signal_emit_by_name (fixture->window, "enable-debugging", FALSE, &handled);
  g_signal_emit_by_name (dialog, "enable-debugging", FALSE, &handled_by_dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_false (handled);
  g_assert_false (handled_by_dialog);
}

static void
look_alikes_stand_above_the_muscles (Fixture *fixture, gconstpointer unused)
{
  activate_region (fixture, "calf-upper", BC_SIDE_LEFT, "region.select");
  g_assert_cmpuint (bc_session_get_ranking (fixture->session)->check_first->len, >, 0);
  g_assert_true (shows_text (find (fixture->window, BC_TYPE_ANSWER_PANEL), "Check first"));
}

static void
other_sources_of_pain_stand_beside_the_muscles (Fixture *fixture, gconstpointer unused)
{
  activate_region (fixture, "elbow-lateral", BC_SIDE_LEFT, "region.select");
  g_assert_cmpuint (bc_session_get_ranking (fixture->session)->also_consider->len, >, 0);
  g_assert_true (shows_text (find (fixture->window, BC_TYPE_ANSWER_PANEL), "Also consider"));
}

static void
a_search_result_opens_its_muscle (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *entry = find (fixture->window, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "infraspin");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  settle (fixture);
  g_assert_cmpstr (bc_selection_get_muscle (fixture->selection)->muscle->id, ==, "infraspinatus");
  g_assert_true (shows_text (find (fixture->window, BC_TYPE_MUSCLE_PAGE), "Infraspinatus"));
}

static void
a_search_for_a_symptom_shows_what_matched (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *entry = find (fixture->window, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "ringing in the ear");
  g_signal_emit_by_name (entry, "search-changed");
  settle (fixture);
  g_assert_true (shows_text (fixture->window, "Noise in the ear."));
}

static void
an_empty_search_says_what_to_do (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *entry = find (fixture->window, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "zzzz");
  g_signal_emit_by_name (entry, "search-changed");
  settle (fixture);
  g_assert_true (shows_text (fixture->window, "Nothing is called “zzzz”"));
}

static void
every_region_can_be_marked_and_answers (Fixture *fixture, gconstpointer unused)
{
  GPtrArray *regions = bc_atlas_get_regions (fixture->atlas);
  guint n_found = 0;

  for (guint i = 0; i < regions->len; i += REGION_STEP)
    {
      const BcRegion *region = g_ptr_array_index (regions, i);
      BcSide side = region->sided ? BC_SIDE_LEFT : BC_SIDE_MIDLINE;
      GtkWidget *button = find_region (fixture->window, region->id, side);
      if (button == NULL)
        {
          g_assert_false (g_strv_contains ((const char *const *)region->views, "front") ||
                          g_strv_contains ((const char *const *)region->views, "back"));
          continue;
        }
      n_found++;
      gtk_widget_activate_action (button, "region.select", NULL);
      settle (fixture);
      g_assert_true (bc_selection_has_spot (fixture->selection, bc_region_button_get_spot (BC_REGION_BUTTON (button))));
      g_assert_cmpuint (bc_session_get_ranking (fixture->session)->spots->len, ==, 1);
    }
  g_assert_cmpuint (n_found, >=, 110 / REGION_STEP);
}

static void
tab_and_arrows_walk_the_regions (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *figure = find (fixture->window, BC_TYPE_FIGURE_VIEW), *first, *second;

  g_assert_true (gtk_widget_child_focus (figure, GTK_DIR_TAB_FORWARD));
  first = gtk_widget_get_focus_child (figure);
  g_assert_nonnull (first);
  g_assert_true (gtk_widget_child_focus (figure, GTK_DIR_DOWN));
  second = gtk_widget_get_focus_child (figure);
  g_assert_true (second != NULL && second != first);
  /* the region with the focus lights up like one under the pointer */
  g_assert_true (bc_spot_equal (bc_selection_get_hovered (fixture->selection),
                                bc_region_button_get_spot (BC_REGION_BUTTON (second))));
  /* Tab leaves the figure, and comes back to where it was */
  g_assert_false (gtk_widget_child_focus (figure, GTK_DIR_TAB_FORWARD));
}

static void
zoom_actions_work (Fixture *fixture, gconstpointer unused)
{
  gtk_widget_activate_action (fixture->window, "win.zoom-in", NULL);
  settle (fixture);
  gtk_widget_activate_action (fixture->window, "win.zoom-out", NULL);
  gtk_widget_activate_action (fixture->window, "win.zoom-fit", NULL);
  gtk_widget_activate_action (fixture->window, "win.look", "s", "skin");
  settle (fixture);
}

static void
without_figures_the_lists_still_answer (Fixture *fixture, gconstpointer unused)
{
  BcPlace place = { NULL, bc_atlas_find_area (fixture->atlas, "heel"), BC_BODY_LEFT };

  g_assert_true (shows_text (fixture->window, "The figures cannot be shown: the folder is missing"));
  bc_selection_set_place (fixture->selection, &place);
  settle (fixture);
  g_assert_nonnull (find (fixture->window, BC_TYPE_SUGGESTION_ROW));
}

static void
a_bad_pack_is_told (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (shows_text (fixture->window, "1 data file has faults"));
}

#define ADD(path, function) g_test_add ("/window/" path, Fixture, NULL, set_up, function, tear_down)
#define ADD_BARE(path, function)                                                                                       \
  g_test_add ("/window/" path, Fixture, NULL, set_up_without_figures, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  bc_no_inspector_install ();
  bc_xml_init ();
  application = gtk_application_new ("io.github.bodychart.BodyChart.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  ADD ("a-click-on-a-region-shows-the-best-muscle-at-once", a_click_on_a_region_shows_the_best_muscle_at_once);
  ADD ("another-body-keeps-what-is-marked", another_body_keeps_what_is_marked);
  g_test_add_func ("/window/no-key-stands-for-two-actions", no_key_stands_for_two_actions);
  ADD ("a-second-click-takes-the-mark-back", a_second_click_takes_the_mark_back);
  ADD ("adding-keeps-the-other-marks", adding_keeps_the_other_marks);
  ADD ("escape-clears-everything", escape_clears_everything);
  ADD ("the-inspector-of-gtk-stays-away", the_inspector_of_gtk_stays_away);
  ADD ("look-alikes-stand-above-the-muscles", look_alikes_stand_above_the_muscles);
  ADD ("other-sources-of-pain-stand-beside-the-muscles", other_sources_of_pain_stand_beside_the_muscles);
  ADD ("a-search-result-opens-its-muscle", a_search_result_opens_its_muscle);
  ADD ("a-search-for-a-symptom-shows-what-matched", a_search_for_a_symptom_shows_what_matched);
  ADD ("an-empty-search-says-what-to-do", an_empty_search_says_what_to_do);
  ADD ("every-region-can-be-marked-and-answers", every_region_can_be_marked_and_answers);
  ADD ("tab-and-arrows-walk-the-regions", tab_and_arrows_walk_the_regions);
  ADD ("zoom-actions-work", zoom_actions_work);
  ADD_BARE ("without-figures-the-lists-still-answer", without_figures_the_lists_still_answer);
  ADD_BARE ("a-bad-pack-is-told", a_bad_pack_is_told);
  return g_test_run ();
}
