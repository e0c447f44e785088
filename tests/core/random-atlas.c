/* Atlases and questions by the dice of g_test: a failing case is repeated with --seed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "random-atlas.h"

#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "sample-atlas.h"

#define MAX_PLACES 6

static const char *
random_word (const char *const *words, int n)
{
  return words[g_test_rand_int_range (0, n)];
}

static char *
random_points (int n_regions)
{
  static const char *const levels[] = { "essential", "spillover" }, *const reaches[] = { "", "", ":same", ":opposite",
                                                                                         ":both" };
  GString *points = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 4);

  for (int i = 0; i < n; i++)
    {
      int region = g_test_rand_int_range (0, n_regions), n_referrals = g_test_rand_int_range (1, 5);
      g_string_append (points, i > 0 ? " | " : "");
      for (int j = 0; j < n_referrals; j++, region = (region + g_test_rand_int_range (1, 3)) % n_regions)
        g_string_append_printf (points, "%sr%d:%s%s", j > 0 ? " " : "", region, random_word (levels, 2),
                                random_word (reaches, 5));
    }
  return g_string_free (points, FALSE);
}

static char *
random_ids (const char *letter, int limit, int n)
{
  GString *ids = g_string_new (NULL);
  int id = g_test_rand_int_range (0, limit);

  for (int i = 0; i < n; i++, id = (id + 1 + g_test_rand_int_range (0, limit / n)) % limit)
    g_string_append_printf (ids, "%s%s%d", i > 0 ? " " : "", letter, id);
  return g_string_free (ids, FALSE);
}

static gboolean
names_nothing_twice (const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    for (guint j = 0; j < i; j++)
      if (g_str_equal (words[i], words[j]))
        return FALSE;
  return TRUE;
}

/**
 * random_index:
 *
 * Returns: (transfer full): an atlas with midline regions, unpaired muscles, namesakes and every reach, by the dice of g_test.
 */
BcIndex *
random_index (void)
{
  enum
  {
    N_REGIONS = 12,
    N_MUSCLES = 15,
    N_AREAS = 5
  };
  GString *body = g_string_new (NULL);
  g_autofree char *text = NULL, *source = sample_source ("book");
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = NULL;

  g_string_append (body, source);
  for (int i = 0; i < N_REGIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%d", i), *region = sample_region (id, g_test_rand_int_range (0, 4) > 0);
      g_string_append (body, region);
    }
  for (int i = 0; i < N_MUSCLES; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%d", i),
                      *name = g_strdup_printf ("%c", 'a' + g_test_rand_int_range (0, 8));
      g_autofree char *points = random_points (N_REGIONS),
                      *muscle = sample_muscle (id, name, g_test_rand_int_range (0, 5) > 0, points);
      g_string_append (body, muscle);
    }
  for (int i = 0; i < N_AREAS; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", i),
                      *regions = random_ids ("r", N_REGIONS, g_test_rand_int_range (1, 5));
      g_autofree char *order = random_ids ("m", N_MUSCLES, g_test_rand_int_range (1, 6));
      g_autofree char *area =
          sample_area (id, regions, g_test_rand_bit () && names_nothing_twice (order) ? order : NULL);
      if (names_nothing_twice (regions))
        g_string_append (body, area);
    }
  text = sample_file ("random", body->str);
  g_string_free (body, TRUE);
  atlas = sample_load (problems, text, NULL);
  if (problems->len > 0) /* a region named twice by a point: throw the dice again */
    return random_index ();
  return bc_index_new (atlas);
}

/**
 * random_places:
 *
 * Returns: (transfer full) (element-type BcPlace): one to MAX_PLACES places, some perhaps twice.
 */
GArray *
random_places (BcAtlas *atlas)
{
  GPtrArray *regions = bc_atlas_get_regions (atlas), *areas = bc_atlas_get_areas (atlas);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
  int n = g_test_rand_int_range (1, MAX_PLACES + 1);

  for (int i = 0; i < n; i++)
    {
      guint position = (guint)g_test_rand_int_range (0, (int)(regions->len + areas->len));
      BcPlace place = { position < regions->len ? g_ptr_array_index (regions, position) : NULL,
                        position < regions->len ? NULL : g_ptr_array_index (areas, position - regions->len),
                        (BcBodySides)g_test_rand_int_range (1, 4) };
      if (place.region != NULL && !place.region->sided)
        place.sides = BC_BODY_BOTH;
      g_array_append_val (places, place);
    }
  return places;
}

/**
 * shipped_index:
 *
 * Returns: (transfer none): the built-in atlas, read once.
 */
BcIndex *
shipped_index (void)
{
  static BcIndex *index;

  if (index == NULL)
    {
      g_autofree char *folder = bc_folders_find_data ();
      const char *const paths[] = { folder, NULL };
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_autoptr (BcAtlas) atlas = bc_atlas_load_paths (paths, problems);
      g_assert_cmpuint (bc_atlas_get_regions (atlas)->len, >, 0);
      index = bc_index_new (atlas);
    }
  return index;
}
