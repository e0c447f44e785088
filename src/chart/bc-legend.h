/* The legend of a page: what the signs mean, and only the signs that the page has.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "bc-page-story.h"
#include "bc-scene.h"
#include "bc-style.h"

G_BEGIN_DECLS

typedef struct _BcLegend BcLegend;

BcLegend *
bc_legend_new (const BcScene *scene, GPtrArray *figures, const BcStyle *style, PangoContext *context, double width);
BcLegend *bc_legend_new_for_story (const BcPageStory *story, const BcStyle *style, PangoContext *context, double width);
void bc_legend_free (BcLegend *self);
double bc_legend_get_height (const BcLegend *self);
void bc_legend_draw (const BcLegend *self, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcLegend, bc_legend_free)

G_END_DECLS
