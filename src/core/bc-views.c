/* The views of the body: the two figures and the close-ups.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-views.h"

#include <glib/gi18n.h>

static const BcView views[] = {
  { "front", N_ ("Front") },
  { "back", N_ ("Back") },
  { "head-side", N_ ("Head from the side") },
  { "head-front", N_ ("Face") },
  { "neck-back", N_ ("Neck from behind") },
  { "hand-palm", N_ ("Palm of the hand") },
  { "hand-back", N_ ("Back of the hand") },
  { "foot-top", N_ ("Foot from above") },
  { "foot-sole", N_ ("Sole of the foot") },
  { "foot-inner", N_ ("Foot from the inner side") },
  { "foot-outer", N_ ("Foot from the outer side") },
  { "leg-outer", N_ ("Hip and leg from the outer side") },
  { "pelvic-floor", N_ ("Pelvic floor from below") },
};

/**
 * bc_views_list:
 * @n: (out): how many
 *
 * Returns: (array length=n): all views, the two figures first.
 */
const BcView *
bc_views_list (guint *n)
{
  *n = G_N_ELEMENTS (views);
  return views;
}

/**
 * bc_views_find:
 *
 * Returns: (nullable): the view with this id.
 */
const BcView *
bc_views_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].id, id) == 0)
      return &views[i];
  return NULL;
}
