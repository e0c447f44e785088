/* The actions print, preview, export and copy of a window.

   An export runs on a thread with figures of its own, for a book takes its time: the window answers, and its cancel is
   heard after each muscle. Nothing is written before everything is drawn.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-print-actions.h"

#include <glib/gi18n.h>

#include "bc-dialogs.h"
#include "bc-export.h"
#include "bc-folders.h"
#include "bc-print-job.h"
#include "bc-print-preview.h"
#include "bc-print.h"

#define EXPORT_DPI 200.0
#define PULSE_MS 120
#define PROGRESS_WIDTH 320
#define SPACING 12

struct _BcPrintActions
{
  GObject parent_instance;

  GtkApplicationWindow *window; /* borrowed: it owns this */
  BcSession *session;
  BcSettings *settings;
  BcFigureSet *figures; /* NULL: nothing can be printed */
};

G_DEFINE_FINAL_TYPE (BcPrintActions, bc_print_actions, G_TYPE_OBJECT)

static const char *const names[] = { "print", "preview", "export", "copy-picture" };

/* What the thread works on, and what tells of it. */
typedef struct
{
  BcPrintJob *job;
  char *path;
  char *body;
  GtkWindow *progress; /* weak */
  guint pulse;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  bc_print_job_free (self->job);
  g_free (self->path);
  g_free (self->body);
  g_free (self);
}

/* Not when the data is freed: the last to let go of a task may be its thread. */
static void
end_progress (Export *self)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
  if (self->progress != NULL)
    gtk_window_destroy (self->progress);
  g_clear_weak_pointer (&self->progress);
}

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *self = data;
  BcPageRequest request = *bc_print_job_get_request (self->job);
  const BcExportForm form = { .dpi = EXPORT_DPI, .pages = TRUE };
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BcFigureSet) figures = bc_figure_set_load_body (folder, self->body, &error);

  request.figures = figures;
  request.cancellable = cancellable;
  if (figures != NULL && bc_export_to_file (&request, self->path, &form, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BcPrintActions *self = BC_PRINT_ACTIONS (source);
  g_autoptr (GError) error = NULL;

  end_progress (g_task_get_task_data (G_TASK (result)));
  if (g_task_propagate_boolean (G_TASK (result), &error) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->window != NULL)
    bc_dialogs_show_text (GTK_WINDOW (self->window), _ ("The export failed"), error->message);
}

static gboolean
pulse_cb (gpointer bar)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (bar));
  return G_SOURCE_CONTINUE;
}

/* It goes when the thread has heard the cancel. */
static gboolean
progress_closed_cb (GtkWindow *window, GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
  return TRUE;
}

static void
show_progress (BcPrintActions *self, Export *export, GCancellable *cancellable)
{
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *bar = gtk_progress_bar_new (), *button = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  gtk_window_set_title (GTK_WINDOW (window), _ ("Drawing the pages"));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self->window));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), PROGRESS_WIDTH, -1);
  gtk_widget_set_margin_start (box, SPACING);
  gtk_widget_set_margin_end (box, SPACING);
  gtk_widget_set_margin_top (box, SPACING);
  gtk_widget_set_margin_bottom (box, SPACING);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Drawing the pages"), -1);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (GTK_WINDOW (window), box);
  g_signal_connect_object (button, "clicked", G_CALLBACK (g_cancellable_cancel), cancellable, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "close-request", G_CALLBACK (progress_closed_cb), cancellable, 0);
  g_set_weak_pointer (&export->progress, GTK_WINDOW (window));
  export->pulse = g_timeout_add (PULSE_MS, pulse_cb, bar);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * bc_print_actions_export_to:
 * @path: .pdf for one document, .svg and .png for a file for each page
 * @cancellable: (nullable): ends it; the file is then as it was
 *
 * Exports what the window shows, as the settings want it, and tells in the window what went wrong.
 */
