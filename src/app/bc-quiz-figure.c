/* One figure of the quiz. It is kept from question to question, so that the drawing, which takes a good part of a second, is
   painted once; what changes with a question is painted over it within a frame. The figure never mirrors.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-figure.h"

#include "bc-close-up.h"
#include "bc-figure-drawing.h"
#include "bc-painter.h"
#include "bc-picture.h"
#include "bc-quiz-picture.h"
#include "bc-named-region.h"
#include "bc-quiz-words.h"
#include "bc-region-children.h"
#include "bc-sheet.h"
#include "bc-viewport-gestures.h"

#define MIN_WIDTH 130
#define MIN_HEIGHT 260
#define NATURAL_HEIGHT 700
#define TOUCH_RADIUS 14.0

struct _BcQuizFigure
{
  GtkWidget parent_instance;

  BcFigure *figure;             /* owned */
  BcHitMap *hit_map;            /* owned */
  BcViewport *viewport;         /* owned */
  BcViewportGestures *gestures; /* owned */
  BcPicture *picture;           /* owned */
  BcQuiz *quiz;                 /* owned; NULL: nothing is asked */
  BcScene *scene;               /* owned; NULL as above */
  BcSheet *overlay;             /* owned; NULL: to be painted anew */
  BcStyle style;
  BcSpot hovered;
  GtkWidget *last_focus; /* borrowed: a child */
};

enum
{
  HOVERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcQuizFigure, bc_quiz_figure, GTK_TYPE_WIDGET)

static double
get_matrix (BcQuizFigure *self, cairo_matrix_t *matrix)
{
  return bc_viewport_get_matrix (self->viewport, self->figure, gtk_widget_get_width (GTK_WIDGET (self)),
                                 gtk_widget_get_height (GTK_WIDGET (self)), matrix);
}

static const BcSpot *
get_spot (GtkWidget *child)
{
  return bc_named_region_get_spot (BC_NAMED_REGION (child));
}

static BcRegionChildren
get_children (BcQuizFigure *self)
{
  return (BcRegionChildren){ GTK_WIDGET (self), self->hit_map, get_spot };
}

