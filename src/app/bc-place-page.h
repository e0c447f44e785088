/* The page of one place: which muscles send pain there, in which order, and what else it may be.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-writer.h"

G_BEGIN_DECLS

void bc_place_page_write (const BcPageWriter *writer, const BcPlace *place);
void bc_place_page_write_check_first (const BcPageWriter *writer, const BcPlace *places, guint n);
void bc_place_page_write_cohort (const BcPageWriter *writer, const BcCohort *cohort, const BcMuscle *only);

G_END_DECLS
