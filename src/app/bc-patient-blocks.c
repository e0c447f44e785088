/* Building blocks of the patient screen's pages.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-blocks.h"

#include <glib/gi18n.h>

#include "bc-paragraph.h"
#include "bc-patient-pattern.h"
#include "bc-patient-words.h"
#include "bc-text.h"

#define COLUMN_SPACING 20
#define BULLET_SPACING 16

static GtkWidget *
new_text (const char *text, const char *css_class)
{
  GtkWidget *paragraph = bc_paragraph_new (text);

  gtk_widget_add_css_class (paragraph, css_class);
  gtk_widget_set_hexpand (paragraph, TRUE);
  return paragraph;
}

GtkWidget *
bc_patient_blocks_title (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                   "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "big-title");
  return label;
}

GtkWidget *
bc_patient_blocks_heading (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                   "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "section");
  return label;
}

GtkWidget *
bc_patient_blocks_text (const char *text)
{
  return new_text (text, "plain");
}

/**
 * bc_patient_blocks_button:
 * @action: of the patient window
 * @target: (nullable) (transfer floating): its parameter
 */
GtkWidget *
bc_patient_blocks_button (const char *text, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

void
bc_patient_blocks_append (GtkWidget *box, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);
}

GtkWidget *
bc_patient_blocks_column (void)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, COLUMN_SPACING);

  gtk_widget_add_css_class (column, "column");
  gtk_widget_set_hexpand (column, TRUE);
  return column;
}

static GtkWidget *
new_bullet (const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, BULLET_SPACING), *bullet = gtk_label_new ("•");

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  bc_patient_blocks_append (line, bullet);
  bc_patient_blocks_append (line, bc_patient_blocks_text (text));
  return line;
}

/**
 * bc_patient_blocks_bullets:
 * @english: texts of the atlas
 */
GtkWidget *
bc_patient_blocks_bullets (GStrv english)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, COLUMN_SPACING / 2);

  for (guint i = 0; english != NULL && english[i] != NULL; i++)
    bc_patient_blocks_append (box, new_bullet (bc_text (english[i])));
  return box;
}

/**
 * bc_patient_blocks_scroller:
 *
 * Returns: (transfer floating): the child, to be moved up and down with a finger, a wheel, or Page Up and Page Down.
 */
GtkWidget *
bc_patient_blocks_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);
  return scroller;
}

static gboolean
has_urgency (GPtrArray *signs, const char *urgency)
{
  for (guint i = 0; i < signs->len; i++)
    if (g_str_equal (((const BcCheckFirst *)g_ptr_array_index (signs, i))->urgency, urgency))
      return TRUE;
  return FALSE;
}

/**
 * bc_patient_blocks_signs:
 * @signs: (element-type BcCheckFirst): of the place
 *
 * Returns: (transfer floating): what a visitor may notice and whom to ask then, in groups from urgent to soon. Signs,
 * not names of illnesses: who has none of them need not carry a new worry home.
 */
GtkWidget *
bc_patient_blocks_signs (const BcPatientRoom *room, GPtrArray *signs)
{
  const struct
  {
    const char *urgency;
    const char *heading;
  } groups[] = {
    { "emergency", _ ("Get help at once – call the emergency number – if you have:") },
    { "same-day", _ ("See a doctor today if you have:") },
    { "soon", _ ("Make an appointment with a doctor if you have:") },
  };
  GtkWidget *column = bc_patient_blocks_column ();
  BcStories *stories = bc_patient_visit_get_stories (room->visit);

  if (bc_atlas_lacks_look_alikes (bc_session_get_atlas (bc_patient_visit_get_session (room->visit))))
    bc_patient_blocks_append (
        column,
        bc_patient_blocks_text (_ ("The signs that need a doctor could not all be read. Some may be missing here. "
                                   "If the pain is strong, sudden or new, or you are worried, ask a doctor.")));
  for (gsize g = 0; g < G_N_ELEMENTS (groups); g++)
    {
      GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, COLUMN_SPACING / 2);
      if (!has_urgency (signs, groups[g].urgency))
        continue;
      gtk_widget_add_css_class (group, "signs");
      gtk_widget_add_css_class (group, groups[g].urgency);
      bc_patient_blocks_append (group, bc_patient_blocks_heading (groups[g].heading));
      for (guint i = 0; i < signs->len; i++)
        {
          const BcCheckFirst *entry = g_ptr_array_index (signs, i);
          if (g_str_equal (entry->urgency, groups[g].urgency))
            bc_patient_blocks_append (group, new_bullet (bc_text (bc_stories_get_sign (stories, entry))));
        }
      bc_patient_blocks_append (column, group);
    }
  return column;
}

/* The first figure that shows a marked place; else a close-up that does. */
static const char *
view_of_places (GArray *spots)
{
  static const char *const views[] = { "front", "back" };

  for (gsize v = 0; v < G_N_ELEMENTS (views); v++)
    for (guint i = 0; i < spots->len; i++)
      if (g_strv_contains ((const char *const *)g_array_index (spots, BcSpot, i).region->views, views[v]))
        return views[v];
  return spots->len > 0 ? g_array_index (spots, BcSpot, 0).region->views[0] : views[0];
}

/**
 * bc_patient_blocks_figure:
 *
 * Returns: (transfer floating): the figure with the places that the visitor touched.
 */
GtkWidget *
bc_patient_blocks_figure (const BcPatientRoom *room)
{
  GArray *spots = bc_session_get_ranking (bc_patient_visit_get_session (room->visit))->spots;
  const char *const views[] = { view_of_places (spots), NULL };
  GtkWidget *figure = bc_patient_pattern_new_places (room->figures, views, spots, room->unit);

  gtk_widget_add_css_class (figure, "figure-side");
  return figure;
}
