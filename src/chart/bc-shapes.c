/* The outlines of a figure: plain filled paths by id, read from <view>-shapes.svg.

   Why not through librsvg: it draws a layer but does not hand out its path, and the painter needs paths. A clip to the
   silhouette is then a real clip, in PDF as well, where a mask would be a soft mask; a hatch is drawn in a region; and
   the hit map is filled without partly covered pixels. So the file may hold only what this reader takes: <path> with
   absolute M, L, C and Z, no transform. GMarkup reads the XML.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-shapes.h"

#include <math.h>
#include <string.h>

/* Beyond this a number is a slip of the drawing program, and cairo's fixed point would overflow. */
#define MAX_COORDINATE 100000.0
#define MAX_PATH_ITEMS 20000

typedef struct
{
  GArray *items; /* cairo_path_data_t */
  BcBox box;
} Shape;

struct _BcShapes
{
  BcBox view_box;
  gboolean has_view_box;
  GPtrArray *ids;     /* owned by the table's keys */
  GHashTable *shapes; /* id -> Shape */
};

typedef struct
{
  const char *at;
  GArray *items;
  double left, top, right, bottom;
} PathReader;

static void
shape_free (Shape *shape)
{
  g_array_unref (shape->items);
  g_free (shape);
}

static void
skip_separators (PathReader *reader)
{
  while (g_ascii_isspace (*reader->at) || *reader->at == ',')
    reader->at++;
}

static gboolean
read_number (PathReader *reader, double *number)
{
  char *end;

  skip_separators (reader);
  *number = g_ascii_strtod (reader->at, &end);
  if (end == reader->at || !isfinite (*number) || fabs (*number) > MAX_COORDINATE)
    return FALSE;
  reader->at = end;
  return TRUE;
}

static gboolean
read_points (PathReader *reader, cairo_path_data_type_t type, guint n_points)
{
  cairo_path_data_t item = { .header = { type, (int)n_points + 1 } };

  g_array_append_val (reader->items, item);
  for (guint i = 0; i < n_points; i++)
    {
      if (!read_number (reader, &item.point.x) || !read_number (reader, &item.point.y))
        return FALSE;
      g_array_append_val (reader->items, item);
      reader->left = MIN (reader->left, item.point.x);
      reader->top = MIN (reader->top, item.point.y);
      reader->right = MAX (reader->right, item.point.x);
      reader->bottom = MAX (reader->bottom, item.point.y);
    }
  return TRUE;
}

static gboolean
read_command (PathReader *reader, char command)
{
  const cairo_path_data_t close = { .header = { CAIRO_PATH_CLOSE_PATH, 1 } };

  switch (command)
    {
    case 'M':
      return read_points (reader, CAIRO_PATH_MOVE_TO, 1);
    case 'L':
      return read_points (reader, CAIRO_PATH_LINE_TO, 1);
    case 'C':
      return read_points (reader, CAIRO_PATH_CURVE_TO, 3);
    case 'Z':
    case 'z':
      g_array_append_val (reader->items, close);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Reads path data such as "M1,2C3,4 5,6 7,8Z". On failure reader->at stands at what was not understood. */
static gboolean
read_path (PathReader *reader)
{
  char command = '\0';

  for (skip_separators (reader); *reader->at != '\0'; skip_separators (reader))
    {
      if (reader->items->len > MAX_PATH_ITEMS)
        return FALSE;
      if (g_ascii_isalpha (*reader->at))
        {
          if (command == '\0' && *reader->at != 'M')
            return FALSE;
          command = *reader->at++;
        }
      else if (command == 'M')
        command = 'L'; /* further points after a move are lines */
      else if (command != 'L' && command != 'C')
        return FALSE;
      if (!read_command (reader, command))
        return FALSE;
    }
  return command != '\0';
}

static gboolean
add_shape (BcShapes *self, const char *id, const char *path, GError **error)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (cairo_path_data_t));
  PathReader reader = { path, items, G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  Shape *shape;
  char *key;

  if (g_hash_table_contains (self->shapes, id))
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "shape “%s” is defined twice, expected once",
                   id);
      return FALSE;
    }
  if (!read_path (&reader))
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                   "shape “%s” has path data “%.12s”, expected only absolute M, L, C and Z with numbers", id,
                   reader.at);
      return FALSE;
    }
  shape = g_new0 (Shape, 1);
  shape->items = g_steal_pointer (&items);
  /* A curve stays inside its control points, so this box may only be too large. */
  shape->box = (BcBox){ reader.left, reader.top, reader.right - reader.left, reader.bottom - reader.top };
  key = g_strdup (id);
  g_hash_table_insert (self->shapes, key, shape);
  g_ptr_array_add (self->ids, key);
  return TRUE;
}

