/* The pictures of a view, one per style.
 *
 * Everything is cut to size here, so that a picture needs no clip path, mask or
 * filter: those are slow to draw and turn into bitmaps on paper. Left and right
 * of a part are one path.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-paint.h"

#include "bc-figure-belly.h"
#include "bc-figure-boolean.h"
#include "bc-figure-fibres.h"
#include "bc-figure-partition.h"
#include "bc-figure-svg.h"

#include <string.h>

/* How far drawn edges may lie from their curves, in units. */
#define TOLERANCE 0.1

/* Shade has soft borders; coarse ones do. */
#define SHADE_TOLERANCE 0.6

/* Tendons are drawn finer than bellies. */
#define TENDON_EDGE_SCALE 0.75

#define GHOST_WEIGHT 0.9

/* How long the data of a path may grow; leaves room for the rest of its tag. */
#define MAX_PATH_BYTES 60000

typedef struct
{
  const BcFigureSheet *sheet;
  const BcFigureStyle *style;
  GPtrArray *body; /* the described half */
  GPtrArray *coarse_body;
  GString *svg;
  GError *error; /* the first missing colour */
} Painter;

/* A stroke's weight in this view's units. */
static double
stroke (Painter *self, double weight)
{
  return MAX (weight, self->style->least_stroke) * self->sheet->line_scale;
}

static const char *
colour (Painter *self, const char *name)
{
  const char *value = g_hash_table_lookup (self->style->colours, name);

  if (value == NULL && self->error == NULL)
    bc_figure_style_colour (self->style, name, &self->error);
  return value != NULL ? value : "none";
}

static GPtrArray *
cut_to_body (Painter *self, const GArray *control, gboolean coarse)
{
  double tolerance = (coarse ? SHADE_TOLERANCE : TOLERANCE) * self->sheet->line_scale;
  g_autoptr (GArray) flat = bc_figure_curve_flatten (control, TRUE, tolerance);
  g_autoptr (GPtrArray) whole = bc_figure_shape_of (flat);

  return bc_figure_shape_combine (whole, coarse ? self->coarse_body : self->body, BC_FIGURE_INTERSECT);
}

/* Path data of a shape and its mirror image. */
static void
append_both (Painter *self, const GPtrArray *shape)
{
  g_autoptr (GPtrArray) mirrored = NULL;

  bc_figure_svg_shape (self->svg, shape);
  if (!self->sheet->mirrored)
    return;
  mirrored = bc_figure_shape_mirror (shape, self->sheet->midline);
  bc_figure_svg_shape (self->svg, mirrored);
}

static void
append_both_curves (Painter *self, const GArray *control, gboolean closed)
{
  g_autoptr (GArray) mirrored = NULL;

  bc_figure_svg_curve (self->svg, control, closed);
  if (!self->sheet->mirrored)
    return;
  mirrored = bc_figure_points_mirror (control, self->sheet->midline);
  bc_figure_svg_curve (self->svg, mirrored, closed);
}

static void
paint_fill (Painter *self, const GPtrArray *shape, const char *tone, double edge)
{
  g_string_append_printf (self->svg, "<path fill=\"%s\"", colour (self, tone));
  if (edge > 0)
    {
      g_string_append_printf (self->svg, " stroke=\"%s\"", colour (self, "line"));
      bc_figure_svg_attribute (self->svg, "stroke-width", stroke (self, edge));
    }
  g_string_append (self->svg, " d=\"");
  append_both (self, shape);
  g_string_append (self->svg, "\"/>\n");
}

static void
paint_shade (Painter *self, const GPtrArray *shape, const char *tone, double opacity)
{
  if (shape->len == 0)
    return;
  g_string_append_printf (self->svg, "<path fill=\"%s\"", colour (self, tone));
  bc_figure_svg_attribute (self->svg, "fill-opacity", opacity);
  g_string_append (self->svg, " d=\"");
  append_both (self, shape);
  g_string_append (self->svg, "\"/>\n");
}

static void
paint_rims (Painter *self, const GPtrArray *shape, const GArray *rims)
{
  for (guint i = 0; i < rims->len; i++)
    {
      const BcFigureShade *rim = &g_array_index (rims, BcFigureShade, i);
      g_autoptr (GPtrArray) inner = bc_figure_shape_inset (shape, rim->width * self->sheet->shade_scale);
      g_autoptr (GPtrArray) strip = bc_figure_shape_combine (shape, inner, BC_FIGURE_SUBTRACT);

      paint_shade (self, strip, "shade", rim->opacity);
    }
}

