/* The small charts of the quiz: how far a section is learned, the answers of a session, the answers of two weeks. Right and
   learned is full, mostly right and begun is hatched, not yet is empty.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-chart.h"

#include <math.h>

#include "bc-hatch.h"
#include "bc-marks.h"

#define LINE_WIDTH 1.0
#define HATCH_PITCH 3.2
#define HATCH_WIDTH 1.1
#define FAINT 0.55
/* Share of its room that a column or a square takes. */
#define COLUMN_SHARE 0.68
#define LARGEST_SQUARE 26.0
/* Room under and over the columns, in heights of the letters. */
#define LABEL_ROOM 1.6
/* The columns of a quiet day are not blown up: so many answers at least fill the height. */
#define LEAST_SCALE 10

typedef enum
{
  PART_FULL,
  PART_HATCHED,
  PART_EMPTY,
} Part;

static void
set_source (cairo_t *cr, const BcColour *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static void
paint_part (cairo_t *cr, const BcBox *box, Part part, const BcQuizChartStyle *style)
{
  if (box->width <= 0 || box->height <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip_preserve (cr);
  if (part == PART_FULL)
    {
      set_source (cr, &style->fill, 1);
      cairo_fill_preserve (cr);
    }
  set_source (cr, part == PART_FULL ? &style->fill : &style->ink, part == PART_EMPTY ? FAINT : 1);
  if (part == PART_HATCHED)
    {
      cairo_path_t *outline = cairo_copy_path (cr);
      set_source (cr, &style->fill, 1);
      bc_hatch_paint (BC_HATCH_RISING, box, HATCH_PITCH, HATCH_WIDTH, cr);
      cairo_append_path (cr, outline);
      cairo_path_destroy (outline);
    }
  /* half of the line is clipped away */
  cairo_set_line_width (cr, 2 * LINE_WIDTH);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * bc_quiz_chart_paint_bar:
 * @width: user units
 * @height: user units
 *
 * How far a section is learned: a bar of all its muscles.
 */
void
bc_quiz_chart_paint_bar (cairo_t *cr,
                         double width,
                         double height,
                         const BcQuizTally *tally,
                         const BcQuizChartStyle *style)
{
  const guint parts[] = { tally->n_learned, tally->n_begun, tally->n_muscles - tally->n_learned - tally->n_begun };
  double x = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts) && tally->n_muscles > 0; i++)
    {
      BcBox box = { x, 0, width * parts[i] / tally->n_muscles, height };
      paint_part (cr, &box, (Part)i, style);
      x += box.width;
    }
}

static Part
part_of (BcQuizOutcome outcome)
{
  return outcome == BC_QUIZ_RIGHT ? PART_FULL : outcome == BC_QUIZ_MOSTLY ? PART_HATCHED : PART_EMPTY;
}

/**
 * bc_quiz_chart_paint_key:
 * @part: 0 full, 1 hatched, 2 empty
 *
 * A swatch for the words that explain a chart.
 */
void
bc_quiz_chart_paint_key (cairo_t *cr, double width, double height, guint part, const BcQuizChartStyle *style)
{
  BcBox box = { 0, 0, width, height };

  paint_part (cr, &box, (Part)MIN (part, PART_EMPTY), style);
}

/* Not yet answered: a point in the middle of its place. */
static void
paint_open (cairo_t *cr, const BcBox *box, const BcQuizChartStyle *style)
{
  cairo_new_path (cr);
  cairo_arc (cr, box->x + box->width / 2, box->y + box->height / 2, box->width / 8, 0, 2 * G_PI);
  set_source (cr, &style->ink, FAINT);
  cairo_fill (cr);
}

/**
 * bc_quiz_chart_paint_answers:
 * @n_all: how many questions the session has
 *
 * The answers of a session in their order, a square for each.
 */
void
bc_quiz_chart_paint_answers (cairo_t *cr,
                             double width,
                             double height,
                             const BcQuizResult *results,
                             guint n_results,
                             guint n_all,
                             const BcQuizChartStyle *style)
{
  double room = MIN (width / MAX (n_all, 1), MIN (height, LARGEST_SQUARE) / COLUMN_SHARE);
  double size = MIN (room * COLUMN_SHARE, height);

  for (guint i = 0; i < n_all; i++)
    {
      BcBox box = { i * room, (height - size) / 2, size, size };
      if (i < n_results)
        paint_part (cr, &box, part_of (results[i].outcome), style);
      else
        paint_open (cr, &box, style);
    }
}

static guint
count_answers (const BcQuizDay *day)
{
  guint n = 0;

  for (guint i = 0; i < BC_QUIZ_N_OUTCOMES; i++)
    n += day->answers[i];
  return n;
}

static const BcQuizDay *
find_day (const BcQuizDay *days, guint n_days, guint32 date)
{
  for (guint i = n_days; i > 0; i--)
    if (days[i - 1].date == date)
      return &days[i - 1];
  return NULL;
}

static void
paint_column (cairo_t *cr,
              double x,
              double width,
              double bottom,
              double unit,
              const BcQuizDay *day,
              const BcQuizChartStyle *style)
{
  static const BcQuizOutcome order[] = { BC_QUIZ_RIGHT, BC_QUIZ_MOSTLY, BC_QUIZ_NOT_YET };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      double height = unit * day->answers[order[i]];
      BcBox box = { x, bottom - height, width, height };
      paint_part (cr, &box, part_of (order[i]), style);
      bottom -= height;
    }
}

