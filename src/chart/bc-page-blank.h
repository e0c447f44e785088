/* What is filled in by hand: fields, the key of a pain drawing, lines for the clinician's own words.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Points. */
#define BC_PAGE_BLANK_FIELDS_HEIGHT 20.0
#define BC_PAGE_BLANK_KEY_HEIGHT 70.0
#define BC_PAGE_BLANK_LINES_HEIGHT 20.0

void bc_page_blank_draw_fields (PangoContext *context, double width, double height, cairo_t *cr);
void bc_page_blank_draw_key (PangoContext *context, double width, double height, cairo_t *cr);
void bc_page_blank_draw_lines (PangoContext *context, double width, double height, cairo_t *cr);
void bc_page_blank_draw_own_words (PangoContext *context, const char *words, double width, double height, cairo_t *cr);

G_END_DECLS
