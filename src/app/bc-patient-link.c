/* What joins a clinician's window to a patient screen. Only places and a muscle cross over, and only while the screen
   follows or when the clinician sends them: notes, names and drawings have no way.

   win.present             F11: the patient screen over this one
   win.patient-beside      on the second monitor, or as a window beside; it follows
   win.patient-follow      a switch: follow, or freeze what is shown
   win.patient-send        sends what is marked now, also while frozen
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-link.h"

#include "bc-patient-window.h"

struct _BcPatientLink
{
  GObject parent_instance;

  GtkApplicationWindow *window; /* borrowed: it owns the link */
  BcSession *session;           /* owned: the clinician's */
  BcFigureSet *figures;         /* owned; NULL: no patient screen can be opened */
  BcSettings *settings;         /* owned */
  GtkWindow *screen;            /* borrowed; NULL: closed */
  gboolean follows;
  gboolean
      places_sent; /* in this turn of the main loop: the muscle that the window chooses with them is not the clinician's */
  guint turn;
};

G_DEFINE_FINAL_TYPE (BcPatientLink, bc_patient_link, G_TYPE_OBJECT)

static BcPatientVisit *
get_visit (BcPatientLink *self)
{
  return bc_patient_window_get_visit (BC_PATIENT_WINDOW (self->screen));
}

static void
send_places (BcPatientLink *self)
{
  guint n;
  const BcPlace *places = bc_selection_get_places (bc_session_get_selection (self->session), &n);

  bc_patient_visit_follow_places (get_visit (self), places, n);
}

static void
send_muscle (BcPatientLink *self)
{
  bc_patient_visit_follow_muscle (get_visit (self), bc_selection_get_muscle (bc_session_get_selection (self->session)));
}

static gboolean
turn_over_cb (gpointer link)
{
  BcPatientLink *self = link;

  self->turn = 0;
  self->places_sent = FALSE;
  return G_SOURCE_REMOVE;
}

static void
places_changed_cb (BcPatientLink *self)
{
  if (self->screen == NULL || !self->follows)
    return;
  self->places_sent = TRUE;
  if (self->turn == 0)
    self->turn = g_idle_add (turn_over_cb, self);
  send_places (self);
}

/* Marking places makes the window choose the best muscle at once; the patient sees the signs first. */
static void
muscle_changed_cb (BcPatientLink *self)
{
  if (self->screen != NULL && self->follows && !self->places_sent)
    send_muscle (self);
}

static void
enable (BcPatientLink *self, const char *action, gboolean enabled)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self->window), action);

  if (found != NULL)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}

static void
set_follows (BcPatientLink *self, gboolean follows)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), "patient-follow");

  self->follows = follows;
  if (action != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (follows));
}

static void
screen_closed_cb (BcPatientLink *self)
{
  self->screen = NULL;
  set_follows (self, FALSE);
  enable (self, "patient-follow", FALSE);
  enable (self, "patient-send", FALSE);
}

static void
open_screen (BcPatientLink *self)
{
  if (self->screen != NULL)
    return;
  self->screen = GTK_WINDOW (bc_patient_window_new (bc_session_get_atlas (self->session), self->figures, self->settings,
                                                    BC_PATIENT_PRESENTED));
  g_signal_connect_object (self->screen, "destroy", G_CALLBACK (screen_closed_cb), self, G_CONNECT_SWAPPED);
  enable (self, "patient-follow", TRUE);
  enable (self, "patient-send", TRUE);
}

static void
send_all (BcPatientLink *self)
{
  guint n;

  bc_selection_get_places (bc_session_get_selection (self->session), &n);
  if (n > 0)
    send_places (self);
  else
    send_muscle (self);
}

static void
present_cb (GSimpleAction *action, GVariant *parameter, gpointer link)
{
  BcPatientLink *self = link;

  if (self->screen != NULL)
    {
      gtk_window_destroy (self->screen);
      return;
    }
  open_screen (self);
  send_all (self);
  gtk_window_fullscreen (self->screen);
  gtk_window_present (self->screen);
}

static GdkMonitor *
find_other_monitor (BcPatientLink *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self->window));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));
  GdkMonitor *here = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;
  GListModel *monitors = gdk_display_get_monitors (display);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      if (monitor != here)
        return monitor; /* the display keeps it */
    }
  return NULL;
}

