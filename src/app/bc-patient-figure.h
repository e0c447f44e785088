/* One figure of the patient screen: large, calm, to be touched, or showing how pain spreads from one point.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure.h"
#include "bc-hit-map.h"
#include "bc-spread.h"

G_BEGIN_DECLS

/* The least size of what a finger is to hit, widget units. */
#define BC_PATIENT_TARGET 44

#define BC_TYPE_PATIENT_FIGURE (bc_patient_figure_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientFigure, bc_patient_figure, BC, PATIENT_FIGURE, GtkWidget)

GtkWidget *bc_patient_figure_new (BcFigure *figure);
void bc_patient_figure_make_touchable (BcPatientFigure *self, const BcHitMap *map);
void bc_patient_figure_set_spots (BcPatientFigure *self, const BcSpot *spots, guint n);
void bc_patient_figure_set_spread (BcPatientFigure *self, BcSpread *spread);
void bc_patient_figure_set_field (BcPatientFigure *self, const BcBox *field);
const BcBox *bc_patient_figure_get_field (BcPatientFigure *self);
void bc_patient_figure_set_progress (BcPatientFigure *self, double progress, double pulse);
void bc_patient_figure_set_word_size (BcPatientFigure *self, double word_size);

BcFigure *bc_patient_figure_get_figure (BcPatientFigure *self);
const BcSpot *bc_patient_figure_find_spot (BcPatientFigure *self, double x, double y);
void bc_patient_figure_body_to_widget (BcPatientFigure *self, double *x, double *y);

G_END_DECLS
