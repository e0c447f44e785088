/* The file actions of a window. What would lose something asks first and goes on, or not, with the answer.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-document-actions.h"

#include <glib/gi18n.h>

#include "bc-dialogs.h"
#include "bc-draft-keeper.h"
#include "bc-draft.h"
#include "bc-header-dialog.h"
#include "bc-recent-documents.h"

enum
{
  RESPONSE_OPEN_DRAFT = 1,
  RESPONSE_DISCARD_DRAFT,
};

/* What is to be done once nothing can be lost any more. */
typedef void (*NextFunc) (BcDocumentActions *self);

struct _BcDocumentActions
{
  GObject parent_instance;

  GtkApplicationWindow *window; /* weak */
  GtkInfoBar *bar;              /* weak */
  GtkLabel *label;              /* a child of the bar */
  GtkWidget *open_draft;
  GtkWidget *discard_draft;
  BcSession *session;        /* owned */
  BcDocumentFile *file;      /* owned */
  BcDraftKeeper *draft;      /* owned */
  BcRecentDocuments *recent; /* owned */
  char *orphan;              /* a draft that is offered; NULL for none */
  char *to_open;             /* the file that waits for an answer */
  NextFunc next;             /* after the answer or the save; NULL: nothing */
  gboolean closing;
};

G_DEFINE_FINAL_TYPE (BcDocumentActions, bc_document_actions, G_TYPE_OBJECT)

static GtkWindow *
get_window (BcDocumentActions *self)
{
  return GTK_WINDOW (self->window);
}

/* Messages */

static void
tell (BcDocumentActions *self, GtkMessageType type, const char *text)
{
  if (self->bar == NULL)
    return;
  gtk_info_bar_set_message_type (self->bar, type);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (self->open_draft, self->orphan != NULL);
  gtk_widget_set_visible (self->discard_draft, self->orphan != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
  gtk_info_bar_set_revealed (self->bar, TRUE);
}

static void
hide_bar (BcDocumentActions *self)
{
  if (self->bar == NULL)
    return;
  gtk_info_bar_set_revealed (self->bar, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
}

static void
tell_problems (BcDocumentActions *self, const char *title, GPtrArray *problems)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = bc_problem_to_string (g_ptr_array_index (problems, i));
      g_string_append_printf (lines, "%s\n", line);
    }
  if (problems->len > 0)
    bc_dialogs_show_text (get_window (self), title, lines->str);
}

/* Title */

static void
update_title (BcDocumentActions *self)
{
  g_autofree char *name = bc_document_file_get_name (self->file);
  gboolean modified = bc_document_file_is_modified (self->file);
  g_autofree char *title = NULL;

  if (self->window == NULL)
    return;
  if (name == NULL && modified)
    name = g_strdup (_ ("Not saved yet"));
  if (name != NULL)
    /* Translators: title of the window: a mark for unsaved changes, the document, the program */
    title = g_strdup_printf (_ ("%s%s – Body Chart"), modified ? "• " : "", name);
  gtk_window_set_title (get_window (self), title != NULL ? title : _ ("Body Chart"));
}

/* Drafts */

static void
draft_failed_cb (BcDraftKeeper *keeper, const char *reason, BcDocumentActions *self)
{
  g_autofree char *text = NULL;

  if (self->orphan != NULL)
    return;
  text = g_strdup_printf (_ ("Changes are not kept in case of a crash: %s"), reason);
  tell (self, GTK_MESSAGE_WARNING, text);
}

static void
session_changed_cb (BcDocumentActions *self)
{
  update_title (self);
  if (!self->closing)
    bc_draft_keeper_write_soon (self->draft);
}

/* Open and save */

static void
run_next (BcDocumentActions *self)
{
  NextFunc next = self->next;

  self->next = NULL;
  if (next != NULL)
    next (self);
}

static void
settle (BcDocumentActions *self)
{
  bc_draft_keeper_remove (self->draft);
  update_title (self);
}

static void save (BcDocumentActions *self, const char *path, gboolean force);
static void choose_and_save (BcDocumentActions *self);

