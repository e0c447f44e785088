/* The foot of a page: what goes on on the next one, what the program is for, where the page comes from, and which it is.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-foot.h"

#include <glib/gi18n.h>

#include "bc-flow.h"
#include "bc-page-text.h"
#include "bc-page.h"

/* points */
#define LETTERS 6.5
#define LINE_GAP 3.0
#define RULE_WIDTH 0.5

struct _BcPageFoot
{
  const BcPageRequest *request; /* borrowed */
  PangoLayout *purpose;
  PangoLayout *line;
  double width;
};

static PangoLayout *
make_layout (PangoContext *context, double width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, (int)(LETTERS * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  bc_flow_part_letters (layout);
  if (width > 0)
    pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  return layout;
}

static double
layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

/**
 * bc_page_foot_new:
 * @request: borrowed
 * @width: of the page between its margins, points
 *
 * Returns: (transfer full): the foot.
 */
BcPageFoot *
bc_page_foot_new (const BcPageRequest *request, PangoContext *context, double width)
{
  BcPageFoot *self = g_new0 (BcPageFoot, 1);
  g_autofree char *purpose = bc_page_text_get_purpose ();

  self->request = request;
  self->width = width;
  self->purpose = make_layout (context, width);
  pango_layout_set_text (self->purpose, purpose, -1);
  self->line = make_layout (context, 0);
  pango_layout_set_text (self->line, "X", -1);
  return self;
}

void
bc_page_foot_free (BcPageFoot *self)
{
  g_object_unref (self->purpose);
  g_object_unref (self->line);
  g_free (self);
}

/**
 * bc_page_foot_get_height:
 *
 * Returns: from its rule to its last line, points.
 */
double
bc_page_foot_get_height (const BcPageFoot *self)
{
  return layout_height (self->purpose) + layout_height (self->line) + 2 * LINE_GAP;
}

static void
draw_right (BcPageFoot *self, const char *words, double y, cairo_t *cr)
{
  int width;

  pango_layout_set_text (self->line, words, -1);
  pango_layout_get_size (self->line, &width, NULL);
  cairo_move_to (cr, self->width - (double)width / PANGO_SCALE, y);
  pango_cairo_show_layout (cr, self->line);
}

/* Said where a reader turns the page: above the rule. */
static void
draw_turn (BcPageFoot *self, guint page, const char *turn, cairo_t *cr)
{
  /* Translators: at the end of a page: a list that goes on, and the number of the next page */
  g_autofree char *words = g_strdup_printf (_ ("%s: continued on page %u"), turn, page + 2);

  draw_right (self, words, 1 - LINE_GAP - layout_height (self->line), cr);
}

static void
draw_rule (const BcPageFoot *self, cairo_t *cr)
{
  cairo_set_line_width (cr, RULE_WIDTH);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, self->width, 0);
  cairo_stroke (cr);
}

/* Sheets of one patient that come apart must be found again. */
static char *
describe_page (const BcPageFoot *self, guint page, guint n_pages)
{
  const char *name = self->request->header != NULL ? self->request->header->name : NULL;
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);

  return name != NULL && *name != '\0' ? g_strdup_printf ("%s   %s", name, number) : g_steal_pointer (&number);
}

static char *
describe_origin (const BcPageFoot *self)
{
  g_autoptr (GDateTime) date =
      self->request->date != NULL ? g_date_time_ref (self->request->date) : bc_page_get_date ();
  g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");

  /* Translators: the foot of a printed page: version of the program, version of the atlas, date */
  return g_strdup_printf (_ ("Body Chart %s, atlas %s, %s"), BC_VERSION,
                          self->request->atlas != NULL ? bc_atlas_get_version (self->request->atlas) : "–", day);
}

/**
 * bc_page_foot_draw:
 * @page: from 0
 * @turn: (nullable): the name of what goes on on the next page
 * @cr: user space is points, the rule's left end at 0, 0
 */
void
bc_page_foot_draw (BcPageFoot *self, guint page, guint n_pages, const char *turn, cairo_t *cr)
{
  g_autofree char *origin = describe_origin (self);
  g_autofree char *number = describe_page (self, page, n_pages);
  double y = layout_height (self->purpose) + 2 * LINE_GAP;

  cairo_set_source_rgb (cr, 0, 0, 0);
  if (turn != NULL)
    draw_turn (self, page, turn, cr);
  draw_rule (self, cr);
  cairo_move_to (cr, 0, LINE_GAP);
  pango_cairo_show_layout (cr, self->purpose);
  pango_layout_set_text (self->line, origin, -1);
  cairo_move_to (cr, 0, y);
  pango_cairo_show_layout (cr, self->line);
  draw_right (self, number, y, cr);
}
