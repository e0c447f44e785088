/* One or two figures on which pain spreads from one point, gently, once; a press shows it again.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-shown-muscle.h"

G_BEGIN_DECLS

#define BC_TYPE_PATIENT_PATTERN (bc_patient_pattern_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientPattern, bc_patient_pattern, BC, PATIENT_PATTERN, GtkWidget)

GtkWidget *bc_patient_pattern_new (BcFigureSet *figures,
                                   const char *const *views,
                                   const BcShownMuscle *shown,
                                   const BcTriggerPoint *point,
                                   double word_size);
GtkWidget *
bc_patient_pattern_new_places (BcFigureSet *figures, const char *const *views, GArray *spots, double word_size);
void bc_patient_pattern_replay (BcPatientPattern *self);
gboolean bc_patient_pattern_is_still (BcPatientPattern *self);
GStrv bc_patient_pattern_choose_views (BcFigureSet *figures, const BcShownMuscle *shown, const BcTriggerPoint *point);

void bc_patient_pattern_get_state (gint64 elapsed, gboolean gentle, double *progress, double *pulse, gboolean *over);

G_END_DECLS