static void
overwrite_answered_cb (gboolean yes, gpointer user_data)
{
  g_autoptr (BcDocumentActions) self = user_data;

  if (yes)
    save (self, NULL, TRUE);
  else
    self->next = NULL;
}

static void
save (BcDocumentActions *self, const char *path, gboolean force)
{
  g_autoptr (GError) error = NULL;

  if (bc_document_file_save (self->file, path, force, &error))
    {
      hide_bar (self);
      settle (self);
      bc_recent_documents_remember (bc_document_file_get_path (self->file));
      run_next (self);
      return;
    }
  if (g_error_matches (error, BC_DOCUMENT_ERROR, BC_DOCUMENT_ERROR_CHANGED))
    {
      bc_dialogs_ask (get_window (self), _ ("Another program has changed this file"),
                      _ ("If you save now, what was changed there is lost."), _ ("_Save anyway"), overwrite_answered_cb,
                      g_object_ref (self));
      return;
    }
  self->next = NULL;
  tell (self, GTK_MESSAGE_ERROR, error->message);
}

static void
save_chosen_cb (const char *path, gpointer user_data)
{
  g_autoptr (BcDocumentActions) self = user_data;
  g_autofree char *full = NULL;

  if (path == NULL)
    {
      self->next = NULL;
      return;
    }
  full = bc_document_is_document (path) ? g_strdup (path) : g_strconcat (path, BC_DOCUMENT_SUFFIX, NULL);
  save (self, full, FALSE);
}

static void
choose_and_save (BcDocumentActions *self)
{
  g_autofree char *name = bc_document_file_get_name (self->file);
  g_autofree char *today = bc_date_today ();
  g_autofree char *proposal = g_strconcat (name != NULL ? name : today, BC_DOCUMENT_SUFFIX, NULL);

  bc_dialogs_choose_save (get_window (self), proposal, save_chosen_cb, g_object_ref (self));
}

static void
save_or_choose (BcDocumentActions *self)
{
  if (bc_document_file_get_path (self->file) != NULL && bc_document_file_is_whole (self->file))
    save (self, NULL, FALSE);
  else
    choose_and_save (self);
}

static void
lose_answered_cb (BcSaveAnswer answer, gpointer user_data)
{
  g_autoptr (BcDocumentActions) self = user_data;

  if (answer == BC_SAVE_ANSWER_SAVE)
    save_or_choose (self);
  else if (answer == BC_SAVE_ANSWER_DISCARD)
    {
      bc_draft_keeper_remove (self->draft);
      run_next (self);
    }
  else
    self->next = NULL;
}

/* Does something after the question whether unsaved changes are to be kept. */
static void
do_safely (BcDocumentActions *self, NextFunc next)
{
  g_autofree char *name = bc_document_file_get_name (self->file);

  self->next = next;
  if (bc_document_file_is_modified (self->file))
    bc_dialogs_ask_save (get_window (self), name, lose_answered_cb, g_object_ref (self));
  else
    run_next (self);
}

static void
open_now (BcDocumentActions *self)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *path = g_steal_pointer (&self->to_open);
  gboolean opened = bc_document_file_open (self->file, path, problems);

  if (opened)
    {
      hide_bar (self);
      settle (self);
      bc_recent_documents_remember (path);
    }
  tell_problems (self,
                 opened ? _ ("Not all of this document could be read; it will not be overwritten")
                        : _ ("This document cannot be opened"),
                 problems);
}

/**
 * bc_document_actions_open:
 * @path: a file name
 *
 * Opens the document, after the question about unsaved changes.
 */
void
bc_document_actions_open (BcDocumentActions *self, const char *path)
{
  g_free (self->to_open);
  self->to_open = g_strdup (path);
  do_safely (self, open_now);
}

static void
open_chosen_cb (const char *path, gpointer user_data)
{
  g_autoptr (BcDocumentActions) self = user_data;

  if (path != NULL)
    bc_document_actions_open (self, path);
}

static void
reset_now (BcDocumentActions *self)
{
  bc_document_file_reset (self->file);
  settle (self);
}

