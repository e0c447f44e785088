/* Names on a figure, with lines to what they name.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-figure.h"
#include "bc-scene.h"
#include "bc-style.h"

G_BEGIN_DECLS

typedef enum
{
  BC_NAMES_MUSCLES = 1 << 0,
  BC_NAMES_REGIONS = 1 << 1,
} BcNameKinds;

typedef struct _BcNames BcNames;

BcNames *bc_names_new (BcFigure *figure, BcAtlas *atlas);
void bc_names_free (BcNames *self);
GArray *bc_names_place (BcNames *self,
                        BcNameKinds kinds,
                        const BcScene *scene,
                        const BcStyle *style,
                        const BcBox *field,
                        cairo_t *cr,
                        double unit);
void bc_names_paint (BcNames *self,
                     BcNameKinds kinds,
                     const BcScene *scene,
                     const BcStyle *style,
                     const BcBox *field,
                     cairo_t *cr,
                     double unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcNames, bc_names_free)

G_END_DECLS
