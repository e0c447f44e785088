/* The hit map: which spot lies under a place of a figure, answered in constant time from a label raster.

   Every region is filled with its label, one viewBox unit to a pixel, without partly covered pixels; what the regions
   leave open inside the silhouette goes to the nearest of them, so that no place of the body is dead. Outside the
   silhouette is 0. Built once per figure in some milliseconds; a pointer move then costs one byte.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-hit-map.h"

#include <math.h>
#include <string.h>

#define REGION_PREFIX "region."

/* A label is one byte: 0 is outside, 255 the silhouette that no region has claimed yet. */
#define LABEL_OUTSIDE 0
#define LABEL_UNCLAIMED 255
#define MAX_SPOTS 254

/* Spots whose centres lie within one band are read from left to right; viewBox units. */
#define READING_BAND 40.0

struct _BcHitMap
{
  BcBox box;
  int width;
  int height;
  guint8 *labels;
  GArray *spots; /* BcHitSpot; label = index + 1 */
  guint n_unclaimed;
};

typedef struct
{
  BcSpot spot;
  const char *id; /* borrowed from the figure */
} Entry;

static gboolean
parse_region_id (const char *id, const char *view, BcAtlas *atlas, BcSpot *spot, GError **error)
{
  const char *start = id + strlen (REGION_PREFIX);
  const char *dot = strrchr (start, '.');
  g_autofree char *region = dot != NULL ? g_strndup (start, dot - start) : NULL;

  if (region == NULL || !bc_side_from_string (dot + 1, &spot->side))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "figure “%s”: shape “%s” has no side, expected region.<id>.left, .right or .midline", view, id);
      return FALSE;
    }
  spot->region = bc_atlas_find_region (atlas, region);
  if (spot->region == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "figure “%s”: shape “%s” names no region of the atlas, expected one of its ids", view, id);
      return FALSE;
    }
  if (spot->region->sided != (spot->side != BC_SIDE_MIDLINE))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "figure “%s”: shape “%s” does not fit the region, expected %s", view, id,
                   spot->region->sided ? "a left and a right one" : "one of the midline");
      return FALSE;
    }
  return TRUE;
}

static GArray *
list_entries (BcFigure *figure, BcAtlas *atlas, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GPtrArray *ids = bc_figure_get_shape_ids (figure);

  for (guint i = 0; i < ids->len; i++)
    {
      Entry entry = { .id = ids->pdata[i] };

      if (!g_str_has_prefix (entry.id, REGION_PREFIX))
        continue;
      if (!parse_region_id (entry.id, bc_figure_get_view (figure), atlas, &entry.spot, error))
        return NULL;
      g_array_append_val (entries, entry);
    }
  if (entries->len > MAX_SPOTS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "figure “%s” has %u regions, expected at most %d",
                   bc_figure_get_view (figure), entries->len, MAX_SPOTS);
      return NULL;
    }
  return g_steal_pointer (&entries);
}

static void
fill_shape (BcFigure *figure, const char *id, guint label, cairo_t *cr)
{
  bc_figure_append_shape (figure, id, cr);
  cairo_set_source_rgba (cr, 0, 0, 0, label / 255.0);
  cairo_fill (cr);
}

static cairo_t *
begin_raster (BcHitMap *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_translate (cr, -self->box.x, -self->box.y);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  return cr;
}

/* The raster's bytes without the padding that cairo adds to its rows. */
static guint8 *
take_raster (BcHitMap *self, cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  guint8 *bytes = g_malloc ((gsize)self->width * self->height);
  const guint8 *data;
  int stride;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < self->height; y++)
    memcpy (bytes + (gsize)y * self->width, data + (gsize)y * stride, self->width);
  return bytes;
}

