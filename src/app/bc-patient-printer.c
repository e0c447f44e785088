/* A printer that is used without any dialog. GTK's print operation would fall back on whatever printer there is, "Print to
   File" among them, which leaves the visitor's page in a folder: here only a real printer is taken, the one that the
   clinic has set, or the system's default.

   GTK spools through a temporary file that it unlinks as soon as it is open; the print server gets the title "Body Chart".
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-printer.h"

#include <glib/gi18n.h>
#include <gtk/gtkunixprint.h>

/* A print server that does not answer is given up; seconds. */
#define PATIENCE 20

struct _BcPatientPrinter
{
  GObject parent_instance;

  char *file; /* where the pages go in a test; NULL: to paper */
};

G_DEFINE_FINAL_TYPE (BcPatientPrinter, bc_patient_printer, G_TYPE_OBJECT)

/* One print. */
typedef struct
{
  char *name;
  BcPatientHandout *handout; /* owned */
  GtkPrinter *printer;       /* owned; NULL: none found so far */
  guint n_printers;          /* real ones */
  guint patience;            /* 0: the search is over, or was given up */
} Print;

static void
print_free (Print *print)
{
  g_clear_handle_id (&print->patience, g_source_remove);
  g_clear_object (&print->printer);
  bc_patient_handout_free (print->handout);
  g_free (print->name);
  g_free (print);
}

static void
bc_patient_printer_finalize (GObject *object)
{
  g_free (BC_PATIENT_PRINTER (object)->file);
  G_OBJECT_CLASS (bc_patient_printer_parent_class)->finalize (object);
}

static void
bc_patient_printer_class_init (BcPatientPrinterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_patient_printer_finalize;
}

static void
bc_patient_printer_init (BcPatientPrinter *self)
{
}

/**
 * bc_patient_printer_new:
 *
 * Returns: (transfer full): a printer; it is looked for when something is printed, and no sooner.
 */
BcPatientPrinter *
bc_patient_printer_new (void)
{
  return g_object_new (BC_TYPE_PATIENT_PRINTER, NULL);
}

/**
 * bc_patient_printer_set_file:
 * @path: (nullable): NULL: paper
 *
 * For tests: the pages go the same way, to GTK's printer that writes a file.
 */
void
bc_patient_printer_set_file (BcPatientPrinter *self, const char *path)
{
  g_free (self->file);
  self->file = g_strdup (path);
}

static GtkPageSetup *
make_page_setup (BcPatientHandout *handout)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (
      bc_patient_handout_get_paper (handout) == BC_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

static GtkPrintSettings *
make_settings (BcPatientPrinter *self, BcPatientHandout *handout)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();

  gtk_print_settings_set_n_copies (settings, 1);
  if (self->file != NULL)
    {
      g_autofree char *uri = g_filename_to_uri (self->file, NULL, NULL);
      gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
      gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
    }
  return settings;
}

static gboolean
draw_pages (BcPage *page, cairo_surface_t *surface, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = TRUE;

  for (guint i = 0; drawn && i < bc_page_get_n_pages (page); i++)
    {
      drawn = bc_page_draw (page, i, cr, error);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (drawn && cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           cairo_status_to_string (cairo_surface_status (surface)));
      return FALSE;
    }
  return drawn;
}

static void
sent_cb (GtkPrintJob *job, gpointer task, const GError *error)
{
  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
send (GTask *task)
{
  BcPatientPrinter *self = g_task_get_source_object (task);
  Print *print = g_task_get_task_data (task);
  g_autoptr (GtkPrintSettings) settings = make_settings (self, print->handout);
  g_autoptr (GtkPageSetup) setup = make_page_setup (print->handout);
  g_autoptr (GtkPrintJob) job = gtk_print_job_new (_ ("Body Chart"), print->printer, settings, setup);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = gtk_print_job_get_surface (job, &error);

  if (surface == NULL || !draw_pages (bc_patient_handout_get_page (print->handout), surface, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  gtk_print_job_send (job, sent_cb, g_object_ref (task), g_object_unref);
}

static gboolean
is_wanted (BcPatientPrinter *self, const Print *print, GtkPrinter *printer)
{
  if (self->file != NULL)
    return gtk_printer_is_virtual (printer);
  if (gtk_printer_is_virtual (printer))
    return FALSE;
  return *print->name != '\0' ? g_str_equal (gtk_printer_get_name (printer), print->name)
                              : gtk_printer_is_default (printer) || print->n_printers == 0;
}

/* Without a name the default printer is taken, or else the first. The one of the name ends the search, which else waits
   for every print server to answer. Returns whether to stop looking. */
static gboolean
printer_found_cb (GtkPrinter *printer, gpointer user_data)
{
  BcPatientPrinter *self = g_task_get_source_object (user_data);
  Print *print = g_task_get_task_data (user_data);

  if (print->patience == 0)
    return TRUE;
  if (is_wanted (self, print, printer))
    g_set_object (&print->printer, printer);
  print->n_printers += !gtk_printer_is_virtual (printer);
  return print->printer != NULL && (self->file != NULL || *print->name != '\0');
}

static void
give_up (GTask *task, GIOErrorEnum code)
{
  g_task_return_new_error (task, G_IO_ERROR, (int)code, "%s", _ ("The printer cannot be reached."));
}

static void
search_ended_cb (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Print *print = g_task_get_task_data (task);

  if (print->patience == 0)
    return;
  g_clear_handle_id (&print->patience, g_source_remove);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (print->printer == NULL || !gtk_printer_is_accepting_jobs (print->printer))
    give_up (task, G_IO_ERROR_NOT_FOUND);
  else
    send (task);
}

static gboolean
patience_ended_cb (gpointer user_data)
{
  Print *print = g_task_get_task_data (user_data);

  print->patience = 0;
  give_up (user_data, G_IO_ERROR_TIMED_OUT);
  return G_SOURCE_REMOVE;
}

/**
 * bc_patient_printer_print_async:
 * @name: of the printer; empty: the default one, or the only one
 * @handout: (transfer full): what is printed
 *
 * Prints without asking anything. Errors: %G_IO_ERROR_NOT_FOUND where there is no such printer, %G_IO_ERROR_TIMED_OUT
 * where the print server does not answer, and what it says itself.
 */
void
bc_patient_printer_print_async (BcPatientPrinter *self,
                                const char *name,
                                BcPatientHandout *handout,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Print *print = g_new0 (Print, 1);

  print->name = g_strdup (name);
  print->handout = handout;
  g_task_set_task_data (task, print, (GDestroyNotify)print_free);
  print->patience =
      g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, PATIENCE, patience_ended_cb, g_object_ref (task), g_object_unref);
  gtk_enumerate_printers (printer_found_cb, g_object_ref (task), search_ended_cb, FALSE);
}

/**
 * bc_patient_printer_print_finish:
 *
 * Returns: whether the print server has taken the pages.
 */
gboolean
bc_patient_printer_print_finish (BcPatientPrinter *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
