/* Reading a file that may be anything: a pipe, a device, too large, not text.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BC_FILE_ERROR (bc_file_error_quark ())
GQuark bc_file_error_quark (void);

typedef enum
{
  BC_FILE_ERROR_NOT_REGULAR,
  BC_FILE_ERROR_TOO_LARGE,
  BC_FILE_ERROR_NOT_UTF8,
  BC_FILE_ERROR_READ,
} BcFileError;

GBytes *bc_safe_read (const char *path, gsize max_bytes, GError **error);
GBytes *bc_safe_read_text (const char *path, gsize max_bytes, int *bad_line, GError **error);

G_END_DECLS
