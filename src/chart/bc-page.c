/* A page, or several: figures, legend, words and a foot, ready to be drawn for print or export.

   Laid out once in points, then drawn as often as wanted onto any context; the print dialog, PDF and the preview show
   the same. Figures are drawn by the painter with a print style, so they are vector and their signs have a size on
   paper.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "bc-flow.h"
#include "bc-legend.h"
#include "bc-page-text.h"
#include "bc-painter.h"
#include "bc-text.h"
#include "bc-views.h"

#define POINTS_PER_MM (72 / 25.4)

#define MARGIN_MM 14.0
#define FIGURE_GAP 8.0
#define CAPTION_SIZE 9.0
#define CAPTION_ROOM 13.0
#define FOOT_GAP 8.0
#define FOOT_SIZE 7.0
#define FOOT_LINE_GAP 3.0

static const double paper_mm[][2] = {
  [BC_PAPER_A4] = { 210, 297 },
  [BC_PAPER_LETTER] = { 215.9, 279.4 },
};

/* The part of the page's height that the figures take. */
static const double figure_shares[] = {
  [BC_PAGE_CHART] = 0.6,
  [BC_PAGE_HANDOUT] = 0.55,
  [BC_PAGE_SHEET] = 0.5,
  [BC_PAGE_BLANK] = 0.86,
};

struct _BcPage
{
  BcPageRequest request; /* borrowed contents */
  char *title;
  GPtrArray *figures; /* BcFigure */
  BcScene *scene;
  BcStyle style;

  /* points */
  double width;
  double height;
  double margin;

  PangoContext *context;
  BcFlow *flow;
  BcLegend *legend;
  PangoLayout *purpose;
  PangoLayout *line;
  double foot_height;
  guint n_pages;
  GError *error; /* the first failure of a drawing */
};

/**
 * bc_page_request_list_figures:
 * @error: which view there is not
 *
 * Returns: (transfer full) (element-type BcFigure) (nullable): the figures that the request names.
 */
GPtrArray *
bc_page_request_list_figures (const BcPageRequest *request, GError **error)
{
  static const char *const both[] = { "front", "back", NULL };
  const char *const *views = request->views != NULL && request->views[0] != NULL ? request->views : both;
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; views[i] != NULL; i++)
    {
      BcFigure *figure = bc_figure_set_get (request->figures, views[i]);

      if (figure == NULL)
        {
          g_autofree char *known = g_strjoinv (", ", (GStrv)bc_figure_set_get_views (request->figures));

          g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no view “%s”, expected one of %s", views[i], known);
          return NULL;
        }
      g_ptr_array_add (figures, g_object_ref (figure));
    }
  return g_steal_pointer (&figures);
}

/**
 * bc_page_get_date:
 *
 * The date that pages carry: SOURCE_DATE_EPOCH where it is set, so that the same input gives the same bytes, else now.
 *
 * Returns: (transfer full): the date.
 */
GDateTime *
bc_page_get_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return g_date_time_new_from_unix_utc (seconds);
  return g_date_time_new_now_local ();
}

