/* The drawing of one figure, kept as a sheet. A rich drawing takes a good part of a second: the first frame gets the calm
   one, every later one is painted by a worker, and until it is there the old sheet is stretched to the new place.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-picture.h"

#include <math.h>

#include "bc-sheet.h"

/* What a sheet shows. */
typedef struct
{
  BcLook look;
  const char *style_name;
  int width; /* widget units */
  int height;
  int scale_factor;
  cairo_matrix_t matrix; /* viewBox -> widget units */
} Frame;

typedef struct
{
  BcFigure *figure; /* owned */
  BcStyle style;
  Frame frame;
} Job;

struct _BcPicture
{
  GObject parent_instance;

  BcFigure *figure; /* owned */
  BcSheet *sheet;   /* owned; NULL until something is painted */
  Frame shown;
  Frame wanted;
  GCancellable *working; /* NULL: no worker is on the way */
  BcStyle wanted_style;
  gboolean patient; /* waits for the worker even with the first drawing */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One drawing handle must not be used by two threads at once, and two cores do not paint faster than one. */
static GMutex painting;

G_DEFINE_FINAL_TYPE (BcPicture, bc_picture, G_TYPE_OBJECT)

static void
job_free (Job *job)
{
  g_object_unref (job->figure);
  g_free (job);
}

static gboolean
frames_equal (const Frame *a, const Frame *b)
{
  return a->look == b->look && a->style_name == b->style_name && a->width == b->width && a->height == b->height &&
         a->scale_factor == b->scale_factor && a->matrix.xx == b->matrix.xx && a->matrix.x0 == b->matrix.x0 &&
         a->matrix.y0 == b->matrix.y0;
}

static BcSheet *
paint (BcFigure *figure, const BcStyle *style, const Frame *frame)
{
  BcSheet *sheet = bc_sheet_new (frame->width, frame->height, frame->scale_factor);
  cairo_t *cr = bc_sheet_draw (sheet);
  g_autoptr (GError) error = NULL;

  cairo_transform (cr, &frame->matrix);
  g_mutex_lock (&painting);
  /* the words Left and Right are no part of the kept drawing: they are never stretched or turned with it */
  if (!bc_figure_paint (figure, style->look, cr, &error))
    {
      g_message ("%s", error->message);
      bc_figure_paint (figure, BC_LOOK_SKIN, cr, NULL);
    }
  g_mutex_unlock (&painting);
  cairo_destroy (cr);
  return sheet;
}

static void
bc_picture_dispose (GObject *object)
{
  BcPicture *self = BC_PICTURE (object);

  g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  g_clear_pointer (&self->sheet, bc_sheet_free);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (bc_picture_parent_class)->dispose (object);
}

static void
bc_picture_class_init (BcPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_picture_dispose;

  /* BcPicture::changed: a newer drawing is there. */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_picture_init (BcPicture *self)
{
}

/**
 * bc_picture_new:
 * @figure: a reference is taken
 */
BcPicture *
bc_picture_new (BcFigure *figure)
{
  BcPicture *self = g_object_new (BC_TYPE_PICTURE, NULL);

  self->figure = g_object_ref (figure);
  return self;
}

/**
 * bc_picture_new_patient:
 * @figure: a reference is taken
 *
 * Returns: (transfer full): a picture that never paints on the main thread; it is empty until its worker has painted.
 */
BcPicture *
bc_picture_new_patient (BcFigure *figure)
{
  BcPicture *self = bc_picture_new (figure);

  self->patient = TRUE;
  return self;
}

gboolean
bc_picture_is_empty (BcPicture *self)
{
  return self->sheet == NULL;
}

static void
paint_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, paint (job->figure, &job->style, &job->frame), (GDestroyNotify)bc_sheet_free);
}

static void start_worker (BcPicture *self);

