/* One muscle on the patient screen. Notes and cautions of the atlas are written for clinicians and stay out.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-muscle.h"

#include <glib/gi18n.h>

#include "bc-patient-blocks.h"
#include "bc-patient-pattern.h"
#include "bc-patient-split.h"
#include "bc-patient-words.h"
#include "bc-text.h"

#define PAGE_SPACING 24
#define TABS_SPACING 12
#define PICTURE_SHARE 0.5

static void
tab_toggled_cb (GtkToggleButton *button, GtkStack *stack)
{
  if (gtk_toggle_button_get_active (button))
    gtk_stack_set_visible_child_name (stack, g_object_get_data (G_OBJECT (button), "page"));
}

static GtkWidget *
new_tab (GtkWidget *tabs, GtkWidget *stack, const char *page, const char *text)
{
  GtkWidget *button = gtk_toggle_button_new (), *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (button), "page", (gpointer)page);
  g_signal_connect_object (button, "toggled", G_CALLBACK (tab_toggled_cb), stack, 0);
  bc_patient_blocks_append (tabs, button);
  return button;
}

static GtkWidget *
new_notices (const BcMuscle *muscle)
{
  return bc_patient_blocks_scroller (bc_patient_blocks_bullets (muscle->notices));
}

static GtkWidget *
new_advice (const BcMuscle *muscle)
{
  GtkWidget *column = bc_patient_blocks_column ();
  static const char *const general[] = {
    N_ ("Keep moving, gently and often."),
    N_ ("Warmth feels good to many people."),
    NULL,
  };

  bc_patient_blocks_append (column, bc_patient_blocks_bullets (muscle->advice != NULL && muscle->advice[0] != NULL
                                                                   ? muscle->advice
                                                                   : (GStrv)general));
  bc_patient_blocks_append (
      column, bc_patient_blocks_text (
                  _ ("Nobody can promise a result. Talk with your doctor or therapist about what fits you.")));
  return bc_patient_blocks_scroller (column);
}

static GtkWidget *
new_signs (const BcPatientRoom *room)
{
  GtkWidget *column = bc_patient_blocks_column ();
  g_autoptr (GPtrArray) signs = bc_patient_visit_list_signs (room->visit);

  bc_patient_blocks_append (
      column,
      bc_patient_blocks_text (_ (
          "See a doctor if the pain is no better after about six weeks, keeps getting worse, or if you are worried.")));
  bc_patient_blocks_append (column, bc_patient_blocks_signs (room, signs));
  return bc_patient_blocks_scroller (column);
}

static GtkWidget *
new_words (const BcPatientRoom *room, const BcShownMuscle *shown)
{
  GtkWidget *side = bc_patient_blocks_column (), *tabs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, TABS_SPACING);
  GtkWidget *stack = gtk_stack_new (), *first, *second, *third;
  g_autofree char *name = bc_patient_words_muscle (shown->muscle, shown->sides);

  gtk_box_set_homogeneous (GTK_BOX (tabs), TRUE);
  gtk_stack_add_named (GTK_STACK (stack), new_notices (shown->muscle), "notice");
  gtk_stack_add_named (GTK_STACK (stack), new_advice (shown->muscle), "advice");
  gtk_stack_add_named (GTK_STACK (stack), new_signs (room), "doctor");
  first = new_tab (tabs, stack, "notice", _ ("What people notice"));
  second = new_tab (tabs, stack, "advice", _ ("What may help"));
  third = new_tab (tabs, stack, "doctor", _ ("When to see a doctor"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (second), GTK_TOGGLE_BUTTON (first));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (third), GTK_TOGGLE_BUTTON (first));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (first), TRUE);
  bc_patient_blocks_append (side, bc_patient_blocks_title (name));
  bc_patient_blocks_append (side, bc_patient_blocks_text (bc_text (shown->muscle->location)));
  bc_patient_blocks_append (side, tabs);
  bc_patient_blocks_append (side, stack);
  return side;
}

static GtkWidget *
new_picture (const BcPatientRoom *room, const BcShownMuscle *shown)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, TABS_SPACING);
  const BcTriggerPoint *point = bc_patient_visit_get_point (room->visit);
  g_auto (GStrv) views = bc_patient_pattern_choose_views (room->figures, shown, point);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, TABS_SPACING), *words;
  GtkWidget *again = bc_patient_blocks_button (_ ("Show again"), "patient.replay", NULL);

  bc_patient_blocks_append (
      column, bc_patient_pattern_new (room->figures, (const char *const *)views, shown, point, room->unit));
  words = bc_patient_blocks_text (
      _ ("The dot: where a sore spot is often found. Red: where its pain is often felt. People differ."));
  bc_patient_blocks_append (line, words);
  /* the words beside it take what room they get, and would leave it a word a line */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (again))), FALSE);
  gtk_widget_set_valign (again, GTK_ALIGN_END);
  bc_patient_blocks_append (line, again);
  bc_patient_blocks_append (column, line);
  return column;
}

/**
 * bc_patient_muscle_new:
 *
 * Returns: (transfer floating): the page of the chosen muscle.
 */
GtkWidget *
bc_patient_muscle_new (const BcPatientRoom *room)
{
  const BcShownMuscle *shown =
      bc_selection_get_muscle (bc_session_get_selection (bc_patient_visit_get_session (room->visit)));

  if (shown == NULL)
    return bc_patient_blocks_column ();
  return bc_patient_split_new (new_picture (room, shown), new_words (room, shown), PICTURE_SHARE, PAGE_SPACING);
}
