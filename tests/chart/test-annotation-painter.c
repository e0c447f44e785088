/* Annotations on figures: every kind, view, side and mirror, on pixels, SVG and PDF, keeps its side and its view.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gstdio.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

#include "bc-annotation-painter.h"
#include "bc-pen-style.h"
#include "chart-fixture.h"

#define WIDTH 250.0
#define PAPER_UNITS 4.0 /* viewBox units of a device unit */

/* Shares of the half of a figure, from the midline outwards, on which the marks of the test lie. */
#define NEAR 0.35
#define FAR 0.6

typedef enum
{
  ON_PIXELS,
  ON_SVG,
  ON_PDF,
} Medium;

typedef struct
{
  BcFigureSet *figures;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->figures = bc_figure_set_load (SHIPPED_FIGURES, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_object_unref (fixture->figures);
}

/* x on a side of a two-sided figure, a share of the half away from the midline. */
static double
x_on (BcFigure *figure, BcSide side, double share)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  double axis = bc_figure_get_axis (figure), half = box->width / 2;

  if (bc_figure_get_side (figure) != BC_SIDE_MIDLINE)
    return box->x + share * box->width;
  return (side == BC_SIDE_RIGHT) == bc_figure_right_is_left_half (figure) ? axis - share * half : axis + share * half;
}

static BcAnnotation *
make_mark (BcFigure *figure, BcAnnotationKind kind, BcSide side)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  BcAnnotation *mark = bc_annotation_new (kind, bc_figure_get_view (figure), side);
  double near_x = x_on (figure, side, NEAR), far_x = x_on (figure, side, FAR), y = box->y + box->height / 2;

  mark->id = 1;
  mark->number = 8;
  mark->form = BC_POINT_DOT;
  if (kind == BC_ANNOTATION_NOTE)
    bc_annotation_set_text (mark, "n");
  if (kind == BC_ANNOTATION_REGION)
    mark->region = g_strdup ("knee-front");
  else
    bc_annotation_add_point (mark, near_x, y, 1);
  if (kind == BC_ANNOTATION_AREA || kind == BC_ANNOTATION_LINE || kind == BC_ANNOTATION_ARROW ||
      kind == BC_ANNOTATION_NOTE)
    bc_annotation_add_point (mark, far_x, y, 1);
  if (kind == BC_ANNOTATION_AREA)
    bc_annotation_add_point (mark, (near_x + far_x) / 2, y + box->height / 20, 1);
  return mark;
}

static void
paint (BcFigure *figure, BcAnnotation *mark, gboolean mirror, const BcAnnotationLook *look, cairo_t *cr)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  double scale = WIDTH / box->width;
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();

  g_ptr_array_add (marks, mark);
  if (mirror)
    {
      cairo_translate (cr, WIDTH, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -box->x, -box->y);
  bc_annotation_painter_paint (figure, marks, bc_style_get (BC_PRESET_SCREEN), look, cr,
                               box->width / 1000 * PAPER_UNITS / 2);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
blank (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
read_svg (GByteArray *bytes, int width, int height)
{
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_data (bytes->data, bytes->len, &error);
  cairo_surface_t *surface = blank (width, height);
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle viewport = { 0, 0, width, height };

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_render_document (handle, cr, &viewport, &error));
  cairo_destroy (cr);
  g_object_unref (handle);
  return surface;
}

/* NULL where no program can read a PDF here. */
static cairo_surface_t *
read_pdf (GByteArray *bytes, int width)
{
  g_autofree char *program = g_find_program_in_path ("pdftocairo");
  g_autofree char *folder = g_dir_make_tmp ("bodychart-test-XXXXXX", NULL);
  g_autofree char *pdf = g_build_filename (folder, "a.pdf", NULL), *base = g_build_filename (folder, "a", NULL);
  g_autofree char *png = g_build_filename (folder, "a.png", NULL), *size = g_strdup_printf ("%d", width);
  const char *words[] = { program, "-png", "-singlefile", "-scale-to-x", size, "-scale-to-y", "-1", pdf, base, NULL };
  cairo_surface_t *surface = NULL;
  int status = -1;

  g_file_set_contents (pdf, (const char *)bytes->data, bytes->len, NULL);
  if (program != NULL &&
      g_spawn_sync (NULL, (char **)words, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL) && status == 0)
    surface = cairo_image_surface_create_from_png (png);
  g_unlink (pdf);
  g_unlink (png);
  g_rmdir (folder);
  return surface;
}

static cairo_surface_t *
render (BcFigure *figure, BcAnnotation *mark, gboolean mirror, const BcAnnotationLook *look, Medium medium)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  int height = (int)ceil (WIDTH * box->height / box->width);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = medium == ON_PIXELS ? blank (WIDTH, height)
                             : medium == ON_SVG  ? cairo_svg_surface_create_for_stream (append_cb, bytes, WIDTH, height)
                                                : cairo_pdf_surface_create_for_stream (append_cb, bytes, WIDTH, height);
  cairo_t *cr = cairo_create (surface);

  paint (figure, mark, mirror, look, cr);
  cairo_destroy (cr);
  if (medium == ON_PIXELS)
    return surface;
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return medium == ON_SVG ? read_svg (bytes, WIDTH, height) : read_pdf (bytes, WIDTH);
}

