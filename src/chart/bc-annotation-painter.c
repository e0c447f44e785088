/* Draws annotations: areas from below, then lines, then points, then words. Every mark is in the form of its pen as well as
   in its colour; a halo keeps it apart from what lies below.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotation-painter.h"

#include <math.h>
#include <string.h>

#include "bc-hatch.h"
#include "bc-marks.h"
#include "bc-pen-style.h"
#include "bc-treatment-glyph.h"

/* Lengths as shares of the trigger mark's stroke, arm or letters, so that they follow the style. */
#define LINE_SHARE 0.85
#define OUTLINE_SHARE 0.75
#define DOT_SHARE 0.8 /* of the radius of a mark with a sign in it; a smaller form is lost on a photocopy */
#define HATCH_WIDTH_SHARE 0.42
#define HATCH_PITCH_ARMS 1.5
#define ARROW_HEAD_ARMS 2.2
#define ARROW_HALF_WIDTH 0.42
#define NOTE_PADDING 0.4
#define NOTE_WIDTH 11.0
#define TAG_SIZE_SHARE 0.9
#define HANDLE_ARMS 0.55

/* At pressure 0 a line is this thin, at 1 this wide. */
#define PRESSURE_LEAST 0.45
#define PRESSURE_MOST 1.7

/* An area lets the figure shine through. */
#define AREA_ALPHA 0.16
/* The hatch grows denser with intensity: pitch factors at 0 and at 10. */
#define PITCH_WEAK 1.5
#define PITCH_STRONG 0.8

/* Letters of the notes. */
#define N_LETTERS 26

typedef struct
{
  BcFigure *figure;
  GPtrArray *annotations;
  const BcStyle *style;
  const BcAnnotationLook *look;
  cairo_t *cr;
  double unit;
} Paint;

