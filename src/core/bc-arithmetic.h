/* The arithmetic of a row, place by place, so that anybody can add it up.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-ranking.h"

G_BEGIN_DECLS

/* What one marked place adds to the overlap of a muscle. */
typedef struct
{
  BcPlace place;
  BcLevel level;      /* at which the muscle reaches it; BC_LEVEL_NONE adds nothing */
  guint weight;       /* of the place; BC_PLACE_WEIGHT_ONE where it was not drawn */
  double adds;        /* weight in places × 1, ½ or 0 */
  guint order;        /* place of the muscle in the traditional order there, from 1; 0: not named */
  guint order_length; /* how many muscles that order has */
  const BcArea *order_area; /* whose order; NULL for none */
} BcTerm;

GArray *bc_arithmetic_list_terms (BcIndex *index, const BcRanking *ranking, const BcSuggestion *suggestion);
char   *bc_arithmetic_describe_term (const BcTerm *term);

G_END_DECLS
