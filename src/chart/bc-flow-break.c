/* Puts a flow onto pages: nothing runs over an edge, nothing is cut.

   Paragraphs break between lines, with two lines at least on either side; a drawing moves to the next column as a whole;
   a heading goes with what it heads. What goes over to another page says so on top of it, if it has a name. The columns of
   a section are of one height on its last page: that height is found by trials.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-flow-private.h"

#define LEAST_LINES 2

/* Below a name on top of a page. */
#define CONTINUED_GAP 6.0

/* Columns are made equal to within this. */
#define BALANCE_STEP 2.0

/* Where the next piece goes. */
typedef struct
{
  const BcFlowSection *section;
  double page_height;
  double column_width;
  guint page;
  guint column;
  double page_top; /* nothing can stand higher on this page */
  double box_top;  /* of the section's box on this page */
  double top;      /* of the section on this page */
  double y;        /* in this column */
  double lowest;   /* of all columns on this page */
  guint last_page;
  double last_bottom; /* columns of the last page end here */
} Cursor;

/* What must at least stand together at the start of a block. A lone line would be left of three: they stay together. */
static double
least_height (const BcFlowBlock *block)
{
  int n_lines;

  if (block->layout == NULL)
    return block->height;
  n_lines = block->n_lines;
  return bc_flow_lines_height (block, 0, n_lines <= LEAST_LINES + 1 ? n_lines : LEAST_LINES);
}

/* Space above a block: the edge of a box of its own needs its padding, and what follows the box stands clear of it. */
static double
space_above (BcFlow *self, guint at)
{
  const BcFlowBlock *block = self->blocks->pdata[at];
  gboolean after_boxed = at > 0 && ((const BcFlowBlock *)self->blocks->pdata[at - 1])->style.boxed;
  double edge = block->style.boxed != after_boxed ? self->box.padding : 0;

  return block->style.space_before + edge;
}

/* The room that block `at` asks for so that it may begin here: a heading takes its successor with it. */
static double
room_to_begin (BcFlow *self, guint at)
{
  const BcFlowBlock *block = self->blocks->pdata[at], *next;
  double room;

  if (!block->style.keep_with_next)
    return least_height (block);
  room = block->layout != NULL ? bc_flow_lines_height (block, 0, block->n_lines) : block->height;
  if (at + 1 == self->blocks->len)
    return room;
  next = self->blocks->pdata[at + 1];
  return room + space_above (self, at + 1) + room_to_begin (self, at + 1) +
         (next->section != block->section ? bc_flow_get_section (self, next->section)->space_before : 0);
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
  return is_at_top (cursor) && cursor->top <= cursor->page_top;
}

static void
end_box (BcFlow *self, const Cursor *cursor)
{
  BcFlowBoxPiece piece = { cursor->page, cursor->box_top, cursor->lowest + cursor->section->padding };

  if (cursor->section->boxed && cursor->lowest > cursor->top)
    g_array_append_val (self->boxes, piece);
}

/* On top of a page, the name of what goes on there. */
static void
add_continued (BcFlow *self, Cursor *cursor, guint list)
{
  const BcFlowTurn turn = { cursor->page - 1, list };
  const BcFlowBlock *heading = ((const BcFlowList *)self->lists->pdata[list - 1])->heading;
  double height = bc_flow_lines_height (heading, 0, heading->n_lines);
  BcFlowPiece piece = { heading,
                        cursor->page,
                        bc_flow_inset_left (self, cursor->section),
                        cursor->top,
                        self->width - bc_flow_inset_left (self, cursor->section),
                        height,
                        0,
                        heading->n_lines };

  g_array_append_val (self->turns, turn);
  g_array_append_val (self->pieces, piece);
  cursor->top += height + CONTINUED_GAP;
}

/* @begun: whether something of the block stands on the page that ends */
static void
begin_page (BcFlow *self, Cursor *cursor, const BcFlowBlock *block, gboolean begun)
{
  cursor->page++;
  cursor->column = 0;
  cursor->box_top = 0;
  cursor->top = cursor->section->boxed ? cursor->section->padding : 0;
  if (block->list > 0 && (begun || !block->begins_list))
    add_continued (self, cursor, block->list);
  cursor->page_top = cursor->y = cursor->lowest = cursor->top;
}

static void
next_column (BcFlow *self, Cursor *cursor, const BcFlowBlock *block, gboolean begun)
{
  if (cursor->column + 1 < MAX (cursor->section->n_columns, 1))
    {
      cursor->column++;
      cursor->y = cursor->top;
      return;
    }
  end_box (self, cursor);
  begin_page (self, cursor, block, begun);
}

