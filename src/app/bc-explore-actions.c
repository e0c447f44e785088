/* The actions of exploring. They are enabled exactly where they would do something.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-explore-actions.h"

/* The thumb buttons of a mouse. */
#define BUTTON_BACK 8
#define BUTTON_FORWARD 9

struct _BcExploreActions
{
  GObject parent_instance;

  BcSession *session;           /* owned */
  GtkApplicationWindow *window; /* weak */
};

G_DEFINE_FINAL_TYPE (BcExploreActions, bc_explore_actions, G_TYPE_OBJECT)

static BcSelection *
get_selection (BcExploreActions *self)
{
  return bc_session_get_selection (self->session);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, BcExploreActions *self)
{
  bc_session_go_back (self->session);
}

static void
forward_cb (GSimpleAction *action, GVariant *parameter, BcExploreActions *self)
{
  bc_session_go_forward (self->session);
}

/* Whoever writes means the words, not the marks. */
static gboolean
undo_in_text (BcExploreActions *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  if (GTK_IS_TEXT (focus) && *gtk_editable_get_text (GTK_EDITABLE (focus)) != '\0')
    return gtk_widget_activate_action (focus, action, NULL);
  if (GTK_IS_TEXT_VIEW (focus) && gtk_text_view_get_editable (GTK_TEXT_VIEW (focus)))
    return gtk_widget_activate_action (focus, action, NULL);
  return FALSE;
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, BcExploreActions *self)
{
  if (!undo_in_text (self, "text.undo"))
    bc_undo_undo (bc_session_get_undo (self->session));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, BcExploreActions *self)
{
  if (!undo_in_text (self, "text.redo"))
    bc_undo_redo (bc_session_get_undo (self->session));
}

static void
compare_cb (GSimpleAction *action, GVariant *value, BcExploreActions *self)
{
  const BcShownMuscle *shown = bc_selection_get_muscle (get_selection (self));

  if (shown == NULL)
    return;
  if (g_variant_get_boolean (value))
    bc_selection_pin (get_selection (self), shown);
  else
    bc_selection_unpin (get_selection (self), shown->muscle);
}

static void
compare_clear_cb (GSimpleAction *action, GVariant *parameter, BcExploreActions *self)
{
  bc_selection_clear_pins (get_selection (self));
}

static void
unpin_cb (GSimpleAction *action, GVariant *id, BcExploreActions *self)
{
  const BcMuscle *muscle =
      bc_atlas_find_muscle (bc_session_get_atlas (self->session), g_variant_get_string (id, NULL));

  if (muscle != NULL)
    bc_selection_unpin (get_selection (self), muscle);
}

/* A tool that is chosen again is laid aside. */
static void
pain_tool_cb (GSimpleAction *action, GVariant *value, BcExploreActions *self)
{
  static const char *const tools[] = { "none", "paint", "draw", NULL };
  const char *word = g_variant_get_string (value, NULL);
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));

  if (g_strv_contains (tools, word))
    g_simple_action_set_state (action, g_variant_equal (state, value) ? g_variant_new_string ("none") : value);
}

static GSimpleAction *
find_action (BcExploreActions *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), name));
}

static void
enable (BcExploreActions *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (find_action (self, name), enabled);
}

static void
update_way (BcExploreActions *self)
{
  BcHistory *history = bc_session_get_history (self->session);

  if (self->window == NULL)
    return;
  enable (self, "back", bc_history_can_go_back (history));
  enable (self, "forward", bc_history_can_go_forward (history));
}

static void
update_undo (BcExploreActions *self)
{
  BcUndo *undo = bc_session_get_undo (self->session);

  if (self->window == NULL)
    return;
  enable (self, "undo", bc_undo_can_undo (undo));
  enable (self, "redo", bc_undo_can_redo (undo));
}

static void
update_compare (BcExploreActions *self)
{
  const BcShownMuscle *shown = bc_selection_get_muscle (get_selection (self));
  gboolean pinned = shown != NULL && bc_selection_find_pin (get_selection (self), shown->muscle) != NULL;
  guint n;

  if (self->window == NULL)
    return;
  bc_selection_get_pins (get_selection (self), &n);
  g_simple_action_set_state (find_action (self, "compare"), g_variant_new_boolean (pinned));
  enable (self, "compare", shown != NULL && (pinned || n < BC_MAX_PINS));
  enable (self, "compare-clear", n > 0);
}

