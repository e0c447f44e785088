/* The zones of a shown muscle in one figure: essential solid with a soft edge, spillover stippled.

   All essential zones of a muscle are filled as one path, some times over, each time further in and translucent: the
   edge is soft without a filter, and zones that overlap merge. Sides: a zone is authored for a muscle of the right
   side. It is drawn on every side that its reach names, whichever half it was authored on.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-zones.h"

#include <math.h>
#include <string.h>

#include "bc-hatch.h"
#include "bc-outline.h"
#include "bc-stipple.h"

#define LEAST_SHARE_SEEN 0.5

/* Dots have their full size this much deeper than the soft edge of an essential zone is wide. */
#define FADE_FACTOR 1.4

/* A form with strokes needs more room than a dot to be told from it, a cross and a ring the most. */
typedef struct
{
  double pitch;
  double radius;
} GrainRoom;

static const GrainRoom grain_rooms[] = {
  [BC_GRAIN_DOT] = { 1, 1 },
  [BC_GRAIN_DASH] = { 1.35, 1.15 },
  [BC_GRAIN_RING] = { 1.55, 1.3 },
  [BC_GRAIN_PLUS] = { 1.65, 1.65 },
};

#define HATCH_OVER_ZONE_ALPHA 0.62

static double
mean_x (BcFigure *figure, const BcZone *zone)
{
  double sum = 0;

  for (guint i = 0; i < zone->n_points; i++)
    sum += bc_figure_bring (figure, zone->view, zone->points[i]).x;
  return sum / zone->n_points;
}

static BcOutline *
place_zone (BcFigure *figure, const BcZone *zone, gboolean mirrored)
{
  g_autofree BcCoordinate *points = g_new (BcCoordinate, zone->n_points);

  for (guint i = 0; i < zone->n_points; i++)
    points[i] = bc_figure_place (figure, bc_figure_bring (figure, zone->view, zone->points[i]),
                                 mirrored ? BC_SIDE_LEFT : BC_SIDE_RIGHT);
  return bc_outline_new (points, zone->n_points);
}

/* Adds the zone for a muscle of `side`. */
static void
add_zone (BcFigure *figure, const BcZone *zone, BcSide side, GPtrArray *outlines)
{
  gboolean mirrored = side == BC_SIDE_LEFT;
  BcSide shown = bc_figure_get_side (figure);

  /* a close-up of one side is authored for that side: there is nothing to cross */
  if (shown != BC_SIDE_MIDLINE)
    {
      if (bc_reach_includes (zone->reach, side, shown))
        g_ptr_array_add (outlines, place_zone (figure, zone, mirrored));
      return;
    }
  if (zone->reach == BC_REACH_BOTH)
    {
      g_ptr_array_add (outlines, place_zone (figure, zone, FALSE));
      g_ptr_array_add (outlines, place_zone (figure, zone, TRUE));
      return;
    }
  /* A zone of the opposite side that was authored over the right half has to cross once more. */
  if (zone->reach == BC_REACH_OPPOSITE && bc_figure_side_at (figure, mean_x (figure, zone)) == BC_SIDE_RIGHT)
    mirrored = !mirrored;
  g_ptr_array_add (outlines, place_zone (figure, zone, mirrored));
}

static gboolean
is_drawn (const BcScene *scene, const BcTriggerPoint *point, BcSide side)
{
  BcSide emphasis_side;
  const BcTriggerPoint *emphasis = bc_scene_get_emphasis (scene, &emphasis_side);

  return emphasis == NULL || (emphasis == point && (emphasis_side == BC_SIDE_MIDLINE || emphasis_side == side));
}

/* A zone of a whole figure may lie outside what a close-up of it shows. Where less than half of it is within, the rim of the
   close-up would show its end over parts that it does not mean. */
static gboolean
is_seen (BcFigure *figure, const BcZone *zone)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY, within_x, within_y;

  if (!bc_figure_shows_view (figure, zone->view))
    return FALSE;
  for (guint i = 0; i < zone->n_points; i++)
    {
      BcCoordinate at = bc_figure_bring (figure, zone->view, zone->points[i]);

      left = MIN (left, at.x);
      right = MAX (right, at.x);
      top = MIN (top, at.y);
      bottom = MAX (bottom, at.y);
    }
  within_x = MIN (right, box->x + box->width) - MAX (left, box->x);
  within_y = MIN (bottom, box->y + box->height) - MAX (top, box->y);
  return within_x > 0 && within_y > 0 && within_x * within_y >= LEAST_SHARE_SEEN * (right - left) * (bottom - top);
}

static void
collect_side (const BcScene *scene,
              const BcMuscle *muscle,
              BcSide side,
              BcFigure *figure,
              BcLevel level,
              GPtrArray *outlines)
{
  for (guint p = 0; p < muscle->points->len; p++)
    {
      const BcTriggerPoint *point = muscle->points->pdata[p];

      if (!is_drawn (scene, point, side))
        continue;
      for (guint z = 0; z < point->zones->len; z++)
        {
          const BcZone *zone = point->zones->pdata[z];

          if (zone->level == level && zone->n_points >= 3 && is_seen (figure, zone))
            add_zone (figure, zone, side, outlines);
        }
    }
}

