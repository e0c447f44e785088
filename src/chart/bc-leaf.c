/* A leaf: one chart, handout, sheet or blank form, on as few pages as it can be read on.

   Here is what it holds and in which order; bc-leaf-fit.c finds the sizes. In landscape the figures take the left column.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-leaf-private.h"

#include "bc-page-blank.h"
#include "bc-page-check-first.h"
#include "bc-page-marks.h"
#include "bc-page-overlays.h"
#include "bc-page-title.h"

#define FIGURE_SPACE 6.0
#define LEGEND_SPACE 5.0
#define LONG_LEGEND 0.25 /* share of the page's height */
#define LANDSCAPE_GAP 20.0

/* Room for the clinician's own words on a handout. */
#define OWN_WORDS_HEIGHT 74.0
#define OWN_WORDS_LEAST 40.0

static const BcLeafForm forms[] = {
  [BC_PAGE_CHART] = { 2, 0.88, 0.84, 0.44, 0.36, 0.66, BC_LOOK_MUSCLE },
  [BC_PAGE_HANDOUT] = { 1, 0.8, 0.62, 0.36, 0.2, 0.5, BC_LOOK_SKIN },
  [BC_PAGE_SHEET] = { 2, 0.9, 0.84, 0.34, 0.28, 0.5, BC_LOOK_MUSCLE },
  [BC_PAGE_BLANK] = { 1, 1, 1, 0.6, 0.6, 0.95, BC_LOOK_SKIN },
  [BC_PAGE_BOOK] = { 1, 0.85, 0.7, 0.3, 0.22, 0.46, BC_LOOK_MUSCLE },
  [BC_PAGE_STORY] = { 1, 0.8, 0.62, 0.6, 0.4, 0.9, BC_LOOK_SKIN },
};

static void
draw_legend (cairo_t *cr, double width G_GNUC_UNUSED, double height G_GNUC_UNUSED, gpointer legend)
{
  bc_legend_draw (legend, cr);
}

static void
draw_letterhead (cairo_t *cr, double width, double height G_GNUC_UNUSED, gpointer letterhead)
{
  bc_letterhead_draw (letterhead, width, cr);
}

static void
draw_form_fields (cairo_t *cr, double width, double height, gpointer self)
{
  bc_page_blank_draw_fields (((BcLeaf *)self)->context, width, height, cr);
}

static void
draw_form_key (cairo_t *cr, double width, double height, gpointer self)
{
  bc_page_blank_draw_key (((BcLeaf *)self)->context, width, height, cr);
}

static void
draw_form_lines (cairo_t *cr, double width, double height, gpointer self)
{
  bc_page_blank_draw_lines (((BcLeaf *)self)->context, width, height, cr);
}

static void
draw_own_words (cairo_t *cr, double width, double height, gpointer self_data)
{
  BcLeaf *self = self_data;

  bc_page_blank_draw_own_words (self->context, self->request.own_words, width, height, cr);
}

void
bc_leaf_set_box (BcLeaf *self)
{
  static const BcFlowBox coloured = { { 0.992, 0.945, 0.937 }, { 0.63, 0.09, 0.07 }, 3, 0, 5 };
  /* A grey ground turns into a rash of dots on a photocopier. */
  static const BcFlowBox mono = { { 1, 1, 1 }, { 0, 0, 0 }, 4, 0.8, 5 };

  bc_flow_set_box (self->flow, self->request.mono ? &mono : &coloured);
}

gboolean
bc_leaf_has_side_column (const BcLeaf *self)
{
  const GPtrArray *beside = self->request.check_first;

  if (self->room.width <= self->room.height || self->request.kind == BC_PAGE_BLANK)
    return FALSE;
  /* A story without look-alikes has nothing to stand beside it. */
  return self->story == NULL || (beside != NULL && beside->len > 0);
}

static void
add_letterhead (BcLeaf *self)
{
  if (self->letterhead != NULL)
    bc_flow_add_drawing (self->flow, bc_letterhead_get_height (self->letterhead, self->room.width), 0, draw_letterhead,
                         self->letterhead);
}

static BcLegend *
make_legend (BcLeaf *self)
{
  double width = bc_flow_get_column_width (self->flow);

  if (self->story != NULL)
    return bc_legend_new_for_story (self->story, &self->style, self->context, width);
  return bc_legend_new (self->scene, bc_page_figures_get_figures (self->figures), &self->style, self->context, width);
}

