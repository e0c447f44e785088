/* The part of a figure that a picture of the patient screen shows.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure.h"
#include "bc-spot.h"
#include "bc-style.h"

G_BEGIN_DECLS

typedef struct
{
  BcFigure *figure; /* borrowed */
  BcBox field;      /* viewBox units */
  int width;        /* of the widget, widget units */
  int height;
  double word_size; /* of Left and Right, widget units */
} BcPatientPart;

void bc_patient_part_look_at (BcPatientPart *self, const BcSpot *spots, guint n);
gboolean bc_patient_part_is_whole (const BcPatientPart *self);
double bc_patient_part_get_headline (const BcPatientPart *self);
double bc_patient_part_get_matrix (const BcPatientPart *self, cairo_matrix_t *matrix);
void bc_patient_part_paint_words (const BcPatientPart *self, const BcStyle *style, cairo_t *cr);
void bc_patient_part_fade (const BcPatientPart *self, const BcColour *ground, GtkSnapshot *snapshot);

G_END_DECLS
