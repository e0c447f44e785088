/* The regions of a view: its silhouette divided without gap or overlap.
 *
 * Cuts divide the half silhouette into faces, seeds name the faces. Since every
 * face has exactly one name and neighbours are traced along the same pieces,
 * there can be neither a gap nor an overlap.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-partition.h"

#include "bc-figure-arrangement.h"
#include "bc-figure-boolean.h"
#include "bc-figure-plan.h"

#include <math.h>

/* How far a border may lie from its smooth curve, in units. */
#define TOLERANCE 0.2

/* Where three cuts meet they may leave a crumb, in square units; it goes to the
 * neighbour it touches most. */
#define LARGEST_CRUMB 2.0

#define NO_SEED (-1)

static void
region_free (gpointer data)
{
  BcFigureRegion *region = data;

  g_free (region->id);
  g_ptr_array_unref (region->shape);
  g_free (region);
}

/**
 * bc_figure_whole_control:
 *
 * Returns: (transfer full): the closed control points of the whole silhouette.
 * A half outline goes on as its mirror image, so that it crosses the midline
 * at a right angle.
 */
GArray *
bc_figure_whole_control (const BcFigureSheet *sheet)
{
  GArray *control = bc_figure_points_copy (sheet->silhouette);
  g_autoptr (GArray) mirrored = bc_figure_points_mirror (sheet->silhouette, sheet->midline);
  g_autoptr (GArray) back = bc_figure_points_reverse (mirrored);

  if (sheet->mirrored)
    g_array_append_vals (control, bc_figure_point (back, 1), back->len - 2);
  return control;
}

/**
 * bc_figure_half_outline:
 *
 * Returns: (transfer full): the closed border of what @sheet describes: the
 * half on one side of the midline, or the whole if it is not mirrored.
 */
GArray *
bc_figure_half_outline (const BcFigureSheet *sheet, double tolerance)
{
  g_autoptr (GArray) control = bc_figure_whole_control (sheet);
  GArray *outline = bc_figure_curve_flatten (control, TRUE, tolerance);

  if (sheet->mirrored)
    for (guint i = 1; i < outline->len; i++)
      if (bc_figure_point (outline, i)->x <= sheet->midline)
        {
          g_array_set_size (outline, i + 1);
          break;
        }
  return outline;
}

/* Returns: (transfer full): the whole silhouette as one border. */
GPtrArray *
bc_figure_whole_outline (const BcFigureSheet *sheet, double tolerance)
{
  GArray *outline = bc_figure_half_outline (sheet, tolerance);
  GPtrArray *shape = bc_figure_shape_new ();

  if (sheet->mirrored)
    {
      g_autoptr (GArray) mirrored = bc_figure_points_mirror (outline, sheet->midline);
      g_autoptr (GArray) back = bc_figure_points_reverse (mirrored);

      g_array_append_vals (outline, bc_figure_point (back, 1), back->len - 2);
    }
  g_ptr_array_add (shape, outline);
  return shape;
}

static BcFigureArrangement *
arrange (const BcFigureSheet *sheet)
{
  BcFigureArrangement *arrangement = bc_figure_arrangement_new ();
  g_autoptr (GArray) outline = bc_figure_half_outline (sheet, TOLERANCE);

  bc_figure_arrangement_add (arrangement, outline, TRUE, 0, 0);
  for (guint i = 0; i < sheet->cuts->len; i++)
    {
      const BcFigureCut *cut = g_ptr_array_index (sheet->cuts, i);
      g_autoptr (GArray) flat = bc_figure_curve_flatten (cut->points, cut->closed, TOLERANCE);

      bc_figure_arrangement_add (arrangement, flat, cut->closed, 1, cut->line);
    }
  bc_figure_arrangement_build (arrangement);
  return arrangement;
}

static guint
seed_kind (const BcFigureSheet *sheet, guint i)
{
  const BcFigureSeed *seed = g_ptr_array_index (sheet->seeds, i);

  for (guint k = 0; k < i; k++)
    if (g_str_equal (((BcFigureSeed *) g_ptr_array_index (sheet->seeds, k))->region, seed->region))
      return k;
  return i;
}

/* Gives each face the number of the first seed of its region; complaints go to
 * @report, one per line: an editor wants to see all of them at once. */
static void
label_faces (const BcFigureSheet *sheet, BcFigureArrangement *arrangement, int *labels, GString *report)
{
  for (guint i = 0; i < sheet->seeds->len; i++)
    {
      const BcFigureSeed *seed = g_ptr_array_index (sheet->seeds, i);
      guint face = bc_figure_arrangement_face_at (arrangement, seed->at.x, seed->at.y);
      const BcFigureSeed *other;

      if (face == BC_FIGURE_OUTSIDE || bc_figure_arrangement_winding (arrangement, face, 0) == 0)
        {
          g_string_append_printf (report, "%s:%d: the seed of “%s” at %.0f,%.0f lies outside the silhouette\n",
                                  sheet->file, seed->line, seed->region, seed->at.x - sheet->midline, seed->at.y);
          continue;
        }
      if (labels[face] != NO_SEED && labels[face] != (int) seed_kind (sheet, i))
        {
          other = g_ptr_array_index (sheet->seeds, labels[face]);
          g_string_append_printf (report, "%s:%d: no cut divides “%s” at %.0f,%.0f from “%s” (line %d)\n",
                                  sheet->file, seed->line, seed->region, seed->at.x - sheet->midline, seed->at.y,
                                  other->region, other->line);
        }
      labels[face] = (int) seed_kind (sheet, i);
    }
}

