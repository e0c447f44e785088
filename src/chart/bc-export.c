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
#include "bc-pdf-language.h"

/* Size of a picture for which none is asked. */
#define DEFAULT_HEIGHT 2000

/* Of a page as a picture. */
#define DEFAULT_DPI 150.0
#define POINTS_PER_INCH 72.0

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

/* The date as PDF has it, in one form for cairo's old and new versions. */
static void
set_metadata (cairo_surface_t *surface, const BcPageRequest *request, const char *title)
{
  g_autoptr (GDateTime) date = request->date != NULL ? g_date_time_ref (request->date) : bc_page_get_date ();
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Body Chart " BC_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, iso);
}

static void
add_outline (BcPage *page, cairo_surface_t *surface)
{
  guint n;
  const BcPageEntry *entries = bc_page_get_entries (page, &n);
  int chapter = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *link = g_strdup_printf ("dest='page-%u'", entries[i].page + 1);
      int id = cairo_pdf_surface_add_outline (surface, entries[i].level == 0 ? CAIRO_PDF_OUTLINE_ROOT : chapter,
                                              entries[i].title, link, 0);

      if (entries[i].level == 0)
        chapter = id;
    }
}

/* Where the contents and the outline of a book lead. */
static void
mark_page (cairo_t *cr, guint page)
{
  g_autofree char *name = g_strdup_printf ("name='page-%u'", page + 1);

  cairo_tag_begin (cr, CAIRO_TAG_DEST, name);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
}

static gboolean
draw_pages (BcPage *page, cairo_surface_t *surface, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean ok = TRUE;
  guint n_entries;

  bc_page_get_entries (page, &n_entries);
  for (guint i = 0; ok && i < bc_page_get_n_pages (page); i++)
    {
      if (n_entries > 0)
        mark_page (cr, i);
      ok = bc_page_draw (page, i, cr, error);
      cairo_show_page (cr);
    }
  if (ok)
    add_outline (page, surface);
  cairo_destroy (cr);
  return ok;
}

static gboolean
finish (cairo_surface_t *surface, gboolean ok, GError **error)
{
  cairo_surface_finish (surface);
  ok = ok && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return ok;
}

/* From 1.5 on letters that are joined say what they are; but cairo 1.18 then packs the catalog away, which could not be
   given its language any more. (Our Latin letters are never joined: see bc_flow_add_text ().) */
static cairo_pdf_version_t
choose_version (void)
{
  return cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 6) ? CAIRO_PDF_VERSION_1_5 : CAIRO_PDF_VERSION_1_4;
}

/**
 * bc_export_pages:
 * @request: what the pages hold
 * @error: a view or a logo that there is not, a failed drawing, or cancelled
 *
 * Returns: (transfer full) (nullable): a PDF; vector drawings and real text, with its title, its language and, for a
 * book, an outline. The same input gives the same bytes when the date is given or SOURCE_DATE_EPOCH is set.
 */
