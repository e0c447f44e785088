/* The patient screen: a window of its own, for a person who is alone with it or sits beside the clinician.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-patient-printing.h"
#include "bc-patient-visit.h"
#include "bc-settings.h"

G_BEGIN_DECLS

/* How the screen is used. */
typedef enum
{
  BC_PATIENT_PRESENTED, /* the clinician is there: nothing is reset by itself */
  BC_PATIENT_ALONE, /* in a waiting room: reset when idle, languages, gallery; locked where the preferences say so */
} BcPatientMode;

#define BC_TYPE_PATIENT_WINDOW (bc_patient_window_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientWindow, bc_patient_window, BC, PATIENT_WINDOW, GtkWindow)

/* Monotonic microseconds; a test gives its own. */
typedef gint64 (*BcPatientClock) (gpointer user_data);

GtkWidget *bc_patient_window_new (BcAtlas *atlas, BcFigureSet *figures, BcSettings *settings, BcPatientMode mode);
BcPatientVisit *bc_patient_window_get_visit (BcPatientWindow *self);
BcPatientPrinting *bc_patient_window_get_printing (BcPatientWindow *self);
void bc_patient_window_set_clock (BcPatientWindow *self, BcPatientClock clock, gpointer user_data);
void bc_patient_window_look_at_clock (BcPatientWindow *self);
gboolean bc_patient_window_is_locked (BcPatientWindow *self);
gboolean bc_patient_window_is_warning (BcPatientWindow *self);
gboolean bc_patient_window_shows_gallery (BcPatientWindow *self);
double bc_patient_window_get_unit (BcPatientWindow *self);

G_END_DECLS
