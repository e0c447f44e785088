/* The minimap: the figure's silhouette and a frame about what is seen of it. A press or a drag on it moves there. It says
   nothing that the figure does not, so it is hidden from the keyboard and the screen reader.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-minimap.h"

#include "bc-painter.h"

#define MAP_WIDTH 72
#define MARGIN 6.0
#define FRAME_WIDTH 1.6

struct _BcMinimap
{
  GtkWidget parent_instance;

  BcFigureView *view;   /* weak */
  BcViewport *viewport; /* owned: the view's */
  gulong handler;       /* of the viewport */
  BcStyle style;
};

G_DEFINE_FINAL_TYPE (BcMinimap, bc_minimap, GTK_TYPE_WIDGET)

static void
get_matrix (BcMinimap *self, cairo_matrix_t *matrix)
{
  BcFigure *figure = bc_figure_view_get_figure (self->view);
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  cairo_matrix_t move;

  bc_painter_fit (figure, width - 2 * MARGIN, height - 2 * MARGIN, matrix);
  cairo_matrix_init_translate (&move, MARGIN, MARGIN);
  cairo_matrix_multiply (matrix, matrix, &move);
  if (!bc_viewport_get_mirrored (bc_figure_view_get_viewport (self->view)))
    return;
  cairo_matrix_init (&move, -1, 0, 0, 1, width, 0);
  cairo_matrix_multiply (matrix, matrix, &move);
}

static void
look_there (BcMinimap *self, double x, double y)
{
  BcViewport *viewport;
  BcFigure *figure;
  BcViewportPlace place;
  cairo_matrix_t matrix;
  BcBox point;

  if (self->view == NULL)
    return;
  viewport = bc_figure_view_get_viewport (self->view);
  figure = bc_figure_view_get_figure (self->view);
  get_matrix (self, &matrix);
  cairo_matrix_invert (&matrix);
  cairo_matrix_transform_point (&matrix, &x, &y);
  point = (BcBox){ x, y, 0, 0 };
  place = bc_viewport_place_of_box (figure, 1, 1, &point);
  place.zoom = bc_viewport_get_zoom (viewport);
  bc_viewport_set_place (viewport, &place);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, BcMinimap *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  look_there (self, x, y);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, BcMinimap *self)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  look_there (self, x + dx, y + dy);
}

static void
viewport_changed_cb (BcMinimap *self)
{
  gboolean zoomed =
      self->view != NULL && bc_viewport_get_zoom (bc_figure_view_get_viewport (self->view)) > BC_VIEWPORT_MIN_ZOOM;

  gtk_widget_set_visible (GTK_WIDGET (self), zoomed);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
bc_minimap_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAP_WIDTH : BC_MINIMAP_HEIGHT;
}

static void
set_source (cairo_t *cr, const BcColour *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, alpha);
}

static void
bc_minimap_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BcMinimap *self = BC_MINIMAP (widget);
  BcFigure *figure;
  BcBox visible;
  cairo_matrix_t matrix;
  cairo_t *cr;

  if (self->view == NULL)
    return;
  figure = bc_figure_view_get_figure (self->view);
  get_matrix (self, &matrix);
  bc_viewport_get_visible (bc_figure_view_get_viewport (self->view), figure,
                           gtk_widget_get_width (GTK_WIDGET (self->view)),
                           gtk_widget_get_height (GTK_WIDGET (self->view)), &visible);
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  cairo_transform (cr, &matrix);
  bc_figure_append_shape (figure, BC_SHAPE_SILHOUETTE, cr);
  set_source (cr, &self->style.ink, 0.3);
  cairo_fill (cr);
  cairo_rectangle (cr, visible.x, visible.y, visible.width, visible.height);
  set_source (cr, &self->style.selected.fill, 0.3);
  cairo_fill_preserve (cr);
  set_source (cr, &self->style.ink, 1);
  cairo_set_line_width (cr, FRAME_WIDTH / matrix.yy);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
bc_minimap_dispose (GObject *object)
{
  BcMinimap *self = BC_MINIMAP (object);

  bc_minimap_set_view (self, NULL);
  G_OBJECT_CLASS (bc_minimap_parent_class)->dispose (object);
}

static void
bc_minimap_class_init (BcMinimapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_minimap_dispose;
  widget_class->measure = bc_minimap_measure;
  widget_class->snapshot = bc_minimap_snapshot;
  gtk_widget_class_set_css_name (widget_class, "minimap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bc_minimap_init (BcMinimap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->style = *bc_style_get (BC_PRESET_SCREEN);
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
bc_minimap_new (void)
{
  return g_object_new (BC_TYPE_MINIMAP, NULL);
}

/**
 * bc_minimap_set_view:
 * @view: (nullable): the figure that is mapped
 */
void
bc_minimap_set_view (BcMinimap *self, BcFigureView *view)
{
  if (self->viewport != NULL)
    g_clear_signal_handler (&self->handler, self->viewport);
  g_clear_object (&self->viewport);
  g_set_weak_pointer (&self->view, view);
  if (view != NULL)
    {
      self->viewport = g_object_ref (bc_figure_view_get_viewport (view));
      self->handler = g_signal_connect_swapped (self->viewport, "changed", G_CALLBACK (viewport_changed_cb), self);
    }
  viewport_changed_cb (self);
}

void
bc_minimap_set_style (BcMinimap *self, const BcStyle *style)
{
  self->style = *style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
