/* Marks pain with the pointer, a pen or a finger on one figure. Which tool is in hand says the window's action
   "pain-tool"; without one, a drag with Shift paints, so that a plain drag still moves a zoomed figure. A stroke is one
   step of undo, however many regions it crosses.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pain-brush.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bc-pain-areas.h"
#include "bc-pain-shares.h"

/* Widget units: how far the pointer may tremble before a press with Shift is a drag, and the steps between two events. */
#define DRAG_THRESHOLD 8.0
#define PAINT_STEP 4.0

/* A document keeps lines of this many points at least. */
#define LEAST_POINTS 3

/* Points of a drawn line that lie nearer to each other say nothing new, viewBox units. */
#define LINE_STEP 2.0

typedef enum
{
  TOOL_NONE,
  TOOL_PAINT,
  TOOL_DRAW,
} Tool;

struct _BcPainBrush
{
  GObject parent_instance;

  BcFigureView *view; /* borrowed: it owns the brush */
  BcSession *session; /* owned */
  Tool stroke;        /* what the drag at hand does */
  double start_x;     /* widget units */
  double start_y;
  double last_x; /* where painting has come to */
  double last_y;
  GArray *line; /* BcCoordinate, viewBox units: what is being drawn */
};

G_DEFINE_FINAL_TYPE (BcPainBrush, bc_pain_brush, G_TYPE_OBJECT)

static Tool
get_tool (BcPainBrush *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->view));
  g_autoptr (GVariant) state = NULL;
  const char *word;

  if (!G_IS_ACTION_GROUP (root) || !g_action_group_has_action (G_ACTION_GROUP (root), "pain-tool"))
    return TOOL_NONE;
  state = g_action_group_get_action_state (G_ACTION_GROUP (root), "pain-tool");
  word = g_variant_get_string (state, NULL);
  return g_str_equal (word, "paint") ? TOOL_PAINT : g_str_equal (word, "draw") ? TOOL_DRAW : TOOL_NONE;
}

static void
paint_at (BcPainBrush *self, double x, double y)
{
  const BcSpot *spot = bc_figure_view_get_spot_at (self->view, x, y);
  BcPlace place;

  if (spot == NULL)
    return;
  place = bc_place_of_spot (spot);
  bc_selection_add_place (bc_session_get_selection (self->session), &place);
}

/* Between two events a fast pointer crosses whole regions. */
static void
paint_to (BcPainBrush *self, double x, double y)
{
  double dx = x - self->last_x, dy = y - self->last_y;
  int n = MAX (1, (int)ceil (hypot (dx, dy) / PAINT_STEP));

  for (int i = 1; i <= n; i++)
    paint_at (self, self->last_x + dx * i / n, self->last_y + dy * i / n);
  self->last_x = x;
  self->last_y = y;
}

