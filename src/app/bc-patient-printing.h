/* Printing on the patient screen: what is offered, how much, and what is said about it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-patient-printer.h"

G_BEGIN_DECLS

#define BC_TYPE_PATIENT_PRINTING (bc_patient_printing_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientPrinting, bc_patient_printing, BC, PATIENT_PRINTING, GtkWidget)

GtkWidget *
bc_patient_printing_new (BcPatientVisit *visit, BcFigureSet *figures, BcSettings *settings, gboolean limited);
gboolean bc_patient_printing_is_offered (BcPatientPrinting *self);
void bc_patient_printing_print (BcPatientPrinting *self);
gboolean bc_patient_printing_is_busy (BcPatientPrinting *self);
gboolean bc_patient_printing_close (BcPatientPrinting *self);
guint bc_patient_printing_get_n_printed (BcPatientPrinting *self);
void bc_patient_printing_forget (BcPatientPrinting *self);
BcPatientPrinter *bc_patient_printing_get_printer (BcPatientPrinting *self);

G_END_DECLS
