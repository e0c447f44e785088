/* Reading a shapes file back, with plain code of its own.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shapes-file.h"

#include "bc-figure-curve.h"
#include "bc-figure-xml.h"

static void
shape_free (gpointer data)
{
  ShapeInFile *shape = data;

  g_free (shape->id);
  g_ptr_array_unref (shape->borders);
  g_free (shape);
}

static GArray *
read_border (const char *text)
{
  GArray *border = bc_figure_points_new ();
  g_auto (GStrv) pairs = g_strsplit (text, " ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *end = NULL;
      double x = g_ascii_strtod (pairs[i], &end);

      g_assert_cmpint (*end, ==, ',');
      bc_figure_points_add (border, x, g_ascii_strtod (end + 1, &end));
      g_assert_true (*end == '\0' || *end == 'Z');
    }
  return border;
}

static void
collect (xmlNode *node, GPtrArray *shapes)
{
  BC_FIGURE_EACH_CHILD (child, node)
    {
      collect (child, shapes);
      if (bc_figure_xml_named (child, "path"))
        {
          g_autofree char *d = bc_figure_xml_string (child, "d");
          g_auto (GStrv) borders = g_strsplit (d, "M", -1);
          ShapeInFile *shape = g_new0 (ShapeInFile, 1);

          shape->id = bc_figure_xml_string (child, "id");
          shape->borders = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
          for (guint i = 1; borders[0] != NULL && borders[i] != NULL; i++)
            g_ptr_array_add (shape->borders, read_border (borders[i]));
          g_ptr_array_add (shapes, shape);
        }
    }
}

GPtrArray *
shapes_file_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *shapes = g_ptr_array_new_with_free_func (shape_free);
  xmlDoc *doc = bc_figure_xml_read (path, &error);

  g_assert_no_error (error);
  collect (xmlDocGetRootElement (doc), shapes);
  xmlFreeDoc (doc);
  return shapes;
}

const ShapeInFile *
shapes_file_find (const GPtrArray *shapes, const char *id)
{
  for (guint i = 0; i < shapes->len; i++)
    if (g_strcmp0 (((ShapeInFile *) g_ptr_array_index (shapes, i))->id, id) == 0)
      return g_ptr_array_index (shapes, i);
  return NULL;
}
