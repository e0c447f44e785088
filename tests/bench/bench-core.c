/* How long the core takes: loading, ranking, searching, on the shipped atlas and on made-up packs of up to 10,000 muscles.
 * Prints "bench: NAME VALUE ms" and asserts nothing about time: machines differ. The growth lines should stay near 1.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-ranking.h"
#include "bc-report.h"
#include "bc-search.h"
#include "bc-xml.h"
#include "sample-atlas.h"
#include "temp-folder.h"

#define MUSCLES_PER_FILE 500
#define RUNS 9
#define FEW_RUNS 3

typedef void (*BenchFunc) (gpointer data);

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;

  return (one > other) - (one < other);
}

/* Median of the runs, in milliseconds. */
static double
measure (const char *name, int runs, BenchFunc run, gpointer data)
{
  gint64 times[RUNS];
  double ms;

  g_assert_cmpint (runs, <=, RUNS);
  for (int i = 0; i < runs; i++)
    {
      gint64 start = g_get_monotonic_time ();
      run (data);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, (size_t)runs, sizeof *times, compare_times);
  ms = times[runs / 2] / 1000.0;
  g_print ("bench: %s %.3f ms\n", name, ms);
  return ms;
}

static void
load_default (G_GNUC_UNUSED gpointer data)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_default (problems);

  g_assert_cmpuint (bc_atlas_get_muscles (atlas)->len, >, 0);
}

static void
load_with_schema (gpointer data)
{
  const char *const *paths = data;
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_paths (paths, problems);

  g_assert_cmpuint (bc_atlas_get_muscles (atlas)->len, >, 0);
}

static void
index_atlas (gpointer atlas)
{
  g_autoptr (BcIndex) index = bc_index_new (atlas);
}

typedef struct
{
  BcIndex *index;
  GArray *places;
} Question;

static void
rank_places (gpointer data)
{
  const Question *question = data;
  g_autoptr (BcRanking) ranking =
      bc_ranking_new (question->index, (const BcPlace *)(void *)question->places->data, question->places->len);

  g_assert_cmpuint (ranking->suggestions->len, >, 0);
}

static void
report_places (gpointer data)
{
  const Question *question = data;
  g_autoptr (BcRanking) ranking =
      bc_ranking_new (question->index, (const BcPlace *)(void *)question->places->data, question->places->len);
  g_autofree char *text = bc_report_suggest (question->index, ranking, 0, TRUE);

  g_assert_cmpuint (strlen (text), >, 0);
}

typedef struct
{
  BcAtlas *atlas;
  BcSearch *search;
  const char *words;
} Typed;

/* The first question makes the index. */
static void
make_search (gpointer data)
{
  const Typed *typed = data;
  g_autoptr (BcSearch) search = bc_search_new (typed->atlas);
  g_autoptr (GArray) results = bc_search_find (search, typed->words, 0);

  g_assert_nonnull (results);
}

/* What a window does between two frames. */
#define RECORDS_PER_IDLE 25

static void
bench_parts (const char *name, BcAtlas *atlas)
{
  g_autoptr (BcSearch) search = bc_search_new (atlas);
  gint64 slowest = 0, start = g_get_monotonic_time ();

  while (bc_search_prepare (search, RECORDS_PER_IDLE))
    {
      slowest = MAX (slowest, g_get_monotonic_time () - start);
      start = g_get_monotonic_time ();
    }
  slowest = MAX (slowest, g_get_monotonic_time () - start);
  g_print ("bench: %s-slowest-part-of-index %.3f ms\n", name, slowest / 1000.0);
}

static void
find_words (gpointer data)
{
  const Typed *typed = data;
  g_autoptr (GArray) results = bc_search_find (typed->search, typed->words, 0);

  g_assert_nonnull (results);
}

static void
bench_questions (const char *name, BcIndex *index)
{
  g_autoptr (GArray) one = sample_places (bc_index_get_atlas (index), "lumbar:left");
  g_autoptr (GArray) ten =
      sample_places (bc_index_get_atlas (index),
                     "lumbar:left buttock:left posterior-leg:left heel temporal back-of-neck:right thumb:right"
                     " front-of-chest groin:left anterior-knee");
  Question question_one = { index, one }, question_ten = { index, ten };
  g_autofree char *rank_one = g_strconcat (name, "-rank-1-place", NULL),
                  *rank_ten = g_strconcat (name, "-rank-10-places", NULL);
  g_autofree char *report = g_strconcat (name, "-rank-and-report-10-places", NULL);

  measure (rank_one, RUNS, rank_places, &question_one);
  measure (rank_ten, RUNS, rank_places, &question_ten);
  measure (report, RUNS, report_places, &question_ten);
}

