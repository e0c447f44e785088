/* A paragraph of wrapped text that fills the width it gets.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BC_TYPE_PARAGRAPH (bc_paragraph_get_type ())
G_DECLARE_FINAL_TYPE (BcParagraph, bc_paragraph, BC, PARAGRAPH, GtkWidget)

GtkWidget *bc_paragraph_new (const char *text);
void       bc_paragraph_set_text (BcParagraph *self, const char *text);
void       bc_paragraph_set_markup (BcParagraph *self, const char *markup);
GtkLabel  *bc_paragraph_get_label (BcParagraph *self);

G_END_DECLS
