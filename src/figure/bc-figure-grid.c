/* The grid all cutting happens on, and the cutting of lines at their crossings.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-grid.h"

#include <math.h>

/* A piece that passes this close to an end of another is led through it, in
 * grid steps; otherwise rounding could move it to the wrong side. */
#define SNAP 0.75

/* Rounding a crossing can make a new one; it never took more than 4 rounds. */
#define ROUNDS_MAX 24

BcFigureSpot
bc_figure_grid_spot (double x, double y)
{
  BcFigureSpot spot = { (int) lround (x * BC_FIGURE_GRID), (int) lround (y * BC_FIGURE_GRID) };

  return spot;
}

int
bc_figure_spot_order (const BcFigureSpot *p, const BcFigureSpot *q)
{
  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;
  return (p->y > q->y) - (p->y < q->y);
}

/* Twice the area of the triangle; its sign tells the side of r. */
gint64
bc_figure_spot_turn (const BcFigureSpot *p, const BcFigureSpot *q, const BcFigureSpot *r)
{
  return (gint64) (q->x - p->x) * (r->y - p->y) - (gint64) (q->y - p->y) * (r->x - p->x);
}

static gboolean
same (const BcFigureSpot *p, const BcFigureSpot *q)
{
  return p->x == q->x && p->y == q->y;
}

/* Whether @spot lies on the inner part of the piece, within SNAP. */
static gboolean
touches (const BcFigurePiece *piece, const BcFigureSpot *spot)
{
  double dx = piece->b.x - piece->a.x, dy = piece->b.y - piece->a.y;
  double along, away;

  if (same (&piece->a, spot) || same (&piece->b, spot))
    return FALSE;
  along = dx * (spot->x - piece->a.x) + dy * (spot->y - piece->a.y);
  if (along <= 0 || along >= dx * dx + dy * dy)
    return FALSE;
  away = (double) bc_figure_spot_turn (&piece->a, &piece->b, spot);
  return away * away <= SNAP * SNAP * (dx * dx + dy * dy);
}

static gboolean
crosses (const BcFigurePiece *p, const BcFigurePiece *q, BcFigureSpot *at)
{
  gint64 qa = bc_figure_spot_turn (&p->a, &p->b, &q->a);
  gint64 qb = bc_figure_spot_turn (&p->a, &p->b, &q->b);
  gint64 pa = bc_figure_spot_turn (&q->a, &q->b, &p->a);
  gint64 pb = bc_figure_spot_turn (&q->a, &q->b, &p->b);
  double t;

  if (qa == 0 || qb == 0 || pa == 0 || pb == 0 || (qa > 0) == (qb > 0) || (pa > 0) == (pb > 0))
    return FALSE;
  t = (double) pa / ((double) pa - (double) pb);
  at->x = p->a.x + (int) lround (t * (p->b.x - p->a.x));
  at->y = p->a.y + (int) lround (t * (p->b.y - p->a.y));
  return TRUE;
}

static int
by_top (gconstpointer left, gconstpointer right)
{
  const BcFigurePiece *p = left, *q = right;
  int p_top = MIN (p->a.y, p->b.y), q_top = MIN (q->a.y, q->b.y);

  return (p_top > q_top) - (p_top < q_top);
}

static void
note_split (GPtrArray *splits, guint piece, const BcFigureSpot *at)
{
  GArray **list = (GArray **) &g_ptr_array_index (splits, piece);

  if (*list == NULL)
    *list = g_array_new (FALSE, FALSE, sizeof (BcFigureSpot));
  g_array_append_vals (*list, at, 1);
}

static void
split_pair (GPtrArray *splits, const GArray *pieces, guint i, guint j)
{
  const BcFigurePiece *p = &g_array_index (pieces, BcFigurePiece, i);
  const BcFigurePiece *q = &g_array_index (pieces, BcFigurePiece, j);
  BcFigureSpot at;

  if (touches (p, &q->a))
    note_split (splits, i, &q->a);
  if (touches (p, &q->b))
    note_split (splits, i, &q->b);
  if (touches (q, &p->a))
    note_split (splits, j, &p->a);
  if (touches (q, &p->b))
    note_split (splits, j, &p->b);
  if (crosses (p, q, &at))
    {
      if (!same (&at, &p->a) && !same (&at, &p->b))
        note_split (splits, i, &at);
      if (!same (&at, &q->a) && !same (&at, &q->b))
        note_split (splits, j, &at);
    }
}