static void
draw_to (BcPainBrush *self, double x, double y)
{
  BcCoordinate point = { x, y };

  bc_figure_view_widget_to_body (self->view, &point.x, &point.y);
  if (self->line->len > 0)
    {
      const BcCoordinate *last = &g_array_index (self->line, BcCoordinate, self->line->len - 1);
      if (hypot (point.x - last->x, point.y - last->y) < LINE_STEP)
        return;
    }
  g_array_append_val (self->line, point);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

/* Events of one frame come as one: the places between are in its history, and a pen has many. */
static void
draw_history (BcPainBrush *self, GdkEvent *event, double x, double y)
{
  guint n = 0;
  g_autofree GdkTimeCoord *history = event != NULL ? gdk_event_get_history (event, &n) : NULL;
  double event_x, event_y;

  if (event == NULL || !gdk_event_get_position (event, &event_x, &event_y))
    return;
  for (guint i = 0; i < n; i++)
    if ((history[i].flags & GDK_AXIS_FLAG_X) && (history[i].flags & GDK_AXIS_FLAG_Y))
      draw_to (self, x + history[i].axes[GDK_AXIS_X] - event_x, y + history[i].axes[GDK_AXIS_Y] - event_y);
}

static void
begin_stroke (BcPainBrush *self, Tool tool)
{
  self->stroke = tool;
  self->last_x = self->start_x;
  self->last_y = self->start_y;
  if (tool == TOOL_DRAW)
    {
      g_array_set_size (self->line, 0);
      draw_to (self, self->start_x, self->start_y);
      return;
    }
  bc_selection_begin_change (bc_session_get_selection (self->session), _ ("Paint over regions"));
  paint_at (self, self->start_x, self->start_y);
}

static void
finish_drawing (BcPainBrush *self)
{
  const BcHitMap *hit_map = bc_figure_view_get_hit_map (self->view);
  g_autoptr (BcPainArea) area = NULL;

  if (hit_map != NULL && self->line->len > 0)
    {
      while (self->line->len < LEAST_POINTS)
        {
          BcCoordinate last = g_array_index (self->line, BcCoordinate, self->line->len - 1);
          g_array_append_val (self->line, last);
        }
      area = bc_pain_shares_make_area (bc_figure_view_get_figure (self->view), hit_map,
                                       (const BcCoordinate *)(gpointer)self->line->data, self->line->len);
      bc_selection_add_drawn (bc_session_get_selection (self->session), area);
    }
  g_array_set_size (self->line, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

static void
end_stroke (BcPainBrush *self, gboolean keep)
{
  Tool tool = self->stroke;

  self->stroke = TOOL_NONE;
  if (tool == TOOL_PAINT)
    bc_selection_end_change (bc_session_get_selection (self->session));
  if (tool != TOOL_DRAW)
    return;
  if (!keep)
    g_array_set_size (self->line, 0);
  finish_drawing (self);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, BcPainBrush *self)
{
  Tool tool = get_tool (self);

  self->start_x = x;
  self->start_y = y;
  if (tool == TOOL_NONE)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  begin_stroke (self, tool);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, BcPainBrush *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (self->stroke == TOOL_NONE)
    {
      if (!(state & GDK_SHIFT_MASK) || hypot (dx, dy) < DRAG_THRESHOLD)
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      begin_stroke (self, TOOL_PAINT);
    }
  if (self->stroke == TOOL_PAINT)
    paint_to (self, self->start_x + dx, self->start_y + dy);
  else
    {
      draw_history (self, gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture)), self->start_x + dx,
                    self->start_y + dy);
      draw_to (self, self->start_x + dx, self->start_y + dy);
    }
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, BcPainBrush *self)
{
  end_stroke (self, TRUE);
}

static void
cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, BcPainBrush *self)
{
  end_stroke (self, FALSE);
}

static void
entered_cb (GtkEventControllerMotion *controller, double x, double y, BcPainBrush *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), get_tool (self) != TOOL_NONE ? "crosshair" : NULL);
}

static void
bc_pain_brush_dispose (GObject *object)
{
  BcPainBrush *self = BC_PAIN_BRUSH (object);

  if (self->session != NULL)
    end_stroke (self, FALSE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_pain_brush_parent_class)->dispose (object);
}

static void
bc_pain_brush_finalize (GObject *object)
{
  g_array_unref (BC_PAIN_BRUSH (object)->line);
  G_OBJECT_CLASS (bc_pain_brush_parent_class)->finalize (object);
}

static void
bc_pain_brush_class_init (BcPainBrushClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_pain_brush_dispose;
  G_OBJECT_CLASS (klass)->finalize = bc_pain_brush_finalize;
}

static void
bc_pain_brush_init (BcPainBrush *self)
{
  self->line = g_array_new (FALSE, FALSE, sizeof (BcCoordinate));
}

/**
 * bc_pain_brush_new:
 * @view: the figure; it must own the brush
 * @session: a reference is taken
 *
 * Returns: (transfer full): the brush, listening to the figure.
 */
BcPainBrush *
bc_pain_brush_new (BcFigureView *view, BcSession *session)
{
  BcPainBrush *self = g_object_new (BC_TYPE_PAIN_BRUSH, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->view = view;
  self->session = g_object_ref (session);
  /* before the figure's own gestures: a stroke is neither a click nor a move of the picture */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (cancel_cb), self, 0);
  g_signal_connect_object (motion, "enter", G_CALLBACK (entered_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (view), motion);
  return self;
}

/**
 * bc_pain_brush_draw:
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 *
 * Draws what is being drawn, as it will look when the pointer lets go.
 */
void
bc_pain_brush_draw (BcPainBrush *self, const BcStyle *style, cairo_t *cr, double unit)
{
  const BcCoordinate *points = (const BcCoordinate *)(gpointer)self->line->data;

  if (self->line->len > 0)
    bc_pain_areas_paint_line (points, self->line->len, bc_pain_area_closes (points, self->line->len), &style->selected,
                              cr, unit);
}

/**
 * bc_pain_brush_is_drawing:
 *
 * Returns: whether there is something for bc_pain_brush_draw().
 */
gboolean
bc_pain_brush_is_drawing (BcPainBrush *self)
{
  return self->line->len > 0;
}
