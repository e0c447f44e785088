/* A drawing of a story. The file is one of ours, and read as if it were not: size, UTF-8, no document type, no base
   file, so that it reaches nothing else.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-drawing.h"

#include <librsvg/rsvg.h>

#include "bc-safe-read.h"
#include "bc-xml-init.h"
#include "bc-xml-scan.h"

#define MAX_DRAWING_BYTES (256 * 1024)

struct _BcDrawing
{
  RsvgHandle *handle;
};

/**
 * bc_drawing_load:
 * @folder: of the drawings
 * @name: of the file, without ".svg"
 * @error: file and reason
 *
 * Returns: (transfer full) (nullable): the drawing.
 */
BcDrawing *
bc_drawing_load (const char *folder, const char *name, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".svg", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GBytes) bytes = bc_safe_read_text (path, MAX_DRAWING_BYTES, NULL, error);
  RsvgHandle *handle;
  BcDrawing *self;
  gsize size;
  const guint8 *text;
  g_autofree char *what = NULL;
  int line = 0;

  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  text = g_bytes_get_data (bytes, &size);
  if (!bc_xml_scan ((const char *)text, size, &line, &what))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%d: %s", path, line, what);
      return NULL;
    }
  bc_xml_init ();
  handle = rsvg_handle_new_from_data (text, size, error);
  if (handle == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  self = g_new0 (BcDrawing, 1);
  self->handle = handle;
  return self;
}

void
bc_drawing_free (BcDrawing *self)
{
  g_object_unref (self->handle);
  g_free (self);
}

/**
 * bc_drawing_paint:
 * @width: of the room, from 0, in units of @cr
 * @height: of the room
 *
 * Paints the drawing as large as it fits, in the middle.
 */
gboolean
bc_drawing_paint (BcDrawing *self, cairo_t *cr, double width, double height, GError **error)
{
  const RsvgRectangle room = { 0, 0, width, height };

  return rsvg_handle_render_document (self->handle, cr, &room, error);
}
