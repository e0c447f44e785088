/* A small chart of the quiz as a widget: the picture for the eye, its words for the ear.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-quiz.h"

G_BEGIN_DECLS

#define BC_TYPE_QUIZ_GRAPH (bc_quiz_graph_get_type ())
G_DECLARE_FINAL_TYPE (BcQuizGraph, bc_quiz_graph, BC, QUIZ_GRAPH, GtkWidget)

GtkWidget *bc_quiz_graph_new (int width, int height);
void       bc_quiz_graph_show_tally (BcQuizGraph *self, const BcQuizTally *tally);
void       bc_quiz_graph_show_answers (BcQuizGraph *self, BcQuiz *quiz);
void       bc_quiz_graph_show_days (BcQuizGraph *self, BcQuizProgress *progress, guint32 today);
void       bc_quiz_graph_show_key (BcQuizGraph *self, guint part, const char *words);

G_END_DECLS
