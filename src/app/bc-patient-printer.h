/* A printer that is used without any dialog: found by its name, given the pages, done.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-patient-handout.h"

G_BEGIN_DECLS

#define BC_TYPE_PATIENT_PRINTER (bc_patient_printer_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientPrinter, bc_patient_printer, BC, PATIENT_PRINTER, GObject)

BcPatientPrinter *bc_patient_printer_new (void);
void bc_patient_printer_set_file (BcPatientPrinter *self, const char *path);
void bc_patient_printer_print_async (BcPatientPrinter *self,
                                     const char *name,
                                     BcPatientHandout *handout,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean bc_patient_printer_print_finish (BcPatientPrinter *self, GAsyncResult *result, GError **error);

G_END_DECLS
