/* The stipple of a spillover zone: dots on a lattice, smaller towards the edge.

   Dots are placed one by one instead of clipping a pattern: no dot is cut, the border stays soft, several zones share
   one lattice and so merge, and the result is vector in PDF and SVG. The lattice hangs on the viewBox, so that nothing
   crawls when a zone changes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-stipple.h"

#include <math.h>

/* Every other row is shifted by half a pitch; rows then stand this part of a pitch apart. */
#define ROW_SHARE 0.866

/* Dots come in so many sizes: each is one path. */
#define N_SIZES 4

/* So many parts of a small zone's width and height are tried for its lone dot. */
#define LONE_DOT_TRIES 6

/* On a raster a small dot is an octagon: nobody sees the corners, and it is drawn in a third of the time. */
#define OCTAGON_BELOW_PIXELS 4.0

/* Of a dot's radius: a hole that a photocopier leaves open. */
#define RING_RADIUS 1.15
#define RING_WIDTH 0.42
#define OCTAGON_CORNERS 8

/* The crossings of one row with one polygon. */
typedef struct
{
  const BcPolygon *polygon; /* borrowed */
  GArray *crossings;        /* double */
  guint n_dots;             /* that stand in the polygon so far */
} Row;

static void
row_clear (gpointer row)
{
  g_array_unref (((Row *)row)->crossings);
}

static GArray *
make_rows (GPtrArray *polygons)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);
  for (guint i = 0; polygons != NULL && i < polygons->len; i++)
    {
      Row row = { polygons->pdata[i], g_array_new (FALSE, FALSE, sizeof (double)), 0 };

      g_array_append_val (rows, row);
    }
  return rows;
}

static void
enter_row (GArray *rows, double y)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      bc_polygon_find_crossings (row->polygon, y, row->crossings);
    }
}

static gboolean
is_inside (const GArray *crossings, double x, double margin)
{
  return bc_crossings_contain (crossings, x - margin) && bc_crossings_contain (crossings, x + margin);
}

/* How deep the place lies in the zones: 0 outside, `fade` well inside one of them. */
static double
measure_depth (GArray *rows, double x, double y, double fade)
{
  double depth = 0;

  for (guint i = 0; i < rows->len && depth < fade; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (bc_crossings_contain (row->crossings, x))
        depth = MAX (depth, bc_polygon_get_distance (row->polygon, x, y, fade));
    }
  return depth;
}

static gboolean
touches_any (GArray *rows, double x, double y, double margin)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      const BcBox *box = bc_polygon_get_box (row->polygon);

      if (x < box->x - margin || x > box->x + box->width + margin || y < box->y - margin ||
          y > box->y + box->height + margin)
        continue;
      if (bc_crossings_contain (row->crossings, x) || bc_polygon_get_distance (row->polygon, x, y, margin) < margin)
        return TRUE;
    }
  return FALSE;
}

static BcBox
unite_boxes (GPtrArray *polygons)
{
  BcBox box = *bc_polygon_get_box (polygons->pdata[0]);

  for (guint i = 1; i < polygons->len; i++)
    {
      const BcBox *other = bc_polygon_get_box (polygons->pdata[i]);
      double right = MAX (box.x + box.width, other->x + other->width),
             bottom = MAX (box.y + box.height, other->y + other->height);

      box.x = MIN (box.x, other->x);
      box.y = MIN (box.y, other->y);
      box.width = right - box.x;
      box.height = bottom - box.y;
    }
  return box;
}

/* Where some zone lies on this row; FALSE where none does. */
static gboolean
find_span (GArray *rows, double *left, double *right)
{
  *left = G_MAXDOUBLE;
  *right = -G_MAXDOUBLE;
  for (guint i = 0; i < rows->len; i++)
    {
      const GArray *crossings = g_array_index (rows, Row, i).crossings;

      if (crossings->len == 0)
        continue;
      *left = MIN (*left, g_array_index (crossings, double, 0));
      *right = MAX (*right, g_array_index (crossings, double, crossings->len - 1));
    }
  return *left < *right;
}

