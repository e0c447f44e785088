/* What a page says about the skin maps that lie over its figures.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-text.h"

G_BEGIN_DECLS

void bc_page_overlays_add (const BcWords *words, GPtrArray *figures);

G_END_DECLS
