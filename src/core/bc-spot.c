/* A spot: one clickable region on one side of the body.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-spot.h"

#include <glib/gi18n.h>

#include "bc-text.h"

gboolean
bc_spot_equal (const BcSpot *a, const BcSpot *b)
{
  return a->region == b->region && a->side == b->side;
}

/* Head to foot, left before right: the order of lists and of the keyboard. */
int
bc_spot_compare (const BcSpot *a, const BcSpot *b)
{
  if (a->region != b->region)
    return a->region->number < b->region->number ? -1 : 1;
  return (int)a->side - (int)b->side;
}

/**
 * bc_spot_to_string:
 *
 * Returns: (transfer full): the spot as the command line writes it: "calf-upper:left", "sternum".
 */
char *
bc_spot_to_string (const BcSpot *self)
{
  if (self->side == BC_SIDE_MIDLINE)
    return g_strdup (self->region->id);
  return g_strdup_printf ("%s:%s", self->region->id, bc_side_to_string (self->side));
}

/**
 * bc_spot_describe:
 *
 * Returns: (transfer full): the spot in the user's language: "Left: Upper calf".
 */
char *
bc_spot_describe (const BcSpot *self)
{
  const char *name = bc_text (self->region->name);

  switch (self->side)
    {
    case BC_SIDE_LEFT:
      /* Translators: %s is a region of the body, for example "Upper calf" */
      return g_strdup_printf (_ ("Left: %s"), name);
    case BC_SIDE_RIGHT:
      /* Translators: %s is a region of the body, for example "Upper calf" */
      return g_strdup_printf (_ ("Right: %s"), name);
    case BC_SIDE_MIDLINE:
    default:
      return g_strdup (name);
    }
}
