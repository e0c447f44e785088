/* What a page says about the skin maps that lie over its figures: the names behind the letters on the figures, and what a
   reader must know of such a map.

   A dermatome's letters are its name; a nerve's are not.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-overlays.h"

#include <glib/gi18n.h>

#include "bc-text.h"

static gboolean
is_seen (const BcOverlay *overlay, GPtrArray *figures)
{
  for (guint t = 0; t < overlay->territories->len; t++)
    for (guint i = 0; i < figures->len; i++)
      if (g_strcmp0 (((const BcTerritory *)overlay->territories->pdata[t])->view,
                     bc_figure_get_view (figures->pdata[i])) == 0)
        return TRUE;
  return FALSE;
}

/* "Ax Axillary nerve; …" in the order of the body. */
static char *
join_names (GPtrArray *overlays, GPtrArray *figures)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < overlays->len; i++)
    {
      const BcOverlay *overlay = overlays->pdata[i];
      g_autofree char *markup = NULL;

      if (overlay->kind == BC_OVERLAY_DERMATOME || !is_seen (overlay, figures))
        continue;
      markup = g_markup_printf_escaped ("<b>%s</b> %s", overlay->label, bc_text (overlay->name));
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? "; " : "", markup);
    }
  return g_string_free (joined, FALSE);
}

static gboolean
has_kind (GPtrArray *overlays, BcOverlayKind kind)
{
  for (guint i = 0; i < overlays->len; i++)
    if (((const BcOverlay *)overlays->pdata[i])->kind == kind)
      return TRUE;
  return FALSE;
}

/**
 * bc_page_overlays_add:
 * @figures: (element-type BcFigure): of the page
 *
 * Adds nothing where no map is shown.
 */
void
bc_page_overlays_add (const BcWords *words, GPtrArray *figures)
{
  static const BcOverlayKind kinds[] = { BC_OVERLAY_DERMATOME, BC_OVERLAY_NERVE };
  GPtrArray *overlays = bc_scene_get_overlays (words->scene);
  g_autofree char *names = NULL;

  if (overlays->len == 0)
    return;
  names = join_names (overlays, figures);
  bc_words_begin (words, 2, FALSE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (has_kind (overlays, kinds[i]))
      {
        g_autofree char *note = g_markup_escape_text (bc_overlay_kind_get_note (kinds[i]), -1);

        bc_words_add (words, BC_WORDS_BODY, note);
      }
  if (*names != '\0')
    bc_words_add (words, BC_WORDS_BODY, names);
}