static gboolean
button_cb (GtkEventControllerLegacy *controller, GdkEvent *event, BcExploreActions *self)
{
  guint button;

  if (gdk_event_get_event_type (event) != GDK_BUTTON_PRESS)
    return GDK_EVENT_PROPAGATE;
  button = gdk_button_event_get_button (event);
  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self->window), button == BUTTON_BACK ? "win.back" : "win.forward", NULL);
  return GDK_EVENT_STOP;
}

static void
bc_explore_actions_dispose (GObject *object)
{
  BcExploreActions *self = BC_EXPLORE_ACTIONS (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_explore_actions_parent_class)->dispose (object);
}

static void
bc_explore_actions_class_init (BcExploreActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_explore_actions_dispose;
}

static void
bc_explore_actions_init (BcExploreActions *self)
{
}

static void
add (BcExploreActions *self, GSimpleAction *action, const char *signal, GCallback callback)
{
  g_signal_connect_object (action, signal, callback, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (action));
  g_object_unref (action);
}

static void
add_actions (BcExploreActions *self)
{
  add (self, g_simple_action_new ("back", NULL), "activate", G_CALLBACK (back_cb));
  add (self, g_simple_action_new ("forward", NULL), "activate", G_CALLBACK (forward_cb));
  add (self, g_simple_action_new ("undo", NULL), "activate", G_CALLBACK (undo_cb));
  add (self, g_simple_action_new ("redo", NULL), "activate", G_CALLBACK (redo_cb));
  add (self, g_simple_action_new_stateful ("compare", NULL, g_variant_new_boolean (FALSE)), "change-state",
       G_CALLBACK (compare_cb));
  add (self, g_simple_action_new ("compare-clear", NULL), "activate", G_CALLBACK (compare_clear_cb));
  add (self,
       g_simple_action_new_stateful ("pain-tool", G_VARIANT_TYPE_STRING, g_variant_new_string ("none")),
       "change-state", G_CALLBACK (pain_tool_cb));
  add (self, g_simple_action_new ("unpin", G_VARIANT_TYPE_STRING), "activate", G_CALLBACK (unpin_cb));
}

static void
follow_session (BcExploreActions *self)
{
  BcSelection *selection = get_selection (self);

  g_signal_connect_object (bc_session_get_history (self->session), "changed", G_CALLBACK (update_way), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (bc_session_get_undo (self->session), "changed", G_CALLBACK (update_undo), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "muscle-changed", G_CALLBACK (update_compare), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "pins-changed", G_CALLBACK (update_compare), self, G_CONNECT_SWAPPED);
}

/**
 * bc_explore_actions_new:
 * @session: what they act on; a reference is taken
 * @window: where they are found, as "win.…"
 *
 * Returns: (transfer full): must be kept as long as the window.
 */
BcExploreActions *
bc_explore_actions_new (BcSession *session, GtkApplicationWindow *window)
{
  BcExploreActions *self = g_object_new (BC_TYPE_EXPLORE_ACTIONS, NULL);
  GtkEventController *buttons = gtk_event_controller_legacy_new ();

  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->window, window);
  add_actions (self);
  gtk_event_controller_set_propagation_phase (buttons, GTK_PHASE_CAPTURE);
  g_signal_connect_object (buttons, "event", G_CALLBACK (button_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), buttons);
  follow_session (self);
  update_way (self);
  update_undo (self);
  update_compare (self);
  return self;
}

/**
 * bc_explore_actions_add_keys:
 *
 * Gives every action its keys.
 */
void
bc_explore_actions_add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "win.back", { "<Alt>Left", NULL } },
    { "win.forward", { "<Alt>Right", NULL } },
    { "win.undo", { "<Control>z", NULL } },
    { "win.redo", { "<Control><Shift>z", "<Control>y", NULL } },
    { "win.compare", { "<Control>d", NULL } },
    { "win.compare-clear", { "<Control><Shift>d", NULL } },
    { "win.focus-answer", { "<Control>m", NULL } },
    { "win.focus-figure", { "<Control>g", NULL } },
    { "win.pain-tool::paint", { "<Control>b", NULL } },
    { "win.pain-tool::draw", { "<Control><Shift>b", NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action, accelerators[i].keys);
}
