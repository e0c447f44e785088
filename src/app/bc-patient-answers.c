/* What follows a touch on the patient screen. The signs come first and stay one press away on every later page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-answers.h"

#include <glib/gi18n.h>

#include "bc-patient-blocks.h"
#include "bc-patient-neighbours.h"
#include "bc-patient-split.h"
#include "bc-patient-words.h"
#include "bc-text.h"
#include "bc-views.h"

/* More cards than this are more than a visitor reads; their order is the atlas's, and no number is shown. */
#define MOST_CARDS 8
#define MOST_NEIGHBOURS 3
#define PAGE_SPACING 32
#define PLACE_SHARE 0.36
#define CARD_SPACING 4

/* A finger may have meant the place beside: its neighbours are offered by name, and what neither figure shows. */
static void
add_neighbours (const BcPatientRoom *room, const BcSpot *spot, GtkWidget *box)
{
  const BcView *close_up = bc_views_find (bc_patient_neighbours_find_close_up (spot));
  g_autoptr (GArray) spots = bc_patient_neighbours_list (room, spot, MOST_NEIGHBOURS - (close_up != NULL));

  if (spots->len == 0 && close_up == NULL)
    return;
  bc_patient_blocks_append (box, bc_patient_blocks_text (_ ("Not quite the place? Did you mean:")));
  for (guint i = 0; i < spots->len; i++)
    {
      const BcSpot *near_one = &g_array_index (spots, BcSpot, i);
      g_autofree char *name = bc_patient_words_spot (near_one);
      g_autofree char *id = bc_spot_to_string (near_one);
      bc_patient_blocks_append (box, bc_patient_blocks_button (name, "patient.place", g_variant_new_string (id)));
    }
  if (close_up != NULL)
    {
      g_autofree char *name = bc_patient_words_view (close_up, spot->side);
      bc_patient_blocks_append (
          box, bc_patient_blocks_button (name, "patient.close-up", g_variant_new_string (close_up->id)));
    }
}

static char *
describe_places (const BcPatientRoom *room)
{
  guint n;
  const BcPlace *places =
      bc_selection_get_places (bc_session_get_selection (bc_patient_visit_get_session (room->visit)), &n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = bc_patient_words_place (&places[i]);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", name);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
new_left (const BcPatientRoom *room, gboolean with_neighbours)
{
  GtkWidget *left = bc_patient_blocks_column ();
  GArray *spots = bc_session_get_ranking (bc_patient_visit_get_session (room->visit))->spots;
  g_autofree char *places = describe_places (room);

  bc_patient_blocks_append (left, bc_patient_blocks_heading (places));
  bc_patient_blocks_append (left, bc_patient_blocks_figure (room));
  if (with_neighbours && spots->len == 1)
    add_neighbours (room, &g_array_index (spots, BcSpot, 0), left);
  return left;
}

/**
 * bc_patient_check_new:
 *
 * Returns: (transfer floating): the page before any muscle.
 */
GtkWidget *
bc_patient_check_new (const BcPatientRoom *room)
{
  GtkWidget *right = bc_patient_blocks_column ();
  g_autoptr (GPtrArray) signs = bc_patient_visit_list_signs (room->visit);
  GtkWidget *go_on = bc_patient_blocks_button (_ ("None of these – go on"), "patient.go-on", NULL);

  bc_patient_blocks_append (right, bc_patient_blocks_title (_ ("First, a quick check")));
  bc_patient_blocks_append (
      right, bc_patient_blocks_text (_ ("Most pain here is harmless. A few signs are for a doctor first.")));
  bc_patient_blocks_append (right, bc_patient_blocks_scroller (bc_patient_blocks_signs (room, signs)));
  gtk_widget_add_css_class (go_on, "suggested");
  bc_patient_blocks_append (right, go_on);
  return bc_patient_split_new (new_left (room, TRUE), right, PLACE_SHARE, PAGE_SPACING);
}

static GtkWidget *
new_card (const BcSuggestion *suggestion, guint index)
{
  g_autofree char *name = bc_patient_words_muscle (suggestion->muscle, suggestion->sides);
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, CARD_SPACING);
  GtkWidget *heading = bc_patient_blocks_text (name);
  const char *location = bc_text (suggestion->muscle->location);

  gtk_widget_add_css_class (heading, "card-name");
  bc_patient_blocks_append (box, heading);
  bc_patient_blocks_append (box, bc_patient_blocks_text (location));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "patient.muscle");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_uint32 (index));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, location, -1);
  return button;
}

static void
add_other_sources (const BcRanking *ranking, GtkWidget *column)
{
  g_autoptr (GPtrArray) words = bc_patient_words_other_sources (ranking->also_consider);
  GtkWidget *box;

  if (words->len == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, CARD_SPACING);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "other-sources");
  bc_patient_blocks_append (box, bc_patient_blocks_heading (_ ("Pain here can also come from:")));
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *line = g_strdup_printf ("• %s", (const char *)g_ptr_array_index (words, i));
      bc_patient_blocks_append (box, bc_patient_blocks_text (line));
    }
  bc_patient_blocks_append (column, box);
}

/**
 * bc_patient_answers_new:
 *
 * Returns: (transfer floating): the muscles, with everyday names.
 */
GtkWidget *
bc_patient_answers_new (const BcPatientRoom *room)
{
  const BcRanking *ranking = bc_session_get_ranking (bc_patient_visit_get_session (room->visit));
  GtkWidget *right = bc_patient_blocks_column (), *cards = bc_patient_blocks_column ();

  bc_patient_blocks_append (right, bc_patient_blocks_title (_ ("Muscles that often send pain here")));
  for (guint i = 0; i < MIN (ranking->suggestions->len, MOST_CARDS); i++)
    bc_patient_blocks_append (cards, new_card (g_ptr_array_index (ranking->suggestions, i), i));
  if (ranking->suggestions->len == 0)
    bc_patient_blocks_append (cards,
                              bc_patient_blocks_text (_ ("No muscle is described as sending pain to this place.")));
  add_other_sources (ranking, cards);
  bc_patient_blocks_append (right, bc_patient_blocks_scroller (cards));
  return bc_patient_split_new (new_left (room, FALSE), right, PLACE_SHARE, PAGE_SPACING);
}

/**
 * bc_patient_help_new:
 *
 * Returns: (transfer floating): when to get help, for what was touched, or in general.
 */
GtkWidget *
bc_patient_help_new (const BcPatientRoom *room)
{
  GtkWidget *page = bc_patient_blocks_column ();
  g_autoptr (GPtrArray) signs = bc_patient_visit_list_signs (room->visit);

  bc_patient_blocks_append (page, bc_patient_blocks_title (_ ("When to get help")));
  bc_patient_blocks_append (
      page, bc_patient_blocks_text (
                _ ("Most muscle pain is harmless and gets better. A sore spot that hurts when you press it does "
                   "not rule out other causes. If you are worried, ask.")));
  bc_patient_blocks_append (page, bc_patient_blocks_scroller (bc_patient_blocks_signs (room, signs)));
  return page;
}
