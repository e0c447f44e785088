/* One question of the quiz, and how an answer to it is marked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-index.h"
#include "bc-quiz-card.h"

G_BEGIN_DECLS

#define BC_QUIZ_MAX_CHOICES 4

/* A place that belongs to the pattern that is asked. */
typedef struct
{
  BcSpot spot;
  BcLevel level;
  gboolean wanted; /* whether leaving it out is a fault; of spillover only at the hard level */
} BcQuizSpot;

typedef enum
{
  BC_QUIZ_FOUND,
  BC_QUIZ_MISSED,
  BC_QUIZ_WRONG,
  BC_QUIZ_WRONG_SIDE, /* the same region belongs to the pattern, on the other side */
  BC_QUIZ_UNASKED,    /* spillover that was neither chosen nor asked for */
} BcQuizVerdict;

typedef struct
{
  BcSpot spot;
  BcLevel level; /* BC_LEVEL_NONE where it is wrong */
  BcQuizVerdict verdict;
} BcMarkedSpot;

/* How an answer came out. */
typedef enum
{
  BC_QUIZ_NOT_YET,
  BC_QUIZ_MOSTLY,
  BC_QUIZ_RIGHT,
} BcQuizOutcome;

#define BC_QUIZ_N_OUTCOMES (BC_QUIZ_RIGHT + 1)

typedef struct
{
  GArray *spots; /* BcMarkedSpot: found, missed, wrong, unasked; each from head to foot; empty for a choice */
  guint n_found; /* of the wanted ones */
  guint n_wanted;
  guint n_wrong;
  double score; /* 0 to 1 */
  guint quality; /* for bc_memory_answer() */
  BcQuizOutcome outcome;
} BcQuizMarking;

typedef struct
{
  BcQuizCard card;
  BcQuizLevel level;
  BcSide side;   /* of the muscle: left or right; BC_SIDE_MIDLINE where it is unpaired */
  GArray *spots; /* BcQuizSpot: the pattern, from head to foot */
  const BcMuscle *choices[BC_QUIZ_MAX_CHOICES]; /* borrowed */
  guint n_choices;                              /* 0 where regions are to be chosen */
  guint right;                                  /* position of the right choice */
} BcQuizQuestion;

BcQuizQuestion *bc_quiz_question_new (BcIndex *index, const BcQuizCard *card, BcQuizLevel level, GRand *dice);
void            bc_quiz_question_free (BcQuizQuestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcQuizQuestion, bc_quiz_question_free)

const BcQuizSpot *bc_quiz_question_find (const BcQuizQuestion *self, const BcSpot *spot);
guint             bc_quiz_question_count_wanted (const BcQuizQuestion *self);
BcQuizMarking    *bc_quiz_question_mark_spots (const BcQuizQuestion *self, const BcSpot *chosen, guint n_chosen);
BcQuizMarking    *bc_quiz_question_mark_choice (const BcQuizQuestion *self, int choice);
void              bc_quiz_marking_free (BcQuizMarking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcQuizMarking, bc_quiz_marking_free)

G_END_DECLS
