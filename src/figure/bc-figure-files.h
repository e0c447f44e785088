/* From a folder of data files to a folder of SVG files.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

GPtrArray *bc_figure_files_views (const char *folder, GError **error);
GPtrArray *bc_figure_files_bodies (const char *folder, GError **error);
char      *bc_figure_files_body_name (const char *path);
gboolean   bc_figure_files_write (const char *data_folder, const char *target_folder, gboolean sketch, GError **error);
