/* The deck: first what is due, the longest overdue before the others, then what was never asked. A muscle comes once in a
   session as long as there are others: its pattern would give its points away.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-deck.h"

/* The order in which cards are taken. */
typedef enum
{
  RANK_DUE,
  RANK_FRESH,
  RANK_AHEAD, /* only for practising */
} Rank;

typedef struct
{
  BcQuizCard card;
  Rank rank;
  guint32 due;
  guint32 chance;
} Candidate;

static Candidate
make_candidate (const BcQuizCard *card, BcQuizProgress *progress, guint32 today, GRand *dice)
{
  g_autofree char *id = bc_quiz_card_to_id (card);
  const BcMemory *memory = bc_quiz_progress_get (progress, id);

  return (Candidate){ .card = *card,
                      .rank = memory == NULL                     ? RANK_FRESH
                              : bc_memory_is_due (memory, today) ? RANK_DUE
                                                                 : RANK_AHEAD,
                      .due = memory != NULL ? memory->due : 0,
                      .chance = g_rand_int (dice) };
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->rank != other->rank)
    return (int)one->rank - (int)other->rank;
  if (one->due != other->due)
    return one->due < other->due ? -1 : 1;
  return one->chance < other->chance ? -1 : one->chance > other->chance;
}

static gboolean
has_muscle (GArray *drawn, const BcMuscle *muscle)
{
  for (guint i = 0; i < drawn->len; i++)
    if (g_array_index (drawn, BcQuizCard, i).muscle == muscle)
      return TRUE;
  return FALSE;
}

/* Of each rank the muscles that have not come yet, then the rest. */
static void
take (GArray *candidates, Rank rank, guint most, GArray *drawn)
{
  g_autoptr (GArray) later = g_array_new (FALSE, FALSE, sizeof (BcQuizCard));

  for (guint i = 0; i < candidates->len && drawn->len < most; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      if (candidate->rank == rank)
        g_array_append_val (has_muscle (drawn, candidate->card.muscle) ? later : drawn, candidate->card);
    }
  for (guint i = 0; i < later->len && drawn->len < most; i++)
    g_array_append_val (drawn, g_array_index (later, BcQuizCard, i));
}

static void
mix (GArray *drawn, GRand *dice)
{
  for (guint i = drawn->len; i > 1; i--)
    {
      guint other = (guint)g_rand_int_range (dice, 0, (gint32)i);
      BcQuizCard kept = g_array_index (drawn, BcQuizCard, i - 1);
      g_array_index (drawn, BcQuizCard, i - 1) = g_array_index (drawn, BcQuizCard, other);
      g_array_index (drawn, BcQuizCard, other) = kept;
    }
}

/**
 * bc_quiz_deck_draw:
 * @today: Julian day
 * @practise: whether cards come too whose day has not come; the nearest first
 * @dice: choose among equals and mix
 *
 * Returns: (transfer full) (element-type BcQuizCard): at most as many cards as are wished; none where all is done for today.
 */
GArray *
bc_quiz_deck_draw (BcAtlas *atlas,
                   BcQuizProgress *progress,
                   const BcQuizWish *wish,
                   guint32 today,
                   gboolean practise,
                   GRand *dice)
{
  g_autoptr (GArray) cards = bc_quiz_card_list (atlas, wish);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GArray *drawn = g_array_new (FALSE, FALSE, sizeof (BcQuizCard));

  for (guint i = 0; i < cards->len; i++)
    {
      Candidate candidate = make_candidate (&g_array_index (cards, BcQuizCard, i), progress, today, dice);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  take (candidates, RANK_DUE, wish->n_questions, drawn);
  take (candidates, RANK_FRESH, wish->n_questions, drawn);
  if (practise)
    take (candidates, RANK_AHEAD, wish->n_questions, drawn);
  mix (drawn, dice);
  return drawn;
}

/* What is known of one muscle. */
typedef struct
{
  const BcMuscle *muscle;
  guint n_cards;
  guint n_learned;
  guint n_asked;
} Known;

static void
count_muscle (const Known *known, BcQuizTally *tally)
{
  if (known->muscle == NULL)
    return;
  tally->n_muscles++;
  if (known->n_learned == known->n_cards)
    tally->n_learned++;
  else if (known->n_asked > 0)
    tally->n_begun++;
}

static void
count_card (const BcMemory *memory, guint32 today, Known *known, BcQuizTally *tally)
{
  tally->n_cards++;
  known->n_cards++;
  if (memory == NULL)
    {
      tally->n_fresh++;
      return;
    }
  known->n_asked++;
  known->n_learned += bc_memory_is_learned (memory) ? 1 : 0;
  if (bc_memory_is_due (memory, today))
    tally->n_due++;
  else if (tally->next == 0 || memory->due < tally->next)
    tally->next = memory->due;
}

/**
 * bc_quiz_deck_count:
 * @wish: its number and level are not looked at
 * @today: Julian day
 * @tally: (out): the sums
 */
void
bc_quiz_deck_count (BcAtlas *atlas, BcQuizProgress *progress, const BcQuizWish *wish, guint32 today, BcQuizTally *tally)
{
  g_autoptr (GArray) cards = bc_quiz_card_list (atlas, wish);
  Known known = { NULL, 0, 0, 0 };

  *tally = (BcQuizTally){ 0 };
  /* the cards of one muscle stand together */
  for (guint i = 0; i < cards->len; i++)
    {
      const BcQuizCard *card = &g_array_index (cards, BcQuizCard, i);
      g_autofree char *id = bc_quiz_card_to_id (card);
      if (card->muscle != known.muscle)
        {
          count_muscle (&known, tally);
          known = (Known){ card->muscle, 0, 0, 0 };
        }
      count_card (bc_quiz_progress_get (progress, id), today, &known, tally);
    }
  count_muscle (&known, tally);
}
