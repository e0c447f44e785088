/* A drawing of a story.

   For black and white its colours are rewritten before it is parsed: a tint would be a rash of dots on a photocopy, and
   librsvg has no way to draw without colour. The drawings keep to colours in attributes, of six hexadecimal digits.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-drawing.h"

#include <librsvg/rsvg.h>

#include <string.h>

#include "bc-style.h"
#include "bc-svg.h"

#define MAX_DRAWING_BYTES (256 * 1024)

/* Luminance above which a colour becomes white: lines stay, tints go. */
#define WHITE_FILL 0.32
#define WHITE_LINE 0.8

#define BLACK "#000000"
#define WHITE "#ffffff"
#define RING " fill=\"none\" stroke=\"#000000\" stroke-width=\"3\""

struct _BcDrawing
{
  RsvgHandle *handle;
};

static double
get_luminance (const char *hex)
{
  static const BcColour black = { 0, 0, 0, 1 };
  g_autofree char *word = g_strndup (hex, strlen (BLACK));
  BcColour colour;

  /* The contrast to black is (L + 0.05) / 0.05. */
  return bc_colour_parse (word, &colour) ? bc_colour_contrast (&colour, &black) * 0.05 - 0.05 : 0;
}

/* Every colour of an attribute, such as fill="#…", becomes black, or white where it is lighter than the limit. */
static void
take_colours_from (char *text, const char *attribute, double limit)
{
  for (char *at = strstr (text, attribute); at != NULL; at = strstr (at, attribute))
    {
      at += strlen (attribute);
      if (*at == '#' && strlen (at) >= strlen (BLACK))
        memcpy (at, get_luminance (at) > limit ? WHITE : BLACK, strlen (BLACK));
    }
}

/* A faint area, of which several make a glow, becomes a ring; any other opacity goes, for it would be a tint. */
static char *
take_opacities_from (const char *text, gssize size)
{
  g_autoptr (GRegex) faint = g_regex_new (" fill=\"[^\"]*\" fill-opacity=\"0?\\.[0-4][0-9]*\"", 0, 0, NULL);
  g_autoptr (GRegex) other = g_regex_new (" [a-z-]*opacity=\"[^\"]*\"", 0, 0, NULL);
  g_autofree char *ringed = g_regex_replace_literal (faint, text, size, 0, RING, 0, NULL);

  return g_regex_replace_literal (other, ringed, -1, 0, "", 0, NULL);
}

static GBytes *
make_mono (GBytes *coloured)
{
  gsize size;
  const char *text = g_bytes_get_data (coloured, &size);
  char *copy = take_opacities_from (text, (gssize)size);

  take_colours_from (copy, " fill=\"", WHITE_FILL);
  take_colours_from (copy, " stroke=\"", WHITE_LINE);
  return g_bytes_new_take (copy, strlen (copy));
}

/**
 * bc_drawing_load_for:
 * @folder: of the drawings
 * @name: of the file, without ".svg"
 * @mono: whether it is for black and white
 * @error: file and reason
 *
 * Returns: (transfer full) (nullable): the drawing.
 */
BcDrawing *
bc_drawing_load_for (const char *folder, const char *name, gboolean mono, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".svg", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GBytes) bytes = bc_svg_read (path, MAX_DRAWING_BYTES, error);
  RsvgHandle *handle;
  BcDrawing *self;

  if (bytes == NULL)
    return NULL;
  if (mono)
    {
      GBytes *plain = make_mono (bytes);

      g_bytes_unref (bytes);
      bytes = plain;
    }
  handle = bc_svg_parse (path, bytes, error);
  if (handle == NULL)
    return NULL;
  self = g_new0 (BcDrawing, 1);
  self->handle = handle;
  return self;
}

/* In colour: see bc_drawing_load_for(). */
BcDrawing *
bc_drawing_load (const char *folder, const char *name, GError **error)
{
  return bc_drawing_load_for (folder, name, FALSE, error);
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
