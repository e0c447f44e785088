/* What the atlas calls things when a patient reads it: everyday names, no Latin, no ranks.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-ranking.h"
#include "bc-views.h"

G_BEGIN_DECLS

char *bc_patient_words_spot (const BcSpot *spot);
char *bc_patient_words_view (const BcView *view, BcSide side);
char *bc_patient_words_place (const BcPlace *place);
char *bc_patient_words_muscle (const BcMuscle *muscle, BcBodySides sides);
char *bc_patient_words_capitalise (const char *text);
GPtrArray *bc_patient_words_other_sources (GPtrArray *also_consider);

G_END_DECLS
