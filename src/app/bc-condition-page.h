/* The page of one condition: where it is felt, which muscles are described with it, what else it may be.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-writer.h"

G_BEGIN_DECLS

void bc_condition_page_write (const BcPageWriter *writer, const BcCondition *condition);

G_END_DECLS
