/* One question of the quiz. Everything that is left to chance comes from dice that the caller holds, so that the same seed
   asks the same.

   The wrong choices of a "which muscle" question come from the same section or from muscles with an overlapping pattern;
   the harder the level the more the patterns have in common. A muscle with the very same pattern is never a choice: it
   would be right as well.

   What an answer by regions is worth: what was found of the wanted places, divided by all wanted places and everything
   that does not belong to the pattern. Essential counts one and spillover one half, as in the ranking. Spillover that was
   not asked for neither helps nor harms.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-question.h"

#include "bc-memory.h"
#include "bc-muscle-name.h"
#include "bc-pattern.h"

/* From how many of the most similar patterns the choices are drawn. */
#define SIMILAR_POOL 6
#define ALL_THE_SAME 0.999999
#define ESSENTIAL_WEIGHT 1.0
#define SPILLOVER_WEIGHT 0.5
/* Scores from which an answer has a quality of 4, 3, 2; 5 is a full one, 1 is anything at all. */
#define SURE_SCORE 0.75
#define MOSTLY_SCORE 0.5
#define SOME_SCORE 0.25
#define NEARLY_ONE 0.999999

/* The pattern */

static void
add_spot (GArray *spots, const BcRegion *region, BcSide side, BcLevel level)
{
  BcQuizSpot fresh = { { region, side }, level, FALSE };

  for (guint i = 0; i < spots->len; i++)
    {
      BcQuizSpot *other = &g_array_index (spots, BcQuizSpot, i);
      if (!bc_spot_equal (&other->spot, &fresh.spot))
        continue;
      other->level = MAX (other->level, level);
      return;
    }
  g_array_append_val (spots, fresh);
}

static void
add_referral (GArray *spots, const BcReferral *referral, BcSide muscle_side)
{
  static const BcSide sides[] = { BC_SIDE_LEFT, BC_SIDE_RIGHT };
  const BcRegion *region = referral->region.target;

  if (region == NULL)
    return;
  if (!region->sided)
    add_spot (spots, region, BC_SIDE_MIDLINE, referral->level);
  else
    for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
      if (muscle_side == BC_SIDE_MIDLINE || bc_reach_includes (referral->reach, muscle_side, sides[i]))
        add_spot (spots, region, sides[i], referral->level);
}

static void
add_point (GArray *spots, const BcTriggerPoint *point, BcSide side)
{
  for (guint i = 0; i < point->referrals->len; i++)
    add_referral (spots, g_ptr_array_index (point->referrals, i), side);
}

static int
compare_quiz_spots (gconstpointer a, gconstpointer b)
{
  return bc_spot_compare (&((const BcQuizSpot *)a)->spot, &((const BcQuizSpot *)b)->spot);
}

/* A pattern of spillover alone is wanted as it is. */
static void
choose_wanted (GArray *spots, BcQuizLevel level)
{
  BcLevel best = BC_LEVEL_NONE;

  for (guint i = 0; i < spots->len; i++)
    best = MAX (best, g_array_index (spots, BcQuizSpot, i).level);
  for (guint i = 0; i < spots->len; i++)
    {
      BcQuizSpot *entry = &g_array_index (spots, BcQuizSpot, i);
      entry->wanted = level == BC_QUIZ_HARD || entry->level == best;
    }
}

static void
list_spots (BcQuizQuestion *self)
{
  GPtrArray *points = self->card.muscle->points;

  self->spots = g_array_new (FALSE, FALSE, sizeof (BcQuizSpot));
  for (guint i = 0; i < points->len; i++)
    if (self->card.point == NULL || self->card.point == points->pdata[i])
      add_point (self->spots, points->pdata[i], self->side);
  g_array_sort (self->spots, compare_quiz_spots);
  choose_wanted (self->spots, self->level);
}

/* The choices */

static void
shuffle (gpointer *items, guint n, GRand *dice)
{
  for (guint i = n; i > 1; i--)
    {
      guint other = (guint)g_rand_int_range (dice, 0, (gint32)i);
      gpointer kept = items[i - 1];
      items[i - 1] = items[other];
      items[other] = kept;
    }
}

static gboolean
may_be_choice (const BcQuizQuestion *self, const BcMuscle *muscle)
{
  for (guint i = 0; i < self->n_choices; i++)
    if (self->choices[i] == muscle ||
        g_strcmp0 (bc_muscle_get_name (self->choices[i]), bc_muscle_get_name (muscle)) == 0)
      return FALSE;
  return muscle->points->len > 0 && bc_pattern_compare (self->card.muscle, muscle) < ALL_THE_SAME;
}

