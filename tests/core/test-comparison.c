/* Muscles side by side.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-comparison.h"

#include <string.h>

#include "bc-xml.h"
#include "ranking-fixture.h"
#include "sample-atlas.h"

/* A muscle whose points feel like this, and of which people notice that. */
static char *
feeling_muscle (const char *id, const char *points, const char *sensation, const char *notice)
{
  g_autofree char *plain = sample_muscle (id, id, TRUE, points),
                  *felt = g_strdup_printf ("<sensation>%s</sensation>\n<cite", sensation),
                  *noticed = g_strdup_printf ("<notice>%s</notice>", notice);
  g_auto (GStrv) cites = g_strsplit (plain, "<cite", 2);
  g_autofree char *with_feeling = g_strjoinv (felt, cites);
  g_auto (GStrv) notices = g_strsplit (with_feeling, "<notice>An ache.</notice>", 2);

  return g_strjoinv (noticed, notices);
}

static BcComparison *
compare (BcIndex *index, const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  const BcMuscle *all[BC_MAX_PINS] = { NULL };
  guint n = 0;

  for (; words[n] != NULL; n++)
    all[n] = bc_atlas_find_muscle (bc_index_get_atlas (index), words[n]);
  return bc_comparison_new (all, n);
}

/* "calf:es heel:e-" : levels by muscle */
static char *
regions_to_text (const BcComparison *comparison, GArray *regions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < regions->len; i++)
    {
      const BcComparedRegion *entry = &g_array_index (regions, BcComparedRegion, i);
      g_string_append_printf (text, "%s%s:", i > 0 ? " " : "", entry->region->id);
      for (guint j = 0; j < comparison->n_muscles; j++)
        g_string_append_c (text, "-se"[entry->levels[j]]);
    }
  return g_string_free (text, FALSE);
}

static void
test_shared_and_single_regions_are_told_apart (void)
{
  g_autoptr (BcIndex) index =
      index_of (muscles ("a", "A", "calf:essential heel:spillover thumb:essential", "b", "B",
                         "calf:spillover shin:essential", "c", "C", "heel:essential calf:essential", NULL));
  g_autoptr (BcComparison) comparison = compare (index, "a b c");
  g_autofree char *shared = regions_to_text (comparison, comparison->shared),
                  *single = regions_to_text (comparison, comparison->single);

  g_assert_cmpstr (shared, ==, "calf:ese heel:s-e");
  g_assert_cmpstr (single, ==, "thumb:e-- shin:-e-");
}

static void
test_only_differing_sensations_are_listed (void)
{
  g_autofree char *a = feeling_muscle ("a", "calf:essential", "ache", "Limping."),
                  *b = feeling_muscle ("b", "calf:essential", "burning", "Limping."),
                  *c = feeling_muscle ("c", "calf:essential", "ache", "Cramps at night.");
  g_autoptr (BcIndex) index = index_of (g_strconcat (a, b, c, NULL));
  g_autoptr (BcComparison) differing = compare (index, "a b"), same = compare (index, "a c");
  const BcComparedSensation *first = &g_array_index (differing->sensations, BcComparedSensation, 0);

  g_assert_cmpuint (differing->sensations->len, ==, 2);
  g_assert_cmpstr (first->id, ==, "ache");
  g_assert_true (first->felt[0] && !first->felt[1]);
  g_assert_cmpuint (same->sensations->len, ==, 0);
  /* and of what people notice only what the other does not have */
  g_assert_cmpuint (differing->notices[0]->len + differing->notices[1]->len, ==, 0);
  g_assert_cmpuint (same->notices[0]->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (same->notices[1], 0), ==, "Cramps at night.");
}

static void
test_one_muscle_alone_shares_nothing (void)
{
  g_autoptr (BcIndex) index = index_of (muscles ("a", "A", "calf:essential heel:spillover", NULL));
  g_autoptr (BcComparison) one = compare (index, "a"), none = bc_comparison_new (NULL, 0);

  g_assert_cmpuint (one->shared->len, ==, 0);
  g_assert_cmpuint (one->single->len, ==, 2);
  g_assert_cmpuint (none->shared->len + none->single->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/comparison/shared-and-single-regions-are-told-apart",
                   test_shared_and_single_regions_are_told_apart);
  g_test_add_func ("/comparison/only-differing-sensations-are-listed", test_only_differing_sensations_are_listed);
  g_test_add_func ("/comparison/one-muscle-alone-shares-nothing", test_one_muscle_alone_shares_nothing);
  return g_test_run ();
}
