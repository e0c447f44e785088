/* Printing: the dialog of GTK with a tab of our own and our own preview.

   The whole sheet is asked for, so that paper equals the exported page to the hair; our margins stay clear of what a
   printer cannot reach. The job is called after the program: its title stands in queues and on banners.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-print.h"

#include <glib/gi18n.h>

#include "bc-dialogs.h"
#include "bc-page-options.h"
#include "bc-print-job.h"
#include "bc-print-preview.h"

#define MARGIN_MM 12.0
#define JOB_DATA "bc-print"
#define SETTINGS_GROUP "Print Settings"
#define SETUP_GROUP "Page Setup"

/* What an operation needs while it runs; freed with it. */
typedef struct
{
  BcSession *session;
  BcFigureSet *figures;
  BcSettings *settings;
  GtkWindow *parent; /* weak */
  BcPrintJob *job;
} Print;

static void
print_free (gpointer data)
{
  Print *self = data;

  g_clear_pointer (&self->job, bc_print_job_free);
  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->session);
  g_object_unref (self->figures);
  g_object_unref (self->settings);
  g_free (self);
}

/* A file name may be a patient's: it is not remembered. */
static void
remember (BcSettings *settings, GtkPrintOperation *operation)
{
  GtkPrintSettings *print_settings = gtk_print_operation_get_print_settings (operation);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GKeyFile) setup_file = g_key_file_new ();
  g_autofree char *text = NULL;
  g_autofree char *setup_text = NULL;

  if (print_settings != NULL)
    {
      g_autoptr (GtkPrintSettings) copy = gtk_print_settings_copy (print_settings);

      gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_OUTPUT_URI);
      gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_OUTPUT_BASENAME);
      gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_OUTPUT_DIR);
      gtk_print_settings_to_key_file (copy, file, SETTINGS_GROUP);
      text = g_key_file_to_data (file, NULL, NULL);
      bc_settings_set_string (settings, "print-settings", text);
    }
  if (setup != NULL)
    {
      gtk_page_setup_to_key_file (setup, setup_file, SETUP_GROUP);
      setup_text = g_key_file_to_data (setup_file, NULL, NULL);
      bc_settings_set_string (settings, "print-page-setup", setup_text);
    }
}

/* What was remembered may be of another version: what cannot be read is as if it were not there. */
static void
recall (BcSettings *settings, GtkPrintOperation *operation)
{
  g_autofree char *text = bc_settings_get_string (settings, "print-settings");
  g_autofree char *setup_text = bc_settings_get_string (settings, "print-page-setup");
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GKeyFile) setup_file = g_key_file_new ();
  g_autoptr (GtkPrintSettings) print_settings = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;

  if (*text != '\0' && g_key_file_load_from_data (file, text, (gsize)-1, G_KEY_FILE_NONE, NULL))
    print_settings = gtk_print_settings_new_from_key_file (file, SETTINGS_GROUP, NULL);
  if (print_settings != NULL)
    gtk_print_operation_set_print_settings (operation, print_settings);
  if (*setup_text != '\0' && g_key_file_load_from_data (setup_file, setup_text, (gsize)-1, G_KEY_FILE_NONE, NULL))
    setup = gtk_page_setup_new_from_key_file (setup_file, SETUP_GROUP, NULL);
  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
}

static BcPrintSheet
read_sheet (GtkPrintContext *context)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  double left = gtk_page_setup_get_left_margin (setup, GTK_UNIT_MM);
  double right = gtk_page_setup_get_right_margin (setup, GTK_UNIT_MM);
  double top = gtk_page_setup_get_top_margin (setup, GTK_UNIT_MM);
  double bottom = gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_MM);

  return (BcPrintSheet){ gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM),
                         gtk_page_setup_get_paper_height (setup, GTK_UNIT_MM),
                         MAX (MARGIN_MM, MAX (MAX (left, right), MAX (top, bottom))) };
}