static gboolean
draw_labels (BcHitMap *self, BcFigure *figure, GArray *entries, GError **error)
{
  cairo_t *inside = begin_raster (self);
  cairo_t *regions = begin_raster (self);
  cairo_status_t status;

  fill_shape (figure, BC_SHAPE_SILHOUETTE, LABEL_UNCLAIMED, inside);
  for (guint i = 0; i < entries->len; i++)
    fill_shape (figure, g_array_index (entries, Entry, i).id, i + 1, regions);
  status = cairo_status (inside) != CAIRO_STATUS_SUCCESS ? cairo_status (inside) : cairo_status (regions);
  if (status == CAIRO_STATUS_SUCCESS)
    {
      g_autofree guint8 *claimed = take_raster (self, regions);

      self->labels = take_raster (self, inside);
      for (gsize i = 0; i < (gsize)self->width * self->height; i++)
        if (self->labels[i] != LABEL_OUTSIDE && claimed[i] != 0)
          self->labels[i] = claimed[i];
    }
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "figure “%s”: no hit map (%s)", bc_figure_get_view (figure),
                 cairo_status_to_string (status));
  cairo_destroy (inside);
  cairo_destroy (regions);
  return status == CAIRO_STATUS_SUCCESS;
}

static void
claim (BcHitMap *self, GArray *front, int x, int y, guint8 label)
{
  guint32 at;

  if (x < 0 || y < 0 || x >= self->width || y >= self->height)
    return;
  at = (guint32)y * self->width + x;
  if (self->labels[at] != LABEL_UNCLAIMED)
    return;
  self->labels[at] = label;
  self->n_unclaimed++;
  g_array_append_val (front, at);
}

static guint8
label_at (const BcHitMap *self, int x, int y)
{
  if (x < 0 || y < 0 || x >= self->width || y >= self->height)
    return LABEL_OUTSIDE;
  return self->labels[(gsize)y * self->width + x];
}

static gboolean
is_label (guint8 label)
{
  return label != LABEL_OUTSIDE && label != LABEL_UNCLAIMED;
}

/* Begins the growth: each open pixel takes the label of a neighbour that has one. */
static void
claim_borders (BcHitMap *self, GArray *front)
{
  gsize n = (gsize)self->width * self->height;
  const guint8 *open = memchr (self->labels, LABEL_UNCLAIMED, n);

  while (open != NULL)
    {
      guint32 at = (guint32)(open - self->labels);
      int x = (int)(at % self->width), y = (int)(at / self->width);
      const int neighbours[][2] = { { x, y - 1 }, { x - 1, y }, { x + 1, y }, { x, y + 1 } };

      for (guint i = 0; i < G_N_ELEMENTS (neighbours); i++)
        {
          guint8 label = label_at (self, neighbours[i][0], neighbours[i][1]);
          guint32 border = (guint32)(neighbours[i][1] * self->width + neighbours[i][0]);

          if (is_label (label))
            g_array_append_val (front, border);
        }
      open = memchr (open + 1, LABEL_UNCLAIMED, n - at - 1);
    }
}

/* Grows the regions over what is left open, all at the same speed and only inside the silhouette: no region jumps the
 * gap between arm and trunk. */
static void
claim_the_rest (BcHitMap *self)
{
  g_autoptr (GArray) front = g_array_new (FALSE, FALSE, sizeof (guint32));

  claim_borders (self, front);
  for (guint i = 0; i < front->len; i++)
    {
      guint32 at = g_array_index (front, guint32, i);
      int x = (int)(at % self->width), y = (int)(at / self->width);

      claim (self, front, x, y - 1, self->labels[at]);
      claim (self, front, x - 1, y, self->labels[at]);
      claim (self, front, x + 1, y, self->labels[at]);
      claim (self, front, x, y + 1, self->labels[at]);
    }
}

/* Sums over the pixels of one spot. */
typedef struct
{
  double x, y, n;
  int left, top, right, bottom;
} Extent;

static void
add_run (Extent *extent, int start, int end, int y)
{
  double n = end - start;

  extent->x += n * (start + end - 1) / 2;
  extent->y += n * y;
  extent->left = extent->n == 0 ? start : MIN (extent->left, start);
  extent->right = extent->n == 0 ? end - 1 : MAX (extent->right, end - 1);
  extent->top = extent->n == 0 ? y : extent->top;
  extent->bottom = y;
  extent->n += n;
}

