/* Finds the atlas files and loads them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-problem.h"

G_BEGIN_DECLS

BcAtlas *bc_atlas_load_default (GPtrArray *problems);
BcAtlas *bc_atlas_load_paths (const char *const *paths, GPtrArray *problems);
gboolean bc_atlas_check_paths (const char *const *paths, GPtrArray *problems, guint *n_files);

G_END_DECLS
