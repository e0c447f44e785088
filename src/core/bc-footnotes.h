/* The sources of a page, numbered in the order in which the page first cites them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-records.h"

G_BEGIN_DECLS

typedef struct _BcFootnotes BcFootnotes;

BcFootnotes *bc_footnotes_new (void);
void bc_footnotes_free (BcFootnotes *self);
guint bc_footnotes_add (BcFootnotes *self, const BcCite *cite);
guint bc_footnotes_get_length (const BcFootnotes *self);
const BcCite *bc_footnotes_get (const BcFootnotes *self, guint number);
guint bc_footnotes_count_checked (const BcFootnotes *self);
char *bc_footnotes_describe (const BcFootnotes *self, guint number);
char *bc_footnotes_get_address (const BcFootnotes *self, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcFootnotes, bc_footnotes_free)

G_END_DECLS
