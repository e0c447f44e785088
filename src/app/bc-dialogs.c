/* Dialogs: about, and long messages that can be scrolled and copied.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-dialogs.h"

#include <glib/gi18n.h>
#include <string.h>

#define DOCUMENT_PATTERN "*.bodychart"
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

/* Files */

typedef struct
{
  GtkNativeDialog *dialog; /* owned */
  BcPathFunc chosen;
  gpointer user_data;
} Choice;

static void
file_answered_cb (GtkNativeDialog *dialog, int response, Choice *choice)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  choice->chosen (path, choice->user_data);
  g_object_unref (choice->dialog);
  g_free (choice);
}

static void
choose_filtered (GtkFileChooserNative *dialog, GtkFileFilter *wanted, BcPathFunc chosen, gpointer user_data)
{
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  Choice *choice = g_new0 (Choice, 1);

  *choice = (Choice){ GTK_NATIVE_DIALOG (dialog), chosen, user_data };
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), wanted);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (file_answered_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
choose (GtkFileChooserNative *dialog, BcPathFunc chosen, gpointer user_data)
{
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();

  gtk_file_filter_set_name (documents, _ ("Body Chart documents"));
  gtk_file_filter_add_pattern (documents, DOCUMENT_PATTERN);
  choose_filtered (dialog, documents, chosen, user_data);
}

/**
 * bc_dialogs_choose_picture:
 * @with_jpeg: whether photographs are offered as well as drawings
 * @chosen: told which file
 *
 * Asks for the picture of a logo.
 */
void
bc_dialogs_choose_picture (GtkWindow *parent, gboolean with_jpeg, BcPathFunc chosen, gpointer user_data)
{
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _ ("Pictures"));
  gtk_file_filter_add_mime_type (pictures, "image/png");
  gtk_file_filter_add_mime_type (pictures, "image/svg+xml");
  if (with_jpeg)
    gtk_file_filter_add_mime_type (pictures, "image/jpeg");
  choose_filtered (gtk_file_chooser_native_new (_ ("Choose a logo"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                _ ("_Choose"), _ ("_Cancel")),
                   pictures, chosen, user_data);
}

/**
 * bc_dialogs_choose_open:
 * @chosen: told which document
 */
void
bc_dialogs_choose_open (GtkWindow *parent, BcPathFunc chosen, gpointer user_data)
{
  choose (gtk_file_chooser_native_new (_ ("Open a document"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"),
                                       _ ("_Cancel")),
          chosen, user_data);
}

/**
 * bc_dialogs_choose_save:
 * @name: a proposal, without a folder
 * @chosen: told where to
 */
void
bc_dialogs_choose_save (GtkWindow *parent, const char *name, BcPathFunc chosen, gpointer user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Save the document"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  choose (dialog, chosen, user_data);
}

/* Questions */

typedef struct
{
  BcYesFunc yes;
  BcSaveFunc save;
  gpointer user_data;
} Question;

static void
question_answered_cb (GtkWindow *dialog, int response, Question *question)
{
  if (question->yes != NULL)
    question->yes (response == GTK_RESPONSE_ACCEPT, question->user_data);
  else
    question->save (response == GTK_RESPONSE_ACCEPT   ? BC_SAVE_ANSWER_SAVE
                    : response == GTK_RESPONSE_REJECT ? BC_SAVE_ANSWER_DISCARD
                                                      : BC_SAVE_ANSWER_CANCEL,
                    question->user_data);
  g_free (question);
  gtk_window_destroy (dialog);
}

static GtkWidget *
new_question (GtkWindow *parent, const char *title, const char *text, Question question)
{
  GtkWidget *dialog = gtk_message_dialog_new (parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", title);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", text);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  g_signal_connect (dialog, "response", G_CALLBACK (question_answered_cb), g_memdup2 (&question, sizeof question));
  return dialog;
}

/**
 * bc_dialogs_ask:
 * @yes: label of the button that means yes
 */
void
bc_dialogs_ask (GtkWindow *parent, const char *title, const char *text, const char *yes, BcYesFunc answered,
                gpointer user_data)
{
  GtkWidget *dialog = new_question (parent, title, text, (Question){ answered, NULL, user_data });

  gtk_dialog_add_button (GTK_DIALOG (dialog), yes, GTK_RESPONSE_ACCEPT);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * bc_dialogs_ask_save:
 * @name: (nullable): of the document; NULL where it has none yet
 *
 * Asks what is to become of unsaved changes.
 */
void
bc_dialogs_ask_save (GtkWindow *parent, const char *name, BcSaveFunc answered, gpointer user_data)
{
  g_autofree char *title = name != NULL ? g_strdup_printf (_ ("Save the changes to “%s”?"), name)
                                        : g_strdup (_ ("Save what was drawn and written?"));
  GtkWidget *dialog =
      new_question (parent, title, _ ("Changes that are not saved are lost."), (Question){ NULL, answered, user_data });

  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Discard"), GTK_RESPONSE_REJECT);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Save"), GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  BcDialogsFileChosen chosen;
  GObject *user_data; /* owned */
} Saving;

static void
saving_free (gpointer saving, GClosure *closure)
{
  g_object_unref (((Saving *)saving)->user_data);
  g_free (saving);
}

/* Whoever types no ending means the one of the filter. */
static char *
complete_path (GtkFileChooser *chooser, const char *path)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  const char *ending = filter != NULL ? g_object_get_data (G_OBJECT (filter), "bc-ending") : NULL;
  const char *name = strrchr (path, G_DIR_SEPARATOR);

  if (ending == NULL || strchr (name != NULL ? name : path, '.') != NULL)
    return g_strdup (path);
  return g_strconcat (path, ending, NULL);
}

static void
save_response_cb (GtkNativeDialog *dialog, int response, Saving *saving)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *whole = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL)
    {
      whole = complete_path (GTK_FILE_CHOOSER (dialog), path);
      saving->chosen (whole, saving->user_data);
    }
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *ending)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, ending + 1);
  g_object_set_data (G_OBJECT (filter), "bc-ending", (gpointer)ending);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * bc_dialogs_save_file:
 * @name: the file name that is suggested
 * @chosen: called when a file was chosen; an existing one was asked about
 * @user_data: for @chosen; a reference is held as long as the dialog is open
 *
 * Asks where pages are to be written: PDF, SVG or PNG.
 */
void
bc_dialogs_save_file (GtkWindow *parent,
                      const char *title,
                      const char *name,
                      BcDialogsFileChosen chosen,
                      GObject *user_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  Saving *saving = g_new0 (Saving, 1);

  saving->chosen = chosen;
  saving->user_data = g_object_ref (user_data);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("PDF, for printing"), ".pdf");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("PNG, a picture of each page"), ".png");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("SVG, a drawing of each page"), ".svg");
  g_signal_connect_data (dialog, "response", G_CALLBACK (save_response_cb), saving, saving_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * bc_dialogs_show_shortcuts:
 *
 * Shows every key of the program. Made when asked for: GTK would make its seventy rows at every start.
 */
void
bc_dialogs_show_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/bodychart/BodyChart/ui/help-overlay.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
