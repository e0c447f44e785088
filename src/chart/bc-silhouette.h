/* The outline of a body as a polygon: what lies on it and what lies beside it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-figure.h"
#include "bc-polygon.h"

G_BEGIN_DECLS

BcPolygon *bc_silhouette_new (BcFigure *figure);

G_END_DECLS
