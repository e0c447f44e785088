/* Building blocks of the text pages: headings, paragraphs, lists.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-records.h"

G_BEGIN_DECLS

GtkWidget *bc_blocks_heading (GtkBox *page, const char *text);
GtkWidget *bc_blocks_paragraph (GtkBox *page, const char *text);
GtkWidget *bc_blocks_bullet (GtkBox *page, const char *text);
void       bc_blocks_bullets (GtkBox *page, const char *heading, GStrv texts);
void       bc_blocks_fold (GtkExpander *expander);
void       bc_blocks_check_first (GtkBox *page, GPtrArray *entries);
void       bc_blocks_also_consider (GtkBox *page, GPtrArray *entries);
void       bc_blocks_clear (GtkBox *page);
char      *bc_blocks_short_source (const BcSource *source);

G_END_DECLS
