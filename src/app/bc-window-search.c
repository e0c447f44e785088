/* The search of the window. The entry stands above the left pane, whose stack shows results while something is typed, and
   else the list of places or the answer.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-window-search.h"

#include "bc-window-frame.h"

struct _BcWindowSearch
{
  GObject parent_instance;

  GtkApplicationWindow *window; /* weak, as the widgets below */
  GtkSearchEntry *entry;
  GtkStack *sidebar; /* its pages: "search", "places", "answer" */
  BcSearchPanel *panel;
  BcSession *session; /* owned */
};

enum
{
  MUSCLE_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcWindowSearch, bc_window_search, G_TYPE_OBJECT)

static gboolean
is_marked (BcWindowSearch *self)
{
  return !bc_selection_is_empty (bc_session_get_selection (self->session));
}

static gboolean
is_searching (BcWindowSearch *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

static void
show_page (BcWindowSearch *self)
{
  gtk_stack_set_visible_child_name (self->sidebar, is_searching (self) ? "search"
                                                   : is_marked (self)  ? "answer"
                                                                       : "places");
}

static void
changed_cb (BcWindowSearch *self)
{
  bc_window_search_repeat (self);
  show_page (self);
}

static void
activated_cb (BcWindowSearch *self)
{
  bc_search_panel_activate_first (self->panel);
}

static void
stopped_cb (BcWindowSearch *self)
{
  bc_window_search_end (self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.focus-figure", NULL);
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, BcWindowSearch *self)
{
  if (key != GDK_KEY_Down || !is_searching (self))
    return GDK_EVENT_PROPAGATE;
  bc_search_panel_focus (self->panel);
  return GDK_EVENT_STOP;
}

/* Only letters: plus, minus and zero zoom. */
static gboolean
window_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, BcWindowSearch *self)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      !g_unichar_isalpha (gdk_keyval_to_unicode (key)) || !gtk_event_controller_key_forward (controller, text))
    return GDK_EVENT_PROPAGATE;
  bc_window_search_start (self);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return GDK_EVENT_STOP;
}

/* The answer to marked places, with its look-alikes, must not stay hidden behind the results. */
static void
chosen_cb (BcSearchPanel *panel, BcSearchKind kind, BcWindowSearch *self)
{
  gboolean shows_in_reading_pane = kind == BC_SEARCH_MUSCLE || kind == BC_SEARCH_TOPIC;

  if (!shows_in_reading_pane || is_marked (self))
    bc_window_search_end (self);
  if (kind == BC_SEARCH_MUSCLE)
    g_signal_emit (self, signals[MUSCLE_FOUND], 0);
}

static void
bc_window_search_dispose (GObject *object)
{
  BcWindowSearch *self = BC_WINDOW_SEARCH (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->entry);
  g_clear_weak_pointer (&self->sidebar);
  g_clear_weak_pointer (&self->panel);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_window_search_parent_class)->dispose (object);
}

static void
bc_window_search_class_init (BcWindowSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_window_search_dispose;

  /* BcWindowSearch::muscle-found: a muscle was opened by its name, whether or not it was the shown one already. */
  signals[MUSCLE_FOUND] =
      g_signal_new ("muscle-found", BC_TYPE_WINDOW_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_window_search_init (BcWindowSearch *self)
{
}

static void
add_keys (BcWindowSearch *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *typing = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (typing, "key-pressed", G_CALLBACK (window_key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->window), typing);
}

/**
 * bc_window_search_new:
 * @window: where typing searches
 * @entry: what is searched for
 * @sidebar: gets the page "search" while something is typed, and else "answer" or "places"
 * @panel: the page "search"
 * @session: a reference is taken
 *
 * Returns: (transfer full): must be kept as long as the window.
 */
BcWindowSearch *
bc_window_search_new (GtkApplicationWindow *window,
                      GtkSearchEntry *entry,
                      GtkStack *sidebar,
                      BcSearchPanel *panel,
                      BcSession *session)
{
  BcWindowSearch *self = g_object_new (BC_TYPE_WINDOW_SEARCH, NULL);

  g_set_weak_pointer (&self->window, window);
  g_set_weak_pointer (&self->entry, entry);
  g_set_weak_pointer (&self->sidebar, sidebar);
  g_set_weak_pointer (&self->panel, panel);
  self->session = g_object_ref (session);
  bc_search_panel_set_session (panel, session);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (stopped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (panel, "chosen", G_CALLBACK (chosen_cb), self, 0);
  add_keys (self);
  return self;
}

/**
 * bc_window_search_start:
 *
 * Gives the keys to the entry. Whoever searches must see what is found, also where the pane was folded away.
 */
void
bc_window_search_start (BcWindowSearch *self)
{
  bc_window_frame_reveal (self->window, BC_PANE_PLACES);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * bc_window_search_end:
 *
 * Shows the answer again, or the list of places where none is marked.
 */
void
bc_window_search_end (BcWindowSearch *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_page (self);
}

/**
 * bc_window_search_repeat:
 *
 * Finds anew what is typed, where something is: names may have changed.
 */
void
bc_window_search_repeat (BcWindowSearch *self)
{
  if (is_searching (self))
    bc_search_panel_search (self->panel, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}
