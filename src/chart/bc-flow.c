/* Text and drawings one below the other, in columns, broken into pages: nothing runs over an edge, nothing is cut.

   Paragraphs break between lines, with two lines at least on either side; a drawing moves to the next column as a whole;
   a heading goes with what it heads. A section may have several columns; on its last page they are of one height. All
   lengths are points.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-flow.h"

#include <math.h>

#define POINTS_PER_INCH 72
#define LINE_SPACING 1.06f
#define LEAST_LINES 2
#define RULE_WIDTH 0.5
#define RULE_GAP 2.5

/* Columns are made equal to within this. */
#define BALANCE_STEP 2.0

typedef struct
{
  PangoLayout *layout; /* NULL: a drawing */
  BcTextStyle style;
  guint section;
  double height;
  BcFlowDraw draw;
  gpointer drawing; /* borrowed */
  gboolean breaks;  /* what follows begins a column */
} Block;

/* A block, or some of its lines, on a page. */
typedef struct
{
  const Block *block;
  guint page;
  double x;
  double y;
  double width;
  double height;
  int first_line;
  int n_lines;
} Piece;

/* The part of a boxed section on a page. */
typedef struct
{
  guint page;
  double top;
  double bottom;
} BoxPiece;

struct _BcFlow
{
  PangoContext *context;
  double width;
  BcFlowBox box;
  GArray *sections;  /* BcFlowSection */
  GPtrArray *blocks; /* Block */
  GArray *pieces;    /* Piece */
  GArray *boxes;     /* BoxPiece */
  double end;        /* of the last page */
};

/* Where the next piece goes. */
typedef struct
{
  const BcFlowSection *section;
  double page_height;
  double column_width;
  guint page;
  guint column;
  double top;    /* of the section on this page */
  double y;      /* in this column */
  double lowest; /* of all columns on this page */
  guint last_page;
  double last_bottom; /* columns of the last page end here */
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
 * @width: of the page's column of text
 *
 * Returns: (transfer full): an empty flow with one section of one column.
 */
BcFlow *
bc_flow_new (PangoContext *context, double width)
{
  static const BcFlowSection plain = { .n_columns = 1 };
  BcFlow *self = g_new0 (BcFlow, 1);

  self->context = g_object_ref (context);
  self->width = width;
  self->box = (BcFlowBox){ { 0.94, 0.94, 0.94 }, { 0.15, 0.15, 0.15 }, 2.5, 0, 5 };
  self->sections = g_array_new (FALSE, TRUE, sizeof (BcFlowSection));
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  self->boxes = g_array_new (FALSE, TRUE, sizeof (BoxPiece));
  bc_flow_begin (self, &plain);
  return self;
}

void
bc_flow_free (BcFlow *self)
{
  g_object_unref (self->context);
  g_array_unref (self->sections);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->pieces);
  g_array_unref (self->boxes);
  g_free (self);
}

double
bc_flow_get_width (BcFlow *self)
{
  return self->width;
}

void
bc_flow_set_box (BcFlow *self, const BcFlowBox *box)
{
  self->box = *box;
}

/**
 * bc_flow_begin:
 * @section: copied; everything added from now on belongs to it
 */
void
bc_flow_begin (BcFlow *self, const BcFlowSection *section)
{
  g_array_append_val (self->sections, *section);
}

static const BcFlowSection *
get_section (BcFlow *self, guint at)
{
  return &g_array_index (self->sections, BcFlowSection, at);
}

static double
inset_left (BcFlow *self, const BcFlowSection *section)
{
  return section->boxed ? section->padding + self->box.bar_width : 0;
}

static double
column_width (BcFlow *self, const BcFlowSection *section)
{
  guint n = MAX (section->n_columns, 1);
  double room = self->width - inset_left (self, section) - (section->boxed ? section->padding : 0);

  return (room - (n - 1) * section->gap) / n;
}

/**
 * bc_flow_get_column_width:
 *
 * Returns: of the section that was begun last.
 */
double
bc_flow_get_column_width (BcFlow *self)
{
  return column_width (self, get_section (self, self->sections->len - 1));
}

/* What a text on a box of its own stands in from the left and, with the padding, from the right. */
static double
box_inset (BcFlow *self, const BcTextStyle *style)
{
  return style->boxed ? self->box.bar_width + self->box.padding : 0;
}

