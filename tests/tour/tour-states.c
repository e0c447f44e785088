/* The states of the tour, in the order in which a user may meet them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "bc-compare-panel.h"
#include "bc-figure-view.h"
#include "bc-first-hint.h"
#include "bc-mark-chip.h"
#include "bc-muscle-page.h"
#include "bc-pain-shares.h"
#include "bc-quiz-window.h"
#include "bc-reading-page.h"
#include "bc-suggestion-row.h"
#include "bc-window.h"
#include "tour.h"

#define N_CORNERS 24
#define DAY 739000

static void
mark (Tour *tour, const char *word)
{
  g_autoptr (GError) error = NULL;
  BcPlace place;

  if (!bc_place_parse (tour->atlas, word, &place, &error))
    g_error ("%s", error->message);
  bc_selection_add_place (tour->selection, &place);
  tour_settle (tour);
}

static void
show_muscle (Tour *tour, const char *id)
{
  bc_selection_set_muscle (tour->selection, bc_atlas_find_muscle (tour->atlas, id), BC_BODY_LEFT);
  tour_settle (tour);
}

static void
pin (Tour *tour, const char *id)
{
  show_muscle (tour, id);
  bc_selection_pin (tour->selection, bc_selection_get_muscle (tour->selection));
  tour_settle (tour);
}

static void
search (Tour *tour, const char *words)
{
  GtkWidget *entry = tour_find_in (tour->window, GTK_TYPE_SEARCH_ENTRY);

  tour_activate (tour, "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  tour_settle (tour);
}

static void
set_state (Tour *tour, const char *action, GVariant *state)
{
  g_action_group_change_action_state (G_ACTION_GROUP (tour->window), action, state);
  tour_settle (tour);
}

static void
switch_layer (Tour *tour, const char *layer, gboolean shown)
{
  set_state (tour, layer, g_variant_new_boolean (shown));
}

static void
show_reading (Tour *tour)
{
  set_state (tour, "show-reading", g_variant_new_boolean (TRUE));
}

/* Back to how the window starts: nothing marked, nothing read, whole figures, every pane that has room. */
void
tour_clear (Tour *tour)
{
  if (tour->other != NULL)
    gtk_window_destroy (GTK_WINDOW (tour->other));
  tour->other = NULL;
  tour_activate (tour, "win.close-up", "");
  tour_activate (tour, "win.zoom-fit", NULL);
  tour_activate (tour, "win.clear", NULL);
  bc_selection_set_muscle (tour->selection, NULL, 0);
  bc_selection_read (tour->selection, NULL);
  bc_selection_clear_pins (tour->selection);
  set_state (tour, "show-places", g_variant_new_boolean (TRUE));
  gtk_window_set_focus (GTK_WINDOW (tour->window), NULL);
  tour_settle (tour);
}

static void
first_start (Tour *tour)
{
}

static void
hint_gone (Tour *tour)
{
  GtkWidget *hint = tour_find_in (tour->window, BC_TYPE_FIRST_HINT);

  if (hint != NULL)
    gtk_widget_set_visible (hint, FALSE);
}

static void
start (Tour *tour)
{
}

static void
one_place (Tour *tour)
{
  mark (tour, "shoulder-front:right");
}

static void
check_first (Tour *tour)
{
  mark (tour, "calf-upper:left");
}

static void
several_places (Tour *tour)
{
  mark (tour, "temple:left");
  bc_selection_set_feeling (tour->selection, 0, &(BcFeeling){ 7, BC_QUALITY_ACHE | BC_QUALITY_STABBING });
  mark (tour, "shoulder-front:right");
  bc_selection_set_feeling (tour->selection, 1, &(BcFeeling){ 4, BC_QUALITY_TINGLING });
  mark (tour, "heel-back:left");
  bc_selection_set_feeling (tour->selection, 2, &(BcFeeling){ 2, BC_QUALITY_STIFFNESS });
  tour_settle (tour);
}

