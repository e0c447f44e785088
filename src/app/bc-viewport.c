/* Where the figures are looked at. The place is kept as height on the body and distance from the midline towards the
   patient's left, so that front and back, which show the sides reversed, look at the same place. A mirror view, for a
   patient who faces the screen, turns the matrix and nothing else: places and sides stay what they are. No widget.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-viewport.h"

#include <math.h>

/* A box that is looked at fills this share of the widget, and is not brought closer than the zoom. */
#define BOX_SHARE 0.6
#define MAX_BOX_ZOOM 4.0

struct _BcViewport
{
  GObject parent_instance;

  double zoom;      /* 1: the whole figure fits */
  double from_axis; /* viewBox units from the midline towards the patient's left */
  double height;    /* viewBox units */
  gboolean placed;  /* FALSE: the middle of the figure */
  gboolean mirrored;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcViewport, bc_viewport, G_TYPE_OBJECT)

static void
bc_viewport_class_init (BcViewportClass *klass)
{
  /* BcViewport::changed: the figures must be drawn at another place or size. */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_viewport_init (BcViewport *self)
{
  self->zoom = BC_VIEWPORT_MIN_ZOOM;
}

BcViewport *
bc_viewport_new (void)
{
  return g_object_new (BC_TYPE_VIEWPORT, NULL);
}

double
bc_viewport_get_zoom (BcViewport *self)
{
  return self->zoom;
}

/**
 * bc_viewport_reset:
 *
 * Shows the whole figures again.
 */
void
bc_viewport_reset (BcViewport *self)
{
  self->zoom = BC_VIEWPORT_MIN_ZOOM;
  self->placed = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* +1 where the patient's left lies at greater x, as in the front view; -1 in the back view. */
static double
direction_of (BcFigure *figure)
{
  return bc_figure_side_at (figure, bc_figure_get_axis (figure) + 1) == BC_SIDE_LEFT ? 1 : -1;
}

static double
fitting_scale (BcFigure *figure, double width, double height)
{
  const BcBox *box = bc_figure_get_view_box (figure);

  return MIN (width / box->width, height / box->height);
}

static BcCoordinate
centre_for (BcViewport *self, BcFigure *figure)
{
  const BcBox *box = bc_figure_get_view_box (figure);

  if (!self->placed)
    return (BcCoordinate){ box->x + box->width / 2, box->y + box->height / 2 };
  return (BcCoordinate){ bc_figure_get_axis (figure) + direction_of (figure) * self->from_axis, self->height };
}

/* A distance across the widget, as one across the body. */
static double
turn (BcViewport *self, double dx)
{
  return self->mirrored ? -dx : dx;
}

/* Keeps the picture from being pushed out of sight: its middle half stays on the figure. */
static void
set_centre (BcViewport *self, BcFigure *figure, BcCoordinate centre)
{
  const BcBox *box = bc_figure_get_view_box (figure);

  centre.x = CLAMP (centre.x, box->x, box->x + box->width);
  centre.y = CLAMP (centre.y, box->y, box->y + box->height);
  self->from_axis = direction_of (figure) * (centre.x - bc_figure_get_axis (figure));
  self->height = centre.y;
  self->placed = self->zoom > BC_VIEWPORT_MIN_ZOOM;
}

/**
 * bc_viewport_get_matrix:
 * @figure: the figure that is drawn
 * @width: of the widget, in its units
 * @height: of the widget
 * @matrix: (out): from viewBox units to the widget
 *
 * Returns: widget units per viewBox unit.
 */
double
bc_viewport_get_matrix (BcViewport *self, BcFigure *figure, double width, double height, cairo_matrix_t *matrix)
{
  double scale = fitting_scale (figure, width, height) * self->zoom;
  BcCoordinate centre = centre_for (self, figure);

  double across = self->mirrored ? -scale : scale;

  cairo_matrix_init (matrix, across, 0, 0, scale, width / 2 - centre.x * across, height / 2 - centre.y * scale);
  return scale;
}

/**
 * bc_viewport_zoom_at:
 * @x: a place of the widget that keeps showing the same place of the body
 * @factor: greater than 1 comes closer
 */
void
bc_viewport_zoom_at (BcViewport *self, BcFigure *figure, double width, double height, double x, double y, double factor)
{
  cairo_matrix_t matrix;
  double scale, body_x = x, body_y = y;

  bc_viewport_get_matrix (self, figure, width, height, &matrix);
  cairo_matrix_invert (&matrix);
  cairo_matrix_transform_point (&matrix, &body_x, &body_y);
  self->zoom = CLAMP (self->zoom * factor, BC_VIEWPORT_MIN_ZOOM, BC_VIEWPORT_MAX_ZOOM);
  scale = fitting_scale (figure, width, height) * self->zoom;
  set_centre (self, figure,
              (BcCoordinate){ body_x + turn (self, width / 2 - x) / scale, body_y + (height / 2 - y) / scale });
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bc_viewport_zoom:
 * @factor: greater than 1 comes closer, to the middle of what is seen
 */
void
bc_viewport_zoom (BcViewport *self, double factor)
{
  self->zoom = CLAMP (self->zoom * factor, BC_VIEWPORT_MIN_ZOOM, BC_VIEWPORT_MAX_ZOOM);
  self->placed = self->placed && self->zoom > BC_VIEWPORT_MIN_ZOOM;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bc_viewport_pan:
 * @dx: by how many widget units the picture moves to the right
 * @dy: and down
 */
void
bc_viewport_pan (BcViewport *self, BcFigure *figure, double width, double height, double dx, double dy)
{
  double scale = fitting_scale (figure, width, height) * self->zoom;
  BcCoordinate centre = centre_for (self, figure);

  if (self->zoom <= BC_VIEWPORT_MIN_ZOOM)
    return;
  set_centre (self, figure, (BcCoordinate){ centre.x - turn (self, dx) / scale, centre.y - dy / scale });
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bc_viewport_set_mirrored:
 * @mirrored: whether the figures are shown as in a mirror
 */
void
bc_viewport_set_mirrored (BcViewport *self, gboolean mirrored)
{
  if (self->mirrored == !!mirrored)
    return;
  self->mirrored = !!mirrored;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
bc_viewport_get_mirrored (BcViewport *self)
{
  return self->mirrored;
}

/**
 * bc_viewport_get_visible:
 * @visible: (out): what the widget shows of the figure's plane, viewBox units
 */
void
bc_viewport_get_visible (BcViewport *self, BcFigure *figure, double width, double height, BcBox *visible)
{
  double scale = fitting_scale (figure, width, height) * self->zoom;
  BcCoordinate centre = centre_for (self, figure);

  *visible = (BcBox){ centre.x - width / 2 / scale, centre.y - height / 2 / scale, width / scale, height / scale };
}

/**
 * bc_viewport_get_place:
 *
 * Returns: what is looked at, for bc_viewport_set_place().
 */
BcViewportPlace
bc_viewport_get_place (BcViewport *self, BcFigure *figure)
{
  BcCoordinate centre = centre_for (self, figure);

  return (BcViewportPlace){ self->zoom, direction_of (figure) * (centre.x - bc_figure_get_axis (figure)), centre.y };
}

/**
 * bc_viewport_place_of_box:
 * @box: a part of the figure, viewBox units
 *
 * Returns: the place from which the box is seen whole, with some room about it.
 */
BcViewportPlace
bc_viewport_place_of_box (BcFigure *figure, double width, double height, const BcBox *box)
{
  double fitting = fitting_scale (figure, width, height);
  double scale = MIN (width / MAX (box->width, 1), height / MAX (box->height, 1)) * BOX_SHARE;

  return (BcViewportPlace){ CLAMP (scale / fitting, BC_VIEWPORT_MIN_ZOOM, MAX_BOX_ZOOM),
                            direction_of (figure) * (box->x + box->width / 2 - bc_figure_get_axis (figure)),
                            box->y + box->height / 2 };
}

/**
 * bc_viewport_set_place:
 * @place: from bc_viewport_get_place(), or between two of them
 */
void
bc_viewport_set_place (BcViewport *self, const BcViewportPlace *place)
{
  self->zoom = CLAMP (place->zoom, BC_VIEWPORT_MIN_ZOOM, BC_VIEWPORT_MAX_ZOOM);
  self->from_axis = place->from_axis;
  self->height = place->height;
  self->placed = self->zoom > BC_VIEWPORT_MIN_ZOOM;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bc_viewport_place_between:
 * @share: 0: @from; 1: @to
 *
 * The zoom changes by equal factors and the place in step with it, so that nothing swings out of sight on the way.
 *
 * Returns: a place on the way.
 */
BcViewportPlace
bc_viewport_place_between (const BcViewportPlace *from, const BcViewportPlace *to, double share)
{
  double zoom = from->zoom * pow (to->zoom / from->zoom, share);
  double way = fabs (1 / to->zoom - 1 / from->zoom) < 1e-6
                   ? share
                   : (1 / zoom - 1 / from->zoom) / (1 / to->zoom - 1 / from->zoom);

  return (BcViewportPlace){ zoom, from->from_axis + way * (to->from_axis - from->from_axis),
                            from->height + way * (to->height - from->height) };
}