void
bc_print_actions_export_to (BcPrintActions *self, const char *path, GCancellable *cancellable)
{
  g_autoptr (GCancellable) own = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, own, exported_cb, NULL);
  g_autoptr (GError) error = NULL;
  BcPrintJob *job = bc_print_job_new (self->session, self->figures, self->settings, NULL, &error);
  Export *export;

  if (job == NULL)
    {
      bc_dialogs_show_text (GTK_WINDOW (self->window), _ ("The export failed"), error->message);
      return;
    }
  export = g_new0 (Export, 1);
  export->job = job;
  export->path = g_strdup (path);
  export->body = g_strdup (bc_figure_set_get_body (self->figures));
  g_task_set_task_data (task, export, export_free);
  if (bc_print_job_get_request (job)->kind == BC_PAGE_BOOK)
    show_progress (self, export, own);
  g_task_run_in_thread (task, export_thread);
}

static void
file_chosen_cb (const char *path, gpointer self)
{
  bc_print_actions_export_to (BC_PRINT_ACTIONS (self), path, NULL);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BcPrintActions *self = user_data;

  /* The name is the program's: a patient's is for the clinician to type. */
  bc_dialogs_save_file (GTK_WINDOW (self->window), _ ("Export the pages"), "body-chart.pdf", file_chosen_cb,
                        G_OBJECT (self));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BcPrintActions *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation =
      bc_print_new (GTK_WINDOW (self->window), self->session, self->figures, self->settings);

  if (!bc_print_run (operation, GTK_WINDOW (self->window), &error) && error != NULL)
    bc_dialogs_show_text (GTK_WINDOW (self->window), _ ("The pages could not be printed"), error->message);
}

static void
preview_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BcPrintActions *self = user_data;

  gtk_window_present (
      GTK_WINDOW (bc_print_preview_new (GTK_WINDOW (self->window), self->session, self->figures, self->settings)));
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BcPrintActions *self = user_data;
  const BcExportForm form = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (BcPrintJob) job = bc_print_job_new_picture (self->session, self->figures, self->settings, &error);
  g_autoptr (GByteArray) png =
      job != NULL ? bc_export_picture (bc_print_job_get_request (job), BC_EXPORT_PNG, &form, &error) : NULL;
  g_autoptr (GBytes) bytes = png != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&png)) : NULL;
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, &error) : NULL;

  if (texture == NULL)
    {
      bc_dialogs_show_text (GTK_WINDOW (self->window), _ ("The picture could not be copied"), error->message);
      return;
    }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), texture);
}

static void
bc_print_actions_dispose (GObject *object)
{
  BcPrintActions *self = BC_PRINT_ACTIONS (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->figures);
  G_OBJECT_CLASS (bc_print_actions_parent_class)->dispose (object);
}

static void
bc_print_actions_class_init (BcPrintActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_print_actions_dispose;
}

static void
bc_print_actions_init (BcPrintActions *self)
{
}

/**
 * bc_print_actions_new:
 * @window: gets the actions; it must outlive them
 *
 * Returns: (transfer full): the actions, disabled until there are figures.
 */
BcPrintActions *
bc_print_actions_new (GtkApplicationWindow *window, BcSession *session, BcSettings *settings)
{
  BcPrintActions *self = g_object_new (BC_TYPE_PRINT_ACTIONS, NULL);
  const GCallback callbacks[] = { G_CALLBACK (print_cb), G_CALLBACK (preview_cb), G_CALLBACK (export_cb),
                                  G_CALLBACK (copy_cb) };

  g_set_weak_pointer (&self->window, window);
  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], NULL);

      g_simple_action_set_enabled (action, FALSE);
      g_signal_connect_object (action, "activate", callbacks[i], self, 0);
      g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
    }
  return self;
}

/**
 * bc_print_actions_set_figures:
 * @figures: (nullable): NULL where there are none: then nothing can be printed
 */
void
bc_print_actions_set_figures (BcPrintActions *self, BcFigureSet *figures)
{
  g_set_object (&self->figures, figures);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), names[i])),
                                 figures != NULL);
}

void
bc_print_actions_add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[2];
  } accelerators[] = {
    { "win.print", { "<Control>p", NULL } },
    { "win.preview", { "<Control><Shift>p", NULL } },
    { "win.export", { "<Control>e", NULL } },
    { "win.copy-picture", { "<Control><Shift>c", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action, accelerators[i].keys);
}
