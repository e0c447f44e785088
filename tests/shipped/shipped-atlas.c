/* What the tests of the shipped atlas share: the atlas, read once, and looking for words.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "shipped-atlas.h"

#include <string.h>

BcAtlas *
shipped_atlas (void)
{
  static BcAtlas *atlas;

  if (atlas == NULL)
    {
      const char *const paths[] = { FOLDER, NULL };
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      atlas = bc_atlas_load_paths (paths, problems);
    }
  return atlas;
}

BcIndex *
shipped_index (void)
{
  static BcIndex *index;

  if (index == NULL)
    index = bc_index_new (shipped_atlas ());
  return index;
}

/* Whether the text has the word, in any case; a word ends where the text goes on with no letter, unless it ends in "*". */
gboolean
has_word (const char *text, const char *word)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  gboolean open_end = g_str_has_suffix (word, "*");
  g_autofree char *plain = g_strndup (word, strlen (word) - open_end);

  for (const char *p = folded; (p = strstr (p, plain)) != NULL; p++)
    if ((p == folded || !g_ascii_isalnum (p[-1])) && (open_end || !g_ascii_isalnum (p[strlen (plain)])))
      return TRUE;
  return FALSE;
}
