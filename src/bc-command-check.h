/* The check command: validates data packs and documents.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int bc_command_check_run (int argc, char **argv);

G_END_DECLS
