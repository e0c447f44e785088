/* Folders of a test's own, removed with everything in them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef char TempFolder;

TempFolder *temp_folder_new (void);
void temp_folder_remove (TempFolder *self);
char *temp_folder_write (const TempFolder *self, const char *name, const char *text);
char *temp_folder_write_bytes (const TempFolder *self, const char *name, gconstpointer bytes, gsize size);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TempFolder, temp_folder_remove)

G_END_DECLS