static void
feeling_open (Tour *tour)
{
  GtkWidget *chip, *button;

  several_places (tour);
  chip = tour_find_in (tour->window, BC_TYPE_MARK_CHIP);
  button = tour_find_in (chip, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  tour_settle (tour);
}

static void
pop_down (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pop_down (child);
}

static void
close_popovers (Tour *tour)
{
  pop_down (tour->window);
  tour_settle (tour);
}

/* One of the places is explained by the shown muscle, the other is not. */
static void
unexplained (Tour *tour)
{
  mark (tour, "shoulder-front:left");
  mark (tour, "heel-back:left");
}

static void
score_open (Tour *tour)
{
  GtkWidget *row;

  several_places (tour);
  row = tour_find_in (tour->window, BC_TYPE_SUGGESTION_ROW);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tour_find_in (row, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  tour_settle (tour);
}

/* A round pain area over the shoulder. */
static void
drawn_area (Tour *tour)
{
  BcFigureView *view = BC_FIGURE_VIEW (tour_find_in (tour->window, BC_TYPE_FIGURE_VIEW));
  const BcHitMap *map = bc_figure_view_get_hit_map (view);
  BcCoordinate points[N_CORNERS];
  guint n;
  const BcHitSpot *spots = bc_hit_map_get_spots (map, &n);
  g_autoptr (BcPainArea) area = NULL;

  for (guint i = 0; i < n; i++)
    if (g_str_equal (spots[i].spot.region->id, "shoulder-front") && spots[i].spot.side == BC_SIDE_RIGHT)
      for (guint j = 0; j < N_CORNERS; j++)
        {
          points[j].x = spots[i].centre.x + 38 * cos (2 * G_PI * j / N_CORNERS);
          points[j].y = spots[i].centre.y + 16 + 58 * sin (2 * G_PI * j / N_CORNERS);
        }
  area = bc_pain_shares_make_area (bc_figure_view_get_figure (view), map, points, N_CORNERS);
  bc_selection_add_drawn (tour->selection, area);
  set_state (tour, "pain-tool", g_variant_new_string ("draw"));
}

static void
lay_pen_aside (Tour *tour)
{
  set_state (tour, "pain-tool", g_variant_new_string ("none"));
}

static void
muscle_page (Tour *tour)
{
  show_muscle (tour, "infraspinatus");
  show_reading (tour);
}

static void
open_expanders (GtkWidget *widget)
{
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_expanders (child);
}

/* Every list that is seen, for the one of the page is among them. */
static void
scroll (GtkWidget *page, double share)
{
  if (GTK_IS_SCROLLED_WINDOW (page) && gtk_widget_get_mapped (page))
    {
      GtkAdjustment *way = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
      gtk_adjustment_set_value (way, share * gtk_adjustment_get_upper (way));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL; child = gtk_widget_get_next_sibling (child))
    scroll (child, share);
}

static void
muscle_page_further (Tour *tour)
{
  muscle_page (tour);
  open_expanders (tour_find_in (tour->window, BC_TYPE_MUSCLE_PAGE));
  tour_settle (tour);
  scroll (tour_find_in (tour->window, BC_TYPE_MUSCLE_PAGE), 0.4);
  tour_settle (tour);
}

static void
region_page (Tour *tour)
{
  mark (tour, "temple:left");
  tour_activate (tour, "win.about-place", NULL);
}

static void
condition_page (Tour *tour)
{
  bc_selection_open_condition (tour->selection, g_ptr_array_index (bc_atlas_get_conditions (tour->atlas), 0));
  tour_settle (tour);
}

static void
topics (Tour *tour)
{
  tour_activate (tour, "win.topics", NULL);
}

static void
topic_page (Tour *tour)
{
  search (tour, "dry needling");
  g_signal_emit_by_name (tour_find_in (tour->window, GTK_TYPE_SEARCH_ENTRY), "activate");
  tour_settle (tour);
}

static void
evidence_page (Tour *tour)
{
  mark (tour, "shoulder-front:right");
  tour_activate (tour, "win.how-sure", NULL);
}

static GtkWidget *
find_note (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), "<a href=\"note:1\"") != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_note (child);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
footnote_open (Tour *tour)
{
  GtkWidget *label;
  gboolean handled;

  topic_page (tour);
  label = find_note (tour_find_in (tour->window, BC_TYPE_READING_PAGE));
  if (label != NULL)
    g_signal_emit_by_name (label, "activate-link", "note:1", &handled);
  tour_settle (tour);
}

static void
compare (Tour *tour)
{
  pin (tour, "infraspinatus");
  pin (tour, "supraspinatus");
  pin (tour, "scalenes");
  pin (tour, "biceps-brachii");
}

static void
toggle_differences (Tour *tour, gboolean open)
{
  GtkWidget *panel = tour_find_in (tour->window, BC_TYPE_COMPARE_PANEL);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tour_find_in (panel, GTK_TYPE_TOGGLE_BUTTON)), open);
  tour_settle (tour);
}

