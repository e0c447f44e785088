/* Search over the atlas: names of muscles, regions, areas, conditions and topics, roots of nerves, symptoms.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"

G_BEGIN_DECLS

#define BC_TYPE_SEARCH (bc_search_get_type ())
G_DECLARE_FINAL_TYPE (BcSearch, bc_search, BC, SEARCH, GObject)

typedef enum
{
  BC_SEARCH_MUSCLE,
  BC_SEARCH_REGION,
  BC_SEARCH_AREA,
  BC_SEARCH_CONDITION,
  BC_SEARCH_TOPIC,
} BcSearchKind;

typedef struct
{
  BcSearchKind kind;
  gconstpointer record; /* BcMuscle, BcRegion, BcArea, BcCondition or BcTopic, borrowed from the atlas */
  const char *matched;  /* the name, nerve or symptom that matched, to show; borrowed, lives as long as the search */
} BcSearchResult;

BcSearch *bc_search_new (BcAtlas *atlas);
gboolean bc_search_prepare (BcSearch *self, guint n_records);
GArray *bc_search_find (BcSearch *self, const char *words, guint limit);
const BcMuscle *bc_search_muscle_named (BcSearch *self, const char *name);

G_END_DECLS
