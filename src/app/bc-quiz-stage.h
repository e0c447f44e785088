/* The figures of a question, side by side, with the name of what is under the pointer.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-quiz-figure.h"

G_BEGIN_DECLS

#define BC_TYPE_QUIZ_STAGE (bc_quiz_stage_get_type ())
G_DECLARE_FINAL_TYPE (BcQuizStage, bc_quiz_stage, BC, QUIZ_STAGE, GtkWidget)

GtkWidget    *bc_quiz_stage_new (BcAtlas *atlas, BcFigureSet *figures);
void          bc_quiz_stage_set_figures (BcQuizStage *self, BcFigureSet *figures);
void          bc_quiz_stage_set_style (BcQuizStage *self, const BcStyle *style);
void          bc_quiz_stage_show (BcQuizStage *self, BcQuiz *quiz);
void          bc_quiz_stage_update (BcQuizStage *self, BcQuiz *quiz);
void          bc_quiz_stage_zoom (BcQuizStage *self, double factor);
BcQuizFigure *bc_quiz_stage_get_figure (BcQuizStage *self, guint position);

G_END_DECLS