static void
measure_extents (BcHitMap *self, Extent *extents)
{
  for (int y = 0; y < self->height; y++)
    {
      const guint8 *row = self->labels + (gsize)y * self->width;

      for (int start = 0, end; start < self->width; start = end)
        {
          for (end = start + 1; end < self->width && row[end] == row[start]; end++)
            ;
          if (is_label (row[start]))
            add_run (&extents[row[start] - 1], start, end, y);
        }
    }
}

/* The pixel of the spot that is nearest to its centre of gravity: a bent region does not hold that itself. */
static BcCoordinate
find_centre (BcHitMap *self, const Extent *extent, guint8 label)
{
  double mean_x = extent->x / extent->n, mean_y = extent->y / extent->n, best = G_MAXDOUBLE;
  BcCoordinate centre = { 0, 0 };

  for (int y = extent->top; y <= extent->bottom; y++)
    for (int x = extent->left; x <= extent->right; x++)
      {
        double distance = (x - mean_x) * (x - mean_x) + (y - mean_y) * (y - mean_y);

        if (distance >= best || self->labels[(gsize)y * self->width + x] != label)
          continue;
        best = distance;
        centre = (BcCoordinate){ x + 0.5 + self->box.x, y + 0.5 + self->box.y };
      }
  return centre;
}

static void
add_spots (BcHitMap *self, GArray *entries)
{
  g_autofree Extent *extents = g_new0 (Extent, entries->len + 1);

  measure_extents (self, extents);
  for (guint i = 0; i < entries->len; i++)
    {
      const Extent *extent = &extents[i];
      BcHitSpot spot = { .spot = g_array_index (entries, Entry, i).spot, .area = extent->n };

      if (extent->n > 0)
        {
          spot.centre = find_centre (self, extent, (guint8)(i + 1));
          spot.box = (BcBox){ extent->left + self->box.x, extent->top + self->box.y, extent->right - extent->left + 1,
                              extent->bottom - extent->top + 1 };
        }
      g_array_append_val (self->spots, spot);
    }
}

static int
compare_reading_order (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GArray *spots = user_data;
  const BcHitSpot *first = &g_array_index (spots, BcHitSpot, *(const guint *)a);
  const BcHitSpot *second = &g_array_index (spots, BcHitSpot, *(const guint *)b);
  double band_a = floor (first->centre.y / READING_BAND), band_b = floor (second->centre.y / READING_BAND);

  if (band_a != band_b)
    return band_a < band_b ? -1 : 1;
  if (first->centre.x != second->centre.x)
    return first->centre.x < second->centre.x ? -1 : 1;
  return bc_spot_compare (&first->spot, &second->spot);
}

/* Puts the spots into reading order and renames the labels to fit. */
static void
sort_spots (BcHitMap *self)
{
  guint n = self->spots->len;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autoptr (GArray) unsorted = g_steal_pointer (&self->spots);
  guint8 renamed[256] = { 0 };

  self->spots = g_array_sized_new (FALSE, FALSE, sizeof (BcHitSpot), n);
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)n, sizeof (guint), compare_reading_order, unsorted);
  for (guint i = 0; i < n; i++)
    {
      g_array_append_val (self->spots, g_array_index (unsorted, BcHitSpot, order[i]));
      renamed[order[i] + 1] = (guint8)(i + 1);
    }
  for (gsize i = 0; i < (gsize)self->width * self->height; i++)
    self->labels[i] = renamed[self->labels[i]];
}

/**
 * bc_hit_map_new:
 * @figure: the figure
 * @atlas: its regions; the map borrows them, so it must outlive the map
 * @error: the shape and what was expected
 *
 * Every "region.…" shape of the figure must name a region of the atlas, with a side that fits.
 *
 * Returns: (transfer full) (nullable): the map.
 */
