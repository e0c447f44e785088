/* One region of the patient screen's figure. The main window's region buttons carry clinical names and counts; this one
   says what a patient would say.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-region.h"

#include "bc-patient-words.h"

struct _BcPatientRegion
{
  GtkWidget parent_instance;

  BcSpot spot;
};

enum
{
  PRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcPatientRegion, bc_patient_region, GTK_TYPE_WIDGET)

static void
press_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[PRESSED], 0);
}

static void
bc_patient_region_class_init (BcPatientRegionClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "region");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "region.press", NULL, press_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "region.press", NULL);

  /* BcPatientRegion::pressed: by the keyboard or a screen reader; the figure follows the pointer itself. */
  signals[PRESSED] =
      g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_patient_region_init (BcPatientRegion *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * bc_patient_region_new:
 * @spot: what it stands for
 */
GtkWidget *
bc_patient_region_new (const BcSpot *spot)
{
  BcPatientRegion *self = g_object_new (BC_TYPE_PATIENT_REGION, NULL);
  g_autofree char *name = bc_patient_words_spot (spot);

  self->spot = *spot;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

const BcSpot *
bc_patient_region_get_spot (BcPatientRegion *self)
{
  return &self->spot;
}
