/* Hatching: parallel lines over whatever the context is clipped to. Lines and not a pattern: a pattern is an image in
   PDF on some paths through cairo, and its pitch does not follow the device.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-hatch.h"

#include <math.h>

static void
append_level (const BcBox *box, double pitch, cairo_t *cr)
{
  for (double y = ceil (box->y / pitch) * pitch; y <= box->y + box->height; y += pitch)
    {
      cairo_move_to (cr, box->x, y);
      cairo_line_to (cr, box->x + box->width, y);
    }
}

static void
append_upright (const BcBox *box, double pitch, cairo_t *cr)
{
  for (double x = ceil (box->x / pitch) * pitch; x <= box->x + box->width; x += pitch)
    {
      cairo_move_to (cr, x, box->y);
      cairo_line_to (cr, x, box->y + box->height);
    }
}

/* Lines x + sign * y = c: rising to the right for +1, falling for -1. They hang on the viewBox's origin. */
static void
append_diagonal (const BcBox *box, double pitch, int sign, cairo_t *cr)
{
  double step = pitch * G_SQRT2;
  double top = box->y, bottom = box->y + box->height;
  double least = box->x + MIN (sign * top, sign * bottom), most = box->x + box->width + MAX (sign * top, sign * bottom);

  for (double c = ceil (least / step) * step; c <= most; c += step)
    {
      cairo_move_to (cr, c - sign * top, top);
      cairo_line_to (cr, c - sign * bottom, bottom);
    }
}

/**
 * bc_hatch_paint:
 * @hatch: which way the lines run
 * @box: the part that must be covered, viewBox units
 * @pitch: from line to line, viewBox units
 * @width: of a line, viewBox units
 * @cr: its source is the colour, its clip the shape; user space is the viewBox
 */
void
bc_hatch_paint (BcHatch hatch, const BcBox *box, double pitch, double width, cairo_t *cr)
{
  if (hatch == BC_HATCH_NONE || !(pitch > 0))
    return;
  cairo_new_path (cr);
  if (hatch == BC_HATCH_LEVEL)
    append_level (box, pitch, cr);
  if (hatch == BC_HATCH_UPRIGHT)
    append_upright (box, pitch, cr);
  if (hatch == BC_HATCH_RISING || hatch == BC_HATCH_CROSSED)
    append_diagonal (box, pitch, 1, cr);
  if (hatch == BC_HATCH_FALLING || hatch == BC_HATCH_CROSSED)
    append_diagonal (box, pitch, -1, cr);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}
