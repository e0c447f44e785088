/* The first page of the quiz: which section, which questions, how hard, how many, and how far one has come.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-quiz.h"
#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_QUIZ_START (bc_quiz_start_get_type ())
G_DECLARE_FINAL_TYPE (BcQuizStart, bc_quiz_start, BC, QUIZ_START, GtkWidget)

GtkWidget *bc_quiz_start_new (BcAtlas *atlas, BcSettings *settings);
void       bc_quiz_start_show (BcQuizStart *self, BcQuizProgress *progress, guint32 today, BcQuiz *paused);
void       bc_quiz_start_get_wish (BcQuizStart *self, BcQuizWish *wish);
gboolean   bc_quiz_start_is_done (BcQuizStart *self);
void       bc_quiz_start_focus (BcQuizStart *self);

G_END_DECLS
