/* One figure of the quiz: regions can be chosen on it, and an answer is marked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure.h"
#include "bc-hit-map.h"
#include "bc-quiz.h"
#include "bc-style.h"
#include "bc-viewport.h"

G_BEGIN_DECLS

#define BC_TYPE_QUIZ_FIGURE (bc_quiz_figure_get_type ())
G_DECLARE_FINAL_TYPE (BcQuizFigure, bc_quiz_figure, BC, QUIZ_FIGURE, GtkWidget)

GtkWidget    *bc_quiz_figure_new (BcFigure *figure, BcAtlas *atlas, GError **error);
BcFigure     *bc_quiz_figure_get_figure (BcQuizFigure *self);
BcViewport   *bc_quiz_figure_get_viewport (BcQuizFigure *self);
void          bc_quiz_figure_set_style (BcQuizFigure *self, const BcStyle *style);
void          bc_quiz_figure_show (BcQuizFigure *self, BcQuiz *quiz);
const BcSpot *bc_quiz_figure_find_spot (BcQuizFigure *self, double x, double y);
gboolean      bc_quiz_figure_get_spot_place (BcQuizFigure *self, const BcSpot *spot, double *x, double *y);

G_END_DECLS
