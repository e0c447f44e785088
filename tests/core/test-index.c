/* The atlas turned round.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-index.h"

#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-xml.h"
#include "sample-atlas.h"

static BcIndex *
index_of (const char *body)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);

  return bc_index_new (atlas);
}

static BcIndex *
shipped_index (void)
{
  g_autofree char *folder = bc_folders_find_data ();
  const char *const paths[] = { folder, NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_paths (paths, problems);

  return bc_index_new (atlas);
}

static const BcRegion *
region (BcIndex *index, const char *id)
{
  return bc_atlas_find_region (bc_index_get_atlas (index), id);
}

static void
test_arrivals_are_the_referrals_of_the_region (void)
{
  g_autofree char *a = sample_muscle ("a", "A", TRUE, "calf:essential heel:spillover | calf:spillover"),
                  *b = sample_muscle ("b", "B", TRUE, "calf:spillover");
  g_autofree char *body = g_strconcat (b, a, NULL);
  g_autoptr (BcIndex) index = index_of (body);
  static const char *const points[] = { "a/p1", "a/p2", "b/p1" };
  static const BcLevel levels[] = { BC_LEVEL_ESSENTIAL, BC_LEVEL_SPILLOVER, BC_LEVEL_SPILLOVER };
  guint n;
  const BcArrival *arrivals = bc_index_get_arrivals (index, region (index, "calf"), &n);

  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (arrivals[i].point->full_id, ==, points[i]);
      g_assert_cmpint (arrivals[i].referral->level, ==, levels[i]);
    }
  bc_index_get_arrivals (index, region (index, "heel"), &n);
  g_assert_cmpuint (n, ==, 1);
  bc_index_get_arrivals (index, region (index, "temple"), &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_muscles_are_counted_once (void)
{
  g_autofree char *a = sample_muscle ("a", "A", TRUE, "calf:essential calf:spillover:opposite | calf:spillover"),
                  *b = sample_muscle ("b", "B", TRUE, "calf:spillover");
  g_autofree char *body = g_strconcat (a, b, NULL);
  g_autoptr (BcIndex) index = index_of (body);

  g_assert_cmpuint (bc_index_count_muscles (index, region (index, "calf")), ==, 2);
  g_assert_cmpuint (bc_index_count_muscles (index, region (index, "heel")), ==, 0);
}

static void
test_order_counts_from_one (void)
{
  g_autofree char *a = sample_muscle ("a", "A", TRUE, "calf:essential"),
                  *b = sample_muscle ("b", "B", TRUE, "calf:essential");
  g_autofree char *c = sample_muscle ("c", "C", TRUE, "calf:essential"), *area = sample_area ("shank", "calf", "b a");
  g_autofree char *body = g_strconcat (a, b, c, area, NULL);
  g_autoptr (BcIndex) index = index_of (body);
  BcAtlas *atlas = bc_index_get_atlas (index);
  const BcArea *shank = bc_atlas_find_area (atlas, "shank"), *leg = bc_atlas_find_area (atlas, "leg");

  g_assert_cmpint (bc_index_get_order (index, shank, bc_atlas_find_muscle (atlas, "b")), ==, 1);
  g_assert_cmpint (bc_index_get_order (index, shank, bc_atlas_find_muscle (atlas, "a")), ==, 2);
  g_assert_cmpint (bc_index_get_order (index, shank, bc_atlas_find_muscle (atlas, "c")), ==, 0);
  g_assert_cmpint (bc_index_get_order (index, leg, bc_atlas_find_muscle (atlas, "b")), ==, 0);
}

static void
test_longest_order_is_known (void)
{
  g_autofree char *a = sample_muscle ("a", "A", TRUE, "calf:essential"),
                  *b = sample_muscle ("b", "B", TRUE, "calf:essential");
  g_autofree char *one = sample_area ("one", "calf", "a"), *two = sample_area ("two", "heel", "b a"),
                  *body = g_strconcat (a, b, two, one, NULL);
  g_autoptr (BcIndex) index = index_of (body), without = index_of ("");

  g_assert_cmpuint (bc_index_get_longest_order (index), ==, 2);
  g_assert_cmpuint (bc_index_get_longest_order (without), ==, 0);
}

static char *
advice_of (BcIndex *index, const char *word)
{
  g_autoptr (GPtrArray) check_first = g_ptr_array_new (), also_consider = g_ptr_array_new ();
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  BcPlace place = sample_place (bc_index_get_atlas (index), word);
  GString *text = g_string_new (NULL);

  bc_place_list_spots (&place, spots);
  for (guint i = 0; i < spots->len; i++)
    {
      bc_index_list_check_first (index, &g_array_index (spots, BcSpot, i), check_first);
      bc_index_list_also_consider (index, &g_array_index (spots, BcSpot, i), also_consider);
    }
  for (guint i = 0; i < check_first->len; i++)
    g_string_append_printf (text, "!%s ", ((const BcCheckFirst *)g_ptr_array_index (check_first, i))->id);
  for (guint i = 0; i < also_consider->len; i++)
    g_string_append_printf (text, "%s ", ((const BcAlsoConsider *)g_ptr_array_index (also_consider, i))->id);
  return g_string_free (text, FALSE);
}

static void
test_advice_keeps_its_side (void)
{
  g_autofree char *left = sample_check_first ("left-only", "emergency", "calf:left"),
                  *whole = sample_check_first ("both", "soon", "leg");
  g_autofree char *right = sample_also_consider ("right-only", "joint", "leg:right"),
                  *middle = sample_also_consider ("middle", "bone", "sternum:left");
  g_autofree char *body = g_strconcat (left, whole, right, middle, NULL);
  g_autoptr (BcIndex) index = index_of (body);
  static const char *const rows[][2] = {
    { "calf:left", "!both !left-only " },
    { "calf:right", "!both right-only " },
    { "calf", "!both !left-only right-only " },
    { "heel:left", "!both " },
    { "leg", "!both !left-only right-only " },
    { "sternum", "middle " },
    { "temple", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *advice = advice_of (index, rows[i][0]);
      g_assert_cmpstr (advice, ==, rows[i][1]);
    }
}

static void
test_advice_is_listed_once (void)
{
  g_autofree char *entry = sample_check_first ("clot", "emergency", "leg calf calf:left calf:right");
  g_autoptr (BcIndex) index = index_of (entry);
  g_autofree char *advice = advice_of (index, "leg");

  g_assert_cmpstr (advice, ==, "!clot ");
}

/* Turned round and back again: nothing of the shipped atlas is lost, nothing is added. */
static void
test_shipped_index_holds_every_referral_once (void)
{
  g_autoptr (BcIndex) index = shipped_index ();
  BcAtlas *atlas = bc_index_get_atlas (index);
  GPtrArray *regions = bc_atlas_get_regions (atlas), *muscles = bc_atlas_get_muscles (atlas);
  guint n_arrivals = 0, n_referrals = 0;

  g_assert_cmpuint (regions->len, >, 0);
  for (guint i = 0; i < regions->len; i++)
    {
      guint n, n_muscles = 0;
      const BcRegion *at = g_ptr_array_index (regions, i);
      const BcArrival *arrivals = bc_index_get_arrivals (index, at, &n);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      for (guint j = 0; j < n; j++)
        {
          g_assert_true (arrivals[j].referral->region.target == at);
          g_assert_true (g_ptr_array_find (arrivals[j].point->referrals, arrivals[j].referral, NULL));
          n_muscles += g_hash_table_add (seen, (gpointer)arrivals[j].point->muscle);
          if (j > 0 && arrivals[j].point->muscle != arrivals[j - 1].point->muscle)
            g_assert_cmpuint (arrivals[j].point->muscle->number, >, arrivals[j - 1].point->muscle->number);
        }
      g_assert_cmpuint (bc_index_count_muscles (index, at), ==, n_muscles);
      n_arrivals += n;
    }
  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = g_ptr_array_index (muscles, i);
      for (guint j = 0; j < muscle->points->len; j++)
        n_referrals += ((const BcTriggerPoint *)g_ptr_array_index (muscle->points, j))->referrals->len;
    }
  g_assert_cmpuint (n_arrivals, ==, n_referrals);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/index/arrivals-are-the-referrals-of-the-region", test_arrivals_are_the_referrals_of_the_region);
  g_test_add_func ("/index/muscles-are-counted-once", test_muscles_are_counted_once);
  g_test_add_func ("/index/order-counts-from-one", test_order_counts_from_one);
  g_test_add_func ("/index/longest-order-is-known", test_longest_order_is_known);
  g_test_add_func ("/index/advice-keeps-its-side", test_advice_keeps_its_side);
  g_test_add_func ("/index/advice-is-listed-once", test_advice_is_listed_once);
  g_test_add_func ("/index/shipped-index-holds-every-referral-once", test_shipped_index_holds_every_referral_once);
  return g_test_run ();
}