static void
close_now (BcDocumentActions *self)
{
  self->closing = TRUE;
  bc_draft_keeper_remove (self->draft);
  if (self->window != NULL)
    gtk_window_destroy (get_window (self));
}

static gboolean
close_requested_cb (BcDocumentActions *self)
{
  if (!bc_document_file_is_modified (self->file))
    {
      bc_draft_keeper_remove (self->draft);
      return FALSE;
    }
  do_safely (self, close_now);
  return TRUE;
}

/* Actions */

static void
new_cb (GSimpleAction *action, GVariant *parameter, BcDocumentActions *self)
{
  do_safely (self, reset_now);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, BcDocumentActions *self)
{
  bc_dialogs_choose_open (get_window (self), open_chosen_cb, g_object_ref (self));
}

static void
open_recent_cb (GSimpleAction *action, GVariant *uri, BcDocumentActions *self)
{
  g_autofree char *path = g_filename_from_uri (g_variant_get_string (uri, NULL), NULL, NULL);

  if (path != NULL)
    bc_document_actions_open (self, path);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, BcDocumentActions *self)
{
  save_or_choose (self);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, BcDocumentActions *self)
{
  choose_and_save (self);
}

static void
header_cb (GSimpleAction *action, GVariant *parameter, BcDocumentActions *self)
{
  bc_header_dialog_show (get_window (self), self->session);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, BcDocumentActions *self)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (path == NULL)
    return FALSE;
  bc_document_actions_open (self, path);
  return TRUE;
}

/* Drafts of windows that are gone */

static void
take_draft (BcDocumentActions *self)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *orphan = g_steal_pointer (&self->orphan);

  if (bc_document_file_recover (self->file, orphan, problems))
    bc_draft_keeper_take_over (self->draft, orphan);
  update_title (self);
  tell_problems (self, _ ("Not all of the draft could be read"), problems);
}

static void
bar_answered_cb (GtkInfoBar *bar, int response, BcDocumentActions *self)
{
  hide_bar (self);
  if (self->orphan == NULL)
    return;
  if (response == RESPONSE_OPEN_DRAFT)
    do_safely (self, take_draft);
  else if (response == RESPONSE_DISCARD_DRAFT)
    bc_draft_discard (self->orphan);
  if (response != RESPONSE_OPEN_DRAFT)
    g_clear_pointer (&self->orphan, g_free);
  if (response == RESPONSE_DISCARD_DRAFT)
    bc_document_actions_offer_drafts (self);
}

/**
 * bc_document_actions_offer_drafts:
 *
 * Offers the latest draft of a window that ended without an answer, where there is one.
 */
void
bc_document_actions_offer_drafts (BcDocumentActions *self)
{
  g_autofree char *folder = bc_draft_folder ();
  g_autoptr (GPtrArray) orphans = bc_draft_list_orphans (folder);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (orphans->len == 0)
    return;
  g_free (self->orphan);
  self->orphan = g_strdup (g_ptr_array_index (orphans, 0));
  time = g_date_time_new_from_unix_local (bc_file_stamp_of (self->orphan).seconds);
  when = g_date_time_format (time, "%c");
  /* Translators: %s is date and time */
  text = g_strdup_printf (_ ("The program ended before this was saved: unsaved work of %s."), when);
  tell (self, GTK_MESSAGE_INFO, text);
}

/* The object */

static void
bc_document_actions_dispose (GObject *object)
{
  BcDocumentActions *self = BC_DOCUMENT_ACTIONS (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->bar);
  g_clear_object (&self->draft);
  g_clear_object (&self->file);
  g_clear_object (&self->session);
  g_clear_object (&self->recent);
  g_clear_pointer (&self->orphan, g_free);
  g_clear_pointer (&self->to_open, g_free);
  G_OBJECT_CLASS (bc_document_actions_parent_class)->dispose (object);
}

static void
bc_document_actions_class_init (BcDocumentActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_document_actions_dispose;
}

static void
bc_document_actions_init (BcDocumentActions *self)
{
  self->recent = bc_recent_documents_new ();
}

