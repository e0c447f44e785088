/* How the pens look. The six colours keep 4.5:1 against white paper and against the lightest muscle tone; a test computes
   it. Form says the same as colour: hatch on areas, dash on lines, badge on points.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pen-style.h"

#include <glib/gi18n.h>
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
  [BC_PEN_ORANGE] = { RGB (0x8A3F00), BC_HATCH_UPRIGHT, 2, { 9, 3 }, BC_BADGE_BAR },
  [BC_PEN_BLACK] = { RGB (0x1A1A1A), BC_HATCH_NONE, 2, { 1.5, 4 }, BC_BADGE_SHIELD },
};

/* Of the radius of the circle: wide enough for two figures, and unlike the square. */
#define BAR_HALF_WIDTH 1.55
#define BAR_HALF_HEIGHT 0.8

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
 * bc_pen_style_get_form_name:
 * @kind: of a mark that was drawn with the pen
 *
 * What tells the pen's marks of this kind from those of other pens without colour: the lines over an area, the dashes of a
 * line, the frame of a point.
 *
 * Returns: its name, translated.
 */
const char *
bc_pen_style_get_form_name (BcPen pen, BcAnnotationKind kind)
{
  /* Translators: how a mark looks in black and white, in brackets behind what it is: "Pain area (rising lines)" */
  static const char *const hatches[BC_N_PENS] = { NC_ ("pen", "rising lines"),  NC_ ("pen", "falling lines"),
                                                  NC_ ("pen", "crossed lines"), NC_ ("pen", "level lines"),
                                                  NC_ ("pen", "upright lines"), NC_ ("pen", "no lines") };
  static const char *const dashes[BC_N_PENS] = {
    NC_ ("pen", "whole line"), NC_ ("pen", "dashes"),      NC_ ("pen", "dashes and dots"),
    NC_ ("pen", "dots"),       NC_ ("pen", "long dashes"), NC_ ("pen", "short dashes far apart")
  };
  static const char *const badges[BC_N_PENS] = { NC_ ("pen", "circle"),  NC_ ("pen", "square"), NC_ ("pen", "triangle"),
                                                 NC_ ("pen", "diamond"), NC_ ("pen", "bar"),    NC_ ("pen", "shield") };
  guint at = MIN ((guint)pen, BC_N_PENS - 1);
  const char *word = kind == BC_ANNOTATION_AREA || kind == BC_ANNOTATION_REGION       ? hatches[at]
                     : kind == BC_ANNOTATION_POINT || kind == BC_ANNOTATION_TREATMENT ? badges[at]
                                                                                      : dashes[at];

  return g_dpgettext2 (NULL, "pen", word);
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
    case BC_BADGE_BAR:
      cairo_rectangle (cr, at.x - BAR_HALF_WIDTH * radius, at.y - BAR_HALF_HEIGHT * radius, 2 * BAR_HALF_WIDTH * radius,
                       2 * BAR_HALF_HEIGHT * radius);
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
