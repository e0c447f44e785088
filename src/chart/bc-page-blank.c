/* What is filled in by hand: fields, the key of a pain drawing, lines for the clinician's own words.

   The signs of the key are those that pain drawings commonly use: they can be made with any pen and outlive a copier.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-blank.h"

#include <glib/gi18n.h>

#define LABEL_SIZE 9.5
#define KEY_SIZE 9.0
#define LEAST_SIZE 5.6
#define LINE_WIDTH 0.5
#define FIELD_GAP 14.0
#define WORDS_SIZE 11.0
#define WORDS_LINE 21.0
#define BOX_PADDING 6.0
#define KEY_COLUMNS 3
#define KEY_TOP 14.0
#define KEY_LINE 12.0

/* The scale of the worst pain. */
#define SCALE_TOP 50.0
#define SCALE_TICK 5.0
#define SCALE_STEPS 10
#define SCALE_LABEL_SHARE 0.3

static PangoLayout *
make_layout (PangoContext *context, double size, const char *words)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, (int)(size * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);
  return layout;
}

static double
draw_words (PangoContext *context, double size, const char *words, double x, double y, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = make_layout (context, size, words);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  return (double)width / PANGO_SCALE;
}

/* Letters give way where a language has no room. */
static void
draw_fitted_words (PangoContext *context, double size, const char *words, double room, double x, double y, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = make_layout (context, size, words);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  if (width > room * PANGO_SCALE)
    size = MAX (size * room * PANGO_SCALE / width, LEAST_SIZE);
  draw_words (context, size, words, x, y, cr);
}

static void
draw_line (double x, double y, double length, cairo_t *cr)
{
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_move_to (cr, x, y);
  cairo_rel_line_to (cr, length, 0);
  cairo_stroke (cr);
}

/**
 * bc_page_blank_draw_fields:
 * @cr: user space is points, the corner of the room at 0, 0
 *
 * Name, born, date, each with a line to write on.
 */
void
bc_page_blank_draw_fields (PangoContext *context, double width, double height, cairo_t *cr)
{
  const char *const labels[] = { _ ("Name:"), _ ("Born:"), _ ("Date:") };
  const double shares[] = { 0.5, 0.25, 0.25 };
  double x = 0;

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      double room = width * shares[i] - FIELD_GAP, used = draw_words (context, LABEL_SIZE, labels[i], x, 4, cr) + 4;

      draw_line (x + used, height - 3, room - used, cr);
      x += room + FIELD_GAP;
    }
}

static void
draw_scale (PangoContext *context, double width, cairo_t *cr)
{
  double left = width * SCALE_LABEL_SHARE, step = (width - left - 10) / SCALE_STEPS;

  draw_fitted_words (context, KEY_SIZE, _ ("Pain at its worst:"), left - 4, 0, SCALE_TOP - 6, cr);
  draw_line (left, SCALE_TOP, SCALE_STEPS * step, cr);
  for (int i = 0; i <= SCALE_STEPS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);

      cairo_move_to (cr, left + i * step, SCALE_TOP - SCALE_TICK / 2);
      cairo_rel_line_to (cr, 0, SCALE_TICK);
      cairo_stroke (cr);
      draw_words (context, KEY_SIZE, number, left + i * step - 3, SCALE_TOP + SCALE_TICK, cr);
    }
}

/**
 * bc_page_blank_draw_key:
 * @cr: user space is points, the corner of the room at 0, 0
 *
 * Which sign to draw for which feeling, and a scale of the pain.
 */
void
bc_page_blank_draw_key (PangoContext *context, double width, double height G_GNUC_UNUSED, cairo_t *cr)
{
  const char *const signs[][2] = {
    /* Translators: feelings, beside the sign that a patient draws for them on paper */
    { "////", _ ("Aching") },   { "xxxx", _ ("Burning") },          { "VVVV", _ ("Stabbing") },
    { "====", _ ("Numbness") }, { "oooo", _ ("Pins and needles") }, { "- - -", _ ("Stiffness") },
  };
  double room = width / KEY_COLUMNS;

  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_fitted_words (context, KEY_SIZE,
                     _ ("Please draw on the figures where you feel it, with the sign for what it feels like:"), width,
                     0, 0, cr);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autofree char *words = g_strdup_printf ("%s  %s", signs[i][0], signs[i][1]);

      draw_fitted_words (context, KEY_SIZE, words, room - 4, (i % KEY_COLUMNS) * room,
                         KEY_TOP + (i / KEY_COLUMNS) * KEY_LINE, cr);
    }
  draw_scale (context, width, cr);
}

/**
 * bc_page_blank_draw_lines:
 * @cr: user space is points, the corner of the room at 0, 0
 *
 * Lines for notes, as many as there is room for.
 */
void
bc_page_blank_draw_lines (PangoContext *context, double width, double height, cairo_t *cr)
{
  double used;

  cairo_set_source_rgb (cr, 0, 0, 0);
  used = draw_words (context, LABEL_SIZE, _ ("Notes:"), 0, 2, cr) + 4;
  draw_line (used, 13, width - used, cr);
  for (double y = 13 + WORDS_LINE; y < height; y += WORDS_LINE)
    draw_line (0, y, width, cr);
}

/**
 * bc_page_blank_draw_own_words:
 * @words: (nullable): the clinician's; NULL or empty: lines to write on
 * @cr: user space is points, the corner of the room at 0, 0
 */
void
bc_page_blank_draw_own_words (PangoContext *context, const char *words, double width, double height, cairo_t *cr)
{
  double top;

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_rectangle (cr, 0.5, 0.5, width - 1, height - 1);
  cairo_stroke (cr);
  draw_words (context, LABEL_SIZE, _ ("For you, from your clinician:"), BOX_PADDING, 3, cr);
  top = 18;
  if (words != NULL && *words != '\0')
    {
      g_autoptr (PangoLayout) layout = make_layout (context, WORDS_SIZE, words);

      pango_layout_set_width (layout, (int)((width - 2 * BOX_PADDING) * PANGO_SCALE));
      pango_layout_set_height (layout, (int)((height - top) * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      cairo_move_to (cr, BOX_PADDING, top);
      pango_cairo_show_layout (cr, layout);
      return;
    }
  for (double y = top + WORDS_LINE - 6; y < height - 4; y += WORDS_LINE)
    draw_line (BOX_PADDING, y, width - 2 * BOX_PADDING, cr);
}
