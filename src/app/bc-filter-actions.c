/* The filters of the list of muscles as actions. An action's name is also the key under which it is remembered; together they
   are the session's filter.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-filter-actions.h"

#include "bc-book.h"

#define SECTION "filter-section"
#define ESSENTIAL "filter-essential"
#define CHECKED "filter-checked"
#define ORDER "list-order"

struct _BcFilterActions
{
  GObject parent_instance;

  GActionMap *window;   /* weak */
  BcSession *session;   /* owned */
  BcSettings *settings; /* owned */
};

G_DEFINE_FINAL_TYPE (BcFilterActions, bc_filter_actions, G_TYPE_OBJECT)

static const char *const names[] = { SECTION, ESSENTIAL, CHECKED, ORDER };

static GSimpleAction *
find_action (BcFilterActions *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (self->window, name));
}

static GVariant *
get_state (BcFilterActions *self, const char *name)
{
  return g_action_get_state (G_ACTION (find_action (self, name)));
}

static void
apply (BcFilterActions *self)
{
  g_autoptr (GVariant) section = get_state (self, SECTION);
  g_autoptr (GVariant) essential = get_state (self, ESSENTIAL);
  g_autoptr (GVariant) checked = get_state (self, CHECKED);
  g_autoptr (GVariant) order = get_state (self, ORDER);
  BcFilter filter = { g_variant_get_string (section, NULL), g_variant_get_boolean (essential),
                      g_variant_get_boolean (checked), BC_LIST_TRADITIONAL };

  bc_list_order_from_string (g_variant_get_string (order, NULL), &filter.order);
  bc_session_set_filter (self->session, &filter);
  g_simple_action_set_enabled (find_action (self, "filter-clear"), bc_filter_hides (&filter));
}

static gboolean
is_known (const char *name, GVariant *value)
{
  const char *word = g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) ? g_variant_get_string (value, NULL) : "";
  BcListOrder order;

  if (g_str_equal (name, ORDER))
    return bc_list_order_from_string (word, &order);
  return *word == '\0' || bc_book_get_section_name (word) != NULL;
}

/* A section or an order that there is not changes nothing, nor does what an administrator has locked. */
static void
change_state_cb (GSimpleAction *action, GVariant *value, BcFilterActions *self)
{
  const char *name = g_action_get_name (G_ACTION (action));

  if (!is_known (name, value) || !bc_settings_set_value (self->settings, name, value))
    return;
  g_simple_action_set_state (action, value);
  apply (self);
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, BcFilterActions *self)
{
  g_simple_action_set_state (find_action (self, SECTION), g_variant_new_string (""));
  g_simple_action_set_state (find_action (self, ESSENTIAL), g_variant_new_boolean (FALSE));
  g_simple_action_set_state (find_action (self, CHECKED), g_variant_new_boolean (FALSE));
  bc_settings_set_string (self->settings, SECTION, "");
  bc_settings_set_boolean (self->settings, ESSENTIAL, FALSE);
  bc_settings_set_boolean (self->settings, CHECKED, FALSE);
  apply (self);
}

/* For the key: the other order. */
static void
other_order_cb (GSimpleAction *action, GVariant *parameter, BcFilterActions *self)
{
  BcListOrder other =
      bc_session_get_filter (self->session)->order == BC_LIST_COHORT ? BC_LIST_TRADITIONAL : BC_LIST_COHORT;

  g_action_change_state (G_ACTION (find_action (self, ORDER)), g_variant_new_string (bc_list_order_to_string (other)));
}

static void
bc_filter_actions_dispose (GObject *object)
{
  BcFilterActions *self = BC_FILTER_ACTIONS (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bc_filter_actions_parent_class)->dispose (object);
}

static void
bc_filter_actions_class_init (BcFilterActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_filter_actions_dispose;
}

static void
bc_filter_actions_init (BcFilterActions *self)
{
}

static void
add_filter (BcFilterActions *self, const char *name)
{
  g_autoptr (GVariant) value = bc_settings_get_value (self->settings, name);
  gboolean word = g_variant_is_of_type (value, G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, word ? G_VARIANT_TYPE_STRING : NULL, value);

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_state_cb), self, 0);
  g_action_map_add_action (self->window, G_ACTION (action));
}

static void
add_plain (BcFilterActions *self, const char *name, GCallback callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", callback, self, 0);
  g_action_map_add_action (self->window, G_ACTION (action));
}

/**
 * bc_filter_actions_new:
 * @window: gets the actions
 * @session: whose filter they change; a reference is taken
 * @settings: where they are remembered; a reference is taken
 *
 * Returns: (transfer full): must be kept as long as the window.
 */
BcFilterActions *
bc_filter_actions_new (GActionMap *window, BcSession *session, BcSettings *settings)
{
  BcFilterActions *self = g_object_new (BC_TYPE_FILTER_ACTIONS, NULL);

  g_set_weak_pointer (&self->window, window);
  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    add_filter (self, names[i]);
  add_plain (self, "filter-clear", G_CALLBACK (clear_cb));
  add_plain (self, "other-order", G_CALLBACK (other_order_cb));
  apply (self);
  return self;
}

/**
 * bc_filter_actions_add_keys:
 *
 * Gives the filters their keys. The section is chosen in the popover, whose own key opens it.
 */
void
bc_filter_actions_add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[2];
  } accelerators[] = {
    { "win.filters", { "<Control><Shift>f", NULL } },      { "win." ESSENTIAL, { "<Control><Shift>e", NULL } },
    { "win." CHECKED, { "<Control><Shift>k", NULL } },     { "win.other-order", { "<Control><Shift>o", NULL } },
    { "win.filter-clear", { "<Control><Shift>a", NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action, accelerators[i].keys);
}
