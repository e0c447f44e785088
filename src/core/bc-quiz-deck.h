/* Which cards are asked today, and how far somebody has come with a section.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-quiz-progress.h"

G_BEGIN_DECLS

/* Muscles count as learned when all their cards are, as begun when any was asked. */
typedef struct
{
  guint n_muscles;
  guint n_learned;
  guint n_begun; /* and not yet learned */
  guint n_cards;
  guint n_due;   /* cards asked before whose day has come */
  guint n_fresh; /* cards never asked */
  guint32 next;  /* the next day on which a card is due; 0: none is planned */
} BcQuizTally;

void    bc_quiz_deck_count (BcAtlas *atlas, BcQuizProgress *progress, const BcQuizWish *wish, guint32 today, BcQuizTally *tally);
GArray *bc_quiz_deck_draw (BcAtlas *atlas, BcQuizProgress *progress, const BcQuizWish *wish, guint32 today, gboolean practise, GRand *dice);

G_END_DECLS
