/* The small charts of the quiz. Full, hatched and empty tell the parts apart, so they need no colour.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-quiz.h"
#include "bc-style.h"

G_BEGIN_DECLS

/* How many days the chart of the days shows. */
#define BC_QUIZ_CHART_DAYS 14

typedef struct
{
  BcColour ink;     /* words, borders and hatching */
  BcColour fill;    /* full parts */
  double font_size; /* user units */
} BcQuizChartStyle;

void bc_quiz_chart_paint_bar (cairo_t *cr, double width, double height, const BcQuizTally *tally, const BcQuizChartStyle *style);
void bc_quiz_chart_paint_answers (cairo_t *cr, double width, double height, const BcQuizResult *results, guint n_results, guint n_all, const BcQuizChartStyle *style);
void bc_quiz_chart_paint_days (cairo_t *cr, double width, double height, const BcQuizDay *days, guint n_days, guint32 today, const BcQuizChartStyle *style);
void bc_quiz_chart_paint_key (cairo_t *cr, double width, double height, guint part, const BcQuizChartStyle *style);

G_END_DECLS
