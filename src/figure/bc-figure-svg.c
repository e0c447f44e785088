/* Writing SVG, the same bytes on every machine.
 *
 * Numbers are rounded to whole steps first and written as integers, so neither
 * the locale nor the C library has a say.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-svg.h"

#include <math.h>
#include <stdlib.h>

/* Digits behind the point: borders must keep the grid of the arrangement,
 * smooth curves need less. */
#define BORDER_DECIMALS 2
#define CURVE_DECIMALS 1

GString *
bc_figure_svg_begin (const BcFigureSheet *sheet, const char *what)
{
  GString *svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  g_string_append_printf (svg,
                          "<!-- %s: %s. Written by bodychart-figure from %s; edit that file.\n\n"
                          "     Copyright 2026 The Body Chart developers\n"
                          "     SPDX-License-Identifier: CC-BY-4.0 -->\n",
                          sheet->id, what, sheet->file);
  g_string_append_printf (svg,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\""
                          " xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" viewBox=\"%s\">\n",
                          sheet->view_box);
  return svg;
}

void
bc_figure_svg_end (GString *svg)
{
  g_string_append (svg, "</svg>\n");
}

void
bc_figure_svg_begin_layer (GString *svg, const char *id)
{
  g_string_append_printf (svg, "<g id=\"%s\" inkscape:groupmode=\"layer\" inkscape:label=\"%s\">\n", id, id);
}

void
bc_figure_svg_end_group (GString *svg)
{
  g_string_append (svg, "</g>\n");
}

void
bc_figure_svg_number (GString *svg, double value, int decimals)
{
  long unit = decimals == 2 ? 100 : decimals == 1 ? 10 : 1000;
  long steps = lround (value * (double) unit);

  if (steps < 0)
    g_string_append_c (svg, '-');
  steps = labs (steps);
  g_string_append_printf (svg, "%ld", steps / unit);
  steps %= unit;
  if (steps != 0)
    g_string_append_c (svg, '.');
  while (steps != 0)
    {
      unit /= 10;
      g_string_append_c (svg, (char) ('0' + steps / unit));
      steps %= unit;
    }
}

void
bc_figure_svg_attribute (GString *svg, const char *name, double value)
{
  g_string_append_printf (svg, " %s=\"", name);
  bc_figure_svg_number (svg, value, 3);
  g_string_append_c (svg, '"');
}

static void
append_point (GString *svg, const BcFigurePoint *point, int decimals)
{
  bc_figure_svg_number (svg, point->x, decimals);
  g_string_append_c (svg, ',');
  bc_figure_svg_number (svg, point->y, decimals);
}

/* Path data of straight borders. */
void
bc_figure_svg_shape (GString *svg, const GPtrArray *shape)
{
  for (guint i = 0; i < shape->len; i++)
    {
      const GArray *points = g_ptr_array_index (shape, i);

      for (guint k = 0; k < points->len; k++)
        {
          g_string_append_c (svg, k == 0 ? 'M' : ' ');
          append_point (svg, bc_figure_point (points, k), BORDER_DECIMALS);
        }
      g_string_append_c (svg, 'Z');
    }
}

/* Path data of the smooth curve through control points. */
void
bc_figure_svg_curve (GString *svg, const GArray *control, gboolean closed)
{
  g_autoptr (GArray) segments = bc_figure_curve_new (control, closed);

  for (guint i = 0; i < segments->len; i++)
    {
      const BcFigureSegment *s = &g_array_index (segments, BcFigureSegment, i);

      if (i == 0)
        {
          g_string_append_c (svg, 'M');
          append_point (svg, &s->from, CURVE_DECIMALS);
        }
      g_string_append_c (svg, 'C');
      append_point (svg, &s->handle_from, CURVE_DECIMALS);
      g_string_append_c (svg, ' ');
      append_point (svg, &s->handle_to, CURVE_DECIMALS);
      g_string_append_c (svg, ' ');
      append_point (svg, &s->to, CURVE_DECIMALS);
    }
  if (closed)
    g_string_append_c (svg, 'Z');
}