static void
add_piece (BcFlow *self, Cursor *cursor, const BcFlowBlock *block, double height, int first_line, int n_lines)
{
  double x =
      bc_flow_inset_left (self, cursor->section) + cursor->column * (cursor->column_width + cursor->section->gap);
  BcFlowPiece piece = { block, cursor->page, x, cursor->y, cursor->column_width, height, first_line, n_lines };

  g_array_append_val (self->pieces, piece);
  cursor->y += height;
  cursor->lowest = MAX (cursor->lowest, cursor->y);
}

/* How many lines from `first` on fit below the cursor; at the top of a column at least one, however high. */
static int
count_fitting_lines (const BcFlowBlock *block, const Cursor *cursor, int first)
{
  int n_lines = block->n_lines, n = 0;
  double bottom = cursor->y;

  while (first + n < n_lines)
    {
      bottom += bc_flow_lines_height (block, first + n, 1);
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
place_text (BcFlow *self, Cursor *cursor, const BcFlowBlock *block)
{
  int n_lines = block->n_lines;

  for (int first = 0, n; first < n_lines; first += n)
    {
      n = count_fitting_lines (block, cursor, first);
      if (n > 0)
        add_piece (self, cursor, block, bc_flow_lines_height (block, first, n), first, n);
      if (first + n < n_lines)
        next_column (self, cursor, block, first + n > 0);
    }
}

static guint
place_blocks (BcFlow *self, Cursor *cursor, guint from)
{
  guint section = ((const BcFlowBlock *)self->blocks->pdata[from])->section, i;

  for (i = from; i < self->blocks->len; i++)
    {
      BcFlowBlock *block = self->blocks->pdata[i];

      if (block->section != section)
        break;
      if (block->breaks)
        {
          if (!is_at_top (cursor))
            next_column (self, cursor, block, FALSE);
          continue;
        }
      if (!is_at_top (cursor))
        cursor->y += space_above (self, i);
      while (!is_at_top_of_page (cursor) && cursor->y + room_to_begin (self, i) > get_bottom (cursor))
        next_column (self, cursor, block, FALSE);
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
  guint n_pieces = self->pieces->len, n_boxes = self->boxes->len, n_turns = self->turns->len;
  Cursor cursor = *start;

  cursor.last_page = last_page;
  cursor.last_bottom = last_bottom;
  place_blocks (self, &cursor, from);
  g_array_set_size (self->pieces, n_pieces);
  g_array_set_size (self->boxes, n_boxes);
  g_array_set_size (self->turns, n_turns);
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
  const BcFlowSection *section = bc_flow_get_section (self, at);
  double padding = section->boxed ? section->padding : 0, top = cursor->lowest;

  cursor->section = section;
  cursor->column = 0;
  cursor->column_width = bc_flow_column_width (self, section);
  cursor->last_page = G_MAXUINT;
  if (top > 0 && !section->joins)
    top += section->space_before + padding;
  else if (top > 0)
    top += section->space_before;
  else
    top = padding;
  cursor->top = cursor->y = cursor->lowest = top;
  cursor->box_top = top - padding;
  cursor->page_top = padding;
  if (top > padding && top + MAX (room_to_begin (self, from), section->least_room) > get_bottom (cursor))
    begin_page (self, cursor, self->blocks->pdata[from], FALSE);
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
  g_array_set_size (self->turns, 0);
  for (guint i = 0; i < self->blocks->len;)
    {
      const BcFlowBlock *block = self->blocks->pdata[i];

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

/**
 * bc_flow_get_turn:
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): the name of what is not at its end on that page and goes on on the next one, after
 * bc_flow_break().
 */
const char *
bc_flow_get_turn (BcFlow *self, guint page)
{
  for (guint i = 0; i < self->turns->len; i++)
    {
      const BcFlowTurn *turn = &g_array_index (self->turns, BcFlowTurn, i);

      if (turn->page == page)
        return ((const BcFlowList *)self->lists->pdata[turn->list - 1])->name;
    }
  return NULL;
}

/**
 * bc_flow_get_page:
 * @drawing: from bc_flow_add_drawing()
 *
 * Returns: the page that it stands on, from 0, after bc_flow_break().
 */
guint
bc_flow_get_page (BcFlow *self, guint drawing)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const BcFlowPiece *piece = &g_array_index (self->pieces, BcFlowPiece, i);

      if (piece->block == self->blocks->pdata[drawing])
        return piece->page;
    }
  g_return_val_if_reached (0);
}
