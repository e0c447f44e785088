/* A small chart of the quiz as a widget. It takes its colours from the theme and the size of its letters from the user's.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-graph.h"

#include "bc-quiz-chart.h"
#include "bc-quiz-words.h"

#define FONT_SHARE 0.8

typedef enum
{
  KIND_NONE,
  KIND_TALLY,
  KIND_ANSWERS,
  KIND_DAYS,
  KIND_KEY,
} Kind;

struct _BcQuizGraph
{
  GtkWidget parent_instance;

  Kind kind;
  int width;
  int height;
  BcQuizTally tally;
  BcQuiz *quiz;             /* owned; NULL */
  BcQuizProgress *progress; /* owned; NULL */
  guint32 today;
  guint part;
};

G_DEFINE_FINAL_TYPE (BcQuizGraph, bc_quiz_graph, GTK_TYPE_WIDGET)

static BcColour
colour_of (const GdkRGBA *rgba)
{
  return (BcColour){ rgba->red, rgba->green, rgba->blue, rgba->alpha };
}

static BcQuizChartStyle
make_style (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height =
      (double)(pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics)) / PANGO_SCALE;
  BcQuizChartStyle style;
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  pango_font_metrics_unref (metrics);
  style.ink = colour_of (&ink);
  style.fill = style.ink;
  style.font_size = FONT_SHARE * FONT_SHARE * height;
  return style;
}

static void
paint (BcQuizGraph *self, cairo_t *cr, int width, int height)
{
  BcQuizChartStyle style = make_style (GTK_WIDGET (self));
  guint n;

  if (self->kind == KIND_TALLY)
    bc_quiz_chart_paint_bar (cr, width, height, &self->tally, &style);
  else if (self->kind == KIND_KEY)
    bc_quiz_chart_paint_key (cr, width, height, self->part, &style);
  else if (self->kind == KIND_ANSWERS)
    {
      const BcQuizResult *results = bc_quiz_get_results (self->quiz, &n);
      bc_quiz_chart_paint_answers (cr, width, height, results, n, bc_quiz_get_n_questions (self->quiz), &style);
    }
  else if (self->kind == KIND_DAYS)
    {
      const BcQuizDay *days = bc_quiz_progress_get_days (self->progress, &n);
      bc_quiz_chart_paint_days (cr, width, height, days, n, self->today, &style);
    }
}

static void
bc_quiz_graph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  paint (BC_QUIZ_GRAPH (widget), cr, width, height);
  cairo_destroy (cr);
}

static void
bc_quiz_graph_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  BcQuizGraph *self = BC_QUIZ_GRAPH (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
}

static void
bc_quiz_graph_dispose (GObject *object)
{
  BcQuizGraph *self = BC_QUIZ_GRAPH (object);

  g_clear_object (&self->quiz);
  g_clear_object (&self->progress);
  G_OBJECT_CLASS (bc_quiz_graph_parent_class)->dispose (object);
}

static void
bc_quiz_graph_class_init (BcQuizGraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_quiz_graph_dispose;
  widget_class->snapshot = bc_quiz_graph_snapshot;
  widget_class->measure = bc_quiz_graph_measure;
  gtk_widget_class_set_css_name (widget_class, "quizgraph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bc_quiz_graph_init (BcQuizGraph *self)
{
  /* time runs from left to right in every language here, as in the figure's words for the days */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
}

/**
 * bc_quiz_graph_new:
 * @width: the least, widget units
 * @height: the least, widget units
 */
GtkWidget *
bc_quiz_graph_new (int width, int height)
{
  BcQuizGraph *self = g_object_new (BC_TYPE_QUIZ_GRAPH, NULL);

  self->width = width;
  self->height = height;
  return GTK_WIDGET (self);
}

static void
show (BcQuizGraph *self, Kind kind, const char *words)
{
  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), kind == KIND_ANSWERS || kind == KIND_DAYS ? words : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
bc_quiz_graph_show_tally (BcQuizGraph *self, const BcQuizTally *tally)
{
  g_autofree char *words = bc_quiz_words_tally (tally);

  self->tally = *tally;
  show (self, KIND_TALLY, words);
}

/**
 * bc_quiz_graph_show_answers:
 * @quiz: a reference is taken; call again when its answers change
 */
void
bc_quiz_graph_show_answers (BcQuizGraph *self, BcQuiz *quiz)
{
  g_autofree char *words = bc_quiz_words_answers (quiz);

  g_set_object (&self->quiz, quiz);
  show (self, KIND_ANSWERS, words);
}

/**
 * bc_quiz_graph_show_days:
 * @progress: a reference is taken; call again when it changes
 * @today: Julian day
 */
void
bc_quiz_graph_show_days (BcQuizGraph *self, BcQuizProgress *progress, guint32 today)
{
  guint n;
  const BcQuizDay *days = bc_quiz_progress_get_days (progress, &n);
  g_autofree char *words = bc_quiz_words_days (days, n, today - BC_QUIZ_CHART_DAYS + 1, today);

  g_set_object (&self->progress, progress);
  self->today = today;
  show (self, KIND_DAYS, words);
}

/**
 * bc_quiz_graph_show_key:
 * @part: see bc_quiz_chart_paint_key()
 * @words: what it stands for
 */
void
bc_quiz_graph_show_key (BcQuizGraph *self, guint part, const char *words)
{
  self->part = part;
  show (self, KIND_KEY, words);
}
