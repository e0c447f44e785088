/* What the pages of the patient screen are built from. A plain struct; everything is borrowed from the window.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-hit-map.h"
#include "bc-patient-visit.h"
#include "bc-settings.h"

G_BEGIN_DECLS

/* The least size of text, pixels at a height of 1080. On a screen of 32 inches (0.37 mm a pixel) its capitals are 8.5 mm
   high: ten minutes of arc from three metres, twice what normal sight needs. Smaller windows get smaller text. */
#define BC_PATIENT_TEXT_SIZE 32.0
#define BC_PATIENT_TEXT_HEIGHT 1080.0
#define BC_PATIENT_LARGE_TEXT 1.25

/* The whole figures. */
#define BC_PATIENT_N_FIGURES 2

typedef struct
{
  BcPatientVisit *visit;
  BcFigureSet *figures;
  BcSettings *settings;
  const BcHitMap *const *maps;  /* of front and back; either may be NULL */
  const char *drawings;         /* folder */
  const char *const *languages; /* NULL: there is nothing to choose */
  const char *language;         /* the one that is spoken */
  double unit;                  /* size of plain text, widget units */
} BcPatientRoom;

G_END_DECLS