static void
beside_cb (GSimpleAction *action, GVariant *parameter, gpointer link)
{
  BcPatientLink *self = link;
  GdkMonitor *other;

  open_screen (self);
  set_follows (self, TRUE);
  send_all (self);
  other = find_other_monitor (self);
  if (other != NULL)
    gtk_window_fullscreen_on_monitor (self->screen, other);
  gtk_window_present (self->screen);
}

static void
follow_cb (GSimpleAction *action, GVariant *value, gpointer link)
{
  BcPatientLink *self = link;

  set_follows (self, g_variant_get_boolean (value));
  if (self->follows && self->screen != NULL)
    send_all (self);
}

static gboolean
shows_same_places (BcPatientLink *self)
{
  guint n, n_shown;
  const BcPlace *places = bc_selection_get_places (bc_session_get_selection (self->session), &n);
  BcSelection *shown = bc_session_get_selection (bc_patient_visit_get_session (get_visit (self)));

  bc_selection_get_places (shown, &n_shown);
  for (guint i = 0; i < n; i++)
    if (!bc_selection_has_place (shown, &places[i]))
      return FALSE;
  return n == n_shown;
}

/* The signs of new places are seen before any muscle: it goes with the next press. */
static void
send_cb (GSimpleAction *action, GVariant *parameter, gpointer link)
{
  BcPatientLink *self = link;

  if (self->screen == NULL)
    return;
  if (shows_same_places (self))
    send_muscle (self);
  else
    send_places (self);
}

static const GActionEntry action_entries[] = {
  { "present", present_cb, NULL, NULL, NULL, { 0 } },
  { "patient-beside", beside_cb, NULL, NULL, NULL, { 0 } },
  { "patient-follow", NULL, NULL, "false", follow_cb, { 0 } },
  { "patient-send", send_cb, NULL, NULL, NULL, { 0 } },
};

static void
bc_patient_link_dispose (GObject *object)
{
  BcPatientLink *self = BC_PATIENT_LINK (object);
  GtkWindow *screen = self->screen;

  self->screen = NULL;
  g_clear_handle_id (&self->turn, g_source_remove);
  if (screen != NULL)
    {
      g_signal_handlers_disconnect_by_data (screen, self);
      gtk_window_destroy (screen);
    }
  g_clear_object (&self->session);
  g_clear_object (&self->figures);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bc_patient_link_parent_class)->dispose (object);
}

static void
bc_patient_link_class_init (BcPatientLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_patient_link_dispose;
}

static void
bc_patient_link_init (BcPatientLink *self)
{
}

/**
 * bc_patient_link_new:
 * @window: gets the actions; it must outlive the link, or drop it in its dispose
 * @session: the clinician's; a reference is taken
 * @figures: (nullable): a reference is taken; without them the actions are disabled
 * @settings: a reference is taken
 *
 * Returns: (transfer full): the link. With it goes the patient screen.
 */
BcPatientLink *
bc_patient_link_new (GtkApplicationWindow *window, BcSession *session, BcFigureSet *figures, BcSettings *settings)
{
  BcPatientLink *self = g_object_new (BC_TYPE_PATIENT_LINK, NULL);
  BcSelection *selection = bc_session_get_selection (session);

  self->window = window;
  self->session = g_object_ref (session);
  self->figures = figures != NULL ? g_object_ref (figures) : NULL;
  self->settings = g_object_ref (settings);
  g_action_map_add_action_entries (G_ACTION_MAP (window), action_entries, G_N_ELEMENTS (action_entries), self);
  enable (self, "patient-follow", FALSE);
  enable (self, "patient-send", FALSE);
  enable (self, "present", figures != NULL);
  enable (self, "patient-beside", figures != NULL);
  g_signal_connect_object (selection, "places-changed", G_CALLBACK (places_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "muscle-changed", G_CALLBACK (muscle_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * bc_patient_link_get_screen:
 *
 * Returns: (nullable) (transfer none): the patient screen.
 */
GtkWindow *
bc_patient_link_get_screen (BcPatientLink *self)
{
  return self->screen;
}
