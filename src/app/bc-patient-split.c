/* Two columns of the patient screen. Their content has no say in the width, nor in the size of the window: what is too
   long scrolls inside, and every page keeps its places.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-split.h"

#define LEAST_WIDTH 480
#define LEAST_HEIGHT 240

struct _BcPatientSplit
{
  GtkWidget parent_instance;

  GtkWidget *first;
  GtkWidget *second;
  double share; /* of the first column */
  int gap;
};

G_DEFINE_FINAL_TYPE (BcPatientSplit, bc_patient_split, GTK_TYPE_WIDGET)

static void
bc_patient_split_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

/* GTK insists that what is allocated was measured, and gets at least what it asked for. */
static void
place (GtkWidget *child, int x, int width, int height)
{
  GtkAllocation room = { x, 0, width, height };
  int least_width, least_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  room.width = MAX (width, least_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, room.width, &least_height, NULL, NULL, NULL);
  room.height = MAX (height, least_height);
  gtk_widget_size_allocate (child, &room, -1);
}

static void
bc_patient_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BcPatientSplit *self = BC_PATIENT_SPLIT (widget);
  int first = (int)(self->share * (width - self->gap)), second = width - self->gap - first;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      place (self->second, 0, second, height);
      place (self->first, second + self->gap, first, height);
      return;
    }
  place (self->first, 0, first, height);
  place (self->second, first + self->gap, second, height);
}

static void
bc_patient_split_dispose (GObject *object)
{
  BcPatientSplit *self = BC_PATIENT_SPLIT (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);
  G_OBJECT_CLASS (bc_patient_split_parent_class)->dispose (object);
}

static void
bc_patient_split_class_init (BcPatientSplitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_patient_split_dispose;
  widget_class->measure = bc_patient_split_measure;
  widget_class->size_allocate = bc_patient_split_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "split");
}

static void
bc_patient_split_init (BcPatientSplit *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * bc_patient_split_new:
 * @first: at the start of the line
 * @second: at its end
 * @share: of the width that the first one gets, 0 to 1
 * @gap: between them, widget units
 */
GtkWidget *
bc_patient_split_new (GtkWidget *first, GtkWidget *second, double share, int gap)
{
  BcPatientSplit *self = g_object_new (BC_TYPE_PATIENT_SPLIT, NULL);

  self->first = first;
  self->second = second;
  self->share = share;
  self->gap = gap;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
