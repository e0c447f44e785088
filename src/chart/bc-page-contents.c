/* The muscles, reasons and look-alikes of a page, gathered from places that are marked and muscles that are shown.

   The window and the command line both fill their pages through here, so that paper says the same from either.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-contents.h"

struct _BcPageContents
{
  BcIndex *index;
  const BcRanking *ranking; /* borrowed */
  BcScene *scene;
  GArray *rows;             /* BcPageRow */
  GPtrArray *reasons;       /* char */
  GPtrArray *check_first;   /* BcCheckFirst, borrowed */
  GPtrArray *also_consider; /* BcAlsoConsider, borrowed */
  const BcCondition *condition;
  const BcStory *story;
};

/**
 * bc_page_contents_new:
 * @index: a reference is taken
 * @ranking: the answer to the marked places; borrowed
 *
 * Returns: (transfer full): contents with nothing in them.
 */
BcPageContents *
bc_page_contents_new (BcIndex *index, const BcRanking *ranking)
{
  BcPageContents *self = g_new0 (BcPageContents, 1);

  self->index = g_object_ref (index);
  self->ranking = ranking;
  self->scene = bc_scene_new ();
  bc_scene_set_labels (self->scene, TRUE);
  bc_scene_set_outlines (self->scene, TRUE);
  self->rows = g_array_new (FALSE, FALSE, sizeof (BcPageRow));
  self->reasons = g_ptr_array_new_with_free_func (g_free);
  self->check_first = g_ptr_array_new ();
  self->also_consider = g_ptr_array_new ();
  return self;
}

void
bc_page_contents_free (BcPageContents *self)
{
  g_object_unref (self->index);
  bc_scene_unref (self->scene);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->reasons);
  g_ptr_array_unref (self->check_first);
  g_ptr_array_unref (self->also_consider);
  g_free (self);
}

BcScene *
bc_page_contents_get_scene (BcPageContents *self)
{
  return self->scene;
}

static void
add_each_once (GPtrArray *list, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (!g_ptr_array_find (list, entries->pdata[i], NULL))
      g_ptr_array_add (list, entries->pdata[i]);
}

/**
 * bc_page_contents_add_pain_area:
 * @area: drawn by hand; its regions are in the ranking. Before bc_page_contents_mark_places(): they are shown as the area.
 */
void
bc_page_contents_add_pain_area (BcPageContents *self, BcPainArea *area)
{
  bc_scene_add_pain_area (self->scene, area);
}

static gboolean
is_drawn (BcPageContents *self, const BcSpot *spot)
{
  guint n;
  BcPainArea **areas = bc_scene_get_pain_areas (self->scene, &n);

  for (guint i = 0; i < n; i++)
    if (bc_pain_area_has_spot (areas[i], spot))
      return TRUE;
  return FALSE;
}

static void
mark_spot (BcPageContents *self, const BcSpot *spot)
{
  if (!is_drawn (self, spot))
    bc_scene_add_selected (self->scene, spot);
}

static void
mark_uncovered (BcPageContents *self, const BcSpot *spot)
{
  if (is_drawn (self, spot))
    bc_scene_add_uncovered_share (self->scene, spot);
  else
    bc_scene_add_uncovered (self->scene, spot);
}

/**
 * bc_page_contents_mark_places:
 *
 * Marks the ranking's places, with their look-alikes and other sources of pain.
 */
void
bc_page_contents_mark_places (BcPageContents *self)
{
  for (guint i = 0; i < self->ranking->spots->len; i++)
    mark_spot (self, &g_array_index (self->ranking->spots, BcSpot, i));
  for (guint i = 0; i < self->ranking->not_covered->len; i++)
    mark_uncovered (self, &g_array_index (self->ranking->not_covered, BcSpot, i));
  add_each_once (self->check_first, self->ranking->check_first);
  add_each_once (self->also_consider, self->ranking->also_consider);
}

static void
add_row (BcPageContents *self, const BcShownMuscle *shown, const BcSuggestion *suggestion)
{
  BcPageRow row = { *shown, NULL };

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, BcPageRow, i).shown.muscle == shown->muscle)
      return;
  if (suggestion != NULL)
    {
      row.why = bc_suggestion_explain (suggestion);
      g_ptr_array_add (self->reasons, (gpointer)row.why);
    }
  g_array_append_val (self->rows, row);
}

/* Other sources of pain where the muscle sends its essential pain: where nothing is marked, these are the places. */
static void
add_also_consider (BcPageContents *self, const BcShownMuscle *shown)
{
  BcSide side = shown->sides == BC_BODY_LEFT    ? BC_SIDE_LEFT
                : shown->sides == BC_BODY_RIGHT ? BC_SIDE_RIGHT
                                                : BC_SIDE_MIDLINE;

  for (guint p = 0; p < shown->muscle->points->len; p++)
    {
      const BcTriggerPoint *point = shown->muscle->points->pdata[p];

      for (guint i = 0; i < point->referrals->len; i++)
        {
          const BcReferral *referral = point->referrals->pdata[i];
          BcSpot spot = { referral->region.target, referral->reach == BC_REACH_SAME ? side : BC_SIDE_MIDLINE };

          if (referral->level == BC_LEVEL_ESSENTIAL && spot.region != NULL)
            bc_index_list_also_consider (self->index, &spot, self->also_consider);
        }
    }
}