static void
take_choices (BcQuizQuestion *self, GPtrArray *from, guint most)
{
  for (guint i = 0; i < from->len && most > 0 && self->n_choices < BC_QUIZ_MAX_CHOICES; i++)
    if (may_be_choice (self, from->pdata[i]))
      {
        self->choices[self->n_choices++] = from->pdata[i];
        most--;
      }
}

/* The muscles whose pattern has most in common with the one that is asked, in any order. */
static GPtrArray *
list_similar (BcIndex *index, const BcMuscle *muscle, GRand *dice)
{
  g_autoptr (GArray) similar = bc_pattern_list_similar (index, muscle, G_MAXUINT);
  GPtrArray *muscles = g_ptr_array_new ();

  for (guint i = 0; i < similar->len && muscles->len < SIMILAR_POOL; i++)
    {
      const BcSimilarMuscle *entry = &g_array_index (similar, BcSimilarMuscle, i);
      if (entry->similarity < ALL_THE_SAME)
        g_ptr_array_add (muscles, (gpointer)entry->muscle);
    }
  shuffle (muscles->pdata, muscles->len, dice);
  return muscles;
}

/* @apart: without those whose pattern overlaps */
static GPtrArray *
list_others (BcIndex *index, const BcMuscle *muscle, gboolean same_section, gboolean apart, GRand *dice)
{
  GPtrArray *all = bc_atlas_get_muscles (bc_index_get_atlas (index)), *others = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const BcMuscle *other = g_ptr_array_index (all, i);
      if (other == muscle || (same_section && g_strcmp0 (other->section, muscle->section) != 0) ||
          (apart && bc_pattern_compare (muscle, other) >= BC_PATTERN_MIN_SIMILARITY))
        continue;
      g_ptr_array_add (others, (gpointer)other);
    }
  shuffle (others->pdata, others->len, dice);
  return others;
}

static void
choose_choices (BcQuizQuestion *self, BcIndex *index, GRand *dice)
{
  static const guint n_similar[] = { [BC_QUIZ_EASY] = 0, [BC_QUIZ_MEDIUM] = 1, [BC_QUIZ_HARD] = 3 };
  const BcMuscle *muscle = self->card.muscle;
  g_autoptr (GPtrArray) similar = list_similar (index, muscle, dice);
  g_autoptr (GPtrArray) near_ones = list_others (index, muscle, TRUE, self->level == BC_QUIZ_EASY, dice);
  g_autoptr (GPtrArray) others = list_others (index, muscle, FALSE, FALSE, dice);

  self->choices[self->n_choices++] = muscle;
  take_choices (self, similar, n_similar[self->level]);
  take_choices (self, near_ones, BC_QUIZ_MAX_CHOICES);
  take_choices (self, others, BC_QUIZ_MAX_CHOICES);
  shuffle ((gpointer *)self->choices, self->n_choices, dice);
  for (guint i = 0; i < self->n_choices; i++)
    if (self->choices[i] == muscle)
      self->right = i;
}

/**
 * bc_quiz_question_new:
 * @index: it must outlive the question
 * @dice: choose the side of the body and the choices
 *
 * Returns: (transfer full): the question.
 */
BcQuizQuestion *
bc_quiz_question_new (BcIndex *index, const BcQuizCard *card, BcQuizLevel level, GRand *dice)
{
  BcQuizQuestion *self = g_new0 (BcQuizQuestion, 1);

  self->card = *card;
  self->level = level;
  self->side = !card->muscle->sided ? BC_SIDE_MIDLINE : g_rand_boolean (dice) ? BC_SIDE_LEFT : BC_SIDE_RIGHT;
  list_spots (self);
  if (card->kind == BC_QUIZ_WHICH)
    choose_choices (self, index, dice);
  return self;
}

void
bc_quiz_question_free (BcQuizQuestion *self)
{
  g_array_unref (self->spots);
  g_free (self);
}

/**
 * bc_quiz_question_find:
 *
 * Returns: (nullable): the place of the pattern that this is.
 */
const BcQuizSpot *
bc_quiz_question_find (const BcQuizQuestion *self, const BcSpot *spot)
{
  for (guint i = 0; i < self->spots->len; i++)
    if (bc_spot_equal (&g_array_index (self->spots, BcQuizSpot, i).spot, spot))
      return &g_array_index (self->spots, BcQuizSpot, i);
  return NULL;
}

guint
bc_quiz_question_count_wanted (const BcQuizQuestion *self)
{
  guint n = 0;

  for (guint i = 0; i < self->spots->len; i++)
    n += g_array_index (self->spots, BcQuizSpot, i).wanted ? 1 : 0;
  return n;
}

/* Marking */

static gboolean
contains (const BcSpot *spots, guint n, const BcSpot *spot)
{
  for (guint i = 0; i < n; i++)
    if (bc_spot_equal (&spots[i], spot))
      return TRUE;
  return FALSE;
}

