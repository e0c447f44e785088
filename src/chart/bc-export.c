/* Exports: pages as PDF, pictures as SVG and PNG, whole or with an error.

   Everything is made in memory and its status looked at; only then is a file touched. A print operation of GTK would
   report success over a truncated PDF when the disk is full.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "bc-output.h"
#include "bc-page.h"
#include "bc-painter.h"

/* Size of a picture for which none is asked. */
#define DEFAULT_HEIGHT 2000

/* Signs have their screen size on a figure of this height and grow with larger ones. */
#define NOMINAL_FIGURE_HEIGHT 1000.0

/**
 * bc_export_format_from_path:
 * @path: a file name
 * @format: (out): set only where the ending is known
 *
 * Returns: whether the name ends in .pdf, .svg or .png, in any case.
 */
gboolean
bc_export_format_from_path (const char *path, BcExportFormat *format)
{
  static const char *const endings[] = { [BC_EXPORT_PDF] = ".pdf", [BC_EXPORT_SVG] = ".svg", [BC_EXPORT_PNG] = ".png" };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = (BcExportFormat)i;
        return TRUE;
      }
  return FALSE;
}

static cairo_status_t
write_cb (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the drawing failed (%s)", cairo_status_to_string (status));
  return FALSE;
}

static void
set_metadata (cairo_surface_t *surface, const char *title)
{
  g_autoptr (GDateTime) date = bc_page_get_date ();
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Body Chart " BC_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, iso);
}

static gboolean
draw_pages (BcPage *page, cairo_surface_t *surface, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < bc_page_get_n_pages (page); i++)
    {
      ok = bc_page_draw (page, i, cr, error);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  return ok;
}

/**
 * bc_export_pages:
 * @request: what the pages hold
 * @error: a view that there is not, or a failed drawing
 *
 * Returns: (transfer full) (nullable): a PDF; vector drawings and real text. The same input gives the same bytes when
 * SOURCE_DATE_EPOCH is set.
 */
GByteArray *
bc_export_pages (const BcPageRequest *request, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (BcPage) page = bc_page_new (request, error);
  cairo_surface_t *surface;
  double width, height;
  gboolean ok;

  if (page == NULL)
    return NULL;
  bc_page_get_size (page, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  set_metadata (surface, bc_page_get_title (page));
  ok = draw_pages (page, surface, error);
  cairo_surface_finish (surface);
  ok = ok && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return ok ? g_steal_pointer (&bytes) : NULL;
}

/* Width of all figures side by side, for a height of 1. */
static double
sum_of_widths (GPtrArray *figures)
{
  double sum = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const BcBox *box = bc_figure_get_view_box (figures->pdata[i]);

      sum += box->width / box->height;
    }
  return sum;
}

static gboolean
draw_picture (const BcPageRequest *request,
              GPtrArray *figures,
              cairo_surface_t *surface,
              double width,
              double height,
              GError **error)
{
  const BcStyle *style = bc_style_get (request->mono ? BC_PRESET_PRINT_MONO : BC_PRESET_PRINT);
  g_autoptr (BcScene) scene = request->scene != NULL ? bc_scene_copy (request->scene) : bc_scene_new ();
  cairo_t *cr = cairo_create (surface);
  double sum = sum_of_widths (figures), x = 0;
  gboolean ok = TRUE;

  bc_scene_set_hovered (scene, NULL);
  cairo_set_source_rgb (cr, style->paper.red, style->paper.green, style->paper.blue);
  cairo_paint (cr);
  for (guint i = 0; ok && i < figures->len; i++)
    {
      BcFigure *figure = figures->pdata[i];
      const BcBox *box = bc_figure_get_view_box (figure);
      double share = width * (box->width / box->height) / sum;
      cairo_matrix_t matrix;
      double scale = bc_painter_fit (figure, share, height, &matrix);
      /* The print style counts in millimetres: a figure of nominal height has 4.5 pixels to one. */
      double pixels_per_mm = 4.5 * MAX (scale * box->height / NOMINAL_FIGURE_HEIGHT, 1);

      cairo_save (cr);
      cairo_translate (cr, x, 0);
      cairo_transform (cr, &matrix);
      ok = bc_painter_paint_base (figure, style, cr, pixels_per_mm / scale, error);
      bc_painter_paint_overlay (figure, scene, style, cr, pixels_per_mm / scale);
      cairo_restore (cr);
      x += share;
    }
  ok = ok && check_status (cairo_status (cr), error);
  cairo_destroy (cr);
  return ok;
}

static gboolean
choose_size (GPtrArray *figures, int *width, int *height, GError **error)
{
  if (*width == 0 && *height == 0)
    {
      *height = DEFAULT_HEIGHT;
      *width = (int)lround (sum_of_widths (figures) * *height);
    }
  if (*width > 0 && *height > 0 && *width <= BC_EXPORT_MAX_PIXELS && *height <= BC_EXPORT_MAX_PIXELS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "the size %dx%d, expected 1 to %d on each side", *width,
               *height, BC_EXPORT_MAX_PIXELS);
  return FALSE;
}

/**
 * bc_export_picture:
 * @request: which views and scene; a page's other contents are left out
 * @format: %BC_EXPORT_SVG or %BC_EXPORT_PNG
 * @width: pixels; 0 with a height of 0: as it fits
 * @height: pixels
 * @error: a wrong size, a view that there is not, or a failed drawing
 *
 * Returns: (transfer full) (nullable): the figures side by side on white, with nothing about them.
 */
GByteArray *
bc_export_picture (const BcPageRequest *request, BcExportFormat format, int width, int height, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) figures = bc_page_request_list_figures (request, error);
  cairo_surface_t *surface;
  gboolean ok;

  g_return_val_if_fail (format == BC_EXPORT_SVG || format == BC_EXPORT_PNG, NULL);
  if (figures == NULL || !choose_size (figures, &width, &height, error))
    return NULL;
  if (format == BC_EXPORT_SVG)
    {
      surface = cairo_svg_surface_create_for_stream (write_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
    }
  else
    surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  ok = draw_picture (request, figures, surface, width, height, error);
  if (ok && format == BC_EXPORT_PNG)
    ok = check_status (cairo_surface_write_to_png_stream (surface, write_cb, bytes), error);
  cairo_surface_finish (surface);
  ok = ok && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return ok ? g_steal_pointer (&bytes) : NULL;
}

/**
 * bc_export_to_file:
 * @path: its ending chooses: .pdf for pages, .svg and .png for a bare picture
 * @width: pixels of a picture, 0 for a size that fits; without meaning for pages
 * @height: likewise
 * @error: names the file and what is wrong
 *
 * Returns: whether the file was written as a whole; otherwise an older one is as it was.
 */
gboolean
bc_export_to_file (const BcPageRequest *request, const char *path, int width, int height, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GByteArray) bytes = NULL;
  BcExportFormat format;

  if (!bc_export_format_from_path (path, &format))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                   "%s: ends in no known format, expected .pdf, .svg or .png", shown);
      return FALSE;
    }
  bytes = format == BC_EXPORT_PDF ? bc_export_pages (request, error)
                                  : bc_export_picture (request, format, width, height, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", shown);
      return FALSE;
    }
  return bc_output_write (path, bytes->data, bytes->len, error);
}
