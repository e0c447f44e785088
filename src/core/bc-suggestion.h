/* One row of the answer: a muscle, how far its published patterns overlap the marked places, and why it stands there.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-place.h"

G_BEGIN_DECLS

/* What one marked place counts when a pattern reaches it. A place is one region or one area that was marked. */
#define BC_RANKING_ESSENTIAL_WEIGHT 1.0
#define BC_RANKING_SPILLOVER_WEIGHT 0.5

/* One marked spot that a trigger point refers to. */
typedef struct
{
  BcSpot spot;
  BcLevel level;
} BcCover;

typedef struct
{
  const BcTriggerPoint *point; /* borrowed */
  BcLevel level;               /* the best of its covers */
  GArray *covers;              /* BcCover, head to foot */
} BcSuggestedPoint;

typedef struct
{
  guint rank; /* from 1 */
  const BcMuscle *muscle;
  BcBodySides sides;  /* of the muscle */
  BcLevel level;      /* the best level at which it reaches a marked place */
  double overlap;     /* 0 to 1: (essential weight + half the spillover weight) / marked weight */
  guint n_essential;  /* places reached as essential */
  guint n_spillover;  /* places reached as spillover only */
  guint n_places;     /* places marked */
  guint essential_weight; /* of the places reached as essential; BC_PLACE_WEIGHT_ONE each where none was drawn */
  guint spillover_weight; /* of the places reached as spillover only */
  guint marked_weight;    /* of all marked places */
  guint order;        /* best place in a traditional order, from 1; 0: in none */
  guint order_length; /* how many muscles that order has */
  const BcArea *order_area; /* whose order; NULL for none */
  guint order_sum;    /* over all places; an order that does not name the muscle counts as one past the longest */
  GPtrArray *points;  /* BcSuggestedPoint, best level first, then as in the atlas */
} BcSuggestion;

BcSuggestion *bc_suggestion_new (const BcMuscle *muscle, guint n_places);
void          bc_suggestion_free (BcSuggestion *self);

char         *bc_suggestion_explain (const BcSuggestion *self);
char         *bc_suggestion_explain_score (const BcSuggestion *self);
GPtrArray    *bc_suggestion_list_sources (const BcSuggestion *self);
const char   *bc_suggestion_get_side_word (const BcSuggestion *self);
gboolean      bc_suggestion_covers (const BcSuggestion *self, const BcSpot *spot);

G_END_DECLS
