/* What a page says about a muscle.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-text.h"

G_BEGIN_DECLS

const char *bc_page_muscle_get_sides (const BcShownMuscle *shown);
gboolean bc_page_muscle_is_drawn (const BcScene *scene, const BcMuscle *muscle);
void bc_page_muscle_add_for_clinician (const BcWords *words, guint row);
void bc_page_muscle_add_in_short (const BcWords *words, guint row);
void bc_page_muscle_add_sheet (const BcWords *words, const BcPageRow *row);
void bc_page_muscle_add_for_patient (const BcWords *words, const BcPageRow *row);

G_END_DECLS
