/* Dialogs: about, and long messages that can be scrolled and copied.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-dialogs.h"

#include <glib/gi18n.h>

#define TEXT_WIDTH 640
#define TEXT_HEIGHT 360

void
bc_dialogs_show_about (GtkWindow *parent)
{
  const char *authors[] = { _ ("The Body Chart developers"), NULL };

  gtk_show_about_dialog (parent, "program-name", _ ("Body Chart"), "logo-icon-name", BC_APPLICATION_ID, "version",
                         BC_VERSION, "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Body Chart is an educational atlas. It shows where published sources say that pain from a "
                            "muscle is often felt. "
                            "It does not examine, diagnose or advise treatment for any person. Pain in these areas has "
                            "other causes, some of them serious.\n\n"
                            "The atlas and the drawings may be used under CC BY 4.0."),
                         "authors", authors,
                         /* Translators: your names, one per line */
                         "translator-credits", _ ("translator-credits"), NULL);
}

static void
close_cb (GtkWindow *window)
{
  gtk_window_destroy (window);
}

/**
 * bc_dialogs_show_text:
 * @text: plain text, any length
 */
void
bc_dialogs_show_text (GtkWindow *parent, const char *title, const char *text)
{
  GtkWidget *window = gtk_window_new (), *scroller = gtk_scrolled_window_new (), *view = gtk_text_view_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), TEXT_WIDTH, TEXT_HEIGHT);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (view, "message");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new ((GtkShortcutFunc)(void *)close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}
