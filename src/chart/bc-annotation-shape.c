/* Where an annotation lies in its figure. Painter and pointer ask the same questions here, so that what is seen is what
   is touched.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotation-shape.h"

#include <math.h>
#include <string.h>

#include "bc-marks.h"

/* Radius of a point mark, in arms of a trigger point's X. */
#define RADIUS_ARMS 1.55
/* Width of a note's words and the room about them, in heights of its letters. */
#define NOTE_WIDTH 11.0
#define NOTE_PADDING 0.4

/**
 * bc_annotation_can_be_drawn:
 * @annotation: one that is still being drawn
 *
 * Returns: whether it has enough points to be seen already.
 */
gboolean
bc_annotation_can_be_drawn (const BcAnnotation *annotation)
{
  static const guint least[BC_N_ANNOTATION_KINDS] = {
    [BC_ANNOTATION_AREA] = 3,  [BC_ANNOTATION_REGION] = 0, [BC_ANNOTATION_POINT] = 1,    [BC_ANNOTATION_LINE] = 2,
    [BC_ANNOTATION_ARROW] = 2, [BC_ANNOTATION_NOTE] = 2,   [BC_ANNOTATION_TREATMENT] = 1,
  };

  return annotation->points->len >= least[annotation->kind] &&
         (annotation->kind == BC_ANNOTATION_REGION) == (annotation->region != NULL);
}

/**
 * bc_annotation_is_on:
 *
 * Returns: whether the mark belongs to this figure: its view, and in a close-up of one side that side. View and side are
 *   data; coordinates are not asked.
 */
gboolean
bc_annotation_is_on (const BcAnnotation *annotation, BcFigure *figure)
{
  return strcmp (annotation->view, bc_figure_get_view (figure)) == 0 && bc_figure_shows_side (figure, annotation->side);
}

/**
 * bc_annotation_side_on:
 * @annotation: in the coordinates of the neutral body, whose midline is the figure's as well
 * @figure: where it was drawn or moved
 *
 * For the tools, when a mark is made or moved: later its side is data.
 *
 * Returns: the patient's side on which all of it lies; BC_SIDE_MIDLINE where it crosses.
 */
BcSide
bc_annotation_side_on (const BcAnnotation *annotation, BcFigure *figure)
{
  BcSide side = bc_figure_get_side (figure);
  guint n = annotation->kind == BC_ANNOTATION_NOTE ? MIN (annotation->points->len, 1) : annotation->points->len;

  if (side != BC_SIDE_MIDLINE || n == 0)
    return side != BC_SIDE_MIDLINE ? side : annotation->side;
  side = bc_figure_side_at (figure, bc_annotation_get_point (annotation, 0)->x);
  for (guint i = 1; i < n; i++)
    if (bc_figure_side_at (figure, bc_annotation_get_point (annotation, i)->x) != side)
      return BC_SIDE_MIDLINE;
  return side;
}

/**
 * bc_annotation_place:
 * @figure: a figure that shows the mark
 *
 * Marks are kept in the coordinates of the neutral body, so that they stand on the same part of every other one.
 *
 * Returns: (transfer full): the mark in the coordinates of this figure, for the functions below; itself where they are
 *   the same.
 */
BcAnnotation *
bc_annotation_place (const BcAnnotation *annotation, BcFigure *figure)
{
  BcAnnotation *placed = NULL;

  for (guint i = 0; i < annotation->points->len; i++)
    {
      const BcStrokePoint *point = bc_annotation_get_point (annotation, i);
      BcCoordinate at = bc_figure_from_neutral (figure, (BcCoordinate){ point->x, point->y });

      if (placed == NULL && at.x == point->x && at.y == point->y)
        continue;
      if (placed == NULL)
        placed = bc_annotation_copy (annotation);
      g_array_index (placed->points, BcStrokePoint, i).x = at.x;
      g_array_index (placed->points, BcStrokePoint, i).y = at.y;
    }
  return placed != NULL ? placed : bc_annotation_ref ((BcAnnotation *)annotation);
}

