/* The list of the notes that were drawn on the figures of a page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-text.h"

G_BEGIN_DECLS

gboolean bc_page_marks_are_listed (const BcPageRequest *request);
void bc_page_marks_add_list (const BcWords *words);

G_END_DECLS
