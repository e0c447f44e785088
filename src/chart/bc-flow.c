/* Text and drawings one below the other, broken into pages: nothing runs over an edge, nothing is cut.

   Paragraphs break between lines, with two lines at least on either side; a drawing moves to the next page as a whole;
   a heading goes with what it heads. All lengths are points.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-flow.h"

#include <math.h>

#define POINTS_PER_INCH 72
#define LINE_SPACING 1.08f
#define LEAST_LINES 2

/* The box about a warning. */
#define BOX_PADDING 5.0
#define BOX_BAR 2.5
#define BOX_GROUND 0.94
#define BOX_INK 0.15

typedef struct
{
  PangoLayout *layout; /* NULL: a drawing */
  BcTextStyle style;
  double height;
  BcFlowDraw draw;
  gpointer drawing; /* borrowed */
} Block;

/* A block, or some of its lines, on a page. */
typedef struct
{
  const Block *block;
  guint page;
  double y;
  double height;
  int first_line;
  int n_lines;
  gboolean joins_box; /* the ground runs on from the piece above */
} Piece;

struct _BcFlow
{
  PangoContext *context;
  double width;
  GPtrArray *blocks; /* Block */
  GArray *pieces;    /* Piece */
};

/* Where the next piece goes. */
typedef struct
{
  double page_height;
  guint page;
  double y;
} Cursor;

static void
block_free (gpointer data)
{
  Block *block = data;

  g_clear_object (&block->layout);
  g_free (block);
}

/**
 * bc_flow_create_context:
 *
 * Returns: (transfer full): a context whose font sizes are points and whose text is laid out alike for every surface.
 */
PangoContext *
bc_flow_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, POINTS_PER_INCH);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

/**
 * bc_flow_new:
 * @context: from bc_flow_create_context()
 * @width: of the column
 *
 * Returns: (transfer full): an empty flow.
 */
BcFlow *
bc_flow_new (PangoContext *context, double width)
{
  BcFlow *self = g_new0 (BcFlow, 1);

  self->context = g_object_ref (context);
  self->width = width;
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  return self;
}

void
bc_flow_free (BcFlow *self)
{
  g_object_unref (self->context);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->pieces);
  g_free (self);
}

double
bc_flow_get_width (BcFlow *self)
{
  return self->width;
}

/**
 * bc_flow_add_text:
 * @style: how it is set
 * @markup: Pango markup; text in it must be escaped
 */