static void
add_actions (BcDocumentActions *self)
{
  static const struct
  {
    const char *name;
    GCallback callback;
  } actions[] = {
    { "new", G_CALLBACK (new_cb) },       { "open", G_CALLBACK (open_cb) },
    { "save", G_CALLBACK (save_cb) },     { "save-as", G_CALLBACK (save_as_cb) },
    { "header", G_CALLBACK (header_cb) }, { "open-recent", G_CALLBACK (open_recent_cb) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (
          actions[i].name, g_str_equal (actions[i].name, "open-recent") ? G_VARIANT_TYPE_STRING : NULL);
      g_signal_connect_object (action, "activate", actions[i].callback, self, 0);
      g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (action));
    }
}

static void
add_bar (BcDocumentActions *self, GtkBox *content)
{
  GtkInfoBar *bar = GTK_INFO_BAR (gtk_info_bar_new ());

  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "xalign",
                              0.0, "hexpand", TRUE, NULL);
  gtk_info_bar_add_child (bar, GTK_WIDGET (self->label));
  self->open_draft = gtk_info_bar_add_button (bar, _ ("_Open it"), RESPONSE_OPEN_DRAFT);
  self->discard_draft = gtk_info_bar_add_button (bar, _ ("_Discard it"), RESPONSE_DISCARD_DRAFT);
  gtk_info_bar_set_show_close_button (bar, TRUE);
  gtk_info_bar_set_revealed (bar, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (bar), FALSE);
  g_signal_connect_object (bar, "response", G_CALLBACK (bar_answered_cb), self, 0);
  gtk_box_prepend (content, GTK_WIDGET (bar));
  g_set_weak_pointer (&self->bar, bar);
}

static void
follow (BcDocumentActions *self)
{
  BcSelection *selection = bc_session_get_selection (self->session);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (bc_session_get_annotations (self->session), "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "settled", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "feelings-changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "pins-changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "close-request", G_CALLBACK (close_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->window), GTK_EVENT_CONTROLLER (drop));
}

/**
 * bc_document_actions_new:
 * @window: gets the actions
 * @session: a reference is taken
 * @content: the window's box; the bar for messages goes to its top
 *
 * Returns: (transfer full): to be kept as long as the window.
 */
BcDocumentActions *
bc_document_actions_new (GtkApplicationWindow *window, BcSession *session, GtkBox *content)
{
  BcDocumentActions *self = g_object_new (BC_TYPE_DOCUMENT_ACTIONS, NULL);

  g_set_weak_pointer (&self->window, window);
  self->session = g_object_ref (session);
  self->file = bc_document_file_new (session);
  self->draft = bc_draft_keeper_new (get_window (self), self->file);
  g_signal_connect_object (self->draft, "failed", G_CALLBACK (draft_failed_cb), self, 0);
  add_actions (self);
  add_bar (self, content);
  follow (self);
  return self;
}

BcDocumentFile *
bc_document_actions_get_file (BcDocumentActions *self)
{
  return self->file;
}

/**
 * bc_document_actions_is_pristine:
 *
 * Returns: whether the window holds nothing yet, so that a document may be opened in it without a question.
 */
gboolean
bc_document_actions_is_pristine (BcDocumentActions *self)
{
  return bc_document_file_get_path (self->file) == NULL && !bc_document_file_is_modified (self->file) &&
         bc_selection_is_empty (bc_session_get_selection (self->session));
}

/**
 * bc_document_actions_get_recent:
 *
 * Returns: (transfer none): the documents that were open last, as a menu that keeps itself up to date.
 */
GMenuModel *
bc_document_actions_get_recent (BcDocumentActions *self)
{
  return bc_recent_documents_get_menu (self->recent);
}

void
bc_document_actions_add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[2];
  } keys[] = {
    { "win.new", { "<Control>n", NULL } },    { "win.open", { "<Control>o", NULL } },
    { "win.save", { "<Control>s", NULL } },   { "win.save-as", { "<Control><Shift>s", NULL } },
    { "win.header", { "<Control>i", NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action, keys[i].keys);
}
