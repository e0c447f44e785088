/* Dermatomes and skin nerves over a figure: tint, pattern, broken border and label.

   A territory is a soft outline like a pain zone, but never looks like one: it is paler, its border is a broken line, and
   it carries its name. Neighbours differ in tint and in pattern, so that colour is never alone. All fields come first and
   all labels after them: fields overlap, as they do in people, and no label may hide under a neighbour. Fields end at the silhouette, labels may stand out over it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-overlays.h"

#include <string.h>

#include "bc-hatch.h"
#include "bc-marks.h"
#include "bc-outline.h"
#include "bc-text.h"

/* The halo of a label as a share of its height. */
#define LABEL_HALO 0.2

typedef struct
{
  BcFigure *figure;
  const BcStyle *style;
  double opacity;
  cairo_t *cr;
  double unit;
} Painting;

typedef void (*PaintFunc) (const Painting *painting,
                           const BcOverlay *overlay,
                           const BcTerritory *territory,
                           BcSide side);

static void
set_source (cairo_t *cr, const BcColour *colour, double opacity)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * opacity);
}

static BcOutline *
place_territory (BcFigure *figure, const BcTerritory *territory, BcSide side)
{
  g_autofree BcCoordinate *points = g_new (BcCoordinate, territory->n_points);

  for (guint i = 0; i < territory->n_points; i++)
    points[i] = bc_figure_place (figure, territory->points[i], side);
  return bc_outline_new (points, territory->n_points);
}

static void
hatch (const Painting *painting, const BcTintStyle *tint)
{
  cairo_t *cr = painting->cr;
  double left, top, right, bottom;

  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  bc_hatch_paint (tint->hatch, &(BcBox){ left, top, right - left, bottom - top },
                  painting->style->overlay_hatch_pitch * painting->unit,
                  painting->style->overlay_hatch_width * painting->unit, cr);
  cairo_restore (cr);
}

static void
paint_field (const Painting *painting, const BcOverlay *overlay, const BcTerritory *territory, BcSide side)
{
  const BcTintStyle *tint = &painting->style->tints[CLAMP (overlay->tint, 1, BC_OVERLAY_N_TINTS) - 1];
  g_autoptr (BcOutline) outline = place_territory (painting->figure, territory, side);
  double dash = painting->style->overlay_dash * painting->unit;
  cairo_t *cr = painting->cr;

  cairo_save (cr);
  cairo_new_path (cr);
  bc_outline_append (outline, cr);
  set_source (cr, &tint->fill, painting->opacity);
  cairo_fill_preserve (cr);
  set_source (cr, &tint->line, painting->opacity);
  hatch (painting, tint);
  cairo_new_path (cr);
  bc_outline_append (outline, cr);
  cairo_set_line_width (cr, painting->style->overlay_line_width * painting->unit);
  cairo_set_dash (cr, &dash, 1, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_label (const Painting *painting, const BcOverlay *overlay, const BcTerritory *territory, BcSide side)
{
  const BcTintStyle *tint = &painting->style->tints[CLAMP (overlay->tint, 1, BC_OVERLAY_N_TINTS) - 1];
  double size = painting->style->overlay_label_size * painting->unit;
  g_autoptr (PangoLayout) layout = NULL;

  if (!territory->has_label)
    return;
  layout = bc_marks_create_layout (painting->cr, size, TRUE);
  bc_marks_paint_text (layout, bc_text (overlay->label), bc_figure_place (painting->figure, territory->label_at, side),
                       &tint->line, &painting->style->halo, LABEL_HALO * size, painting->cr);
}

static void
for_each_territory (const Painting *painting, const BcScene *scene, PaintFunc paint)
{
  static const BcSide sides[] = { BC_SIDE_RIGHT, BC_SIDE_LEFT };
  GPtrArray *overlays = bc_scene_get_overlays (scene);

  for (guint i = 0; i < overlays->len; i++)
    {
      const BcOverlay *overlay = overlays->pdata[i];

      for (guint t = 0; t < overlay->territories->len; t++)
        {
          const BcTerritory *territory = overlay->territories->pdata[t];

          if (strcmp (territory->view, bc_figure_get_view (painting->figure)) != 0)
            continue;
          for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
            if (bc_figure_shows_side (painting->figure, sides[s]))
              paint (painting, overlay, territory, sides[s]);
        }
    }
}

/**
 * bc_overlays_paint:
 * @figure: the figure
 * @scene: says which overlays, and how strong
 * @style: tints and lengths
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 */
void
bc_overlays_paint (BcFigure *figure, const BcScene *scene, const BcStyle *style, cairo_t *cr, double unit)
{
  Painting painting = { figure, style, bc_scene_get_overlay_opacity (scene), cr, unit };

  if (bc_scene_get_overlays (scene)->len == 0)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  bc_figure_append_shape (figure, BC_SHAPE_SILHOUETTE, cr);
  cairo_clip (cr);
  for_each_territory (&painting, scene, paint_field);
  cairo_restore (cr);
  for_each_territory (&painting, scene, paint_label);
}
