/* One region of a figure, for the keyboard and the screen reader. The main window's region buttons carry counts of muscles;
   this one says the name that it is given and no more: to a patient the everyday one, in the quiz nothing of what is asked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-named-region.h"

struct _BcNamedRegion
{
  GtkWidget parent_instance;

  BcSpot spot;
  gboolean has_state; /* else it is a button that is pressed and forgets */
  gboolean chosen;
};

enum
{
  PRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcNamedRegion, bc_named_region, GTK_TYPE_WIDGET)

static void
press_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[PRESSED], 0);
}

static void
bc_named_region_class_init (BcNamedRegionClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "region");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "region.press", NULL, press_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "region.press", NULL);

  /* BcNamedRegion::pressed: by the keyboard or a screen reader; the figure follows the pointer itself. */
  signals[PRESSED] =
      g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_named_region_init (BcNamedRegion *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * bc_named_region_new:
 * @spot: what it stands for
 * @name: what a screen reader says
 */
GtkWidget *
bc_named_region_new (const BcSpot *spot, const char *name)
{
  BcNamedRegion *self = g_object_new (BC_TYPE_NAMED_REGION, NULL);

  self->spot = *spot;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

const BcSpot *
bc_named_region_get_spot (BcNamedRegion *self)
{
  return &self->spot;
}

/**
 * bc_named_region_set_state:
 * @chosen: whether it is chosen; from the first call on, a screen reader tells it
 * @description: what else there is to say, or an empty text
 */
void
bc_named_region_set_state (BcNamedRegion *self, gboolean chosen, const char *description)
{
  if (!self->has_state || chosen != self->chosen)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                                 chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  self->has_state = TRUE;
  self->chosen = chosen;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