/* What all dots of a stipple share. */
typedef struct
{
  GArray *zones;   /* Row */
  GArray *without; /* Row */
  const BcPolygon *within;
  GArray *within_crossings; /* double */
  double margin;
  double fade;
  GArray *dots; /* BcStippleDot */
} Stipple;

static void
enter (Stipple *stipple, double y)
{
  enter_row (stipple->zones, y);
  enter_row (stipple->without, y);
  if (stipple->within != NULL)
    bc_polygon_find_crossings (stipple->within, y, stipple->within_crossings);
}

/* Depth at a place of the row that was entered; 0 where no dot may stand. */
static double
allowed_depth (Stipple *stipple, double x, double y)
{
  double depth = measure_depth (stipple->zones, x, y, stipple->fade) / stipple->fade;

  if (depth <= 0 || (stipple->within != NULL && !is_inside (stipple->within_crossings, x, stipple->margin)) ||
      touches_any (stipple->without, x, y, stipple->margin))
    return 0;
  return depth;
}

static void
add_dot (Stipple *stipple, double x, double y, double depth)
{
  BcStippleDot dot = { { x, y }, depth };

  g_array_append_val (stipple->dots, dot);
  for (guint i = 0; i < stipple->zones->len; i++)
    {
      Row *row = &g_array_index (stipple->zones, Row, i);

      row->n_dots += bc_crossings_contain (row->crossings, x);
    }
}

static void
place_row (Stipple *stipple, double y, double shift, double pitch)
{
  double left, right;

  enter (stipple, y);
  if (!find_span (stipple->zones, &left, &right))
    return;
  for (double column = ceil ((left - shift) / pitch); column * pitch + shift <= right; column++)
    {
      double x = column * pitch + shift, depth = allowed_depth (stipple, x, y);

      if (depth > 0)
        add_dot (stipple, x, y, depth);
    }
}

/* A zone that fell through the lattice, on a small picture, still gets a dot: at the deepest of some places in it. */
static void
place_lone_dot (Stipple *stipple, const BcPolygon *zone)
{
  const BcBox *box = bc_polygon_get_box (zone);
  BcStippleDot best = { { 0, 0 }, 0 };

  for (guint row = 1; row < LONE_DOT_TRIES; row++)
    {
      double y = box->y + box->height * row / LONE_DOT_TRIES;

      enter (stipple, y);
      for (guint column = 1; column < LONE_DOT_TRIES; column++)
        {
          double x = box->x + box->width * column / LONE_DOT_TRIES, depth = allowed_depth (stipple, x, y);

          if (depth > best.depth)
            best = (BcStippleDot){ { x, y }, depth };
        }
    }
  if (best.depth <= 0)
    return;
  best.depth = 1;
  g_array_append_val (stipple->dots, best);
}

/**
 * bc_stipple_place:
 * @zones: (element-type BcPolygon): the zones, at least one
 * @without: (nullable) (element-type BcPolygon): where no dot may stand
 * @within: (nullable): the silhouette, which no dot may leave
 * @pitch: from dot to dot, viewBox units
 * @margin: room that a dot needs to the silhouette and to @without, viewBox units
 * @fade: from this depth on dots have their full size, viewBox units
 *
 * Returns: (transfer full) (element-type BcStippleDot): the dots.
 */
GArray *
bc_stipple_place (GPtrArray *zones,
                  GPtrArray *without,
                  const BcPolygon *within,
                  double pitch,
                  double margin,
                  double fade)
{
  g_autoptr (GArray) zone_rows = make_rows (zones);
  g_autoptr (GArray) without_rows = make_rows (without);
  g_autoptr (GArray) within_crossings = g_array_new (FALSE, FALSE, sizeof (double));
  Stipple stipple = {
    zone_rows, without_rows, within, within_crossings, margin, fade, g_array_new (FALSE, FALSE, sizeof (BcStippleDot))
  };
  BcBox box = unite_boxes (zones);
  double step = pitch * ROW_SHARE;

  for (double row = ceil (box.y / step); row * step <= box.y + box.height; row++)
    place_row (&stipple, row * step, fmod (fabs (row), 2) * pitch / 2, pitch);
  for (guint i = 0; i < zone_rows->len; i++)
    if (g_array_index (zone_rows, Row, i).n_dots == 0)
      place_lone_dot (&stipple, zones->pdata[i]);
  return stipple.dots;
}

