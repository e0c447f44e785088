/* A story on one page: its pictures as a strip, each with its number and its caption.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "bc-page-request.h"
#include "bc-style.h"

G_BEGIN_DECLS

typedef struct _BcPageStory BcPageStory;

BcPageStory *
bc_page_story_new (const BcPageRequest *request, const BcStyle *style, PangoContext *context, GError **error);
void bc_page_story_free (BcPageStory *self);

void bc_page_story_set_scale (BcPageStory *self, double scale);
double bc_page_story_get_full_height (BcPageStory *self, double width);
gboolean bc_page_story_has_zones (const BcPageStory *self, BcLevel level);
gboolean bc_page_story_has_places (const BcPageStory *self);
void bc_page_story_draw (cairo_t *cr, double width, double height, gpointer self);
GError *bc_page_story_take_error (BcPageStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcPageStory, bc_page_story_free)

G_END_DECLS
