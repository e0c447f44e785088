/* What joins a clinician's window to a patient screen: opening it, and following or freezing.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-session.h"
#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_PATIENT_LINK (bc_patient_link_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientLink, bc_patient_link, BC, PATIENT_LINK, GObject)

BcPatientLink *
bc_patient_link_new (GtkApplicationWindow *window, BcSession *session, BcFigureSet *figures, BcSettings *settings);
GtkWindow *bc_patient_link_get_screen (BcPatientLink *self);

G_END_DECLS
