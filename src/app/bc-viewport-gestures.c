/* The wheel zooms with Ctrl, at the pointer; else it moves a picture that is larger than its frame, as a drag does. Where
   nothing can be moved, wheel and drag are left to others.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-viewport-gestures.h"

#include <math.h>

/* Widget units. */
#define DRAG_THRESHOLD 8.0
#define SCROLL_STEP 60.0

struct _BcViewportGestures
{
  GObject parent_instance;

  GtkWidget *widget;    /* borrowed: it owns this */
  BcViewport *viewport; /* owned */
  BcFigure *figure;     /* owned */
  double pointer_x;
  double pointer_y;
  double drag_x; /* how far the drag at hand has moved the picture already */
  double drag_y;
  double pinch;
};

G_DEFINE_FINAL_TYPE (BcViewportGestures, bc_viewport_gestures, G_TYPE_OBJECT)

static gboolean
can_move (BcViewportGestures *self)
{
  return bc_viewport_get_zoom (self->viewport) > BC_VIEWPORT_MIN_ZOOM;
}

static void
pan (BcViewportGestures *self, double dx, double dy)
{
  bc_viewport_pan (self->viewport, self->figure, gtk_widget_get_width (self->widget),
                   gtk_widget_get_height (self->widget), dx, dy);
}

static void
zoom_at_pointer (BcViewportGestures *self, double factor)
{
  bc_viewport_zoom_at (self->viewport, self->figure, gtk_widget_get_width (self->widget),
                       gtk_widget_get_height (self->widget), self->pointer_x, self->pointer_y, factor);
}

static void
motion_cb (BcViewportGestures *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
drag_begin_cb (BcViewportGestures *self)
{
  self->drag_x = 0;
  self->drag_y = 0;
}

/* Short drags stay clicks. */
static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, BcViewportGestures *self)
{
  if (!can_move (self) || (self->drag_x == 0 && self->drag_y == 0 && hypot (dx, dy) < DRAG_THRESHOLD))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pan (self, dx - self->drag_x, dy - self->drag_y);
  self->drag_x = dx;
  self->drag_y = dy;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, BcViewportGestures *self)
{
  if (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)) & GDK_CONTROL_MASK)
    zoom_at_pointer (self, pow (BC_VIEWPORT_ZOOM_STEP, -dy));
  else if (can_move (self))
    pan (self, -dx * SCROLL_STEP, -dy * SCROLL_STEP);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, BcViewportGestures *self)
{
  self->pinch = 1.0;
  gtk_gesture_get_bounding_box_center (gesture, &self->pointer_x, &self->pointer_y);
}

static void
pinch_cb (BcViewportGestures *self, double scale)
{
  zoom_at_pointer (self, scale / self->pinch);
  self->pinch = scale;
}

static void
add_controllers (BcViewportGestures *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, 0);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, 0);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, motion);
  gtk_widget_add_controller (self->widget, scroll);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (pinch));
}

static void
bc_viewport_gestures_dispose (GObject *object)
{
  BcViewportGestures *self = BC_VIEWPORT_GESTURES (object);

  g_clear_object (&self->viewport);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (bc_viewport_gestures_parent_class)->dispose (object);
}

static void
bc_viewport_gestures_class_init (BcViewportGesturesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_viewport_gestures_dispose;
}

static void
bc_viewport_gestures_init (BcViewportGestures *self)
{
}

/**
 * bc_viewport_gestures_new:
 * @widget: shows the figure; it gets the controllers and owns what is returned. Its click is added before, so that a drag
 *   is seen first.
 * @viewport: a reference is taken
 * @figure: a reference is taken
 *
 * Returns: (transfer full): to be kept as long as the widget.
 */
BcViewportGestures *
bc_viewport_gestures_new (GtkWidget *widget, BcViewport *viewport, BcFigure *figure)
{
  BcViewportGestures *self = g_object_new (BC_TYPE_VIEWPORT_GESTURES, NULL);

  self->widget = widget;
  self->viewport = g_object_ref (viewport);
  self->figure = g_object_ref (figure);
  add_controllers (self);
  return self;
}
