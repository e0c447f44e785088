/* A place that somebody marked: a region or an area, on one side or both.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-shown-muscle.h"
#include "bc-spot.h"

G_BEGIN_DECLS

#define BC_PLACE_ERROR (bc_place_error_quark ())
GQuark bc_place_error_quark (void);

typedef enum
{
  BC_PLACE_ERROR_UNKNOWN,
  BC_PLACE_ERROR_SIDE,
} BcPlaceError;

typedef struct
{
  const BcRegion *region; /* borrowed; NULL for an area */
  const BcArea *area;     /* borrowed; NULL for a region */
  BcBodySides sides;      /* of the paired regions; the midline ones belong to every side */
} BcPlace;

gboolean    bc_place_parse (BcAtlas *atlas, const char *word, BcPlace *place, GError **error);
BcPlace     bc_place_of_spot (const BcSpot *spot);
const char *bc_place_get_id (const BcPlace *self);
const char *bc_place_get_name (const BcPlace *self);
const char *bc_place_get_side_word (const BcPlace *self);
char       *bc_place_describe (const BcPlace *self);
gboolean    bc_place_equal (const BcPlace *a, const BcPlace *b);
int         bc_place_compare (const BcPlace *a, const BcPlace *b);
void        bc_place_list_spots (const BcPlace *self, GArray *spots);

const char *bc_body_sides_to_string (BcBodySides sides);

G_END_DECLS
