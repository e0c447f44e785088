/* How a place feels. The qualities have the ids of the atlas's sensations, so that both are said with the same words.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-feeling.h"

#include <glib/gi18n.h>

static const struct
{
  const char *id;
  const char *words;
} qualities[BC_N_QUALITIES] = {
  { "ache", NC_ ("sensation", "ache") },         { "burning", NC_ ("sensation", "burning") },
  { "tingling", NC_ ("sensation", "tingling") }, { "numbness", NC_ ("sensation", "numbness") },
  { "stabbing", NC_ ("sensation", "stabbing") }, { "stiffness", NC_ ("sensation", "stiffness") },
};

gboolean
bc_feeling_equal (const BcFeeling *a, const BcFeeling *b)
{
  return a->intensity == b->intensity && a->qualities == b->qualities;
}

/**
 * bc_feeling_is_told:
 *
 * Returns: whether anything was said.
 */
gboolean
bc_feeling_is_told (const BcFeeling *self)
{
  return self->intensity != BC_INTENSITY_UNTOLD || self->qualities != 0;
}

/**
 * bc_feeling_describe:
 *
 * Returns: (transfer full): "7/10, burning, tingling" in the user's language; empty where nothing was said.
 */
char *
bc_feeling_describe (const BcFeeling *self)
{
  GString *text = g_string_new (NULL);

  if (self->intensity != BC_INTENSITY_UNTOLD)
    /* Translators: how strong the pain is, on a scale that ends at the second number */
    g_string_append_printf (text, C_ ("intensity", "%d/%d"), self->intensity, BC_INTENSITY_MAX);
  for (guint i = 0; i < BC_N_QUALITIES; i++)
    if (self->qualities & (1u << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", bc_quality_get_words (i));
  return g_string_free (text, FALSE);
}

/**
 * bc_quality_get_id:
 * @position: below %BC_N_QUALITIES; the quality is the bit 1 << @position
 *
 * Returns: the id of the atlas: "ache".
 */
const char *
bc_quality_get_id (guint position)
{
  g_return_val_if_fail (position < BC_N_QUALITIES, NULL);
  return qualities[position].id;
}

/**
 * bc_quality_get_words:
 * @position: below %BC_N_QUALITIES
 *
 * Returns: the quality in the user's language.
 */
const char *
bc_quality_get_words (guint position)
{
  g_return_val_if_fail (position < BC_N_QUALITIES, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "sensation", qualities[position].words);
}

/**
 * bc_quality_words_of_id:
 * @id: a sensation of the atlas
 *
 * Returns: its words in the user's language; @id itself where a pack has one that is not known.
 */
const char *
bc_quality_words_of_id (const char *id)
{
  for (guint i = 0; i < BC_N_QUALITIES; i++)
    if (g_str_equal (qualities[i].id, id))
      return bc_quality_get_words (i);
  return id;
}
