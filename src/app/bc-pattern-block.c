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

/* The side goes without saying where it is the one that is shown. */
static char *
describe (const BcPlace *place, const BcShownMuscle *shown)
{
  if (place->sides == shown->sides || !place->region->sided)
    return g_strdup (bc_place_get_name (place));
  return bc_place_describe (place);
}

static void
write_level (const BcPageWriter *writer,
             const GArray *regions,
             const BcShownMuscle *shown,
             BcLevel level,
             const char *name)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; i < regions->len; i++)
    {
      const BcPatternRegion *entry = &g_array_index (regions, BcPatternRegion, i);
      BcPlace place = place_of (entry, shown);
      g_autofree char *words = entry->level == level ? describe (&place, shown) : NULL;
      if (words != NULL)
        g_ptr_array_add (links, bc_links_place (&place, words));
    }
  line = bc_links_list (links, "; ");
  bc_page_writer_fact (writer, name, line);
}

/**
 * bc_pattern_block_write_places:
 * @shown: the muscle and the sides it is shown on
 *
 * Where its pain is felt, as links that mark the place and so lead to what else sends pain there.
 */
void
bc_pattern_block_write_places (const BcPageWriter *writer, const BcShownMuscle *shown)
{
  g_autoptr (GArray) regions = bc_pattern_list_regions (shown->muscle);

  write_level (writer, regions, shown, BC_LEVEL_ESSENTIAL, _ ("● Essential"));
  write_level (writer, regions, shown, BC_LEVEL_SPILLOVER, _ ("◌ Spillover"));
}

/**
 * bc_pattern_block_write_similar:
 *
 * Muscles whose recorded regions agree with its own.
 */
void
bc_pattern_block_write_similar (const BcPageWriter *writer, const BcMuscle *muscle)
{
  BcIndex *index = bc_session_get_index (bc_reader_get_session (writer->reader));
  g_autoptr (GArray) similar = bc_pattern_list_similar (index, muscle, MAX_SIMILAR);
  g_autoptr (GString) markup = g_string_new (NULL);

  if (similar->len == 0)
    return;
  for (guint i = 0; i < similar->len; i++)
    {
      const BcSimilarMuscle *entry = &g_array_index (similar, BcSimilarMuscle, i);
      g_autofree char *link = bc_links_muscle (entry->muscle);
      g_string_append_printf (markup, "%s%s (%.2f)", i > 0 ? ", " : "", link, entry->similarity);
    }
  bc_page_writer_fact (writer, _ ("Muscles with a similar pattern"), markup->str);
  gtk_widget_add_css_class (
      bc_blocks_paragraph (writer->page, _ ("How far the recorded regions agree; 1 is the same pattern.")), "source");
}
