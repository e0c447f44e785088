/* Where a scene has something on a figure, and which figures are worth a picture of it. A part of a whole figure is
   always as wide as the body, so that left and right stand on their sides.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-scene-field.h"

#include "bc-close-up.h"
#include "bc-outline.h"
#include "bc-polygon.h"
#include "bc-zones.h"

/* A part of a figure is at least so high and has so much around what it shows, as shares of the figure. */
#define LEAST_CROP 0.3
#define CROP_MARGIN 0.04

typedef struct
{
  double left, top, right, bottom;
} Range;

static void
grow (Range *range, const BcBox *box)
{
  range->left = MIN (range->left, box->x);
  range->top = MIN (range->top, box->y);
  range->right = MAX (range->right, box->x + box->width);
  range->bottom = MAX (range->bottom, box->y + box->height);
}

static void
grow_by_zones (Range *range, BcFigure *figure, const BcScene *scene, const BcSceneMuscle *muscle, BcLevel level)
{
  g_autoptr (GPtrArray) outlines = bc_zones_collect (scene, muscle, figure, level);

  for (guint i = 0; i < outlines->len; i++)
    grow (range, bc_polygon_get_box (bc_outline_get_polygon (outlines->pdata[i])));
}

static void
grow_by_spots (Range *range, BcFigure *figure, const BcSpot *spots, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = bc_figure_region_id (spots[i].region->id, spots[i].side);
      BcBox box;
      if (bc_figure_has_shape (figure, id) && bc_figure_get_shape_box (figure, id, &box))
        grow (range, &box);
    }
}

/**
 * bc_scene_find_field:
 * @field: (out): around the marks, zones and marked regions on the figure; viewBox units
 *
 * Returns: whether the scene has something there.
 */
gboolean
bc_scene_find_field (const BcScene *scene, BcFigure *figure, BcBox *field)
{
  g_autoptr (GArray) marks = bc_scene_list_marks (scene, figure);
  guint n_muscles, n_spots;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n_muscles);
  const BcSpot *spots = bc_scene_get_selected (scene, &n_spots);
  Range range = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < marks->len; i++)
    {
      const BcCoordinate *at = &g_array_index (marks, BcMark, i).at;
      const BcBox box = { at->x, at->y, 0, 0 };
      grow (&range, &box);
    }
  for (guint i = 0; i < n_muscles; i++)
    {
      grow_by_zones (&range, figure, scene, &muscles[i], BC_LEVEL_ESSENTIAL);
      grow_by_zones (&range, figure, scene, &muscles[i], BC_LEVEL_SPILLOVER);
    }
  grow_by_spots (&range, figure, spots, n_spots);
  if (range.left > range.right)
    return FALSE;
  *field = (BcBox){ range.left, range.top, range.right - range.left, range.bottom - range.top };
  return TRUE;
}

/* Zones alone stand on the whole figures as well: a close-up is worth its room for points and marked places. */
static gboolean
close_up_is_useful (const BcScene *scene, BcFigure *figure)
{
  g_autoptr (GArray) marks = bc_scene_list_marks (scene, figure);
  guint n_spots;
  const BcSpot *spots = bc_scene_get_selected (scene, &n_spots);
  Range range = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  grow_by_spots (&range, figure, spots, n_spots);
  return marks->len > 0 || range.left <= range.right;
}

/**
 * bc_scene_list_useful:
 * @side: which side a close-up shows that shows one
 * @max_close_ups: how many close-ups at the most
 *
 * Returns: (transfer full) (element-type BcFigure): the whole figures on which the scene has something, then close-ups; those
 * come only where no whole figure says it.
 */
GPtrArray *
bc_scene_list_useful (const BcScene *scene, BcFigureSet *figures, BcSide side, guint max_close_ups)
{
  GPtrArray *useful = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const *views = bc_figure_set_get_views (figures);
  BcBox field;

  for (guint i = 0; views[i] != NULL; i++)
    {
      BcFigure *figure = bc_close_up_is (views[i]) ? NULL : bc_figure_set_get (figures, views[i]);
      if (figure != NULL && bc_scene_find_field (scene, figure, &field))
        g_ptr_array_add (useful, g_object_ref (figure));
    }
  for (guint i = 0; useful->len == 0 && views[i] != NULL; i++)
    {
      BcFigure *figure = bc_close_up_is (views[i]) ? bc_figure_set_get_side (figures, views[i], side) : NULL;
      if (figure != NULL && max_close_ups > 0 && close_up_is_useful (scene, figure))
        {
          g_ptr_array_add (useful, g_object_ref (figure));
          max_close_ups--;
        }
      if (max_close_ups == 0)
        break;
    }
  return useful;
}

/**
 * bc_scene_crop:
 * @figures: (element-type BcFigure): whole figures that stand side by side
 * @top: (out): where the part that is worth showing begins, as a share of the figures' height
 * @bottom: (out): where it ends
 *
 * The same part for all of them: what stands side by side is at the same height of the body.
 */
void
bc_scene_crop (const BcScene *scene, GPtrArray *figures, double *top, double *bottom)
{
  double missing;

  *top = 1;
  *bottom = 0;
  for (guint i = 0; i < figures->len; i++)
    {
      BcFigure *figure = g_ptr_array_index (figures, i);
      const BcBox *whole = bc_figure_get_view_box (figure);
      BcBox field;
      if (!bc_scene_find_field (scene, figure, &field))
        continue;
      *top = MIN (*top, (field.y - whole->y) / whole->height - CROP_MARGIN);
      *bottom = MAX (*bottom, (field.y + field.height - whole->y) / whole->height + CROP_MARGIN);
    }
  if (*top > *bottom)
    {
      *top = 0;
      *bottom = 1;
    }
  missing = MAX (0, LEAST_CROP - (*bottom - *top)) / 2;
  *top = MAX (0, *top - missing);
  *bottom = MIN (1, MAX (*bottom + missing, *top + LEAST_CROP));
  *top = MAX (0, MIN (*top, *bottom - LEAST_CROP));
}
