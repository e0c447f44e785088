/* One figure: the drawing, what lies over it, and a child for every region. The children carry focus, names and actions;
   the pointer is followed here, by the hit map, because a thousand pixels of outline answer faster than a hundred
   widgets. The figure never mirrors: its direction is pinned.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-figure-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bc-close-up.h"
#include "bc-annotation-painter.h"
#include "bc-figure-drawing.h"
#include "bc-names.h"
#include "bc-pain-brush.h"
#include "bc-painter.h"
#include "bc-picture.h"
#include "bc-region-button.h"
#include "bc-region-children.h"
#include "bc-scene.h"
#include "bc-session-scene.h"
#include "bc-sheet.h"
#include "bc-timings.h"
#include "bc-viewport-gestures.h"

/* Radii of a finger's and a pointer's uncertainty, widget units. */
#define MARK_RADIUS 11.0
#define TOUCH_RADIUS 14.0

/* Widget units; a figure fits into any size, and smaller than this nobody finds a region. */
#define LEAST_WIDTH 150
#define LEAST_HEIGHT 180

struct _BcFigureView
{
  GtkWidget parent_instance;

  BcSession *session;           /* owned */
  BcFigure *figure;             /* owned */
  BcHitMap *hit_map;            /* owned; NULL until the figure has been seen */
  BcViewport *viewport;         /* owned */
  BcViewportGestures *gestures; /* owned */
  BcPicture *picture;
  BcNames *names;     /* owned; NULL until the layer is asked for */
  BcPainBrush *brush; /* owned */
  BcScene *scene;     /* NULL: to be made anew from the session */
  BcSheet *overlay;   /* what the scene looks like, but for the hovered region; NULL: to be painted anew */
  BcStyle style;
  BcLayers layers;
  BcBox frame; /* of a close-up, viewBox units; width 0: none */

  GtkWidget *last_focus; /* borrowed: a child */
  gint64 click_time;     /* 0: no click waits for its frame */
};

G_DEFINE_FINAL_TYPE (BcFigureView, bc_figure_view, GTK_TYPE_WIDGET)

static double
get_matrix (BcFigureView *self, cairo_matrix_t *matrix)
{
  return bc_viewport_get_matrix (self->viewport, self->figure, gtk_widget_get_width (GTK_WIDGET (self)),
                                 gtk_widget_get_height (GTK_WIDGET (self)), matrix);
}

static double
widget_to_body (BcFigureView *self, double *x, double *y)
{
  cairo_matrix_t matrix;
  double scale = get_matrix (self, &matrix);

  cairo_matrix_invert (&matrix);
  cairo_matrix_transform_point (&matrix, x, y);
  return scale;
}

/**
 * bc_figure_view_widget_to_body:
 * @x: (inout): widget units, then viewBox units
 * @y: (inout): widget units, then viewBox units
 */
void
bc_figure_view_widget_to_body (BcFigureView *self, double *x, double *y)
{
  widget_to_body (self, x, y);
}

/**
 * bc_figure_view_body_to_widget:
 * @x: (inout): viewBox units, then widget units
 * @y: (inout): viewBox units, then widget units
 */
void
bc_figure_view_body_to_widget (BcFigureView *self, double *x, double *y)
{
  cairo_matrix_t matrix;

  get_matrix (self, &matrix);
  cairo_matrix_transform_point (&matrix, x, y);
}

static const BcSpot *
get_spot (GtkWidget *child)
{
  return bc_region_button_get_spot (BC_REGION_BUTTON (child));
}

static BcRegionChildren
get_children (BcFigureView *self)
{
  return (BcRegionChildren){ GTK_WIDGET (self), self->hit_map, get_spot };
}

static void
forget_overlay (BcFigureView *self)
{
  g_clear_pointer (&self->overlay, bc_sheet_free);
}

