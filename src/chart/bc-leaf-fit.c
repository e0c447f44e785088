/* The sizes of letters and figures on a leaf.

   The letters are made a little smaller where that saves a sheet of paper, and a handout always has one page; then the
   figures grow as far as they can without asking for another page. The first page always shows them: where the
   look-alikes would fill it, their names stand above the figures and what they feel like stands below.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-leaf-private.h"

#include <math.h>

#include "bc-page-check-first.h"

#define SCALE_STEP 0.05
#define HEIGHT_STEP 3.0

/* Shares of the page's height that figures may take: of a chart of one page, and in a column of their own. */
#define MOST_OF_ONE_PAGE 0.95
#define MOST_BESIDE_WORDS 0.8
#define LEAST_OF_COLUMN 0.6 /* figures and legend that leave more of it empty share it with words */

/* Of letters, for a patient. */
#define READABLE_SCALE 0.78

static guint
break_with (BcLeaf *self, double figure_height)
{
  bc_flow_set_height (self->flow, self->figures_block, figure_height);
  self->n_pages = bc_flow_break (self->flow, self->room.height);
  return self->n_pages;
}

static double
limit_height (const BcLeaf *self, double share)
{
  double width =
      self->room.width > self->room.height ? bc_flow_get_column_width (self->flow) : bc_flow_get_width (self->flow);

  return MIN (share * self->room.height, self->story != NULL ? bc_page_story_get_full_height (self->story, width)
                                                             : bc_page_figures_get_full_height (self->figures, width));
}

/* Across, the page is low: the figures of a chart keep their size, for there is more beside them. */
static double
fair_share (const BcLeaf *self, double share)
{
  gboolean across = self->request.kind == BC_PAGE_CHART && bc_leaf_has_side_column (self);

  return across ? MIN (share * self->room.width / self->room.height, MOST_BESIDE_WORDS) : share;
}

static guint
fill (BcLeaf *self, double scale, double share)
{
  g_clear_pointer (&self->flow, bc_flow_free);
  self->filler_block = 0;
  self->scale = scale;
  if (self->story != NULL)
    bc_page_story_set_scale (self->story, scale);
  self->flow = bc_flow_new (self->context, self->room.width);
  bc_flow_set_layouts (self->flow, self->layouts);
  bc_leaf_set_box (self);
  bc_leaf_add_contents (self, scale);
  self->least_height = limit_height (self, fair_share (self, share));
  return break_with (self, self->least_height);
}

/* The largest letters, in steps between the two, that need no more than so many pages; @low is known to. */
static double
find_scale (BcLeaf *self, double low, double high, double share, guint n_pages)
{
  int first = 0, last = (int)lround ((high - low) / SCALE_STEP);

  while (last - first > 1)
    {
      int middle = (first + last) / 2;

      if (fill (self, low + middle * SCALE_STEP, share) <= n_pages)
        first = middle;
      else
        last = middle;
    }
  return low + first * SCALE_STEP;
}

/* Tries the range; TRUE where some size in it reaches so many pages. */
static gboolean
reach (BcLeaf *self, double low, double high, double share, guint n_pages)
{
  if (fill (self, high, share) <= n_pages)
    return TRUE;
  if (low >= high || fill (self, low, share) > n_pages)
    return FALSE;
  fill (self, find_scale (self, low, high, share, n_pages), share);
  return TRUE;
}

/* Good letters and figures where the pages that suffice hold them; else smaller ones; FALSE where there must be more. */
static gboolean
reach_somehow (BcLeaf *self)
{
  const BcLeafForm *form = self->form;

  return reach (self, form->good_scale, 1, form->good, form->n_pages) ||
         reach (self, (form->good_scale + form->least_scale) / 2, form->good_scale, (form->good + form->least) / 2,
                form->n_pages) ||
         reach (self, form->least_scale, form->good_scale, form->least, form->n_pages);
}

/* Rather a name alone than letters that are too small to be read. */
static gboolean
reach_by_brevity (BcLeaf *self)
{
  guint last = bc_page_check_first_can_be_brief (&self->request) ? BC_N_BREVITIES - 1 : 0;
  gboolean reached = FALSE;

  for (guint brevity = 0; brevity <= last; brevity++)
    {
      self->brevity = brevity;
      reached = reach_somehow (self);
      if (reached && self->scale >= READABLE_SCALE)
        break;
    }
  return reached;
}

/* Whether the figures, which grow no wider than their column, leave most of it empty and the words need more pages. */
static gboolean
wastes_column (BcLeaf *self)
{
  return self->n_pages > 1 && bc_leaf_has_side_column (self) && self->filler_block == 0 &&
         limit_height (self, MOST_BESIDE_WORDS) + bc_leaf_get_legend_height (self) <
             LEAST_OF_COLUMN * self->room.height;
}

/* Where the words do not fit beside the figures, they begin below them. */
static void
choose_scale (BcLeaf *self)
{
  gboolean reached = reach_by_brevity (self);

  if ((!reached && bc_leaf_has_side_column (self)) || wastes_column (self))
    {
      self->flows_on = TRUE;
      reached = reach_by_brevity (self);
    }
  if (!reached)
    reach (self, self->form->least_scale, 1, self->form->least, self->n_pages);
}

/* A page without a figure is no chart. */
static void
put_figures_first (BcLeaf *self)
{
  if (bc_flow_get_page (self->flow, self->figures_block) == 0)
    return;
  self->names_first = TRUE;
  choose_scale (self);
}

/* What has one page anyhow may fill it. */
static double
most_share (const BcLeaf *self)
{
  if (self->request.kind == BC_PAGE_CHART && self->n_pages == 1)
    return MOST_OF_ONE_PAGE;
  return bc_leaf_has_side_column (self) ? MOST_BESIDE_WORDS : self->form->most;
}

static void
choose_height (BcLeaf *self)
{
  guint n_pages = self->n_pages;
  double low = self->least_height, high = MAX (low, limit_height (self, most_share (self)));

  if (break_with (self, high) <= n_pages)
    return;
  while (high - low > HEIGHT_STEP)
    {
      double middle = (low + high) / 2;

      if (break_with (self, middle) <= n_pages)
        low = middle;
      else
        high = middle;
    }
  break_with (self, low);
}

/* Room to write in grows into what is left of its column. */
static void
stretch_filler (BcLeaf *self)
{
  guint n_pages = self->n_pages;
  double low = self->filler_height, high = self->room.height;

  if (self->filler_block == 0)
    return;
  while (high - low > HEIGHT_STEP)
    {
      double middle = (low + high) / 2;

      bc_flow_set_height (self->flow, self->filler_block, middle);
      if (bc_flow_break (self->flow, self->room.height) <= n_pages)
        low = middle;
      else
        high = middle;
    }
  bc_flow_set_height (self->flow, self->filler_block, low);
  bc_flow_break (self->flow, self->room.height);
}

/**
 * bc_leaf_fit:
 *
 * Fills the leaf with the sizes that suit it best.
 */
void
bc_leaf_fit (BcLeaf *self)
{
  self->layouts = bc_flow_create_layouts ();
  choose_scale (self);
  put_figures_first (self);
  g_clear_pointer (&self->layouts, g_hash_table_unref);
  bc_flow_set_layouts (self->flow, NULL);
  choose_height (self);
  stretch_filler (self);
}
