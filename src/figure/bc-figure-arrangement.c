/* A planar arrangement: lines cut each other into pieces, pieces enclose faces.
 *
 * Everything that cuts uses it: the partition of a silhouette into regions, the
 * clipping of a muscle at the skin, shading set off from an edge. So clipping
 * is done once, here, and the pictures need no clip paths, which are slow.
 *
 * Every piece becomes two half-edges (2i runs a to b, 2i + 1 back); a half-edge
 * has its face on its right hand as seen on screen, where y grows downwards.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-arrangement.h"

#include <math.h>
#include <string.h>

typedef struct
{
  BcFigureSpot from;
  guint twin;
  guint next;                   /* the half-edge that follows around the face */
  guint loop;
  int wind[BC_FIGURE_OPERANDS]; /* what crossing from the twin's face adds */
  int line;
} HalfEdge;

typedef struct
{
  guint first;                  /* half-edge */
  guint group;                  /* loops of one group hang together */
  double area;                  /* > 0: the outer border of a face */
  guint face;
} Loop;

typedef struct
{
  guint border;                 /* loop; unused for the outside */
  int wind[BC_FIGURE_OPERANDS];
  gboolean known;
} Face;

struct _BcFigureArrangement
{
  GArray *pieces;
  GArray *half_edges;
  GArray *loops;
  GArray *faces;
};

#define NONE G_MAXUINT
#define half_edge(self, i) (&g_array_index ((self)->half_edges, HalfEdge, (i)))
#define loop_at(self, i) (&g_array_index ((self)->loops, Loop, (i)))
#define face_at(self, i) (&g_array_index ((self)->faces, Face, (i)))

static const BcFigureSpot *
head (BcFigureArrangement *self, guint h)
{
  return &half_edge (self, half_edge (self, h)->twin)->from;
}

static void
make_half_edges (BcFigureArrangement *self, const GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const BcFigurePiece *piece = &g_array_index (pieces, BcFigurePiece, i);
      HalfEdge forth = { piece->a, 2 * i + 1, NONE, NONE, { 0 }, piece->line };
      HalfEdge back = { piece->b, 2 * i, NONE, NONE, { 0 }, piece->line };

      for (guint k = 0; k < BC_FIGURE_OPERANDS; k++)
        {
          forth.wind[k] = piece->wind[k];
          back.wind[k] = -piece->wind[k];
        }
      g_array_append_val (self->half_edges, forth);
      g_array_append_val (self->half_edges, back);
    }
}

/* Half-edges by starting point, then clockwise on screen, beginning at east. */
static int
by_start_and_angle (gconstpointer left, gconstpointer right, gpointer data)
{
  BcFigureArrangement *self = data;
  guint i = *(const guint *) left, j = *(const guint *) right;
  const BcFigureSpot *from = &half_edge (self, i)->from;
  const BcFigureSpot *p = head (self, i), *q = head (self, j);
  int order = bc_figure_spot_order (from, &half_edge (self, j)->from);
  gboolean p_upper, q_upper;
  gint64 turn;

  if (order != 0)
    return order;
  p_upper = p->y < from->y || (p->y == from->y && p->x < from->x);
  q_upper = q->y < from->y || (q->y == from->y && q->x < from->x);
  if (p_upper != q_upper)
    return p_upper - q_upper;
  turn = bc_figure_spot_turn (from, p, q);
  return (turn < 0) - (turn > 0);
}

/* After a half-edge that ends at a point comes the one that leaves the point
 * next before its twin in clockwise order: the sharpest turn to the right. */
static void
link_half_edges (BcFigureArrangement *self)
{
  guint n = self->half_edges->len;
  g_autofree guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof (guint), by_start_and_angle, self);

  for (guint start = 0, end; start < n; start = end)
    {
      const BcFigureSpot *from = &half_edge (self, order[start])->from;

      for (end = start + 1; end < n; end++)
        if (bc_figure_spot_order (from, &half_edge (self, order[end])->from) != 0)
          break;
      for (guint i = start; i < end; i++)
        {
          guint before = order[i == start ? end - 1 : i - 1];

          half_edge (self, half_edge (self, order[i])->twin)->next = before;
        }
    }
}