static int
by_way (gconstpointer left, gconstpointer right, gpointer data)
{
  const BcFigureSpot *p = left, *q = right;
  const BcFigurePiece *piece = data;
  gint64 dx = piece->b.x - piece->a.x, dy = piece->b.y - piece->a.y;
  gint64 d = dx * (p->x - q->x) + dy * (p->y - q->y);

  return d != 0 ? (d > 0) - (d < 0) : bc_figure_spot_order (p, q);
}

static void
append_piece (GArray *out, const BcFigurePiece *like, BcFigureSpot a, BcFigureSpot b)
{
  BcFigurePiece piece = *like;

  if (same (&a, &b))
    return;
  piece.a = a;
  piece.b = b;
  g_array_append_val (out, piece);
}

static GArray *
apply_splits (const GArray *pieces, GPtrArray *splits)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (BcFigurePiece));

  for (guint i = 0; i < pieces->len; i++)
    {
      BcFigurePiece piece = g_array_index (pieces, BcFigurePiece, i);
      GArray *list = g_ptr_array_index (splits, i);
      BcFigureSpot from = piece.a;

      if (list != NULL)
        {
          g_array_sort_with_data (list, by_way, &piece);
          for (guint k = 0; k < list->len; k++)
            {
              append_piece (out, &piece, from, g_array_index (list, BcFigureSpot, k));
              from = g_array_index (list, BcFigureSpot, k);
            }
        }
      append_piece (out, &piece, from, piece.b);
    }
  return out;
}

static int
by_ends (gconstpointer left, gconstpointer right)
{
  const BcFigurePiece *p = left, *q = right;
  int order = bc_figure_spot_order (&p->a, &q->a);

  if (order == 0)
    order = bc_figure_spot_order (&p->b, &q->b);
  return order != 0 ? order : p->line - q->line;
}

/* Pieces that lie on each other become one; their windings add up. */
static void
merge_equal (GArray *pieces)
{
  guint kept = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      BcFigurePiece *piece = &g_array_index (pieces, BcFigurePiece, i);

      if (bc_figure_spot_order (&piece->a, &piece->b) > 0)
        {
          BcFigureSpot swap = piece->a;

          piece->a = piece->b;
          piece->b = swap;
          piece->wind[0] = -piece->wind[0];
          piece->wind[1] = -piece->wind[1];
        }
    }
  g_array_sort (pieces, by_ends);
  for (guint i = 0; i < pieces->len; i++)
    {
      BcFigurePiece *piece = &g_array_index (pieces, BcFigurePiece, i);
      BcFigurePiece *last = kept > 0 ? &g_array_index (pieces, BcFigurePiece, kept - 1) : NULL;

      if (last != NULL && same (&last->a, &piece->a) && same (&last->b, &piece->b))
        {
          last->wind[0] += piece->wind[0];
          last->wind[1] += piece->wind[1];
        }
      else
        g_array_index (pieces, BcFigurePiece, kept++) = *piece;
    }
  g_array_set_size (pieces, kept);
}

static gboolean
find_splits (const GArray *pieces, GPtrArray *splits)
{
  gboolean any = FALSE;

  for (guint i = 0; i < pieces->len; i++)
    {
      const BcFigurePiece *p = &g_array_index (pieces, BcFigurePiece, i);
      int bottom = MAX (p->a.y, p->b.y) + 1;
      int west = MIN (p->a.x, p->b.x) - 1, east = MAX (p->a.x, p->b.x) + 1;

      for (guint j = i + 1; j < pieces->len; j++)
        {
          const BcFigurePiece *q = &g_array_index (pieces, BcFigurePiece, j);

          if (MIN (q->a.y, q->b.y) > bottom)
            break;
          if (MAX (q->a.x, q->b.x) >= west && MIN (q->a.x, q->b.x) <= east)
            split_pair (splits, pieces, i, j);
        }
    }
  for (guint i = 0; i < splits->len && !any; i++)
    any = g_ptr_array_index (splits, i) != NULL;
  return any;
}

