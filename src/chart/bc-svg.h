/* SVG files, read as if they were not ours.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <librsvg/rsvg.h>

G_BEGIN_DECLS

/* More than any drawing or outline of a figure takes. */
#define BC_SVG_MAX_FIGURE_BYTES (4 * 1024 * 1024)

GBytes     *bc_svg_read (const char *path, gsize max_bytes, GError **error);
RsvgHandle *bc_svg_parse (const char *path, GBytes *svg, GError **error);

G_END_DECLS
