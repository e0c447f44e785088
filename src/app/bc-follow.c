/* Actions that follow a preference, whoever changes it: the menu, another window, the preferences, an administrator.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-follow.h"

static void
setting_changed_cb (BcSettings *settings, const char *key, gpointer actions)
{
  const char *name = g_object_get_data (actions, key);
  g_autoptr (GVariant) value = bc_settings_get_value (settings, key);
  GAction *action = g_action_map_lookup_action (actions, name);
  g_autoptr (GVariant) state = action != NULL ? g_action_get_state (action) : NULL;

  if (state != NULL && !g_variant_equal (state, value))
    g_action_change_state (action, value);
}

/**
 * bc_follow_setting:
 * @actions: holds the action; the action itself may be replaced
 * @name: a stateful action, of the key's type
 * @key: of the schema; each at most once for the same @actions
 */
void
bc_follow_setting (GActionMap *actions, const char *name, BcSettings *settings, const char *key)
{
  g_autofree char *signal = g_strconcat ("changed::", key, NULL);

  g_object_set_data (G_OBJECT (actions), key, (gpointer)g_intern_string (name));
  g_signal_connect_object (settings, signal, G_CALLBACK (setting_changed_cb), actions, 0);
}