static gboolean
is_inked (double red, double green, double blue)
{
  return red + green + blue < 2.7;
}

static double
ink_in (cairo_surface_t *picture, double from, double to)
{
  BcBox box = { from, 0, to - from, cairo_image_surface_get_height (picture) };

  return chart_share_of (picture, &box, is_inked);
}

static void
assert_half (BcFigure *figure, BcAnnotationKind kind, BcSide side, gboolean mirror, Medium medium)
{
  const BcAnnotationLook look = { 0 };
  g_autoptr (BcAnnotation) mark = make_mark (figure, kind, side);
  cairo_surface_t *picture = render (figure, mark, mirror, &look, medium);
  gboolean at_left = ((side == BC_SIDE_RIGHT) == bc_figure_right_is_left_half (figure)) != mirror;
  double left, right;

  if (picture == NULL)
    return;
  left = ink_in (picture, 0, WIDTH / 2 - 2);
  right = ink_in (picture, WIDTH / 2 + 2, WIDTH);
  if (at_left ? !(left > 0 && right == 0) : !(right > 0 && left == 0))
    g_error ("%s %s of %s%s on medium %d: ink %g at the left, %g at the right", bc_side_to_string (side),
             bc_annotation_kind_to_string (kind), bc_figure_get_view (figure), mirror ? ", mirrored" : "", medium, left,
             right);
  cairo_surface_destroy (picture);
}

/* PDF through another program is slow: there the two whole figures stand for all. */
static void
assert_sides_are_kept (BcFigureSet *figures)
{
  const char *const *views = bc_figure_set_get_views (figures);

  for (guint v = 0; views[v] != NULL; v++)
    {
      BcFigure *figure = bc_figure_set_get (figures, views[v]);
      gboolean whole = g_str_equal (views[v], "front") || g_str_equal (views[v], "back");

      if (bc_figure_get_side (figure) != BC_SIDE_MIDLINE)
        continue;
      for (guint kind = 0; kind < BC_N_ANNOTATION_KINDS; kind++)
        for (BcSide side = BC_SIDE_LEFT; side <= BC_SIDE_RIGHT; side++)
          for (guint mirror = 0; mirror < 2; mirror++)
            for (Medium medium = ON_PIXELS; medium <= (whole && mirror == 0 ? ON_PDF : ON_SVG); medium++)
              if (kind != BC_ANNOTATION_REGION || g_str_equal (views[v], "front"))
                assert_half (figure, (BcAnnotationKind)kind, side, mirror == 1, medium);
    }
}

static void
every_mark_keeps_its_side (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  assert_sides_are_kept (fixture->figures);
}

/* A mark is kept on the neutral body and drawn on this one. */
static void
every_mark_keeps_its_side_on_the_other_body (Fixture *fixture G_GNUC_UNUSED, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BcFigureSet) figures = bc_figure_set_load_body (SHIPPED_FIGURES, "female", &error);

  g_assert_no_error (error);
  assert_sides_are_kept (figures);
}

