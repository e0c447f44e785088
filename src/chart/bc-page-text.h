/* The words of a page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-flow.h"
#include "bc-page-request.h"

G_BEGIN_DECLS

char *bc_page_text_get_title (const BcPageRequest *request);
void  bc_page_text_add_title (const BcPageRequest *request, BcFlow *flow);
void  bc_page_text_add_body (const BcPageRequest *request, BcFlow *flow);
char *bc_page_text_get_purpose (void);

G_END_DECLS