static void
show_error (Print *self, const GError *error)
{
  if (self->parent != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bc_dialogs_show_text (self->parent, _ ("The pages could not be printed"), error->message);
}

/* As its button does. */
static gboolean
progress_closed_cb (GtkDialog *progress)
{
  gtk_dialog_response (progress, GTK_RESPONSE_CANCEL);
  return TRUE;
}

/* GTK 4 keeps a pointer to its own progress window and destroys it at the end: if Escape or the close button had destroyed
   it before, memory that is no longer ours would be used. It is the one whose button knows the operation. */
static void
keep_progress (GtkPrintOperation *operation)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);
      if (GTK_IS_MESSAGE_DIALOG (window) &&
          g_signal_handler_find (window, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, operation) != 0)
        g_signal_connect (window, "close-request", G_CALLBACK (progress_closed_cb), NULL);
    }
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Print *self)
{
  BcPrintSheet sheet = read_sheet (context);
  g_autoptr (GError) error = NULL;

  keep_progress (operation);
  g_clear_pointer (&self->job, bc_print_job_free);
  self->job = bc_print_job_new (self->session, self->figures, self->settings, &sheet, &error);
  if (self->job != NULL)
    return;
  show_error (self, error);
  gtk_print_operation_cancel (operation);
}

/* One muscle of a book at a time: GTK shows its progress meanwhile, and a cancel is heard. */
static gboolean
paginate_cb (GtkPrintOperation *operation, GtkPrintContext *context, Print *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  if (self->job == NULL)
    return TRUE;
  if (!bc_page_step (bc_print_job_get_page (self->job), &done, &error))
    {
      show_error (self, error);
      gtk_print_operation_cancel (operation);
      return TRUE;
    }
  if (done)
    gtk_print_operation_set_n_pages (operation, (int)bc_page_get_n_pages (bc_print_job_get_page (self->job)));
  return done;
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Print *self)
{
  g_autoptr (GError) error = NULL;

  if (self->job == NULL)
    return;
  if (bc_page_draw (bc_print_job_get_page (self->job), (guint)page, gtk_print_context_get_cairo_context (context),
                    &error))
    return;
  show_error (self, error);
  gtk_print_operation_cancel (operation);
}

static void
preview_closed_cb (GtkWidget *window, GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* GTK wants a context to lay out for, although our preview draws by itself. */
static void
set_dummy_context (GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gboolean
preview_cb (GtkPrintOperation *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext *context,
            GtkWindow *parent,
            Print *self)
{
  GtkWidget *window = bc_print_preview_new (self->parent, self->session, self->figures, self->settings);

  set_dummy_context (context);
  g_signal_connect_object (window, "destroy", G_CALLBACK (preview_closed_cb), preview, 0);
  gtk_window_present (GTK_WINDOW (window));
  return TRUE;
}

static GObject *
create_tab_cb (GtkPrintOperation *operation, Print *self)
{
  return G_OBJECT (bc_page_options_new (self->settings, FALSE, NULL, NULL));
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Print *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (self->settings, operation);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    show_error (self, error);
}

/**
 * bc_print_new:
 * @parent: the window
 * @session: what is shown; looked at when printing begins
 * @figures: a reference is taken
 * @settings: likewise; holds the printer and the page as they were last chosen
 *
 * Returns: (transfer full): the operation, to be run.
 */
GtkPrintOperation *
bc_print_new (GtkWindow *parent, BcSession *session, BcFigureSet *figures, BcSettings *settings)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Print *self = g_new0 (Print, 1);

  self->session = g_object_ref (session);
  self->figures = g_object_ref (figures);
  self->settings = g_object_ref (settings);
  g_set_weak_pointer (&self->parent, parent);
  g_object_set_data_full (G_OBJECT (operation), JOB_DATA, self, print_free);
  gtk_print_operation_set_job_name (operation, _ ("Body Chart"));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_custom_tab_label (operation, _ ("Body Chart"));
  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (create_tab_cb), self);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), self);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), self);
  recall (settings, operation);
  return operation;
}

/**
 * bc_print_run:
 * @error: what GTK reports at once; later failures are shown in the window
 *
 * Opens the dialog.
 *
 * Returns: FALSE on an error.
 */
gboolean
bc_print_run (GtkPrintOperation *operation, GtkWindow *parent, GError **error)
{
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error) !=
         GTK_PRINT_OPERATION_RESULT_ERROR;
}
