/* The pad on which the clinician types the digits that open a locked patient screen.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BC_TYPE_PATIENT_GATE (bc_patient_gate_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientGate, bc_patient_gate, BC, PATIENT_GATE, GtkWidget)

GtkWidget *bc_patient_gate_new (const char *pin);
gboolean bc_patient_gate_type (BcPatientGate *self, char digit);
gboolean bc_patient_gate_is_pin (const char *pin);

G_END_DECLS
