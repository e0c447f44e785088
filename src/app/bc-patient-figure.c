/* One figure of the patient screen. Every region can be hit by a finger: a touch that lands on none goes to the nearest,
   and the page that follows offers its neighbours by name, see bc-patient-neighbours.c. The figure never mirrors: its
   direction is pinned.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-figure.h"

#include "bc-figure-drawing.h"
#include "bc-painter.h"
#include "bc-named-region.h"
#include "bc-patient-words.h"
#include "bc-patient-part.h"
#include "bc-picture.h"
#include "bc-region-children.h"
#include "bc-scene.h"
#include "bc-sheet.h"
#include "bc-text.h"
#include "bc-views.h"

#define MIN_WIDTH 120
#define MIN_HEIGHT 240
#define NATURAL_HEIGHT 700
#define PART_CLASS "part"
#define WINDOW_GROUND "#fbf8f4"

struct _BcPatientFigure
{
  GtkWidget parent_instance;

  BcFigure *figure;        /* owned */
  const BcHitMap *hit_map; /* borrowed; NULL: not to be touched */
  BcPicture *picture;
  BcStyle style;
  BcPatientPart part;
  BcScene *scene;
  BcSheet *overlay; /* selected places; NULL: to be painted anew */
  BcSheet *words;   /* with it */
  BcSpread *spread; /* NULL: none */
  BcSheet *muscle;  /* of the spread; NULL: to be painted anew */
  cairo_surface_t *zones;
  double progress;
  double pulse;
  BcSpot hovered;
  GtkWidget *last_focus; /* borrowed: a child */
};

enum
{
  TOUCHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcPatientFigure, bc_patient_figure, GTK_TYPE_WIDGET)

/* viewBox units -> widget units */
static double
get_matrix (BcPatientFigure *self, cairo_matrix_t *matrix)
{
  return bc_patient_part_get_matrix (&self->part, matrix);
}

/**
 * bc_patient_figure_body_to_widget:
 * @x: (inout): viewBox units, then widget units
 * @y: (inout): viewBox units, then widget units
 */
void
bc_patient_figure_body_to_widget (BcPatientFigure *self, double *x, double *y)
{
  cairo_matrix_t matrix;

  get_matrix (self, &matrix);
  cairo_matrix_transform_point (&matrix, x, y);
}

static const BcSpot *
get_spot (GtkWidget *child)
{
  return bc_named_region_get_spot (BC_NAMED_REGION (child));
}

static BcRegionChildren
get_children (BcPatientFigure *self)
{
  return (BcRegionChildren){ GTK_WIDGET (self), self->hit_map, get_spot };
}

