/* The tools that draw on the figures. They listen on the board, before the figures do, and find the figure under the
   pointer; where no tool has a use for a press, it goes on to the figure and looks up a region as ever.

   The side of a mark is told here, once, by the figure on which it is drawn or to which it is moved.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotation-tools.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bc-annotation-shape.h"

/* Widget units: how near a pointer must come, how far it must go, how fine a stroke is kept. */
#define TOUCH_RADIUS 8.0
#define DRAG_THRESHOLD 5.0
#define STROKE_STEP 2.5

/* How far a copy lies from its original, and a note's words from what they mean; viewBox units. */
#define DUPLICATE_SHIFT 14.0
#define NOTE_SHIFT_X 90.0
#define NOTE_SHIFT_Y -50.0

struct _BcAnnotationTools
{
  GObject parent_instance;

  BcSession *session; /* owned */
  GtkWidget *board;   /* weak */
  gboolean active;
  BcTool tool;
  BcPen pen;
  BcTreatment treatment;

  /* the drag at hand */
  BcFigureView *view; /* borrowed; NULL: none */
  BcTool in_hand;     /* the tool, or the eraser at the other end of the stylus */
  BcAnnotation *live; /* owned; what is being drawn or moved */
  BcCoordinate start; /* neutral body */
  double last_x;      /* widget units */
  double last_y;
  gboolean moved;
  gboolean was_selected;
};

enum
{
  CHANGED,
  EDIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcAnnotationTools, bc_annotation_tools, G_TYPE_OBJECT)

static const struct
{
  const char *word;
  const char *name;
} tools[BC_N_TOOLS] = {
  { "select", N_ ("Select and move") },
  { "area", N_ ("Pain area, freehand") },
  { "region", N_ ("Painful region") },
  { "x", N_ ("Point: X") },
  { "dot", N_ ("Point: dot") },
  { "number", N_ ("Numbered point") },
  { "line", N_ ("Line") },
  { "arrow", N_ ("Arrow") },
  { "note", N_ ("Note with a line") },
  { "treatment", N_ ("Treatment mark") },
  { "eraser", N_ ("Eraser") },
};

const char *
bc_tool_to_string (BcTool tool)
{
  return tools[tool].word;
}

