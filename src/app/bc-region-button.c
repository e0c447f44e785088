/* One region of a figure as a widget. The figure draws it and follows the pointer; this gives it a name, a state, the
   keyboard focus and an action, so that a screen reader finds every region and can press it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-region-button.h"

#include <glib/gi18n.h>

#include "bc-text.h"
#include "bc-views.h"

struct _BcRegionButton
{
  GtkWidget parent_instance;

  BcSession *session; /* owned */
  BcSpot spot;
  gboolean pressed;
};

G_DEFINE_FINAL_TYPE (BcRegionButton, bc_region_button, GTK_TYPE_WIDGET)

static void
select_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcRegionButton *self = BC_REGION_BUTTON (widget);
  BcPlace place = bc_place_of_spot (&self->spot);

  bc_selection_set_place (bc_session_get_selection (self->session), &place);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcRegionButton *self = BC_REGION_BUTTON (widget);
  BcPlace place = bc_place_of_spot (&self->spot);

  bc_selection_toggle_place (bc_session_get_selection (self->session), &place);
}

static void
focus_entered_cb (BcRegionButton *self)
{
  bc_selection_set_hovered (bc_session_get_selection (self->session), &self->spot);
}

static void
bc_region_button_dispose (GObject *object)
{
  g_clear_object (&BC_REGION_BUTTON (object)->session);
  G_OBJECT_CLASS (bc_region_button_parent_class)->dispose (object);
}

static void
add_key (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, NULL);
}

static void
bc_region_button_class_init (BcRegionButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_region_button_dispose;
  gtk_widget_class_set_css_name (widget_class, "region");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);

  /* The first action is what a screen reader offers as the default one. */
  gtk_widget_class_install_action (widget_class, "region.select", NULL, select_cb);
  gtk_widget_class_install_action (widget_class, "region.add", NULL, add_cb);
  add_key (widget_class, GDK_KEY_Return, 0, "region.select");
  add_key (widget_class, GDK_KEY_KP_Enter, 0, "region.select");
  add_key (widget_class, GDK_KEY_space, 0, "region.select");
  add_key (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "region.add");
  add_key (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "region.add");
  add_key (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, "region.add");
}

static void
bc_region_button_init (BcRegionButton *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* the figure follows the pointer itself, by its hit map */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
set_names (BcRegionButton *self, const char *view)
{
  g_autofree char *name = bc_spot_describe (&self->spot);
  guint n = bc_index_count_muscles (bc_session_get_index (self->session), self->spot.region);
  /* Translators: %s is a region with its side, %u the number of muscles that refer pain to it */
  g_autofree char *label = g_strdup_printf (ngettext ("%s, %u muscle", "%s, %u muscles", n), name, n);
  /* Translators: %1$s is an everyday name of a region, %2$s the figure on which it is seen: "Front" */
  g_autofree char *description = g_strdup_printf (_ ("%1$s; %2$s view"), bc_text (self->spot.region->everyday),
                                                  bc_text (bc_views_find (view)->name));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * bc_region_button_new:
 * @session: a reference is taken
 * @spot: what it stands for
 * @view: id of the figure's view
 */
GtkWidget *
bc_region_button_new (BcSession *session, const BcSpot *spot, const char *view)
{
  BcRegionButton *self = g_object_new (BC_TYPE_REGION_BUTTON, NULL);

  self->session = g_object_ref (session);
  self->spot = *spot;
  set_names (self, view);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  return GTK_WIDGET (self);
}

const BcSpot *
bc_region_button_get_spot (BcRegionButton *self)
{
  return &self->spot;
}

/**
 * bc_region_button_update:
 *
 * Brings the pressed state into step with the marked places.
 */
void
bc_region_button_update (BcRegionButton *self)
{
  gboolean pressed = bc_selection_has_spot (bc_session_get_selection (self->session), &self->spot);

  if (pressed == self->pressed)
    return;
  self->pressed = pressed;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               pressed ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}
