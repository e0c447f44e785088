/* Drawn pain areas on a figure. What was drawn on a close-up is shown as regions on the whole figure, and the other way
   round; of front and back each shows only what was drawn on it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pain-areas.h"

#include <string.h>

#include "bc-hatch.h"
#include "bc-pain-shares.h"

static gboolean
is_whole (const char *view)
{
  return g_str_equal (view, "front") || g_str_equal (view, "back");
}

static gboolean
is_drawn_on (const BcPainArea *area, BcFigure *figure)
{
  return strcmp (bc_pain_area_get_view (area), bc_figure_get_view (figure)) == 0 &&
         bc_pain_area_get_side (area) == bc_figure_get_side (figure);
}

static gboolean
contains (const BcSpot *spots, guint n_spots, const BcSpot *spot)
{
  for (guint i = 0; i < n_spots; i++)
    if (bc_spot_equal (&spots[i], spot))
      return TRUE;
  return FALSE;
}

/**
 * bc_pain_areas_list_spots:
 * @covered: (element-type BcSpot): regions of areas that this figure shows as regions are appended
 * @uncovered: (element-type BcSpot): the same for regions that no shown pattern explains
 */
void
bc_pain_areas_list_spots (const BcScene *scene, BcFigure *figure, GArray *covered, GArray *uncovered)
{
  guint n_areas, n_open, n_shares;
  BcPainArea **areas = bc_scene_get_pain_areas (scene, &n_areas);
  const BcSpot *open = bc_scene_get_uncovered_shares (scene, &n_open);

  for (guint i = 0; i < n_areas; i++)
    {
      const BcShare *shares = bc_pain_area_get_shares (areas[i], &n_shares);
      if (is_drawn_on (areas[i], figure) ||
          (is_whole (bc_pain_area_get_view (areas[i])) && is_whole (bc_figure_get_view (figure))))
        continue;
      for (guint j = 0; j < n_shares; j++)
        g_array_append_val (contains (open, n_open, &shares[j].spot) ? uncovered : covered, shares[j].spot);
    }
}

static void
set_source (cairo_t *cr, const BcColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

/**
 * bc_pain_areas_paint_line:
 * @points: (array length=n_points): viewBox units
 * @closed: whether they enclose the area; else it is a band
 * @style: fill and outline
 * @unit: viewBox units of one device unit
 *
 * For what is being drawn as well as for what was.
 */
void
bc_pain_areas_paint_line (const BcCoordinate *points,
                          guint n_points,
                          gboolean closed,
                          const BcSpotStyle *style,
                          cairo_t *cr,
                          double unit)
{
  double dash = style->dash * unit;

  cairo_save (cr);
  cairo_new_path (cr);
  bc_pain_shares_append_area (points, n_points, closed, cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (closed)
    {
      set_source (cr, &style->fill);
      cairo_fill_preserve (cr);
      set_source (cr, &style->line);
      cairo_set_line_width (cr, style->line_width * unit);
      if (dash > 0)
        cairo_set_dash (cr, &dash, 1, 0);
      cairo_stroke (cr);
    }
  else
    {
      cairo_push_group (cr);
      set_source (cr, &style->line);
      cairo_set_line_width (cr, BC_PAIN_AREA_BAND_WIDTH + 2 * style->line_width * unit);
      cairo_stroke_preserve (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
      set_source (cr, &style->fill);
      cairo_set_line_width (cr, BC_PAIN_AREA_BAND_WIDTH);
      cairo_stroke (cr);
      cairo_pop_group_to_source (cr);
      cairo_paint (cr);
    }
  cairo_restore (cr);
}

/* The regions of an area that nothing explains, hatched as far as the area reaches. */
static void
hatch_share (BcFigure *figure, const BcPainArea *area, const BcSpot *spot, const BcSpotStyle *style, cairo_t *cr, double unit)
{
  g_autofree char *id = bc_figure_region_id (spot->region->id, spot->side);
  guint n;
  const BcCoordinate *points = bc_pain_area_get_points (area, &n);
  BcBox box;

  if (!bc_figure_get_shape_box (figure, id, &box))
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  bc_figure_append_shape (figure, id, cr);
  cairo_clip (cr);
  if (bc_pain_area_is_closed (area))
    {
      bc_pain_shares_append_area (points, n, TRUE, cr);
      cairo_clip (cr);
    }
  set_source (cr, &style->line);
  if (bc_pain_area_is_closed (area))
    bc_hatch_paint (style->hatch, &box, style->hatch_pitch * unit, style->hatch_width * unit, cr);
  else
    {
      /* a band cannot be clipped to: dashes across it say the same */
      const double dash[] = { style->hatch_width * unit, style->hatch_pitch * unit };
      bc_pain_shares_append_area (points, n, FALSE, cr);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      cairo_set_line_width (cr, BC_PAIN_AREA_BAND_WIDTH);
      cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/**
 * bc_pain_areas_paint:
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 *
 * Draws the areas that were drawn on this figure.
 */
void
bc_pain_areas_paint (BcFigure *figure, const BcScene *scene, const BcStyle *style, cairo_t *cr, double unit)
{
  guint n_areas, n_open, n_points, n_shares;
  BcPainArea **areas = bc_scene_get_pain_areas (scene, &n_areas);
  const BcSpot *open = bc_scene_get_uncovered_shares (scene, &n_open);

  for (guint i = 0; i < n_areas; i++)
    {
      const BcCoordinate *points = bc_pain_area_get_points (areas[i], &n_points);
      const BcShare *shares = bc_pain_area_get_shares (areas[i], &n_shares);
      if (!is_drawn_on (areas[i], figure))
        continue;
      bc_pain_areas_paint_line (points, n_points, bc_pain_area_is_closed (areas[i]), &style->selected, cr, unit);
      for (guint j = 0; j < n_shares; j++)
        if (contains (open, n_open, &shares[j].spot))
          hatch_share (figure, areas[i], &shares[j].spot, &style->uncovered, cr, unit);
    }
}
