/* The commands that need no display: list, suggest, show, check, export.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bc_command_line_is_command (const char *word);
int      bc_command_line_run (int argc, char **argv);

G_END_DECLS