/* A curve through the middles of the pieces, with the points as its controls: a trembling line becomes a calm one. */
static void
append_smooth (const BcAnnotation *annotation, gboolean closed, cairo_t *cr)
{
  guint n = annotation->points->len;
  const BcStrokePoint *first = bc_annotation_get_point (annotation, 0);
  const BcStrokePoint *last = bc_annotation_get_point (annotation, n - 1);
  double x = closed ? (first->x + last->x) / 2 : first->x, y = closed ? (first->y + last->y) / 2 : first->y;

  cairo_move_to (cr, x, y);
  for (guint i = closed ? 0 : 1; i < (closed ? n : n - 1); i++)
    {
      const BcStrokePoint *control = bc_annotation_get_point (annotation, i);
      const BcStrokePoint *next = bc_annotation_get_point (annotation, (i + 1) % n);
      gboolean end = !closed && i == n - 2;
      double to_x = end ? next->x : (control->x + next->x) / 2, to_y = end ? next->y : (control->y + next->y) / 2;

      cairo_curve_to (cr, x + 2.0 / 3 * (control->x - x), y + 2.0 / 3 * (control->y - y),
                      to_x + 2.0 / 3 * (control->x - to_x), to_y + 2.0 / 3 * (control->y - to_y), to_x, to_y);
      x = to_x;
      y = to_y;
    }
  if (closed)
    cairo_close_path (cr);
  else if (n == 2)
    cairo_line_to (cr, last->x, last->y);
}

/**
 * bc_annotation_append:
 * @annotation: a placed mark
 * @cr: user space is the viewBox
 *
 * Appends what the mark consists of to the path: an outline, a line, the place of a point.
 */
void
bc_annotation_append (const BcAnnotation *annotation, BcFigure *figure, cairo_t *cr)
{
  g_autofree char *shape = NULL;

  switch (annotation->kind)
    {
    case BC_ANNOTATION_AREA:
      append_smooth (annotation, TRUE, cr);
      break;
    case BC_ANNOTATION_REGION:
      shape = bc_figure_region_id (annotation->region, annotation->side);
      if (bc_figure_has_shape (figure, shape))
        bc_figure_append_shape (figure, shape, cr);
      break;
    case BC_ANNOTATION_LINE:
    case BC_ANNOTATION_ARROW:
    case BC_ANNOTATION_NOTE:
      append_smooth (annotation, FALSE, cr);
      break;
    case BC_ANNOTATION_POINT:
    case BC_ANNOTATION_TREATMENT:
    default:
      cairo_move_to (cr, bc_annotation_get_point (annotation, 0)->x, bc_annotation_get_point (annotation, 0)->y);
      break;
    }
}

/* A context that draws nowhere, for questions about paths. */
static cairo_t *
measuring_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