static PangoLayout *
make_layout (BcPage *self, double size, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, (int)(size * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  if (width > 0)
    pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  return layout;
}

static double
layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

static void
choose_size (BcPage *self)
{
  const BcPageRequest *request = &self->request;

  if (request->width_mm > 0 && request->height_mm > 0)
    {
      self->width = request->width_mm * POINTS_PER_MM;
      self->height = request->height_mm * POINTS_PER_MM;
      return;
    }
  self->width = paper_mm[request->paper][0] * POINTS_PER_MM;
  self->height = paper_mm[request->paper][1] * POINTS_PER_MM;
  self->margin = MARGIN_MM * POINTS_PER_MM;
}

static double
column_width (const BcPage *self)
{
  return self->width - 2 * self->margin;
}

static double
column_height (const BcPage *self)
{
  return self->height - 2 * self->margin - self->foot_height - FOOT_GAP;
}

static void
draw_figure (BcPage *self, BcFigure *figure, double width, double height, cairo_t *cr)
{
  cairo_matrix_t matrix;
  double scale = bc_painter_fit (figure, width, height - CAPTION_ROOM, &matrix);
  double unit = POINTS_PER_MM / scale;
  const BcView *view = bc_views_find (bc_figure_get_view (figure));
  g_autoptr (PangoLayout) caption = make_layout (self, CAPTION_SIZE, width);

  cairo_save (cr);
  cairo_transform (cr, &matrix);
  if (!bc_painter_paint_base (figure, &self->style, cr, unit, self->error == NULL ? &self->error : NULL))
    g_debug ("a figure has no drawing");
  bc_painter_paint_overlay (figure, self->scene, &self->style, cr, unit);
  cairo_restore (cr);

  pango_layout_set_alignment (caption, PANGO_ALIGN_CENTER);
  pango_layout_set_text (caption, view != NULL ? bc_text (view->name) : bc_figure_get_view (figure), -1);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, 0, height - CAPTION_ROOM);
  pango_cairo_show_layout (cr, caption);
}

/* Side by side, each as wide as its own shape asks for. */
static void
draw_figures (cairo_t *cr, double width, double height, gpointer drawing)
{
  BcPage *self = drawing;
  double total = 0, x = 0, room = width - FIGURE_GAP * (self->figures->len - 1);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const BcBox *box = bc_figure_get_view_box (self->figures->pdata[i]);

      total += box->width / box->height;
    }
  for (guint i = 0; i < self->figures->len; i++)
    {
      const BcBox *box = bc_figure_get_view_box (self->figures->pdata[i]);
      double share = room * (box->width / box->height) / total;

      cairo_save (cr);
      cairo_translate (cr, x, 0);
      draw_figure (self, self->figures->pdata[i], share, height, cr);
      cairo_restore (cr);
      x += share + FIGURE_GAP;
    }
}

static void
draw_legend (cairo_t *cr, double width G_GNUC_UNUSED, double height G_GNUC_UNUSED, gpointer drawing)
{
  bc_legend_draw (((BcPage *)drawing)->legend, cr);
}

/* No higher than the figures become when they take the whole width. */
static double
choose_figure_height (BcPage *self)
{
  double total = 0, room = column_width (self) - FIGURE_GAP * (self->figures->len - 1);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const BcBox *box = bc_figure_get_view_box (self->figures->pdata[i]);

      total += box->width / box->height;
    }
  return MIN (figure_shares[self->request.kind] * column_height (self), room / total + CAPTION_ROOM);
}

static void
lay_out (BcPage *self)
{
  g_autofree char *purpose = bc_page_text_get_purpose ();

  self->purpose = make_layout (self, FOOT_SIZE, column_width (self));
  pango_layout_set_text (self->purpose, purpose, -1);
  self->line = make_layout (self, FOOT_SIZE, 0);
  pango_layout_set_text (self->line, "X", -1);
  self->foot_height = layout_height (self->purpose) + layout_height (self->line) + 2 * FOOT_LINE_GAP;

  self->flow = bc_flow_new (self->context, column_width (self));
  bc_page_text_add_title (&self->request, self->flow);
  bc_flow_add_drawing (self->flow, choose_figure_height (self), 6, draw_figures, self);
  self->legend = bc_legend_new (self->scene, self->figures, &self->style, self->context, column_width (self));
  if (bc_legend_get_height (self->legend) > 0)
    bc_flow_add_drawing (self->flow, bc_legend_get_height (self->legend), 6, draw_legend, self);
  bc_page_text_add_body (&self->request, self->flow);
  self->n_pages = bc_flow_break (self->flow, column_height (self));
}

/**
 * bc_page_new:
 * @request: what the page holds; its contents are borrowed and must outlive the page
 * @error: a view that there is not
 *
 * Returns: (transfer full) (nullable): the laid out page or pages.
 */
