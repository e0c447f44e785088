/* A leaf: one chart, handout, sheet or blank form, on as few pages as it can be read on.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-request.h"

G_BEGIN_DECLS

typedef struct _BcLeaf BcLeaf;

/* The room between a page's margins and above its foot, points. */
typedef struct
{
  double width;
  double height;
  gboolean in_book; /* smaller letters rather than a second page */
} BcLeafRoom;

BcLeaf *bc_leaf_new (const BcPageRequest *request,
                     BcScene *scene,
                     const BcLeafRoom *room,
                     GHashTable *recordings,
                     GError **error);
void bc_leaf_free (BcLeaf *self);

guint bc_leaf_get_n_pages (const BcLeaf *self);
const char *bc_leaf_get_title (const BcLeaf *self);
const char *bc_leaf_get_turn (const BcLeaf *self, guint page);
gboolean bc_leaf_draw (BcLeaf *self, guint page, cairo_t *cr, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcLeaf, bc_leaf_free)

G_END_DECLS
