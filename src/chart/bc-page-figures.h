/* The figures of a page, side by side, each with its name.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "bc-page-request.h"
#include "bc-style.h"

G_BEGIN_DECLS

typedef struct _BcPageFigures BcPageFigures;

GPtrArray *bc_page_figures_choose (const BcPageRequest *request, const BcScene *scene, GError **error);

BcPageFigures *bc_page_figures_new (GPtrArray *figures,
                                    const BcScene *scene,
                                    const BcStyle *style,
                                    PangoContext *context,
                                    gboolean crop,
                                    GHashTable *recordings);
void bc_page_figures_free (BcPageFigures *self);
GPtrArray *bc_page_figures_get_figures (BcPageFigures *self);
double bc_page_figures_get_full_height (BcPageFigures *self, double width);
void bc_page_figures_draw (cairo_t *cr, double width, double height, gpointer self);
GError *bc_page_figures_take_error (BcPageFigures *self);
GHashTable *bc_page_figures_create_recordings (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcPageFigures, bc_page_figures_free)

G_END_DECLS