static void
make_loops (BcFigureArrangement *self)
{
  for (guint i = 0; i < self->half_edges->len; i++)
    {
      Loop loop = { i, self->loops->len, 0, NONE };
      guint h = i;

      if (half_edge (self, i)->loop != NONE)
        continue;
      do
        {
          const BcFigureSpot *a = &half_edge (self, h)->from, *b = head (self, h);

          half_edge (self, h)->loop = self->loops->len;
          loop.area += (double) a->x * b->y - (double) b->x * a->y;
          h = half_edge (self, h)->next;
        }
      while (h != i);
      loop.area /= 2.0 * BC_FIGURE_GRID * BC_FIGURE_GRID;
      g_array_append_val (self->loops, loop);
    }
}

static guint
group_of (BcFigureArrangement *self, guint loop)
{
  while (loop_at (self, loop)->group != loop)
    loop = loop_at (self, loop)->group;
  return loop;
}

static gboolean
loop_contains (BcFigureArrangement *self, guint loop, double x, double y)
{
  gboolean inside = FALSE;
  guint first = loop_at (self, loop)->first, h = first;

  do
    {
      const BcFigureSpot *a = &half_edge (self, h)->from, *b = head (self, h);

      if ((a->y > y) != (b->y > y)
          && x < a->x + (y - a->y) / ((double) b->y - a->y) * ((double) b->x - a->x))
        inside = !inside;
      h = half_edge (self, h)->next;
    }
  while (h != first);
  return inside;
}

/* The smallest face border of another group around a point, in grid units. */
static guint
face_around (BcFigureArrangement *self, double x, double y, guint not_group)
{
  guint found = BC_FIGURE_OUTSIDE;
  double smallest = HUGE_VAL;

  for (guint i = 0; i < self->loops->len; i++)
    {
      Loop *loop = loop_at (self, i);

      if (loop->area > 0 && loop->area < smallest && loop->group != not_group
          && loop_contains (self, i, x, y))
        {
          smallest = loop->area;
          found = loop->face;
        }
    }
  return found;
}

static void
make_faces (BcFigureArrangement *self)
{
  Face outside = { NONE, { 0 }, TRUE };

  for (guint h = 0; h < self->half_edges->len; h++)
    {
      guint a = group_of (self, half_edge (self, h)->loop);
      guint b = group_of (self, half_edge (self, half_edge (self, h)->twin)->loop);

      loop_at (self, MAX (a, b))->group = MIN (a, b);
    }
  for (guint i = 0; i < self->loops->len; i++)
    loop_at (self, i)->group = group_of (self, i);

  g_array_append_val (self->faces, outside);
  for (guint i = 0; i < self->loops->len; i++)
    if (loop_at (self, i)->area > 0)
      {
        Face face = { i, { 0 }, FALSE };

        loop_at (self, i)->face = self->faces->len;
        g_array_append_val (self->faces, face);
      }
  for (guint i = 0; i < self->loops->len; i++)
    {
      Loop *loop = loop_at (self, i);
      const BcFigureSpot *spot = &half_edge (self, loop->first)->from;

      if (loop->area <= 0)
        loop->face = face_around (self, spot->x, spot->y, loop->group);
    }
}

static guint
face_of (BcFigureArrangement *self, guint h)
{
  return loop_at (self, half_edge (self, h)->loop)->face;
}

/* Winding numbers spread from the outside, where they are 0, across pieces. */
static void
spread_winding (BcFigureArrangement *self)
{
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint h = 0; h < self->half_edges->len; h++)
        {
          Face *to = face_at (self, face_of (self, h));
          Face *from = face_at (self, face_of (self, half_edge (self, h)->twin));

          if (!from->known || to->known)
            continue;
          for (guint k = 0; k < BC_FIGURE_OPERANDS; k++)
            to->wind[k] = from->wind[k] + half_edge (self, h)->wind[k];
          to->known = again = TRUE;
        }
    }
}