BcHitMap *
bc_hit_map_new (BcFigure *figure, BcAtlas *atlas, GError **error)
{
  g_autoptr (GArray) entries = list_entries (figure, atlas, error);
  g_autoptr (BcHitMap) self = g_new0 (BcHitMap, 1);

  if (entries == NULL)
    return NULL;
  self->box = *bc_figure_get_view_box (figure);
  self->width = (int)ceil (self->box.width);
  self->height = (int)ceil (self->box.height);
  self->spots = g_array_new (FALSE, FALSE, sizeof (BcHitSpot));
  if (!draw_labels (self, figure, entries, error))
    return NULL;
  claim_the_rest (self);
  add_spots (self, entries);
  sort_spots (self);
  return g_steal_pointer (&self);
}

void
bc_hit_map_free (BcHitMap *self)
{
  g_clear_pointer (&self->spots, g_array_unref);
  g_free (self->labels);
  g_free (self);
}

static const BcSpot *
spot_of (const BcHitMap *self, guint8 label)
{
  return is_label (label) ? &g_array_index (self->spots, BcHitSpot, label - 1).spot : NULL;
}

/**
 * bc_hit_map_lookup:
 * @x: viewBox units
 * @y: viewBox units
 *
 * Returns: (transfer none) (nullable): the spot there; NULL outside the silhouette. Lives as long as the map.
 */
const BcSpot *
bc_hit_map_lookup (const BcHitMap *self, double x, double y)
{
  double column = floor (x - self->box.x), row = floor (y - self->box.y);

  /* Also keeps wild numbers and NaN out of the conversion to int. */
  if (!(column >= 0 && row >= 0 && column < self->width && row < self->height))
    return NULL;
  return spot_of (self, label_at (self, (int)column, (int)row));
}

/**
 * bc_hit_map_lookup_near:
 * @x: viewBox units
 * @y: viewBox units
 * @radius: how far from the place a spot may lie, viewBox units; for a finger
 *
 * Returns: (transfer none) (nullable): the spot at the place, else the nearest one within the radius.
 */
const BcSpot *
bc_hit_map_lookup_near (const BcHitMap *self, double x, double y, double radius)
{
  const BcSpot *spot = bc_hit_map_lookup (self, x, y);
  double best = radius * radius;
  guint8 label = LABEL_OUTSIDE;
  BcCoordinate at = { x - self->box.x, y - self->box.y };

  if (spot != NULL || !(radius > 0) || !(fabs (at.x) < G_MAXINT16) || !(fabs (at.y) < G_MAXINT16))
    return spot;
  for (int row = MAX (0, (int)(at.y - radius)); row <= MIN (self->height - 1, (int)(at.y + radius)); row++)
    for (int column = MAX (0, (int)(at.x - radius)); column <= MIN (self->width - 1, (int)(at.x + radius)); column++)
      {
        double dx = column + 0.5 - at.x, dy = row + 0.5 - at.y;

        if (dx * dx + dy * dy > best || !is_label (label_at (self, column, row)))
          continue;
        best = dx * dx + dy * dy;
        label = label_at (self, column, row);
      }
  return spot_of (self, label);
}

/**
 * bc_hit_map_get_spots:
 * @n_spots: (out): how many
 *
 * Returns: (transfer none) (array length=n_spots): the spots from top to bottom, those of one height from left to
 * right as the figure is drawn.
 */
const BcHitSpot *
bc_hit_map_get_spots (const BcHitMap *self, guint *n_spots)
{
  *n_spots = self->spots->len;
  return (const BcHitSpot *)(gpointer)self->spots->data;
}

/**
 * bc_hit_map_find:
 *
 * Returns: (transfer none) (nullable): how the spot is seen in this figure.
 */
const BcHitSpot *
bc_hit_map_find (const BcHitMap *self, const BcSpot *spot)
{
  for (guint i = 0; i < self->spots->len; i++)
    {
      const BcHitSpot *candidate = &g_array_index (self->spots, BcHitSpot, i);

      if (bc_spot_equal (&candidate->spot, spot))
        return candidate;
    }
  return NULL;
}

/**
 * bc_hit_map_get_n_unclaimed:
 *
 * Returns: how many pixels of the silhouette lay in no region and were given to the nearest: a measure of the drawing.
 */
guint
bc_hit_map_get_n_unclaimed (const BcHitMap *self)
{
  return self->n_unclaimed;
}