static void
add_figures (BcLeaf *self)
{
  self->figures_block = self->story != NULL
                            ? bc_flow_add_drawing (self->flow, 0, FIGURE_SPACE, bc_page_story_draw, self->story)
                            : bc_flow_add_drawing (self->flow, 0, FIGURE_SPACE, bc_page_figures_draw, self->figures);
  g_clear_pointer (&self->legend, bc_legend_free);
  if (!(self->request.hidden & BC_PAGE_LEGEND))
    self->legend = make_legend (self);
}

double
bc_leaf_get_legend_height (const BcLeaf *self)
{
  return self->legend != NULL ? bc_legend_get_height (self->legend) : 0;
}

static void
add_legend (BcLeaf *self)
{
  if (bc_leaf_get_legend_height (self) > 0)
    bc_flow_add_drawing (self->flow, bc_leaf_get_legend_height (self), LEGEND_SPACE, draw_legend, self->legend);
}

static void
add_figures_and_legend (BcLeaf *self)
{
  add_figures (self);
  if (bc_leaf_get_legend_height (self) > 0)
    bc_flow_keep_with_next (self->flow, self->figures_block);
  add_legend (self);
}

static void
add_filler (BcLeaf *self, double height, double space_before, BcFlowDraw draw)
{
  self->filler_height = height;
  self->filler_block = bc_flow_add_drawing (self->flow, height, space_before, draw, self);
}

static void
add_own_words (BcLeaf *self, const BcWords *words)
{
  if (self->request.kind != BC_PAGE_HANDOUT || (self->request.hidden & BC_PAGE_NOTES))
    return;
  bc_words_begin (words, 1, FALSE, FALSE);
  add_filler (self, MAX (OWN_WORDS_HEIGHT * words->scale, OWN_WORDS_LEAST), 4, draw_own_words);
}

/* Across, the figures stand beside what is to be filled in. */
static void
add_form (BcLeaf *self)
{
  gboolean across = self->room.width > self->room.height;

  bc_flow_add_drawing (self->flow, BC_PAGE_BLANK_FIELDS_HEIGHT, 6, draw_form_fields, self);
  if (across)
    bc_flow_begin (self->flow, &(BcFlowSection){ .n_columns = 2, .gap = LANDSCAPE_GAP, .space_before = 4 });
  add_figures_and_legend (self);
  if (across)
    bc_flow_break_column (self->flow);
  bc_flow_add_drawing (self->flow, BC_PAGE_BLANK_KEY_HEIGHT, 6, draw_form_key, self);
  add_filler (self, BC_PAGE_BLANK_LINES_HEIGHT, 4, draw_form_lines);
}

/* What explains the figures. */
static void
add_below_figures (BcLeaf *self, const BcWords *words)
{
  bc_page_marks_add_list (words);
  if (self->figures != NULL)
    bc_page_overlays_add (words, bc_page_figures_get_figures (self->figures));
}

/* Beside the words, the figures have the column to themselves where the legend is a long one. */
static void
add_figures_first (BcLeaf *self, const BcWords *words)
{
  gboolean breaks = bc_leaf_has_side_column (self) && !self->flows_on;

  add_figures (self);
  if (breaks && bc_leaf_get_legend_height (self) > LONG_LEGEND * self->room.height)
    {
      bc_flow_break_column (self->flow);
      add_legend (self);
      add_below_figures (self, words);
      return;
    }
  if (bc_leaf_get_legend_height (self) > 0)
    bc_flow_keep_with_next (self->flow, self->figures_block);
  add_legend (self);
  add_below_figures (self, words);
  if (!breaks)
    return;
  add_own_words (self, words);
  bc_flow_break_column (self->flow);
}

/* For a clinician, on upright paper. */
static void
add_check_first_and_figures (BcLeaf *self, const BcWords *words)
{
  if (self->names_first)
    bc_page_check_first_add_names (words);
  else
    bc_page_check_first_add (words);
  bc_words_begin (words, 1, FALSE, FALSE);
  add_figures_and_legend (self);
  add_below_figures (self, words);
}

/* A patient sees the picture first; a clinician what is serious. Either has it before any muscle. */
void
bc_leaf_add_contents (BcLeaf *self, double scale)
{
  BcWords words = { &self->request, self->scene, self->flow, scale, FALSE, self->brevity };
  gboolean figures_first =
      self->request.kind == BC_PAGE_HANDOUT || self->story != NULL || bc_leaf_has_side_column (self);

  add_letterhead (self);
  bc_page_title_add (&words);
  if (self->request.kind == BC_PAGE_BLANK)
    {
      add_form (self);
      return;
    }
  if (bc_leaf_has_side_column (self))
    {
      bc_flow_begin (self->flow, &(BcFlowSection){ .n_columns = 2, .gap = LANDSCAPE_GAP, .space_before = 4 });
      words.one_section = TRUE;
    }
  if (figures_first)
    add_figures_first (self, &words);
  else
    add_check_first_and_figures (self, &words);
  if (figures_first || self->names_first)
    bc_page_check_first_add (&words);
  bc_page_text_add_body (&words);
  if (self->filler_block == 0)
    add_own_words (self, &words);
  bc_page_text_add_sources (&words);
}

