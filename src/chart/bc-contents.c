/* The contents of a book: its title, chapters and muscles, each with its page.

   A line with its number is a drawing of the flow; in a PDF it leads to its page when it is clicked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-contents.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "bc-flow.h"
#include "bc-letterhead.h"
#include "bc-page-text.h"

#define N_COLUMNS 3
#define COLUMN_GAP 18.0
#define LINE_SIZE 8.5
#define LINE_HEIGHT 12.5
#define CHAPTER_SIZE 10.0
#define CHAPTER_HEIGHT 16.0
#define CHAPTER_SPACE 9.0
#define NUMBER_ROOM 22.0
#define TITLE_SIZE 22.0
#define SUBTITLE_SIZE 11.0
#define SPACE 12.0

typedef struct
{
  const BcContents *contents; /* borrowed */
  BcPageEntry entry;
} Line;

struct _BcContents
{
  PangoContext *context;
  char *title;
  const BcPageRequest *request; /* borrowed */
  BcLetterhead *letterhead;     /* NULL: none */
  double width;
  double height;
  BcFlow *flow;
  GPtrArray *lines; /* Line */
  guint n_pages;
};

/**
 * bc_contents_new:
 * @title: of the book
 * @request: borrowed
 * @width: room, points
 * @height: likewise
 *
 * Returns: (transfer full): contents without lines.
 */
BcContents *
bc_contents_new (PangoContext *context, const char *title, const BcPageRequest *request, double width, double height)
{
  BcContents *self = g_new0 (BcContents, 1);

  self->context = g_object_ref (context);
  self->title = g_strdup (title);
  self->request = request;
  self->width = width;
  self->height = height;
  self->lines = g_ptr_array_new_with_free_func (g_free);
  if (request->letterhead != NULL)
    self->letterhead = bc_letterhead_new (request->letterhead, context, NULL);
  return self;
}

void
bc_contents_free (BcContents *self)
{
  g_clear_pointer (&self->flow, bc_flow_free);
  g_clear_pointer (&self->letterhead, bc_letterhead_free);
  g_ptr_array_unref (self->lines);
  g_object_unref (self->context);
  g_free (self->title);
  g_free (self);
}

static PangoLayout *
make_layout (const BcContents *self, gboolean chapter)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, (int)((chapter ? CHAPTER_SIZE : LINE_SIZE) * PANGO_SCALE));
  if (chapter)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  bc_flow_part_letters (layout);
  return layout;
}

static void
begin_link (cairo_t *cr, guint page)
{
  g_autofree char *target = g_strdup_printf ("dest='page-%u'", page + 1);

  if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    cairo_tag_begin (cr, CAIRO_TAG_LINK, target);
}

static void
end_link (cairo_t *cr)
{
  if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static void
draw_line (cairo_t *cr, double width, double height G_GNUC_UNUSED, gpointer data)
{
  const Line *line = data;
  g_autoptr (PangoLayout) layout = make_layout (line->contents, line->entry.level == 0);
  g_autofree char *number = g_strdup_printf ("%u", line->entry.page + 1);
  int length;

  cairo_set_source_rgb (cr, 0, 0, 0);
  begin_link (cr, line->entry.page);
  pango_layout_set_width (layout, (int)((width - NUMBER_ROOM) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, line->entry.title, -1);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, number, -1);
  pango_layout_get_size (layout, &length, NULL);
  cairo_move_to (cr, width - (double)length / PANGO_SCALE, 0);
  pango_cairo_show_layout (cr, layout);
  end_link (cr);
}

static void
draw_letterhead (cairo_t *cr, double width, double height G_GNUC_UNUSED, gpointer letterhead)
{
  bc_letterhead_draw (letterhead, width, cr);
}

static void
add_title (BcContents *self)
{
  const double *accent = bc_page_text_get_accent (self->request);
  const BcTextStyle title = { .size = TITLE_SIZE, .red = accent[0], .green = accent[1], .blue = accent[2] },
                    subtitle = { .size = SUBTITLE_SIZE, .space_before = 2 };
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", self->title);
  g_autofree char *words = g_markup_escape_text (_ ("Contents"), -1);

  if (self->letterhead != NULL)
    bc_flow_add_drawing (self->flow, bc_letterhead_get_height (self->letterhead, self->width), 0, draw_letterhead,
                         self->letterhead);
  bc_flow_add_text (self->flow, &title, markup);
  bc_flow_add_text (self->flow, &subtitle, words);
}

static void
add_line (BcContents *self, const BcPageEntry *entry)
{
  Line *line = g_new0 (Line, 1);
  gboolean chapter = entry->level == 0;

  line->contents = self;
  line->entry = *entry;
  g_ptr_array_add (self->lines, line);
  bc_flow_add_drawing (self->flow, chapter ? CHAPTER_HEIGHT : LINE_HEIGHT, chapter ? CHAPTER_SPACE : 0, draw_line,
                       line);
}

/**
 * bc_contents_lay_out:
 * @entries: chapters and muscles with their pages; titles are borrowed
 *
 * Lays them out, again if it was done before.
 *
 * Returns: how many pages the contents take.
 */
guint
bc_contents_lay_out (BcContents *self, const BcPageEntry *entries, guint n)
{
  const BcFlowSection columns = { .n_columns = N_COLUMNS, .gap = COLUMN_GAP, .space_before = SPACE };

  g_clear_pointer (&self->flow, bc_flow_free);
  g_ptr_array_set_size (self->lines, 0);
  self->flow = bc_flow_new (self->context, self->width);
  add_title (self);
  bc_flow_begin (self->flow, &columns);
  for (guint i = 0; i < n; i++)
    add_line (self, &entries[i]);
  self->n_pages = bc_flow_break (self->flow, self->height);
  return self->n_pages;
}

guint
bc_contents_get_n_pages (const BcContents *self)
{
  return self->n_pages;
}

/**
 * bc_contents_draw:
 * @page: of the contents, from 0
 * @cr: user space is points, the corner of the room at 0, 0
 */
void
bc_contents_draw (BcContents *self, guint page, cairo_t *cr)
{
  bc_flow_draw (self->flow, page, cr);
}
