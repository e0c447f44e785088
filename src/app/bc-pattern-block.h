/* Where a muscle's pattern fits: its places, and muscles with a similar pattern.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-writer.h"

G_BEGIN_DECLS

void bc_pattern_block_write_places (const BcPageWriter *writer, const BcShownMuscle *shown);
void bc_pattern_block_write_similar (const BcPageWriter *writer, const BcMuscle *muscle);

G_END_DECLS
