/* Where a muscle's pattern fits. From here a muscle leads on: to a place, and to what else sends pain there.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pattern-block.h"

#include <glib/gi18n.h>

#include "bc-blocks.h"
#include "bc-links.h"
#include "bc-pattern.h"

#define MAX_SIMILAR 6

static BcBodySides
other_sides (BcBodySides sides)
{
  return sides == BC_BODY_BOTH ? BC_BODY_BOTH : BC_BODY_BOTH & ~sides;
}

/* The place on the body where the shown muscle sends this pain. */
static BcPlace
place_of (const BcPatternRegion *entry, const BcShownMuscle *shown)
{
  BcPlace place = { entry->region, NULL, BC_BODY_BOTH };

  if (entry->region->sided)
    place.sides = (entry->same ? shown->sides : 0) | (entry->opposite ? other_sides (shown->sides) : 0);
  return place;
}

static void
append_level (GtkBox *page,
              BcSession *session,
              const GArray *regions,
              const BcShownMuscle *shown,
              BcLevel level,
              const char *sign)
{
  g_autoptr (GString) markup = g_string_new (sign);
  guint n = 0;

  for (guint i = 0; i < regions->len; i++)
    {
      const BcPatternRegion *entry = &g_array_index (regions, BcPatternRegion, i);
      BcPlace place = place_of (entry, shown);
      g_autofree char *words = entry->level == level ? bc_place_describe (&place) : NULL, *link = NULL;
      if (words == NULL)
        continue;
      link = bc_links_place (&place, words);
      g_string_append_printf (markup, "%s%s", n++ > 0 ? "; " : " ", link);
    }
  if (n > 0)
    bc_links_paragraph (page, session, markup->str);
}

static void
append_similar (GtkBox *page, BcSession *session, const BcMuscle *muscle)
{
  g_autoptr (GArray) similar = bc_pattern_list_similar (bc_session_get_index (session), muscle, MAX_SIMILAR);
  g_autoptr (GString) markup = g_string_new (NULL);

  if (similar->len == 0)
    return;
  bc_blocks_heading (page, _ ("Muscles with a similar pattern"));
  for (guint i = 0; i < similar->len; i++)
    {
      const BcSimilarMuscle *entry = &g_array_index (similar, BcSimilarMuscle, i);
      g_autofree char *link = bc_links_muscle (entry->muscle);
      g_string_append_printf (markup, "%s%s (%.2f)", i > 0 ? ", " : "", link, entry->similarity);
    }
  bc_links_paragraph (page, session, markup->str);
  gtk_widget_add_css_class (bc_blocks_paragraph (page, _ ("How far the recorded regions agree; 1 is the same pattern.")),
                            "source");
}

/**
 * bc_pattern_block_append:
 * @page: a vertical box
 * @shown: the muscle and the sides it is shown on
 */
void
bc_pattern_block_append (GtkBox *page, BcSession *session, const BcShownMuscle *shown)
{
  g_autoptr (GArray) regions = bc_pattern_list_regions (shown->muscle);

  bc_blocks_heading (page, _ ("Where its pain is felt: choose a place to see what else sends pain there"));
  append_level (page, session, regions, shown, BC_LEVEL_ESSENTIAL, "●");
  append_level (page, session, regions, shown, BC_LEVEL_SPILLOVER, "◌");
  append_similar (page, session, shown->muscle);
}