BcPage *
bc_page_new (const BcPageRequest *request, GError **error)
{
  g_autoptr (GPtrArray) figures = bc_page_request_list_figures (request, error);
  BcPage *self;

  if (figures == NULL)
    return NULL;
  self = g_new0 (BcPage, 1);
  self->request = *request;
  self->figures = g_steal_pointer (&figures);
  self->title = bc_page_text_get_title (request);
  self->scene = request->scene != NULL ? bc_scene_copy (request->scene) : bc_scene_new ();
  /* On paper nobody hovers, and the list below needs the numbers. */
  bc_scene_set_hovered (self->scene, NULL);
  bc_scene_set_labels (self->scene, request->kind != BC_PAGE_HANDOUT);
  self->style = *bc_style_get (request->mono ? BC_PRESET_PRINT_MONO : BC_PRESET_PRINT);
  if (request->kind == BC_PAGE_HANDOUT || request->kind == BC_PAGE_BLANK)
    self->style.look = request->mono ? BC_LOOK_OUTLINE : BC_LOOK_SKIN;
  self->context = bc_flow_create_context ();
  choose_size (self);
  lay_out (self);
  return self;
}

void
bc_page_free (BcPage *self)
{
  g_clear_error (&self->error);
  bc_flow_free (self->flow);
  bc_legend_free (self->legend);
  g_object_unref (self->purpose);
  g_object_unref (self->line);
  g_object_unref (self->context);
  bc_scene_unref (self->scene);
  g_ptr_array_unref (self->figures);
  g_free (self->title);
  g_free (self);
}

guint
bc_page_get_n_pages (const BcPage *self)
{
  return self->n_pages;
}

/**
 * bc_page_get_size:
 * @width: (out): of the sheet, or of the printable area where the request named one, points
 * @height: (out): likewise
 */
void
bc_page_get_size (const BcPage *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

const char *
bc_page_get_title (const BcPage *self)
{
  return self->title;
}

static void
draw_foot (BcPage *self, guint page, cairo_t *cr)
{
  g_autoptr (GDateTime) date = bc_page_get_date ();
  g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");
  g_autofree char *origin = NULL;
  g_autofree char *number = NULL;
  double y = layout_height (self->purpose) + 2 * FOOT_LINE_GAP;
  int width;

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, column_width (self), 0);
  cairo_stroke (cr);
  cairo_move_to (cr, 0, FOOT_LINE_GAP);
  pango_cairo_show_layout (cr, self->purpose);

  /* Translators: the foot of a printed page: version of the program, version of the atlas, date */
  origin = g_strdup_printf (_ ("Body Chart %s, atlas %s, %s"), BC_VERSION,
                            self->request.atlas != NULL ? bc_atlas_get_version (self->request.atlas) : "–", day);
  pango_layout_set_text (self->line, origin, -1);
  cairo_move_to (cr, 0, y);
  pango_cairo_show_layout (cr, self->line);

  number = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->n_pages);
  pango_layout_set_text (self->line, number, -1);
  pango_layout_get_size (self->line, &width, NULL);
  cairo_move_to (cr, column_width (self) - (double)width / PANGO_SCALE, y);
  pango_cairo_show_layout (cr, self->line);
}

/**
 * bc_page_draw:
 * @page: from 0
 * @cr: user space is points, the sheet's corner at 0, 0; a print context in millimetres is scaled by the caller
 * @error: a drawing that could not be painted, or what the surface reports
 *
 * Returns: whether everything was drawn.
 */
gboolean
bc_page_draw (BcPage *self, guint page, cairo_t *cr, GError **error)
{
  cairo_save (cr);
  cairo_translate (cr, self->margin, self->margin);
  bc_flow_draw (self->flow, page, cr);
  cairo_translate (cr, 0, self->height - 2 * self->margin - self->foot_height);
  draw_foot (self, page, cr);
  cairo_restore (cr);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "page %u: %s", page + 1,
                   cairo_status_to_string (cairo_status (cr)));
      return FALSE;
    }
  return TRUE;
}
