/* What the commands share: exit status, loading, options.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-place.h"

G_BEGIN_DECLS

typedef enum
{
  BC_EXIT_DONE = 0,
  BC_EXIT_WRONG_INPUT = 1,
  BC_EXIT_WRONG_COMMAND_LINE = 2,
} BcExit;

BcAtlas *bc_command_load_atlas (void);
gboolean bc_command_parse_options (int *argc, char ***argv, const char *words, const GOptionEntry *entries);
gboolean bc_command_parse_places (BcAtlas *atlas, char *const *words, GArray *places);
int      bc_command_refuse_usage (const char *usage);
int      bc_command_print_answer (const char *text);

G_END_DECLS
