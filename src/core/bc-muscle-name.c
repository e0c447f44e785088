/* What a muscle is called. The atlas says once by which names the user wants to read (bc_atlas_set_naming()); everything that
   names a muscle to a clinician asks here. What patients read says the everyday name whatever is wanted.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-muscle-name.h"

#include <string.h>

#include "bc-text.h"

/**
 * bc_naming_from_string:
 * @word: "english", "latin" or "everyday"
 * @naming: (out): unchanged for any other word
 *
 * Returns: whether the word is known
 */
gboolean
bc_naming_from_string (const char *word, BcNaming *naming)
{
  static const char *const words[] = { "english", "latin", "everyday" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i], word) == 0)
      {
        *naming = (BcNaming)i;
        return TRUE;
      }
  return FALSE;
}

/* "shoulder blade muscle" begins a line. Interned: there are as many as muscles, and callers keep what they get. */
static const char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1), *upper = g_utf8_strup (first, -1);
  g_autofree char *whole = g_strconcat (upper, text + strlen (first), NULL);

  return g_intern_string (whole);
}

/* As clinicians write it: "M. infraspinatus", "Mm. multifidi". */
static const char *
shorten_latin (const char *latin)
{
  static const struct
  {
    const char *word;
    const char *abbreviation;
  } words[] = { { "musculus ", "M. " }, { "musculi ", "Mm. " } };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (latin, words[i].word))
      {
        g_autofree char *name = g_strconcat (words[i].abbreviation, latin + strlen (words[i].word), NULL);
        return g_intern_string (name);
      }
  return capitalise (latin);
}

/**
 * bc_muscle_get_name:
 *
 * Returns: the name by which the user wants to read of the muscle; never freed. Call it from any thread.
 */
const char *
bc_muscle_get_name (const BcMuscle *muscle)
{
  switch ((BcNaming)g_atomic_int_get (&muscle->naming))
    {
    case BC_NAMING_LATIN:
      return shorten_latin (muscle->latin);
    case BC_NAMING_EVERYDAY:
      return capitalise (bc_text (muscle->everyday));
    case BC_NAMING_ENGLISH:
    default:
      return bc_text (muscle->name);
    }
}