static double
weight_of (BcLevel level)
{
  return level == BC_LEVEL_ESSENTIAL ? ESSENTIAL_WEIGHT : SPILLOVER_WEIGHT;
}

static void
add_verdict (BcQuizMarking *marking, const BcSpot *spot, BcLevel level, BcQuizVerdict verdict)
{
  BcMarkedSpot marked = { *spot, level, verdict };

  g_array_append_val (marking->spots, marked);
}

static BcQuizVerdict
verdict_on_wrong (const BcQuizQuestion *self, const BcSpot *spot)
{
  BcSpot other = { spot->region, bc_side_opposite (spot->side) };

  return spot->side != BC_SIDE_MIDLINE && bc_quiz_question_find (self, &other) != NULL ? BC_QUIZ_WRONG_SIDE
                                                                                       : BC_QUIZ_WRONG;
}

static int
compare_marked (gconstpointer a, gconstpointer b)
{
  const BcMarkedSpot *one = a, *other = b;

  if (one->verdict != other->verdict)
    return (int)one->verdict - (int)other->verdict;
  return bc_spot_compare (&one->spot, &other->spot);
}

static void
judge (BcQuizMarking *marking, double score)
{
  marking->score = score;
  marking->quality = score >= NEARLY_ONE     ? BC_MEMORY_BEST_QUALITY
                     : score >= SURE_SCORE   ? BC_MEMORY_SURE_QUALITY
                     : score >= MOSTLY_SCORE ? BC_MEMORY_RIGHT_QUALITY
                     : score >= SOME_SCORE   ? 2
                     : score > 0             ? 1
                                             : 0;
  marking->outcome = score >= NEARLY_ONE ? BC_QUIZ_RIGHT : score >= MOSTLY_SCORE ? BC_QUIZ_MOSTLY : BC_QUIZ_NOT_YET;
}

static BcQuizMarking *
new_marking (void)
{
  BcQuizMarking *marking = g_new0 (BcQuizMarking, 1);

  marking->spots = g_array_new (FALSE, FALSE, sizeof (BcMarkedSpot));
  return marking;
}

/**
 * bc_quiz_question_mark_spots:
 * @chosen: (array length=n_chosen): what the learner chose, in any order; none where they do not know
 *
 * Returns: (transfer full): every place with its verdict, and what the answer is worth.
 */
BcQuizMarking *
bc_quiz_question_mark_spots (const BcQuizQuestion *self, const BcSpot *chosen, guint n_chosen)
{
  BcQuizMarking *marking = new_marking ();
  double found = 0, wanted = 0;

  for (guint i = 0; i < self->spots->len; i++)
    {
      const BcQuizSpot *entry = &g_array_index (self->spots, BcQuizSpot, i);
      gboolean has = contains (chosen, n_chosen, &entry->spot);
      add_verdict (marking, &entry->spot, entry->level,
                   has             ? BC_QUIZ_FOUND
                   : entry->wanted ? BC_QUIZ_MISSED
                                   : BC_QUIZ_UNASKED);
      if (!entry->wanted)
        continue;
      marking->n_wanted++;
      marking->n_found += has ? 1 : 0;
      wanted += weight_of (entry->level);
      found += has ? weight_of (entry->level) : 0;
    }
  for (guint i = 0; i < n_chosen; i++)
    if (bc_quiz_question_find (self, &chosen[i]) == NULL && !contains (chosen, i, &chosen[i]))
      {
        add_verdict (marking, &chosen[i], BC_LEVEL_NONE, verdict_on_wrong (self, &chosen[i]));
        marking->n_wrong++;
      }
  g_array_sort (marking->spots, compare_marked);
  judge (marking, wanted > 0 ? found / (wanted + marking->n_wrong) : 0);
  return marking;
}

/**
 * bc_quiz_question_mark_choice:
 * @choice: position of a choice; -1 where the learner does not know
 *
 * One answer in four is right by chance, so a right one counts as known with a doubt (4).
 */
BcQuizMarking *
bc_quiz_question_mark_choice (const BcQuizQuestion *self, int choice)
{
  BcQuizMarking *marking = new_marking ();

  marking->n_wanted = 1;
  marking->n_found = choice == (int)self->right ? 1 : 0;
  marking->n_wrong = choice >= 0 && choice != (int)self->right ? 1 : 0;
  judge (marking, marking->n_found);
  if (marking->outcome == BC_QUIZ_RIGHT)
    marking->quality = BC_MEMORY_SURE_QUALITY;
  return marking;
}

void
bc_quiz_marking_free (BcQuizMarking *self)
{
  g_array_unref (self->spots);
  g_free (self);
}
