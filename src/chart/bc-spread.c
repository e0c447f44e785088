/* How pain spreads from one point, on one figure.

   The zones are the painter's own. A mask, soft at its edge, grows from the point until the farthest zone is bare: that
   is a picture of "felt there, started here", not of how fast anything travels. Where the point itself lies on the other
   figure (the shoulder blade, seen from the front), the mask grows from the same place seen through the body.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-spread.h"

#include <math.h>
#include <string.h>

#include "bc-marks.h"
#include "bc-outline.h"
#include "bc-polygon.h"
#include "bc-zones.h"

#define MAX_ORIGINS 2
/* The soft edge of the mask, viewBox units. */
#define MASK_EDGE 90.0
/* How much of the body is seen around what spreads: share of its size, and the least height in viewBox units. */
#define FIELD_MARGIN 0.18
#define FIELD_LEAST_HEIGHT 760.0
#define FIELD_LEAST_WIDTH 520.0
#define SILHOUETTE_FLATNESS 0.5
#define POINT_RADIUS_ARMS 1.2
#define RING_RADIUS_ARMS 2.1
#define RING_GROWTH_ARMS 1.4

struct _BcSpread
{
  BcFigure *figure; /* owned */
  BcShownMuscle shown;
  BcSceneMuscle muscle;
  GPtrArray *essential;
  GPtrArray *spillover;
  BcPolygon *silhouette;
  GPtrArray *shapes; /* ids of the muscle's own shapes */
  BcCoordinate origins[MAX_ORIGINS];
  guint n_origins;
  gboolean has_point; /* the origins are the point itself, not the place behind it */
  BcBox extent;       /* around zones and points; width < 0: nothing */
  double reach;
};

static BcPolygon *
make_silhouette (BcFigure *figure)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  BcPolygon *polygon;

  cairo_set_tolerance (cr, SILHOUETTE_FLATNESS);
  bc_figure_append_shape (figure, BC_SHAPE_SILHOUETTE, cr);
  polygon = bc_polygon_new_from_path (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return polygon;
}

static const char *
opposite_view (const char *view)
{
  if (strcmp (view, "front") == 0)
    return "back";
  return strcmp (view, "back") == 0 ? "front" : NULL;
}

static const BcPosition *
find_position (const BcTriggerPoint *point, const char *view)
{
  for (guint i = 0; view != NULL && i < point->positions->len; i++)
    {
      const BcPosition *position = point->positions->pdata[i];
      if (strcmp (position->view, view) == 0)
        return position;
    }
  return NULL;
}

/* Seen through the body, a place of one figure stands mirrored on the other. */
static BcCoordinate
see_through (const BcSpread *self, BcCoordinate at)
{
  const BcBox *box = bc_figure_get_view_box (self->figure);

  return (BcCoordinate){ 2 * box->x + box->width - at.x, at.y };
}

