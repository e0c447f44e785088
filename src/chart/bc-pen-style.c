/* How the pens look. The six colours keep 4.5:1 against white paper and against the lightest muscle tone; a test computes
   it. Form says the same as colour: hatch on areas, dash on lines, badge on points.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pen-style.h"

#include <math.h>

#define RGB(hex)                                                                                                       \
  {                                                                                                                    \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex)&0xff) / 255.0, 1.0                           \
  }

static const BcPenStyle pens[BC_N_PENS] = {
  [BC_PEN_RED] = { RGB (0xA80F2E), BC_HATCH_RISING, 0, { 0 }, BC_BADGE_CIRCLE },
  [BC_PEN_BLUE] = { RGB (0x0B4F9E), BC_HATCH_FALLING, 2, { 4, 3 }, BC_BADGE_SQUARE },
  [BC_PEN_GREEN] = { RGB (0x0B5D34), BC_HATCH_CROSSED, 4, { 5, 2.5, 0.1, 2.5 }, BC_BADGE_TRIANGLE },
  [BC_PEN_PURPLE] = { RGB (0x6B1F8A), BC_HATCH_LEVEL, 2, { 0.1, 2.2 }, BC_BADGE_DIAMOND },
  [BC_PEN_ORANGE] = { RGB (0x8A3F00), BC_HATCH_UPRIGHT, 2, { 9, 3 }, BC_BADGE_HEXAGON },
  [BC_PEN_BLACK] = { RGB (0x1A1A1A), BC_HATCH_NONE, 2, { 2, 2.5 }, BC_BADGE_SHIELD },
};

/**
 * bc_pen_style_get:
 * @mono: for black and white: form alone tells the pens apart
 */
BcPenStyle
bc_pen_style_get (BcPen pen, gboolean mono)
{
  BcPenStyle style = pens[MIN ((guint)pen, BC_N_PENS - 1)];

  if (mono)
    style.colour = (BcColour){ 0, 0, 0, 1 };
  return style;
}

/**
 * bc_pen_style_set_dash:
 * @width: of the line, user units
 * @offset: how far into the pattern the line begins, user units
 */
void
bc_pen_style_set_dash (const BcPenStyle *self, double width, double offset, cairo_t *cr)
{
  double dashes[BC_PEN_MAX_DASHES];

  for (guint i = 0; i < self->n_dashes; i++)
    dashes[i] = self->dashes[i] * width;
  cairo_set_dash (cr, dashes, (int)self->n_dashes, offset);
}

static void
append_polygon (BcCoordinate at, double radius, guint n_corners, double turn, cairo_t *cr)
{
  for (guint i = 0; i < n_corners; i++)
    {
      double angle = turn + 2 * G_PI * i / n_corners;
      cairo_line_to (cr, at.x + radius * cos (angle), at.y + radius * sin (angle));
    }
  cairo_close_path (cr);
}

/* A shield: a square whose foot comes to a point. */
static void
append_shield (BcCoordinate at, double radius, cairo_t *cr)
{
  double half = radius * 0.9;

  cairo_move_to (cr, at.x - half, at.y - half);
  cairo_line_to (cr, at.x + half, at.y - half);
  cairo_line_to (cr, at.x + half, at.y + 0.35 * radius);
  cairo_line_to (cr, at.x, at.y + 1.25 * radius);
  cairo_line_to (cr, at.x - half, at.y + 0.35 * radius);
  cairo_close_path (cr);
}

/**
 * bc_badge_append:
 * @at: its middle
 * @radius: of the circle that has about its area
 *
 * Appends the outline to the path.
 */
void
bc_badge_append (BcBadge badge, BcCoordinate at, double radius, cairo_t *cr)
{
  cairo_new_sub_path (cr);
  switch (badge)
    {
    case BC_BADGE_SQUARE:
      append_polygon (at, radius * 1.28, 4, G_PI / 4, cr);
      break;
    case BC_BADGE_TRIANGLE:
      append_polygon (at, radius * 1.55, 3, -G_PI / 2, cr);
      break;
    case BC_BADGE_DIAMOND:
      append_polygon (at, radius * 1.38, 4, 0, cr);
      break;
    case BC_BADGE_HEXAGON:
      append_polygon (at, radius * 1.12, 6, 0, cr);
      break;
    case BC_BADGE_SHIELD:
      append_shield (at, radius, cr);
      break;
    case BC_BADGE_CIRCLE:
    default:
      cairo_arc (cr, at.x, at.y, radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    }
}