static void
forget_overlay (BcQuizFigure *self)
{
  g_clear_pointer (&self->overlay, bc_sheet_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
viewport_changed_cb (BcQuizFigure *self)
{
  forget_overlay (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
wants_spots (BcQuizFigure *self)
{
  const BcQuizQuestion *question = self->quiz != NULL ? bc_quiz_get_question (self->quiz) : NULL;

  return question != NULL && question->card.kind == BC_QUIZ_WHERE;
}

/* Pointer */

static const BcSpot *
find_near (BcQuizFigure *self, double x, double y, double radius)
{
  cairo_matrix_t matrix;
  double scale = get_matrix (self, &matrix);

  cairo_matrix_invert (&matrix);
  cairo_matrix_transform_point (&matrix, &x, &y);
  return bc_hit_map_lookup_near (self->hit_map, x, y, radius / scale);
}

/**
 * bc_quiz_figure_find_spot:
 * @x: widget units
 * @y: widget units
 *
 * Returns: (nullable): the region there.
 */
const BcSpot *
bc_quiz_figure_find_spot (BcQuizFigure *self, double x, double y)
{
  return find_near (self, x, y, 0);
}

/**
 * bc_quiz_figure_get_spot_place:
 * @x: (out): a place inside the region, widget units
 * @y: (out): likewise
 *
 * Returns: whether the figure shows the region.
 */
gboolean
bc_quiz_figure_get_spot_place (BcQuizFigure *self, const BcSpot *spot, double *x, double *y)
{
  const BcHitSpot *hit = bc_hit_map_find (self->hit_map, spot);
  cairo_matrix_t matrix;

  if (hit == NULL || hit->area <= 0)
    return FALSE;
  get_matrix (self, &matrix);
  *x = hit->centre.x;
  *y = hit->centre.y;
  cairo_matrix_transform_point (&matrix, x, y);
  return TRUE;
}

static void
set_hovered (BcQuizFigure *self, const BcSpot *spot)
{
  BcSpot next = spot != NULL ? *spot : (BcSpot){ NULL, BC_SIDE_MIDLINE };

  if (bc_spot_equal (&self->hovered, &next))
    return;
  self->hovered = next;
  g_signal_emit (self, signals[HOVERED], 0, spot);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (BcQuizFigure *self, double x, double y)
{
  set_hovered (self, find_near (self, x, y, 0));
}

static void
leave_cb (BcQuizFigure *self)
{
  set_hovered (self, NULL);
}

static void
choose (BcQuizFigure *self, const BcSpot *spot)
{
  if (self->quiz != NULL && spot != NULL)
    bc_quiz_toggle_spot (self->quiz, spot);
}

/* The keyboard goes on from where the pointer was. */
static void
focus_spot (BcQuizFigure *self, const BcSpot *spot)
{
  const BcRegionChildren children = get_children (self);
  GtkWidget *child = bc_region_children_find (&children, spot);

  if (child != NULL)
    gtk_widget_grab_focus (child);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, BcQuizFigure *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  gboolean touch = event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_END;
  const BcSpot *spot = find_near (self, x, y, touch ? TOUCH_RADIUS : 0);

  if (spot == NULL || !wants_spots (self))
    return;
  focus_spot (self, spot);
  choose (self, spot);
}

static void
region_pressed_cb (BcNamedRegion *region, BcQuizFigure *self)
{
  choose (self, bc_named_region_get_spot (region));
}

static void
add_controllers (BcQuizFigure *self)
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

static gboolean
bc_quiz_figure_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BcQuizFigure *self = BC_QUIZ_FIGURE (widget);
  const BcRegionChildren children = get_children (self);
  GtkWidget *next;

  if (!wants_spots (self))
    return FALSE;
  next = bc_region_children_find_focus (&children, self->last_focus, direction);
  return next != NULL && gtk_widget_grab_focus (next);
}

static void
bc_quiz_figure_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  BcQuizFigure *self = BC_QUIZ_FIGURE (widget);

  if (child != NULL)
    self->last_focus = child;
  set_hovered (self, child != NULL ? bc_named_region_get_spot (BC_NAMED_REGION (child)) : NULL);
  GTK_WIDGET_CLASS (bc_quiz_figure_parent_class)->set_focus_child (widget, child);
}

/* Layout and drawing */

static void
bc_quiz_figure_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  const BcBox *box = bc_figure_get_view_box (BC_QUIZ_FIGURE (widget)->figure);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? (int)(NATURAL_HEIGHT * box->width / box->height) : NATURAL_HEIGHT;
}

static void
bc_quiz_figure_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BcQuizFigure *self = BC_QUIZ_FIGURE (widget);
  const BcRegionChildren children = get_children (self);
  cairo_matrix_t matrix;

  get_matrix (self, &matrix);
  forget_overlay (self);
  bc_region_children_allocate (&children, &matrix);
}

static void
paint_overlay (BcQuizFigure *self, const cairo_matrix_t *matrix)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  const BcQuizMarking *marking = self->quiz != NULL ? bc_quiz_get_marking (self->quiz) : NULL;
  double unit = 1.0 / matrix->yy;
  BcBox visible;
  cairo_t *cr;

  self->overlay = bc_sheet_new (width, height, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  cr = bc_sheet_draw (self->overlay);
  cairo_transform (cr, matrix);
  if (self->scene != NULL)
    bc_painter_paint_overlay (self->figure, self->scene, &self->style, cr, unit);
  if (marking != NULL)
    {
      g_autoptr (GArray) marks = bc_scene_list_marks (self->scene, self->figure);
      bc_quiz_picture_paint_verdicts (marking, self->hit_map, marks, cr, unit);
    }
  bc_viewport_get_visible (self->viewport, self->figure, width, height, &visible);
  bc_painter_paint_words_in (self->figure, &visible, &self->style, cr, unit);
  cairo_destroy (cr);
}

static void
bc_quiz_figure_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BcQuizFigure *self = BC_QUIZ_FIGURE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  cairo_matrix_t matrix;
  const BcFigureDrawing drawing = { snapshot, &bounds, &matrix, self->figure, &self->style };

  if (width <= 0 || height <= 0)
    return;
  get_matrix (self, &matrix);
  bc_picture_request (self->picture, &self->style, width, height, gtk_widget_get_scale_factor (widget), &matrix);
  if (self->overlay == NULL)
    paint_overlay (self, &matrix);
  gtk_snapshot_push_clip (snapshot, &bounds);
  bc_picture_snapshot (self->picture, snapshot, renderer, &matrix);
  bc_figure_drawing_draw_hovered (&drawing, wants_spots (self) ? &self->hovered : NULL);
  bc_sheet_snapshot (self->overlay, snapshot, renderer, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
bc_quiz_figure_dispose (GObject *object)
{
  BcQuizFigure *self = BC_QUIZ_FIGURE (object);
  GtkWidget *child;

  self->last_focus = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->overlay, bc_sheet_free);
  g_clear_pointer (&self->scene, bc_scene_unref);
  g_clear_pointer (&self->hit_map, bc_hit_map_free);
  g_clear_object (&self->quiz);
  g_clear_object (&self->picture);
  g_clear_object (&self->gestures);
  g_clear_object (&self->viewport);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (bc_quiz_figure_parent_class)->dispose (object);
}

static void
bc_quiz_figure_class_init (BcQuizFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_quiz_figure_dispose;
  widget_class->measure = bc_quiz_figure_measure;
  widget_class->size_allocate = bc_quiz_figure_size_allocate;
  widget_class->snapshot = bc_quiz_figure_snapshot;
  widget_class->focus = bc_quiz_figure_focus;
  widget_class->set_focus_child = bc_quiz_figure_set_focus_child;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* BcQuizFigure::hovered: the pointer or the focus is on another region; the parameter is a BcSpot, or NULL. */
  signals[HOVERED] = g_signal_new ("hovered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
bc_quiz_figure_init (BcQuizFigure *self)
{
  self->style = *bc_style_get (BC_PRESET_SCREEN);
  self->viewport = bc_viewport_new ();
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  add_controllers (self);
}

static void
add_regions (BcQuizFigure *self)
{
  guint n;
  const BcHitSpot *spots = bc_hit_map_get_spots (self->hit_map, &n);

  for (guint i = 0; i < n; i++)
    if (spots[i].area > 0)
      {
        g_autofree char *name = bc_spot_describe (&spots[i].spot);
        GtkWidget *region = bc_named_region_new (&spots[i].spot, name);
        g_signal_connect_object (region, "pressed", G_CALLBACK (region_pressed_cb), self, 0);
        gtk_widget_set_parent (region, GTK_WIDGET (self));
      }
}

/**
 * bc_quiz_figure_new:
 * @figure: a reference is taken
 * @atlas: it must outlive the widget
 * @error: what is wrong with the figure
 *
 * Returns: (transfer floating) (nullable): the figure.
 */
GtkWidget *
bc_quiz_figure_new (BcFigure *figure, BcAtlas *atlas, GError **error)
{
  BcHitMap *map = bc_hit_map_new (figure, atlas, error);
  g_autofree char *name = bc_close_up_describe (figure);
  BcQuizFigure *self;

  if (map == NULL)
    return NULL;
  self = g_object_new (BC_TYPE_QUIZ_FIGURE, NULL);
  self->hit_map = map;
  self->figure = g_object_ref (figure);
  self->gestures = bc_viewport_gestures_new (GTK_WIDGET (self), self->viewport, figure);
  self->picture = bc_picture_new (figure);
  g_signal_connect_object (self->picture, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_regions (self);
  return GTK_WIDGET (self);
}

BcFigure *
bc_quiz_figure_get_figure (BcQuizFigure *self)
{
  return self->figure;
}

BcViewport *
bc_quiz_figure_get_viewport (BcQuizFigure *self)
{
  return self->viewport;
}

void
bc_quiz_figure_set_style (BcQuizFigure *self, const BcStyle *style)
{
  self->style = *style;
  forget_overlay (self);
}

static const char *
verdict_of (const BcQuizMarking *marking, const BcSpot *spot)
{
  for (guint i = 0; marking != NULL && i < marking->spots->len; i++)
    if (bc_spot_equal (&g_array_index (marking->spots, BcMarkedSpot, i).spot, spot))
      return bc_quiz_words_verdict (g_array_index (marking->spots, BcMarkedSpot, i).verdict);
  return "";
}

static void
update_regions (BcQuizFigure *self)
{
  const BcQuizMarking *marking = bc_quiz_get_marking (self->quiz);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const BcSpot *spot = bc_named_region_get_spot (BC_NAMED_REGION (child));
      bc_named_region_set_state (BC_NAMED_REGION (child), bc_quiz_has_spot (self->quiz, spot),
                                 verdict_of (marking, spot));
    }
}

/**
 * bc_quiz_figure_show:
 * @quiz: a session that is not over; a reference is taken
 *
 * Shows the question at hand, what is chosen, and how it was marked.
 */
void
bc_quiz_figure_show (BcQuizFigure *self, BcQuiz *quiz)
{
  g_autoptr (BcScene) before = g_steal_pointer (&self->scene);
  guint n;
  const BcSpot *chosen = bc_quiz_get_chosen (quiz, &n);

  g_set_object (&self->quiz, quiz);
  self->scene = bc_quiz_picture_make_scene (bc_quiz_get_question (quiz), chosen, n, bc_quiz_get_marking (quiz));
  update_regions (self);
  if (before == NULL || !bc_scene_equal (before, self->scene))
    forget_overlay (self);
}