static void
compare_differences (Tour *tour)
{
  compare (tour);
  toggle_differences (tour, TRUE);
}

static void
close_differences (Tour *tour)
{
  toggle_differences (tour, FALSE);
}

static void
compare_fifth (Tour *tour)
{
  compare (tour);
  show_muscle (tour, "deltoid");
}

static void
dermatomes (Tour *tour)
{
  mark (tour, "shoulder-front:right");
  switch_layer (tour, "layer-dermatomes", TRUE);
}

static void
dermatomes_off (Tour *tour)
{
  switch_layer (tour, "layer-dermatomes", FALSE);
}

static void
nerves (Tour *tour)
{
  show_muscle (tour, "infraspinatus");
  switch_layer (tour, "layer-nerves", TRUE);
}

static void
nerves_off (Tour *tour)
{
  switch_layer (tour, "layer-nerves", FALSE);
}

static void
muscle_labels (Tour *tour)
{
  switch_layer (tour, "layer-muscle-names", TRUE);
}

static void
muscle_labels_off (Tour *tour)
{
  switch_layer (tour, "layer-muscle-names", FALSE);
}

static void
region_labels (Tour *tour)
{
  switch_layer (tour, "layer-region-names", TRUE);
}

static void
region_labels_off (Tour *tour)
{
  switch_layer (tour, "layer-region-names", FALSE);
}

static void
deep (Tour *tour)
{
  show_muscle (tour, "piriformis");
  set_state (tour, "look", g_variant_new_string ("deep"));
}

static void
skin (Tour *tour)
{
  show_muscle (tour, "infraspinatus");
  set_state (tour, "look", g_variant_new_string ("skin"));
}

static void
outline (Tour *tour)
{
  show_muscle (tour, "infraspinatus");
  set_state (tour, "look", g_variant_new_string ("outline"));
}

static void
usual_look (Tour *tour)
{
  set_state (tour, "look", g_variant_new_string ("muscle"));
}

static void
faint_overlay (Tour *tour)
{
  show_muscle (tour, "infraspinatus");
  set_state (tour, "overlay-opacity", g_variant_new_double (0.25));
}

static void
usual_overlay (Tour *tour)
{
  set_state (tour, "overlay-opacity", g_variant_new_double (0.8));
}

static GtkWidget *
find_icon_button (GtkWidget *widget, const char *icon)
{
  if (GTK_IS_MENU_BUTTON (widget) && g_strcmp0 (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)), icon) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_icon_button (child, icon);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
layers_open (Tour *tour)
{
  GtkWidget *button = tour_find_in (tour_find_in (tour->window, g_type_from_name ("BcBoardBar")), GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  tour_settle (tour);
}

static void
layers_closed (Tour *tour)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (
      tour_find_in (tour_find_in (tour->window, g_type_from_name ("BcBoardBar")), GTK_TYPE_MENU_BUTTON)));
  close_popovers (tour);
}

static void
main_menu (Tour *tour)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_icon_button (tour->window, "open-menu-symbolic")));
  tour_settle (tour);
}

static void
main_menu_closed (Tour *tour)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (find_icon_button (tour->window, "open-menu-symbolic")));
}

static void
filters_open (Tour *tour)
{
  mark (tour, "shoulder-front:right");
  tour_activate (tour, "win.filters", NULL);
}

static void
filters_on (Tour *tour)
{
  mark (tour, "shoulder-front:right");
  set_state (tour, "filter-essential", g_variant_new_boolean (TRUE));
  set_state (tour, "filter-checked", g_variant_new_boolean (TRUE));
}

