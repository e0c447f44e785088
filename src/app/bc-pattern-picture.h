/* The picture at the head of a page: the part of the body that a pattern or a place lies in.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-reader.h"

G_BEGIN_DECLS

#define BC_TYPE_PATTERN_PICTURE (bc_pattern_picture_get_type ())
G_DECLARE_FINAL_TYPE (BcPatternPicture, bc_pattern_picture, BC, PATTERN_PICTURE, GtkWidget)

GtkWidget *bc_pattern_picture_new (BcReader *reader);
void bc_pattern_picture_set_scene (BcPatternPicture *self, BcScene *scene, BcSide side, const char *description);
guint bc_pattern_picture_get_n_shown (BcPatternPicture *self);

BcScene *bc_pattern_picture_scene_of_places (const BcPlace *places, guint n);

G_END_DECLS
