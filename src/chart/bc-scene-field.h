/* Where a scene has something on a figure.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-figure-set.h"
#include "bc-scene.h"

G_BEGIN_DECLS

gboolean bc_scene_find_field (const BcScene *scene, BcFigure *figure, BcBox *field);
GPtrArray *bc_scene_list_useful (const BcScene *scene, BcFigureSet *figures, BcSide side, guint max_close_ups);
void bc_scene_crop (const BcScene *scene, GPtrArray *figures, double *top, double *bottom);

G_END_DECLS
