/* A page, or several: figures, legend, words and a foot, ready to be drawn for print or export.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-page-request.h"
#include "bc-style.h"

G_BEGIN_DECLS

typedef struct _BcPage BcPage;

/* A place in a book that a reader may jump to. */
typedef struct
{
  const char *title; /* owned by the page */
  guint page;        /* from 0 */
  guint level;       /* 0: a chapter, 1: a muscle in it */
} BcPageEntry;

BcPage *bc_page_new (const BcPageRequest *request, GError **error);
BcPage *bc_page_begin (const BcPageRequest *request, GError **error);
gboolean bc_page_step (BcPage *self, gboolean *done, GError **error);
void bc_page_free (BcPage *self);

guint bc_page_get_n_pages (const BcPage *self);
void bc_page_get_size (const BcPage *self, double *width, double *height);
const char *bc_page_get_title (const BcPage *self);
const BcPageEntry *bc_page_get_entries (const BcPage *self, guint *n);
gboolean bc_page_draw (BcPage *self, guint page, cairo_t *cr, GError **error);

GPtrArray *bc_page_request_list_figures (const BcPageRequest *request, GError **error);
GDateTime *bc_page_get_date (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcPage, bc_page_free)

G_END_DECLS
