/* Muscles and web addresses that a text names, as links. Only whole names count: "deltoid" in "deltoid area" does, in
   "deltoids" it does not.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-mentions.h"

#include <string.h>

#include "bc-links.h"
#include "bc-text.h"

/* Addresses are written without their scheme: "doi.org/10.1093/pm/pnx207". */
#define ADDRESS_PATTERN "\\b(?:[a-z0-9-]+\\.)+(?:org|com|net|gov)\\b(?:/[^\\s)]*[^\\s).,;:])?"

static void
append_alternative (GString *pattern, const char *name)
{
  g_autofree char *escaped = g_regex_escape_string (name, -1);

  g_string_append_printf (pattern, "%s%s", pattern->len > 0 ? "|" : "", escaped);
}

static int
compare_length (gconstpointer a, gconstpointer b)
{
  return (int)strlen (*(const char *const *)b) - (int)strlen (*(const char *const *)a);
}

/* The longest name first: "gluteus minimus" before a muscle called "gluteus". */
static char *
make_pattern (BcAtlas *atlas, GHashTable *by_name)
{
  GPtrArray *muscles = bc_atlas_get_muscles (atlas);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) pattern = g_string_new (NULL);

  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = g_ptr_array_index (muscles, i);
      const char *name = bc_text (muscle->name);
      g_ptr_array_add (names, (gpointer)name);
      g_hash_table_insert (by_name, g_utf8_casefold (name, -1), (gpointer)muscle);
    }
  g_ptr_array_sort (names, compare_length);
  for (guint i = 0; i < names->len; i++)
    append_alternative (pattern, g_ptr_array_index (names, i));
  return g_strdup_printf ("(?<!\\w)(?:%s)(?!\\w)|(?:" ADDRESS_PATTERN ")", pattern->len > 0 ? pattern->str : "(?!)");
}

static void
append_text (GString *markup, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize)length);

  g_string_append (markup, escaped);
}

static void
append_match (GString *markup, GHashTable *by_name, const char *match)
{
  g_autofree char *folded = g_utf8_casefold (match, -1), *link = NULL;
  const BcMuscle *muscle = g_hash_table_lookup (by_name, folded);

  if (muscle != NULL)
    link = bc_links_muscle_as (muscle, match);
  else
    link = g_markup_printf_escaped ("<a href=\"https://%s\">%s</a>", match, match);
  g_string_append (markup, link);
}

/**
 * bc_mentions_link:
 * @text: plain text in the user's language
 *
 * Returns: (transfer full): the text as markup, in which the atlas's muscles and web addresses are links.
 */
char *
bc_mentions_link (BcAtlas *atlas, const char *text)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *pattern = make_pattern (atlas, by_name);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) info = NULL;
  GString *markup = g_string_new (NULL);
  int done = 0;

  for (gboolean more = regex != NULL && g_regex_match (regex, text, 0, &info); more;
       more = g_match_info_next (info, NULL))
    {
      g_autofree char *match = g_match_info_fetch (info, 0);
      int start, end;
      g_match_info_fetch_pos (info, 0, &start, &end);
      append_text (markup, text + done, (gsize)(start - done));
      append_match (markup, by_name, match);
      done = end;
    }
  append_text (markup, text + done, strlen (text + done));
  return g_string_free (markup, FALSE);
}