static BcBox
path_box (const BcAnnotation *annotation, BcFigure *figure)
{
  cairo_t *cr = measuring_context ();
  double x1, y1, x2, y2;

  bc_annotation_append (annotation, figure, cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_destroy (cr);
  return (BcBox){ x1, y1, x2 - x1, y2 - y1 };
}

/**
 * bc_annotation_anchor:
 * @annotation: a placed mark
 *
 * Returns: where intensity and tag of a mark stand: the middle of an area, the beginning of a line, the place of a point;
 *   viewBox units.
 */
BcCoordinate
bc_annotation_anchor (const BcAnnotation *annotation, BcFigure *figure)
{
  BcCoordinate sum = { 0, 0 };
  BcBox box;

  if (annotation->kind == BC_ANNOTATION_REGION)
    {
      box = path_box (annotation, figure);
      return (BcCoordinate){ box.x + box.width / 2, box.y + box.height / 2 };
    }
  if (annotation->kind != BC_ANNOTATION_AREA)
    return (BcCoordinate){ bc_annotation_get_point (annotation, 0)->x, bc_annotation_get_point (annotation, 0)->y };
  for (guint i = 0; i < annotation->points->len; i++)
    {
      sum.x += bc_annotation_get_point (annotation, i)->x / annotation->points->len;
      sum.y += bc_annotation_get_point (annotation, i)->y / annotation->points->len;
    }
  return sum;
}

/**
 * bc_annotation_radius:
 *
 * Returns: radius of a point mark and half the side of a treatment mark, viewBox units.
 */
double
bc_annotation_radius (const BcStyle *style, double unit)
{
  return RADIUS_ARMS * style->mark_arm * unit;
}

static BcBox
keep_inside (BcBox box, const BcBox *frame)
{
  box.x = MAX (MIN (box.x, frame->x + frame->width - box.width), frame->x);
  box.y = MAX (MIN (box.y, frame->y + frame->height - box.height), frame->y);
  return box;
}

/**
 * bc_annotation_note_box:
 * @annotation: a placed note
 *
 * Returns: the frame of its words, about its second point but inside the figure's picture; viewBox units.
 */
BcBox
bc_annotation_note_box (const BcAnnotation *annotation, BcFigure *figure, const BcStyle *style, double unit)
{
  cairo_t *cr = measuring_context ();
  double size = style->label_size * unit, padding = NOTE_PADDING * size, width, height;
  const BcStrokePoint *at = bc_annotation_get_point (annotation, 1);
  PangoLayout *layout = bc_marks_create_layout (cr, size, FALSE);
  PangoRectangle logical;

  pango_layout_set_width (layout, (int)(NOTE_WIDTH * size * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, annotation->text, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  width = (double)logical.width / PANGO_SCALE + 2 * padding;
  height = (double)logical.height / PANGO_SCALE + 2 * padding;
  g_object_unref (layout);
  cairo_destroy (cr);
  return keep_inside ((BcBox){ at->x - width / 2, at->y - height / 2, width, height }, bc_figure_get_view_box (figure));
}

static BcBox
unite (BcBox a, BcBox b)
{
  double x = MIN (a.x, b.x), y = MIN (a.y, b.y);

  return (BcBox){ x, y, MAX (a.x + a.width, b.x + b.width) - x, MAX (a.y + a.height, b.y + b.height) - y };
}

/**
 * bc_annotation_box:
 * @annotation: a placed mark
 *
 * Returns: a box about everything that is drawn of the mark, viewBox units.
 */
BcBox
bc_annotation_box (const BcAnnotation *annotation, BcFigure *figure, const BcStyle *style, double unit)
{
  double margin = style->mark_width * unit * 1.5;
  BcBox box = path_box (annotation, figure);

  if (annotation->kind == BC_ANNOTATION_POINT || annotation->kind == BC_ANNOTATION_TREATMENT)
    {
      BcCoordinate at = bc_annotation_anchor (annotation, figure);
      box = (BcBox){ at.x, at.y, 0, 0 };
      margin = 1.4 * bc_annotation_radius (style, unit);
    }
  if (annotation->kind == BC_ANNOTATION_NOTE)
    box = unite (box, bc_annotation_note_box (annotation, figure, style, unit));
  return (BcBox){ box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin };
}

static gboolean
contains (const BcBox *box, BcCoordinate at)
{
  return at.x >= box->x && at.x <= box->x + box->width && at.y >= box->y && at.y <= box->y + box->height;
}

static gboolean
is_touched (const BcAnnotation *annotation,
            BcFigure *figure,
            const BcStyle *style,
            double unit,
            BcCoordinate at,
            double radius,
            cairo_t *cr)
{
  BcCoordinate anchor = bc_annotation_anchor (annotation, figure);
  BcBox box;

  if (annotation->kind == BC_ANNOTATION_POINT || annotation->kind == BC_ANNOTATION_TREATMENT)
    return hypot (at.x - anchor.x, at.y - anchor.y) <= MAX (radius, 1.2 * bc_annotation_radius (style, unit));
  if (annotation->kind == BC_ANNOTATION_NOTE)
    {
      box = bc_annotation_note_box (annotation, figure, style, unit);
      if (contains (&box, at))
        return TRUE;
    }
  cairo_new_path (cr);
  bc_annotation_append (annotation, figure, cr);
  cairo_set_line_width (cr, 2 * radius);
  if (cairo_in_stroke (cr, at.x, at.y))
    return TRUE;
  return (annotation->kind == BC_ANNOTATION_AREA || annotation->kind == BC_ANNOTATION_REGION) &&
         cairo_in_fill (cr, at.x, at.y);
}

/**
 * bc_annotation_find:
 * @annotations: (element-type BcAnnotation): in the order of drawing
 * @unit: viewBox units of one device unit
 * @at: viewBox units
 * @radius: of the pointer, viewBox units
 *
 * Points, lines and notes go before areas, which are large and easily met elsewhere; among equals the last drawn.
 *
 * Returns: id of the mark that is touched, 0 for none.
 */
guint
bc_annotation_find (GPtrArray *annotations,
                    BcFigure *figure,
                    const BcStyle *style,
                    double unit,
                    BcCoordinate at,
                    double radius)
{
  cairo_t *cr = measuring_context ();
  guint found = 0;

  for (guint pass = 0; pass < 2 && found == 0; pass++)
    for (guint i = annotations->len; i > 0 && found == 0; i--)
      {
        const BcAnnotation *mark = g_ptr_array_index (annotations, i - 1);
        gboolean wide = mark->kind == BC_ANNOTATION_AREA || mark->kind == BC_ANNOTATION_REGION;
        g_autoptr (BcAnnotation) placed = NULL;

        if (wide != (pass == 1) || !bc_annotation_is_on (mark, figure))
          continue;
        placed = bc_annotation_place (mark, figure);
        if (is_touched (placed, figure, style, unit, at, radius, cr))
          found = mark->id;
      }
  cairo_destroy (cr);
  return found;
}
