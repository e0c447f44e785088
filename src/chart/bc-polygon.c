/* A polygon: closed straight contours, made from a cairo path, for the questions that cairo does not answer.

   Inside is asked a row at a time: the crossings of one horizontal line with all edges, sorted, serve every dot of a
   row of the stipple. The rule is even-odd, which for contours that do not cross themselves is what the eye expects.
   Edges are kept in horizontal bands: a question looks only at those of its own height.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-polygon.h"

#include <math.h>

/* Height of a band, viewBox units: about the size of the soft edge that distances are asked for. */
#define BAND 12.0

typedef struct
{
  BcCoordinate a;
  BcCoordinate b;
  BcCoordinate along; /* b - a, divided by its squared length: projects a place onto the edge */
  double left, right;
} Edge;

struct _BcPolygon
{
  BcBox box;
  GArray *points; /* BcCoordinate: all contours one after another */
  guint n_first;  /* points of the first contour */
  GArray *edges;  /* Edge */
  int n_bands;
  guint *band_starts; /* n_bands + 1 places in band_edges */
  guint *band_edges;  /* numbers of edges; an edge stands in every band that it touches */
};

static void
add_edge (BcPolygon *self, BcCoordinate a, BcCoordinate b)
{
  double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  Edge edge = { a, b, { dx / square, dy / square }, MIN (a.x, b.x), MAX (a.x, b.x) };

  if (square > 0)
    g_array_append_val (self->edges, edge);
}

static void
close_contour (BcPolygon *self, guint start)
{
  guint n = self->points->len;

  if (n > start + 1)
    {
      BcCoordinate first = g_array_index (self->points, BcCoordinate, start);
      BcCoordinate last = g_array_index (self->points, BcCoordinate, n - 1);

      add_edge (self, last, first);
      /* A contour that came back to its start by itself has that point once. */
      if (last.x == first.x && last.y == first.y)
        g_array_set_size (self->points, n - 1);
    }
  if (self->n_first == 0)
    self->n_first = self->points->len;
}

static void
measure_box (BcPolygon *self)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < self->points->len; i++)
    {
      const BcCoordinate *p = &g_array_index (self->points, BcCoordinate, i);

      left = MIN (left, p->x);
      right = MAX (right, p->x);
      top = MIN (top, p->y);
      bottom = MAX (bottom, p->y);
    }
  self->box = self->points->len > 0 ? (BcBox){ left, top, right - left, bottom - top } : (BcBox){ 0, 0, 0, 0 };
}

static int
band_of (const BcPolygon *self, double y)
{
  return CLAMP ((int)floor ((y - self->box.y) / BAND), 0, self->n_bands - 1);
}

static void
sort_into_bands (BcPolygon *self)
{
  g_autofree guint *next = NULL;

  self->n_bands = (int)MIN (floor (self->box.height / BAND) + 1, 65536);
  self->band_starts = g_new0 (guint, self->n_bands + 1);
  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);

      for (int band = band_of (self, MIN (edge->a.y, edge->b.y)); band <= band_of (self, MAX (edge->a.y, edge->b.y));
           band++)
        self->band_starts[band + 1]++;
    }
  for (int band = 0; band < self->n_bands; band++)
    self->band_starts[band + 1] += self->band_starts[band];
  self->band_edges = g_new (guint, self->band_starts[self->n_bands] + 1);
  next = g_memdup2 (self->band_starts, sizeof (guint) * (self->n_bands + 1));
  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);

      for (int band = band_of (self, MIN (edge->a.y, edge->b.y)); band <= band_of (self, MAX (edge->a.y, edge->b.y));
           band++)
        self->band_edges[next[band]++] = i;
    }
}

/**
 * bc_polygon_new_from_path:
 * @cr: its current path is taken, flattened with its tolerance; the path stays
 *
 * Returns: (transfer full): the polygon.
 */