static void
set_tabs (PangoLayout *layout, double width)
{
  PangoTabArray *tabs = pango_tab_array_new (BC_FLOW_MAX_TABS, FALSE);

  for (int i = 0; i < BC_FLOW_MAX_TABS; i++)
    pango_tab_array_set_tab (tabs, i, PANGO_TAB_LEFT, (int)((i + 1) * width * PANGO_SCALE));
  pango_layout_set_tabs (layout, tabs);
  pango_tab_array_free (tabs);
}

/**
 * bc_flow_part_letters:
 * @layout: a layout whose markup, if it has any, is set already
 *
 * No “fi” in one glyph: who searches or copies the text of a PDF is to find the word as it is spelt.
 */
void
bc_flow_part_letters (PangoLayout *layout)
{
  PangoAttrList *old = pango_layout_get_attributes (layout);
  PangoAttrList *attributes = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
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
  double width;

  block->style = *style;
  block->section = self->sections->len - 1;
  width = bc_flow_get_column_width (self) - style->indent - box_inset (self, style) -
          (style->boxed ? self->box.padding : 0);
  block->layout = pango_layout_new (self->context);
  pango_font_description_set_size (font, (int)(style->size * PANGO_SCALE));
  pango_layout_set_font_description (block->layout, font);
  pango_layout_set_width (block->layout, (int)(MAX (width, style->size) * PANGO_SCALE));
  pango_layout_set_wrap (block->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (block->layout, LINE_SPACING);
  if (style->centred)
    pango_layout_set_alignment (block->layout, PANGO_ALIGN_CENTER);
  if (style->hanging > 0)
    pango_layout_set_indent (block->layout, -(int)(style->hanging * PANGO_SCALE));
  if (style->tab_width > 0)
    set_tabs (block->layout, style->tab_width);
  pango_layout_set_markup (block->layout, markup, -1);
  bc_flow_part_letters (block->layout);
  g_ptr_array_add (self->blocks, block);
}

/**
 * bc_flow_add_drawing:
 * @height: room that it needs; cut to a page where it is higher
 * @space_before: above it, unless it begins a column
 * @draw: called with the context moved to its place
 * @drawing: (nullable): handed to @draw; borrowed
 *
 * Returns: a number for bc_flow_set_height()
 */
guint
bc_flow_add_drawing (BcFlow *self, double height, double space_before, BcFlowDraw draw, gpointer drawing)
{
  Block *block = g_new0 (Block, 1);

  block->section = self->sections->len - 1;
  block->height = height;
  block->style.space_before = space_before;
  block->draw = draw;
  block->drawing = drawing;
  g_ptr_array_add (self->blocks, block);
  return self->blocks->len - 1;
}

/**
 * bc_flow_keep_with_next:
 * @drawing: from bc_flow_add_drawing(): it goes to the next column rather than stand without what follows it
 */
void
bc_flow_keep_with_next (BcFlow *self, guint drawing)
{
  ((Block *)self->blocks->pdata[drawing])->style.keep_with_next = TRUE;
}

/**
 * bc_flow_break_column:
 *
 * What is added next begins a column, or a page where there is one column only.
 */
void
bc_flow_break_column (BcFlow *self)
{
  Block *block = g_new0 (Block, 1);

  block->section = self->sections->len - 1;
  block->breaks = TRUE;
  g_ptr_array_add (self->blocks, block);
}

/**
 * bc_flow_set_height:
 * @drawing: from bc_flow_add_drawing()
 * @height: room that it now needs; bc_flow_break() must follow
 */
void
bc_flow_set_height (BcFlow *self, guint drawing, double height)
{
  ((Block *)self->blocks->pdata[drawing])->height = height;
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

static int
count_lines (const Block *block)
{
  return pango_layout_get_line_count (block->layout);
}

/* What must at least stand together at the start of a block. A lone line would be left of three: they stay together. */
static double
least_height (const Block *block)
{
  int n_lines;

  if (block->layout == NULL)
    return block->height;
  n_lines = count_lines (block);
  return lines_height (block, 0, n_lines <= LEAST_LINES + 1 ? n_lines : LEAST_LINES);
}

/* Space above a block: the edge of a box of its own needs its padding, and what follows the box stands clear of it. */
static double
space_above (BcFlow *self, guint at)
{
  const Block *block = self->blocks->pdata[at];
  gboolean after_boxed = at > 0 && ((const Block *)self->blocks->pdata[at - 1])->style.boxed;
  double edge = block->style.boxed != after_boxed ? self->box.padding : 0;

  return block->style.space_before + edge;
}

/* The room that block `at` asks for so that it may begin here: a heading takes its successor with it. */
static double
room_to_begin (BcFlow *self, guint at)
{
  const Block *block = self->blocks->pdata[at], *next;
  double room;

  if (!block->style.keep_with_next)
    return least_height (block);
  room = block->layout != NULL ? lines_height (block, 0, count_lines (block)) : block->height;
  if (at + 1 == self->blocks->len)
    return room;
  next = self->blocks->pdata[at + 1];
  return room + space_above (self, at + 1) + room_to_begin (self, at + 1) +
         (next->section != block->section ? get_section (self, next->section)->space_before : 0);
}

static double
get_bottom (const Cursor *cursor)
{
  double padding = cursor->section->boxed ? cursor->section->padding : 0;
  double bottom =
      cursor->page == cursor->last_page ? MIN (cursor->last_bottom, cursor->page_height) : cursor->page_height;

  return bottom - padding;
}

static gboolean
is_at_top (const Cursor *cursor)
{
  return cursor->y <= cursor->top;
}

/* Where nothing is gained by going on: what does not fit here fits nowhere. */
static gboolean
is_at_top_of_page (const Cursor *cursor)
{
  return is_at_top (cursor) && cursor->top <= (cursor->section->boxed ? cursor->section->padding : 0);
}

static void
end_box (BcFlow *self, const Cursor *cursor)
{
  BoxPiece piece = { cursor->page, cursor->top - cursor->section->padding, cursor->lowest + cursor->section->padding };

  if (cursor->section->boxed && cursor->lowest > cursor->top)
    g_array_append_val (self->boxes, piece);
}

static void
next_page (BcFlow *self, Cursor *cursor)
{
  end_box (self, cursor);
  cursor->page++;
  cursor->column = 0;
  cursor->top = cursor->section->boxed ? cursor->section->padding : 0;
  cursor->y = cursor->lowest = cursor->top;
}

static void
next_column (BcFlow *self, Cursor *cursor)
{
  if (cursor->column + 1 < MAX (cursor->section->n_columns, 1))
    {
      cursor->column++;
      cursor->y = cursor->top;
    }
  else
    next_page (self, cursor);
}

static void
add_piece (BcFlow *self, Cursor *cursor, const Block *block, double height, int first_line, int n_lines)
{
  double x = inset_left (self, cursor->section) + cursor->column * (cursor->column_width + cursor->section->gap);
  Piece piece = { block, cursor->page, x, cursor->y, cursor->column_width, height, first_line, n_lines };

  g_array_append_val (self->pieces, piece);
  cursor->y += height;
  cursor->lowest = MAX (cursor->lowest, cursor->y);
}

/* How many lines from `first` on fit below the cursor; at the top of a column at least one, however high. */
static int
count_fitting_lines (const Block *block, const Cursor *cursor, int first)
{
  int n_lines = count_lines (block), n = 0;
  double bottom = cursor->y;

  while (first + n < n_lines)
    {
      bottom += lines_height (block, first + n, 1);
      if (bottom > get_bottom (cursor) && (!is_at_top_of_page (cursor) || n > 0))
        break;
      n++;
    }
  /* No single line goes over to the next column, and none stays alone in this one. */
  if (first + n == n_lines - 1 && n > LEAST_LINES)
    n--;
  if (n < MIN (LEAST_LINES, n_lines - first) && !is_at_top_of_page (cursor))
    n = 0;
  return n;
}

static void
place_text (BcFlow *self, Cursor *cursor, const Block *block)
{
  int n_lines = count_lines (block);

  for (int first = 0, n; first < n_lines; first += n)
    {
      n = count_fitting_lines (block, cursor, first);
      if (n > 0)
        add_piece (self, cursor, block, lines_height (block, first, n), first, n);
      if (first + n < n_lines)
        next_column (self, cursor);
    }
}

static guint
place_blocks (BcFlow *self, Cursor *cursor, guint from)
{
  guint section = ((const Block *)self->blocks->pdata[from])->section, i;

  for (i = from; i < self->blocks->len; i++)
    {
      Block *block = self->blocks->pdata[i];

      if (block->section != section)
        break;
      if (block->breaks)
        {
          if (!is_at_top (cursor))
            next_column (self, cursor);
          continue;
        }
      if (!is_at_top (cursor))
        cursor->y += space_above (self, i);
      while (!is_at_top_of_page (cursor) && cursor->y + room_to_begin (self, i) > get_bottom (cursor))
        next_column (self, cursor);
      if (block->layout != NULL)
        place_text (self, cursor, block);
      else
        add_piece (self, cursor, block, MIN (block->height, cursor->page_height), 0, 0);
    }
  return i;
}

/* Places the section as a trial: where it would end with columns of that bottom on its last page. */
static Cursor
try_section (BcFlow *self, const Cursor *start, guint from, guint last_page, double last_bottom)
{
  guint n_pieces = self->pieces->len, n_boxes = self->boxes->len;
  Cursor cursor = *start;

  cursor.last_page = last_page;
  cursor.last_bottom = last_bottom;
  place_blocks (self, &cursor, from);
  g_array_set_size (self->pieces, n_pieces);
  g_array_set_size (self->boxes, n_boxes);
  return cursor;
}

/* The least bottom of the columns on the section's last page with which it ends on that page. */
static void
balance (BcFlow *self, Cursor *start, guint from)
{
  Cursor end = try_section (self, start, from, G_MAXUINT, 0);
  guint last = end.page;
  double low = last == start->page ? start->top : end.top, high = end.lowest;

  while (high - low > BALANCE_STEP)
    {
      double middle = (low + high) / 2;
      Cursor trial = try_section (self, start, from, last, middle + (end.section->boxed ? end.section->padding : 0));

      if (trial.page == last && trial.lowest <= middle)
        high = middle;
      else
        low = middle;
    }
  start->last_page = last;
  start->last_bottom = high + (end.section->boxed ? end.section->padding : 0);
}

/* Moves to where the section begins. */
static void
enter_section (BcFlow *self, Cursor *cursor, guint at, guint from)
{
  const BcFlowSection *section = get_section (self, at);
  double padding = section->boxed ? section->padding : 0, top = cursor->lowest;

  cursor->section = section;
  cursor->column = 0;
  cursor->column_width = column_width (self, section);
  cursor->last_page = G_MAXUINT;
  if (top > 0 && !section->joins)
    top += section->space_before + padding;
  else if (top > 0)
    top += section->space_before;
  else
    top = padding;
  cursor->top = cursor->y = cursor->lowest = top;
  if (top > padding && top + room_to_begin (self, from) > get_bottom (cursor))
    {
      cursor->page++;
      cursor->top = cursor->y = cursor->lowest = padding;
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
  Cursor cursor = { .page_height = page_height, .last_page = G_MAXUINT };

  g_array_set_size (self->pieces, 0);
  g_array_set_size (self->boxes, 0);
  for (guint i = 0; i < self->blocks->len;)
    {
      const Block *block = self->blocks->pdata[i];

      enter_section (self, &cursor, block->section, i);
      if (cursor.section->n_columns > 1)
        balance (self, &cursor, i);
      i = place_blocks (self, &cursor, i);
      end_box (self, &cursor);
      if (cursor.section->boxed)
        cursor.lowest += cursor.section->padding;
    }
  self->end = cursor.lowest;
  return cursor.page + 1;
}

/**
 * bc_flow_get_end:
 *
 * Returns: where the last page's contents end, after bc_flow_break().
 */
double
bc_flow_get_end (BcFlow *self)
{
  return self->end;
}

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
is_on_one_box (const Piece *piece, const Piece *next)
{
  return next->block->style.boxed && next->page == piece->page && next->x == piece->x;
}

/* The boxes of texts that have one of their own: neighbours in a column share it. */
static void
draw_column_boxes (BcFlow *self, guint page, cairo_t *cr)
{
  for (guint first = 0, last; first < self->pieces->len; first = last + 1)
    {
      const Piece *top = &g_array_index (self->pieces, Piece, first), *bottom = top;

      last = first;
      if (top->page != page || !top->block->style.boxed)
        continue;
      while (last + 1 < self->pieces->len && is_on_one_box (top, &g_array_index (self->pieces, Piece, last + 1)))
        bottom = &g_array_index (self->pieces, Piece, ++last);
      draw_box (&self->box, top->x, top->y - self->box.padding, top->width,
                bottom->y + bottom->height - top->y + 2 * self->box.padding, cr);
    }
}

static double
line_indent (const Block *block, int line)
{
  return line > 0 ? block->style.hanging : 0;
}

static void
draw_lines (BcFlow *self, const Piece *piece, cairo_t *cr)
{
  const Block *block = piece->block;
  const BcTextStyle *style = &block->style;
  double x = piece->x + style->indent + box_inset (self, style), y = piece->y;
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
      y += lines_height (block, i, 1);
    }
}

static void
draw_rule (const Piece *piece, cairo_t *cr)
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
      const BoxPiece *box = &g_array_index (self->boxes, BoxPiece, i);

      if (box->page == page)
        draw_box (&self->box, 0, box->top, self->width, box->bottom - box->top, cr);
    }
  draw_column_boxes (self, page, cr);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

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
