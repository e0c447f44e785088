/* A place that somebody marked: a region or an area, on one side or both.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-place.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-text.h"

G_DEFINE_QUARK (bc - place - error - quark, bc_place_error)

const char *
bc_body_sides_to_string (BcBodySides sides)
{
  switch (sides)
    {
    case BC_BODY_LEFT:
      return "left";
    case BC_BODY_RIGHT:
      return "right";
    case BC_BODY_BOTH:
    default:
      return "both";
    }
}

static gboolean
parse_sides (const char *word, BcBodySides *sides)
{
  if (word == NULL || g_str_equal (word, "both"))
    *sides = BC_BODY_BOTH;
  else if (g_str_equal (word, "left"))
    *sides = BC_BODY_LEFT;
  else if (g_str_equal (word, "right"))
    *sides = BC_BODY_RIGHT;
  else
    return FALSE;
  return TRUE;
}

/* A midline region has no sides to choose from, so every way to write it means the same place. */
static BcBodySides
meaningful_sides (const BcRegion *region, BcBodySides sides)
{
  return region != NULL && !region->sided ? BC_BODY_BOTH : sides;
}

/**
 * bc_place_parse:
 * @word: `ID`, `ID:left`, `ID:right` or `ID:both`; ID is a region or an area
 * @place: (out caller-allocates): set on success
 * @error: what was found and what was expected
 *
 * Returns: whether the word names a place of the atlas.
 */
gboolean
bc_place_parse (BcAtlas *atlas, const char *word, BcPlace *place, GError **error)
{
  g_auto (GStrv) pieces = g_strsplit (word, ":", 2);
  BcBodySides sides;
  BcPlace parsed = { 0 };

  if (pieces[0] == NULL || !parse_sides (pieces[1], &sides))
    {
      g_set_error (error, BC_PLACE_ERROR, BC_PLACE_ERROR_SIDE,
                   "'%s' has no such side, expected ID, ID:left, ID:right or ID:both", word);
      return FALSE;
    }
  parsed.region = bc_atlas_find_region (atlas, pieces[0]);
  parsed.area = bc_atlas_find_area (atlas, pieces[0]);
  parsed.sides = meaningful_sides (parsed.region, sides);
  if (parsed.region == NULL && parsed.area == NULL)
    {
      g_set_error (
          error, BC_PLACE_ERROR, BC_PLACE_ERROR_UNKNOWN,
          "'%s' is not a place, expected a region or an area: see 'bodychart list regions' and 'bodychart list areas'",
          pieces[0]);
      return FALSE;
    }
  *place = parsed;
  return TRUE;
}

BcPlace
bc_place_of_spot (const BcSpot *spot)
{
  BcBodySides sides = spot->side == BC_SIDE_LEFT    ? BC_BODY_LEFT
                      : spot->side == BC_SIDE_RIGHT ? BC_BODY_RIGHT
                                                    : BC_BODY_BOTH;

  return (BcPlace){ spot->region, NULL, sides };
}

const char *
bc_place_get_id (const BcPlace *self)
{
  return self->region != NULL ? self->region->id : self->area->id;
}

/**
 * bc_place_get_name:
 *
 * Returns: the clinical name in the user's language, without the side.
 */
const char *
bc_place_get_name (const BcPlace *self)
{
  return bc_text (self->region != NULL ? self->region->name : self->area->name);
}

/**
 * bc_place_get_side_word:
 *
 * Returns: "left", "right", "both", or "midline" for a region in the midline. Not translated.
 */
const char *
bc_place_get_side_word (const BcPlace *self)
{
  if (self->region != NULL && !self->region->sided)
    return bc_side_to_string (BC_SIDE_MIDLINE);
  return bc_body_sides_to_string (self->sides);
}

/**
 * bc_place_describe:
 *
 * Returns: (transfer full): name and side in the user's language.
 */
char *
bc_place_describe (const BcPlace *self)
{
  const char *name = bc_place_get_name (self);

  if (self->region != NULL && !self->region->sided)
    return g_strdup (name);
  if (self->sides == BC_BODY_LEFT)
    return g_strdup_printf (_ ("Left: %s"), name);
  if (self->sides == BC_BODY_RIGHT)
    return g_strdup_printf (_ ("Right: %s"), name);
  /* Translators: %s is a region or area of the body, meant on both sides */
  return g_strdup_printf (_ ("Both sides: %s"), name);
}

gboolean
bc_place_equal (const BcPlace *a, const BcPlace *b)
{
  return a->region == b->region && a->area == b->area && a->sides == b->sides;
}

int
bc_place_compare (const BcPlace *a, const BcPlace *b)
{
  int order = strcmp (bc_place_get_id (a), bc_place_get_id (b));

  return order != 0 ? order : (int)a->sides - (int)b->sides;
}

static void
list_region_spots (const BcRegion *region, BcBodySides sides, GArray *spots)
{
  BcSpot spot = { region, BC_SIDE_MIDLINE };

  if (!region->sided)
    {
      g_array_append_val (spots, spot);
      return;
    }
  for (int side = BC_SIDE_LEFT; side <= BC_SIDE_RIGHT; side++)
    if (sides & (side == BC_SIDE_LEFT ? BC_BODY_LEFT : BC_BODY_RIGHT))
      {
        spot.side = (BcSide)side;
        g_array_append_val (spots, spot);
      }
}

/**
 * bc_place_list_spots:
 * @spots: (element-type BcSpot): appended to
 *
 * Lists the spots that the place stands for: those of the region, or of every region of the area.
 */
void
bc_place_list_spots (const BcPlace *self, GArray *spots)
{
  if (self->region != NULL)
    list_region_spots (self->region, self->sides, spots);
  else
    for (guint i = 0; i < self->area->regions->len; i++)
      {
        const BcReference *reference = g_ptr_array_index (self->area->regions, i);
        list_region_spots (reference->target, self->sides, spots);
      }
}