GByteArray *
bc_export_pages (const BcPageRequest *request, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (BcPage) page = bc_page_new (request, error);
  g_autofree char *language = bc_pdf_language_of_text ();
  cairo_surface_t *surface;
  double width, height;

  if (page == NULL)
    return NULL;
  bc_page_get_size (page, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  cairo_pdf_surface_restrict_to_version (surface, choose_version ());
  set_metadata (surface, request, bc_page_get_title (page));
  if (!finish (surface, draw_pages (page, surface, error), error))
    return NULL;
  if (!bc_pdf_language_set (bytes, language))
    g_message ("the language could not be written into the PDF");
  return g_steal_pointer (&bytes);
}

static cairo_surface_t *
create_surface (BcExportFormat format, int width, int height, gboolean transparent, GByteArray *bytes)
{
  cairo_surface_t *surface;

  if (format == BC_EXPORT_PNG)
    return cairo_image_surface_create (transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  surface = cairo_svg_surface_create_for_stream (write_cb, bytes, width, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  return surface;
}

static gboolean
finish_picture (cairo_surface_t *surface, BcExportFormat format, gboolean ok, GByteArray *bytes, GError **error)
{
  if (ok && format == BC_EXPORT_PNG)
    ok = check_status (cairo_surface_write_to_png_stream (surface, write_cb, bytes), error);
  return finish (surface, ok, error);
}

static void
paint_ground (const BcPageRequest *request, cairo_t *cr)
{
  const BcStyle *style = bc_style_get (request->mono ? BC_PRESET_PRINT_MONO : BC_PRESET_PRINT);

  cairo_set_source_rgb (cr, style->paper.red, style->paper.green, style->paper.blue);
  cairo_paint (cr);
}

static gboolean
check_pixels (int width, int height, GError **error)
{
  if (width > 0 && height > 0 && width <= BC_EXPORT_MAX_PIXELS && height <= BC_EXPORT_MAX_PIXELS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "the size %dx%d, expected 1 to %d on each side", width,
               height, BC_EXPORT_MAX_PIXELS);
  return FALSE;
}

/* A page as large as the form asks for; one of another shape stands in the middle. */
static GByteArray *
draw_one_page (BcPage *page,
               const BcPageRequest *request,
               guint at,
               BcExportFormat format,
               const BcExportForm *form,
               GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double width, height, scale = (form->dpi > 0 ? form->dpi : DEFAULT_DPI) / POINTS_PER_INCH;
  int pixel_width = form->width, pixel_height = form->height;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean ok;

  bc_page_get_size (page, &width, &height);
  if (pixel_width == 0 && pixel_height == 0)
    {
      pixel_width = (int)MIN (lround (width * scale), BC_EXPORT_MAX_PIXELS + 1);
      pixel_height = (int)MIN (lround (height * scale), BC_EXPORT_MAX_PIXELS + 1);
    }
  if (!check_pixels (pixel_width, pixel_height, error))
    return NULL;
  scale = MIN (pixel_width / width, pixel_height / height);
  surface = create_surface (format, pixel_width, pixel_height, form->transparent, bytes);
  cr = cairo_create (surface);
  if (!form->transparent)
    paint_ground (request, cr);
  cairo_translate (cr, (pixel_width - scale * width) / 2, (pixel_height - scale * height) / 2);
  cairo_scale (cr, scale, scale);
  ok = bc_page_draw (page, at, cr, error);
  cairo_destroy (cr);
  return finish_picture (surface, format, ok, bytes, error) ? g_steal_pointer (&bytes) : NULL;
}

/**
 * bc_export_page:
 * @page: from 0
 * @format: %BC_EXPORT_SVG or %BC_EXPORT_PNG
 * @form: its size
 * @n_pages: (out) (optional): how many pages the request has
 * @error: a wrong size or page, a view that there is not, or a failed drawing
 *
 * Returns: (transfer full) (nullable): the page as a picture.
 */
GByteArray *
bc_export_page (const BcPageRequest *request,
                guint page,
                BcExportFormat format,
                const BcExportForm *form,
                guint *n_pages,
                GError **error)
{
  g_autoptr (BcPage) pages = bc_page_new (request, error);

  g_return_val_if_fail (format == BC_EXPORT_SVG || format == BC_EXPORT_PNG, NULL);
  if (pages == NULL)
    return NULL;
  if (n_pages != NULL)
    *n_pages = bc_page_get_n_pages (pages);
  if (page < bc_page_get_n_pages (pages))
    return draw_one_page (pages, request, page, format, form, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "there is no page %u, expected 1 to %u", page + 1,
               bc_page_get_n_pages (pages));
  return NULL;
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
              gboolean transparent,
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
  if (!transparent)
    paint_ground (request, cr);
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
  return check_pixels (*width, *height, error);
}

/**
 * bc_export_picture:
 * @request: which views and scene; a page's other contents are left out
 * @format: %BC_EXPORT_SVG or %BC_EXPORT_PNG
 * @form: size and ground
 * @error: a wrong size, a view that there is not, or a failed drawing
 *
 * Returns: (transfer full) (nullable): the figures side by side, with nothing about them.
 */
GByteArray *
bc_export_picture (const BcPageRequest *request, BcExportFormat format, const BcExportForm *form, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) figures = bc_page_request_list_figures (request, error);
  int width = form->width, height = form->height;
  cairo_surface_t *surface;
  gboolean ok;

  g_return_val_if_fail (format == BC_EXPORT_SVG || format == BC_EXPORT_PNG, NULL);
  if (figures == NULL || !choose_size (figures, &width, &height, error))
    return NULL;
  surface = create_surface (format, width, height, form->transparent, bytes);
  ok = draw_picture (request, figures, form->transparent, surface, width, height, error);
  return finish_picture (surface, format, ok, bytes, error) ? g_steal_pointer (&bytes) : NULL;
}

/* "chart-2.png" for the second page of "chart.png". */
static char *
name_page (const char *path, guint page)
{
  const char *ending = strrchr (path, '.');
  g_autofree char *stem = g_strndup (path, (gsize)(ending - path));

  return g_strdup_printf ("%s-%u%s", stem, page + 1, ending);
}

/* Every page is drawn before the first file is touched. */
static gboolean
write_pages (const BcPageRequest *request,
             const char *path,
             BcExportFormat format,
             const BcExportForm *form,
             GError **error)
{
  g_autoptr (BcPage) pages = bc_page_new (request, error);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify)g_byte_array_unref);

  if (pages == NULL)
    return FALSE;
  for (guint i = 0; i < bc_page_get_n_pages (pages); i++)
    {
      GByteArray *picture = draw_one_page (pages, request, i, format, form, error);

      if (picture == NULL)
        return FALSE;
      g_ptr_array_add (pictures, picture);
    }
  for (guint i = 0; i < pictures->len; i++)
    {
      const GByteArray *picture = pictures->pdata[i];
      g_autofree char *name = pictures->len > 1 ? name_page (path, i) : g_strdup (path);

      if (!bc_output_write (name, picture->data, picture->len, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_one (const BcPageRequest *request,
           const char *path,
           BcExportFormat format,
           const BcExportForm *form,
           GError **error)
{
  g_autoptr (GByteArray) bytes =
      format == BC_EXPORT_PDF ? bc_export_pages (request, error) : bc_export_picture (request, format, form, error);

  if (bytes == NULL || g_cancellable_set_error_if_cancelled (request->cancellable, error))
    return FALSE;
  return bc_output_write (path, bytes->data, bytes->len, error);
}

/**
 * bc_export_to_file:
 * @path: its ending chooses: .pdf for pages, .svg and .png for a picture
 * @form: (nullable): size and kind of a picture; without meaning for a PDF
 * @error: names the file and what is wrong
 *
 * Returns: whether the file was written as a whole; otherwise an older one is as it was. Of several pages as pictures
 * each is written whole or not at all.
 */
gboolean
bc_export_to_file (const BcPageRequest *request, const char *path, const BcExportForm *form, GError **error)
{
  static const BcExportForm plain = { 0 };
  g_autofree char *shown = g_filename_display_name (path);
  BcExportFormat format;
  g_autoptr (GError) reason = NULL;
  gboolean ok;

  if (!bc_export_format_from_path (path, &format))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                   "%s: ends in no known format, expected .pdf, .svg or .png", shown);
      return FALSE;
    }
  if (form == NULL)
    form = &plain;
  ok = format != BC_EXPORT_PDF && form->pages ? write_pages (request, path, format, form, &reason)
                                              : write_one (request, path, format, form, &reason);
  if (ok)
    return TRUE;
  if (!g_str_has_prefix (reason->message, shown))
    g_prefix_error (&reason, "%s: ", shown);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}
