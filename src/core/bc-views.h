/* The views of the body: the two figures and the close-ups.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *id;   /* "hand-palm" */
  const char *name; /* to be translated with bc_text() */
} BcView;

const BcView *bc_views_list (guint *n);
const BcView *bc_views_find (const char *id);

G_END_DECLS
