/* One footnote, opened where it is cited.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-footnotes.h"

G_BEGIN_DECLS

char *bc_footnote_describe (const BcFootnotes *notes, guint number);
void bc_footnote_popover_open (GtkLabel *label, const BcFootnotes *notes, guint number);

G_END_DECLS