BcFigureArrangement *
bc_figure_arrangement_new (void)
{
  BcFigureArrangement *self = g_new0 (BcFigureArrangement, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (BcFigurePiece));
  self->half_edges = g_array_new (FALSE, FALSE, sizeof (HalfEdge));
  self->loops = g_array_new (FALSE, FALSE, sizeof (Loop));
  self->faces = g_array_new (FALSE, FALSE, sizeof (Face));
  return self;
}

void
bc_figure_arrangement_free (BcFigureArrangement *self)
{
  g_array_unref (self->pieces);
  g_array_unref (self->half_edges);
  g_array_unref (self->loops);
  g_array_unref (self->faces);
  g_free (self);
}

/**
 * bc_figure_arrangement_add:
 * @operand: 0 or 1: whose winding number the line counts for
 * @line: where the line was written, for messages; 0 if nowhere
 */
void
bc_figure_arrangement_add (BcFigureArrangement *self, const GArray *points,
                           gboolean closed, int operand, int line)
{
  g_return_if_fail (operand >= 0 && operand < BC_FIGURE_OPERANDS);

  for (guint i = 0; i + (closed ? 0 : 1) < points->len; i++)
    {
      const BcFigurePoint *a = bc_figure_point (points, i);
      const BcFigurePoint *b = bc_figure_point (points, (i + 1) % points->len);
      BcFigurePiece piece = { bc_figure_grid_spot (a->x, a->y), bc_figure_grid_spot (b->x, b->y), { 0 }, line };

      piece.wind[operand] = closed ? 1 : 0;
      if (bc_figure_spot_order (&piece.a, &piece.b) != 0)
        g_array_append_val (self->pieces, piece);
    }
}

/**
 * bc_figure_arrangement_build:
 *
 * Cuts all lines at their crossings and finds the faces. To be called once,
 * when all lines are added.
 */
void
bc_figure_arrangement_build (BcFigureArrangement *self)
{
  g_autoptr (GArray) split = bc_figure_grid_split (self->pieces);
  g_autoptr (GArray) pruned = bc_figure_grid_prune (split);

  make_half_edges (self, pruned);
  link_half_edges (self);
  make_loops (self);
  make_faces (self);
  spread_winding (self);
}

guint
bc_figure_arrangement_n_faces (BcFigureArrangement *self)
{
  return self->faces->len;
}

/**
 * bc_figure_arrangement_winding:
 *
 * Returns: how often the closed lines of @operand run clockwise around @face.
 */
int
bc_figure_arrangement_winding (BcFigureArrangement *self, guint face, int operand)
{
  return face_at (self, face)->wind[operand];
}

guint
bc_figure_arrangement_face_at (BcFigureArrangement *self, double x, double y)
{
  /* Between grid lines, so that no point lies on a piece's end. */
  return face_around (self, x * BC_FIGURE_GRID + 0.37, y * BC_FIGURE_GRID + 0.41, NONE);
}

/* The area within the outer border, holes counted in. */
double
bc_figure_arrangement_face_area (BcFigureArrangement *self, guint face)
{
  return face == BC_FIGURE_OUTSIDE ? HUGE_VAL : loop_at (self, face_at (self, face)->border)->area;
}

static int
by_value (gconstpointer left, gconstpointer right)
{
  double p = *(const double *) left, q = *(const double *) right;

  return (p > q) - (p < q);
}

/* The middle of the widest stretch of @face at a height. */
static double
widest_at (BcFigureArrangement *self, guint face, double y, double *x)
{
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  double width = 0;

  for (guint h = 0; h < self->half_edges->len; h++)
    {
      const BcFigureSpot *a = &half_edge (self, h)->from, *b = head (self, h);
      double at = a->x + (y - a->y) / ((double) b->y - a->y) * ((double) b->x - a->x);

      if (face_of (self, h) == face && (a->y > y) != (b->y > y))
        g_array_append_val (crossings, at);
    }
  g_array_sort (crossings, by_value);
  for (guint i = 0; i + 1 < crossings->len; i += 2)
    {
      double from = g_array_index (crossings, double, i);
      double to = g_array_index (crossings, double, i + 1);

      if (to - from > width)
        {
          width = to - from;
          *x = (from + to) / 2;
        }
    }
  return width;
}

/**
 * bc_figure_arrangement_inside:
 *
 * Returns: a point well inside @face.
 */