static void
painted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BcPicture *self = BC_PICTURE (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (BcSheet) sheet = g_task_propagate_pointer (G_TASK (result), NULL);

  if (sheet == NULL || self->working == NULL)
    return;
  g_clear_object (&self->working);
  g_clear_pointer (&self->sheet, bc_sheet_free);
  self->sheet = g_steal_pointer (&sheet);
  self->shown = job->frame;
  /* the figure was moved on meanwhile */
  if (!frames_equal (&self->shown, &self->wanted))
    start_worker (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
start_worker (BcPicture *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  self->working = g_cancellable_new ();
  job->figure = g_object_ref (self->figure);
  job->style = self->wanted_style;
  job->frame = self->wanted;
  task = g_task_new (self, self->working, painted_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify)job_free);
  g_task_run_in_thread (task, paint_in_thread);
}

static void
paint_calm (BcPicture *self)
{
  BcStyle style = self->wanted_style;

  style.look = BC_LOOK_SKIN;
  self->shown = self->wanted;
  self->shown.look = style.look;
  self->sheet = paint (self->figure, &style, &self->shown);
}

static gboolean
show_preview (BcPicture *self)
{
  const BcBox *box = bc_figure_get_view_box (self->figure);
  double scale;
  cairo_surface_t *preview = bc_figure_get_preview (self->figure, &scale);

  if (preview == NULL)
    return FALSE;
  self->sheet = bc_sheet_new_of_surface (preview);
  self->shown = (Frame){ .look = BC_LOOK_SKIN,
                         .width = cairo_image_surface_get_width (preview),
                         .height = cairo_image_surface_get_height (preview),
                         .scale_factor = 1 };
  cairo_matrix_init (&self->shown.matrix, scale, 0, 0, scale, -box->x * scale, -box->y * scale);
  return TRUE;
}

/* The calm look at once, so that the first frame shows a body: as it was painted while GTK started, or else now. */
static void
paint_first (BcPicture *self)
{
  if (!show_preview (self))
    paint_calm (self);
}

/**
 * bc_picture_request:
 * @style: how it is drawn
 * @width: of the widget, in its units
 * @height: of the widget
 * @scale_factor: pixels per widget unit
 * @matrix: from viewBox units to widget units
 *
 * Asks for a drawing. The signal BcPicture::changed tells when a better one is there.
 */
void
bc_picture_request (BcPicture *self,
                    const BcStyle *style,
                    int width,
                    int height,
                    int scale_factor,
                    const cairo_matrix_t *matrix)
{
  if (width <= 0 || height <= 0)
    return;
  self->wanted = (Frame){ style->look, style->name, width, height, scale_factor, *matrix };
  self->wanted_style = *style;
  if (self->sheet == NULL && !self->patient)
    paint_first (self);
  if (self->working == NULL && !frames_equal (&self->shown, &self->wanted))
    start_worker (self);
}

/**
 * bc_picture_snapshot:
 * @renderer: (nullable): what will draw the snapshot
 * @matrix: from viewBox units to widget units, at this moment
 *
 * Draws the newest sheet where it belongs now, stretched if it was painted for another place.
 */
void
bc_picture_snapshot (BcPicture *self, GtkSnapshot *snapshot, GskRenderer *renderer, const cairo_matrix_t *matrix)
{
  double across, scale, x, y;
  graphene_rect_t bounds;

  if (self->sheet == NULL)
    return;
  across = matrix->xx / self->shown.matrix.xx;
  scale = fabs (across);
  x = matrix->x0 - self->shown.matrix.x0 * across;
  y = matrix->y0 - self->shown.matrix.y0 * scale;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  if (across < 0)
    gtk_snapshot_scale (snapshot, -1, 1);
  graphene_rect_init (&bounds, 0, 0, self->shown.width * scale, self->shown.height * scale);
  bc_sheet_snapshot (self->sheet, snapshot, renderer, &bounds);
  gtk_snapshot_restore (snapshot);
}
