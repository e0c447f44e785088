/* The places that a finger may have meant.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-neighbours.h"
#include "patient-fixture.h"

#define MOST 3

typedef struct
{
  BcPatientRoom room;
  BcPatientVisit *visit;
  BcHitMap *maps[BC_PATIENT_N_FIGURES];
} Screen;

static void
set_up (Screen *screen, gconstpointer user_data)
{
  static const char *const views[BC_PATIENT_N_FIGURES] = { "front", "back" };
  const PatientData *data = user_data;
  g_autoptr (BcStories) stories = bc_stories_load_default (data->atlas, NULL);

  screen->visit = bc_patient_visit_new (data->atlas, stories);
  for (guint i = 0; i < BC_PATIENT_N_FIGURES; i++)
    screen->maps[i] = bc_hit_map_new (bc_figure_set_get (data->figures, views[i]), data->atlas, NULL);
  screen->room = (BcPatientRoom){ .visit = screen->visit,
                                  .figures = data->figures,
                                  .maps = (const BcHitMap *const *)screen->maps };
}

static void
tear_down (Screen *screen, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < BC_PATIENT_N_FIGURES; i++)
    bc_hit_map_free (screen->maps[i]);
  g_object_unref (screen->visit);
}

static BcSpot
find_spot (gconstpointer data, const char *word)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  BcPlace place;

  g_assert_true (bc_place_parse (((const PatientData *)data)->atlas, word, &place, NULL));
  bc_place_list_spots (&place, spots);
  return g_array_index (spots, BcSpot, 0);
}

static gboolean
offers (Screen *screen, gconstpointer data, const char *touched, const char *offered)
{
  BcSpot spot = find_spot (data, touched), wanted = find_spot (data, offered);
  g_autoptr (GArray) spots = bc_patient_neighbours_list (&screen->room, &spot, MOST);

  g_assert_cmpuint (spots->len, <=, MOST);
  for (guint i = 0; i < spots->len; i++)
    if (bc_spot_equal (&g_array_index (spots, BcSpot, i), &wanted))
      return TRUE;
  return FALSE;
}

static void
test_places_beside_are_offered (Screen *screen, gconstpointer data)
{
  g_assert_true (offers (screen, data, "lumbar-spine", "low-back:left"));
  g_assert_true (offers (screen, data, "lumbar-spine", "low-back:right"));
  g_assert_false (offers (screen, data, "lumbar-spine", "lumbar-spine"));
  g_assert_false (offers (screen, data, "lumbar-spine", "knee-front:left"));
}

/* The sole is on neither figure. */
static void
test_around_the_foot_its_sole_is_offered (Screen *screen, gconstpointer data)
{
  static const char *const around[] = { "heel-back:left", "foot-dorsum:right", "ankle-lateral:left", "heel-sole:left" };
  BcSpot spine = find_spot (data, "lumbar-spine");

  for (gsize i = 0; i < G_N_ELEMENTS (around); i++)
    {
      BcSpot spot = find_spot (data, around[i]);
      g_assert_cmpstr (bc_patient_neighbours_find_close_up (&spot), ==, "foot-sole");
    }
  g_assert_null (bc_patient_neighbours_find_close_up (&spine));
}

static void
test_on_the_sole_its_own_places_are_offered (Screen *screen, gconstpointer data)
{
  g_assert_true (offers (screen, data, "heel-sole:left", "arch:left"));
  g_assert_false (offers (screen, data, "heel-sole:left", "arch:right"));
}

static void
push (GHashTable *seen, GQueue *queue, const BcSpot *spot)
{
  if (g_hash_table_add (seen, bc_spot_to_string (spot)))
    g_queue_push_tail (queue, g_memdup2 (spot, sizeof *spot));
}

static void
push_map (GHashTable *seen, GQueue *queue, const BcHitMap *map)
{
  guint n;
  const BcHitSpot *spots = bc_hit_map_get_spots (map, &n);

  for (guint i = 0; i < n; i++)
    if (spots[i].area > 0)
      push (seen, queue, &spots[i].spot);
}

/* A place of the figures opens the close-up on its own side. */
static void
push_close_up (Screen *screen, gconstpointer data, GHashTable *seen, GQueue *queue, const BcSpot *spot)
{
  const char *view = bc_patient_neighbours_find_close_up (spot);
  g_autoptr (BcHitMap) map = NULL;

  if (view == NULL)
    return;
  map = bc_hit_map_new (bc_figure_set_get_side (screen->room.figures, view, spot->side),
                        ((const PatientData *)data)->atlas, NULL);
  push_map (seen, queue, map);
}

static void
check_reached (GHashTable *seen, const BcRegion *region, BcSide side)
{
  g_autofree char *id = bc_spot_to_string (&(BcSpot){ region, side });

  if (g_hash_table_contains (seen, id))
    return;
  g_printerr ("no touch leads to %s\n", id);
  g_test_fail ();
}

static void
test_every_place_can_be_reached_by_touches (Screen *screen, gconstpointer data)
{
  GPtrArray *regions = bc_atlas_get_regions (((const PatientData *)data)->atlas);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GQueue queue = G_QUEUE_INIT;
  BcSpot *spot;

  for (guint i = 0; i < BC_PATIENT_N_FIGURES; i++)
    push_map (seen, &queue, screen->maps[i]);
  while ((spot = g_queue_pop_head (&queue)) != NULL)
    {
      push_close_up (screen, data, seen, &queue, spot);
      g_free (spot);
    }
  for (guint i = 0; i < regions->len; i++)
    {
      const BcRegion *region = g_ptr_array_index (regions, i);
      if (!region->sided)
        check_reached (seen, region, BC_SIDE_MIDLINE);
      else
        for (BcSide side = BC_SIDE_LEFT; side <= BC_SIDE_RIGHT; side++)
          check_reached (seen, region, side);
    }
}

#define ADD(path, func) g_test_add (path, Screen, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  PatientData *data = patient_data_load (&argc, &argv);

  ADD ("/patient-neighbours/places-beside-are-offered", test_places_beside_are_offered);
  ADD ("/patient-neighbours/around-the-foot-its-sole-is-offered", test_around_the_foot_its_sole_is_offered);
  ADD ("/patient-neighbours/on-the-sole-its-own-places-are-offered", test_on_the_sole_its_own_places_are_offered);
  ADD ("/patient-neighbours/every-place-can-be-reached-by-touches", test_every_place_can_be_reached_by_touches);
  return patient_data_run (data);
}
