/* Text and drawings one below the other, in columns: what a flow holds. bc-flow-break.c puts it onto pages, bc-flow-draw.c
   draws them. All lengths are points.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-flow-private.h"

#define POINTS_PER_INCH 72
#define LINE_SPACING 1.06f

static void
block_free (gpointer data)
{
  BcFlowBlock *block = data;

  g_clear_object (&block->layout);
  g_free (block->line_tops);
  g_free (block);
}

static void
list_free (gpointer data)
{
  BcFlowList *list = data;

  g_free (list->name);
  block_free (list->heading);
  g_free (list);
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
  self->pieces = g_array_new (FALSE, TRUE, sizeof (BcFlowPiece));
  self->boxes = g_array_new (FALSE, TRUE, sizeof (BcFlowBoxPiece));
  self->lists = g_ptr_array_new_with_free_func (list_free);
  self->turns = g_array_new (FALSE, TRUE, sizeof (BcFlowTurn));
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
  g_ptr_array_unref (self->lists);
  g_array_unref (self->turns);
  g_free (self);
}

double
bc_flow_get_width (BcFlow *self)
{
  return self->width;
}

/**
 * bc_flow_create_layouts:
 *
 * Returns: (transfer full): room for texts that several flows set alike, for bc_flow_set_layouts().
 */
