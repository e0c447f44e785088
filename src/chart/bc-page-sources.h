/* The bibliography of a page: every source that its statements cite, once, and whether it was compared.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-request.h"

G_BEGIN_DECLS

/* Ends the text of a source with which no statement of the page was compared. */
#define BC_PAGE_SOURCES_UNCHECKED '*'

GPtrArray *bc_page_sources_list (const BcPageRequest *request, gboolean in_short, gboolean *any_unchecked);

G_END_DECLS