BcPolygon *
bc_polygon_new_from_path (cairo_t *cr)
{
  BcPolygon *self = g_new0 (BcPolygon, 1);
  cairo_path_t *path = cairo_copy_path_flat (cr);
  guint start = 0;

  self->points = g_array_new (FALSE, FALSE, sizeof (BcCoordinate));
  self->edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *item = &path->data[i];
      BcCoordinate at;

      if (item->header.type == CAIRO_PATH_CLOSE_PATH)
        continue;
      at = (BcCoordinate){ item[1].point.x, item[1].point.y };
      if (item->header.type == CAIRO_PATH_MOVE_TO)
        {
          close_contour (self, start);
          start = self->points->len;
        }
      else
        add_edge (self, g_array_index (self->points, BcCoordinate, self->points->len - 1), at);
      g_array_append_val (self->points, at);
      /* cairo begins a new contour after each close; a lone point encloses nothing and does no harm. */
    }
  close_contour (self, start);
  cairo_path_destroy (path);
  measure_box (self);
  sort_into_bands (self);
  return self;
}

void
bc_polygon_free (BcPolygon *self)
{
  g_array_unref (self->points);
  g_array_unref (self->edges);
  g_free (self->band_starts);
  g_free (self->band_edges);
  g_free (self);
}

const BcBox *
bc_polygon_get_box (const BcPolygon *self)
{
  return &self->box;
}

/**
 * bc_polygon_get_contour:
 * @n_points: (out): how many
 *
 * Returns: (transfer none) (array length=n_points): the first contour.
 */
const BcCoordinate *
bc_polygon_get_contour (const BcPolygon *self, guint *n_points)
{
  *n_points = self->n_first;
  return (const BcCoordinate *)(gpointer)self->points->data;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

/**
 * bc_polygon_find_crossings:
 * @y: a row
 * @crossings: (element-type double): filled with the x of every edge that the row crosses, sorted
 */
void
bc_polygon_find_crossings (const BcPolygon *self, double y, GArray *crossings)
{
  int band = band_of (self, y);

  g_array_set_size (crossings, 0);
  if (y < self->box.y || y > self->box.y + self->box.height)
    return;
  for (guint i = self->band_starts[band]; i < self->band_starts[band + 1]; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, self->band_edges[i]);
      double x;

      if ((edge->a.y <= y) == (edge->b.y <= y))
        continue;
      x = edge->a.x + (y - edge->a.y) / (edge->b.y - edge->a.y) * (edge->b.x - edge->a.x);
      g_array_append_val (crossings, x);
    }
  g_array_sort (crossings, compare_numbers);
}

/**
 * bc_crossings_contain:
 * @crossings: (element-type double): of one row
 *
 * Returns: whether the place on that row is inside.
 */
gboolean
bc_crossings_contain (const GArray *crossings, double x)
{
  guint n = 0;

  while (n < crossings->len && g_array_index (crossings, double, n) <= x)
    n++;
  return n % 2 == 1;
}

/**
 * bc_polygon_get_distance:
 * @limit: a distance beyond which the exact value does not matter
 *
 * Returns: how far the place is from the nearest edge, at most @limit.
 */
double
bc_polygon_get_distance (const BcPolygon *self, double x, double y, double limit)
{
  double best = limit * limit, reach = limit;
  guint end = self->band_starts[band_of (self, y + limit) + 1];

  for (guint i = self->band_starts[band_of (self, y - limit)]; i < end; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, self->band_edges[i]);
      double px = x - edge->a.x, py = y - edge->a.y, t, square;

      if (x < edge->left - reach || x > edge->right + reach)
        continue;
      t = CLAMP (px * edge->along.x + py * edge->along.y, 0, 1);
      px -= t * (edge->b.x - edge->a.x);
      py -= t * (edge->b.y - edge->a.y);
      square = px * px + py * py;
      if (square >= best)
        continue;
      best = square;
      reach = sqrt (best);
    }
  return reach;
}
