/* States of the tour: layers and looks of the figures, filters, search, views.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "tour.h"

static void
switch_layer (Tour *tour, const char *layer, gboolean shown)
{
  tour_set_state (tour, layer, g_variant_new_boolean (shown));
}

static void
dermatomes (Tour *tour)
{
  tour_mark (tour, "shoulder-front:right");
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
  tour_show_muscle (tour, "infraspinatus");
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
  tour_show_muscle (tour, "piriformis");
  tour_set_state (tour, "look", g_variant_new_string ("deep"));
}

static void
skin (Tour *tour)
{
  tour_show_muscle (tour, "infraspinatus");
  tour_set_state (tour, "look", g_variant_new_string ("skin"));
}

static void
outline (Tour *tour)
{
  tour_show_muscle (tour, "infraspinatus");
  tour_set_state (tour, "look", g_variant_new_string ("outline"));
}

static void
usual_look (Tour *tour)
{
  tour_set_state (tour, "look", g_variant_new_string ("muscle"));
}

static void
faint_overlay (Tour *tour)
{
  tour_show_muscle (tour, "infraspinatus");
  tour_set_state (tour, "overlay-opacity", g_variant_new_double (0.25));
}

static void
usual_overlay (Tour *tour)
{
  tour_set_state (tour, "overlay-opacity", g_variant_new_double (0.8));
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
  tour_close_popovers (tour);
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
  tour_mark (tour, "shoulder-front:right");
  tour_activate (tour, "win.filters", NULL);
}

static void
filters_on (Tour *tour)
{
  tour_mark (tour, "shoulder-front:right");
  tour_set_state (tour, "filter-essential", g_variant_new_boolean (TRUE));
  tour_set_state (tour, "filter-checked", g_variant_new_boolean (TRUE));
}

static void
filters_off (Tour *tour)
{
  tour_set_state (tour, "filter-essential", g_variant_new_boolean (FALSE));
  tour_set_state (tour, "filter-checked", g_variant_new_boolean (FALSE));
}

static void
cohort_order (Tour *tour)
{
  tour_mark (tour, "low-back:left");
  tour_set_state (tour, "list-order", g_variant_new_string ("cohort"));
}

static void
usual_order (Tour *tour)
{
  tour_set_state (tour, "list-order", g_variant_new_string ("traditional"));
}

static void
search_results (Tour *tour)
{
  tour_search (tour, "shoulder");
}

static void
search_typo (Tour *tour)
{
  tour_search (tour, "infrspinatus");
}

static void
search_symptom (Tour *tour)
{
  tour_search (tour, "ringing in the ear");
}

static void
search_nothing (Tour *tour)
{
  tour_search (tour, "xyzzy");
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
  tour_set_state (tour, "body", g_variant_new_string ("female"));
  tour_mark (tour, "shoulder-front:right");
}

static void
neutral (Tour *tour)
{
  tour_set_state (tour, "body", g_variant_new_string ("neutral"));
}

static void
mirror (Tour *tour)
{
  tour_mark (tour, "shoulder-front:right");
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
  tour_mark (tour, "shoulder-front:right");
  tour_activate (tour, "win.zoom-selection", NULL);
  for (int i = 0; i < 3; i++)
    tour_activate (tour, "win.zoom-in", NULL);
}

static void
close_up (Tour *tour)
{
  tour_mark (tour, "temple:left");
  tour_activate (tour, "win.look-closer", NULL);
}

static void
front_only (Tour *tour)
{
  tour_mark (tour, "shoulder-front:right");
  tour_set_state (tour, "figures", g_variant_new_string ("front"));
}

static void
both_figures (Tour *tour)
{
  tour_set_state (tour, "figures", g_variant_new_string ("both"));
}

const TourState tour_figure_states[] = {
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
  { "31-filters-open", filters_open, tour_close_popovers },
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
  { NULL, NULL, NULL },
};
