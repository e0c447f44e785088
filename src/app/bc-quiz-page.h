/* The page of one question: the figures at the left, what is asked and how it came out at the right.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-quiz-figure.h"
#include "bc-quiz.h"

G_BEGIN_DECLS

#define BC_TYPE_QUIZ_PAGE (bc_quiz_page_get_type ())
G_DECLARE_FINAL_TYPE (BcQuizPage, bc_quiz_page, BC, QUIZ_PAGE, GtkWidget)

GtkWidget    *bc_quiz_page_new (BcAtlas *atlas, BcFigureSet *figures);
void          bc_quiz_page_set_figures (BcQuizPage *self, BcFigureSet *figures);
void          bc_quiz_page_set_style (BcQuizPage *self, const BcStyle *style);
void          bc_quiz_page_set_quiz (BcQuizPage *self, BcQuiz *quiz);
void          bc_quiz_page_focus (BcQuizPage *self);
void          bc_quiz_page_zoom (BcQuizPage *self, double factor);
BcQuizFigure *bc_quiz_page_get_figure (BcQuizPage *self, guint position);

G_END_DECLS
