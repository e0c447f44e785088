/* States of the tour: places, the answer to them, pages, comparison.
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
#include "bc-reading-page.h"
#include "bc-suggestion-row.h"
#include "tour.h"

#define N_CORNERS 24

static void
pin (Tour *tour, const char *id)
{
  tour_show_muscle (tour, id);
  bc_selection_pin (tour->selection, bc_selection_get_muscle (tour->selection));
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
  tour_mark (tour, "shoulder-front:right");
}

static void
check_first (Tour *tour)
{
  tour_mark (tour, "calf-upper:left");
}

static void
several_places (Tour *tour)
{
  tour_mark (tour, "temple:left");
  bc_selection_set_feeling (tour->selection, 0, &(BcFeeling){ 7, BC_QUALITY_ACHE | BC_QUALITY_STABBING });
  tour_mark (tour, "shoulder-front:right");
  bc_selection_set_feeling (tour->selection, 1, &(BcFeeling){ 4, BC_QUALITY_TINGLING });
  tour_mark (tour, "heel-back:left");
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

/* One of the places is explained by the shown muscle, the other is not. */
static void
unexplained (Tour *tour)
{
  tour_mark (tour, "shoulder-front:left");
  tour_mark (tour, "heel-back:left");
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
  tour_set_state (tour, "pain-tool", g_variant_new_string ("draw"));
}

static void
lay_pen_aside (Tour *tour)
{
  tour_set_state (tour, "pain-tool", g_variant_new_string ("none"));
}

static void
muscle_page (Tour *tour)
{
  tour_show_muscle (tour, "infraspinatus");
  tour_show_reading (tour);
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
  tour_mark (tour, "temple:left");
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
  tour_search (tour, "dry needling");
  g_signal_emit_by_name (tour_find_in (tour->window, GTK_TYPE_SEARCH_ENTRY), "activate");
  tour_settle (tour);
}

static void
evidence_page (Tour *tour)
{
  tour_mark (tour, "shoulder-front:right");
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
  tour_show_muscle (tour, "deltoid");
}

const TourState tour_answer_states[] = {
  { "01-first-start", first_start, hint_gone },
  { "02-start", start, NULL },
  { "03-one-place", one_place, NULL },
  { "04-check-first", check_first, NULL },
  { "05-several-places", several_places, NULL },
  { "06-feeling-open", feeling_open, tour_close_popovers },
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
  { "17-footnote-open", footnote_open, tour_close_popovers },
  { "18-compare", compare, NULL },
  { "19-compare-differences", compare_differences, close_differences },
  { "20-compare-fifth", compare_fifth, NULL },
  { NULL, NULL, NULL },
};
