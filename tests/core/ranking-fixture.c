/* Small atlases and answers in one line each, for the tests of the ranking.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ranking-fixture.h"

#include "sample-atlas.h"

/**
 * muscles:
 * @id: then name and points; the next muscle; NULL
 *
 * Returns: (transfer full): records: muscles ("a", "A", "calf:essential", "b", …, NULL).
 */
char *
muscles (const char *id, ...)
{
  GString *body = g_string_new (NULL);
  va_list args;

  va_start (args, id);
  for (; id != NULL; id = va_arg (args, const char *))
    {
      const char *name = va_arg (args, const char *), *points = va_arg (args, const char *);
      g_autofree char *muscle = sample_muscle (id, name, TRUE, points);
      g_string_append (body, muscle);
    }
  va_end (args);
  return g_string_free (body, FALSE);
}

/**
 * index_of:
 * @body: (transfer full): records beside the sample ground
 */
BcIndex *
index_of (char *body)
{
  g_autofree char *owned = body;
  g_autoptr (BcAtlas) atlas = sample_load_muscles (owned);

  return bc_index_new (atlas);
}

BcRanking *
rank (BcIndex *index, const char *words)
{
  g_autoptr (GArray) places = sample_places (bc_index_get_atlas (index), words);

  return bc_ranking_new (index, (const BcPlace *)(void *)places->data, places->len);
}

/* "a:left:essential:1.00 b:both:spillover:0.50" */
static char *
rows_of (const BcRanking *ranking)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *row = g_ptr_array_index (ranking->suggestions, i);
      g_assert_cmpuint (row->rank, ==, i + 1);
      g_string_append_printf (text, "%s%s:%s:%s:%.2f", i > 0 ? " " : "", row->muscle->id,
                              bc_suggestion_get_side_word (row), bc_level_to_string (row->level), row->overlap);
    }
  return g_string_free (text, FALSE);
}

/**
 * assert_rows:
 * @words: marked places
 * @expected: "a:left:essential:1.00 b:both:spillover:0.50"
 */
void
assert_rows (BcIndex *index, const char *words, const char *expected)
{
  g_autoptr (BcRanking) ranking = rank (index, words);
  g_autofree char *rows = rows_of (ranking);

  g_assert_cmpstr (rows, ==, expected);
}
