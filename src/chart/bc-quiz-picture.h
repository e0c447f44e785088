/* The pictures of the quiz: which figures a question needs, what is drawn on them, and how an answer is marked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-figure-set.h"
#include "bc-hit-map.h"
#include "bc-quiz-question.h"
#include "bc-scene.h"
#include "bc-style.h"

G_BEGIN_DECLS

GPtrArray *bc_quiz_picture_choose_figures (BcFigureSet *figures, const BcQuizQuestion *question);
BcScene   *bc_quiz_picture_make_scene (const BcQuizQuestion *question, const BcSpot *chosen, guint n_chosen, const BcQuizMarking *marking);
void       bc_quiz_picture_paint_verdicts (const BcQuizMarking *marking, const BcHitMap *map, GArray *marks, cairo_t *cr, double unit);
BcCoordinate bc_quiz_picture_place_sign (BcCoordinate centre, GArray *marks, double unit);
void       bc_quiz_picture_paint_sign (BcQuizVerdict verdict, BcCoordinate at, double radius, cairo_t *cr);

G_END_DECLS
