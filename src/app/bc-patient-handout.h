/* The page that a visitor may take home: of the muscle or the story on show, in words for patients.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page.h"
#include "bc-patient-visit.h"
#include "bc-settings.h"

G_BEGIN_DECLS

typedef struct _BcPatientHandout BcPatientHandout;

gboolean bc_patient_handout_is_there (BcPatientVisit *visit);
BcPatientHandout *bc_patient_handout_new (BcPatientVisit *visit, BcFigureSet *figures, BcSettings *settings);
gboolean bc_patient_handout_lay_out (BcPatientHandout *self, GError **error);
void bc_patient_handout_free (BcPatientHandout *self);
BcPage *bc_patient_handout_get_page (BcPatientHandout *self);
BcPaper bc_patient_handout_get_paper (BcPatientHandout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcPatientHandout, bc_patient_handout_free)

G_END_DECLS
