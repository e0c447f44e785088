/* Ten well-known patterns, to begin with.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"

G_BEGIN_DECLS

GPtrArray *bc_well_known_list (BcAtlas *atlas);

G_END_DECLS