static void
filters_off (Tour *tour)
{
  set_state (tour, "filter-essential", g_variant_new_boolean (FALSE));
  set_state (tour, "filter-checked", g_variant_new_boolean (FALSE));
}

static void
cohort_order (Tour *tour)
{
  mark (tour, "low-back:left");
  set_state (tour, "list-order", g_variant_new_string ("cohort"));
}

static void
usual_order (Tour *tour)
{
  set_state (tour, "list-order", g_variant_new_string ("traditional"));
}

static void
search_results (Tour *tour)
{
  search (tour, "shoulder");
}

static void
search_typo (Tour *tour)
{
  search (tour, "infrspinatus");
}

static void
search_symptom (Tour *tour)
{
  search (tour, "ringing in the ear");
}

static void
search_nothing (Tour *tour)
{
  search (tour, "xyzzy");
}

static void
gallery (Tour *tour)
{
  tour_activate (tour, "win.gallery", NULL);
  for (int i = 0; i < 8; i++)
    tour_settle (tour);
}

static void
female (Tour *tour)
{
  set_state (tour, "body", g_variant_new_string ("female"));
  mark (tour, "shoulder-front:right");
}

static void
neutral (Tour *tour)
{
  set_state (tour, "body", g_variant_new_string ("neutral"));
}

static void
mirror (Tour *tour)
{
  mark (tour, "shoulder-front:right");
  switch_layer (tour, "mirror", TRUE);
}

static void
mirror_off (Tour *tour)
{
  switch_layer (tour, "mirror", FALSE);
}

static void
zoomed (Tour *tour)
{
  mark (tour, "shoulder-front:right");
  tour_activate (tour, "win.zoom-selection", NULL);
  for (int i = 0; i < 3; i++)
    tour_activate (tour, "win.zoom-in", NULL);
}

static void
close_up (Tour *tour)
{
  mark (tour, "temple:left");
  tour_activate (tour, "win.look-closer", NULL);
}

static void
front_only (Tour *tour)
{
  mark (tour, "shoulder-front:right");
  set_state (tour, "figures", g_variant_new_string ("front"));
}

static void
both_figures (Tour *tour)
{
  set_state (tour, "figures", g_variant_new_string ("both"));
}

static void
annotating (Tour *tour)
{
  set_state (tour, "annotate", g_variant_new_boolean (TRUE));
}

static void
annotating_off (Tour *tour)
{
  set_state (tour, "annotate", g_variant_new_boolean (FALSE));
}

static void
find_other (Tour *tour)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);
      if (window != tour->window && gtk_widget_get_mapped (window))
        tour->other = window;
    }
}

static void
preferences (Tour *tour)
{
  g_action_group_activate_action (G_ACTION_GROUP (tour->application), "preferences", NULL);
  tour_settle (tour);
  find_other (tour);
  for (int i = 0; i < 4; i++)
    tour_settle (tour);
}

static void
shortcuts (Tour *tour)
{
  tour_activate (tour, "win.show-help-overlay", NULL);
  find_other (tour);
}

static void
open_quiz (Tour *tour, const char *kind)
{
  g_autoptr (BcAppearance) appearance = bc_appearance_get_shared (tour->settings);

  bc_settings_set_string (tour->settings, "learn-kind", kind);
  tour->other = bc_quiz_window_new (NULL, bc_session_get_index (tour->session), tour->figures, tour->settings,
                                    appearance, "/nonexistent/learning.xml");
  gtk_window_present (GTK_WINDOW (tour->other));
  tour_fill_screen (tour, tour->other);
}

static void
act (Tour *tour, const char *action)
{
  gtk_widget_activate_action (tour->other, action, NULL);
  tour_settle (tour);
}

static void
quiz_start (Tour *tour)
{
  open_quiz (tour, "both");
}

static void
quiz_where (Tour *tour)
{
  open_quiz (tour, "where");
  act (tour, "quiz.begin");
}

static void
quiz_where_answered (Tour *tour)
{
  quiz_where (tour);
  act (tour, "quiz.give-up");
}

static void
quiz_which (Tour *tour)
{
  open_quiz (tour, "which");
  act (tour, "quiz.begin");
}