/* The slowest key of everything that is typed here, by the median of each key. */
static void
bench_keys (const char *name, BcAtlas *atlas, BcSearch *search)
{
  static const char *const questions[] = { "infraspinatis", "made up muscle 77", "ringing in the ear",
                                           "mdae pu 9999",  "buckling knee",     "zzzzzzzz" };
  double slowest_ms = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    for (gsize length = 1; length <= strlen (questions[i]); length++)
      {
        g_autofree char *words = g_strndup (questions[i], length), *key = g_strdup_printf ("%s-key '%s'", name, words);
        Typed typed = { atlas, search, words };
        slowest_ms = MAX (slowest_ms, measure (key, FEW_RUNS, find_words, &typed));
      }
  g_print ("bench: %s-slowest-key %.3f ms\n", name, slowest_ms);
}

static void
bench_search (const char *name, BcAtlas *atlas)
{
  g_autoptr (BcSearch) search = bc_search_new (atlas);
  g_autofree char *make = g_strconcat (name, "-search-first-key", NULL), *keys = g_strconcat (name, "-search", NULL);
  Typed first = { atlas, search, "i" };

  measure (make, FEW_RUNS, make_search, &first);
  bench_parts (keys, atlas);
  bench_keys (keys, atlas, search);
}

static void
bench_atlas (const char *name, const char *const *paths)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_paths (paths, problems);
  g_autoptr (BcIndex) index = bc_index_new (atlas);
  g_autofree char *indexed = g_strconcat (name, "-index", NULL);

  assert_no_problem (problems);
  measure (indexed, RUNS, index_atlas, atlas);
  bench_questions (name, index);
  bench_search (name, atlas);
}

/* Files of made-up muscles with four points each, over the regions of the shipped atlas. */
static void
write_pack (const char *folder, guint n_muscles, GPtrArray *regions)
{
  for (guint first = 0; first < n_muscles; first += MUSCLES_PER_FILE)
    {
      GString *body = g_string_new (NULL);
      g_autofree char *id = g_strdup_printf ("pack-%u", first), *file = g_strconcat (id, ".xml", NULL),
                      *source = sample_source (id), *path = NULL, *text = NULL;
      g_string_append (body, source);
      for (guint i = first; i < MIN (first + MUSCLES_PER_FILE, n_muscles); i++)
        {
          GString *points = g_string_new (NULL);
          g_autofree char *muscle_id = g_strdup_printf ("made-up-%u", i), *muscle = NULL;
          g_auto (GStrv) pieces = NULL;
          g_autofree char *cited = NULL, *cite = g_strdup_printf ("\"%s\"", id);
          for (guint j = 0; j < 4; j++)
            g_string_append_printf (
                points, "%s%s:essential %s:spillover", j > 0 ? " | " : "",
                ((const BcRegion *)g_ptr_array_index (regions, (i + 7 * j) % regions->len))->id,
                ((const BcRegion *)g_ptr_array_index (regions, (i + 7 * j + 3) % regions->len))->id);
          muscle = sample_muscle (muscle_id, muscle_id, TRUE, points->str);
          pieces = g_strsplit (muscle, "\"book\"", -1);
          cited = g_strjoinv (cite, pieces);
          g_string_append (body, cited);
          g_string_free (points, TRUE);
        }
      text = sample_file (id, body->str);
      g_assert_cmpuint (strlen (text), <, BC_XML_MAX_FILE_BYTES);
      path = temp_folder_write (folder, file, text);
      g_string_free (body, TRUE);
    }
}

static void
bench_growth (const char *shipped, GPtrArray *regions)
{
  static const guint sizes[] = { 1000, 5000, 10000 };
  double first_ms = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TempFolder) folder = temp_folder_new ();
      const char *const paths[] = { shipped, folder, NULL };
      g_autofree char *name = g_strdup_printf ("pack-of-%u", sizes[i]), *load = g_strconcat (name, "-load", NULL);
      double ms;
      write_pack (folder, sizes[i], regions);
      ms = measure (load, FEW_RUNS, load_with_schema, (gpointer)paths);
      if (i == 0)
        first_ms = ms;
      else
        g_print ("bench: %s-growth %.2f times linear\n", name, ms / first_ms / (sizes[i] / (double)sizes[0]));
      bench_atlas (name, paths);
    }
}

int
main (void)
{
  g_autofree char *shipped = bc_folders_find_data ();
  const char *const paths[] = { shipped, NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = NULL;

  bc_xml_init ();
  atlas = bc_atlas_load_paths (paths, problems);
  g_assert_cmpuint (bc_atlas_get_regions (atlas)->len, >, 0);
  measure ("shipped-load", RUNS, load_default, NULL);
  measure ("shipped-load-with-schema", RUNS, load_with_schema, (gpointer)paths);
  bench_atlas ("shipped", paths);
  bench_growth (shipped, bc_atlas_get_regions (atlas));
  return 0;
}
