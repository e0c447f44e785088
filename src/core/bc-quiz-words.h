/* What the quiz says, in the user's language. A screen reader says the same.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-quiz.h"

G_BEGIN_DECLS

char       *bc_quiz_words_muscle_on_side (const BcMuscle *muscle, BcSide side);
const char *bc_quiz_words_title (const BcQuizQuestion *question);
char       *bc_quiz_words_subject (const BcQuizQuestion *question);
char       *bc_quiz_words_task (const BcQuizQuestion *question);
char       *bc_quiz_words_pattern (const BcQuizQuestion *question, BcLevel level);
char       *bc_quiz_words_outcome (const BcQuizQuestion *question, const BcQuizMarking *marking, int choice);
const char *bc_quiz_words_verdict (BcQuizVerdict verdict);
char       *bc_quiz_words_spots (const BcQuizMarking *marking, BcQuizVerdict verdict);
const char *bc_quiz_words_result (BcQuizOutcome outcome);
char       *bc_quiz_words_position (BcQuiz *quiz);

char       *bc_quiz_words_tally (const BcQuizTally *tally);
char       *bc_quiz_words_answers (BcQuiz *quiz);
char       *bc_quiz_words_days (const BcQuizDay *days, guint n_days, guint32 first, guint32 last);
char       *bc_quiz_words_date (guint32 julian);

G_END_DECLS