static void
set_style (BcLeaf *self)
{
  const BcLeafForm *form = &forms[self->request.kind];

  self->style = *bc_style_get (self->request.mono ? BC_PRESET_PRINT_MONO : BC_PRESET_PRINT);
  if (!self->request.mono)
    self->style.look = form->look;
}

static gboolean
add_picture (BcLeaf *self, GHashTable *recordings, GError **error)
{
  const BcPageRequest *request = &self->request;
  g_autoptr (GPtrArray) figures = NULL;

  if (request->kind == BC_PAGE_STORY)
    {
      self->story = bc_page_story_new (request, &self->style, self->context, error);
      return self->story != NULL;
    }
  figures = bc_page_figures_choose (request, self->scene, error);
  if (figures == NULL)
    return FALSE;
  self->figures = bc_page_figures_new (figures, self->scene, &self->style, self->context,
                                       request->kind == BC_PAGE_HANDOUT || request->kind == BC_PAGE_SHEET, recordings);
  return TRUE;
}

/**
 * bc_leaf_new:
 * @request: a chart, a handout or a sheet of at most one muscle, or a blank form; its contents are borrowed
 * @scene: (transfer none): what is drawn; changed for paper
 * @room: what is left of the page
 * @recordings: (nullable): see bc_page_figures_new()
 * @error: a view that there is not, or a logo that cannot be read
 *
 * Returns: (transfer full) (nullable): the leaf.
 */
BcLeaf *
bc_leaf_new (const BcPageRequest *request,
             BcScene *scene,
             const BcLeafRoom *room,
             GHashTable *recordings,
             GError **error)
{
  g_autoptr (BcLeaf) self = g_new0 (BcLeaf, 1);

  self->request = *request;
  self->request.scene = self->scene = bc_scene_ref (scene);
  self->room = *room;
  self->form = &forms[room->in_book ? BC_PAGE_BOOK : request->kind];
  self->title = bc_page_title_get (request);
  self->context = bc_flow_create_context ();
  set_style (self);
  if (!add_picture (self, recordings, error))
    return NULL;
  if (request->letterhead != NULL && !room->in_book)
    {
      self->letterhead = bc_letterhead_new (request->letterhead, self->context, error);
      if (self->letterhead == NULL)
        return NULL;
    }
  bc_leaf_fit (self);
  return g_steal_pointer (&self);
}

void
bc_leaf_free (BcLeaf *self)
{
  g_clear_pointer (&self->layouts, g_hash_table_unref);
  g_clear_pointer (&self->flow, bc_flow_free);
  g_clear_pointer (&self->legend, bc_legend_free);
  g_clear_pointer (&self->figures, bc_page_figures_free);
  g_clear_pointer (&self->story, bc_page_story_free);
  g_clear_pointer (&self->letterhead, bc_letterhead_free);
  g_clear_object (&self->context);
  g_clear_pointer (&self->scene, bc_scene_unref);
  g_free (self->title);
  g_free (self);
}

guint
bc_leaf_get_n_pages (const BcLeaf *self)
{
  return self->n_pages;
}

const char *
bc_leaf_get_title (const BcLeaf *self)
{
  return self->title;
}

/**
 * bc_leaf_get_turn:
 * @page: of the leaf, from 0
 *
 * Returns: (transfer none) (nullable): the name of what goes on on the next page.
 */
const char *
bc_leaf_get_turn (const BcLeaf *self, guint page)
{
  return bc_flow_get_turn (self->flow, page);
}

/**
 * bc_leaf_draw:
 * @page: of the leaf, from 0
 * @cr: user space is points, the corner of the room at 0, 0
 * @error: a drawing that could not be painted
 *
 * Returns: whether everything was drawn.
 */
gboolean
bc_leaf_draw (BcLeaf *self, guint page, cairo_t *cr, GError **error)
{
  GError *failure;

  bc_flow_draw (self->flow, page, cr);
  failure = self->story != NULL ? bc_page_story_take_error (self->story) : bc_page_figures_take_error (self->figures);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}
