/* Writing a file whole or not at all.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Mode of a new file, less the umask. */
#define BC_SAFE_WRITE_MODE 0666
/* Mode of a file that nobody else may read. */
#define BC_SAFE_WRITE_PRIVATE 0600

/* What a file was when it was last looked at. Zeroed: there was none. */
typedef struct
{
  gboolean exists;
  guint64 device;
  guint64 inode;
  guint64 size;
  gint64 seconds;
  gint64 nanoseconds;
} BcFileStamp;

gboolean bc_safe_write (const char *path, gconstpointer bytes, gsize size, int new_mode, GError **error);
char *bc_safe_write_resolve (const char *path);
BcFileStamp bc_file_stamp_of (const char *path);
gboolean bc_file_stamp_equal (const BcFileStamp *a, const BcFileStamp *b);

G_END_DECLS
