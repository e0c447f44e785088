/* The drawings of one view: a file for each look, and one without hairlines for small sizes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "bc-box.h"
#include "bc-look.h"

G_BEGIN_DECLS

typedef struct _BcFigureDrawings BcFigureDrawings;

BcFigureDrawings *bc_figure_drawings_new (const char *folder, const char *view, const BcBox *box);
void              bc_figure_drawings_free (BcFigureDrawings *self);
gboolean          bc_figure_drawings_has (BcFigureDrawings *self, BcLook look);
void              bc_figure_drawings_prepare (BcFigureDrawings *self, BcLook look);
GHashTable       *bc_figure_drawings_list_ids (BcFigureDrawings *self, BcLook look);
gboolean          bc_figure_drawings_paint (BcFigureDrawings *self, BcLook look, cairo_t *cr, GError **error);

G_END_DECLS
