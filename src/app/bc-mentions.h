/* Muscles and web addresses that a text names, as links.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"

G_BEGIN_DECLS

char *bc_mentions_link (BcAtlas *atlas, const char *text);

G_END_DECLS
