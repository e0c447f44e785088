/* The frame of the window: its size, its side panes and their widths, remembered; panes fold where room is scarce.

   In a wide window each pane is shown or hidden as the user wishes. In a narrow one the reading pane folds away, and the two
   take turns: showing one hides the other. What is chosen there is not remembered for the wide window.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-window-frame.h"

#define USUAL_DPI (96 * 1024)

struct _BcWindowFrame
{
  GObject parent_instance;

  GtkWindow *window;    /* weak */
  GtkPaned *outer;      /* weak; its start child is the pane of places and answers */
  GtkPaned *inner;      /* weak; its end child is the reading pane */
  BcSettings *settings; /* owned */
  gboolean narrow;
  gboolean placed; /* the reading pane has the width that is remembered */
};

G_DEFINE_FINAL_TYPE (BcWindowFrame, bc_window_frame, G_TYPE_OBJECT)

static GtkWidget *
get_pane (BcWindowFrame *self, const char *action)
{
  return g_str_equal (action, BC_PANE_PLACES) ? gtk_paned_get_start_child (self->outer)
                                              : gtk_paned_get_end_child (self->inner);
}

static void
show_pane (BcWindowFrame *self, const char *action, gboolean shown)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self->window), action);

  gtk_widget_set_visible (get_pane (self, action), shown);
  g_simple_action_set_state (G_SIMPLE_ACTION (found), g_variant_new_boolean (shown));
}

static gboolean
has_focus (BcWindowFrame *self, GtkWidget *pane)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  return focus != NULL && gtk_widget_is_ancestor (focus, pane);
}

/* The keys go with what is seen: who searched reads on, and does not start at the title bar. */
static void
take_turn (BcWindowFrame *self, const char *shown, const char *hidden)
{
  gboolean focused = has_focus (self, get_pane (self, hidden));

  show_pane (self, shown, TRUE);
  if (focused)
    gtk_widget_child_focus (get_pane (self, shown), GTK_DIR_TAB_FORWARD);
  show_pane (self, hidden, FALSE);
}

static void
pane_changed_cb (GSimpleAction *action, GVariant *value, BcWindowFrame *self)
{
  const char *name = g_action_get_name (G_ACTION (action));
  gboolean shown = g_variant_get_boolean (value);

  if (self->narrow && shown)
    {
      take_turn (self, name, g_str_equal (name, BC_PANE_PLACES) ? BC_PANE_READING : BC_PANE_PLACES);
      return;
    }
  show_pane (self, name, shown);
  if (!self->narrow)
    bc_settings_set_value (self->settings, name, value);
}

/* Whoever reads goes on reading. */
static void
set_narrow (BcWindowFrame *self, gboolean narrow)
{
  gboolean reading = narrow && has_focus (self, get_pane (self, BC_PANE_READING));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  show_pane (self, BC_PANE_PLACES, narrow ? !reading : bc_settings_get_boolean (self->settings, BC_PANE_PLACES));
  show_pane (self, BC_PANE_READING, narrow ? reading : bc_settings_get_boolean (self->settings, BC_PANE_READING));
}

/* How much larger the text is than usual. */
static double
get_text_scale (BcWindowFrame *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self->window)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (double)dpi / USUAL_DPI : 1;
}

/* Only now it is known how wide the window is: it may start maximized. The reading pane keeps its width, the figures get the
   rest. */
static void
place_reading_pane (BcWindowFrame *self)
{
  GtkWidget *pane = get_pane (self, BC_PANE_READING), *figures = gtk_paned_get_start_child (self->inner);
  int reading = bc_settings_get_int (self->settings, "reading-width");

  self->placed = TRUE;
  gtk_paned_set_position (self->inner, gtk_widget_get_width (figures) + gtk_widget_get_width (pane) - reading);
}

static void
surface_laid_out_cb (GdkSurface *surface, int width, int height, BcWindowFrame *self)
{
  if (!self->placed && gtk_widget_get_mapped (get_pane (self, BC_PANE_READING)) &&
      gtk_widget_get_width (get_pane (self, BC_PANE_READING)) > 0)
    place_reading_pane (self);
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
  if (gtk_widget_get_visible (get_pane (self, BC_PANE_PLACES)))
    bc_settings_set_int (self->settings, "places-width", gtk_paned_get_position (self->outer));
  if (gtk_widget_get_visible (get_pane (self, BC_PANE_READING)))
    bc_settings_set_int (self->settings, "reading-width", gtk_widget_get_width (get_pane (self, BC_PANE_READING)));
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
  add_pane_action (self, BC_PANE_PLACES);
  add_pane_action (self, BC_PANE_READING);
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
 * bc_window_frame_is_narrow:
 *
 * Returns: whether there is room for one side pane only.
 */
gboolean
bc_window_frame_is_narrow (BcWindowFrame *self)
{
  return self->narrow;
}

/**
 * bc_window_frame_shows:
 * @pane: BC_PANE_PLACES or BC_PANE_READING
 *
 * Returns: whether the pane is there; FALSE in a window without a frame.
 */
gboolean
bc_window_frame_shows (GtkApplicationWindow *window, const char *pane)
{
  g_autoptr (GVariant) shown = NULL;

  if (!g_action_group_has_action (G_ACTION_GROUP (window), pane))
    return FALSE;
  shown = g_action_group_get_action_state (G_ACTION_GROUP (window), pane);
  return g_variant_get_boolean (shown);
}

/**
 * bc_window_frame_reveal:
 * @pane: BC_PANE_PLACES or BC_PANE_READING
 *
 * Shows the pane where it is folded away; nothing in a window without a frame.
 */
void
bc_window_frame_reveal (GtkApplicationWindow *window, const char *pane)
{
  GActionGroup *actions = G_ACTION_GROUP (window);

  if (g_action_group_has_action (actions, pane) && !bc_window_frame_shows (window, pane))
    g_action_group_change_action_state (actions, pane, g_variant_new_boolean (TRUE));
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

  gtk_application_set_accels_for_action (application, "win." BC_PANE_PLACES, places);
  gtk_application_set_accels_for_action (application, "win." BC_PANE_READING, reading);
}
