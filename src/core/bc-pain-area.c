/* A pain area that somebody drew freehand. The shares are computed where the figure is known; here they are put in order,
   small ones are dropped, and the rest is shared out as the weight of one place.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pain-area.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bc-text.h"
#include "bc-views.h"
#include "bc-weighted-place.h"

struct _BcPainArea
{
  gatomicrefcount references;
  const char *view; /* interned */
  BcSide side;      /* of the close-up; BC_SIDE_MIDLINE on a figure of both sides */
  GArray *points;   /* BcCoordinate, viewBox units */
  GArray *shares;   /* BcShare, the largest first; together 1 */
};

G_DEFINE_BOXED_TYPE (BcPainArea, bc_pain_area, bc_pain_area_ref, bc_pain_area_unref)

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const BcShare *one = a, *other = b;

  if (one->share != other->share)
    return one->share > other->share ? -1 : 1;
  return bc_spot_compare (&one->spot, &other->spot);
}

static void
keep_large_shares (GArray *shares)
{
  double sum = 0;

  g_array_sort (shares, compare_shares);
  while (shares->len > 0 && !(g_array_index (shares, BcShare, shares->len - 1).share >= BC_PAIN_AREA_MIN_SHARE))
    g_array_set_size (shares, shares->len - 1);
  for (guint i = 0; i < shares->len; i++)
    sum += g_array_index (shares, BcShare, i).share;
  for (guint i = 0; i < shares->len; i++)
    g_array_index (shares, BcShare, i).share /= sum;
}

/**
 * bc_pain_area_new:
 * @view: the figure on which it was drawn
 * @side: the side that the figure shows; BC_SIDE_MIDLINE where it shows both
 * @points: (array length=n_points): the line that was drawn, viewBox units
 * @shares: (array length=n_shares): which part of it lies in which region, 0 to 1, each region once; read once
 *
 * Shares below %BC_PAIN_AREA_MIN_SHARE are dropped, the others scaled to a sum of one.
 *
 * Returns: (transfer full): the area. It borrows regions of the atlas.
 */
BcPainArea *
bc_pain_area_new (const char *view,
                  BcSide side,
                  const BcCoordinate *points,
                  guint n_points,
                  const BcShare *shares,
                  guint n_shares)
{
  BcPainArea *self = g_new0 (BcPainArea, 1);

  g_atomic_ref_count_init (&self->references);
  self->view = g_intern_string (view);
  self->side = side;
  self->points = g_array_new (FALSE, FALSE, sizeof (BcCoordinate));
  self->shares = g_array_new (FALSE, FALSE, sizeof (BcShare));
  g_array_append_vals (self->points, points, n_points);
  g_array_append_vals (self->shares, shares, n_shares);
  keep_large_shares (self->shares);
  return self;
}

BcPainArea *
bc_pain_area_ref (BcPainArea *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
bc_pain_area_unref (BcPainArea *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->points);
  g_array_unref (self->shares);
  g_free (self);
}

/**
 * bc_pain_area_equal:
 *
 * Returns: whether both have the same line on the same figure, and so the same shares.
 */
gboolean
bc_pain_area_equal (const BcPainArea *a, const BcPainArea *b)
{
  if (a == b)
    return TRUE;
  if (a->view != b->view || a->side != b->side || a->points->len != b->points->len)
    return FALSE;
  for (guint i = 0; i < a->points->len; i++)
    {
      const BcCoordinate *one = &g_array_index (a->points, BcCoordinate, i),
                         *other = &g_array_index (b->points, BcCoordinate, i);
      if (one->x != other->x || one->y != other->y)
        return FALSE;
    }
  return TRUE;
}

const char *
bc_pain_area_get_view (const BcPainArea *self)
{
  return self->view;
}

BcSide
bc_pain_area_get_side (const BcPainArea *self)
{
  return self->side;
}

/**
 * bc_pain_area_closes:
 * @points: (array length=n_points): a line
 *
 * Returns: whether its ends come near each other, so that it encloses an area.
 */
gboolean
bc_pain_area_closes (const BcCoordinate *points, guint n_points)
{
  double length = 0;

  for (guint i = 1; i < n_points; i++)
    length += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  return n_points > 2 && length > 0 &&
         hypot (points[n_points - 1].x - points[0].x, points[n_points - 1].y - points[0].y) <=
                             BC_PAIN_AREA_CLOSING_GAP * length;
}

/**
 * bc_pain_area_is_closed:
 *
 * Returns: whether the line encloses the area; else the area is a band along the line.
 */
gboolean
bc_pain_area_is_closed (const BcPainArea *self)
{
  return bc_pain_area_closes ((const BcCoordinate *)(gpointer)self->points->data, self->points->len);
}

const BcCoordinate *
bc_pain_area_get_points (const BcPainArea *self, guint *n_points)
{
  *n_points = self->points->len;
  return (const BcCoordinate *)(gpointer)self->points->data;
}

/**
 * bc_pain_area_get_shares:
 * @n_shares: (out): how many; 0 where the outline touches no region
 *
 * Returns: (transfer none) (array length=n_shares): the regions with their shares, the largest first.
 */
const BcShare *
bc_pain_area_get_shares (const BcPainArea *self, guint *n_shares)
{
  *n_shares = self->shares->len;
  return (const BcShare *)(gpointer)self->shares->data;
}

gboolean
bc_pain_area_has_spot (const BcPainArea *self, const BcSpot *spot)
{
  for (guint i = 0; i < self->shares->len; i++)
    if (bc_spot_equal (&g_array_index (self->shares, BcShare, i).spot, spot))
      return TRUE;
  return FALSE;
}

/**
 * bc_pain_area_list_weighted:
 * @places: (element-type BcWeightedPlace): the regions are appended, with weights that add up to about one place
 */
void
bc_pain_area_list_weighted (const BcPainArea *self, GArray *places)
{
  for (guint i = 0; i < self->shares->len; i++)
    {
      const BcShare *share = &g_array_index (self->shares, BcShare, i);
      BcWeightedPlace place = { bc_place_of_spot (&share->spot),
                                MAX (1u, (guint)lround (share->share * BC_PLACE_WEIGHT_ONE)) };
      g_array_append_val (places, place);
    }
}

/**
 * bc_pain_area_describe:
 *
 * Returns: (transfer full): "Drawn area, Back: Left: Upper calf 70 %, Left: Lower calf 30 %" in the user's language.
 */
char *
bc_pain_area_describe (const BcPainArea *self)
{
  const BcView *view = bc_views_find (self->view);
  GString *text = g_string_new (NULL);

  /* Translators: a pain area drawn by hand; %s is the figure on which it was drawn: "Back" */
  g_string_append_printf (text, _ ("Drawn area, %s"), view != NULL ? bc_text (view->name) : self->view);
  for (guint i = 0; i < self->shares->len; i++)
    {
      const BcShare *share = &g_array_index (self->shares, BcShare, i);
      g_autofree char *name = bc_spot_describe (&share->spot);
      g_string_append (text, i == 0 ? ": " : ", ");
      /* Translators: a region of the body and the part of the drawn area that lies in it: "Left: Upper calf 70 %" */
      g_string_append_printf (text, _ ("%s %d %%"), name, (int)lround (share->share * 100));
    }
  return g_string_free (text, FALSE);
}
