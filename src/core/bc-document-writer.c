/* Writes documents. Numbers do not know the user's language; the same document gives the same bytes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-document.h"

#include <string.h>

#include "bc-xml.h"

/* Indices are those of BcHeaderField; the notes stand for themselves. */
static const char *const header_names[] = { "name", "born", "date", "clinician" };

static void
append_text (GString *xml, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (xml, escaped);
}

static void
append_attribute (GString *xml, const char *name, const char *value)
{
  g_string_append_printf (xml, " %s=\"", name);
  append_text (xml, value);
  g_string_append_c (xml, '"');
}

static void
append_element (GString *xml, const char *indent, const char *name, const char *text)
{
  g_string_append_printf (xml, "%s<%s>", indent, name);
  append_text (xml, text);
  g_string_append_printf (xml, "</%s>\n", name);
}

/* Hundredths without needless noughts: 12.5 and 7. */
static void
append_number (GString *xml, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (number, sizeof number, "%.2f", value);
  length = strlen (number);
  while (number[length - 1] == '0')
    number[--length] = '\0';
  if (number[length - 1] == '.')
    number[--length] = '\0';
  g_string_append (xml, strcmp (number, "-0") == 0 ? "0" : number);
}

static void
append_feeling (GString *xml, const BcFeeling *feeling)
{
  if (feeling->intensity != BC_INTENSITY_UNTOLD)
    g_string_append_printf (xml, " intensity=\"%d\"", feeling->intensity);
  if (feeling->qualities != 0)
    {
      g_autofree char *words = bc_qualities_to_string (feeling->qualities);
      append_attribute (xml, "quality", words);
    }
}

static void
append_header (GString *xml, const BcDocument *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (header_names); i++)
    any |= self->header[i] != NULL;
  if (any)
    {
      g_string_append (xml, "  <header>\n");
      for (guint i = 0; i < G_N_ELEMENTS (header_names); i++)
        if (self->header[i] != NULL)
          append_element (xml, "    ", header_names[i], self->header[i]);
      g_string_append (xml, "  </header>\n");
    }
  if (self->header[BC_HEADER_NOTES] != NULL)
    append_element (xml, "  ", "notes", self->header[BC_HEADER_NOTES]);
}

static void
append_drawn (GString *xml, const BcDocumentPlace *place)
{
  g_string_append (xml, "    <drawn");
  append_attribute (xml, "view", place->view);
  if (place->view_side != BC_SIDE_MIDLINE)
    append_attribute (xml, "side", bc_side_to_string (place->view_side));
  append_feeling (xml, &place->feeling);
  g_string_append (xml, ">\n      <outline>");
  for (guint i = 0; i < place->outline->len; i++)
    {
      const BcCoordinate *point = &g_array_index (place->outline, BcCoordinate, i);
      if (i > 0)
        g_string_append_c (xml, ' ');
      append_number (xml, point->x);
      g_string_append_c (xml, ',');
      append_number (xml, point->y);
    }
  g_string_append (xml, "</outline>\n");
  for (guint i = 0; i < place->shares->len; i++)
    {
      const BcDocumentShare *share = g_ptr_array_index (place->shares, i);
      char part[G_ASCII_DTOSTR_BUF_SIZE];
      g_string_append (xml, "      <share");
      append_attribute (xml, "region", share->region);
      append_attribute (xml, "side", bc_side_to_string (share->side));
      append_attribute (xml, "part", g_ascii_formatd (part, sizeof part, "%.4f", share->part));
      g_string_append (xml, "/>\n");
    }
  g_string_append (xml, "    </drawn>\n");
}

static void
append_places (GString *xml, const BcDocument *self)
{
  if (self->places->len == 0)
    return;
  g_string_append (xml, "  <places>\n");
  for (guint i = 0; i < self->places->len; i++)
    {
      const BcDocumentPlace *place = g_ptr_array_index (self->places, i);
      if (place->id == NULL)
        {
          append_drawn (xml, place);
          continue;
        }
      g_string_append (xml, "    <place");
      append_attribute (xml, "id", place->id);
      append_attribute (xml, "side", bc_body_sides_to_string (place->sides));
      append_feeling (xml, &place->feeling);
      g_string_append (xml, "/>\n");
    }
  g_string_append (xml, "  </places>\n");
}

