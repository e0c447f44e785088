/* What follows a touch on the patient screen: signs that need a doctor, then muscles that often send pain there.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-patient-room.h"

G_BEGIN_DECLS

GtkWidget *bc_patient_check_new (const BcPatientRoom *room);
GtkWidget *bc_patient_answers_new (const BcPatientRoom *room);
GtkWidget *bc_patient_help_new (const BcPatientRoom *room);

G_END_DECLS