/* A muscle turns away from the light on its outer and lower side. */
static void
paint_forms (Painter *self, const GPtrArray *shape)
{
  double scale = self->sheet->shade_scale;

  for (guint i = 0; i < self->style->forms->len; i++)
    {
      const BcFigureForm *form = &g_array_index (self->style->forms, BcFigureForm, i);
      g_autoptr (GPtrArray) moved = bc_figure_shape_shift (shape, form->x * scale, form->y * scale);
      g_autoptr (GPtrArray) left = bc_figure_shape_combine (shape, moved, BC_FIGURE_SUBTRACT);

      paint_shade (self, left, form->tone, form->opacity);
    }
}

/* Many slivers make several paths: the program refuses a tag that is longer than BC_XML_SCAN_MAX_TAG_BYTES. */
static void
paint_slivers (Painter *self, const GPtrArray *slivers, const char *tone)
{
  g_autofree char *opening = g_strdup_printf ("<path fill=\"%s\" d=\"", colour (self, tone));
  gsize start = self->svg->len + strlen (opening);

  if (slivers->len == 0)
    return;
  g_string_append (self->svg, opening);
  append_both (self, slivers);
  while (self->svg->len - start > MAX_PATH_BYTES)
    {
      const char *end = g_strrstr_len (self->svg->str + start, MAX_PATH_BYTES, "Z");
      g_autofree char *join = g_strconcat ("\"/>\n", opening, NULL);
      gsize at;

      if (end == NULL)
        break;
      at = end + 1 - self->svg->str;
      g_string_insert (self->svg, at, join);
      start = at + strlen (join);
    }
  g_string_append (self->svg, "\"/>\n");
}

static void
paint_fibres (Painter *self, const BcFigureMuscle *muscle, const GPtrArray *belly)
{
  double weight = stroke (self, self->style->fibre);
  g_autoptr (GPtrArray) fibres = NULL;
  g_autoptr (GPtrArray) streaks = NULL;

  if (self->style->fibre <= 0)
    return;
  fibres = bc_figure_fibres (muscle, belly, weight);
  streaks = bc_figure_tendon_streaks (muscle, belly, weight);
  paint_slivers (self, streaks, "tendon");
  paint_slivers (self, fibres, "fibre");
}

static double
edge_weight (Painter *self, const BcFigureMuscle *muscle)
{
  if (g_str_equal (muscle->edge, "none"))
    return 0;
  if (g_str_equal (muscle->edge, "soft"))
    return self->style->edge * self->style->soft_edge;
  if (g_str_equal (muscle->edge, "faint"))
    return self->style->edge * self->style->soft_edge * self->style->soft_edge;
  return self->style->edge *
         (g_str_equal (muscle->tone, "tendon") || g_str_equal (muscle->tone, "fascia") ? TENDON_EDGE_SCALE : 1);
}

/* Bones and tendons are flat: shade is for flesh. What has no edge is only hinted
 * at. */
static gboolean
is_flesh (const BcFigureMuscle *muscle)
{
  return !muscle->cover && !g_str_equal (muscle->edge, "none") && g_str_has_prefix (muscle->tone, "muscle");
}

/* A sheet of fibres without an edge fades into its surroundings. In a style that gives it the colour of skin it would
 * wipe out lines and show nothing. */
static gboolean
only_wipes_out (Painter *self, const BcFigureMuscle *muscle)
{
  return muscle->cover && muscle->fibres->len > 0 && g_str_equal (muscle->edge, "none") &&
         g_str_equal (colour (self, muscle->tone), colour (self, "skin"));
}

