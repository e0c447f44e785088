/* Writing an export whole or not at all.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-output.h"

#include "bc-safe-write.h"

/**
 * bc_output_write:
 * @path: the file; a link is followed
 * @bytes: its new content
 * @size: how many
 * @error: names the file and what is wrong
 *
 * The old content stays until the new one is on the disk. An existing file keeps its mode. What is not a regular file
 * is refused.
 *
 * Returns: whether the file was written.
 */
gboolean
bc_output_write (const char *path, const guint8 *bytes, gsize size, GError **error)
{
  return bc_safe_write (path, bytes, size, BC_SAFE_WRITE_MODE, error);
}