static void
add_origins (BcSpread *self, const BcTriggerPoint *point)
{
  static const struct
  {
    BcSide side;
    BcBodySides body;
  } sides[] = { { BC_SIDE_RIGHT, BC_BODY_RIGHT }, { BC_SIDE_LEFT, BC_BODY_LEFT } };
  const char *view = bc_figure_get_view (self->figure);
  const BcPosition *here = find_position (point, view), *behind = find_position (point, opposite_view (view));

  self->has_point = here != NULL;
  if (here == NULL && behind == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if ((self->shown.sides & sides[i].body) && bc_figure_shows_side (self->figure, sides[i].side))
      {
        BcCoordinate at = here != NULL ? here->at : see_through (self, behind->at);
        self->origins[self->n_origins++] = bc_figure_place (self->figure, at, sides[i].side);
      }
}

static void
extend (BcBox *extent, double x, double y, double right, double bottom)
{
  double old_right = extent->x + extent->width, old_bottom = extent->y + extent->height;

  if (extent->width < 0)
    {
      *extent = (BcBox){ x, y, right - x, bottom - y };
      return;
    }
  extent->x = MIN (extent->x, x);
  extent->y = MIN (extent->y, y);
  extent->width = MAX (old_right, right) - extent->x;
  extent->height = MAX (old_bottom, bottom) - extent->y;
}

static void
extend_by_zones (BcSpread *self, GPtrArray *zones)
{
  for (guint i = 0; i < zones->len; i++)
    {
      const BcBox *box = bc_polygon_get_box (bc_outline_get_polygon (zones->pdata[i]));
      extend (&self->extent, box->x, box->y, box->x + box->width, box->y + box->height);
    }
}

static void
measure (BcSpread *self)
{
  extend_by_zones (self, self->essential);
  extend_by_zones (self, self->spillover);
  for (guint i = 0; self->has_point && i < self->n_origins; i++)
    extend (&self->extent, self->origins[i].x, self->origins[i].y, self->origins[i].x, self->origins[i].y);
  if (self->extent.width < 0)
    return;
  if (self->n_origins == 0)
    self->origins[self->n_origins++] =
        (BcCoordinate){ self->extent.x + self->extent.width / 2, self->extent.y + self->extent.height / 2 };
  for (guint i = 0; i < self->n_origins; i++)
    {
      double dx = MAX (fabs (self->origins[i].x - self->extent.x),
                       fabs (self->origins[i].x - self->extent.x - self->extent.width));
      double dy = MAX (fabs (self->origins[i].y - self->extent.y),
                       fabs (self->origins[i].y - self->extent.y - self->extent.height));
      self->reach = MAX (self->reach, hypot (dx, dy));
    }
}

static void
add_shapes (BcSpread *self, BcSide side)
{
  for (guint i = 0; i < self->shown.muscle->shapes->len; i++)
    {
      const BcShape *shape = self->shown.muscle->shapes->pdata[i];
      if (strcmp (shape->view, bc_figure_get_view (self->figure)) == 0)
        g_ptr_array_add (self->shapes, bc_figure_muscle_id (shape->id, side));
    }
}

static void
collect (BcSpread *self, const BcTriggerPoint *point)
{
  g_autoptr (BcScene) scene = bc_scene_new ();

  bc_scene_set_emphasis (scene, point, BC_SIDE_MIDLINE);
  self->essential = bc_zones_collect (scene, &self->muscle, self->figure, BC_LEVEL_ESSENTIAL);
  self->spillover = bc_zones_collect (scene, &self->muscle, self->figure, BC_LEVEL_SPILLOVER);
  if (self->shown.sides & BC_BODY_RIGHT)
    add_shapes (self, BC_SIDE_RIGHT);
  if (self->shown.sides & BC_BODY_LEFT)
    add_shapes (self, BC_SIDE_LEFT);
  add_shapes (self, BC_SIDE_MIDLINE);
}

/**
 * bc_spread_new:
 * @figure: a reference is taken
 * @shown: the muscle and its sides
 * @point: a point of it; only its zones are drawn
 *
 * Returns: (transfer full): the spread; it may be empty on this figure. The atlas must outlive it.
 */
BcSpread *
bc_spread_new (BcFigure *figure, const BcShownMuscle *shown, const BcTriggerPoint *point)
{
  BcSpread *self = g_new0 (BcSpread, 1);

  self->figure = g_object_ref (figure);
  self->shown = *shown;
  self->muscle = (BcSceneMuscle){ *shown, 0 };
  self->extent.width = -1;
  self->shapes = g_ptr_array_new_with_free_func (g_free);
  self->silhouette = make_silhouette (figure);
  collect (self, point);
  add_origins (self, point);
  measure (self);
  return self;
}

void
bc_spread_free (BcSpread *self)
{
  g_ptr_array_unref (self->essential);
  g_ptr_array_unref (self->spillover);
  g_ptr_array_unref (self->shapes);
  bc_polygon_free (self->silhouette);
  g_object_unref (self->figure);
  g_free (self);
}

/**
 * bc_spread_is_empty:
 *
 * Returns: whether this figure shows neither the point nor any of its zones.
 */
gboolean
bc_spread_is_empty (const BcSpread *self)
{
  return self->extent.width < 0;
}

/**
 * bc_spread_has_point:
 *
 * Returns: whether the point itself is seen on this figure.
 */
gboolean
bc_spread_has_point (const BcSpread *self)
{
  return self->has_point && self->n_origins > 0;
}

gboolean
bc_spread_has_zones (const BcSpread *self, BcLevel level)
{
  return (level == BC_LEVEL_ESSENTIAL ? self->essential : self->spillover)->len > 0;
}

/**
 * bc_spread_get_reach:
 *
 * Returns: how far the farthest zone is from the point, viewBox units.
 */
double
bc_spread_get_reach (const BcSpread *self)
{
  return self->reach;
}

/* A stretch with room around it, inside the whole. */
static void
look_at (double start,
         double length,
         double whole_start,
         double whole_length,
         double least,
         double *field_start,
         double *field_length)
{
  *field_length = CLAMP (length * (1 + 2 * FIELD_MARGIN), MIN (least, whole_length), whole_length);
  *field_start = CLAMP (start + (length - *field_length) / 2, whole_start, whole_start + whole_length - *field_length);
}

/**
 * bc_spread_get_field:
 * @field: (out): the part of the figure to be looked at; the whole figure where nothing spreads
 */
void
bc_spread_get_field (const BcSpread *self, BcBox *field)
{
  const BcBox *whole = bc_figure_get_view_box (self->figure);

  *field = *whole;
  if (bc_spread_is_empty (self))
    return;
  look_at (self->extent.y, self->extent.height, whole->y, whole->height, FIELD_LEAST_HEIGHT, &field->y, &field->height);
  look_at (self->extent.x, self->extent.width, whole->x, whole->width, FIELD_LEAST_WIDTH, &field->x, &field->width);
}

static void
set_source (cairo_t *cr, const BcColour *colour, double share)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * share);
}

