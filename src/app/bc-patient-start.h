/* The first page of the patient screen: touch where it hurts.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-patient-room.h"

G_BEGIN_DECLS

GtkWidget *bc_patient_start_new (const BcPatientRoom *room);
GtkWidget *bc_patient_close_up_new (const BcPatientRoom *room);

G_END_DECLS
