/* The frame of the window: its size, its side panes and their widths, remembered; panes fold where room is scarce.

   In a wide window each pane is shown or hidden as the user wishes. In a narrow one the reading pane folds away, and the two
   take turns: showing one hides the other. What is chosen there is not remembered for the wide window.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-window-frame.h"

#define PLACES "show-places"
#define READING "show-reading"
#define USUAL_DPI (96 * 1024)

struct _BcWindowFrame
{
  GObject parent_instance;

  GtkWindow *window;    /* weak */
  GtkPaned *outer;      /* weak; its start child is the pane of places and answers */
  GtkPaned *inner;      /* weak; its end child is the reading pane */
  BcSettings *settings; /* owned */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (BcWindowFrame, bc_window_frame, G_TYPE_OBJECT)

static GtkWidget *
get_pane (BcWindowFrame *self, const char *action)
{
  return g_str_equal (action, PLACES) ? gtk_paned_get_start_child (self->outer) : gtk_paned_get_end_child (self->inner);
}

static void
show_pane (BcWindowFrame *self, const char *action, gboolean shown)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self->window), action);

  gtk_widget_set_visible (get_pane (self, action), shown);
  g_simple_action_set_state (G_SIMPLE_ACTION (found), g_variant_new_boolean (shown));
}

static void
pane_changed_cb (GSimpleAction *action, GVariant *value, BcWindowFrame *self)
{
  const char *name = g_action_get_name (G_ACTION (action));
  gboolean shown = g_variant_get_boolean (value);

  show_pane (self, name, shown);
  if (!self->narrow)
    bc_settings_set_value (self->settings, name, value);
  else if (shown)
    show_pane (self, g_str_equal (name, PLACES) ? READING : PLACES, FALSE);
}

static void
set_narrow (BcWindowFrame *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  show_pane (self, PLACES, narrow || bc_settings_get_boolean (self->settings, PLACES));
  show_pane (self, READING, !narrow && bc_settings_get_boolean (self->settings, READING));
}

/* How much larger the text is than usual. */
static double
get_text_scale (BcWindowFrame *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self->window)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (double)dpi / USUAL_DPI : 1;
}

static void
surface_laid_out_cb (GdkSurface *surface, int width, int height, BcWindowFrame *self)
{
  set_narrow (self, width < BC_WINDOW_FRAME_NARROW * MAX (1, get_text_scale (self)));
}

static void
realized_cb (BcWindowFrame *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));

  g_signal_connect_object (surface, "layout", G_CALLBACK (surface_laid_out_cb), self, 0);
}

static void
remember (BcWindowFrame *self)
{
  int width, height;

  if (self->window == NULL || self->outer == NULL || self->inner == NULL)
    return;
  bc_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (self->window));
  gtk_window_get_default_size (self->window, &width, &height);
  if (!gtk_window_is_maximized (self->window) && width > 0 && height > 0)
    {
      bc_settings_set_int (self->settings, "window-width", width);
      bc_settings_set_int (self->settings, "window-height", height);
    }
  if (self->narrow)
    return;
  if (gtk_widget_get_visible (get_pane (self, PLACES)))
    bc_settings_set_int (self->settings, "places-width", gtk_paned_get_position (self->outer));
  if (gtk_widget_get_visible (get_pane (self, READING)))
    bc_settings_set_int (self->settings, "reading-width", gtk_widget_get_width (get_pane (self, READING)));
}

static gboolean
close_requested_cb (BcWindowFrame *self)
{
  remember (self);
  return GDK_EVENT_PROPAGATE;
}

static void
bc_window_frame_dispose (GObject *object)
{
  BcWindowFrame *self = BC_WINDOW_FRAME (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->outer);
  g_clear_weak_pointer (&self->inner);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bc_window_frame_parent_class)->dispose (object);
}

static void
bc_window_frame_class_init (BcWindowFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_window_frame_dispose;
}

static void
bc_window_frame_init (BcWindowFrame *self)
{
}

static void
add_pane_action (BcWindowFrame *self, const char *name)
{
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful (name, NULL, bc_settings_get_value (self->settings, name));

  g_signal_connect_object (action, "change-state", G_CALLBACK (pane_changed_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (action));
  gtk_widget_set_visible (get_pane (self, name), bc_settings_get_boolean (self->settings, name));
}

/* The reading pane keeps its width when the window grows: its paned counts from the other side. */
static void
restore (BcWindowFrame *self)
{
  int width = bc_settings_get_int (self->settings, "window-width");
  int places = bc_settings_get_int (self->settings, "places-width");
  int reading = bc_settings_get_int (self->settings, "reading-width");

  gtk_window_set_default_size (self->window, width, bc_settings_get_int (self->settings, "window-height"));
  if (bc_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (self->window);
  gtk_paned_set_position (self->outer, places);
  gtk_paned_set_position (self->inner, width - places - reading);
}

/**
 * bc_window_frame_new:
 * @window: gets the actions "show-places" and "show-reading"
 * @outer: its start child is the pane of places and answers
 * @inner: its end child is the reading pane
 * @settings: where everything is remembered; a reference is taken
 *
 * Call before the window is shown.
 *
 * Returns: (transfer full): must be kept as long as the window.
 */
BcWindowFrame *
bc_window_frame_new (GtkApplicationWindow *window, GtkPaned *outer, GtkPaned *inner, BcSettings *settings)
{
  BcWindowFrame *self = g_object_new (BC_TYPE_WINDOW_FRAME, NULL);

  g_set_weak_pointer (&self->window, GTK_WINDOW (window));
  g_set_weak_pointer (&self->outer, outer);
  g_set_weak_pointer (&self->inner, inner);
  self->settings = g_object_ref (settings);
  add_pane_action (self, PLACES);
  add_pane_action (self, READING);
  restore (self);
  g_signal_connect_object (window, "realize", G_CALLBACK (realized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_requested_cb), self, G_CONNECT_SWAPPED);
  /* quitting closes no window */
  if (gtk_window_get_application (GTK_WINDOW (window)) != NULL)
    g_signal_connect_object (gtk_window_get_application (GTK_WINDOW (window)), "shutdown", G_CALLBACK (remember), self,
                             G_CONNECT_SWAPPED);
  return self;
}

/**
 * bc_window_frame_add_keys:
 *
 * Gives the panes their keys.
 */
void
bc_window_frame_add_keys (GtkApplication *application)
{
  const char *const places[] = { "F9", NULL }, *const reading[] = { "<Control>F9", NULL };

  gtk_application_set_accels_for_action (application, "win." PLACES, places);
  gtk_application_set_accels_for_action (application, "win." READING, reading);
}