static double
ink_of (BcFigure *figure, BcAnnotation *mark)
{
  const BcAnnotationLook look = { 0 };
  cairo_surface_t *picture = render (figure, mark, FALSE, &look, ON_PIXELS);
  double ink = ink_in (picture, 0, WIDTH);

  cairo_surface_destroy (picture);
  return ink;
}

static void
a_mark_is_on_its_own_view_and_side_alone (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const char *const *views = bc_figure_set_get_views (fixture->figures);

  for (guint v = 0; views[v] != NULL; v++)
    for (BcSide side = BC_SIDE_LEFT; side <= BC_SIDE_RIGHT; side++)
      {
        BcFigure *own = bc_figure_set_get_side (fixture->figures, views[v], side);
        g_autoptr (BcAnnotation) mark = make_mark (own, BC_ANNOTATION_POINT, side);

        g_assert_cmpfloat (ink_of (own, mark), >, 0);
        for (guint w = 0; views[w] != NULL; w++)
          for (BcSide shown = BC_SIDE_LEFT; shown <= BC_SIDE_RIGHT; shown++)
            {
              BcFigure *figure = bc_figure_set_get_side (fixture->figures, views[w], shown);
              g_assert_true (bc_annotation_is_on (mark, figure) == (figure == own));
              if (figure != own)
                g_assert_cmpfloat (ink_of (figure, mark), ==, 0);
            }
      }
}

static void
the_tools_find_the_side_of_what_was_drawn (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const char *const *views = bc_figure_set_get_views (fixture->figures);

  for (guint v = 0; views[v] != NULL; v++)
    for (BcSide side = BC_SIDE_LEFT; side <= BC_SIDE_RIGHT; side++)
      {
        BcFigure *figure = bc_figure_set_get_side (fixture->figures, views[v], side);
        g_autoptr (BcAnnotation) mark = make_mark (figure, BC_ANNOTATION_AREA, side);
        g_assert_cmpint (bc_annotation_side_on (mark, figure), ==, side);
        bc_annotation_add_point (mark, x_on (figure, bc_side_opposite (side), NEAR), 500, 1);
        if (bc_figure_get_side (figure) == BC_SIDE_MIDLINE)
          g_assert_cmpint (bc_annotation_side_on (mark, figure), ==, BC_SIDE_MIDLINE);
      }
}

static void
a_pointer_touches_what_it_sees (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  BcFigure *figure = bc_figure_set_get (fixture->figures, "front");
  const BcStyle *style = bc_style_get (BC_PRESET_SCREEN);

  for (guint kind = 0; kind < BC_N_ANNOTATION_KINDS; kind++)
    {
      g_autoptr (BcAnnotation) mark = make_mark (figure, (BcAnnotationKind)kind, BC_SIDE_LEFT);
      g_autoptr (GPtrArray) marks = g_ptr_array_new ();
      BcCoordinate at = bc_annotation_anchor (mark, figure), elsewhere = { 20, 80 };

      g_ptr_array_add (marks, mark);
      g_assert_cmpuint (bc_annotation_find (marks, figure, style, 2, at, 8), ==, 1);
      g_assert_cmpuint (bc_annotation_find (marks, figure, style, 2, elsewhere, 8), ==, 0);
      g_assert_cmpuint (bc_annotation_find (marks, bc_figure_set_get (fixture->figures, "back"), style, 2, at, 8), ==,
                        0);
    }
}

static void
a_point_on_an_area_is_touched_before_it (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  BcFigure *figure = bc_figure_set_get (fixture->figures, "front");
  g_autoptr (BcAnnotation) point = make_mark (figure, BC_ANNOTATION_POINT, BC_SIDE_LEFT);
  g_autoptr (BcAnnotation) area = make_mark (figure, BC_ANNOTATION_AREA, BC_SIDE_LEFT);
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();

  area->id = 2;
  g_ptr_array_add (marks, point);
  g_ptr_array_add (marks, area);
  g_assert_cmpuint (
      bc_annotation_find (marks, figure, bc_style_get (BC_PRESET_SCREEN), 1, bc_annotation_anchor (point, figure), 4),
      ==, 1);
}