static void
free_list (gpointer list)
{
  if (list != NULL)
    g_array_unref (list);
}

/**
 * bc_figure_grid_split:
 * @pieces: pieces that may cross, touch and lie on each other
 *
 * Returns: (transfer full): pieces that meet at their ends only, no two alike,
 * in an order that depends on the geometry alone.
 */
GArray *
bc_figure_grid_split (const GArray *pieces)
{
  GArray *now = g_array_new (FALSE, FALSE, sizeof (BcFigurePiece));

  g_array_append_vals (now, pieces->data, pieces->len);
  for (guint round = 0; round < ROUNDS_MAX; round++)
    {
      g_autoptr (GPtrArray) splits = g_ptr_array_new_with_free_func (free_list);
      GArray *next;

      merge_equal (now);
      g_array_sort (now, by_top);
      g_ptr_array_set_size (splits, (int) now->len);
      if (!find_splits (now, splits))
        break;
      next = apply_splits (now, splits);
      g_array_unref (now);
      now = next;
    }
  merge_equal (now);
  return now;
}

static int
by_spot (gconstpointer left, gconstpointer right)
{
  return bc_figure_spot_order (left, right);
}

static guint
spot_index (const GArray *spots, const BcFigureSpot *spot)
{
  guint index = 0;

  g_array_binary_search ((GArray *) spots, spot, by_spot, &index);
  return index;
}

static GArray *
collect_spots (const GArray *pieces)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (BcFigureSpot));
  guint kept = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const BcFigurePiece *piece = &g_array_index (pieces, BcFigurePiece, i);

      g_array_append_val (spots, piece->a);
      g_array_append_val (spots, piece->b);
    }
  g_array_sort (spots, by_spot);
  for (guint i = 0; i < spots->len; i++)
    if (kept == 0 || by_spot (&g_array_index (spots, BcFigureSpot, kept - 1),
                              &g_array_index (spots, BcFigureSpot, i)) != 0)
      g_array_index (spots, BcFigureSpot, kept++) = g_array_index (spots, BcFigureSpot, i);
  g_array_set_size (spots, kept);
  return spots;
}

/**
 * bc_figure_grid_prune:
 * @pieces: pieces that meet at their ends only
 *
 * Lines that end inside a face bound nothing: they are worn away from their
 * loose ends, so a cut may be drawn a little too long.
 *
 * Returns: (transfer full): the pieces that are left.
 */
GArray *
bc_figure_grid_prune (const GArray *pieces)
{
  g_autoptr (GArray) spots = collect_spots (pieces);
  g_autofree guint *degree = g_new0 (guint, spots->len + 1);
  g_autofree guint *ends = g_new (guint, 2 * pieces->len + 1);
  g_autofree gboolean *gone = g_new0 (gboolean, pieces->len + 1);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (BcFigurePiece));
  gboolean again = TRUE;

  for (guint i = 0; i < pieces->len; i++)
    {
      ends[2 * i] = spot_index (spots, &g_array_index (pieces, BcFigurePiece, i).a);
      ends[2 * i + 1] = spot_index (spots, &g_array_index (pieces, BcFigurePiece, i).b);
      degree[ends[2 * i]]++;
      degree[ends[2 * i + 1]]++;
    }
  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < pieces->len; i++)
        if (!gone[i] && (degree[ends[2 * i]] == 1 || degree[ends[2 * i + 1]] == 1))
          {
            gone[i] = again = TRUE;
            degree[ends[2 * i]]--;
            degree[ends[2 * i + 1]]--;
          }
    }
  for (guint i = 0; i < pieces->len; i++)
    if (!gone[i])
      g_array_append_vals (kept, &g_array_index (pieces, BcFigurePiece, i), 1);
  return kept;
}