static void
append_muscles (GString *xml, const BcDocument *self)
{
  if (self->muscles->len == 0)
    return;
  g_string_append (xml, "  <muscles>\n");
  for (guint i = 0; i < self->muscles->len; i++)
    {
      const BcDocumentMuscle *muscle = g_ptr_array_index (self->muscles, i);
      g_string_append (xml, "    <muscle");
      append_attribute (xml, "id", muscle->id);
      append_attribute (xml, "side", bc_body_sides_to_string (muscle->sides));
      if (muscle->pin > 0)
        g_string_append_printf (xml, " pin=\"%u\"", muscle->pin);
      g_string_append (xml, "/>\n");
    }
  g_string_append (xml, "  </muscles>\n");
}

static void
append_path (GString *xml, const BcAnnotation *mark)
{
  g_string_append (xml, "      <path>");
  for (guint i = 0; i < mark->points->len; i++)
    {
      const BcStrokePoint *point = bc_annotation_get_point (mark, i);
      if (i > 0)
        g_string_append_c (xml, ' ');
      append_number (xml, point->x);
      g_string_append_c (xml, ',');
      append_number (xml, point->y);
      if (point->pressure < 1)
        {
          g_string_append_c (xml, ',');
          append_number (xml, point->pressure);
        }
    }
  g_string_append (xml, "</path>\n");
}

static void
append_mark_attributes (GString *xml, const BcAnnotation *mark)
{
  append_attribute (xml, "kind", bc_annotation_kind_to_string (mark->kind));
  append_attribute (xml, "view", mark->view);
  append_attribute (xml, "side", bc_side_to_string (mark->side));
  append_attribute (xml, "pen", bc_pen_to_string (mark->pen));
  if (mark->kind == BC_ANNOTATION_POINT)
    append_attribute (xml, "form", bc_point_form_to_string (mark->form));
  if (mark->kind == BC_ANNOTATION_TREATMENT)
    append_attribute (xml, "treatment", bc_treatment_to_string (mark->treatment));
  if (mark->number > 0)
    g_string_append_printf (xml, " number=\"%u\"", mark->number);
  if (mark->region != NULL)
    append_attribute (xml, "region", mark->region);
  append_feeling (xml, &mark->feeling);
  if (mark->date != NULL)
    append_attribute (xml, "date", mark->date);
}

static void
append_marks (GString *xml, const BcDocument *self)
{
  if (self->marks->len == 0)
    return;
  g_string_append (xml, "  <marks>\n");
  for (guint i = 0; i < self->marks->len; i++)
    {
      const BcAnnotation *mark = g_ptr_array_index (self->marks, i);
      gboolean empty = mark->points->len == 0 && mark->text == NULL;
      g_string_append (xml, "    <mark");
      append_mark_attributes (xml, mark);
      g_string_append (xml, empty ? "/>\n" : ">\n");
      if (mark->points->len > 0)
        append_path (xml, mark);
      if (mark->text != NULL)
        append_element (xml, "      ", "text", mark->text);
      if (!empty)
        g_string_append (xml, "    </mark>\n");
    }
  g_string_append (xml, "  </marks>\n");
}

/**
 * bc_document_to_bytes:
 *
 * Returns: (transfer full): the document as XML that holds to data/document.xsd.
 */
GBytes *
bc_document_to_bytes (const BcDocument *self)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  g_string_append_printf (xml, "<document xmlns=\"%s\" version=\"%d\"", BC_DOCUMENT_NAME_SPACE, BC_DOCUMENT_VERSION);
  if (self->draft_of != NULL)
    {
      g_autofree char *uri = g_filename_to_uri (self->draft_of, NULL, NULL);
      if (uri != NULL)
        append_attribute (xml, "draft-of", uri);
    }
  g_string_append (xml, ">\n");
  append_header (xml, self);
  append_places (xml, self);
  append_muscles (xml, self);
  append_marks (xml, self);
  g_string_append (xml, "</document>\n");
  return g_string_free_to_bytes (xml);
}

/**
 * bc_document_save:
 * @path: the file
 * @error: names the file and what is wrong
 *
 * Written whole or not at all: see bc_safe_write(). What could not be read again is not written.
 *
 * Returns: whether the file was written.
 */
gboolean
bc_document_save (const BcDocument *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = bc_document_to_bytes (self);
  gsize size;
  gconstpointer text = g_bytes_get_data (bytes, &size);

  if (size <= BC_XML_MAX_FILE_BYTES)
    return bc_safe_write (path, text, size, BC_SAFE_WRITE_MODE, error);
  g_set_error (error, BC_DOCUMENT_ERROR, BC_DOCUMENT_ERROR_TOO_LARGE,
               "the document would have %" G_GSIZE_FORMAT " bytes, expected at most %d: delete some marks", size,
               BC_XML_MAX_FILE_BYTES);
  return FALSE;
}
