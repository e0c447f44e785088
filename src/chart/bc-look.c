/* The looks of a figure, by the words that command line, settings and file names use.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-look.h"

static const char *const words[BC_N_LOOKS] = { "muscle", "skin", "outline", "deep" };

const char *
bc_look_to_string (BcLook look)
{
  g_return_val_if_fail ((gsize)look < BC_N_LOOKS, NULL);
  return words[look];
}

/**
 * bc_look_from_string:
 * @look: (out): set only when the word is known
 *
 * Returns: whether the word is a look.
 */
gboolean
bc_look_from_string (const char *word, BcLook *look)
{
  for (guint i = 0; i < BC_N_LOOKS; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      {
        *look = (BcLook)i;
        return TRUE;
      }
  return FALSE;
}
