/* Which part of a drawn line's area lies in which region, counted on the hit map.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-hit-map.h"
#include "bc-pain-area.h"

G_BEGIN_DECLS

void        bc_pain_shares_append_area (const BcCoordinate *points, guint n_points, gboolean closed, cairo_t *cr);
BcPainArea *bc_pain_shares_make_area (BcFigure *figure,
                                      const BcHitMap *hit_map,
                                      const BcCoordinate *points,
                                      guint n_points);

G_END_DECLS
