/* From a folder of data files to a folder of SVG files.
 *
 * styles.xml holds the styles; every other *.xml with the root <view> is a view, every one with the root <body> another
 * body, whose views are written into a folder of its name.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-files.h"

#include "bc-figure-paint.h"
#include "bc-figure-shapes.h"
#include "bc-figure-sketch.h"
#include "bc-figure-xml.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define STYLES_FILE "styles.xml"

/* Close-ups serve every body. */
static const char *const body_views[] = { "front", "back" };

static int
by_name (gconstpointer left, gconstpointer right)
{
  return g_strcmp0 (*(const char *const *) left, *(const char *const *) right);
}

static gboolean
has_root (const char *path, const char *name)
{
  xmlDoc *doc = bc_figure_xml_read (path, NULL);
  gboolean found = doc == NULL || bc_figure_xml_named (xmlDocGetRootElement (doc), name);

  /* A file that cannot be read counts, so that loading it tells why. */
  if (doc != NULL)
    xmlFreeDoc (doc);
  return found;
}

static GPtrArray *
list_files (const char *folder, const char *root, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  GPtrArray *paths;
  const char *name;

  if (dir == NULL)
    return NULL;
  paths = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".xml") && has_root (path, root))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  g_ptr_array_sort (paths, by_name);
  return paths;
}

/**
 * bc_figure_files_views:
 *
 * Returns: (transfer full) (element-type utf8): the paths of all views, sorted.
 */
GPtrArray *
bc_figure_files_views (const char *folder, GError **error)
{
  return list_files (folder, "view", error);
}

/**
 * bc_figure_files_bodies:
 *
 * Returns: (transfer full) (element-type utf8): the paths of all other bodies, sorted.
 */
GPtrArray *
bc_figure_files_bodies (const char *folder, GError **error)
{
  return list_files (folder, "body", error);
}

/**
 * bc_figure_files_body_name:
 *
 * Returns: (transfer full): "female" for assets/figure/female.xml.
 */
char *
bc_figure_files_body_name (const char *path)
{
  char *name = g_path_get_basename (path);

  name[strlen (name) - strlen (".xml")] = '\0';
  return name;
}

static gboolean
write_file (const char *folder, const char *view, const char *kind, char *text, GError **error)
{
  g_autofree char *owned = text;
  g_autofree char *name = g_strdup_printf ("%s-%s.svg", view, kind);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return owned != NULL && g_file_set_contents (path, owned, -1, error);
}

static gboolean
write_sheet (const BcFigureSheet *sheet, const char *folder, const GPtrArray *styles, gboolean sketch, GError **error)
{
  if (sketch)
    return write_file (folder, sheet->id, "sketch", bc_figure_sketch_write (sheet), error);
  if (!write_file (folder, sheet->id, "shapes", bc_figure_shapes_write (sheet, error), error))
    return FALSE;
  for (guint i = 0; i < styles->len; i++)
    {
      const BcFigureStyle *style = g_ptr_array_index (styles, i);

      if (style->muscles == BC_FIGURE_MUSCLES_DEEP && sheet->deep->len == 0)
        continue;               /* nothing lies deep there */
      if (!write_file (folder, sheet->id, style->id, bc_figure_paint (sheet, style, error), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_view (const char *path, const char *folder, const GPtrArray *styles, gboolean sketch, GError **error)
{
  g_autoptr (BcFigureSheet) sheet = bc_figure_sheet_load (path, error);

  return sheet != NULL && write_sheet (sheet, folder, styles, sketch, error);
}

static gboolean
write_body (const char *body, const char *data_folder, const char *target_folder, const GPtrArray *styles,
            gboolean sketch, GError **error)
{
  g_autofree char *name = bc_figure_files_body_name (body);
  g_autofree char *folder = g_build_filename (target_folder, name, NULL);

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (body_views); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s.xml", body_views[i]);
      g_autofree char *path = g_build_filename (data_folder, file, NULL);
      g_autoptr (BcFigureSheet) sheet = bc_figure_sheet_load_body (path, body, error);

      if (sheet == NULL || !write_sheet (sheet, folder, styles, sketch, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * bc_figure_files_write:
 * @sketch: write a sketch for editing instead of the pictures
 */
gboolean
bc_figure_files_write (const char *data_folder, const char *target_folder, gboolean sketch, GError **error)
{
  g_autofree char *styles_path = g_build_filename (data_folder, STYLES_FILE, NULL);
  g_autoptr (GPtrArray) styles = bc_figure_styles_load (styles_path, error);
  g_autoptr (GPtrArray) views = styles != NULL ? bc_figure_files_views (data_folder, error) : NULL;
  g_autoptr (GPtrArray) bodies = views != NULL ? bc_figure_files_bodies (data_folder, error) : NULL;

  if (bodies == NULL)
    return FALSE;
  for (guint i = 0; i < views->len; i++)
    if (!write_view (g_ptr_array_index (views, i), target_folder, styles, sketch, error))
      return FALSE;
  for (guint i = 0; i < bodies->len; i++)
    if (!write_body (g_ptr_array_index (bodies, i), data_folder, target_folder, styles, sketch, error))
      return FALSE;
  return TRUE;
}
