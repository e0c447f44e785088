/* Writing a file whole or not at all.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean bc_output_write (const char *path, const guint8 *bytes, gsize size, GError **error);

G_END_DECLS