static void
forget_paintings (BcPatientFigure *self)
{
  g_clear_pointer (&self->overlay, bc_sheet_free);
  g_clear_pointer (&self->words, bc_sheet_free);
  g_clear_pointer (&self->muscle, bc_sheet_free);
  g_clear_pointer (&self->zones, cairo_surface_destroy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bc_patient_figure_find_spot:
 * @x: widget units
 * @y: widget units
 *
 * Returns: (nullable): the region under a finger: the nearest within half a target.
 */
const BcSpot *
bc_patient_figure_find_spot (BcPatientFigure *self, double x, double y)
{
  cairo_matrix_t matrix;
  double scale = get_matrix (self, &matrix);

  if (self->hit_map == NULL)
    return NULL;
  cairo_matrix_invert (&matrix);
  cairo_matrix_transform_point (&matrix, &x, &y);
  return bc_hit_map_lookup_near (self->hit_map, x, y, BC_PATIENT_TARGET / 2.0 / scale);
}

static void
set_hovered (BcPatientFigure *self, const BcSpot *spot)
{
  BcSpot next = spot != NULL ? *spot : (BcSpot){ NULL, BC_SIDE_MIDLINE };

  if (bc_spot_equal (&self->hovered, &next))
    return;
  self->hovered = next;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (BcPatientFigure *self, double x, double y)
{
  set_hovered (self, bc_patient_figure_find_spot (self, x, y));
}

static void
leave_cb (BcPatientFigure *self)
{
  set_hovered (self, NULL);
}

static void
released_cb (BcPatientFigure *self, int n_press, double x, double y)
{
  const BcSpot *spot = bc_patient_figure_find_spot (self, x, y);

  if (spot != NULL)
    g_signal_emit (self, signals[TOUCHED], 0, spot);
}

static void
region_pressed_cb (BcNamedRegion *region, BcPatientFigure *self)
{
  g_signal_emit (self, signals[TOUCHED], 0, bc_named_region_get_spot (region));
}

static void
add_controllers (BcPatientFigure *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Keyboard */

static gboolean
bc_patient_figure_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BcPatientFigure *self = BC_PATIENT_FIGURE (widget);
  const BcRegionChildren children = get_children (self);
  GtkWidget *next = bc_region_children_find_focus (&children, self->last_focus, direction);

  return next != NULL && gtk_widget_grab_focus (next);
}

static void
bc_patient_figure_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  BcPatientFigure *self = BC_PATIENT_FIGURE (widget);

  if (child != NULL)
    self->last_focus = child;
  set_hovered (self, child != NULL ? bc_named_region_get_spot (BC_NAMED_REGION (child)) : NULL);
  GTK_WIDGET_CLASS (bc_patient_figure_parent_class)->set_focus_child (widget, child);
}

/* Layout and drawing */

static void
bc_patient_figure_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  const BcBox *box = &BC_PATIENT_FIGURE (widget)->part.field;

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? (int)(NATURAL_HEIGHT * box->width / box->height) : NATURAL_HEIGHT;
}

static void
bc_patient_figure_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BcPatientFigure *self = BC_PATIENT_FIGURE (widget);
  const BcRegionChildren children = get_children (self);
  cairo_matrix_t matrix;

  self->part.width = width;
  self->part.height = height;
  get_matrix (self, &matrix);
  forget_paintings (self);
  bc_region_children_allocate (&children, &matrix);
}

static BcSheet *
start_sheet (BcPatientFigure *self, cairo_t **cr)
{
  BcSheet *sheet = bc_sheet_new (self->part.width, self->part.height, gtk_widget_get_scale_factor (GTK_WIDGET (self)));

  *cr = bc_sheet_draw (sheet);
  return sheet;
}

static void
paint_overlay (BcPatientFigure *self, const cairo_matrix_t *matrix)
{
  cairo_t *cr;

  self->overlay = start_sheet (self, &cr);
  cairo_transform (cr, matrix);
  bc_painter_paint_overlay (self->figure, self->scene, &self->style, cr, 1.0 / matrix->xx);
  cairo_destroy (cr);
  self->words = start_sheet (self, &cr);
  bc_patient_part_paint_words (&self->part, &self->style, cr);
  cairo_destroy (cr);
}

static void
paint_spread (BcPatientFigure *self, const cairo_matrix_t *matrix)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_t *cr;

  self->muscle = start_sheet (self, &cr);
  cairo_transform (cr, matrix);
  bc_spread_paint_muscle (self->spread, &self->style, cr, 1.0 / matrix->xx);
  cairo_destroy (cr);
  self->zones = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, gtk_widget_get_width (GTK_WIDGET (self)) * scale,
                                            gtk_widget_get_height (GTK_WIDGET (self)) * scale);
  cairo_surface_set_device_scale (self->zones, scale, scale);
  cr = cairo_create (self->zones);
  cairo_transform (cr, matrix);
  bc_spread_paint_zones (self->spread, &self->style, cr, 1.0 / matrix->xx);
  cairo_destroy (cr);
}

