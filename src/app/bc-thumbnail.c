/* A figure in small, with the marks and zones that it carries. The drawing comes from a worker, what lies over it is
   painted in idle time: a click on the large figures must not wait for a dozen small ones.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-thumbnail.h"

#include <math.h>

#include "bc-painter.h"
#include "bc-picture.h"
#include "bc-sheet.h"

/* Marks and dots are drawn this much smaller than on the large figures. */
#define LENGTHS_SHARE 0.55
#define FRAME_WIDTH 1.0
#define FRAME_DASH 3.0

struct _BcThumbnail
{
  GtkWidget parent_instance;

  int wanted_width;
  int wanted_height;
  BcFigure *figure;   /* owned */
  BcPicture *picture; /* owned */
  BcScene *scene;     /* owned; NULL: nothing */
  BcSheet *overlay;   /* owned; NULL: nothing, or not yet painted */
  BcStyle style;
  BcBox frame; /* viewBox units; width 0: none */
  BcBox field; /* the part that is shown, viewBox units; width 0: the whole figure */
  gboolean mirrored;
  guint repaint; /* source; 0: none waits */
};

G_DEFINE_FINAL_TYPE (BcThumbnail, bc_thumbnail, GTK_TYPE_WIDGET)

/* The part as large as the room allows, in its middle. */
static void
fit_field (const BcBox *field, double width, double height, cairo_matrix_t *matrix)
{
  double scale = MIN (width / field->width, height / field->height);

  cairo_matrix_init (matrix, scale, 0, 0, scale, (width - scale * field->width) / 2 - scale * field->x,
                     (height - scale * field->height) / 2 - scale * field->y);
}

static void
get_matrix (BcThumbnail *self, cairo_matrix_t *matrix)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  cairo_matrix_t turn;

  if (self->field.width > 0)
    fit_field (&self->field, width, height, matrix);
  else
    bc_painter_fit (self->figure, width, height, matrix);
  if (!self->mirrored)
    return;
  cairo_matrix_init (&turn, -1, 0, 0, 1, width, 0);
  cairo_matrix_multiply (matrix, matrix, &turn);
}

static gboolean
repaint_cb (gpointer user_data)
{
  BcThumbnail *self = user_data;
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  cairo_matrix_t matrix;
  cairo_t *cr;

  self->repaint = 0;
  g_clear_pointer (&self->overlay, bc_sheet_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->scene == NULL || bc_scene_is_empty (self->scene) || width <= 0 || height <= 0)
    return G_SOURCE_REMOVE;
  self->overlay = bc_sheet_new (width, height, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  cr = bc_sheet_draw (self->overlay);
  get_matrix (self, &matrix);
  cairo_transform (cr, &matrix);
  bc_painter_paint_overlay (self->figure, self->scene, &self->style, cr, 1.0 / matrix.yy);
  cairo_destroy (cr);
  return G_SOURCE_REMOVE;
}

static void
repaint_soon (BcThumbnail *self)
{
  if (self->repaint == 0)
    self->repaint = g_idle_add_full (G_PRIORITY_LOW, repaint_cb, self, NULL);
}

static void
bc_thumbnail_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  BcThumbnail *self = BC_THUMBNAIL (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->wanted_width : self->wanted_height;
}

static void
bc_thumbnail_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  repaint_soon (BC_THUMBNAIL (widget));
}

