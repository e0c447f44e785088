/* One region of a figure of the quiz. Unlike the main window's region button it says nothing of muscles: that is what is
   asked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-region.h"

struct _BcQuizRegion
{
  GtkWidget parent_instance;

  BcSpot spot;
  gboolean chosen;
};

enum
{
  PRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcQuizRegion, bc_quiz_region, GTK_TYPE_WIDGET)

static void
press_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[PRESSED], 0);
}

static void
bc_quiz_region_class_init (BcQuizRegionClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "region");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "region.press", NULL, press_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "region.press", NULL);

  /* BcQuizRegion::pressed: by the keyboard or a screen reader; the figure follows the pointer itself. */
  signals[PRESSED] =
      g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_quiz_region_init (BcQuizRegion *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

/**
 * bc_quiz_region_new:
 * @spot: what it stands for
 */
GtkWidget *
bc_quiz_region_new (const BcSpot *spot)
{
  BcQuizRegion *self = g_object_new (BC_TYPE_QUIZ_REGION, NULL);
  g_autofree char *name = bc_spot_describe (spot);

  self->spot = *spot;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

const BcSpot *
bc_quiz_region_get_spot (BcQuizRegion *self)
{
  return &self->spot;
}

/**
 * bc_quiz_region_set_state:
 * @chosen: whether the learner has chosen it
 * @verdict: how it was marked; an empty text before the answer
 */
void
bc_quiz_region_set_state (BcQuizRegion *self, gboolean chosen, const char *verdict)
{
  if (chosen != self->chosen)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                                 chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  self->chosen = chosen;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, verdict, -1);
}
