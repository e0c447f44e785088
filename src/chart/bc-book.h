/* The sections of a book of the atlas and their muscles.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"

G_BEGIN_DECLS

const char *bc_book_get_section_name (const char *section);
GPtrArray *bc_book_list_muscles (BcAtlas *atlas, const char *section, GError **error);

G_END_DECLS
