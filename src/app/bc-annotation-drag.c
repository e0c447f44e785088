/* The pointer with a drawing tool in hand. It listens on the board, before the figures do, and finds the figure under the
   pointer; where no tool has a use for a press, it goes on to the figure and looks up a region as ever.

   The side of a mark that is moved is told here, by the figure to which it is moved.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotation-drag.h"

#include <math.h>

#include "bc-annotation-shape.h"

/* Widget units: how near a pointer must come, how far it must go, how fine a stroke is kept. */
#define TOUCH_RADIUS 8.0
#define DRAG_THRESHOLD 5.0
#define STROKE_STEP 2.5

struct _BcAnnotationDrag
{
  GObject parent_instance;

  BcAnnotationTools *tools; /* borrowed: they own this */
  BcSession *session;       /* owned */
  GtkWidget *board;         /* weak */

  BcFigureView *view; /* borrowed; NULL: nothing is dragged */
  BcTool in_hand;     /* the tool, or the eraser at the other end of the stylus */
  BcAnnotation *live; /* owned; what is being drawn or moved */
  BcCoordinate start; /* neutral body */
  double last_x;      /* widget units */
  double last_y;
  gboolean moved;
  gboolean was_selected;
};

G_DEFINE_FINAL_TYPE (BcAnnotationDrag, bc_annotation_drag, G_TYPE_OBJECT)

static BcAnnotations *
get_annotations (BcAnnotationDrag *self)
{
  return bc_session_get_annotations (self->session);
}

/* From a place of the view to the neutral body; the view's matrix only scales, shifts and mirrors. */
static BcCoordinate
to_body (BcFigureView *view, double x, double y, double *scale)
{
  double x0 = 0, y0 = 0, x1 = 1, y1 = 1;

  bc_figure_view_body_to_widget (view, &x0, &y0);
  bc_figure_view_body_to_widget (view, &x1, &y1);
  *scale = y1 - y0;
  return bc_figure_to_neutral (bc_figure_view_get_figure (view),
                               (BcCoordinate){ (x - x0) / (x1 - x0), (y - y0) / (y1 - y0) });
}

static double
pressure_of (GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (gesture, gtk_gesture_get_last_updated_sequence (gesture));
  double pressure;

  return event != NULL && gdk_event_get_axis (event, GDK_AXIS_PRESSURE, &pressure) ? pressure : 1;
}

static gboolean
is_eraser_end (GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (gesture, gtk_gesture_get_last_updated_sequence (gesture));
  GdkDeviceTool *stylus = event != NULL ? gdk_event_get_device_tool (event) : NULL;

  return stylus != NULL && gdk_device_tool_get_tool_type (stylus) == GDK_DEVICE_TOOL_TYPE_ERASER;
}

static BcFigureView *
find_view (BcAnnotationDrag *self, double *x, double *y)
{
  GtkWidget *picked = gtk_widget_pick (self->board, *x, *y, GTK_PICK_DEFAULT);
  GtkWidget *view = picked != NULL ? gtk_widget_get_ancestor (picked, BC_TYPE_FIGURE_VIEW) : NULL;

  if (view == NULL || !gtk_widget_translate_coordinates (self->board, view, *x, *y, x, y))
    return NULL;
  return BC_FIGURE_VIEW (view);
}

static guint
find_mark (BcAnnotationDrag *self, BcFigureView *view, double x, double y)
{
  g_autoptr (GPtrArray) shown = bc_annotations_list_shown (get_annotations (self));
  BcFigure *figure = bc_figure_view_get_figure (view);
  double scale;
  BcCoordinate at = bc_figure_from_neutral (figure, to_body (view, x, y, &scale));

  return bc_annotation_find (shown, figure, bc_style_get (BC_PRESET_SCREEN), 1 / scale, at, TOUCH_RADIUS / scale);
}

static void
show_live (BcAnnotationDrag *self)
{
  bc_annotations_set_live (get_annotations (self), self->live);
}