static void
draw_zones (BcPatientFigure *self, cairo_t *cr, const cairo_matrix_t *matrix)
{
  cairo_pattern_t *mask;

  cairo_save (cr);
  cairo_transform (cr, matrix);
  mask = bc_spread_make_mask (self->spread, cr, self->progress);
  cairo_restore (cr);
  /* a source is fixed in the space in which it is set, a mask in that in which it is used */
  cairo_set_source_surface (cr, self->zones, 0, 0);
  cairo_save (cr);
  cairo_transform (cr, matrix);
  cairo_mask (cr, mask);
  cairo_restore (cr);
  cairo_pattern_destroy (mask);
}

static void
draw_spread (BcPatientFigure *self,
             GtkSnapshot *snapshot,
             GskRenderer *renderer,
             const graphene_rect_t *bounds,
             const cairo_matrix_t *matrix)
{
  cairo_t *cr;

  if (self->spread == NULL)
    return;
  if (self->zones == NULL)
    paint_spread (self, matrix);
  bc_sheet_snapshot (self->muscle, snapshot, renderer, bounds);
  cr = gtk_snapshot_append_cairo (snapshot, bounds);
  draw_zones (self, cr, matrix);
  cairo_transform (cr, matrix);
  bc_spread_paint_points (self->spread, &self->style, cr, 1.0 / matrix->xx, self->pulse);
  cairo_destroy (cr);
}

static void
bc_patient_figure_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BcPatientFigure *self = BC_PATIENT_FIGURE (widget);
  int width = self->part.width, height = self->part.height;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  float headline = (float)bc_patient_part_get_headline (&self->part);
  BcStyle base = self->style;
  cairo_matrix_t matrix;
  const BcFigureDrawing drawing = { snapshot, &bounds, &matrix, self->figure, &self->style };

  if (width <= 0 || height <= 0)
    return;
  get_matrix (self, &matrix);
  base.ink.alpha = 0; /* the words lie above everything */
  bc_picture_request (self->picture, &base, width, height, gtk_widget_get_scale_factor (widget), &matrix);
  if (self->overlay == NULL)
    paint_overlay (self, &matrix);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, headline, (float)width, (float)height - headline));
  bc_picture_snapshot (self->picture, snapshot, renderer, &matrix);
  draw_spread (self, snapshot, renderer, &bounds, &matrix);
  bc_sheet_snapshot (self->overlay, snapshot, renderer, &bounds);
  bc_figure_drawing_draw_hovered (&drawing, &self->hovered);
  bc_patient_part_fade (&self->part, &self->style.paper, snapshot);
  gtk_snapshot_pop (snapshot);
  bc_sheet_snapshot (self->words, snapshot, renderer, &bounds);
}

static void
bc_patient_figure_dispose (GObject *object)
{
  BcPatientFigure *self = BC_PATIENT_FIGURE (object);
  GtkWidget *child;

  self->last_focus = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->overlay, bc_sheet_free);
  g_clear_pointer (&self->words, bc_sheet_free);
  g_clear_pointer (&self->muscle, bc_sheet_free);
  g_clear_pointer (&self->zones, cairo_surface_destroy);
  g_clear_pointer (&self->spread, bc_spread_free);
  g_clear_pointer (&self->scene, bc_scene_unref);
  g_clear_object (&self->picture);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (bc_patient_figure_parent_class)->dispose (object);
}

