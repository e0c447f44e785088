/* One muscle on the patient screen: how its pain spreads, what people notice, what may help, when to see a doctor.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-patient-room.h"

G_BEGIN_DECLS

GtkWidget *bc_patient_muscle_new (const BcPatientRoom *room);

G_END_DECLS
