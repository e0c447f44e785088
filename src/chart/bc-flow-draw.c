/* Draws a page of a flow: boxes first, then everything in the order in which it was added, which is the order in which it
   is read.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-flow-private.h"

#define RULE_WIDTH 0.5
#define RULE_GAP 2.5

static void
draw_box (const BcFlowBox *box, double x, double top, double width, double height, cairo_t *cr)
{
  cairo_set_source_rgb (cr, box->ground[0], box->ground[1], box->ground[2]);
  cairo_rectangle (cr, x, top, width, height);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, box->bar[0], box->bar[1], box->bar[2]);
  cairo_rectangle (cr, x, top, box->bar_width, height);
  cairo_fill (cr);
  if (box->frame_width <= 0)
    return;
  cairo_set_line_width (cr, box->frame_width);
  cairo_rectangle (cr, x + box->frame_width / 2, top + box->frame_width / 2, width - box->frame_width,
                   height - box->frame_width);
  cairo_stroke (cr);
}

static gboolean
is_on_one_box (const BcFlowPiece *piece, const BcFlowPiece *next)
{
  return next->block->style.boxed && next->page == piece->page && next->x == piece->x;
}

/* The boxes of texts that have one of their own: neighbours in a column share it. */
static void
draw_column_boxes (BcFlow *self, guint page, cairo_t *cr)
{
  for (guint first = 0, last; first < self->pieces->len; first = last + 1)
    {
      const BcFlowPiece *top = &g_array_index (self->pieces, BcFlowPiece, first), *bottom = top;

      last = first;
      if (top->page != page || !top->block->style.boxed)
        continue;
      while (last + 1 < self->pieces->len && is_on_one_box (top, &g_array_index (self->pieces, BcFlowPiece, last + 1)))
        bottom = &g_array_index (self->pieces, BcFlowPiece, ++last);
      draw_box (&self->box, top->x, top->y - self->box.padding, top->width,
                bottom->y + bottom->height - top->y + 2 * self->box.padding, cr);
    }
}

static double
line_indent (const BcFlowBlock *block, int line)
{
  return line > 0 ? block->style.hanging : 0;
}

static void
draw_lines (BcFlow *self, const BcFlowPiece *piece, cairo_t *cr)
{
  const BcFlowBlock *block = piece->block;
  const BcTextStyle *style = &block->style;
  double x = piece->x + style->indent + bc_flow_box_inset (self, style), y = piece->y;
  double width = (double)pango_layout_get_width (block->layout) / PANGO_SCALE;

  cairo_set_source_rgb (cr, style->red, style->green, style->blue);
  for (int i = piece->first_line; i < piece->first_line + piece->n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (block->layout, i);
      PangoRectangle logical;
      double baseline, start = x + line_indent (block, i), length;

      pango_layout_line_get_extents (line, NULL, &logical);
      length = (double)logical.width / PANGO_SCALE;
      baseline = y + (double)PANGO_ASCENT (logical) / PANGO_SCALE;
      if (style->centred)
        start = x + (width - length) / 2;
      else if (line->resolved_dir == PANGO_DIRECTION_RTL)
        start = x + width - length;
      cairo_move_to (cr, start, baseline);
      pango_cairo_show_layout_line (cr, line);
      y += bc_flow_lines_height (block, i, 1);
    }
}

static void
draw_rule (const BcFlowPiece *piece, cairo_t *cr)
{
  const BcTextStyle *style = &piece->block->style;

  if (!style->rule_above || piece->first_line > 0)
    return;
  cairo_set_source_rgb (cr, style->red, style->green, style->blue);
  cairo_set_line_width (cr, RULE_WIDTH);
  cairo_move_to (cr, piece->x, piece->y - RULE_GAP);
  cairo_rel_line_to (cr, piece->width, 0);
  cairo_stroke (cr);
}

/**
 * bc_flow_draw:
 * @page: from 0
 * @cr: user space is points, the corner of the room at 0, 0
 */
void
bc_flow_draw (BcFlow *self, guint page, cairo_t *cr)
{
  cairo_save (cr);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const BcFlowBoxPiece *box = &g_array_index (self->boxes, BcFlowBoxPiece, i);

      if (box->page == page)
        draw_box (&self->box, 0, box->top, self->width, box->bottom - box->top, cr);
    }
  draw_column_boxes (self, page, cr);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const BcFlowPiece *piece = &g_array_index (self->pieces, BcFlowPiece, i);

      if (piece->page != page)
        continue;
      cairo_save (cr);
      if (piece->block->layout != NULL)
        {
          draw_rule (piece, cr);
          draw_lines (self, piece, cr);
        }
      else
        {
          cairo_translate (cr, piece->x, piece->y);
          piece->block->draw (cr, piece->width, piece->height, piece->block->drawing);
        }
      cairo_restore (cr);
    }
  cairo_restore (cr);
}
