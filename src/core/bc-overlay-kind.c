/* The kinds of skin maps that can be laid over a figure: their words, and what has to be said with each.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-overlay-kind.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *word; /* in files and on the command line */
  const char *name;
  const char *note;
} Kind;

static const Kind kinds[BC_N_OVERLAY_KINDS] = {
  [BC_OVERLAY_DERMATOME] = { "dermatome", N_ ("Dermatomes"),
                             N_ ("Dermatome maps differ from book to book, people differ too, and neighbours overlap: "
                                 "read the borders as soft.") },
  [BC_OVERLAY_TRIGEMINAL] = { "trigeminal", N_ ("Trigeminal branches"),
                              N_ ("The three branches keep to the face; their borders vary by a finger’s breadth.") },
  [BC_OVERLAY_NERVE] = { "nerve", N_ ("Skin nerves"),
                         N_ ("Skin nerves overlap and vary from person to person: the part that one nerve alone "
                             "supplies "
                             "is smaller than the field drawn.") },
};

/**
 * bc_overlay_kind_to_string:
 *
 * Returns: "dermatome", "trigeminal" or "nerve".
 */
const char *
bc_overlay_kind_to_string (BcOverlayKind kind)
{
  g_return_val_if_fail ((gsize)kind < BC_N_OVERLAY_KINDS, NULL);
  return kinds[kind].word;
}

/**
 * bc_overlay_kind_from_string:
 * @word: (nullable): a kind as written in files
 * @kind: (out): set only where the word is one
 *
 * Returns: whether the word is a kind.
 */
gboolean
bc_overlay_kind_from_string (const char *word, BcOverlayKind *kind)
{
  for (guint i = 0; i < BC_N_OVERLAY_KINDS; i++)
    if (g_strcmp0 (word, kinds[i].word) == 0)
      {
        *kind = (BcOverlayKind)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * bc_overlay_kind_get_name:
 *
 * Returns: the name of the layer, translated.
 */
const char *
bc_overlay_kind_get_name (BcOverlayKind kind)
{
  g_return_val_if_fail ((gsize)kind < BC_N_OVERLAY_KINDS, NULL);
  return _ (kinds[kind].name);
}

/**
 * bc_overlay_kind_get_note:
 *
 * Returns: what a reader must know of such a map, translated: show it wherever the map is shown.
 */
const char *
bc_overlay_kind_get_note (BcOverlayKind kind)
{
  g_return_val_if_fail ((gsize)kind < BC_N_OVERLAY_KINDS, NULL);
  return _ (kinds[kind].note);
}
