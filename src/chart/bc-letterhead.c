/* A clinic's letterhead: logo, name and address, above the title of a page.

   The logo is a file from anywhere, so it is read as one: with a limit, and an SVG only where it keeps to plain shapes,
   for a small file of nested masks can hold librsvg up for ever.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-letterhead.h"

#include <librsvg/rsvg.h>
#include <string.h>

#include "bc-safe-read.h"
#include "bc-xml-init.h"
#include "bc-xml-scan.h"

#define MAX_LOGO_BYTES (4 * 1024 * 1024)
#define MAX_LOGO_PIXELS 8000

#define LOGO_HEIGHT 36.0
#define LOGO_MAX_WIDTH 150.0
#define GAP 10.0
#define NAME_SIZE 12.0
#define ADDRESS_SIZE 8.0
#define WORDS_MAX_HEIGHT 90.0 /* what is longer ends in dots: the figures and the look-alikes need the page */
#define SPACE_ABOVE_RULE 5.0
#define SPACE_BELOW 15.0 /* with that */
#define RULE_WIDTH 0.6

struct _BcLetterhead
{
  PangoLayout *words;       /* NULL: none */
  RsvgHandle *drawing;      /* NULL: none, or a picture */
  cairo_surface_t *picture; /* NULL: none, or a drawing */
};

/* What of a byte stream is left for cairo. */
typedef struct
{
  const guint8 *bytes;
  gsize left;
} Reader;

static cairo_status_t
read_cb (void *closure, unsigned char *to, unsigned int length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (to, reader->bytes, length);
  reader->bytes += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
refuse (const char *path, const char *why, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s, expected a logo as PNG or as plain SVG", shown,
               why);
  return FALSE;
}

/* Width and height stand in the first chunk: a picture that would fill the memory is not decoded. */
static gboolean
has_sane_size (const guint8 *bytes, gsize size)
{
  guint32 width, height;

  if (size < 24)
    return FALSE;
  memcpy (&width, bytes + 16, sizeof width);
  memcpy (&height, bytes + 20, sizeof height);
  width = GUINT32_FROM_BE (width);
  height = GUINT32_FROM_BE (height);
  return width >= 1 && width <= MAX_LOGO_PIXELS && height >= 1 && height <= MAX_LOGO_PIXELS;
}

static gboolean
read_picture (BcLetterhead *self, const char *path, const guint8 *bytes, gsize size, GError **error)
{
  Reader reader = { bytes, size };

  if (!has_sane_size (bytes, size))
    return refuse (path, "the picture's size is out of range", error);
  self->picture = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  if (cairo_surface_status (self->picture) != CAIRO_STATUS_SUCCESS)
    return refuse (path, cairo_status_to_string (cairo_surface_status (self->picture)), error);
  return TRUE;
}

/* Whether the name of an element ends at @name; a prefix of a name space stands before it or not. */
static gboolean
is_element (const char *name, const char *word)
{
  gsize prefix = strcspn (name, ": \t\r\n/>");

  if (name[prefix] == ':')
    name += prefix + 1;
  return g_str_has_prefix (name, word) && strchr (" \t\r\n/>", name[strlen (word)]) != NULL;
}

/* An element that draws others over and over or reads other files, or NULL. A few of them nested take minutes. */
static const char *
find_forbidden (const char *text)
{
  static const char *const elements[] = { "filter", "mask",          "pattern", "script", "image",
                                          "marker", "foreignObject", "include", "use" };
  static const char *const words[] = { "<!DOCTYPE", "<!ENTITY", "@import", "file:" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) != NULL)
      return words[i];
  for (const char *tag = strchr (text, '<'); tag != NULL; tag = strchr (tag + 1, '<'))
    for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
      if (is_element (tag + 1, elements[i]))
        return elements[i];
  return NULL;
}

static gboolean
read_drawing (BcLetterhead *self, const char *path, const guint8 *bytes, gsize size, GError **error)
{
  const char *text = (const char *)bytes, *forbidden; /* a zero byte stands behind it */
  g_autofree char *what = NULL;
  g_autofree char *why = NULL;
  g_autoptr (GError) reason = NULL;
  int line = 0;

  if (!g_utf8_validate (text, (gssize)size, NULL))
    return refuse (path, "neither a PNG nor UTF-8", error);
  forbidden = find_forbidden (text);
  if (forbidden != NULL)
    {
      why = g_strdup_printf ("the drawing uses %s", forbidden[0] == '<' ? forbidden + 1 : forbidden);
      return refuse (path, why, error);
    }
  if (!bc_xml_scan (text, size, &line, &what))
    return refuse (path, what, error);
  bc_xml_init ();
  self->drawing = rsvg_handle_new_from_data (bytes, size, &reason);
  return self->drawing != NULL || refuse (path, reason->message, error);
}

static gboolean
read_logo (BcLetterhead *self, const char *path, GError **error)
{
  static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = bc_safe_read (path, MAX_LOGO_BYTES, &reason);
  const guint8 *data;
  gsize size;

  if (bytes == NULL)
    return refuse (path, reason->message, error);
  data = g_bytes_get_data (bytes, &size);
  if (size > sizeof png && memcmp (data, png, sizeof png) == 0)
    return read_picture (self, path, data, size, error);
  return read_drawing (self, path, data, size, error);
}