/**
 * bc_spread_paint_muscle:
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 */
void
bc_spread_paint_muscle (const BcSpread *self, const BcStyle *style, cairo_t *cr, double unit)
{
  cairo_save (cr);
  bc_figure_append_shape (self->figure, BC_SHAPE_SILHOUETTE, cr);
  cairo_clip (cr);
  for (guint i = 0; i < self->shapes->len; i++)
    {
      bc_figure_append_shape (self->figure, self->shapes->pdata[i], cr);
      set_source (cr, &style->muscle_fill, 1);
      cairo_fill_preserve (cr);
      set_source (cr, &style->muscle_line, 1);
      cairo_set_line_width (cr, style->muscle_line_width * unit);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/**
 * bc_spread_paint_zones:
 *
 * All of them; see bc_spread_make_mask().
 */
void
bc_spread_paint_zones (const BcSpread *self, const BcStyle *style, cairo_t *cr, double unit)
{
  cairo_save (cr);
  bc_zones_paint (self->essential, self->spillover, self->silhouette, self->figure, style, 0, cr, unit);
  cairo_restore (cr);
}

static void
paint_circle (cairo_t *cr, BcCoordinate at, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, at.x, at.y, radius, 0, 2 * G_PI);
}

/**
 * bc_spread_paint_point:
 * @pulse: 0 to 1: how far the ring around the point has grown and faded
 *
 * A dot in a ring: a patient's picture needs one place, no numbers.
 */
void
bc_spread_paint_point (BcCoordinate at, const BcStyle *style, cairo_t *cr, double unit, double pulse)
{
  double arm = style->mark_arm * unit;

  cairo_save (cr);
  paint_circle (cr, at, arm * (RING_RADIUS_ARMS + RING_GROWTH_ARMS * pulse));
  cairo_set_line_width (cr, style->mark_width * unit);
  set_source (cr, &style->mark, 1 - pulse);
  cairo_stroke (cr);
  paint_circle (cr, at, arm * POINT_RADIUS_ARMS + style->halo_width * unit);
  set_source (cr, &style->halo, 1);
  cairo_fill (cr);
  paint_circle (cr, at, arm * POINT_RADIUS_ARMS);
  set_source (cr, &style->mark, 1);
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * bc_spread_paint_points:
 * @pulse: see bc_spread_paint_point()
 *
 * The point itself, where it is seen on this figure.
 */
void
bc_spread_paint_points (const BcSpread *self, const BcStyle *style, cairo_t *cr, double unit, double pulse)
{
  for (guint i = 0; bc_spread_has_point (self) && i < self->n_origins; i++)
    bc_spread_paint_point (self->origins[i], style, cr, unit, pulse);
}

static void
paint_glow (cairo_t *cr, BcCoordinate at, double radius)
{
  cairo_pattern_t *glow = cairo_pattern_create_radial (at.x, at.y, MAX (radius - MASK_EDGE, 0), at.x, at.y, radius);

  cairo_pattern_add_color_stop_rgba (glow, 0, 0, 0, 0, 1);
  cairo_pattern_add_color_stop_rgba (glow, 1, 0, 0, 0, 0);
  cairo_set_source (cr, glow);
  cairo_paint (cr);
  cairo_pattern_destroy (glow);
}

/**
 * bc_spread_make_mask:
 * @cr: user space is the viewBox
 * @progress: 0: nothing has spread; 1: everything
 *
 * Returns: (transfer full): what is laid open of the zones, to be used with cairo_mask() in the same user space.
 */
cairo_pattern_t *
bc_spread_make_mask (const BcSpread *self, cairo_t *cr, double progress)
{
  double radius = CLAMP (progress, 0, 1) * (self->reach + MASK_EDGE);

  if (progress >= 1)
    return cairo_pattern_create_rgba (0, 0, 0, 1);
  cairo_push_group_with_content (cr, CAIRO_CONTENT_ALPHA);
  for (guint i = 0; radius > 0 && i < self->n_origins; i++)
    paint_glow (cr, self->origins[i], radius);
  return cairo_pop_group (cr);
}
