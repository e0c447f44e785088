/* The window of the quiz.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-appearance.h"
#include "bc-figure-set.h"
#include "bc-index.h"
#include "bc-quiz-page.h"
#include "bc-quiz.h"
#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_QUIZ_WINDOW (bc_quiz_window_get_type ())
G_DECLARE_FINAL_TYPE (BcQuizWindow, bc_quiz_window, BC, QUIZ_WINDOW, GtkWindow)

GtkWidget      *bc_quiz_window_new (GtkApplication *application, BcIndex *index, BcFigureSet *figures, BcSettings *settings, BcAppearance *appearance, const char *path);
void            bc_quiz_window_set_figures (BcQuizWindow *self, BcFigureSet *figures);
void            bc_quiz_window_set_chance (BcQuizWindow *self, guint32 seed, BcQuizClock clock, gpointer clock_data);
void            bc_quiz_window_save (BcQuizWindow *self);
BcQuiz         *bc_quiz_window_get_quiz (BcQuizWindow *self);
BcQuizProgress *bc_quiz_window_get_progress (BcQuizWindow *self);
BcQuizPage     *bc_quiz_window_get_page (BcQuizWindow *self);
const char     *bc_quiz_window_get_shown (BcQuizWindow *self);

G_END_DECLS
