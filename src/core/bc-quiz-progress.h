/* What a learner has learned: a file of their own, kept on this computer alone.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-memory.h"
#include "bc-problem.h"
#include "bc-quiz-question.h"

G_BEGIN_DECLS

#define BC_LEARNING_VERSION 1
#define BC_LEARNING_NAME_SPACE "urn:bodychart:learning:1"

/* What was answered on one day. */
typedef struct
{
  guint32 date; /* Julian day */
  guint answers[BC_QUIZ_N_OUTCOMES];
} BcQuizDay;

#define BC_TYPE_QUIZ_PROGRESS (bc_quiz_progress_get_type ())
G_DECLARE_FINAL_TYPE (BcQuizProgress, bc_quiz_progress, BC, QUIZ_PROGRESS, GObject)

BcQuizProgress  *bc_quiz_progress_new (void);
BcQuizProgress  *bc_quiz_progress_load (const char *path, GPtrArray *problems);
char            *bc_quiz_progress_find_path (void);
const char      *bc_quiz_progress_get_path (BcQuizProgress *self);
gboolean         bc_quiz_progress_is_whole (BcQuizProgress *self);
gboolean         bc_quiz_progress_is_changed (BcQuizProgress *self);

const BcMemory  *bc_quiz_progress_get (BcQuizProgress *self, const char *card_id);
void             bc_quiz_progress_answer (BcQuizProgress *self, const char *card_id, const BcQuizMarking *marking, guint32 today);
const BcQuizDay *bc_quiz_progress_get_days (BcQuizProgress *self, guint *n_days);

GBytes          *bc_quiz_progress_to_bytes (BcQuizProgress *self);
gboolean         bc_quiz_progress_save (BcQuizProgress *self, GError **error);
char            *bc_quiz_progress_set_aside (BcQuizProgress *self, GError **error);

G_END_DECLS