static void
give_away_crumbs (BcFigureArrangement *arrangement, int *labels)
{
  for (guint face = 1; face < bc_figure_arrangement_n_faces (arrangement); face++)
    if (labels[face] == NO_SEED && bc_figure_arrangement_winding (arrangement, face, 0) != 0
        && bc_figure_arrangement_face_area (arrangement, face) < LARGEST_CRUMB)
      labels[face] = labels[bc_figure_arrangement_neighbour (arrangement, face)];
}

static void
check_faces (const BcFigureSheet *sheet, BcFigureArrangement *arrangement, const int *labels, GString *report)
{
  for (guint face = 1; face < bc_figure_arrangement_n_faces (arrangement); face++)
    if (labels[face] == NO_SEED && bc_figure_arrangement_winding (arrangement, face, 0) != 0)
      {
        BcFigurePoint at = bc_figure_arrangement_inside (arrangement, face);

        g_string_append_printf (report, "%s:%d: the face at %.1f,%.1f (%.1f square units) beside this cut has no seed\n",
                                sheet->file, bc_figure_arrangement_face_line (arrangement, face),
                                at.x - sheet->midline, at.y, bc_figure_arrangement_face_area (arrangement, face));
      }
}

static gboolean
on_midline (const GArray *border, guint i, double midline)
{
  return bc_figure_point (border, i % border->len)->x <= midline
         && bc_figure_point (border, (i + 1) % border->len)->x <= midline;
}

/* A border that runs along the midline is opened there and closed by its own
 * mirror image. */
static void
join_border (GPtrArray *shape, const GArray *border, double midline)
{
  guint start = 0;

  while (start < border->len && !on_midline (border, start, midline))
    start++;
  if (start == border->len)
    {
      g_ptr_array_add (shape, bc_figure_points_copy (border));
      return;
    }
  for (guint i = start + 1, last = start + border->len; i <= last; i++)
    {
      g_autoptr (GArray) mirrored = NULL;
      g_autoptr (GArray) back = NULL;
      GArray *chain;

      if (on_midline (border, i, midline))
        continue;
      chain = bc_figure_points_new ();
      for (; !on_midline (border, i, midline); i++)
        g_array_append_vals (chain, bc_figure_point (border, i % border->len), 1);
      g_array_append_vals (chain, bc_figure_point (border, i % border->len), 1);
      mirrored = bc_figure_points_mirror (chain, midline);
      back = bc_figure_points_reverse (mirrored);
      g_array_append_vals (chain, bc_figure_point (back, 1), back->len - 2);
      g_ptr_array_add (shape, chain);
    }
}

static GPtrArray *
join_halves (const GPtrArray *half, double midline)
{
  GPtrArray *shape = bc_figure_shape_new ();

  for (guint i = 0; i < half->len; i++)
    join_border (shape, g_ptr_array_index (half, i), midline);
  return shape;
}

void
bc_figure_partition_free (BcFigurePartition *self)
{
  g_clear_pointer (&self->silhouette, g_ptr_array_unref);
  g_ptr_array_unref (self->regions);
  g_free (self);
}

/* The union of the faces with the label @kind; whole if asked for. */
static GPtrArray *
trace_whole (const BcFigureSheet *sheet, BcFigureArrangement *arrangement, const int *labels, int kind,
             gboolean across_midline)
{
  g_autoptr (GPtrArray) half = bc_figure_arrangement_trace (arrangement, labels, kind);

  return across_midline && sheet->mirrored ? join_halves (half, sheet->midline) : g_steal_pointer (&half);
}

static GPtrArray *
trace_silhouette (const BcFigureSheet *sheet, BcFigureArrangement *arrangement, const int *labels)
{
  guint n_faces = bc_figure_arrangement_n_faces (arrangement);
  g_autofree int *inside = g_new0 (int, n_faces);

  for (guint i = 0; i < n_faces; i++)
    inside[i] = labels[i] != NO_SEED;
  return trace_whole (sheet, arrangement, inside, 1, TRUE);
}

static void
add_region (BcFigurePartition *self, const BcFigureSeed *seed, GPtrArray *shape)
{
  BcFigureRegion *region = g_new0 (BcFigureRegion, 1);

  region->id = g_strdup (seed->region);
  region->midline = seed->midline;
  region->shape = shape;
  g_ptr_array_add (self->regions, region);
}

/**
 * bc_figure_partition_new:
 *
 * Returns: (transfer full): the regions of @sheet, or NULL with @error naming
 * file, line and place of everything that is wrong, one complaint per line.
 */
BcFigurePartition *
bc_figure_partition_new (const BcFigureSheet *sheet, GError **error)
{
  g_autoptr (BcFigureArrangement) arrangement = arrange (sheet);
  guint n_faces = bc_figure_arrangement_n_faces (arrangement);
  g_autofree int *labels = g_new (int, n_faces);
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (BcFigurePartition) self = g_new0 (BcFigurePartition, 1);

  self->regions = g_ptr_array_new_with_free_func (region_free);
  for (guint i = 0; i < n_faces; i++)
    labels[i] = NO_SEED;
  label_faces (sheet, arrangement, labels, report);
  give_away_crumbs (arrangement, labels);
  check_faces (sheet, arrangement, labels, report);
  if (report->len > 0)
    {
      g_set_error_literal (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_REGION, g_strchomp (report->str));
      return NULL;
    }
  self->silhouette = trace_silhouette (sheet, arrangement, labels);
  for (guint i = 0; i < sheet->seeds->len; i++)
    {
      const BcFigureSeed *seed = g_ptr_array_index (sheet->seeds, i);

      if (seed_kind (sheet, i) == i)
        add_region (self, seed, trace_whole (sheet, arrangement, labels, (int) i, seed->midline));
    }
  return g_steal_pointer (&self);
}
