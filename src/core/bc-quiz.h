/* One session of the quiz: its questions, the answer at hand, and what came of it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-quiz-deck.h"

G_BEGIN_DECLS

/* Which day it is, as a Julian day. */
typedef guint32 (*BcQuizClock) (gpointer user_data);

/* How one question came out when it was first asked. */
typedef struct
{
  BcQuizCard card;
  BcQuizOutcome outcome;
} BcQuizResult;

#define BC_TYPE_QUIZ (bc_quiz_get_type ())
G_DECLARE_FINAL_TYPE (BcQuiz, bc_quiz, BC, QUIZ, GObject)

BcQuiz               *bc_quiz_new (BcIndex *index, BcQuizProgress *progress, const BcQuizWish *wish, gboolean practise,
                                   guint32 seed, BcQuizClock clock, gpointer clock_data);
guint32               bc_quiz_today (gpointer unused);

const BcQuizQuestion *bc_quiz_get_question (BcQuiz *self);
guint                 bc_quiz_get_number (BcQuiz *self);
guint                 bc_quiz_get_n_questions (BcQuiz *self);
gboolean              bc_quiz_is_again (BcQuiz *self);
guint                 bc_quiz_count_left (BcQuiz *self);
gboolean              bc_quiz_is_over (BcQuiz *self);

gboolean              bc_quiz_toggle_spot (BcQuiz *self, const BcSpot *spot);
gboolean              bc_quiz_has_spot (BcQuiz *self, const BcSpot *spot);
const BcSpot         *bc_quiz_get_chosen (BcQuiz *self, guint *n);
gboolean              bc_quiz_can_undo (BcQuiz *self);
gboolean              bc_quiz_can_redo (BcQuiz *self);
void                  bc_quiz_undo (BcQuiz *self);
void                  bc_quiz_redo (BcQuiz *self);

void                  bc_quiz_answer (BcQuiz *self);
void                  bc_quiz_answer_choice (BcQuiz *self, guint choice);
void                  bc_quiz_give_up (BcQuiz *self);
const BcQuizMarking  *bc_quiz_get_marking (BcQuiz *self);
int                   bc_quiz_get_choice (BcQuiz *self);
void                  bc_quiz_next (BcQuiz *self);

const BcQuizResult   *bc_quiz_get_results (BcQuiz *self, guint *n);
guint                 bc_quiz_count_results (BcQuiz *self, BcQuizOutcome outcome);

G_END_DECLS
