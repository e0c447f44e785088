/* The contents of a book: its title, chapters and muscles, each with its page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _BcContents BcContents;

BcContents *
bc_contents_new (PangoContext *context, const char *title, const BcPageRequest *request, double width, double height);
void bc_contents_free (BcContents *self);
guint bc_contents_lay_out (BcContents *self, const BcPageEntry *entries, guint n);
guint bc_contents_get_n_pages (const BcContents *self);
void bc_contents_draw (BcContents *self, guint page, cairo_t *cr);

G_END_DECLS
