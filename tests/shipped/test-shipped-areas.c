/* Areas and regions: the agreed ones are there, each has an answer, orders name muscles that refer there.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-ranking.h"
#include "bc-views.h"
#include "bc-xml.h"
#include "shipped-atlas.h"

/* REGIONS.md: other programs and our own checks use these ids, so they do not change. */
static const char *const agreed_areas[] = {
  "vertex",
  "back-of-head",
  "temporal",
  "frontal",
  "ear-and-tmj",
  "eye-and-eyebrow",
  "cheek-and-jaw",
  "toothache",
  "front-of-neck",
  "back-of-neck",
  "upper-thoracic-back",
  "back-of-shoulder",
  "mid-thoracic-back",
  "front-of-shoulder",
  "lateral-shoulder",
  "front-of-arm",
  "back-of-arm",
  "lateral-epicondyle",
  "medial-epicondyle",
  "olecranon",
  "antecubital",
  "radial-forearm",
  "ulnar-forearm",
  "dorsal-forearm",
  "volar-forearm",
  "base-of-thumb",
  "thumb",
  "radial-wrist-hand",
  "dorsal-wrist-hand",
  "volar-wrist-palm",
  "dorsal-fingers",
  "volar-fingers",
  "front-of-chest",
  "side-of-chest",
  "low-thoracic-back",
  "lumbar",
  "sacral-gluteal",
  "iliosacral",
  "buttock",
  "pelvic",
  "abdominal",
  "lower-abdominal",
  "groin",
  "anterior-thigh",
  "medial-thigh",
  "lateral-thigh-hip",
  "posterior-thigh",
  "anterior-knee",
  "anteromedial-knee",
  "lateral-knee",
  "posterior-knee",
  "anterior-leg",
  "lateral-leg",
  "posterior-leg",
  "anterior-ankle",
  "lateral-ankle",
  "medial-ankle",
  "posterior-ankle",
  "heel",
  "plantar-midfoot",
  "metatarsal-heads",
  "dorsal-forefoot",
  "dorsal-great-toe",
  "plantar-great-toe",
  "dorsal-lesser-toes",
  "plantar-lesser-toes",
  "side-of-neck",
  "perineum-genital",
  "coccyx",
};

/* Areas */

static void
test_area_is_answered (gconstpointer id)
{
  const BcArea *area = bc_atlas_find_area (shipped_atlas (), id);
  BcPlace place = { NULL, area, BC_BODY_LEFT };
  g_autoptr (BcRanking) ranking = NULL;

  if (area == NULL)
    {
      note_fault ("the agreed area '%s' does not exist", (const char *)id);
      return;
    }
  ranking = bc_ranking_new (shipped_index (), &place, 1);
  if (ranking->suggestions->len == 0)
    note_fault ("no muscle answers '%s'", (const char *)id);
}

static void
test_agreed_areas_are_69 (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (agreed_areas), ==, 69);
}

static void
test_order_names_muscles_that_refer_there (void)
{
  EACH (BcArea, area, bc_atlas_get_areas (shipped_atlas ()))
  {
    BcPlace place = { NULL, area, BC_BODY_BOTH };
    g_autoptr (BcRanking) ranking = bc_ranking_new (shipped_index (), &place, 1);
    EACH (BcReference, reference, area->order)
    if (bc_ranking_find (ranking, reference->target) == NULL)
      note_fault ("%s:%d: the order of '%s' names '%s', which refers to none of its regions", reference->origin.file,
                  reference->origin.line, area->id, reference->id);
  }
}

static void
test_order_names_no_muscle_twice (void)
{
  EACH (BcArea, area, bc_atlas_get_areas (shipped_atlas ()))
  {
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
    EACH (BcReference, reference, area->order)
    if (!g_hash_table_add (seen, reference->id))
      note_fault ("%s:%d: '%s' twice in the order of '%s'", reference->origin.file, reference->origin.line,
                  reference->id, area->id);
    g_hash_table_remove_all (seen);
    EACH (BcReference, region, area->regions)
    if (!g_hash_table_add (seen, region->id))
      note_fault ("%s:%d: '%s' twice in '%s'", region->origin.file, region->origin.line, region->id, area->id);
  }
}

static void
test_every_area_has_an_order_with_its_source (void)
{
  EACH (BcArea, area, bc_atlas_get_areas (shipped_atlas ()))
  if (area->order->len == 0 || area->order_cites->len == 0)
    note_fault ("'%s' has no order", area->id);
}

