/* A button with a mnemonic. What gtk_button_new_with_mnemonic() makes is read as "_Begin Begin" by a screen reader: GTK 4.8
   takes the underscore for a part of the name, and the label for another name.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-button.h"

/**
 * bc_quiz_button_set_label:
 * @button: from bc_quiz_button_new()
 * @label: its words, an underscore before the letter of the mnemonic
 */
void
bc_quiz_button_set_label (GtkWidget *button, const char *label)
{
  GtkWidget *words = gtk_label_new_with_mnemonic (label);

  /* without a mnemonic widget the label finds the button around it, and does not name it a second time */
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (words)), -1);
}

/**
 * bc_quiz_button_new:
 * @label: its words, an underscore before the letter of the mnemonic
 * @action: (nullable): what it does
 */
GtkWidget *
bc_quiz_button_new (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new ();

  bc_quiz_button_set_label (button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}