static void
end_drag (BcAnnotationDrag *self)
{
  if (self->in_hand == BC_TOOL_ERASER && self->view != NULL)
    bc_undo_end (bc_session_get_undo (self->session));
  g_clear_pointer (&self->live, bc_annotation_unref);
  self->view = NULL;
  show_live (self);
}

static gboolean
begin_select (BcAnnotationDrag *self, double x, double y)
{
  guint id = find_mark (self, self->view, x, y);

  self->was_selected = id != 0 && id == bc_annotations_get_selected (get_annotations (self));
  bc_annotations_set_selected (get_annotations (self), id);
  if (id == 0)
    return FALSE;
  self->live = bc_annotation_copy (bc_annotation_tools_get_selected (self->tools));
  return TRUE;
}

static void
erase_at (BcAnnotationDrag *self, double x, double y)
{
  guint id = find_mark (self, self->view, x, y);

  if (id != 0)
    bc_annotations_remove (get_annotations (self), id);
}

static void
begin_drawing (BcAnnotationDrag *self, GtkGesture *gesture)
{
  self->live = bc_annotation_tools_make_mark (self->tools, self->in_hand,
                                              bc_figure_get_view (bc_figure_view_get_figure (self->view)));
  if (self->in_hand != BC_TOOL_REGION)
    bc_annotation_add_point (self->live, self->start.x, self->start.y, pressure_of (gesture));
}