/* The session's scene without the hovered region, which changes at every move of the pointer and is drawn by itself. */
static const BcScene *
get_scene (BcFigureView *self)
{
  if (self->scene == NULL)
    {
      self->scene = bc_session_make_scene (self->session);
      bc_scene_set_hovered (self->scene, NULL);
      bc_layers_apply (&self->layers, bc_session_get_atlas (self->session), self->scene);
    }
  return self->scene;
}

static void
session_changed_cb (BcFigureView *self)
{
  g_autoptr (BcScene) before = g_steal_pointer (&self->scene);

  if (before == NULL || !bc_scene_equal (before, get_scene (self)))
    forget_overlay (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
annotations_changed_cb (BcFigureView *self)
{
  forget_overlay (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
places_changed_cb (BcFigureView *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    bc_region_button_update (BC_REGION_BUTTON (child));
  session_changed_cb (self);
}

static void
viewport_changed_cb (BcFigureView *self)
{
  forget_overlay (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Pointer */

/* The mark under a place of the widget, or NULL. */
static gboolean
find_mark (BcFigureView *self, double x, double y, BcMark *found)
{
  g_autoptr (GArray) marks = bc_scene_list_marks (get_scene (self), self->figure);
  double best = MARK_RADIUS;

  for (guint i = 0; i < marks->len; i++)
    {
      const BcMark *mark = &g_array_index (marks, BcMark, i);
      double at_x = mark->at.x, at_y = mark->at.y, distance;
      bc_figure_view_body_to_widget (self, &at_x, &at_y);
      distance = hypot (at_x - x, at_y - y);
      if (distance < best)
        {
          best = distance;
          *found = *mark;
        }
    }
  return best < MARK_RADIUS;
}

static const BcSpot *
find_spot (BcFigureView *self, double x, double y, double radius)
{
  double scale = widget_to_body (self, &x, &y);

  if (self->hit_map == NULL)
    return NULL;
  return bc_hit_map_lookup_near (self->hit_map, x, y, radius / scale);
}

static void
motion_cb (BcFigureView *self, double x, double y)
{
  BcSelection *selection = bc_session_get_selection (self->session);
  BcMark mark = { 0 };

  bc_selection_set_hovered (selection, find_spot (self, x, y, 0));
  bc_selection_set_emphasis (selection, find_mark (self, x, y, &mark) ? mark.point : NULL);
}

static void
leave_cb (BcFigureView *self)
{
  BcSelection *selection = bc_session_get_selection (self->session);

  bc_selection_set_hovered (selection, NULL);
  bc_selection_set_emphasis (selection, NULL);
}

/* The keyboard goes on from where the pointer was, and no text cursor blinks beside the figure: its frames would delay
   the answer's. */
static void
focus_spot (BcFigureView *self, const BcSpot *spot)
{
  const BcRegionChildren children = get_children (self);
  GtkWidget *child = bc_region_children_find (&children, spot);

  if (child != NULL)
    gtk_widget_grab_focus (child);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, BcFigureView *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  gboolean touch = event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_END;
  const BcSpot *spot = find_spot (self, x, y, touch ? TOUCH_RADIUS : 0);
  BcSelection *selection = bc_session_get_selection (self->session);
  BcPlace place;

  if (spot == NULL)
    return;
  self->click_time = g_get_monotonic_time ();
  focus_spot (self, spot);
  place = bc_place_of_spot (spot);
  if (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) &
      (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    bc_selection_toggle_place (selection, &place);
  else
    bc_selection_set_place (selection, &place);
}

static void
add_controllers (BcFigureView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Keyboard */

static GtkDirectionType
mirror (GtkDirectionType direction)
{
  return direction == GTK_DIR_LEFT ? GTK_DIR_RIGHT : direction == GTK_DIR_RIGHT ? GTK_DIR_LEFT : direction;
}

static gboolean
bc_figure_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BcFigureView *self = BC_FIGURE_VIEW (widget);
  const BcRegionChildren children = get_children (self);
  GtkWidget *next = bc_region_children_find_focus (
      &children, self->last_focus, bc_viewport_get_mirrored (self->viewport) ? mirror (direction) : direction);

  if (next == NULL)
    return FALSE;
  self->last_focus = next;
  return gtk_widget_grab_focus (next);
}

static void
bc_figure_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  if (child != NULL)
    BC_FIGURE_VIEW (widget)->last_focus = child;
  GTK_WIDGET_CLASS (bc_figure_view_parent_class)->set_focus_child (widget, child);
}

/* Layout and drawing */

static void
bc_figure_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  const BcBox *box = bc_figure_get_view_box (BC_FIGURE_VIEW (widget)->figure);
  double ratio = box->width / box->height;

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? (int)(700 * ratio) : 700;
}

static void
bc_figure_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BcFigureView *self = BC_FIGURE_VIEW (widget);
  const BcRegionChildren children = get_children (self);
  cairo_matrix_t matrix;

  get_matrix (self, &matrix);
  forget_overlay (self);
  bc_region_children_allocate (&children, &matrix);
}

static void
paint_names (BcFigureView *self, const BcBox *visible, cairo_t *cr, double unit)
{
  BcNameKinds kinds = (self->layers.shown & BC_LAYER_MUSCLE_NAMES ? BC_NAMES_MUSCLES : 0) |
                      (self->layers.shown & BC_LAYER_REGION_NAMES ? BC_NAMES_REGIONS : 0);

  if (kinds == 0)
    return;
  if (self->names == NULL)
    self->names = bc_names_new (self->figure, bc_session_get_atlas (self->session));
  bc_names_paint (self->names, kinds, get_scene (self), &self->style, visible, cr, unit);
}

/* What was drawn, but for the mark that the hand moves at this moment. */
static void
paint_annotations (BcFigureView *self, cairo_t *cr, double unit)
{
  BcAnnotations *annotations = bc_session_get_annotations (self->session);
  const BcAnnotation *live = bc_annotations_get_live (annotations);
  const BcAnnotationLook look = { FALSE, FALSE, bc_annotations_get_selected (annotations),
                                  live != NULL ? live->id : 0 };
  g_autoptr (GPtrArray) shown = bc_annotations_list_shown (annotations);

  bc_annotation_painter_paint (self->figure, shown, &self->style, &look, cr, unit);
}

static BcSheet *
paint_overlay (BcFigureView *self, int width, int height, const cairo_matrix_t *matrix)
{
  BcSheet *sheet = bc_sheet_new (width, height, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  cairo_t *cr = bc_sheet_draw (sheet);
  BcBox visible;

  cairo_transform (cr, matrix);
  bc_painter_paint_overlay (self->figure, get_scene (self), &self->style, cr, 1.0 / matrix->yy);
  paint_annotations (self, cr, 1.0 / matrix->yy);
  bc_viewport_get_visible (self->viewport, self->figure, width, height, &visible);
  bc_painter_paint_words_in (self->figure, &visible, &self->style, cr, 1.0 / matrix->yy);
  paint_names (self, &visible, cr, 1.0 / matrix->yy);
  cairo_destroy (cr);
  return sheet;
}

static void
draw_brush (BcFigureView *self, const BcFigureDrawing *drawing)
{
  cairo_t *cr;

  if (!bc_pain_brush_is_drawing (self->brush))
    return;
  cr = bc_figure_drawing_start (drawing);
  bc_pain_brush_draw (self->brush, &self->style, cr, 1.0 / drawing->matrix->yy);
  cairo_destroy (cr);
}

static void
bc_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BcFigureView *self = BC_FIGURE_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  cairo_matrix_t matrix;
  const BcFigureDrawing drawing = { snapshot, &bounds, &matrix, self->figure, &self->style };

  get_matrix (self, &matrix);
  bc_picture_request (self->picture, &self->style, width, height, gtk_widget_get_scale_factor (widget), &matrix);
  if (self->overlay == NULL)
    self->overlay = paint_overlay (self, width, height, &matrix);
  gtk_snapshot_push_clip (snapshot, &bounds);
  bc_picture_snapshot (self->picture, snapshot, renderer, &matrix);
  /* below zones and marks: an X stays black and a zone red */
  bc_figure_drawing_draw_hovered (&drawing, bc_selection_get_hovered (bc_session_get_selection (self->session)));
  bc_sheet_snapshot (self->overlay, snapshot, renderer, &bounds);
  bc_figure_drawing_draw_live (&drawing, bc_session_get_annotations (self->session));
  draw_brush (self, &drawing);
  bc_figure_drawing_draw_frame (&drawing, &self->frame);
  gtk_snapshot_pop (snapshot);
  if (self->click_time != 0)
    bc_timings_after_paint (widget, "click-to-frame", self->click_time);
  self->click_time = 0;
}

static void
bc_figure_view_dispose (GObject *object)
{
  BcFigureView *self = BC_FIGURE_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->last_focus = NULL;
  g_clear_pointer (&self->scene, bc_scene_unref);
  forget_overlay (self);
  g_clear_pointer (&self->names, bc_names_free);
  g_clear_object (&self->brush);
  g_clear_object (&self->picture);
  g_clear_object (&self->gestures);
  g_clear_object (&self->viewport);
  g_clear_pointer (&self->hit_map, bc_hit_map_free);
  g_clear_object (&self->figure);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_figure_view_parent_class)->dispose (object);
}

static void
bc_figure_view_class_init (BcFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_figure_view_dispose;
  widget_class->measure = bc_figure_view_measure;
  widget_class->size_allocate = bc_figure_view_size_allocate;
  widget_class->snapshot = bc_figure_view_snapshot;
  widget_class->focus = bc_figure_view_focus;
  widget_class->set_focus_child = bc_figure_view_set_focus_child;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bc_figure_view_init (BcFigureView *self)
{
  self->style = *bc_style_get (BC_PRESET_SCREEN);
  self->layers = BC_LAYERS_DEFAULT;
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
}

static void
naming_changed_cb (BcFigureView *self)
{
  g_clear_pointer (&self->names, bc_names_free);
  forget_overlay (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_regions (BcFigureView *self)
{
  guint n;
  const BcHitSpot *spots = bc_hit_map_get_spots (self->hit_map, &n);

  for (guint i = 0; i < n; i++)
    gtk_widget_set_parent (bc_region_button_new (self->session, &spots[i].spot, bc_figure_get_view (self->figure)),
                           GTK_WIDGET (self));
}

static void
follow_session (BcFigureView *self)
{
  BcSelection *selection = bc_session_get_selection (self->session);
  BcAnnotations *annotations = bc_session_get_annotations (self->session);

  g_signal_connect_object (bc_session_get_atlas (self->session), "naming-changed", G_CALLBACK (naming_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (annotations, "changed", G_CALLBACK (annotations_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (annotations, "shown-changed", G_CALLBACK (annotations_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (annotations, "live-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "places-changed", G_CALLBACK (places_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "muscle-changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "pins-changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "look-changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picture, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * bc_figure_view_new:
 * @session: a reference is taken
 * @figure: a reference is taken
 * @viewport: a reference is taken
 *
 * Returns: (transfer floating): the figure; it can be seen, and clicked after bc_figure_view_make_ready().
 */
GtkWidget *
bc_figure_view_new (BcSession *session, BcFigure *figure, BcViewport *viewport)
{
  BcFigureView *self = g_object_new (BC_TYPE_FIGURE_VIEW, NULL);
  g_autofree char *name = bc_close_up_describe (figure);

  self->session = g_object_ref (session);
  self->figure = g_object_ref (figure);
  self->viewport = g_object_ref (viewport);
  self->gestures = bc_viewport_gestures_new (GTK_WIDGET (self), self->viewport, figure);
  self->picture = bc_picture_new (figure);
  self->brush = bc_pain_brush_new (self, session);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  follow_session (self);
  return GTK_WIDGET (self);
}

/**
 * bc_figure_view_make_ready:
 * @error: what is wrong with the figure
 *
 * Makes the hit map and the regions, which nobody needs before the first frame. Call once.
 *
 * Returns: whether the figure can be clicked.
 */
gboolean
bc_figure_view_make_ready (BcFigureView *self, GError **error)
{
  self->hit_map = bc_hit_map_new (self->figure, bc_session_get_atlas (self->session), error);
  if (self->hit_map == NULL)
    return FALSE;
  add_regions (self);
  places_changed_cb (self);
  return TRUE;
}

void
bc_figure_view_set_style (BcFigureView *self, const BcStyle *style)
{
  self->style = *style;
  forget_overlay (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bc_figure_view_set_layers:
 * @layers: what is drawn over the figure
 */
void
bc_figure_view_set_layers (BcFigureView *self, const BcLayers *layers)
{
  self->layers = *layers;
  g_clear_pointer (&self->scene, bc_scene_unref);
  forget_overlay (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bc_figure_view_set_frame:
 * @frame: (nullable): the field of a close-up, viewBox units; NULL for none
 */
void
bc_figure_view_set_frame (BcFigureView *self, const BcBox *frame)
{
  self->frame = frame != NULL ? *frame : (BcBox){ 0, 0, 0, 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

BcViewport *
bc_figure_view_get_viewport (BcFigureView *self)
{
  return self->viewport;
}

BcFigure *
bc_figure_view_get_figure (BcFigureView *self)
{
  return self->figure;
}

/**
 * bc_figure_view_get_hit_map:
 *
 * Returns: (transfer none) (nullable): NULL until the figure can be clicked.
 */
const BcHitMap *
bc_figure_view_get_hit_map (BcFigureView *self)
{
  return self->hit_map;
}

/**
 * bc_figure_view_get_spot_box:
 * @spot: a place of the body
 * @box: (out): around it, widget units of the figure
 *
 * Returns: whether the figure shows the place and can be clicked.
 */
gboolean
bc_figure_view_get_spot_box (BcFigureView *self, const BcSpot *spot, BcBox *box)
{
  const BcHitSpot *hit = self->hit_map != NULL ? bc_hit_map_find (self->hit_map, spot) : NULL;
  double x, y, far_x, far_y;

  if (hit == NULL || hit->area <= 0)
    return FALSE;
  x = hit->box.x;
  y = hit->box.y;
  far_x = x + hit->box.width;
  far_y = y + hit->box.height;
  bc_figure_view_body_to_widget (self, &x, &y);
  bc_figure_view_body_to_widget (self, &far_x, &far_y);
  *box = (BcBox){ MIN (x, far_x), y, fabs (far_x - x), far_y - y };
  return TRUE;
}

/**
 * bc_figure_view_get_spot_field:
 *
 * Returns: (transfer none) (nullable): a box around the place, viewBox units; NULL where the figure does not show it.
 */
const BcBox *
bc_figure_view_get_spot_field (BcFigureView *self, const BcSpot *spot)
{
  const BcHitSpot *hit = self->hit_map != NULL ? bc_hit_map_find (self->hit_map, spot) : NULL;

  return hit != NULL && hit->area > 0 ? &hit->box : NULL;
}

/**
 * bc_figure_view_list_marks:
 *
 * Returns: (transfer full) (element-type BcMark): every X on the figure.
 */
GArray *
bc_figure_view_list_marks (BcFigureView *self)
{
  return bc_scene_list_marks (get_scene (self), self->figure);
}

/**
 * bc_figure_view_get_spot_at:
 * @x: widget units
 * @y: widget units
 *
 * Returns: (transfer none) (nullable): the place of the body there.
 */
const BcSpot *
bc_figure_view_get_spot_at (BcFigureView *self, double x, double y)
{
  return find_spot (self, x, y, 0);
}

/**
 * bc_figure_view_is_drawn:
 *
 * Returns: whether the figure has been seen.
 */
gboolean
bc_figure_view_is_drawn (BcFigureView *self)
{
  return !bc_picture_is_empty (self->picture);
}
