/* Where the figures are looked at. The place is kept as height on the body and distance from the midline towards the
   patient's left, so that front and back, which show the sides reversed, look at the same place. No widget.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-viewport.h"

struct _BcViewport
{
  GObject parent_instance;

  double zoom;      /* 1: the whole figure fits */
  double from_axis; /* viewBox units from the midline towards the patient's left */
  double height;    /* viewBox units */
  gboolean placed;  /* FALSE: the middle of the figure */
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

  cairo_matrix_init (matrix, scale, 0, 0, scale, width / 2 - centre.x * scale, height / 2 - centre.y * scale);
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
  set_centre (self, figure, (BcCoordinate){ body_x + (width / 2 - x) / scale, body_y + (height / 2 - y) / scale });
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
  set_centre (self, figure, (BcCoordinate){ centre.x - dx / scale, centre.y - dy / scale });
  g_signal_emit (self, signals[CHANGED], 0);
}
