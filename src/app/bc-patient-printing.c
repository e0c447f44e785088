/* Printing on the patient screen. A visitor gets one page at a time, as many as the preferences allow, and is told in one
   calm box what became of it; nothing can be chosen, and no dialog of GTK is ever opened.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-printing.h"

#include <glib/gi18n.h>

#include "bc-patient-blocks.h"

#define BOX_SPACING 24
#define WORDS_FIRST_MS 100
/* of a line in the box: it stands in the middle of the screen and leaves the page to be seen */
#define MOST_CHARACTERS 34

struct _BcPatientPrinting
{
  GtkWidget parent_instance;

  GtkWidget *box; /* what is said; empty and hidden while there is nothing to say */
  BcPatientVisit *visit;
  BcFigureSet *figures;
  BcSettings *settings;
  BcPatientPrinter *printer;
  GCancellable *cancellable; /* of the page on its way; NULL: none is */
  BcPatientHandout *handout; /* owned: not yet laid out; NULL: none */
  guint layout;              /* timer of that */
  guint n_printed;           /* by this visitor */
  gboolean limited;          /* the visitor is alone with it */
};

G_DEFINE_FINAL_TYPE (BcPatientPrinting, bc_patient_printing, GTK_TYPE_WIDGET)

static void
clear_box (BcPatientPrinting *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
tell (BcPatientPrinting *self, const char *title, const char *words, gboolean can_be_closed)
{
  GtkWidget *heading = bc_patient_blocks_title (title);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0, "max-width-chars",
                                  MOST_CHARACTERS, NULL);

  clear_box (self);
  gtk_label_set_max_width_chars (GTK_LABEL (heading), MOST_CHARACTERS);
  bc_patient_blocks_append (self->box, heading);
  bc_patient_blocks_append (self->box, text);
  if (can_be_closed)
    bc_patient_blocks_append (self->box,
                              bc_patient_blocks_button (C_ ("patient screen", "Close"), "printing.close", NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * bc_patient_printing_close:
 *
 * Returns: whether something was said, which is gone now. While a page is on its way the words stay.
 */
gboolean
bc_patient_printing_close (BcPatientPrinting *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || self->cancellable != NULL)
    return FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  clear_box (self);
  return TRUE;
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_patient_printing_close (BC_PATIENT_PRINTING (widget));
}

static void
cancel (BcPatientPrinting *self)
{
  g_clear_handle_id (&self->layout, g_source_remove);
  g_clear_pointer (&self->handout, bc_patient_handout_free);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
bc_patient_printing_dispose (GObject *object)
{
  BcPatientPrinting *self = BC_PATIENT_PRINTING (object);

  cancel (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->visit);
  g_clear_object (&self->figures);
  g_clear_object (&self->settings);
  g_clear_object (&self->printer);
  G_OBJECT_CLASS (bc_patient_printing_parent_class)->dispose (object);
}

static void
bc_patient_printing_class_init (BcPatientPrintingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_patient_printing_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "printing");
  gtk_widget_class_install_action (widget_class, "printing.close", NULL, close_cb);
}

static void
bc_patient_printing_init (BcPatientPrinting *self)
{
  self->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", BOX_SPACING,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "warning-box");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->printer = bc_patient_printer_new ();
}

/**
 * bc_patient_printing_new:
 * @visit: a reference is taken, as to the figures and the settings
 * @limited: whether the preferences' limit holds: not while the clinician is there
 *
 * Returns: (transfer floating): the box that tells of printing, hidden.
 */
GtkWidget *
bc_patient_printing_new (BcPatientVisit *visit, BcFigureSet *figures, BcSettings *settings, gboolean limited)
{
  BcPatientPrinting *self = g_object_new (BC_TYPE_PATIENT_PRINTING, NULL);

  self->visit = g_object_ref (visit);
  self->figures = g_object_ref (figures);
  self->settings = g_object_ref (settings);
  self->limited = limited;
  return GTK_WIDGET (self);
}

/**
 * bc_patient_printing_is_offered:
 *
 * Returns: whether a visitor may print what is on show.
 */
gboolean
bc_patient_printing_is_offered (BcPatientPrinting *self)
{
  return bc_settings_get_boolean (self->settings, "patient-printing") && bc_patient_handout_is_there (self->visit);
}

/* G_MAXINT where there is no limit. */
static int
count_left (BcPatientPrinting *self)
{
  return self->limited ? bc_settings_get_int (self->settings, "patient-print-limit") - (int)self->n_printed : G_MAXINT;
}

static void
tell_of_success (BcPatientPrinting *self)
{
  int left = count_left (self);
  g_autofree char *more = g_strdup_printf (ngettext ("Please take it from the printer. You can print %d more page.",
                                                     "Please take it from the printer. You can print %d more pages.",
                                                     (gulong)MAX (left, 0)),
                                           left);

  tell (self, _ ("Your page is being printed"),
        self->limited && left > 0 ? more : _ ("Please take it from the printer."), TRUE);
}

static void
tell_of_failure (BcPatientPrinting *self)
{
  tell (self, _ ("Printing does not work right now"),
        _ ("You did nothing wrong. Please ask the clinic’s staff for the page."), TRUE);
}

static void
printed_cb (GObject *printer, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BcPatientPrinting) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean printed = bc_patient_printer_print_finish (BC_PATIENT_PRINTER (printer), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* the screen is gone, or the visitor */
    return;
  g_clear_object (&self->cancellable);
  self->n_printed += printed;
  if (printed)
    tell_of_success (self);
  else
    {
      g_message ("%s", error->message);
      tell_of_failure (self);
    }
}

static gboolean
lay_out_cb (gpointer user_data)
{
  BcPatientPrinting *self = user_data;
  g_autoptr (BcPatientHandout) handout = g_steal_pointer (&self->handout);
  g_autofree char *name = bc_settings_get_string (self->settings, "patient-printer");
  g_autoptr (GError) error = NULL;

  self->layout = 0;
  if (bc_patient_handout_lay_out (handout, &error))
    {
      bc_patient_printer_print_async (self->printer, name, g_steal_pointer (&handout), self->cancellable, printed_cb,
                                      g_object_ref (self));
      return G_SOURCE_REMOVE;
    }
  g_message ("%s", error->message);
  g_clear_object (&self->cancellable);
  tell_of_failure (self);
  return G_SOURCE_REMOVE;
}

/* The page is that of the moment of the press. Laying it out keeps the screen from answering for a while: the visitor sees
   before that something is happening. */
static void
send (BcPatientPrinting *self)
{
  self->cancellable = g_cancellable_new ();
  self->handout = bc_patient_handout_new (self->visit, self->figures, self->settings);
  tell (self, _ ("Your page is being prepared"), _ ("One moment, please."), FALSE);
  self->layout = g_timeout_add (WORDS_FIRST_MS, lay_out_cb, self);
}

/**
 * bc_patient_printing_print:
 *
 * Prints what is on show, or says why not. Does nothing where what is on show has no page, and while one is on its way.
 */
void
bc_patient_printing_print (BcPatientPrinting *self)
{
  if (self->cancellable != NULL || !bc_patient_handout_is_there (self->visit))
    return;
  if (!bc_settings_get_boolean (self->settings, "patient-printing"))
    tell (self, _ ("This screen does not print"),
          _ ("Please ask the clinic’s staff if you would like a page to take home."), TRUE);
  else if (count_left (self) <= 0)
    tell (self, _ ("You have all the pages that this screen prints"),
          _ ("Please ask the clinic’s staff if you would like another one."), TRUE);
  else
    send (self);
}

/**
 * bc_patient_printing_is_busy:
 *
 * Returns: whether a page is on its way.
 */
gboolean
bc_patient_printing_is_busy (BcPatientPrinting *self)
{
  return self->cancellable != NULL;
}

/**
 * bc_patient_printing_get_n_printed:
 *
 * Returns: how many pages this visitor has printed.
 */
guint
bc_patient_printing_get_n_printed (BcPatientPrinting *self)
{
  return self->n_printed;
}

/**
 * bc_patient_printing_forget:
 *
 * Another visitor comes: nothing was printed, and nothing is said.
 */
void
bc_patient_printing_forget (BcPatientPrinting *self)
{
  cancel (self);
  self->n_printed = 0;
  bc_patient_printing_close (self);
}

/**
 * bc_patient_printing_get_printer:
 *
 * Returns: (transfer none): for tests.
 */
BcPatientPrinter *
bc_patient_printing_get_printer (BcPatientPrinting *self)
{
  return self->printer;
}