static void
bc_patient_figure_class_init (BcPatientFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_patient_figure_dispose;
  widget_class->measure = bc_patient_figure_measure;
  widget_class->size_allocate = bc_patient_figure_size_allocate;
  widget_class->snapshot = bc_patient_figure_snapshot;
  widget_class->focus = bc_patient_figure_focus;
  widget_class->set_focus_child = bc_patient_figure_set_focus_child;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* BcPatientFigure::touched: a region was touched; the parameter is a BcSpot. */
  signals[TOUCHED] = g_signal_new ("touched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
bc_patient_figure_init (BcPatientFigure *self)
{
  self->style = *bc_style_get (BC_PRESET_PATIENT);
  self->scene = bc_scene_new ();
  self->progress = 1;
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * bc_patient_figure_new:
 * @figure: a reference is taken
 */
GtkWidget *
bc_patient_figure_new (BcFigure *figure)
{
  BcPatientFigure *self = g_object_new (BC_TYPE_PATIENT_FIGURE, NULL);
  const BcView *view = bc_views_find (bc_figure_get_view (figure));

  self->figure = g_object_ref (figure);
  self->part.figure = figure;
  self->part.field = *bc_figure_get_view_box (figure);
  bc_colour_parse (WINDOW_GROUND, &self->style.paper);
  self->picture = bc_picture_new (figure);
  g_signal_connect_object (self->picture, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  view != NULL ? bc_text (view->name) : "", -1);
  return GTK_WIDGET (self);
}

BcFigure *
bc_patient_figure_get_figure (BcPatientFigure *self)
{
  return self->figure;
}

/**
 * bc_patient_figure_make_touchable:
 * @map: of the figure; it must outlive the widget
 *
 * From now on its regions can be touched. Call once.
 */
void
bc_patient_figure_make_touchable (BcPatientFigure *self, const BcHitMap *map)
{
  guint n;
  const BcHitSpot *spots = bc_hit_map_get_spots (map, &n);

  self->hit_map = map;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = bc_patient_words_spot (&spots[i].spot);
      GtkWidget *region = bc_named_region_new (&spots[i].spot, name);
      g_signal_connect_object (region, "pressed", G_CALLBACK (region_pressed_cb), self, 0);
      gtk_widget_set_parent (region, GTK_WIDGET (self));
    }
  add_controllers (self);
}

/* A part lies on a ground of its own, into which it fades; a whole figure on that of the window: see ui/patient.css. */
static void
part_changed (BcPatientFigure *self)
{
  if (bc_patient_part_is_whole (&self->part))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), PART_CLASS);
      bc_colour_parse (WINDOW_GROUND, &self->style.paper);
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), PART_CLASS);
      self->style.paper = bc_style_get (BC_PRESET_PATIENT)->paper;
    }
  forget_paintings (self);
}

/**
 * bc_patient_figure_set_spots:
 * @spots: (array length=n): the places that are marked; the figure then shows the part of the body around them
 */
void
bc_patient_figure_set_spots (BcPatientFigure *self, const BcSpot *spots, guint n)
{
  bc_patient_part_look_at (&self->part, spots, n);
  g_clear_pointer (&self->scene, bc_scene_unref);
  self->scene = bc_scene_new ();
  for (guint i = 0; i < n; i++)
    bc_scene_add_selected (self->scene, &spots[i]);
  part_changed (self);
}

/**
 * bc_patient_figure_set_spread:
 * @spread: (transfer full) (nullable): what spreads; the figure then shows the part of the body where it does
 */
void
bc_patient_figure_set_spread (BcPatientFigure *self, BcSpread *spread)
{
  const BcBox *whole = bc_figure_get_view_box (self->figure);

  BcBox field = *whole;

  g_clear_pointer (&self->spread, bc_spread_free);
  self->spread = spread;
  if (spread != NULL)
    bc_spread_get_field (spread, &field);
  bc_patient_figure_set_field (self, &field);
}

/**
 * bc_patient_figure_set_field:
 * @field: the part of the figure that is seen, viewBox units
 */
void
bc_patient_figure_set_field (BcPatientFigure *self, const BcBox *field)
{
  self->part.field = *field;
  part_changed (self);
}

const BcBox *
bc_patient_figure_get_field (BcPatientFigure *self)
{
  return &self->part.field;
}

/**
 * bc_patient_figure_set_progress:
 * @progress: 0 to 1: how far the pain has spread
 * @pulse: 0 to 1: see bc_spread_paint_points()
 */
void
bc_patient_figure_set_progress (BcPatientFigure *self, double progress, double pulse)
{
  self->progress = progress;
  self->pulse = pulse;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bc_patient_figure_set_word_size:
 * @word_size: of Left and Right, widget units
 */
void
bc_patient_figure_set_word_size (BcPatientFigure *self, double word_size)
{
  self->style.word_size = word_size;
  self->part.word_size = word_size;
  forget_paintings (self);
}