static void
paint_muscle (Painter *self, const BcFigureMuscle *muscle)
{
  g_autoptr (GPtrArray) tendons = bc_figure_tendon_outlines (muscle);
  g_autoptr (GArray) outline = bc_figure_belly_outline (muscle);
  g_autoptr (GPtrArray) belly = cut_to_body (self, outline, FALSE);
  g_autoptr (GPtrArray) coarse = cut_to_body (self, outline, TRUE);

  g_string_append_printf (self->svg, "<g id=\"%s\">\n", muscle->id);
  for (guint i = 0; i < tendons->len; i++)
    {
      g_autoptr (GPtrArray) strap = cut_to_body (self, g_ptr_array_index (tendons, i), FALSE);

      paint_fill (self, strap, "tendon", self->style->edge * TENDON_EDGE_SCALE);
    }
  paint_fill (self, belly, muscle->tone, edge_weight (self, muscle));
  if (is_flesh (muscle))
    {
      paint_forms (self, coarse);
      paint_rims (self, coarse, self->style->rims);
    }
  /* A muscle without an edge is only hinted at; a sheet of tendon without one fades at its ends. */
  if (muscle->cover || !g_str_equal (muscle->edge, "none"))
    paint_fibres (self, muscle, belly);
  bc_figure_svg_end_group (self->svg);
}

static void
paint_muscles (Painter *self, const GPtrArray *muscles, const char *layer)
{
  bc_figure_svg_begin_layer (self->svg, layer);
  g_string_append (self->svg, "<g stroke-linejoin=\"round\">\n");
  for (guint i = 0; i < muscles->len; i++)
    if (!only_wipes_out (self, g_ptr_array_index (muscles, i)))
      paint_muscle (self, g_ptr_array_index (muscles, i));
  bc_figure_svg_end_group (self->svg);
  bc_figure_svg_end_group (self->svg);
}

/* The surface as thin lines: what the deep muscles lie under. */
static void
paint_ghost (Painter *self)
{
  bc_figure_svg_begin_layer (self->svg, "ghost");
  g_string_append_printf (self->svg, "<g fill=\"none\" stroke=\"%s\"", colour (self, "ghost"));
  bc_figure_svg_attribute (self->svg, "stroke-width", stroke (self, GHOST_WEIGHT));
  g_string_append (self->svg, ">\n");
  for (guint i = 0; i < self->sheet->surface->len; i++)
    {
      const BcFigureMuscle *muscle = g_ptr_array_index (self->sheet->surface, i);
      g_autoptr (GPtrArray) shape = NULL;

      if (muscle->cover)
        continue;
      shape = cut_to_body (self, muscle->outline, FALSE);
      g_string_append (self->svg, "<path d=\"");
      append_both (self, shape);
      g_string_append (self->svg, "\"/>\n");
    }
  bc_figure_svg_end_group (self->svg);
  bc_figure_svg_end_group (self->svg);
}

static void
paint_contour (Painter *self, const char *id, const char *attributes)
{
  g_autoptr (GArray) control = bc_figure_whole_control (self->sheet);

  g_string_append_printf (self->svg, "<path id=\"%s\" %s d=\"", id, attributes);
  bc_figure_svg_curve (self->svg, control, TRUE);
  g_string_append (self->svg, "\"/>\n");
}

static void
paint_skin (Painter *self)
{
  g_autofree char *attributes = g_strdup_printf ("fill=\"%s\"", colour (self, "skin"));

  bc_figure_svg_begin_layer (self->svg, "skin");
  paint_contour (self, "skin-fill", attributes);
  bc_figure_svg_end_group (self->svg);
}

/* The limbs turn away from the light along the contour; so does hair, which is
 * why this comes after the lines. */
static void
paint_body_shade (Painter *self)
{
  g_autoptr (GPtrArray) whole = bc_figure_whole_outline (self->sheet, SHADE_TOLERANCE * self->sheet->line_scale);

  if (self->style->body->len == 0)
    return;
  bc_figure_svg_begin_layer (self->svg, "shading");
  for (guint i = 0; i < self->style->body->len; i++)
    {
      const BcFigureShade *rim = &g_array_index (self->style->body, BcFigureShade, i);
      g_autoptr (GPtrArray) inner = bc_figure_shape_inset (whole, rim->width * self->sheet->shade_scale);
      g_autoptr (GPtrArray) strip = bc_figure_shape_combine (whole, inner, BC_FIGURE_SUBTRACT);

      g_string_append_printf (self->svg, "<path fill=\"%s\"", colour (self, "shade"));
      bc_figure_svg_attribute (self->svg, "fill-opacity", rim->opacity);
      g_string_append (self->svg, " d=\"");
      bc_figure_svg_shape (self->svg, strip);
      g_string_append (self->svg, "\"/>\n");
    }
  bc_figure_svg_end_group (self->svg);
}