GHashTable *
bc_flow_create_layouts (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * bc_flow_set_layouts:
 * @layouts: (nullable): borrowed, and shared by flows of one context: who tries several sizes sets most texts again as
 *   they were, and that is what takes the time
 */
void
bc_flow_set_layouts (BcFlow *self, GHashTable *layouts)
{
  self->layouts = layouts;
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

const BcFlowSection *
bc_flow_get_section (BcFlow *self, guint at)
{
  return &g_array_index (self->sections, BcFlowSection, at);
}

double
bc_flow_inset_left (BcFlow *self, const BcFlowSection *section)
{
  return section->boxed ? section->padding + self->box.bar_width : 0;
}

double
bc_flow_column_width (BcFlow *self, const BcFlowSection *section)
{
  guint n = MAX (section->n_columns, 1);
  double room = self->width - bc_flow_inset_left (self, section) - (section->boxed ? section->padding : 0);

  return (room - (n - 1) * section->gap) / n;
}

/* What a text on a box of its own stands in from the left and, with the padding, from the right. */
double
bc_flow_box_inset (BcFlow *self, const BcTextStyle *style)
{
  return style->boxed ? self->box.bar_width + self->box.padding : 0;
}

/* Height of some lines of a text, with the space between lines. */
double
bc_flow_lines_height (const BcFlowBlock *block, int first, int n)
{
  return block->line_tops[first + n] - block->line_tops[first];
}

/**
 * bc_flow_get_column_width:
 *
 * Returns: of the section that was begun last.
 */
double
bc_flow_get_column_width (BcFlow *self)
{
  return bc_flow_column_width (self, bc_flow_get_section (self, self->sections->len - 1));
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

/* Breaking asks for heights thousands of times, and Pango counts its way to a line. */
static void
measure_lines (BcFlowBlock *block)
{
  double top = 0;
  int i = 0;

  block->n_lines = pango_layout_get_line_count (block->layout);
  block->line_tops = g_new0 (double, block->n_lines + 1);
  for (const GSList *at = pango_layout_get_lines_readonly (block->layout); at != NULL; at = at->next)
    {
      int height;

      pango_layout_line_get_height (at->data, &height);
      top += (double)height / PANGO_SCALE * LINE_SPACING;
      block->line_tops[++i] = top;
    }
}

static PangoLayout *
make_layout (BcFlow *self, const BcTextStyle *style, double width, const char *markup)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, (int)(style->size * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  if (style->centred)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  if (style->hanging > 0)
    pango_layout_set_indent (layout, -(int)(style->hanging * PANGO_SCALE));
  if (style->tab_width > 0)
    set_tabs (layout, style->tab_width);
  pango_layout_set_markup (layout, markup, -1);
  bc_flow_part_letters (layout);
  return layout;
}

/* From the shared ones, where it was set like this before. */
static PangoLayout *
get_layout (BcFlow *self, const BcTextStyle *style, double width, const char *markup)
{
  g_autofree char *key = NULL;
  PangoLayout *layout;

  if (self->layouts == NULL)
    return make_layout (self, style, width, markup);
  key = g_strdup_printf ("%a %a %a %a %d %s", style->size, width, style->hanging, style->tab_width, style->centred,
                         markup);
  layout = g_hash_table_lookup (self->layouts, key);
  if (layout == NULL)
    {
      layout = make_layout (self, style, width, markup);
      g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
    }
  return g_object_ref (layout);
}

static void
add_block (BcFlow *self, BcFlowBlock *block)
{
  block->section = self->sections->len - 1;
  block->list = self->list;
  block->begins_list = self->list_begins;
  self->list_begins = FALSE;
  g_ptr_array_add (self->blocks, block);
}

/**
 * bc_flow_begin_list:
 * @name: (nullable): of what is added from now on; NULL: of nothing that has a name
 * @style: of @continued
 * @continued: Pango markup: the name for the top of a page on which it goes on; NULL with @name
 * @headed: whether its heading stands above already, so that it goes on even where it begins on a new page
 */
void
bc_flow_begin_list (BcFlow *self, const char *name, const BcTextStyle *style, const char *continued, gboolean headed)
{
  BcFlowList *list;

  self->list = 0;
  self->list_begins = FALSE;
  if (name == NULL)
    return;
  list = g_new0 (BcFlowList, 1);
  list->name = g_strdup (name);
  list->heading = g_new0 (BcFlowBlock, 1);
  list->heading->style = *style;
  list->heading->style.boxed = FALSE;
  list->heading->layout =
      get_layout (self, style, self->width - 2 * self->box.padding - self->box.bar_width, continued);
  measure_lines (list->heading);
  g_ptr_array_add (self->lists, list);
  self->list = self->lists->len;
  self->list_begins = !headed;
}

/**
 * bc_flow_add_text:
 * @style: how it is set
 * @markup: Pango markup; text in it must be escaped
 */
void
bc_flow_add_text (BcFlow *self, const BcTextStyle *style, const char *markup)
{
  BcFlowBlock *block = g_new0 (BcFlowBlock, 1);
  double width;

  block->style = *style;
  width = bc_flow_get_column_width (self) - style->indent - bc_flow_box_inset (self, style) -
          (style->boxed ? self->box.padding : 0);
  block->layout = get_layout (self, style, MAX (width, style->size), markup);
  measure_lines (block);
  add_block (self, block);
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
  BcFlowBlock *block = g_new0 (BcFlowBlock, 1);

  block->height = height;
  block->style.space_before = space_before;
  block->draw = draw;
  block->drawing = drawing;
  add_block (self, block);
  return self->blocks->len - 1;
}

/**
 * bc_flow_keep_with_next:
 * @drawing: from bc_flow_add_drawing(): it goes to the next column rather than stand without what follows it
 */
void
bc_flow_keep_with_next (BcFlow *self, guint drawing)
{
  ((BcFlowBlock *)self->blocks->pdata[drawing])->style.keep_with_next = TRUE;
}

/**
 * bc_flow_break_column:
 *
 * What is added next begins a column, or a page where there is one column only.
 */
void
bc_flow_break_column (BcFlow *self)
{
  BcFlowBlock *block = g_new0 (BcFlowBlock, 1);

  block->breaks = TRUE;
  add_block (self, block);
}

/**
 * bc_flow_set_height:
 * @drawing: from bc_flow_add_drawing()
 * @height: room that it now needs; bc_flow_break() must follow
 */
void
bc_flow_set_height (BcFlow *self, guint drawing, double height)
{
  ((BcFlowBlock *)self->blocks->pdata[drawing])->height = height;
}