static void
quiz_which_answered (Tour *tour)
{
  quiz_which (tour);
  gtk_widget_activate_action (tour->other, "quiz.choose", "u", 0);
  tour_settle (tour);
}

static void
quiz_end (Tour *tour)
{
  BcQuiz *quiz;

  open_quiz (tour, "which");
  act (tour, "quiz.begin");
  quiz = bc_quiz_window_get_quiz (BC_QUIZ_WINDOW (tour->other));
  for (guint i = 0; i < 60 && !bc_quiz_is_over (quiz); i++)
    {
      gtk_widget_activate_action (tour->other, "quiz.choose", "u", i % 2);
      act (tour, "quiz.next");
    }
}

static void
broken_pack (Tour *tour)
{
  GPtrArray *problems = bc_problems_new ();
  g_autoptr (BcSession) session = bc_session_new (tour->atlas);

  bc_problems_add (problems, BC_PROBLEM_REFUSED, "/home/anna/.local/share/bodychart/atlas/own-muscles.xml", 12,
                   "the muscle has no name");
  tour->other = bc_window_new (tour->application, session, tour->figures, NULL, problems);
  gtk_window_present (GTK_WINDOW (tour->other));
  tour_fill_screen (tour, tour->other);
  g_ptr_array_unref (problems);
}

const TourState tour_states[] = {
  { "01-first-start", first_start, hint_gone },
  { "02-start", start, NULL },
  { "03-one-place", one_place, NULL },
  { "04-check-first", check_first, NULL },
  { "05-several-places", several_places, NULL },
  { "06-feeling-open", feeling_open, close_popovers },
  { "07-unexplained", unexplained, NULL },
  { "08-score-open", score_open, NULL },
  { "09-drawn-area", drawn_area, lay_pen_aside },
  { "10-muscle-page", muscle_page, NULL },
  { "11-muscle-page-further", muscle_page_further, NULL },
  { "12-region-page", region_page, NULL },
  { "13-condition-page", condition_page, NULL },
  { "14-topics", topics, NULL },
  { "15-topic-page", topic_page, NULL },
  { "16-evidence-page", evidence_page, NULL },
  { "17-footnote-open", footnote_open, close_popovers },
  { "18-compare", compare, NULL },
  { "19-compare-differences", compare_differences, close_differences },
  { "20-compare-fifth", compare_fifth, NULL },
  { "21-dermatomes", dermatomes, dermatomes_off },
  { "22-nerves", nerves, nerves_off },
  { "23-muscle-labels", muscle_labels, muscle_labels_off },
  { "24-region-labels", region_labels, region_labels_off },
  { "25-deep", deep, usual_look },
  { "26-skin", skin, usual_look },
  { "27-outline", outline, usual_look },
  { "28-faint-overlay", faint_overlay, usual_overlay },
  { "29-layers-open", layers_open, layers_closed },
  { "30-main-menu", main_menu, main_menu_closed },
  { "31-filters-open", filters_open, close_popovers },
  { "32-filters-on", filters_on, filters_off },
  { "33-cohort-order", cohort_order, usual_order },
  { "34-search-results", search_results, NULL },
  { "35-search-typo", search_typo, NULL },
  { "36-search-symptom", search_symptom, NULL },
  { "37-search-nothing", search_nothing, NULL },
  { "38-gallery", gallery, NULL },
  { "39-female", female, neutral },
  { "40-mirror", mirror, mirror_off },
  { "41-zoomed", zoomed, NULL },
  { "42-close-up", close_up, NULL },
  { "43-front-only", front_only, both_figures },
  { "44-annotating", annotating, annotating_off },
  { "45-preferences", preferences, NULL },
  { "46-shortcuts", shortcuts, NULL },
  { "47-quiz-start", quiz_start, NULL },
  { "48-quiz-where", quiz_where, NULL },
  { "49-quiz-where-answered", quiz_where_answered, NULL },
  { "50-quiz-which", quiz_which, NULL },
  { "51-quiz-which-answered", quiz_which_answered, NULL },
  { "52-quiz-end", quiz_end, NULL },
  { "53-broken-pack", broken_pack, NULL },
  { NULL, NULL, NULL },
};
