/* The one sentence of the first start, over the figures. It takes no click away from them: the first one marks a place, and the
   sentence is gone for good. A screen reader hears it with the window, whose description it is.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-first-hint.h"

#include <glib/gi18n.h>

#define KEY "first-hint-seen"
#define WIDTH_CHARS 36

struct _BcFirstHint
{
  GtkWidget parent_instance;

  GtkWidget *label;           /* owned child */
  GtkWindow *window;          /* weak */
  BcSettings *settings;       /* owned */
  GtkEventController *events; /* borrowed from the window, while it is listened to */
};

G_DEFINE_FINAL_TYPE (BcFirstHint, bc_first_hint, GTK_TYPE_WIDGET)

static void
stop_listening (BcFirstHint *self)
{
  if (self->window != NULL && self->events != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self->window), self->events);
  self->events = NULL;
}

static gboolean
go_cb (gpointer user_data)
{
  BcFirstHint *self = user_data;
  GtkWidget *overlay = gtk_widget_get_parent (GTK_WIDGET (self));

  stop_listening (self);
  if (self->window != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->window), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (GTK_IS_OVERLAY (overlay))
    gtk_overlay_remove_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Shift alone is no answer: it may be the first half of Shift+drag. */
static gboolean
counts (GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  return type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN ||
         (type == GDK_KEY_PRESS && !gdk_key_event_is_modifier (event));
}

/* It goes after the event: whoever handles that must not lose its place in the tree of widgets. */
static gboolean
event_cb (GtkEventControllerLegacy *controller, GdkEvent *event, BcFirstHint *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)) && counts (event))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      bc_settings_set_boolean (self->settings, KEY, TRUE);
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_cb, g_object_ref (self), g_object_unref);
    }
  return GDK_EVENT_PROPAGATE;
}

static void
bc_first_hint_dispose (GObject *object)
{
  BcFirstHint *self = BC_FIRST_HINT (object);

  stop_listening (self);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (bc_first_hint_parent_class)->dispose (object);
}

static void
bc_first_hint_class_init (BcFirstHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_first_hint_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "first-hint");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
bc_first_hint_init (BcFirstHint *self)
{
  const char *text =
      _ ("Click where it hurts: the muscles that often send pain there are listed beside the figures, drawn "
         "on them, and explained.");

  self->label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), WIDTH_CHARS);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
listen (BcFirstHint *self)
{
  self->events = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (self->events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->events, "event", G_CALLBACK (event_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->window), self->events);
}

/**
 * bc_first_hint_add:
 * @window: whose first click or key it waits for
 * @overlay: over the figures
 * @settings: where it is remembered that it was seen; a reference is taken
 *
 * Returns: (transfer none) (nullable): the sentence; NULL where it was seen before
 */
GtkWidget *
bc_first_hint_add (GtkWindow *window, GtkOverlay *overlay, BcSettings *settings)
{
  BcFirstHint *self;

  if (bc_settings_get_boolean (settings, KEY))
    return NULL;
  self = g_object_new (BC_TYPE_FIRST_HINT, NULL);
  g_set_weak_pointer (&self->window, window);
  self->settings = g_object_ref (settings);
  listen (self);
  gtk_overlay_add_overlay (overlay, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (window), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (GTK_LABEL (self->label)), -1);
  return GTK_WIDGET (self);
}
