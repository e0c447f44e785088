/* The title of a page, and what stands below it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-text.h"

G_BEGIN_DECLS

char *bc_page_title_get (const BcPageRequest *request);
void bc_page_title_add (const BcWords *self);

G_END_DECLS
