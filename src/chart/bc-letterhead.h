/* A clinic's letterhead: logo, name and address, above the title of a page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "bc-page-request.h"

G_BEGIN_DECLS

typedef struct _BcLetterhead BcLetterhead;

BcLetterhead *bc_letterhead_new (const BcPageLetterhead *contents, PangoContext *context, GError **error);
void bc_letterhead_free (BcLetterhead *self);
double bc_letterhead_get_height (BcLetterhead *self, double width);
void bc_letterhead_draw (BcLetterhead *self, double width, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcLetterhead, bc_letterhead_free)

G_END_DECLS
