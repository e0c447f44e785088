/* What the tests of the shipped atlas share: the atlas, read once, and looking for words.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas-loader.h"
#include "bc-index.h"
#include "sample-atlas.h"

G_BEGIN_DECLS

#define FOLDER BC_SOURCE_ROOT "/data/atlas"

#define EACH(type, item, list)                                                                                         \
  const type *item = NULL;                                                                                             \
  for (guint item##_i = 0; item##_i < (list)->len && (item = g_ptr_array_index ((list), item##_i)) != NULL; item##_i++)

BcAtlas *shipped_atlas (void);
BcIndex *shipped_index (void);
gboolean has_word (const char *text, const char *word);

G_END_DECLS
