/* The places that a finger may have meant: its neighbours on the figure that was touched. The two figures do not show all:
   the sole of the foot and what lies between the legs are on close-ups only, which are offered beside the neighbours.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-neighbours.h"

#include <math.h>

typedef struct
{
  BcSpot spot;
  double distance;
} Neighbour;

static int
compare_neighbours (gconstpointer a, gconstpointer b)
{
  const Neighbour *one = a, *other = b;

  return one->distance < other->distance ? -1 : one->distance > other->distance;
}

static gboolean
is_in_view (const BcSpot *spot, const char *view)
{
  return g_strv_contains ((const char *const *)spot->region->views, view);
}

static gboolean
is_hidden (const BcSpot *spot)
{
  return !is_in_view (spot, "front") && !is_in_view (spot, "back");
}

/* Returns: (transfer full) (element-type Neighbour): nearest first. */
static GArray *
list_on_map (const BcHitMap *map, const BcSpot *spot)
{
  const BcHitSpot *here = bc_hit_map_find (map, spot);
  guint n;
  const BcHitSpot *spots = bc_hit_map_get_spots (map, &n);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Neighbour));

  for (guint i = 0; here != NULL && i < n; i++)
    {
      Neighbour next = { spots[i].spot,
                         hypot (spots[i].centre.x - here->centre.x, spots[i].centre.y - here->centre.y) };
      if (&spots[i] != here && spots[i].area > 0)
        g_array_append_val (all, next);
    }
  g_array_sort (all, compare_neighbours);
  return all;
}

static GArray *
list_on_close_up (const BcPatientRoom *room, const BcSpot *spot)
{
  BcAtlas *atlas = bc_session_get_atlas (bc_patient_visit_get_session (room->visit));
  BcFigure *figure = bc_figure_set_get_side (room->figures, spot->region->views[0], spot->side);
  g_autoptr (BcHitMap) map = figure != NULL ? bc_hit_map_new (figure, atlas, NULL) : NULL;

  return map != NULL ? list_on_map (map, spot) : NULL;
}

/**
 * bc_patient_neighbours_list:
 * @spot: what was touched
 * @most: how many at most
 *
 * Returns: (transfer full) (element-type BcSpot): its neighbours, nearest first
 */
GArray *
bc_patient_neighbours_list (const BcPatientRoom *room, const BcSpot *spot, guint most)
{
  const BcHitMap *map = room->maps[is_in_view (spot, "front") ? 0 : 1];
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  g_autoptr (GArray) all = NULL;

  if (is_hidden (spot))
    all = list_on_close_up (room, spot);
  else if (map != NULL)
    all = list_on_map (map, spot);
  for (guint i = 0; all != NULL && i < MIN (most, all->len); i++)
    g_array_append_val (spots, g_array_index (all, Neighbour, i).spot);
  return spots;
}

/**
 * bc_patient_neighbours_find_close_up:
 * @spot: what was touched
 *
 * Returns: (nullable): the view of a close-up that shows what lies near it and is on neither figure
 */
const char *
bc_patient_neighbours_find_close_up (const BcSpot *spot)
{
  /* where a region is also on a view whose name begins so, that close-up shows the rest */
  static const struct
  {
    const char *beginning;
    const char *close_up;
  } close_ups[] = { { "foot-", "foot-sole" }, { "pelvic-", "pelvic-floor" } };

  for (guint i = 0; spot->region->views[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (close_ups); j++)
      if (g_str_has_prefix (spot->region->views[i], close_ups[j].beginning))
        return close_ups[j].close_up;
  return NULL;
}
