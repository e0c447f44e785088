/* SVG files. They are ours, and read as if they were not: size, UTF-8, no document type, no base file, so that a drawing
   reaches nothing outside itself.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-svg.h"

#include "bc-safe-read.h"
#include "bc-xml-init.h"
#include "bc-xml-scan.h"

/**
 * bc_svg_read:
 * @path: an SVG file
 * @max_bytes: the most that it may hold
 * @error: file, line, what was found and what was expected
 *
 * Returns: (transfer full) (nullable): its text, well enough formed to be given to a parser.
 */
GBytes *
bc_svg_read (const char *path, gsize max_bytes, GError **error)
{
  int line = 0;
  g_autoptr (GBytes) bytes = bc_safe_read_text (path, max_bytes, &line, error);
  g_autofree char *what = NULL;
  const char *text;
  gsize size;

  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  text = g_bytes_get_data (bytes, &size);
  if (!bc_xml_scan (text, size, &line, &what))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%d: %s", path, line, what);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/**
 * bc_svg_parse:
 * @path: where @svg was read from, for the message
 * @svg: the text, as bc_svg_read() gave it
 * @error: file and reason
 *
 * Returns: (transfer full) (nullable): the drawing, ready to be painted.
 */
RsvgHandle *
bc_svg_parse (const char *path, GBytes *svg, GError **error)
{
  gsize size;
  const guint8 *text = g_bytes_get_data (svg, &size);
  RsvgHandle *handle;

  bc_xml_init ();
  handle = rsvg_handle_new_from_data (text, size, error);
  if (handle == NULL)
    g_prefix_error (error, "%s: ", path);
  return handle;
}
