/* The page "How sure is this?": what is known about the facts at hand, and about all of them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-writer.h"

G_BEGIN_DECLS

void bc_evidence_page_write (const BcPageWriter *writer, const BcCondition *condition, const BcMuscle *muscle);

G_END_DECLS