static void
append_grain (cairo_t *cr, BcGrain grain, BcCoordinate at, double radius)
{
  switch (grain)
    {
    case BC_GRAIN_DASH:
      cairo_move_to (cr, at.x - radius, at.y + radius);
      cairo_line_to (cr, at.x + radius, at.y - radius);
      break;
    case BC_GRAIN_PLUS:
      cairo_move_to (cr, at.x - radius, at.y);
      cairo_line_to (cr, at.x + radius, at.y);
      cairo_move_to (cr, at.x, at.y - radius);
      cairo_line_to (cr, at.x, at.y + radius);
      break;
    case BC_GRAIN_RING:
      cairo_new_sub_path (cr);
      cairo_arc (cr, at.x, at.y, RING_RADIUS * radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    case BC_GRAIN_DOT:
    default:
      /* No length and a round cap: a dot, and the shortest there is in PDF. */
      cairo_move_to (cr, at.x, at.y);
      cairo_line_to (cr, at.x, at.y);
    }
}

/* What the stroke of a grain is wide, for the radius of a dot. */
static double
grain_width (BcGrain grain, double radius)
{
  switch (grain)
    {
    case BC_GRAIN_DASH:
      return radius * 0.9;
    case BC_GRAIN_PLUS:
      return radius * 0.55;
    case BC_GRAIN_RING:
      return radius * RING_WIDTH;
    case BC_GRAIN_DOT:
    default:
      return radius * 2;
    }
}

static gboolean
wants_octagons (BcGrain grain, double radius, cairo_t *cr)
{
  double x = radius, y = 0;

  cairo_user_to_device_distance (cr, &x, &y);
  return (grain == BC_GRAIN_DOT || grain == BC_GRAIN_RING) &&
         cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE &&
         hypot (x, y) < OCTAGON_BELOW_PIXELS;
}

static void
append_octagon (cairo_t *cr, BcCoordinate at, double radius)
{
  static const double corners[OCTAGON_CORNERS][2] = {
    { 0.924, 0.383 },   { 0.383, 0.924 },   { -0.383, 0.924 }, { -0.924, 0.383 },
    { -0.924, -0.383 }, { -0.383, -0.924 }, { 0.383, -0.924 }, { 0.924, -0.383 },
  };

  cairo_new_sub_path (cr);
  for (guint i = 0; i < OCTAGON_CORNERS; i++)
    cairo_line_to (cr, at.x + corners[i][0] * radius, at.y + corners[i][1] * radius);
  cairo_close_path (cr);
}

/**
 * bc_stipple_paint:
 * @dots: (element-type BcStippleDot): from bc_stipple_place()
 * @grain: their form
 * @min_radius: of the dots at the edge, viewBox units
 * @radius: of the dots well inside, viewBox units
 * @cr: its source is the colour; user space is the viewBox
 */
void
bc_stipple_paint (GArray *dots, BcGrain grain, double min_radius, double radius, cairo_t *cr)
{
  gboolean octagons = wants_octagons (grain, radius, cr);

  cairo_save (cr);
  /* Not CAIRO_ANTIALIAS_FAST: under a clip it writes beyond its rows in cairo 1.16, and the heap is gone. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
  cairo_set_line_cap (cr, grain == BC_GRAIN_DOT ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  for (guint size = 0; size < N_SIZES; size++)
    {
      double share = (size + 0.5) / N_SIZES, dot_radius = min_radius + share * (radius - min_radius);

      for (guint i = 0; i < dots->len; i++)
        {
          const BcStippleDot *dot = &g_array_index (dots, BcStippleDot, i);

          if (MIN ((guint)(dot->depth * N_SIZES), N_SIZES - 1) != size)
            continue;
          if (octagons)
            append_octagon (cr, dot->at, grain == BC_GRAIN_RING ? RING_RADIUS * dot_radius : dot_radius);
          else
            append_grain (cr, grain, dot->at, dot_radius);
        }
      cairo_set_line_width (cr, grain_width (grain, dot_radius));
      if (octagons && grain == BC_GRAIN_DOT)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
    }
  cairo_restore (cr);
}