static void
paint_label (cairo_t *cr, PangoLayout *layout, const char *text, double x, double y, const BcQuizChartStyle *style)
{
  bc_marks_paint_text (layout, text, (BcCoordinate){ x, y }, &style->ink, NULL, 0, cr);
}

static void
paint_day_number (cairo_t *cr, PangoLayout *layout, guint32 julian, double x, double y, const BcQuizChartStyle *style)
{
  g_autofree char *text = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  text = g_strdup_printf ("%u", g_date_get_day (&date));
  paint_label (cr, layout, text, x, y, style);
}

/**
 * bc_quiz_chart_paint_days:
 * @today: Julian day: the last column
 *
 * The answers of two weeks, a column a day, with the number of answers above it and the day of the month below.
 */
void
bc_quiz_chart_paint_days (cairo_t *cr,
                          double width,
                          double height,
                          const BcQuizDay *days,
                          guint n_days,
                          guint32 today,
                          const BcQuizChartStyle *style)
{
  double room = width / BC_QUIZ_CHART_DAYS, label = LABEL_ROOM * style->font_size, bottom = height - label;
  g_autoptr (PangoLayout) layout = bc_marks_create_layout (cr, style->font_size, FALSE);
  guint32 first = today - BC_QUIZ_CHART_DAYS + 1;
  guint most = LEAST_SCALE;

  for (guint i = 0; i < n_days; i++)
    if (days[i].date >= first && days[i].date <= today)
      most = MAX (most, count_answers (&days[i]));
  for (guint i = 0; i < BC_QUIZ_CHART_DAYS; i++)
    {
      const BcQuizDay *day = find_day (days, n_days, first + i);
      double middle = (i + 0.5) * room, unit = (bottom - label) / most;
      guint n = day != NULL ? count_answers (day) : 0;
      g_autofree char *number = g_strdup_printf ("%u", n);
      if (day != NULL)
        paint_column (cr, middle - room * COLUMN_SHARE / 2, room * COLUMN_SHARE, bottom, unit, day, style);
      if (n > 0)
        paint_label (cr, layout, number, middle, bottom - unit * n - label / 2, style);
      paint_day_number (cr, layout, first + i, middle, height - label / 2, style);
    }
  set_source (cr, &style->ink, 1);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_move_to (cr, 0, bottom + LINE_WIDTH / 2);
  cairo_line_to (cr, width, bottom + LINE_WIDTH / 2);
  cairo_stroke (cr);
}