static void
pens_differ_without_colour (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcAnnotationKind kinds[] = { BC_ANNOTATION_AREA, BC_ANNOTATION_LINE, BC_ANNOTATION_POINT };
  const BcAnnotationLook mono = { TRUE, FALSE, 0, 0 };
  BcFigure *figure = bc_figure_set_get (fixture->figures, "front");

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      cairo_surface_t *pictures[BC_N_PENS];

      for (guint pen = 0; pen < BC_N_PENS; pen++)
        {
          g_autoptr (BcAnnotation) mark = make_mark (figure, kinds[k], BC_SIDE_LEFT);
          mark->pen = (BcPen)pen;
          pictures[pen] = render (figure, mark, FALSE, &mono, ON_PIXELS);
          cairo_surface_flush (pictures[pen]);
          for (guint other = 0; other < pen; other++)
            g_assert_cmpint (memcmp (cairo_image_surface_get_data (pictures[pen]),
                                     cairo_image_surface_get_data (pictures[other]),
                                     (gsize)cairo_image_surface_get_stride (pictures[pen]) *
                                         (gsize)cairo_image_surface_get_height (pictures[pen])),
                             !=, 0);
        }
      for (guint pen = 0; pen < BC_N_PENS; pen++)
        cairo_surface_destroy (pictures[pen]);
    }
}

static void
pens_are_dark_enough_on_paper (Fixture *fixture G_GNUC_UNUSED, gconstpointer unused G_GNUC_UNUSED)
{
  const BcColour white = { 1, 1, 1, 1 };

  for (guint pen = 0; pen < BC_N_PENS; pen++)
    {
      BcPenStyle style = bc_pen_style_get ((BcPen)pen, FALSE);
      g_assert_cmpfloat (bc_colour_contrast (&style.colour, &white), >=, 4.5);
    }
}

static void
notes_are_lettered_through_all_views (Fixture *fixture G_GNUC_UNUSED, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_annotation_unref);
  char label[BC_NOTE_LABEL_SIZE];

  for (guint i = 0; i < 800; i++)
    {
      BcAnnotation *mark = bc_annotation_new (BC_ANNOTATION_POINT, i % 2 ? "front" : "back", BC_SIDE_MIDLINE);
      if (i != 1)
        bc_annotation_set_text (mark, "words");
      g_ptr_array_add (marks, mark);
    }
  g_assert_true (bc_annotation_painter_note_label (marks, marks->pdata[0], label));
  g_assert_cmpstr (label, ==, "A");
  g_assert_false (bc_annotation_painter_note_label (marks, marks->pdata[1], label));
  g_assert_true (bc_annotation_painter_note_label (marks, marks->pdata[2], label));
  g_assert_cmpstr (label, ==, "B");
  g_assert_true (bc_annotation_painter_note_label (marks, marks->pdata[26], label));
  g_assert_cmpstr (label, ==, "Z");
  g_assert_true (bc_annotation_painter_note_label (marks, marks->pdata[27], label));
  g_assert_cmpstr (label, ==, "AA");
  g_assert_true (bc_annotation_painter_note_label (marks, marks->pdata[703], label));
  g_assert_cmpstr (label, ==, "AAA");
}

#define ADD(name, func) g_test_add ("/annotation-painter/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-mark-keeps-its-side", every_mark_keeps_its_side);
  ADD ("every-mark-keeps-its-side-on-the-other-body", every_mark_keeps_its_side_on_the_other_body);
  ADD ("a-mark-is-on-its-own-view-and-side-alone", a_mark_is_on_its_own_view_and_side_alone);
  ADD ("the-tools-find-the-side-of-what-was-drawn", the_tools_find_the_side_of_what_was_drawn);
  ADD ("a-pointer-touches-what-it-sees", a_pointer_touches_what_it_sees);
  ADD ("a-point-on-an-area-is-touched-before-it", a_point_on_an_area_is_touched_before_it);
  ADD ("pens-differ-without-colour", pens_differ_without_colour);
  ADD ("pens-are-dark-enough-on-paper", pens_are_dark_enough_on_paper);
  ADD ("notes-are-lettered-through-all-views", notes_are_lettered_through_all_views);
  return g_test_run ();
}
