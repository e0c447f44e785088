/* Atlases and questions by the dice of g_test: a failing case is repeated with --seed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-index.h"
#include "bc-place.h"

G_BEGIN_DECLS

BcIndex *random_index (void);
BcIndex *shipped_index (void);
GArray *random_places (BcAtlas *atlas);

G_END_DECLS