gboolean
bc_tool_from_string (const char *word, BcTool *tool)
{
  for (guint i = 0; i < BC_N_TOOLS; i++)
    if (g_strcmp0 (tools[i].word, word) == 0)
      {
        *tool = (BcTool)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * bc_tool_get_name:
 *
 * Returns: the name in the user's language.
 */
const char *
bc_tool_get_name (BcTool tool)
{
  return _ (tools[tool].name);
}

static BcAnnotations *
get_annotations (BcAnnotationTools *self)
{
  return bc_session_get_annotations (self->session);
}

static const BcAnnotation *
get_selected (BcAnnotationTools *self)
{
  return bc_annotations_find (get_annotations (self), bc_annotations_get_selected (get_annotations (self)));
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

static BcAnnotationKind
kind_of (BcTool tool)
{
  switch (tool)
    {
    case BC_TOOL_AREA:
      return BC_ANNOTATION_AREA;
    case BC_TOOL_REGION:
      return BC_ANNOTATION_REGION;
    case BC_TOOL_LINE:
      return BC_ANNOTATION_LINE;
    case BC_TOOL_ARROW:
      return BC_ANNOTATION_ARROW;
    case BC_TOOL_NOTE:
      return BC_ANNOTATION_NOTE;
    case BC_TOOL_TREATMENT:
      return BC_ANNOTATION_TREATMENT;
    case BC_TOOL_SELECT:
    case BC_TOOL_X:
    case BC_TOOL_DOT:
    case BC_TOOL_NUMBER:
    case BC_TOOL_ERASER:
    default:
      return BC_ANNOTATION_POINT;
    }
}

static BcAnnotation *
new_mark (BcAnnotationTools *self, BcTool tool, const char *view)
{
  BcAnnotation *mark = bc_annotation_new (kind_of (tool), view, BC_SIDE_MIDLINE);
  g_autofree char *today = bc_date_today ();

  mark->pen = self->pen;
  mark->form = tool == BC_TOOL_DOT ? BC_POINT_DOT : tool == BC_TOOL_NUMBER ? BC_POINT_NUMBER : BC_POINT_X;
  mark->treatment = self->treatment;
  if (tool == BC_TOOL_NUMBER)
    mark->number = bc_annotations_next_number (get_annotations (self));
  if (tool == BC_TOOL_NOTE)
    bc_annotation_set_text (mark, _ ("Note"));
  bc_annotation_set_date (mark, today);
  return mark;
}

/**
 * bc_annotation_tools_make_sample:
 *
 * Returns: (transfer full): a mark as the tool would draw it, for the picture on its button.
 */
BcAnnotation *
bc_annotation_tools_make_sample (BcAnnotationTools *self, BcTool tool)
{
  return new_mark (self, tool, "front");
}

/* Adds what was drawn, where it may stand in a document. */
static guint
add_mark (BcAnnotationTools *self, BcAnnotation *mark, BcFigure *figure)
{
  g_autofree char *why = NULL;
  guint id;

  if (mark->kind != BC_ANNOTATION_REGION)
    mark->side = bc_annotation_side_on (mark, figure);
  if (!bc_annotation_is_sound (mark, &why))
    {
      g_debug ("%s", why);
      bc_annotation_unref (mark);
      if (self->board != NULL)
        gtk_widget_error_bell (self->board);
      return 0;
    }
  id = bc_annotations_add (get_annotations (self), mark);
  bc_annotations_set_selected (get_annotations (self), id);
  return id;
}

static guint
add_region (BcAnnotationTools *self, BcFigureView *view, const BcSpot *spot)
{
  BcFigure *figure = bc_figure_view_get_figure (view);
  BcAnnotation *mark;

  if (spot == NULL)
    return 0;
  mark = new_mark (self, BC_TOOL_REGION, bc_figure_get_view (figure));
  mark->region = g_strdup (spot->region->id);
  mark->side = spot->side != BC_SIDE_MIDLINE ? spot->side : bc_figure_get_side (figure);
  return add_mark (self, mark, figure);
}

static void
wish_edit (BcAnnotationTools *self)
{
  if (get_selected (self) != NULL)
    g_signal_emit (self, signals[EDIT], 0);
}

/**
 * bc_annotation_tools_mark_here:
 * @view: the figure
 * @at: viewBox units of the neutral body
 * @spot: (nullable): the region there
 *
 * What a click of the tool does; the keyboard's way to it.
 *
 * Returns: id of the new mark, 0 where the tool makes none of a click.
 */
guint
bc_annotation_tools_mark_here (BcAnnotationTools *self, BcFigureView *view, BcCoordinate at, const BcSpot *spot)
{
  BcFigure *figure = bc_figure_view_get_figure (view);
  BcTool tool = self->tool;
  BcAnnotation *mark;
  guint id;

  if (tool == BC_TOOL_AREA || tool == BC_TOOL_REGION)
    return add_region (self, view, spot);
  if (tool == BC_TOOL_SELECT || tool == BC_TOOL_ERASER || tool == BC_TOOL_LINE || tool == BC_TOOL_ARROW)
    return 0;
  mark = new_mark (self, tool, bc_figure_get_view (figure));
  bc_annotation_add_point (mark, at.x, at.y, 1);
  if (tool == BC_TOOL_NOTE)
    bc_annotation_add_point (mark, CLAMP (at.x + NOTE_SHIFT_X, 0, 1000), MAX (at.y + NOTE_SHIFT_Y, 60), 1);
  id = add_mark (self, mark, figure);
  if (id != 0 && tool == BC_TOOL_NOTE)
    wish_edit (self);
  return id;
}

/* The drag */

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
find_view (BcAnnotationTools *self, double *x, double *y)
{
  GtkWidget *picked = gtk_widget_pick (self->board, *x, *y, GTK_PICK_DEFAULT);
  GtkWidget *view = picked != NULL ? gtk_widget_get_ancestor (picked, BC_TYPE_FIGURE_VIEW) : NULL;

  if (view == NULL || !gtk_widget_translate_coordinates (self->board, view, *x, *y, x, y))
    return NULL;
  return BC_FIGURE_VIEW (view);
}

static guint
find_mark (BcAnnotationTools *self, BcFigureView *view, double x, double y)
{
  g_autoptr (GPtrArray) shown = bc_annotations_list_shown (get_annotations (self));
  BcFigure *figure = bc_figure_view_get_figure (view);
  double scale;
  BcCoordinate at = bc_figure_from_neutral (figure, to_body (view, x, y, &scale));

  return bc_annotation_find (shown, figure, bc_style_get (BC_PRESET_SCREEN), 1 / scale, at, TOUCH_RADIUS / scale);
}

static void
show_live (BcAnnotationTools *self)
{
  bc_annotations_set_live (get_annotations (self), self->live);
}

static void
end_drag (BcAnnotationTools *self)
{
  if (self->in_hand == BC_TOOL_ERASER && self->view != NULL)
    bc_undo_end (bc_session_get_undo (self->session));
  g_clear_pointer (&self->live, bc_annotation_unref);
  self->view = NULL;
  show_live (self);
}

static gboolean
begin_select (BcAnnotationTools *self, double x, double y)
{
  guint id = find_mark (self, self->view, x, y);

  self->was_selected = id != 0 && id == bc_annotations_get_selected (get_annotations (self));
  bc_annotations_set_selected (get_annotations (self), id);
  if (id == 0)
    return FALSE;
  self->live = bc_annotation_copy (get_selected (self));
  return TRUE;
}

static void
erase_at (BcAnnotationTools *self, double x, double y)
{
  guint id = find_mark (self, self->view, x, y);

  if (id != 0)
    bc_annotations_remove (get_annotations (self), id);
}

static void
begin_drawing (BcAnnotationTools *self, GtkGesture *gesture)
{
  self->live = new_mark (self, self->in_hand, bc_figure_get_view (bc_figure_view_get_figure (self->view)));
  if (self->in_hand != BC_TOOL_REGION)
    bc_annotation_add_point (self->live, self->start.x, self->start.y, pressure_of (gesture));
}

static void
drag_begin_cb (GtkGesture *gesture, double x, double y, BcAnnotationTools *self)
{
  double scale;

  self->view = self->active && self->board != NULL ? find_view (self, &x, &y) : NULL;
  if (self->view == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->in_hand = is_eraser_end (gesture) ? BC_TOOL_ERASER : self->tool;
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
      bc_undo_begin (bc_session_get_undo (self->session), _ ("Erase"));
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
move_live (BcAnnotationTools *self, BcCoordinate at)
{
  const BcAnnotation *selected = get_selected (self);

  if (selected == NULL)
    return;
  bc_annotation_unref (self->live);
  self->live = bc_annotation_copy (selected);
  bc_annotation_shift (self->live, at.x - self->start.x, at.y - self->start.y);
}

static void
draw_on (BcAnnotationTools *self, GtkGesture *gesture, double x, double y, BcCoordinate at)
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
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, BcAnnotationTools *self)
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
finish_move (BcAnnotationTools *self)
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
finish_click (BcAnnotationTools *self)
{
  double x = self->last_x, y = self->last_y;
  const BcSpot *spot = bc_figure_view_get_spot_at (self->view, x, y);
  BcSpot copy = spot != NULL ? *spot : (BcSpot){ NULL, BC_SIDE_MIDLINE };

  bc_annotation_tools_mark_here (self, self->view, self->start, spot != NULL ? &copy : NULL);
}

static void
finish_stroke (BcAnnotationTools *self)
{
  BcAnnotation *mark = g_steal_pointer (&self->live);
  gboolean note = mark->kind == BC_ANNOTATION_NOTE;

  if (add_mark (self, mark, bc_figure_view_get_figure (self->view)) != 0 && note)
    wish_edit (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, BcAnnotationTools *self)
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
    wish_edit (self);
}

static void
drag_cancelled_cb (BcAnnotationTools *self)
{
  if (self->view != NULL)
    end_drag (self);
}

/* Selected marks */

/**
 * bc_annotation_tools_delete:
 *
 * Deletes the selected mark.
 */
void
bc_annotation_tools_delete (BcAnnotationTools *self)
{
  bc_annotations_remove (get_annotations (self), bc_annotations_get_selected (get_annotations (self)));
}

static void
shift_inside (BcAnnotation *mark, double dx, double dy)
{
  bc_annotation_shift (mark, dx, dy);
  if (!bc_annotation_is_sound (mark, NULL))
    bc_annotation_shift (mark, -2 * dx, -2 * dy);
}

/**
 * bc_annotation_tools_duplicate:
 *
 * Puts a copy of the selected mark beside it, on the same side, and selects the copy.
 */
void
bc_annotation_tools_duplicate (BcAnnotationTools *self)
{
  const BcAnnotation *selected = get_selected (self);
  BcAnnotation *copy;

  if (selected == NULL)
    return;
  copy = bc_annotation_copy (selected);
  if (copy->number > 0)
    copy->number = bc_annotations_next_number (get_annotations (self));
  shift_inside (copy, DUPLICATE_SHIFT, DUPLICATE_SHIFT);
  if (!bc_annotation_is_sound (copy, NULL))
    {
      bc_annotation_unref (copy);
      copy = bc_annotation_copy (selected);
    }
  bc_annotations_set_selected (get_annotations (self), bc_annotations_add (get_annotations (self), copy));
}

/**
 * bc_annotation_tools_move:
 * @dx: viewBox units
 * @dy: viewBox units
 *
 * Moves the selected mark on its own side; over the midline it goes by the pointer alone, which sees the other side.
 */
void
bc_annotation_tools_move (BcAnnotationTools *self, double dx, double dy)
{
  const BcAnnotation *selected = get_selected (self);
  g_autoptr (BcAnnotation) copy = selected != NULL ? bc_annotation_copy (selected) : NULL;

  if (copy == NULL)
    return;
  bc_annotation_shift (copy, dx, dy);
  if (bc_annotation_is_sound (copy, NULL))
    bc_annotations_replace (get_annotations (self), selected->id, bc_annotation_ref (copy));
  else if (self->board != NULL)
    gtk_widget_error_bell (self->board);
}

/* The object */

static void
bc_annotation_tools_dispose (GObject *object)
{
  BcAnnotationTools *self = BC_ANNOTATION_TOOLS (object);

  g_clear_weak_pointer (&self->board);
  g_clear_pointer (&self->live, bc_annotation_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_annotation_tools_parent_class)->dispose (object);
}

static void
bc_annotation_tools_class_init (BcAnnotationToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_annotation_tools_dispose;

  /* BcAnnotationTools::changed: another tool, pen or treatment is in hand, or the tools are laid away. */
  signals[CHANGED] =
      g_signal_new ("changed", BC_TYPE_ANNOTATION_TOOLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* BcAnnotationTools::edit: the selected mark is to be edited. */
  signals[EDIT] =
      g_signal_new ("edit", BC_TYPE_ANNOTATION_TOOLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_annotation_tools_init (BcAnnotationTools *self)
{
}

/**
 * bc_annotation_tools_new:
 * @session: a reference is taken
 * @board: holds the figures; controllers are added to it
 *
 * Returns: (transfer full): tools that are laid away.
 */
BcAnnotationTools *
bc_annotation_tools_new (BcSession *session, GtkWidget *board)
{
  BcAnnotationTools *self = g_object_new (BC_TYPE_ANNOTATION_TOOLS, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();

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

gboolean
bc_annotation_tools_is_active (BcAnnotationTools *self)
{
  return self->active;
}

/**
 * bc_annotation_tools_set_active:
 *
 * Takes the tools in hand or lays them away; then presses go to the figures alone.
 */
void
bc_annotation_tools_set_active (BcAnnotationTools *self, gboolean active)
{
  if (self->active == active)
    return;
  self->active = active;
  if (!active)
    bc_annotations_set_selected (get_annotations (self), 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

BcTool
bc_annotation_tools_get_tool (BcAnnotationTools *self)
{
  return self->tool;
}

void
bc_annotation_tools_set_tool (BcAnnotationTools *self, BcTool tool)
{
  if (self->tool == tool)
    return;
  self->tool = tool;
  g_signal_emit (self, signals[CHANGED], 0);
}

BcPen
bc_annotation_tools_get_pen (BcAnnotationTools *self)
{
  return self->pen;
}

/**
 * bc_annotation_tools_set_pen:
 *
 * For the marks to come, and for the selected one.
 */
void
bc_annotation_tools_set_pen (BcAnnotationTools *self, BcPen pen)
{
  const BcAnnotation *selected = get_selected (self);

  if (selected != NULL && selected->pen != pen)
    {
      BcAnnotation *copy = bc_annotation_copy (selected);
      copy->pen = pen;
      bc_annotations_replace (get_annotations (self), selected->id, copy);
    }
  if (self->pen == pen)
    return;
  self->pen = pen;
  g_signal_emit (self, signals[CHANGED], 0);
}

BcTreatment
bc_annotation_tools_get_treatment (BcAnnotationTools *self)
{
  return self->treatment;
}

void
bc_annotation_tools_set_treatment (BcAnnotationTools *self, BcTreatment treatment)
{
  if (self->treatment == treatment)
    return;
  self->treatment = treatment;
  g_signal_emit (self, signals[CHANGED], 0);
}
