/* Asks for the header of a document: one window, kept when it closes, one step for undo.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-header-dialog.h"

#include <glib/gi18n.h>

#define DIALOG_WIDTH 440
#define NOTES_HEIGHT 140

typedef struct
{
  BcSession *session;
  GtkEditable *lines[BC_HEADER_NOTES];
  GtkTextBuffer *notes;
} Header;

static void
header_free (gpointer data)
{
  g_object_unref (((Header *)data)->session);
  g_free (data);
}

static gboolean
keep_cb (GtkWindow *window, Header *header)
{
  BcAnnotations *annotations = bc_session_get_annotations (header->session);
  BcUndo *undo = bc_session_get_undo (header->session);
  GtkTextIter start, end;
  g_autofree char *notes = NULL;

  gtk_text_buffer_get_bounds (header->notes, &start, &end);
  notes = gtk_text_buffer_get_text (header->notes, &start, &end, FALSE);
  bc_undo_begin (undo, _ ("Change the header"));
  for (guint i = 0; i < BC_HEADER_NOTES; i++)
    bc_annotations_set_header (annotations, (BcHeaderField)i, gtk_editable_get_text (header->lines[i]));
  bc_annotations_set_header (annotations, BC_HEADER_NOTES, notes);
  bc_undo_end (undo);
  return FALSE;
}

static GtkWidget *
add_label (GtkGrid *grid, const char *text, int row)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  return label;
}

static void
add_lines (Header *header, GtkGrid *grid)
{
  const char *names[BC_HEADER_NOTES] = { _ ("_Name or code"), _ ("Date of _birth"), _ ("_Date"), _ ("_Clinician") };
  BcAnnotations *annotations = bc_session_get_annotations (header->session);

  for (guint i = 0; i < BC_HEADER_NOTES; i++)
    {
      const char *text = bc_annotations_get_header (annotations, (BcHeaderField)i);
      GtkWidget *label = add_label (grid, names[i], (int)i), *entry = gtk_entry_new ();

      gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
      gtk_widget_set_hexpand (entry, TRUE);
      gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
      gtk_grid_attach (grid, entry, 1, (int)i, 1, 1);
      header->lines[i] = GTK_EDITABLE (entry);
    }
}

static void
add_notes (Header *header, GtkGrid *grid)
{
  const char *text = bc_annotations_get_header (bc_session_get_annotations (header->session), BC_HEADER_NOTES);
  GtkWidget *label = add_label (grid, _ ("N_otes"), BC_HEADER_NOTES), *view = gtk_text_view_new (),
            *scroller = gtk_scrolled_window_new (), *hint;

  header->notes = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (header->notes, text != NULL ? text : "", -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), view);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (scroller, -1, NOTES_HEIGHT);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_grid_attach (grid, scroller, 1, BC_HEADER_NOTES, 1, 1);
  hint = gtk_label_new (_ ("Nothing here is required. It is kept in the document, stands on printed pages, and never "
                           "changes the list of muscles."));
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 50);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_grid_attach (grid, hint, 0, BC_HEADER_NOTES + 1, 2, 1);
}

/**
 * bc_header_dialog_show:
 * @parent: the window
 * @session: what is written goes to its annotations when the dialog closes
 */
void
bc_header_dialog_show (GtkWindow *parent, BcSession *session)
{
  GtkWidget *window = gtk_window_new (), *grid = gtk_grid_new (), *close = gtk_button_new_with_mnemonic (_ ("_Close"));
  GtkEventController *keys = gtk_shortcut_controller_new ();
  Header *header = g_new0 (Header, 1);

  header->session = g_object_ref (session);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Header of the document"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), DIALOG_WIDTH, -1);
  gtk_widget_add_css_class (grid, "header-form");
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  add_lines (header, GTK_GRID (grid));
  add_notes (header, GTK_GRID (grid));
  gtk_widget_set_halign (close, GTK_ALIGN_END);
  gtk_grid_attach (GTK_GRID (grid), close, 1, BC_HEADER_NOTES + 2, 1, 1);
  gtk_window_set_child (GTK_WINDOW (window), grid);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (gtk_window_close), window);
  g_signal_connect_data (window, "close-request", G_CALLBACK (keep_cb), header, (GClosureNotify)(void *)header_free, 0);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}
