/* The shapes file of a view: geometry for hit testing and highlights.
 *
 * It is never shown as it is. Ids carry the patient's side, so that nobody has
 * to derive it from x again.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-shapes.h"

#include "bc-figure-boolean.h"
#include "bc-figure-partition.h"
#include "bc-figure-svg.h"

#define TOLERANCE 0.2

/* So that neighbours differ when the file is opened in an editor. */
static const char *const fills[] = {
  "#e6194b", "#3cb44b", "#4363d8", "#f58231", "#911eb4", "#46f0f0", "#f032e6", "#bcf60c",
  "#fabebe", "#008080", "#e6beff", "#9a6324", "#ffe119", "#800000", "#aaffc3", "#808000", "#ffd8b1",
};

const char *
bc_figure_other_side (const char *side)
{
  return g_str_equal (side, "left") ? "right" : "left";
}

/**
 * bc_figure_muscle_shape:
 *
 * Returns: (transfer full): the part of @muscle within the described half.
 */
GPtrArray *
bc_figure_muscle_shape (const BcFigureSheet *sheet, const BcFigureMuscle *muscle, double tolerance)
{
  g_autoptr (GArray) outline = bc_figure_half_outline (sheet, tolerance);
  g_autoptr (GPtrArray) body = bc_figure_shape_of (outline);
  g_autoptr (GArray) flat = bc_figure_curve_flatten (muscle->outline, TRUE, tolerance);
  g_autoptr (GPtrArray) whole = bc_figure_shape_of (flat);

  return bc_figure_shape_combine (whole, body, BC_FIGURE_INTERSECT);
}

static void
write_path (GString *svg, const char *kind, const char *id, const char *side, const GPtrArray *shape, guint number)
{
  g_string_append_printf (svg, "<path id=\"%s.%s.%s\" fill=\"%s\" d=\"", kind, id, side,
                          fills[number % G_N_ELEMENTS (fills)]);
  bc_figure_svg_shape (svg, shape);
  g_string_append (svg, "\"/>\n");
}

static void
write_pair (GString *svg, const BcFigureSheet *sheet, const char *kind, const char *id, const GPtrArray *shape,
            guint number)
{
  g_autoptr (GPtrArray) mirrored = NULL;

  write_path (svg, kind, id, sheet->side, shape, number);
  if (!sheet->mirrored)
    return;
  mirrored = bc_figure_shape_mirror (shape, sheet->midline);
  write_path (svg, kind, id, bc_figure_other_side (sheet->side), mirrored, number);
}

static void
write_muscles (GString *svg, const BcFigureSheet *sheet, const GPtrArray *muscles)
{
  for (guint i = 0; i < muscles->len; i++)
    {
      const BcFigureMuscle *muscle = g_ptr_array_index (muscles, i);
      g_autoptr (GPtrArray) shape = NULL;

      if (muscle->cover)
        continue;
      shape = bc_figure_muscle_shape (sheet, muscle, TOLERANCE);
      write_pair (svg, sheet, "muscle", muscle->id, shape, i);
    }
}

/**
 * bc_figure_shapes_write:
 *
 * Returns: (transfer full): the text of the SVG file, or NULL with @error set.
 */
char *
bc_figure_shapes_write (const BcFigureSheet *sheet, GError **error)
{
  g_autoptr (BcFigurePartition) partition = bc_figure_partition_new (sheet, error);
  GString *svg;

  if (partition == NULL)
    return NULL;
  svg = bc_figure_svg_begin (sheet, "shapes of regions and muscles, not to be shown");
  g_string_append (svg, "<path id=\"silhouette\" fill=\"#dddddd\" d=\"");
  bc_figure_svg_shape (svg, partition->silhouette);
  g_string_append (svg, "\"/>\n");

  bc_figure_svg_begin_layer (svg, "regions");
  for (guint i = 0; i < partition->regions->len; i++)
    {
      const BcFigureRegion *region = g_ptr_array_index (partition->regions, i);

      if (region->midline)
        write_path (svg, "region", region->id, "midline", region->shape, i);
      else
        write_pair (svg, sheet, "region", region->id, region->shape, i);
    }
  bc_figure_svg_end_group (svg);

  bc_figure_svg_begin_layer (svg, "muscles");
  write_muscles (svg, sheet, sheet->deep);
  write_muscles (svg, sheet, sheet->surface);
  bc_figure_svg_end_group (svg);
  bc_figure_svg_end (svg);
  return g_string_free (svg, FALSE);
}