static void
set_source (cairo_t *cr, const BcColour *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static double
line_width (const Paint *paint, double share)
{
  return share * paint->style->mark_width * paint->unit;
}

static void
stroke_with_halo (const Paint *paint, const BcPenStyle *pen, double width)
{
  cairo_set_dash (paint->cr, NULL, 0, 0);
  set_source (paint->cr, &paint->style->halo, 0.8);
  cairo_set_line_width (paint->cr, width + 1.2 * paint->style->halo_width * paint->unit);
  cairo_stroke_preserve (paint->cr);
  set_source (paint->cr, &pen->colour, 1);
  cairo_set_line_width (paint->cr, width);
  bc_pen_style_set_dash (pen, width, 0, paint->cr);
  cairo_stroke (paint->cr);
  cairo_set_dash (paint->cr, NULL, 0, 0);
}

/* Areas */

static double
hatch_pitch (const Paint *paint, const BcAnnotation *mark)
{
  double strength =
      mark->feeling.intensity == BC_INTENSITY_UNTOLD ? 0.5 : (double)mark->feeling.intensity / BC_INTENSITY_MAX;

  return HATCH_PITCH_ARMS * paint->style->mark_arm * paint->unit *
         (PITCH_WEAK + (PITCH_STRONG - PITCH_WEAK) * strength);
}

static void
paint_area (const Paint *paint, const BcAnnotation *mark, const BcPenStyle *pen)
{
  cairo_t *cr = paint->cr;
  double x1, y1, x2, y2;
  BcBox box;

  bc_annotation_append (mark, paint->figure, cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  box = (BcBox){ x1, y1, x2 - x1, y2 - y1 };
  if (!paint->look->mono)
    {
      set_source (cr, &pen->colour, AREA_ALPHA);
      cairo_fill_preserve (cr);
    }
  cairo_save (cr);
  cairo_clip (cr);
  set_source (cr, &pen->colour, 1);
  bc_hatch_paint (pen->hatch, &box, hatch_pitch (paint, mark), line_width (paint, HATCH_WIDTH_SHARE), cr);
  cairo_restore (cr);
  cairo_new_path (cr);
  bc_annotation_append (mark, paint->figure, cr);
  stroke_with_halo (paint, pen, line_width (paint, OUTLINE_SHARE));
}

/* Lines */

static gboolean
has_pressure (const BcAnnotation *mark)
{
  for (guint i = 1; i < mark->points->len; i++)
    if (bc_annotation_get_point (mark, i)->pressure != bc_annotation_get_point (mark, 0)->pressure)
      return TRUE;
  return FALSE;
}

/* Piece by piece, each as wide as the pressure was; the dashes run on from piece to piece. */
static void
stroke_by_pressure (const Paint *paint, const BcAnnotation *mark, const BcPenStyle *pen)
{
  double width = line_width (paint, LINE_SHARE), run = 0;

  set_source (paint->cr, &pen->colour, 1);
  for (guint i = 1; i < mark->points->len; i++)
    {
      const BcStrokePoint *from = bc_annotation_get_point (mark, i - 1), *to = bc_annotation_get_point (mark, i);

      cairo_move_to (paint->cr, from->x, from->y);
      cairo_line_to (paint->cr, to->x, to->y);
      cairo_set_line_width (paint->cr, width * (PRESSURE_LEAST + (PRESSURE_MOST - PRESSURE_LEAST) * to->pressure));
      bc_pen_style_set_dash (pen, width, run, paint->cr);
      cairo_stroke (paint->cr);
      run += hypot (to->x - from->x, to->y - from->y);
    }
  cairo_set_dash (paint->cr, NULL, 0, 0);
}

static void
paint_line (const Paint *paint, const BcAnnotation *mark, const BcPenStyle *pen)
{
  if (has_pressure (mark))
    {
      stroke_by_pressure (paint, mark, pen);
      return;
    }
  bc_annotation_append (mark, paint->figure, paint->cr);
  stroke_with_halo (paint, pen, line_width (paint, LINE_SHARE));
}

static void
paint_arrow (const Paint *paint, const BcAnnotation *mark, const BcPenStyle *pen)
{
  const BcStrokePoint *tip = bc_annotation_get_point (mark, mark->points->len - 1);
  const BcStrokePoint *from = bc_annotation_get_point (mark, mark->points->len - 2);
  double length = ARROW_HEAD_ARMS * paint->style->mark_arm * paint->unit;
  double distance = MAX (hypot (tip->x - from->x, tip->y - from->y), 1e-6);
  double ux = (tip->x - from->x) / distance, uy = (tip->y - from->y) / distance;
  double half = ARROW_HALF_WIDTH * length, base_x, base_y;

  length = MIN (length, distance);
  base_x = tip->x - length * ux;
  base_y = tip->y - length * uy;
  cairo_move_to (paint->cr, from->x, from->y);
  cairo_line_to (paint->cr, base_x, base_y);
  stroke_with_halo (paint, pen, line_width (paint, LINE_SHARE));
  cairo_move_to (paint->cr, tip->x, tip->y);
  cairo_line_to (paint->cr, base_x - half * uy, base_y + half * ux);
  cairo_line_to (paint->cr, base_x + half * uy, base_y - half * ux);
  cairo_close_path (paint->cr);
  set_source (paint->cr, &paint->style->halo, 0.8);
  cairo_set_line_width (paint->cr, paint->style->halo_width * paint->unit);
  cairo_stroke_preserve (paint->cr);
  set_source (paint->cr, &pen->colour, 1);
  cairo_fill (paint->cr);
}

/* Points */

static void
paint_badge (const Paint *paint, const BcPenStyle *pen, BcCoordinate at, gboolean filled)
{
  double radius = (filled ? DOT_SHARE : 1) * bc_annotation_radius (paint->style, paint->unit),
         width = line_width (paint, 0.7);

  bc_badge_append (pen->badge, at, radius, paint->cr);
  set_source (paint->cr, &paint->style->halo, 1);
  cairo_set_line_width (paint->cr, width + 2 * paint->style->halo_width * paint->unit * 0.6);
  cairo_stroke_preserve (paint->cr);
  set_source (paint->cr, filled ? &pen->colour : &paint->style->halo, 1);
  cairo_fill_preserve (paint->cr);
  set_source (paint->cr, &pen->colour, 1);
  cairo_set_line_width (paint->cr, width);
  cairo_stroke (paint->cr);
}

static void
paint_number (const Paint *paint, const BcPenStyle *pen, guint number, BcCoordinate at)
{
  double radius = bc_annotation_radius (paint->style, paint->unit);
  double size = radius * (number < 10 ? 1.45 : number < 100 ? 1.15 : 0.8);
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = bc_marks_create_layout (paint->cr, size, TRUE);

  bc_marks_paint_text (layout, text, at, &pen->colour, NULL, 0, paint->cr);
}

static void
paint_point (const Paint *paint, const BcAnnotation *mark, const BcPenStyle *pen)
{
  BcCoordinate at = bc_annotation_anchor (mark, paint->figure);
  double arm = 0.45 * bc_annotation_radius (paint->style, paint->unit);

  paint_badge (paint, pen, at, mark->form == BC_POINT_DOT);
  if (mark->form == BC_POINT_NUMBER)
    paint_number (paint, pen, mark->number, at);
  if (mark->form != BC_POINT_X)
    return;
  cairo_move_to (paint->cr, at.x - arm, at.y - arm);
  cairo_line_to (paint->cr, at.x + arm, at.y + arm);
  cairo_move_to (paint->cr, at.x + arm, at.y - arm);
  cairo_line_to (paint->cr, at.x - arm, at.y + arm);
  set_source (paint->cr, &pen->colour, 1);
  cairo_set_line_width (paint->cr, line_width (paint, 0.8));
  cairo_stroke (paint->cr);
}

/* A frame with cut corners, unlike any badge, with the sign in it; the pen's badge stands small at its corner. */
static void
paint_treatment (const Paint *paint, const BcAnnotation *mark, const BcPenStyle *pen)
{
  BcCoordinate at = bc_annotation_anchor (mark, paint->figure);
  double half = 1.15 * bc_annotation_radius (paint->style, paint->unit), cut = 0.35 * half;
  BcCoordinate corner = { at.x + half, at.y + half };
  cairo_t *cr = paint->cr;

  cairo_move_to (cr, at.x - half + cut, at.y - half);
  cairo_line_to (cr, at.x + half, at.y - half);
  cairo_line_to (cr, at.x + half, at.y + half - cut);
  cairo_line_to (cr, at.x + half - cut, at.y + half);
  cairo_line_to (cr, at.x - half, at.y + half);
  cairo_line_to (cr, at.x - half, at.y - half + cut);
  cairo_close_path (cr);
  set_source (cr, &paint->style->halo, 1);
  cairo_fill_preserve (cr);
  set_source (cr, &pen->colour, 1);
  cairo_set_line_width (cr, line_width (paint, 0.6));
  cairo_stroke (cr);
  bc_treatment_glyph_append (mark->treatment, at, 0.68 * half, cr);
  cairo_stroke (cr);
  bc_badge_append (pen->badge, corner, 0.3 * half, cr);
  cairo_fill (cr);
}

/* Words */

static gboolean
is_mirrored (cairo_t *cr)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  return matrix.xx * matrix.yy - matrix.xy * matrix.yx < 0;
}

static void
paint_leader (const Paint *paint, const BcAnnotation *mark, const BcPenStyle *pen, BcCoordinate to)
{
  const BcStrokePoint *anchor = bc_annotation_get_point (mark, 0);

  cairo_move_to (paint->cr, to.x, to.y);
  cairo_line_to (paint->cr, anchor->x, anchor->y);
  stroke_with_halo (paint, pen, line_width (paint, 0.5));
  cairo_arc (paint->cr, anchor->x, anchor->y, line_width (paint, 1.1), 0, 2 * G_PI);
  set_source (paint->cr, &pen->colour, 1);
  cairo_fill (paint->cr);
}

static void
paint_frame (const Paint *paint, const BcPenStyle *pen, const BcBox *box)
{
  cairo_rectangle (paint->cr, box->x, box->y, box->width, box->height);
  set_source (paint->cr, &paint->style->halo, 0.94);
  cairo_fill_preserve (paint->cr);
  set_source (paint->cr, &pen->colour, 1);
  cairo_set_line_width (paint->cr, line_width (paint, 0.4));
  bc_pen_style_set_dash (pen, line_width (paint, 0.4), 0, paint->cr);
  cairo_stroke (paint->cr);
  cairo_set_dash (paint->cr, NULL, 0, 0);
}

static void
paint_note_words (const Paint *paint, const BcAnnotation *mark, const BcBox *box)
{
  double size = paint->style->label_size * paint->unit, padding = NOTE_PADDING * size;
  g_autoptr (PangoLayout) layout = bc_marks_create_layout (paint->cr, size, FALSE);
  cairo_t *cr = paint->cr;

  cairo_save (cr);
  cairo_translate (cr, box->x + box->width / 2, box->y + box->height / 2);
  if (is_mirrored (cr))
    cairo_scale (cr, -1, 1);
  pango_layout_set_width (layout, (int)(NOTE_WIDTH * size * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, mark->text, -1);
  pango_cairo_update_layout (cr, layout);
  cairo_move_to (cr, -box->width / 2 + padding, -box->height / 2 + padding);
  set_source (cr, &paint->style->mark, 1);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
  cairo_restore (cr);
}

static double
paint_tag (const Paint *paint, const BcPenStyle *pen, const char *text, BcCoordinate at, gboolean framed)
{
  double size = TAG_SIZE_SHARE * paint->style->label_size * paint->unit;
  double halo = paint->style->halo_width * paint->unit;
  g_autoptr (PangoLayout) layout = bc_marks_create_layout (paint->cr, size, TRUE);
  PangoRectangle ink;
  double half_width, half_height = 0.68 * size;
  BcBox box;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, &ink, NULL);
  half_width = MAX (0.5 * ink.width / PANGO_SCALE + 0.3 * size, half_height);
  box = (BcBox){ at.x - half_width, at.y - half_height, 2 * half_width, 2 * half_height };
  if (framed)
    paint_frame (paint, pen, &box);
  bc_marks_paint_text (layout, text, at, &pen->colour, framed ? NULL : &paint->style->halo, halo, paint->cr);
  return half_width;
}

/* Where the first tag of a mark stands: in the middle of an area, right of anything else, as the reader sees it. */
static BcCoordinate
tag_place (const Paint *paint, const BcAnnotation *mark, double towards_right)
{
  BcCoordinate at = bc_annotation_anchor (mark, paint->figure);

  if (mark->kind != BC_ANNOTATION_AREA && mark->kind != BC_ANNOTATION_REGION)
    {
      at.x += towards_right * 2.3 * bc_annotation_radius (paint->style, paint->unit);
      at.y -= 0.9 * bc_annotation_radius (paint->style, paint->unit);
    }
  return at;
}

static void
paint_tags (const Paint *paint, const BcAnnotation *mark, const BcPenStyle *pen, const char *label)
{
  double towards_right = is_mirrored (paint->cr) ? -1 : 1, gap = 0;
  BcCoordinate at = tag_place (paint, mark, towards_right);

  if (mark->feeling.intensity != BC_INTENSITY_UNTOLD)
    {
      g_autofree char *text = g_strdup_printf ("%d/%d", mark->feeling.intensity, BC_INTENSITY_MAX);
      gap = paint_tag (paint, pen, text, at, FALSE);
    }
  if (label == NULL || (mark->kind == BC_ANNOTATION_NOTE && !paint->look->listed_notes))
    return;
  if (gap > 0)
    at.x += towards_right * (gap + 0.8 * paint->style->label_size * paint->unit);
  paint_tag (paint, pen, label, at, TRUE);
}

static void
paint_note (const Paint *paint, const BcAnnotation *mark, const BcPenStyle *pen)
{
  BcBox box = bc_annotation_note_box (mark, paint->figure, paint->style, paint->unit);
  BcCoordinate middle = { box.x + box.width / 2, box.y + box.height / 2 };

  if (paint->look->listed_notes)
    {
      const BcStrokePoint *at = bc_annotation_get_point (mark, 0);
      cairo_arc (paint->cr, at->x, at->y, line_width (paint, 1.1), 0, 2 * G_PI);
      set_source (paint->cr, &pen->colour, 1);
      cairo_fill (paint->cr);
      return;
    }
  paint_leader (paint, mark, pen, middle);
  paint_frame (paint, pen, &box);
  paint_note_words (paint, mark, &box);
}

/* The mark that is selected: a frame with handles, in the style's colour of selected regions. */
static void
paint_handles (const Paint *paint, const BcAnnotation *mark)
{
  BcBox box = bc_annotation_box (mark, paint->figure, paint->style, paint->unit);
  double half = HANDLE_ARMS * paint->style->mark_arm * paint->unit, dash = 4 * half / 3;
  cairo_t *cr = paint->cr;

  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  set_source (cr, &paint->style->halo, 1);
  cairo_set_line_width (cr, line_width (paint, 0.7));
  cairo_stroke_preserve (cr);
  set_source (cr, &paint->style->selected.line, 1);
  cairo_set_line_width (cr, line_width (paint, 0.4));
  cairo_set_dash (cr, &dash, 1, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint i = 0; i < 4; i++)
    cairo_rectangle (cr, box.x + (i & 1 ? box.width : 0) - half, box.y + (i & 2 ? box.height : 0) - half, 2 * half,
                     2 * half);
  cairo_fill (cr);
}

static void
paint_mark (const Paint *paint, const BcAnnotation *mark)
{
  BcPenStyle pen = bc_pen_style_get (mark->pen, paint->look->mono);

  cairo_save (paint->cr);
  cairo_new_path (paint->cr);
  cairo_set_line_join (paint->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (paint->cr, CAIRO_LINE_CAP_ROUND);
  switch (mark->kind)
    {
    case BC_ANNOTATION_AREA:
    case BC_ANNOTATION_REGION:
      paint_area (paint, mark, &pen);
      break;
    case BC_ANNOTATION_LINE:
      paint_line (paint, mark, &pen);
      break;
    case BC_ANNOTATION_ARROW:
      paint_arrow (paint, mark, &pen);
      break;
    case BC_ANNOTATION_NOTE:
      paint_note (paint, mark, &pen);
      break;
    case BC_ANNOTATION_TREATMENT:
      paint_treatment (paint, mark, &pen);
      break;
    case BC_ANNOTATION_POINT:
    default:
      paint_point (paint, mark, &pen);
      break;
    }
  cairo_restore (paint->cr);
}

/* What lies over all marks: tags, and handles of the selected one. */
static void
paint_signs (const Paint *paint, const BcAnnotation *mark)
{
  g_autoptr (BcAnnotation) placed = bc_annotation_place (mark, paint->figure);
  BcPenStyle pen = bc_pen_style_get (mark->pen, paint->look->mono);
  char label[BC_NOTE_LABEL_SIZE];
  gboolean labelled = bc_annotation_painter_note_label (paint->annotations, mark, label);

  paint_tags (paint, placed, &pen, labelled ? label : NULL);
  if (paint->look->selected != 0 && mark->id == paint->look->selected)
    paint_handles (paint, placed);
}

static gboolean
is_painted (const Paint *paint, const BcAnnotation *mark)
{
  return bc_annotation_is_on (mark, paint->figure) && (paint->look->hidden == 0 || mark->id != paint->look->hidden);
}

/* Areas lie below, points over lines, words over everything. */
static guint
layer_of (const BcAnnotation *mark)
{
  static const guint layers[BC_N_ANNOTATION_KINDS] = {
    [BC_ANNOTATION_REGION] = 0, [BC_ANNOTATION_AREA] = 0, [BC_ANNOTATION_LINE] = 1,      [BC_ANNOTATION_ARROW] = 1,
    [BC_ANNOTATION_POINT] = 2,  [BC_ANNOTATION_NOTE] = 3, [BC_ANNOTATION_TREATMENT] = 2,
  };

  return layers[mark->kind];
}

/**
 * bc_annotation_painter_paint:
 * @figure: the figure; marks of other views and of the side that a close-up does not show are left out
 * @annotations: (element-type BcAnnotation): all that are shown, on whatever view: notes are lettered through them all
 * @style: colours and lengths
 * @look: what else
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 *
 * Everything is vector and text.
 */
void
bc_annotation_painter_paint (BcFigure *figure,
                             GPtrArray *annotations,
                             const BcStyle *style,
                             const BcAnnotationLook *look,
                             cairo_t *cr,
                             double unit)
{
  Paint paint = { figure, annotations, style, look, cr, unit };

  g_return_if_fail (unit > 0);
  for (guint layer = 0; layer <= 3; layer++)
    for (guint i = 0; i < annotations->len; i++)
      {
        const BcAnnotation *mark = g_ptr_array_index (annotations, i);
        g_autoptr (BcAnnotation) placed = NULL;

        if (layer_of (mark) != layer || !is_painted (&paint, mark))
          continue;
        placed = bc_annotation_place (mark, figure);
        paint_mark (&paint, placed);
      }
  for (guint i = 0; i < annotations->len; i++)
    if (is_painted (&paint, g_ptr_array_index (annotations, i)))
      paint_signs (&paint, g_ptr_array_index (annotations, i));
}

/**
 * bc_annotation_painter_paint_sample:
 * @annotation: what is explained; its points are not asked
 * @mono: in black
 * @box: where it stands, user units
 * @cr: user space of a legend or a button
 * @unit: user units of one device unit
 *
 * A small picture of the mark for legends, lists and tool buttons.
 */
void
bc_annotation_painter_paint_sample (const BcAnnotation *annotation,
                                    const BcStyle *style,
                                    gboolean mono,
                                    const BcBox *box,
                                    cairo_t *cr,
                                    double unit)
{
  const BcAnnotationLook look = { mono, FALSE, 0, 0 };
  g_autoptr (BcAnnotation) sample = bc_annotation_copy (annotation);
  Paint paint = { NULL, NULL, style, &look, cr, unit };
  double x = box->x, y = box->y, width = box->width, height = box->height;
  guint corners = sample->kind == BC_ANNOTATION_REGION ? 4 : 8; /* a region has edges, a hand has none */

  g_array_set_size (sample->points, 0);
  if (sample->kind == BC_ANNOTATION_NOTE || sample->kind == BC_ANNOTATION_REGION)
    sample->kind = sample->kind == BC_ANNOTATION_NOTE ? BC_ANNOTATION_LINE : BC_ANNOTATION_AREA;
  if (sample->kind == BC_ANNOTATION_AREA)
    for (guint i = 0; i < corners; i++)
      bc_annotation_add_point (sample, x + width * (0.5 + 0.47 * cos (i * 2 * G_PI / corners)),
                               y + height * (0.5 + 0.47 * sin (i * 2 * G_PI / corners)), 1);
  else if (sample->kind == BC_ANNOTATION_LINE || sample->kind == BC_ANNOTATION_ARROW)
    {
      bc_annotation_add_point (sample, x + 0.05 * width, y + 0.75 * height, 1);
      bc_annotation_add_point (sample, x + 0.95 * width, y + 0.25 * height, 1);
    }
  else
    bc_annotation_add_point (sample, x + 0.5 * width, y + 0.5 * height, 1);
  paint_mark (&paint, sample);
}

/**
 * bc_annotation_painter_note_label:
 * @annotations: (element-type BcAnnotation): all that are shown
 * @annotation: one of them
 * @label: (out caller-allocates): "A" … "Z", "AA" …
 *
 * Letters, because points are numbered: a list beside the figure says the words under the same letter.
 *
 * Returns: whether the mark has words.
 */
gboolean
bc_annotation_painter_note_label (GPtrArray *annotations,
                                  const BcAnnotation *annotation,
                                  char label[BC_NOTE_LABEL_SIZE])
{
  guint position = 0, length = 0, i;
  char reversed[BC_NOTE_LABEL_SIZE];

  for (i = 0; i < annotations->len && g_ptr_array_index (annotations, i) != annotation; i++)
    if (((const BcAnnotation *)g_ptr_array_index (annotations, i))->text != NULL)
      position++;
  if (annotation->text == NULL || i == annotations->len)
    return FALSE;
  for (guint rest = position + 1; rest > 0 && length < BC_NOTE_LABEL_SIZE - 1; rest = (rest - 1) / N_LETTERS)
    reversed[length++] = (char)('A' + (rest - 1) % N_LETTERS);
  for (guint k = 0; k < length; k++)
    label[k] = reversed[length - 1 - k];
  label[length] = '\0';
  return TRUE;
}