static void
draw_frame (BcThumbnail *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds, const cairo_matrix_t *matrix)
{
  const double dash[] = { FRAME_DASH };
  cairo_t *cr;

  if (self->frame.width <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, bounds);
  cairo_save (cr);
  cairo_transform (cr, matrix);
  cairo_rectangle (cr, self->frame.x, self->frame.y, self->frame.width, self->frame.height);
  cairo_restore (cr);
  cairo_set_line_width (cr, FRAME_WIDTH);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_source_rgb (cr, self->style.ink.red, self->style.ink.green, self->style.ink.blue);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
bc_thumbnail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BcThumbnail *self = BC_THUMBNAIL (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  cairo_matrix_t matrix;

  get_matrix (self, &matrix);
  bc_picture_request (self->picture, &self->style, width, height, gtk_widget_get_scale_factor (widget), &matrix);
  gtk_snapshot_push_clip (snapshot, &bounds);
  bc_picture_snapshot (self->picture, snapshot, renderer, &matrix);
  /* zones without the body under them would say nothing */
  if (self->overlay != NULL && !bc_picture_is_empty (self->picture))
    bc_sheet_snapshot (self->overlay, snapshot, renderer, &bounds);
  draw_frame (self, snapshot, &bounds, &matrix);
  gtk_snapshot_pop (snapshot);
}

static void
bc_thumbnail_dispose (GObject *object)
{
  BcThumbnail *self = BC_THUMBNAIL (object);

  g_clear_handle_id (&self->repaint, g_source_remove);
  g_clear_pointer (&self->overlay, bc_sheet_free);
  g_clear_pointer (&self->scene, bc_scene_unref);
  g_clear_object (&self->picture);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (bc_thumbnail_parent_class)->dispose (object);
}

static void
bc_thumbnail_class_init (BcThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_thumbnail_dispose;
  widget_class->measure = bc_thumbnail_measure;
  widget_class->size_allocate = bc_thumbnail_size_allocate;
  widget_class->snapshot = bc_thumbnail_snapshot;
  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bc_thumbnail_init (BcThumbnail *self)
{
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  bc_thumbnail_set_style (self, bc_style_get (BC_PRESET_SCREEN));
}

/**
 * bc_thumbnail_new:
 * @figure: a reference is taken
 * @width: widget units
 * @height: widget units
 */
GtkWidget *
bc_thumbnail_new (BcFigure *figure, int width, int height)
{
  BcThumbnail *self = g_object_new (BC_TYPE_THUMBNAIL, NULL);

  self->wanted_width = width;
  self->wanted_height = height;
  bc_thumbnail_set_figure (self, figure);
  return GTK_WIDGET (self);
}

/**
 * bc_thumbnail_set_figure:
 * @figure: a reference is taken
 */
void
bc_thumbnail_set_figure (BcThumbnail *self, BcFigure *figure)
{
  if (!g_set_object (&self->figure, figure))
    return;
  g_clear_object (&self->picture);
  g_clear_pointer (&self->overlay, bc_sheet_free);
  self->picture = bc_picture_new_patient (figure);
  g_signal_connect_object (self->picture, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  repaint_soon (self);
}

BcFigure *
bc_thumbnail_get_figure (BcThumbnail *self)
{
  return self->figure;
}

/**
 * bc_thumbnail_set_style:
 * @style: as for the large figures; lengths are made smaller here
 */
void
bc_thumbnail_set_style (BcThumbnail *self, const BcStyle *style)
{
  self->style = *style;
  bc_style_scale_lengths (&self->style, LENGTHS_SHARE);
  repaint_soon (self);
}

/**
 * bc_thumbnail_set_mirrored:
 * @mirrored: whether the picture is shown as in a mirror, like the large figures
 */
void
bc_thumbnail_set_mirrored (BcThumbnail *self, gboolean mirrored)
{
  self->mirrored = mirrored;
  repaint_soon (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bc_thumbnail_set_scene:
 * @scene: a reference is taken; not changed from now on
 */
void
bc_thumbnail_set_scene (BcThumbnail *self, BcScene *scene)
{
  g_clear_pointer (&self->scene, bc_scene_unref);
  self->scene = bc_scene_ref (scene);
  repaint_soon (self);
}

/**
 * bc_thumbnail_set_frame:
 * @frame: (nullable): a part of the figure, viewBox units
 */
void
bc_thumbnail_set_frame (BcThumbnail *self, const BcBox *frame)
{
  self->frame = frame != NULL ? *frame : (BcBox){ 0, 0, 0, 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bc_thumbnail_set_field:
 * @field: (nullable): the part of the figure that is shown, viewBox units; NULL for the whole figure
 * @width: of the picture, widget units
 * @height: of the picture, widget units
 */
void
bc_thumbnail_set_field (BcThumbnail *self, const BcBox *field, int width, int height)
{
  self->field = field != NULL ? *field : (BcBox){ 0, 0, 0, 0 };
  self->wanted_width = width;
  self->wanted_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  repaint_soon (self);
}
