/* The picture of a slide on paper: a drawing, a point with the pain that spreads from it, or places.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-figure-set.h"
#include "bc-stories.h"
#include "bc-style.h"

G_BEGIN_DECLS

typedef struct _BcStoryPicture BcStoryPicture;

BcStoryPicture *bc_story_picture_new (const BcSlide *slide,
                                      BcFigureSet *figures,
                                      const char *drawings,
                                      const BcStyle *style,
                                      GError **error);
void bc_story_picture_free (BcStoryPicture *self);
gboolean bc_story_picture_has_zones (const BcStoryPicture *self, BcLevel level);
gboolean bc_story_picture_has_places (const BcStoryPicture *self);
gboolean bc_story_picture_draw (const BcStoryPicture *self, double width, double height, cairo_t *cr, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcStoryPicture, bc_story_picture_free)

G_END_DECLS