static gboolean
read_view_box (BcShapes *self, const char *text, GError **error)
{
  PathReader reader = { .at = text };
  double n[4];

  for (gsize i = 0; i < G_N_ELEMENTS (n); i++)
    if (!read_number (&reader, &n[i]))
      n[2] = 0, i = G_N_ELEMENTS (n) - 1;
  if (!(n[2] >= 1 && n[3] >= 1))
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                   "viewBox is “%s”, expected left, top, width and height", text);
      return FALSE;
    }
  self->view_box = (BcBox){ n[0], n[1], n[2], n[3] };
  self->has_view_box = TRUE;
  return TRUE;
}

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return values[i];
  return NULL;
}

static void
element_started_cb (GMarkupParseContext *context G_GNUC_UNUSED,
                    const char *element,
                    const char **names,
                    const char **values,
                    gpointer user_data,
                    GError **error)
{
  BcShapes *self = user_data;
  const char *view_box = find_attribute (names, values, "viewBox");
  const char *id = find_attribute (names, values, "id");
  const char *path = find_attribute (names, values, "d");

  if (find_attribute (names, values, "transform") != NULL)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                 "<%s> has a transform, expected plain coordinates", element);
  else if (strcmp (element, "svg") == 0 && view_box != NULL)
    read_view_box (self, view_box, error);
  else if (strcmp (element, "path") == 0 && id != NULL)
    add_shape (self, id, path != NULL ? path : "", error);
}

/**
 * bc_shapes_parse:
 * @svg: content of the file, UTF-8, already seen by bc_xml_scan()
 * @error: with the line, what was found and what was expected, without the file name
 *
 * Paths without an id are left out; every other element is only passed through.
 *
 * Returns: (transfer full) (nullable): the outlines.
 */
BcShapes *
bc_shapes_parse (GBytes *svg, GError **error)
{
  const GMarkupParser parser = { .start_element = element_started_cb };
  g_autoptr (BcShapes) self = g_new0 (BcShapes, 1);
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, self, NULL);
  gsize size;
  const char *text = g_bytes_get_data (svg, &size);

  self->ids = g_ptr_array_new ();
  self->shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)shape_free);
  if (!g_markup_parse_context_parse (context, text, size, error) || !g_markup_parse_context_end_parse (context, error))
    return NULL;
  if (!self->has_view_box)
    {
      g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                           "no viewBox, expected <svg viewBox=\"…\">");
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
bc_shapes_free (BcShapes *self)
{
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->shapes, g_hash_table_unref);
  g_free (self);
}

const BcBox *
bc_shapes_get_view_box (const BcShapes *self)
{
  return &self->view_box;
}

/**
 * bc_shapes_get_ids:
 *
 * Returns: (transfer none) (element-type utf8): the ids in the order of the file.
 */
GPtrArray *
bc_shapes_get_ids (const BcShapes *self)
{
  return self->ids;
}

gboolean
bc_shapes_has (const BcShapes *self, const char *id)
{
  return g_hash_table_contains (self->shapes, id);
}

/**
 * bc_shapes_get_box:
 * @id: a shape
 * @box: (out): around the shape's control points, viewBox units
 *
 * Returns: whether there is such a shape.
 */
gboolean
bc_shapes_get_box (const BcShapes *self, const char *id, BcBox *box)
{
  const Shape *shape = g_hash_table_lookup (self->shapes, id);

  if (shape == NULL)
    return FALSE;
  *box = shape->box;
  return TRUE;
}

/**
 * bc_shapes_append:
 * @id: a shape
 * @cr: user space is the viewBox; the shape is added to its current path
 *
 * Returns: whether there is such a shape.
 */
gboolean
bc_shapes_append (const BcShapes *self, const char *id, cairo_t *cr)
{
  const Shape *shape = g_hash_table_lookup (self->shapes, id);
  cairo_path_t path = { CAIRO_STATUS_SUCCESS, NULL, 0 };

  if (shape == NULL)
    return FALSE;
  path.data = (cairo_path_data_t *)(gpointer)shape->items->data;
  path.num_data = (int)shape->items->len;
  cairo_append_path (cr, &path);
  return TRUE;
}