static void
test_every_cohort_cites (void)
{
  EACH (BcArea, area, bc_atlas_get_areas (shipped_atlas ()))
  {
    EACH (BcCohort, cohort, area->cohorts)
    g_assert_cmpuint (cohort->cites->len, >, 0);
  }
}

/* Regions */

static void
test_every_region_belongs_to_an_area (void)
{
  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  if (region->areas->len == 0)
    note_fault ("'%s' belongs to no area", region->id);
}

static void
test_every_region_has_an_also_consider_entry (void)
{
  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  for (int side = region->sided ? BC_SIDE_LEFT : BC_SIDE_MIDLINE;
       side <= (region->sided ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE); side++)
    {
      g_autoptr (GPtrArray) entries = g_ptr_array_new ();
      BcSpot spot = { region, (BcSide)side };
      g_autofree char *name = bc_spot_to_string (&spot);
      bc_index_list_also_consider (shipped_index (), &spot, entries);
      if (entries->len == 0)
        note_fault ("nothing else to consider at '%s', expected an entry or a stated none", name);
    }
}

static void
test_every_region_is_drawn_in_a_view (void)
{
  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  {
    g_assert_nonnull (region->views[0]);
    for (guint i = 0; region->views[i] != NULL; i++)
      {
        g_assert_nonnull (bc_views_find (region->views[i]));
        g_assert_false (g_strv_contains ((const char *const *)region->views + i + 1, region->views[i]));
      }
  }
}

static void
test_every_region_has_its_numbers_in_the_other_body_maps (void)
{
  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  {
    guint n = 0;
    EACH (BcCrosswalk, crosswalk, region->crosswalks)
    n += crosswalk->numbers != NULL || crosswalk->reason != NULL;
    if (n < 2)
      note_fault ("'%s' has %u of 2 body maps, expected numbers or a reason for each", region->id, n);
  }
}

/* The side is data; a name that carries it would lie on the other half. */
static void
test_no_region_or_muscle_names_a_side (void)
{
  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  if (has_word (region->id, "left") || has_word (region->id, "right") || has_word (region->name, "left") ||
      has_word (region->name, "right"))
    note_fault ("the region '%s' names a side", region->id);
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  if (has_word (muscle->id, "left") || has_word (muscle->id, "right") || has_word (muscle->name, "left") ||
      has_word (muscle->name, "right"))
    note_fault ("the muscle '%s' names a side", muscle->id);
}

/* No click is left without an answer: a muscle, or something else to consider. */
static void
test_every_region_is_answered (void)
{
  guint n_without_muscle = 0;

  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  {
    BcPlace place = { region, NULL, BC_BODY_BOTH };
    g_autoptr (BcRanking) ranking = bc_ranking_new (shipped_index (), &place, 1);

    if (ranking->suggestions->len > 0)
      continue;
    n_without_muscle++;
    g_test_message ("no muscle answers '%s'", region->id);
    if (ranking->also_consider->len == 0)
      note_fault ("nothing answers '%s'", region->id);
  }
  g_assert_cmpuint (n_without_muscle, <, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (agreed_areas); i++)
    {
      g_autofree char *name = g_strconcat ("/shipped/area/", agreed_areas[i], NULL);
      g_test_add_data_func (name, agreed_areas[i], test_area_is_answered);
    }
  g_test_add_func ("/shipped/areas/agreed-ones-are-69", test_agreed_areas_are_69);
  g_test_add_func ("/shipped/areas/order-names-muscles-that-refer-there", test_order_names_muscles_that_refer_there);
  g_test_add_func ("/shipped/areas/order-names-no-muscle-twice", test_order_names_no_muscle_twice);
  g_test_add_func ("/shipped/areas/every-one-has-an-order-with-its-source",
                   test_every_area_has_an_order_with_its_source);
  g_test_add_func ("/shipped/areas/every-cohort-cites", test_every_cohort_cites);
  g_test_add_func ("/shipped/regions/every-one-belongs-to-an-area", test_every_region_belongs_to_an_area);
  g_test_add_func ("/shipped/regions/every-one-has-an-also-consider-entry",
                   test_every_region_has_an_also_consider_entry);
  g_test_add_func ("/shipped/regions/every-one-is-drawn-in-a-view", test_every_region_is_drawn_in_a_view);
  g_test_add_func ("/shipped/regions/every-one-has-its-numbers-in-the-other-body-maps",
                   test_every_region_has_its_numbers_in_the_other_body_maps);
  g_test_add_func ("/shipped/regions/none-names-a-side", test_no_region_or_muscle_names_a_side);
  g_test_add_func ("/shipped/regions/every-one-is-answered", test_every_region_is_answered);
  return g_test_run ();
}