static void
set_words (BcLetterhead *self, const BcPageLetterhead *contents, PangoContext *context)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");
  g_autoptr (GString) markup = g_string_new (NULL);

  if (contents->name != NULL && *contents->name != '\0')
    {
      g_autofree char *name = g_markup_printf_escaped ("<b>%s</b>", contents->name);

      g_string_append_printf (markup, "<span size='%d'>%s</span>", (int)(NAME_SIZE * PANGO_SCALE), name);
    }
  if (contents->address != NULL && *contents->address != '\0')
    {
      g_autofree char *address = g_markup_escape_text (contents->address, -1);

      g_string_append_printf (markup, "%s%s", markup->len > 0 ? "\n" : "", address);
    }
  if (markup->len == 0)
    return;
  self->words = pango_layout_new (context);
  pango_font_description_set_size (font, (int)(ADDRESS_SIZE * PANGO_SCALE));
  pango_layout_set_font_description (self->words, font);
  pango_layout_set_wrap (self->words, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->words, (int)(WORDS_MAX_HEIGHT * PANGO_SCALE));
  pango_layout_set_markup (self->words, markup->str, -1);
}

/**
 * bc_letterhead_new:
 * @contents: what it shows; any part may be missing
 * @error: a logo that cannot be read
 *
 * Returns: (transfer full) (nullable): the letterhead.
 */
BcLetterhead *
bc_letterhead_new (const BcPageLetterhead *contents, PangoContext *context, GError **error)
{
  g_autoptr (BcLetterhead) self = g_new0 (BcLetterhead, 1);

  if (contents->logo != NULL && *contents->logo != '\0' && !read_logo (self, contents->logo, error))
    return NULL;
  set_words (self, contents, context);
  return g_steal_pointer (&self);
}

void
bc_letterhead_free (BcLetterhead *self)
{
  g_clear_object (&self->words);
  g_clear_object (&self->drawing);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_free (self);
}

static gboolean
has_logo (const BcLetterhead *self)
{
  return self->drawing != NULL || self->picture != NULL;
}

/* Width over height; 1 where a drawing does not say. */
static double
logo_aspect (const BcLetterhead *self)
{
  gboolean has_width, has_height, has_box;
  RsvgLength width, height;
  RsvgRectangle box;

  if (self->picture != NULL)
    return (double)cairo_image_surface_get_width (self->picture) / cairo_image_surface_get_height (self->picture);
  rsvg_handle_get_intrinsic_dimensions (self->drawing, &has_width, &width, &has_height, &height, &has_box, &box);
  if (has_box && box.width > 0 && box.height > 0)
    return box.width / box.height;
  return has_width && has_height && width.length > 0 && height.length > 0 ? width.length / height.length : 1;
}

static double
logo_width (const BcLetterhead *self)
{
  return has_logo (self) ? MIN (LOGO_HEIGHT * logo_aspect (self), LOGO_MAX_WIDTH) : 0;
}

static double
words_height (BcLetterhead *self, double width)
{
  double left = logo_width (self) + (has_logo (self) ? GAP : 0);
  int height;

  if (self->words == NULL)
    return 0;
  pango_layout_set_width (self->words, (int)((width - left) * PANGO_SCALE));
  pango_layout_get_size (self->words, NULL, &height);
  return (double)height / PANGO_SCALE;
}

/**
 * bc_letterhead_get_height:
 *
 * Returns: room that it needs, points; 0 for an empty one.
 */
double
bc_letterhead_get_height (BcLetterhead *self, double width)
{
  double height = MAX (words_height (self, width), has_logo (self) ? LOGO_HEIGHT : 0);

  return height > 0 ? height + SPACE_BELOW : 0;
}

static void
draw_logo (BcLetterhead *self, cairo_t *cr)
{
  double width = logo_width (self), height = MIN (LOGO_HEIGHT, width / logo_aspect (self));
  RsvgRectangle room = { 0, 0, width, height };

  cairo_save (cr);
  if (self->picture != NULL)
    {
      cairo_scale (cr, width / cairo_image_surface_get_width (self->picture),
                   height / cairo_image_surface_get_height (self->picture));
      cairo_set_source_surface (cr, self->picture, 0, 0);
      cairo_paint (cr);
    }
  else
    rsvg_handle_render_document (self->drawing, cr, &room, NULL);
  cairo_restore (cr);
}

/**
 * bc_letterhead_draw:
 * @cr: user space is points, the corner of the room at 0, 0
 */
void
bc_letterhead_draw (BcLetterhead *self, double width, cairo_t *cr)
{
  double height = bc_letterhead_get_height (self, width), left = 0;

  if (height <= 0)
    return;
  if (has_logo (self))
    {
      draw_logo (self, cr);
      left = logo_width (self) + GAP;
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (self->words != NULL)
    {
      cairo_move_to (cr, left, 0);
      pango_cairo_show_layout (cr, self->words);
    }
  cairo_set_line_width (cr, RULE_WIDTH);
  cairo_move_to (cr, 0, height - SPACE_BELOW + SPACE_ABOVE_RULE);
  cairo_rel_line_to (cr, width, 0);
  cairo_stroke (cr);
}
