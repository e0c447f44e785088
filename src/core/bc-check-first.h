/* The serious look-alikes: in the order of their urgency, and those of a muscle's own pattern.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-index.h"
#include "bc-shown-muscle.h"

G_BEGIN_DECLS

void bc_check_first_sort (GPtrArray *entries);
void bc_check_first_list_of_muscle (BcIndex *index, const BcShownMuscle *shown, GPtrArray *entries);
const char *bc_check_first_describe_lack (BcAtlas *atlas);

G_END_DECLS
