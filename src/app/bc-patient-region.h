/* One region of the patient screen's figure, for the keyboard and the screen reader.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-spot.h"

G_BEGIN_DECLS

#define BC_TYPE_PATIENT_REGION (bc_patient_region_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientRegion, bc_patient_region, BC, PATIENT_REGION, GtkWidget)

GtkWidget *bc_patient_region_new (const BcSpot *spot);
const BcSpot *bc_patient_region_get_spot (BcPatientRegion *self);

G_END_DECLS
