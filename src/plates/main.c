/* Writes the picture book for proof-reading: plates.pdf and sheets of twelve plates as PNG.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "bc-atlas-loader.h"
#include "bc-plate.h"
#include "bc-xml.h"

#define COLUMNS 3
#define ROWS 4
#define PLATES_PER_SHEET (COLUMNS * ROWS)

static gboolean
fail_on (cairo_status_t status, const char *path, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return FALSE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: %s", path, cairo_status_to_string (status));
  return TRUE;
}

static gboolean
write_book (GPtrArray *muscles, BcFigureSet *figures, const char *path, GError **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, BC_PLATE_WIDTH, BC_PLATE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < muscles->len; i++)
    {
      ok = bc_plate_paint (muscles->pdata[i], figures, cr, error);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  ok = ok && !fail_on (cairo_surface_status (surface), path, error);
  cairo_surface_destroy (surface);
  return ok;
}

static gboolean
write_sheet (GPtrArray *muscles, guint first, BcFigureSet *figures, const char *path, GError **error)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(COLUMNS * BC_PLATE_WIDTH), (int)(ROWS * BC_PLATE_HEIGHT));
  cairo_t *cr = cairo_create (surface);
  gboolean ok = TRUE;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint i = 0; ok && i < PLATES_PER_SHEET && first + i < muscles->len; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, i % COLUMNS * BC_PLATE_WIDTH, i / COLUMNS * BC_PLATE_HEIGHT);
      ok = bc_plate_paint (muscles->pdata[first + i], figures, cr, error);
      cairo_restore (cr);
    }
  cairo_destroy (cr);
  ok = ok && !fail_on (cairo_surface_write_to_png (surface, path), path, error);
  cairo_surface_destroy (surface);
  return ok;
}

static gboolean
write_all (BcAtlas *atlas, BcFigureSet *figures, const char *folder, GError **error)
{
  GPtrArray *muscles = bc_atlas_get_muscles (atlas);
  g_autofree char *book = g_build_filename (folder, "plates.pdf", NULL);

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: cannot be made", folder);
      return FALSE;
    }
  for (guint first = 0; first < muscles->len; first += PLATES_PER_SHEET)
    {
      g_autofree char *name = g_strdup_printf ("sheet-%02u.png", first / PLATES_PER_SHEET + 1);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!write_sheet (muscles, first, figures, path, error))
        return FALSE;
    }
  return write_book (muscles, figures, book, error);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BcAtlas) atlas = NULL;
  g_autoptr (BcFigureSet) figures = NULL;
  const char *paths[] = { NULL, NULL };

  if (argc != 4)
    {
      g_printerr ("usage: bodychart-plates ATLAS FIGURES FOLDER\n");
      return 2;
    }
  paths[0] = argv[1];
  bc_xml_init ();
  atlas = bc_atlas_load_paths (paths, problems);
  figures = bc_figure_set_load (argv[2], &error);
  if (figures != NULL && write_all (atlas, figures, argv[3], &error))
    {
      g_print ("%u plates in %s\n", bc_atlas_get_muscles (atlas)->len, argv[3]);
      return 0;
    }
  g_printerr ("bodychart-plates: %s\n", error->message);
  return 1;
}