static void
paint_filled_line (Painter *self, const BcFigureLine *line)
{
  g_autoptr (GPtrArray) shape = cut_to_body (self, line->points, FALSE);

  g_string_append_printf (self->svg, "<path fill=\"%s\"", colour (self, line->fill));
  if (line->weight > 0)
    {
      g_string_append_printf (self->svg, " stroke=\"%s\"", colour (self, line->ink));
      bc_figure_svg_attribute (self->svg, "stroke-width", stroke (self, line->weight * self->style->line_scale));
    }
  g_string_append (self->svg, " d=\"");
  append_both (self, shape);
  g_string_append (self->svg, "\"/>\n");
}

static void
paint_line (Painter *self, const BcFigureLine *line)
{
  g_string_append_printf (self->svg, "<path fill=\"none\" stroke=\"%s\"", colour (self, line->ink));
  bc_figure_svg_attribute (self->svg, "stroke-width", stroke (self, line->weight * self->style->line_scale));
  g_string_append (self->svg, " d=\"");
  append_both_curves (self, line->points, line->closed);
  g_string_append (self->svg, "\"/>\n");
}

/* The lines meant for @wanted: a style's look, or "bones". */
static void
paint_lines (Painter *self, const char *wanted, const char *layer)
{
  bc_figure_svg_begin_layer (self->svg, layer);
  g_string_append (self->svg, "<g stroke-linecap=\"round\" stroke-linejoin=\"round\">\n");
  for (guint i = 0; i < self->sheet->lines->len; i++)
    {
      const BcFigureLine *line = g_ptr_array_index (self->sheet->lines, i);

      if (!g_strv_contains ((const char *const *)line->styles, wanted))
        continue;
      if (line->fill != NULL)
        paint_filled_line (self, line);
      else if (line->weight >= self->style->least_line)
        paint_line (self, line);
    }
  bc_figure_svg_end_group (self->svg);
  bc_figure_svg_end_group (self->svg);
}

static void
paint_outline (Painter *self)
{
  g_autofree char *attributes = NULL;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "fill=\"none\" stroke=\"%s\" stroke-linejoin=\"round\"", colour (self, "ink"));
  bc_figure_svg_attribute (text, "stroke-width", stroke (self, self->style->contour));
  attributes = g_string_free (text, FALSE);
  bc_figure_svg_begin_layer (self->svg, "contour");
  paint_contour (self, "contour-line", attributes);
  bc_figure_svg_end_group (self->svg);
}

/**
 * bc_figure_paint:
 *
 * Returns: (transfer full): the text of the SVG file, or NULL with @error set.
 */
char *
bc_figure_paint (const BcFigureSheet *sheet, const BcFigureStyle *style, GError **error)
{
  Painter self = { sheet, style, NULL, NULL, bc_figure_svg_begin (sheet, style->id), NULL };
  g_autoptr (GArray) fine = bc_figure_half_outline (sheet, TOLERANCE * sheet->line_scale);
  g_autoptr (GArray) coarse = bc_figure_half_outline (sheet, SHADE_TOLERANCE * sheet->line_scale);
  g_autoptr (GPtrArray) body = bc_figure_shape_of (fine);
  g_autoptr (GPtrArray) coarse_body = bc_figure_shape_of (coarse);

  self.body = body;
  self.coarse_body = coarse_body;
  paint_skin (&self);
  if (style->muscles == BC_FIGURE_MUSCLES_SURFACE)
    paint_muscles (&self, sheet->surface, "muscles");
  if (style->muscles == BC_FIGURE_MUSCLES_DEEP)
    {
      paint_ghost (&self);
      paint_lines (&self, "bones", "bones");
      paint_muscles (&self, sheet->deep, "deep-muscles");
    }
  paint_lines (&self, style->look, "landmarks");
  paint_body_shade (&self);
  paint_outline (&self);
  bc_figure_svg_end (self.svg);
  if (self.error != NULL)
    {
      g_string_free (self.svg, TRUE);
      g_propagate_error (error, self.error);
      return NULL;
    }
  return g_string_free (self.svg, FALSE);
}
