/* The last page of a session: how it went, and what is worth another look.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-quiz.h"

G_BEGIN_DECLS

#define BC_TYPE_QUIZ_END (bc_quiz_end_get_type ())
G_DECLARE_FINAL_TYPE (BcQuizEnd, bc_quiz_end, BC, QUIZ_END, GtkWidget)

GtkWidget *bc_quiz_end_new (void);
void       bc_quiz_end_show (BcQuizEnd *self, BcQuiz *quiz, BcQuizProgress *progress, guint32 today);
void       bc_quiz_end_focus (BcQuizEnd *self);

G_END_DECLS
