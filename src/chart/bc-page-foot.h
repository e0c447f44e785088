/* The foot of a page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "bc-page-request.h"

G_BEGIN_DECLS

typedef struct _BcPageFoot BcPageFoot;

BcPageFoot *bc_page_foot_new (const BcPageRequest *request, PangoContext *context, double width);
void bc_page_foot_free (BcPageFoot *self);
double bc_page_foot_get_height (const BcPageFoot *self);
void bc_page_foot_draw (BcPageFoot *self, guint page, guint n_pages, const char *turn, cairo_t *cr);

G_END_DECLS
