/* A story's drawing as a widget: painted once for its size. It says nothing to a screen reader: the caption does.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-drawing.h"

#include "bc-sheet.h"

struct _BcPatientDrawing
{
  GtkWidget parent_instance;

  BcDrawing *drawing; /* NULL: it cannot be read */
  BcSheet *sheet;
  int least_width;
  int least_height;
};

G_DEFINE_FINAL_TYPE (BcPatientDrawing, bc_patient_drawing, GTK_TYPE_WIDGET)

static void
bc_patient_drawing_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  BcPatientDrawing *self = BC_PATIENT_DRAWING (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->least_width : self->least_height;
}

static void
bc_patient_drawing_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_clear_pointer (&BC_PATIENT_DRAWING (widget)->sheet, bc_sheet_free);
}

static void
paint (BcPatientDrawing *self, int width, int height)
{
  g_autoptr (GError) error = NULL;
  cairo_t *cr;

  self->sheet = bc_sheet_new (width, height, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  cr = bc_sheet_draw (self->sheet);
  if (!bc_drawing_paint (self->drawing, cr, width, height, &error))
    g_message ("%s", error->message);
  cairo_destroy (cr);
}

static void
bc_patient_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BcPatientDrawing *self = BC_PATIENT_DRAWING (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->drawing == NULL || width <= 0 || height <= 0)
    return;
  if (self->sheet == NULL)
    paint (self, width, height);
  bc_sheet_snapshot (self->sheet, snapshot, gtk_native_get_renderer (gtk_widget_get_native (widget)),
                     &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static void
bc_patient_drawing_dispose (GObject *object)
{
  BcPatientDrawing *self = BC_PATIENT_DRAWING (object);

  g_clear_pointer (&self->sheet, bc_sheet_free);
  g_clear_pointer (&self->drawing, bc_drawing_free);
  G_OBJECT_CLASS (bc_patient_drawing_parent_class)->dispose (object);
}

static void
bc_patient_drawing_class_init (BcPatientDrawingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_patient_drawing_dispose;
  widget_class->measure = bc_patient_drawing_measure;
  widget_class->size_allocate = bc_patient_drawing_size_allocate;
  widget_class->snapshot = bc_patient_drawing_snapshot;
  gtk_widget_class_set_css_name (widget_class, "drawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bc_patient_drawing_init (BcPatientDrawing *self)
{
}

/**
 * bc_patient_drawing_new:
 * @folder: of the drawings
 * @name: of the drawing
 * @width: least, widget units
 * @height: least, widget units
 *
 * Returns: (transfer floating): the drawing; an empty room where it cannot be read.
 */
GtkWidget *
bc_patient_drawing_new (const char *folder, const char *name, int width, int height)
{
  BcPatientDrawing *self = g_object_new (BC_TYPE_PATIENT_DRAWING, NULL);
  g_autoptr (GError) error = NULL;

  self->least_width = width;
  self->least_height = height;
  self->drawing = bc_drawing_load (folder, name, &error);
  if (self->drawing == NULL)
    g_message ("%s", error->message);
  return GTK_WIDGET (self);
}
