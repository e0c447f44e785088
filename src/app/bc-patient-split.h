/* Two columns of the patient screen, side by side at a fixed share of the width.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BC_TYPE_PATIENT_SPLIT (bc_patient_split_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientSplit, bc_patient_split, BC, PATIENT_SPLIT, GtkWidget)

GtkWidget *bc_patient_split_new (GtkWidget *first, GtkWidget *second, double share, int gap);

G_END_DECLS
