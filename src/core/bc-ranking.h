/* The answer: muscles whose published patterns overlap the marked places, in order, each with its reason.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-check-first.h"
#include "bc-index.h"
#include "bc-suggestion.h"
#include "bc-weighted-place.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *places;           /* BcPlace, sorted, each once */
  GArray *weights;          /* guint, of the places */
  GArray *spots;            /* BcSpot, sorted, each once */
  GPtrArray *suggestions;   /* BcSuggestion */
  GArray *not_covered;      /* BcSpot that no suggestion reaches */
  GPtrArray *check_first;   /* BcCheckFirst, most urgent first */
  GPtrArray *also_consider; /* BcAlsoConsider, by kind */
} BcRanking;

BcRanking          *bc_ranking_new (BcIndex *index, const BcPlace *places, guint n_places);
BcRanking          *bc_ranking_new_weighted (BcIndex *index, const BcWeightedPlace *places, guint n_places);
void                bc_ranking_free (BcRanking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcRanking, bc_ranking_free)

const BcSuggestion *bc_ranking_find (const BcRanking *self, const BcMuscle *muscle);

G_END_DECLS
