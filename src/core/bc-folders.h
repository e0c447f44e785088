/* Folders of the program's own files: installed, or in the build folder of a developer.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char      *bc_folders_find_data (void);
gboolean   bc_folders_are_overridden (void);
char      *bc_folders_find_figures (void);
char      *bc_folders_find_stories (void);
char      *bc_folders_find_drawings (void);
char      *bc_folders_find_locale (void);
char      *bc_folders_find_schemas (void);
GPtrArray *bc_folders_list_packs (void);

G_END_DECLS
