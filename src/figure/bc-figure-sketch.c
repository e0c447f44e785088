/* A sketch of a view for whoever edits its borders: outline, cuts with their
 * line numbers, seeds with their names, on a grid of the data's coordinates.
 *
 * It needs no valid partition, so it shows why one failed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-sketch.h"

#include "bc-figure-svg.h"

#define GRID_STEP 20
#define GRID_BOLD 100

static void
write_label (GString *svg, double x, double y, const char *text)
{
  g_string_append (svg, "<text");
  bc_figure_svg_attribute (svg, "x", x);
  bc_figure_svg_attribute (svg, "y", y);
  g_string_append_printf (svg, ">%s</text>\n", text);
}

static void
write_grid_line (GString *svg, double x1, double y1, double x2, double y2, gboolean bold)
{
  g_string_append (svg, "<line");
  bc_figure_svg_attribute (svg, "x1", x1);
  bc_figure_svg_attribute (svg, "y1", y1);
  bc_figure_svg_attribute (svg, "x2", x2);
  bc_figure_svg_attribute (svg, "y2", y2);
  g_string_append (svg, bold ? " stroke-opacity=\".8\"/>\n" : "/>\n");
}

static void
write_grid (GString *svg, const BcFigureSheet *sheet)
{
  double box[4] = { 0, 0, 0, 0 };
  g_auto (GStrv) parts = g_strsplit (sheet->view_box, " ", -1);

  for (guint i = 0; i < 4 && parts[i] != NULL; i++)
    box[i] = g_ascii_strtod (parts[i], NULL);

  bc_figure_svg_begin_layer (svg, "grid");
  g_string_append (svg, "<g stroke=\"#7799bb\" stroke-width=\"0.4\" stroke-opacity=\".4\" font-size=\"7\">\n");
  for (int dx = 0; dx < box[0] + box[2] - sheet->midline; dx += GRID_STEP)
    write_grid_line (svg, sheet->midline + dx, box[1], sheet->midline + dx, box[1] + box[3], dx % GRID_BOLD == 0);
  for (int y = (int) box[1]; y < box[1] + box[3]; y += GRID_STEP)
    {
      write_grid_line (svg, sheet->midline, y, box[0] + box[2], y, y % GRID_BOLD == 0);
      for (int dx = 0; dx < box[0] + box[2] - sheet->midline; dx += GRID_BOLD)
        {
          g_autofree char *text = g_strdup_printf ("%d,%d", dx, y);

          write_label (svg, sheet->midline + dx, y, text);
        }
    }
  g_string_append (svg, "</g>\n");
  bc_figure_svg_end_group (svg);
}

static void
write_curve (GString *svg, const GArray *points, gboolean closed, const char *attributes)
{
  g_string_append_printf (svg, "<path fill=\"none\" %s d=\"", attributes);
  bc_figure_svg_curve (svg, points, closed);
  g_string_append (svg, "\"/>\n");
}

/**
 * bc_figure_sketch_write:
 *
 * Returns: (transfer full): the text of an SVG file.
 */
char *
bc_figure_sketch_write (const BcFigureSheet *sheet)
{
  GString *svg = bc_figure_svg_begin (sheet, "sketch for editing");

  write_grid (svg, sheet);
  bc_figure_svg_begin_layer (svg, "muscle-outlines");
  for (guint i = 0; i < sheet->surface->len; i++)
    write_curve (svg, ((BcFigureMuscle *) g_ptr_array_index (sheet->surface, i))->outline, TRUE,
                 "stroke=\"#dd9988\" stroke-width=\"0.7\"");
  bc_figure_svg_end_group (svg);
  write_curve (svg, sheet->silhouette, !sheet->mirrored, "id=\"outline\" stroke=\"#000000\" stroke-width=\"1.2\"");

  bc_figure_svg_begin_layer (svg, "cuts");
  g_string_append (svg, "<g font-size=\"6\" fill=\"#2244cc\">\n");
  for (guint i = 0; i < sheet->cuts->len; i++)
    {
      const BcFigureCut *cut = g_ptr_array_index (sheet->cuts, i);
      const BcFigurePoint *middle = bc_figure_point (cut->points, cut->points->len / 2);
      g_autofree char *text = g_strdup_printf ("%d", cut->line);

      write_curve (svg, cut->points, cut->closed, "stroke=\"#2244cc\" stroke-width=\"0.9\"");
      write_label (svg, middle->x, middle->y, text);
    }
  g_string_append (svg, "</g>\n");
  bc_figure_svg_end_group (svg);

  bc_figure_svg_begin_layer (svg, "seeds");
  g_string_append (svg, "<g font-size=\"6\" fill=\"#cc0000\" text-anchor=\"middle\">\n");
  for (guint i = 0; i < sheet->seeds->len; i++)
    {
      const BcFigureSeed *seed = g_ptr_array_index (sheet->seeds, i);

      write_label (svg, seed->at.x, seed->at.y, seed->region);
    }
  g_string_append (svg, "</g>\n");
  bc_figure_svg_end_group (svg);
  bc_figure_svg_end (svg);
  return g_string_free (svg, FALSE);
}
