/* A story's drawing as a widget.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-drawing.h"

G_BEGIN_DECLS

#define BC_TYPE_PATIENT_DRAWING (bc_patient_drawing_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientDrawing, bc_patient_drawing, BC, PATIENT_DRAWING, GtkWidget)

GtkWidget *bc_patient_drawing_new (const char *folder, const char *name, int width, int height);

G_END_DECLS
