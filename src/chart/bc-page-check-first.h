/* The serious look-alikes on a page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-text.h"

G_BEGIN_DECLS

gboolean bc_page_check_first_can_be_brief (const BcPageRequest *request);
void bc_page_check_first_add (const BcWords *self);
void bc_page_check_first_add_names (const BcWords *self);

G_END_DECLS
