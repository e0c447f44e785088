/* The export command: pages and pictures without a display.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int bc_command_export_run (int argc, char **argv);

G_END_DECLS
