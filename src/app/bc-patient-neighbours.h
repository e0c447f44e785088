/* The places that a finger may have meant.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-patient-room.h"

G_BEGIN_DECLS

GArray *bc_patient_neighbours_list (const BcPatientRoom *room, const BcSpot *spot, guint most);
const char *bc_patient_neighbours_find_close_up (const BcSpot *spot);

G_END_DECLS