void
bc_flow_add_text (BcFlow *self, const BcTextStyle *style, const char *markup)
{
  Block *block = g_new0 (Block, 1);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");
  double width = self->width - style->indent - (style->boxed ? 2 * BOX_PADDING + BOX_BAR : 0);

  block->style = *style;
  block->layout = pango_layout_new (self->context);
  pango_font_description_set_size (font, (int)(style->size * PANGO_SCALE));
  pango_layout_set_font_description (block->layout, font);
  pango_layout_set_width (block->layout, (int)(MAX (width, style->size) * PANGO_SCALE));
  pango_layout_set_wrap (block->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (block->layout, LINE_SPACING);
  pango_layout_set_markup (block->layout, markup, -1);
  g_ptr_array_add (self->blocks, block);
}

/**
 * bc_flow_add_drawing:
 * @height: room that it needs; cut to a page where it is higher
 * @space_before: above it, unless it begins a page
 * @draw: called with the context moved to its place
 * @drawing: (nullable): handed to @draw; borrowed
 */
void
bc_flow_add_drawing (BcFlow *self, double height, double space_before, BcFlowDraw draw, gpointer drawing)
{
  Block *block = g_new0 (Block, 1);

  block->height = height;
  block->style.space_before = space_before;
  block->draw = draw;
  block->drawing = drawing;
  g_ptr_array_add (self->blocks, block);
}

/* Height of some lines of a text, with the space between lines. */
static double
lines_height (const Block *block, int first, int n)
{
  double height = 0;

  for (int i = first; i < first + n; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (block->layout, i);
      int one;

      pango_layout_line_get_height (line, &one);
      height += (double)one / PANGO_SCALE * LINE_SPACING;
    }
  return height;
}

/* What must at least stand together at the start of a block. */
static double
least_height (const Block *block)
{
  if (block->layout == NULL)
    return block->height;
  return lines_height (block, 0, MIN (LEAST_LINES, pango_layout_get_line_count (block->layout)));
}

/* The room that block `at` asks for so that it may begin here: a heading takes its successor with it. */
static double
room_to_begin (BcFlow *self, guint at)
{
  const Block *block = self->blocks->pdata[at];
  double room = block->style.keep_with_next ? lines_height (block, 0, pango_layout_get_line_count (block->layout))
                                            : least_height (block);

  if (block->style.keep_with_next && at + 1 < self->blocks->len)
    room += ((const Block *)self->blocks->pdata[at + 1])->style.space_before + room_to_begin (self, at + 1);
  return room;
}

static void
next_page (Cursor *cursor)
{
  cursor->page++;
  cursor->y = 0;
}

static void
add_piece (BcFlow *self, Cursor *cursor, const Block *block, double height, int first_line, int n_lines)
{
  Piece piece = { block, cursor->page, cursor->y, height, first_line, n_lines, FALSE };

  if (self->pieces->len > 0)
    {
      const Piece *above = &g_array_index (self->pieces, Piece, self->pieces->len - 1);

      piece.joins_box = block->style.boxed && above->block->style.boxed && above->page == cursor->page;
    }
  g_array_append_val (self->pieces, piece);
  cursor->y += height;
}

/* How many lines from `first` on fit below the cursor; at the top of a page at least one, however high. */
static int
count_fitting_lines (const Block *block, const Cursor *cursor, int first)
{
  int n_lines = pango_layout_get_line_count (block->layout), n = 0;
  double bottom = cursor->y;

  while (first + n < n_lines)
    {
      bottom += lines_height (block, first + n, 1);
      if (bottom > cursor->page_height && (cursor->y > 0 || n > 0))
        break;
      n++;
    }
  /* No single line goes over to the next page, and none stays alone on this one. */
  if (first + n == n_lines - 1 && n > LEAST_LINES)
    n--;
  if (n < MIN (LEAST_LINES, n_lines - first) && cursor->y > 0)
    n = 0;
  return n;
}

static void
place_text (BcFlow *self, Cursor *cursor, const Block *block)
{
  int n_lines = pango_layout_get_line_count (block->layout);

  for (int first = 0, n; first < n_lines; first += n)
    {
      n = count_fitting_lines (block, cursor, first);
      if (n > 0)
        add_piece (self, cursor, block, lines_height (block, first, n), first, n);
      if (first + n < n_lines)
        next_page (cursor);
    }
}

/**
 * bc_flow_break:
 * @page_height: room on each page
 *
 * Puts everything onto pages, again from the start if it was done before.
 *
 * Returns: how many pages there are, at least 1.
 */
guint
bc_flow_break (BcFlow *self, double page_height)
{
  Cursor cursor = { page_height, 0, 0 };

  g_array_set_size (self->pieces, 0);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = self->blocks->pdata[i];

      if (cursor.y > 0)
        cursor.y += block->style.space_before;
      if (cursor.y > 0 && cursor.y + room_to_begin (self, i) > page_height)
        next_page (&cursor);
      if (block->layout != NULL)
        place_text (self, &cursor, block);
      else
        add_piece (self, &cursor, block, MIN (block->height, page_height), 0, 0);
    }
  return cursor.page + 1;
}

static void
draw_box (BcFlow *self, const Piece *piece, cairo_t *cr)
{
  double above = piece->joins_box ? piece->block->style.space_before : BOX_PADDING / 2;
  double top = piece->y - above, height = piece->height + above + BOX_PADDING / 2;

  cairo_set_source_rgb (cr, BOX_GROUND, BOX_GROUND, BOX_GROUND);
  cairo_rectangle (cr, 0, top, self->width, height);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, BOX_INK, BOX_INK, BOX_INK);
  cairo_rectangle (cr, 0, top, BOX_BAR, height);
  cairo_fill (cr);
}

static void
draw_lines (BcFlow *self, const Piece *piece, cairo_t *cr)
{
  const Block *block = piece->block;
  double x = block->style.indent + (block->style.boxed ? BOX_BAR + BOX_PADDING : 0), y = piece->y;
  double width = (double)pango_layout_get_width (block->layout) / PANGO_SCALE;

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (int i = piece->first_line; i < piece->first_line + piece->n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (block->layout, i);
      PangoRectangle logical;
      double baseline, start = x;

      pango_layout_line_get_extents (line, NULL, &logical);
      baseline = y + (double)PANGO_ASCENT (logical) / PANGO_SCALE;
      if (line->resolved_dir == PANGO_DIRECTION_RTL)
        start = x + width - (double)logical.width / PANGO_SCALE;
      cairo_move_to (cr, start, baseline);
      pango_cairo_show_layout_line (cr, line);
      y += lines_height (block, i, 1);
    }
}

/**
 * bc_flow_draw:
 * @page: from 0
 * @cr: user space is points, the column's corner at 0, 0
 */
void
bc_flow_draw (BcFlow *self, guint page, cairo_t *cr)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->page != page)
        continue;
      cairo_save (cr);
      if (piece->block->style.boxed)
        draw_box (self, piece, cr);
      if (piece->block->layout != NULL)
        draw_lines (self, piece, cr);
      else
        {
          cairo_translate (cr, 0, piece->y);
          piece->block->draw (cr, self->width, piece->height, piece->block->drawing);
        }
      cairo_restore (cr);
    }
}
