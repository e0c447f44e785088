/* Writes a page of the reading pane: paragraphs, links, sections that fold, footnotes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-footnotes.h"
#include "bc-reader.h"

G_BEGIN_DECLS

/* Where a page is written. Reader and footnotes belong to the page and live as long as its widgets. */
typedef struct
{
  GtkBox *page; /* what is appended to */
  BcReader *reader;
  BcFootnotes *notes;
} BcPageWriter;

/* Writes what a section holds when it is first opened. */
typedef void (*BcSectionWriter) (const BcPageWriter *writer, gconstpointer record);

void bc_page_writer_title (const BcPageWriter *self, const char *title, const char *below);
void bc_page_writer_heading (const BcPageWriter *self, const char *text);
void bc_page_writer_text (const BcPageWriter *self, const char *text);
GtkWidget *bc_page_writer_markup (const BcPageWriter *self, const char *markup);
void bc_page_writer_fact (const BcPageWriter *self, const char *name, const char *markup);
void bc_page_writer_bullet (const BcPageWriter *self, const char *markup);
void bc_page_writer_texts (const BcPageWriter *self, GStrv texts);
GtkWidget *bc_page_writer_section (const BcPageWriter *self,
                                   const char *id,
                                   const char *title,
                                   gboolean open,
                                   BcSectionWriter write,
                                   gconstpointer record);
GtkWidget *bc_page_writer_frame (const BcPageWriter *self, const char *css_class, BcPageWriter *inside);
void bc_page_writer_sources (const BcPageWriter *self);

void bc_page_writer_note (const BcPageWriter *self, GPtrArray *cites);
char *bc_page_writer_cite (const BcPageWriter *self, GPtrArray *cites);

G_END_DECLS
