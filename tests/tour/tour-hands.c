/* What the states of the tour do alike.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "tour.h"

void
tour_mark (Tour *tour, const char *word)
{
  g_autoptr (GError) error = NULL;
  BcPlace place;

  if (!bc_place_parse (tour->atlas, word, &place, &error))
    g_error ("%s", error->message);
  bc_selection_add_place (tour->selection, &place);
  tour_settle (tour);
}

void
tour_show_muscle (Tour *tour, const char *id)
{
  bc_selection_set_muscle (tour->selection, bc_atlas_find_muscle (tour->atlas, id), BC_BODY_LEFT);
  tour_settle (tour);
}

void
tour_set_state (Tour *tour, const char *action, GVariant *state)
{
  g_action_group_change_action_state (G_ACTION_GROUP (tour->window), action, state);
  tour_settle (tour);
}

void
tour_show_reading (Tour *tour)
{
  tour_set_state (tour, "show-reading", g_variant_new_boolean (TRUE));
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
  tour_set_state (tour, "show-places", g_variant_new_boolean (TRUE));
  gtk_window_set_focus (GTK_WINDOW (tour->window), NULL);
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

void
tour_close_popovers (Tour *tour)
{
  pop_down (tour->window);
  tour_settle (tour);
}

void
tour_search (Tour *tour, const char *words)
{
  GtkWidget *entry = tour_find_in (tour->window, GTK_TYPE_SEARCH_ENTRY);

  tour_activate (tour, "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  tour_settle (tour);
}
