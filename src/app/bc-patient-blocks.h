/* Building blocks of the patient screen's pages: few words, large, none of them selectable.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-patient-room.h"

G_BEGIN_DECLS

GtkWidget *bc_patient_blocks_title (const char *text);
GtkWidget *bc_patient_blocks_heading (const char *text);
GtkWidget *bc_patient_blocks_text (const char *text);
GtkWidget *bc_patient_blocks_button (const char *text, const char *action, GVariant *target);
GtkWidget *bc_patient_blocks_bullets (GStrv english);
GtkWidget *bc_patient_blocks_scroller (GtkWidget *child);
GtkWidget *bc_patient_blocks_column (void);
GtkWidget *bc_patient_blocks_signs (const BcPatientRoom *room, GPtrArray *signs);
GtkWidget *bc_patient_blocks_figure (const BcPatientRoom *room);
void bc_patient_blocks_append (GtkWidget *box, GtkWidget *child);

G_END_DECLS
