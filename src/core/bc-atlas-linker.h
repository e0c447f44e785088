/* Joins drafts into one atlas: resolves references, refuses files that cannot be used.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-problem.h"

G_BEGIN_DECLS

BcAtlas *bc_atlas_link (GPtrArray *drafts, GPtrArray *problems);

G_END_DECLS