/**
 * bc_zones_collect:
 * @scene: says which point is emphasised
 * @muscle: a muscle of the scene
 * @figure: where the zones are to be seen
 * @level: essential or spillover
 *
 * Returns: (transfer full) (element-type BcOutline): the outlines of that level.
 */
GPtrArray *
bc_zones_collect (const BcScene *scene, const BcSceneMuscle *muscle, BcFigure *figure, BcLevel level)
{
  GPtrArray *outlines = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_outline_free);

  if (muscle->shown.sides & BC_BODY_RIGHT)
    collect_side (scene, muscle->shown.muscle, BC_SIDE_RIGHT, figure, level, outlines);
  if (muscle->shown.sides & BC_BODY_LEFT)
    collect_side (scene, muscle->shown.muscle, BC_SIDE_LEFT, figure, level, outlines);
  return outlines;
}

static GPtrArray *
list_polygons (GPtrArray *outlines)
{
  GPtrArray *polygons = g_ptr_array_new ();

  for (guint i = 0; i < outlines->len; i++)
    g_ptr_array_add (polygons, (gpointer)bc_outline_get_polygon (outlines->pdata[i]));
  return polygons;
}

static void
append_all (GPtrArray *outlines, double inset, cairo_t *cr)
{
  for (guint i = 0; i < outlines->len; i++)
    if (inset > 0)
      bc_outline_append_inset (outlines->pdata[i], inset, cr);
    else
      bc_outline_append (outlines->pdata[i], cr);
}

static void
hatch_essential (GPtrArray *essential, const BcStyle *style, BcHatch hatch, cairo_t *cr, double unit)
{
  BcBox box;
  double right, bottom;

  if (hatch == BC_HATCH_NONE)
    return;
  cairo_save (cr);
  append_all (essential, 0, cr);
  cairo_clip (cr);
  cairo_clip_extents (cr, &box.x, &box.y, &right, &bottom);
  box.width = right - box.x;
  box.height = bottom - box.y;
  cairo_set_source_rgba (cr, 1, 1, 1, HATCH_OVER_ZONE_ALPHA);
  bc_hatch_paint (hatch, &box, style->essential_hatch_pitch * unit, style->essential_hatch_width * unit, cr);
  cairo_restore (cr);
}

static void
paint_essential (GPtrArray *essential,
                 BcFigure *figure,
                 const BcStyle *style,
                 const BcPainStyle *pain,
                 cairo_t *cr,
                 double unit)
{
  guint steps = MAX (style->edge_steps, 1);
  /* What each layer covers, so that all of them together reach the style's alpha. */
  double alpha = 1 - pow (1 - MIN (style->essential_alpha, 0.999), 1.0 / steps);

  cairo_save (cr);
  if (figure != NULL)
    {
      bc_figure_append_shape (figure, BC_SHAPE_SILHOUETTE, cr);
      cairo_clip (cr);
    }
  cairo_set_source_rgba (cr, pain->colour.red, pain->colour.green, pain->colour.blue, alpha);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT); /* not FAST: see bc_stipple_paint () */
  for (guint i = 0; i < steps; i++)
    {
      append_all (essential, style->edge_units * i / steps, cr);
      cairo_fill (cr);
    }
  hatch_essential (essential, style, pain->hatch, cr, unit);
  cairo_restore (cr);
}

static void
paint_spillover (GPtrArray *spillover,
                 GPtrArray *essential,
                 const BcPolygon *silhouette,
                 const BcStyle *style,
                 const BcPainStyle *pain,
                 cairo_t *cr,
                 double unit)
{
  double pitch = style->stipple_pitch * unit * grain_rooms[pain->grain].pitch;
  double factor = unit * grain_rooms[pain->grain].radius;
  g_autoptr (GPtrArray) zones = list_polygons (spillover);
  g_autoptr (GPtrArray) without = list_polygons (essential);
  g_autoptr (GArray) dots = bc_stipple_place (zones, without, silhouette, pitch, style->stipple_radius * factor,
                                              FADE_FACTOR * style->edge_units);

  cairo_set_source_rgb (cr, pain->colour.red, pain->colour.green, pain->colour.blue);
  bc_stipple_paint (dots, pain->grain, style->stipple_min_radius * factor, style->stipple_radius * factor, cr);
}

/**
 * bc_zones_paint:
 * @essential: (element-type BcOutline): from bc_zones_collect()
 * @spillover: (element-type BcOutline): from bc_zones_collect()
 * @silhouette: (nullable): the figure's, which nothing leaves
 * @figure: (nullable): the figure; NULL for a swatch of the legend
 * @style: colours and lengths
 * @colour: which of the style's pains
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 */
void
bc_zones_paint (GPtrArray *essential,
                GPtrArray *spillover,
                const BcPolygon *silhouette,
                BcFigure *figure,
                const BcStyle *style,
                guint colour,
                cairo_t *cr,
                double unit)
{
  const BcPainStyle *pain = &style->pains[MIN (colour, BC_SCENE_MAX_MUSCLES - 1)];

  if (spillover->len > 0)
    paint_spillover (spillover, essential, silhouette, style, pain, cr, unit);
  if (essential->len > 0)
    paint_essential (essential, figure, style, pain, cr, unit);
}
