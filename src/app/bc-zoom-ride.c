/* A ride: the view moves from one place to another within a quarter of a second, fast at first and gently at the end.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-zoom-ride.h"

#include <math.h>

#define DURATION_US 260000

struct _BcZoomRide
{
  GtkWidget *widget;    /* borrowed: it stops the ride before it goes */
  BcViewport *viewport; /* owned */
  BcViewportPlace from;
  BcViewportPlace to;
  gint64 start; /* of the first frame; 0 before */
  guint tick;   /* 0: arrived */
};

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  BcZoomRide *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double share;
  BcViewportPlace place;

  if (self->start == 0)
    self->start = now;
  share = MIN ((now - self->start) / (double)DURATION_US, 1.0);
  place = bc_viewport_place_between (&self->from, &self->to, 1 - pow (1 - share, 3));
  bc_viewport_set_place (self->viewport, share < 1 ? &place : &self->to);
  if (share < 1)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * bc_zoom_ride_start:
 * @widget: whose frames are counted; it must stop the ride before it goes
 * @viewport: a reference is taken
 * @from: where it starts
 * @to: where it ends
 *
 * Returns: (transfer full): the ride, to be stopped also after it has arrived.
 */
BcZoomRide *
bc_zoom_ride_start (GtkWidget *widget, BcViewport *viewport, const BcViewportPlace *from, const BcViewportPlace *to)
{
  BcZoomRide *self = g_new0 (BcZoomRide, 1);

  self->widget = widget;
  self->viewport = g_object_ref (viewport);
  self->from = *from;
  self->to = *to;
  self->tick = gtk_widget_add_tick_callback (widget, tick_cb, self, NULL);
  return self;
}

/**
 * bc_zoom_ride_stop:
 *
 * The view stays where it is at this moment.
 */
void
bc_zoom_ride_stop (BcZoomRide *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  g_object_unref (self->viewport);
  g_free (self);
}