BcFigurePoint
bc_figure_arrangement_inside (BcFigureArrangement *self, guint face)
{
  guint first = loop_at (self, face_at (self, face)->border)->first, h = first;
  int top = G_MAXINT, bottom = G_MININT;
  BcFigurePoint best = { 0, 0, FALSE };
  double width = 0;

  do
    {
      top = MIN (top, half_edge (self, h)->from.y);
      bottom = MAX (bottom, half_edge (self, h)->from.y);
      h = half_edge (self, h)->next;
    }
  while (h != first);
  for (int i = 1; i < 8; i++)
    {
      double y = top + (bottom - top) * i / 8.0 + 0.13, x = 0;
      double here = widest_at (self, face, y, &x) * MIN (i, 8 - i);

      if (here > width)
        {
          width = here;
          best.x = x / BC_FIGURE_GRID;
          best.y = y / BC_FIGURE_GRID;
        }
    }
  return best;
}

/**
 * bc_figure_arrangement_face_line:
 *
 * Returns: the line of the longest border of @face, for messages.
 */
int
bc_figure_arrangement_face_line (BcFigureArrangement *self, guint face)
{
  int line = 0;
  double longest = 0;

  for (guint h = 0; h < self->half_edges->len; h++)
    {
      const BcFigureSpot *a = &half_edge (self, h)->from, *b = head (self, h);
      double dx = b->x - a->x, dy = b->y - a->y;

      if (face_of (self, h) == face && half_edge (self, h)->line > 0 && dx * dx + dy * dy > longest)
        {
          longest = dx * dx + dy * dy;
          line = half_edge (self, h)->line;
        }
    }
  return line;
}

/**
 * bc_figure_arrangement_neighbour:
 *
 * Returns: the face that shares the longest border with @face, the outside
 * not counted unless there is no other.
 */
guint
bc_figure_arrangement_neighbour (BcFigureArrangement *self, guint face)
{
  g_autofree double *shared = g_new0 (double, self->faces->len);
  guint best = BC_FIGURE_OUTSIDE;

  for (guint h = 0; h < self->half_edges->len; h++)
    {
      const BcFigureSpot *a = &half_edge (self, h)->from, *b = head (self, h);
      double dx = b->x - a->x, dy = b->y - a->y;

      if (face_of (self, h) == face)
        shared[face_of (self, half_edge (self, h)->twin)] += sqrt (dx * dx + dy * dy);
    }
  shared[BC_FIGURE_OUTSIDE] = 0;
  shared[face] = 0;
  for (guint i = 1; i < self->faces->len; i++)
    if (shared[i] > shared[best])
      best = i;
  return best;
}

static gboolean
on_border (BcFigureArrangement *self, guint h, const int *labels, int wanted)
{
  return labels[face_of (self, h)] == wanted
         && labels[face_of (self, half_edge (self, h)->twin)] != wanted;
}

/**
 * bc_figure_arrangement_trace:
 * @labels: one number per face
 * @wanted: the number of the faces to unite
 *
 * Returns: (transfer full) (element-type GArray): the borders of the union as
 * closed lists of points, outer borders clockwise, holes the other way.
 */
GPtrArray *
bc_figure_arrangement_trace (BcFigureArrangement *self, const int *labels, int wanted)
{
  GPtrArray *borders = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree gboolean *done = g_new0 (gboolean, self->half_edges->len + 1);

  for (guint i = 0; i < self->half_edges->len; i++)
    {
      GArray *border;
      guint h = i;

      if (done[i] || !on_border (self, i, labels, wanted))
        continue;
      border = bc_figure_points_new ();
      do
        {
          const BcFigureSpot *from = &half_edge (self, h)->from;

          done[h] = TRUE;
          bc_figure_points_add (border, (double) from->x / BC_FIGURE_GRID, (double) from->y / BC_FIGURE_GRID);
          h = half_edge (self, h)->next;
          while (!on_border (self, h, labels, wanted))
            h = half_edge (self, half_edge (self, h)->twin)->next;
        }
      while (h != i);
      g_ptr_array_add (borders, border);
    }
  return borders;
}
