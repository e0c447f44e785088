/* The clinic's letterhead for the export command: what the preferences say. Without a clinic in them pages have none.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-command-letterhead.h"

#include "bc-settings.h"

/**
 * bc_command_letterhead_read:
 * @self: zeroed; clear it with bc_command_letterhead_clear()
 *
 * Returns: whether there is a letterhead
 */
gboolean
bc_command_letterhead_read (BcCommandLetterhead *self)
{
  g_autoptr (BcSettings) settings = bc_settings_new ();

  self->name = bc_settings_get_string (settings, "clinic-name");
  self->address = bc_settings_get_string (settings, "clinic-address");
  self->logo = bc_settings_get_string (settings, "clinic-logo");
  self->letterhead = (BcPageLetterhead){ self->name, self->address, self->logo };
  return *self->name != '\0' || *self->address != '\0' || *self->logo != '\0';
}

void
bc_command_letterhead_clear (BcCommandLetterhead *self)
{
  g_free (self->name);
  g_free (self->address);
  g_free (self->logo);
}
