/* The stories on the patient screen: their list, one slide, and the gallery that runs while nobody is there.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-patient-room.h"

G_BEGIN_DECLS

GtkWidget *bc_patient_library_new (const BcPatientRoom *room);
GtkWidget *bc_patient_story_new (const BcPatientRoom *room, gboolean playing);
GtkWidget *bc_patient_gallery_new (const BcPatientRoom *room, guint number);

G_END_DECLS