static void
drag_begin_cb (GtkGesture *gesture, double x, double y, BcAnnotationDrag *self)
{
  double scale;

  self->view = bc_annotation_tools_is_active (self->tools) && self->board != NULL ? find_view (self, &x, &y) : NULL;
  if (self->view == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->in_hand = is_eraser_end (gesture) ? BC_TOOL_ERASER : bc_annotation_tools_get_tool (self->tools);
  self->start = to_body (self->view, x, y, &scale);
  self->last_x = x;
  self->last_y = y;
  self->moved = FALSE;
  if (self->in_hand == BC_TOOL_SELECT && !begin_select (self, x, y))
    {
      self->view = NULL;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->in_hand == BC_TOOL_ERASER)
    {
      bc_annotation_tools_begin_erasing (self->tools);
      erase_at (self, x, y);
    }
  else if (self->in_hand != BC_TOOL_SELECT)
    begin_drawing (self, gesture);
}

static void
set_last_point (BcAnnotation *mark, BcCoordinate at, guint position)
{
  g_array_set_size (mark->points, MIN (mark->points->len, position));
  bc_annotation_add_point (mark, at.x, at.y, 1);
}

static void
move_live (BcAnnotationDrag *self, BcCoordinate at)
{
  const BcAnnotation *selected = bc_annotation_tools_get_selected (self->tools);

  if (selected == NULL)
    return;
  bc_annotation_unref (self->live);
  self->live = bc_annotation_copy (selected);
  bc_annotation_shift (self->live, at.x - self->start.x, at.y - self->start.y);
}

static void
draw_on (BcAnnotationDrag *self, GtkGesture *gesture, double x, double y, BcCoordinate at)
{
  switch (self->in_hand)
    {
    case BC_TOOL_SELECT:
      move_live (self, at);
      break;
    case BC_TOOL_AREA:
    case BC_TOOL_LINE:
      if (hypot (x - self->last_x, y - self->last_y) < STROKE_STEP)
        return;
      bc_annotation_add_point (self->live, at.x, at.y, pressure_of (gesture));
      break;
    case BC_TOOL_ARROW:
    case BC_TOOL_NOTE:
      set_last_point (self->live, at, 1);
      break;
    case BC_TOOL_X:
    case BC_TOOL_DOT:
    case BC_TOOL_NUMBER:
    case BC_TOOL_TREATMENT:
      set_last_point (self->live, at, 0);
      break;
    case BC_TOOL_ERASER:
      erase_at (self, x, y);
      break;
    case BC_TOOL_REGION:
    default:
      break;
    }
  self->last_x = x;
  self->last_y = y;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, BcAnnotationDrag *self)
{
  double x, y, scale;

  if (self->view == NULL)
    return;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  gtk_widget_translate_coordinates (self->board, GTK_WIDGET (self->view), x + dx, y + dy, &x, &y);
  if (!self->moved && hypot (dx, dy) < DRAG_THRESHOLD)
    return;
  self->moved = TRUE;
  draw_on (self, GTK_GESTURE (gesture), x, y, to_body (self->view, x, y, &scale));
  show_live (self);
}

static void
finish_move (BcAnnotationDrag *self)
{
  guint id = bc_annotations_get_selected (get_annotations (self));
  BcAnnotation *mark = g_steal_pointer (&self->live);

  if (mark->kind != BC_ANNOTATION_REGION)
    mark->side = bc_annotation_side_on (mark, bc_figure_view_get_figure (self->view));
  if (bc_annotation_is_sound (mark, NULL))
    {
      bc_annotations_replace (get_annotations (self), id, mark);
      return;
    }
  bc_annotation_unref (mark);
  gtk_widget_error_bell (self->board);
}

static void
finish_click (BcAnnotationDrag *self)
{
  double x = self->last_x, y = self->last_y;
  const BcSpot *spot = bc_figure_view_get_spot_at (self->view, x, y);
  BcSpot copy = spot != NULL ? *spot : (BcSpot){ NULL, BC_SIDE_MIDLINE };

  bc_annotation_tools_mark_here (self->tools, self->view, self->start, spot != NULL ? &copy : NULL);
}

static void
finish_stroke (BcAnnotationDrag *self)
{
  BcAnnotation *mark = g_steal_pointer (&self->live);
  gboolean note = mark->kind == BC_ANNOTATION_NOTE;

  if (bc_annotation_tools_add (self->tools, mark, bc_figure_view_get_figure (self->view)) != 0 && note)
    bc_annotation_tools_edit (self->tools);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, BcAnnotationDrag *self)
{
  gboolean edit = FALSE;

  if (self->view == NULL)
    return;
  if (self->in_hand == BC_TOOL_SELECT && self->moved)
    finish_move (self);
  else if (self->in_hand == BC_TOOL_SELECT)
    edit = self->was_selected;
  else if (self->in_hand != BC_TOOL_ERASER && (!self->moved || self->in_hand == BC_TOOL_REGION))
    finish_click (self);
  else if (self->in_hand != BC_TOOL_ERASER)
    finish_stroke (self);
  end_drag (self);
  if (edit)
    bc_annotation_tools_edit (self->tools);
}

static void
drag_cancelled_cb (BcAnnotationDrag *self)
{
  if (self->view != NULL)
    end_drag (self);
}

static void
bc_annotation_drag_dispose (GObject *object)
{
  BcAnnotationDrag *self = BC_ANNOTATION_DRAG (object);

  g_clear_weak_pointer (&self->board);
  g_clear_pointer (&self->live, bc_annotation_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_annotation_drag_parent_class)->dispose (object);
}

static void
bc_annotation_drag_class_init (BcAnnotationDragClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_annotation_drag_dispose;
}

static void
bc_annotation_drag_init (BcAnnotationDrag *self)
{
}

/**
 * bc_annotation_drag_new:
 * @tools: they own what is returned
 * @session: a reference is taken
 * @board: holds the figures; controllers are added to it
 *
 * Returns: (transfer full): to be kept as long as the tools.
 */
BcAnnotationDrag *
bc_annotation_drag_new (BcAnnotationTools *tools, BcSession *session, GtkWidget *board)
{
  BcAnnotationDrag *self = g_object_new (BC_TYPE_ANNOTATION_DRAG, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->tools = tools;
  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->board, board);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancelled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (board, GTK_EVENT_CONTROLLER (drag));
  return self;
}