/**
 * bc_page_contents_show:
 * @shown: a muscle that is drawn and told in full, with the look-alikes of its pattern
 *
 * Returns: FALSE where it is shown already or no more can be told apart.
 */
gboolean
bc_page_contents_show (BcPageContents *self, const BcShownMuscle *shown)
{
  guint n;

  bc_scene_get_muscles (self->scene, &n);
  if (!bc_scene_add_muscle (self->scene, shown, n))
    return FALSE;
  add_row (self, shown, self->ranking != NULL ? bc_ranking_find (self->ranking, shown->muscle) : NULL);
  bc_check_first_list_of_muscle (self->index, shown, self->check_first);
  if (self->ranking == NULL || self->ranking->spots->len == 0)
    add_also_consider (self, shown);
  return TRUE;
}

/**
 * bc_page_contents_show_scene:
 * @scene: what a window shows; copied
 *
 * Takes the scene as it is, so that paper equals screen, and tells of its muscles and places.
 */
void
bc_page_contents_show_scene (BcPageContents *self, const BcScene *scene)
{
  guint n;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n);

  bc_page_contents_mark_places (self);
  for (guint i = 0; i < n; i++)
    bc_page_contents_show (self, &muscles[i].shown);
  bc_scene_unref (self->scene);
  self->scene = bc_scene_copy (scene);
}

/**
 * bc_page_contents_list_suggestions:
 *
 * Lists the first muscles of the answer; the best is drawn where nothing is drawn yet.
 */
void
bc_page_contents_list_suggestions (BcPageContents *self)
{
  guint n_drawn;

  bc_scene_get_muscles (self->scene, &n_drawn);
  for (guint i = 0; i < MIN (self->ranking->suggestions->len, BC_PAGE_CONTENTS_MAX_ROWS); i++)
    {
      const BcSuggestion *suggestion = g_ptr_array_index (self->ranking->suggestions, i);
      BcShownMuscle shown = { suggestion->muscle, suggestion->sides };

      if (i == 0 && n_drawn == 0)
        bc_scene_add_muscle (self->scene, &shown, 0);
      add_row (self, &shown, suggestion);
    }
}

static void
mark_area (BcPageContents *self, const BcArea *area)
{
  for (guint i = 0; i < area->regions->len; i++)
    {
      const BcRegion *region = ((const BcReference *)area->regions->pdata[i])->target;
      BcSpot left = { region, BC_SIDE_LEFT }, right = { region, BC_SIDE_RIGHT }, middle = { region, BC_SIDE_MIDLINE };

      if (region == NULL)
        continue;
      bc_index_list_check_first (self->index, &middle, self->check_first);
      bc_index_list_also_consider (self->index, &middle, self->also_consider);
      if (region->sided)
        {
          bc_scene_add_selected (self->scene, &left);
          bc_scene_add_selected (self->scene, &right);
        }
      else
        bc_scene_add_selected (self->scene, &middle);
    }
}

/**
 * bc_page_contents_set_condition:
 * @condition: its places are marked, with their look-alikes; borrowed
 */
void
bc_page_contents_set_condition (BcPageContents *self, const BcCondition *condition)
{
  self->condition = condition;
  for (guint i = 0; i < condition->areas->len; i++)
    {
      const BcArea *area = ((const BcReference *)condition->areas->pdata[i])->target;

      if (area != NULL)
        mark_area (self, area);
    }
}

static void
add_slide (BcPageContents *self, const BcSlide *slide)
{
  if (slide->kind == BC_SLIDE_PATTERN)
    {
      const BcShownMuscle shown = { slide->point->muscle, slide->side == BC_SIDE_LEFT ? BC_BODY_LEFT : BC_BODY_RIGHT };

      bc_check_first_list_of_muscle (self->index, &shown, self->check_first);
    }
  if (slide->kind == BC_SLIDE_PLACES)
    for (guint i = 0; i < slide->spots->len; i++)
      bc_index_list_check_first (self->index, &g_array_index (slide->spots, BcSpot, i), self->check_first);
}

/**
 * bc_page_contents_set_story:
 * @story: gathers the look-alikes of everything that it shows and is about; borrowed
 */
void
bc_page_contents_set_story (BcPageContents *self, const BcStory *story)
{
  self->story = story;
  for (guint i = 0; i < story->slides->len; i++)
    add_slide (self, story->slides->pdata[i]);
}

/**
 * bc_page_contents_fill:
 * @request: gets what was gathered; it borrows from @self
 */
void
bc_page_contents_fill (BcPageContents *self, BcPageRequest *request)
{
  bc_check_first_sort (self->check_first);
  request->atlas = bc_index_get_atlas (self->index);
  request->index = self->index;
  request->scene = self->scene;
  request->rows = (const BcPageRow *)(const void *)self->rows->data;
  request->n_rows = self->rows->len;
  request->check_first = self->check_first;
  request->also_consider = self->also_consider;
  request->not_covered = self->ranking != NULL ? self->ranking->not_covered : NULL;
  request->condition = self->condition;
  request->story = self->story;
}
