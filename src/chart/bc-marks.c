/* Words and marks on a figure: text that is never mirrored, and the X of a trigger point.

   A view may be shown as a mirror (for a patient who faces the screen): the caller then flips the context, and the
   picture, the places and the sides flip with it. Letters must not, so text turns itself back. Where points crowd, marks
   shrink and make room for each other, and their numbers step aside, each to the place where it covers least.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-marks.h"

#include <math.h>

/* While one mark is emphasised the others are drawn this much smaller and it this much larger. */
#define REST_FACTOR 0.8
#define EMPHASIS_FACTOR 1.3

/* Radius of the ring about an emphasised mark, in arms. */
#define RING_FACTOR 1.75

/* Where two marks are nearer than this many arms, all are drawn smaller, down to the least factor. */
#define CROWDED_ARMS 2.8
#define LEAST_FACTOR 0.62

/* Marks that still touch then make room for each other, no further than that each still lies on its place: its centre stays
   within an arm of it, and on its side of the body. */
#define ROOM_STEPS 40
#define ROOM_GAP 0.25

/* The label stands off the mark by this share of its arm; the second choice further away, with a line to it. */
#define LABEL_GAP 0.35
#define FAR_LABEL_GAP 1.9

/* The directions in which a label may stand off its mark, the best first; y grows downwards. */
static const BcCoordinate label_places[] = {
  { 1, -0.5 }, { -1, -0.5 }, { 1, 0.5 }, { -1, 0.5 }, { 0, -1 }, { 0, 1 }, { 1, 0 }, { -1, 0 },
};

/* Height of a capital or a digit in the usual sans fonts, as a share of the font's size. */
#define CAPITAL_SHARE 0.72

/* What one mark is drawn with. */
typedef struct
{
  const BcMark *mark;
  BcCoordinate at; /* its place, or beside it where marks crowd */
  double arm;
  double reach; /* from the centre to its edge */
} Sign;

/**
 * bc_marks_create_layout:
 * @size: height of the text, user units
 *
 * Returns: (transfer full): a layout whose glyphs keep their places at every scale.
 */
PangoLayout *
bc_marks_create_layout (cairo_t *cr, double size, gboolean bold)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoContext *context = pango_layout_get_context (layout);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  /* A user unit may be a millimetre: rounding to whole units would pull the letters apart. */
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_font_description_set_family_static (font, "Sans");
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  return layout;
}

static void
set_source (cairo_t *cr, const BcColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

/**
 * bc_marks_paint_text:
 * @layout: from bc_marks_create_layout()
 * @text: the words
 * @at: their middle, user units
 * @ink: colour of the letters
 * @halo: (nullable): colour about the letters
 * @halo_width: how far the halo reaches, user units
 */
void
bc_marks_paint_text (PangoLayout *layout,
                     const char *text,
                     BcCoordinate at,
                     const BcColour *ink,
                     const BcColour *halo,
                     double halo_width,
                     cairo_t *cr)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  cairo_matrix_t matrix;
  PangoRectangle ink_box;
  double x, y;

  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  cairo_get_matrix (cr, &matrix);
  if (matrix.xx * matrix.yy - matrix.xy * matrix.yx < 0)
    cairo_scale (cr, -1, 1);
  pango_cairo_update_layout (cr, layout);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, &ink_box, NULL);
  x = -(ink_box.x + 0.5 * ink_box.width) / PANGO_SCALE;
  /* By the height of capitals, so that words with and without descenders share a line. */
  y = (CAPITAL_SHARE / 2 * pango_font_description_get_size (font) - pango_layout_get_baseline (layout)) / PANGO_SCALE;
  cairo_move_to (cr, x, y);
  if (halo != NULL)
    {
      pango_cairo_layout_path (cr, layout);
      set_source (cr, halo);
      cairo_set_line_width (cr, 2 * halo_width);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (cr);
      cairo_move_to (cr, x, y);
    }
  set_source (cr, ink);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
  cairo_restore (cr);
}

static double
measure_crowding (GArray *marks, double arm)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < marks->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const BcMark *a = &g_array_index (marks, BcMark, i), *b = &g_array_index (marks, BcMark, k);

        nearest = MIN (nearest, MAX (fabs (a->at.x - b->at.x), fabs (a->at.y - b->at.y)));
      }
  return CLAMP (nearest / (CROWDED_ARMS * arm), LEAST_FACTOR, 1);
}

/* How far the marks of a figure may go. */
typedef struct
{
  double between; /* least distance of two centres along x or along y */
  double limit;   /* from a mark's place, along x and along y */
  double axis;    /* no mark crosses it; NAN: there is none */
} Room;

static void
move_sign (Sign *sign, double dx, double dy, const Room *room)
{
  BcCoordinate place = sign->mark->at;
  double least = place.x - room->limit, most = place.x + room->limit;

  if (place.x < room->axis)
    most = MIN (most, room->axis);
  else if (place.x > room->axis)
    least = MAX (least, room->axis);
  sign->at.x = CLAMP (sign->at.x + dx, least, most);
  sign->at.y = CLAMP (sign->at.y + dy, place.y - room->limit, place.y + room->limit);
}

/* Two squares that overlap part along the axis on which they overlap less. */
static gboolean
part (Sign *a, Sign *b, const Room *room)
{
  double x = b->at.x - a->at.x, y = b->at.y - a->at.y, dx = 0, dy = 0;

  if (fabs (x) >= room->between || fabs (y) >= room->between)
    return FALSE;
  if (fabs (x) > fabs (y))
    dx = copysign ((room->between - fabs (x)) / 2, x);
  else
    dy = copysign ((room->between - fabs (y)) / 2, y);
  move_sign (a, -dx, -dy, room);
  move_sign (b, dx, dy, room);
  return TRUE;
}

/* Nobody moves where the smaller marks have room at their places. Two points on one place stay there: they are one place. */
static void
make_room (GArray *signs, double arm, double width, double axis)
{
  const Room room = { 2 * arm * (1 + ROOM_GAP / 2) + width, arm, axis };
  gboolean moved = TRUE;

  for (guint step = 0; step < ROOM_STEPS && moved; step++)
    {
      moved = FALSE;
      for (guint i = 0; i < signs->len; i++)
        for (guint k = 0; k < i; k++)
          {
            Sign *a = &g_array_index (signs, Sign, k), *b = &g_array_index (signs, Sign, i);

            if (a->mark->at.x != b->mark->at.x || a->mark->at.y != b->mark->at.y)
              moved |= part (a, b, &room);
          }
    }
}

/* The marks with their sizes, the emphasised last: it lies on top. */
static GArray *
make_signs (GArray *marks, double axis, const BcStyle *style, double unit)
{
  GArray *signs = g_array_sized_new (FALSE, FALSE, sizeof (Sign), marks->len);
  double arm = style->mark_arm * unit, crowding = measure_crowding (marks, arm);
  gboolean any_emphasis = FALSE;

  for (guint i = 0; i < marks->len; i++)
    any_emphasis |= g_array_index (marks, BcMark, i).emphasised;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < marks->len; i++)
      {
        const BcMark *mark = &g_array_index (marks, BcMark, i);
        Sign sign = { mark, mark->at, arm * crowding, 0 };

        if (mark->emphasised != (pass == 1))
          continue;
        if (any_emphasis)
          sign.arm *= mark->emphasised ? EMPHASIS_FACTOR : REST_FACTOR;
        sign.reach = sign.arm * (mark->emphasised ? RING_FACTOR : 1) + style->mark_width * unit / 2;
        g_array_append_val (signs, sign);
      }
  make_room (signs, arm * crowding, style->mark_width * unit * crowding, axis);
  return signs;
}

static void
append_sign (const Sign *sign, cairo_t *cr)
{
  BcCoordinate at = sign->at;
  double arm = sign->arm;

  cairo_move_to (cr, at.x - arm, at.y - arm);
  cairo_line_to (cr, at.x + arm, at.y + arm);
  cairo_move_to (cr, at.x + arm, at.y - arm);
  cairo_line_to (cr, at.x - arm, at.y + arm);
  if (!sign->mark->emphasised)
    return;
  cairo_new_sub_path (cr);
  cairo_arc (cr, at.x, at.y, RING_FACTOR * arm, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static double
stroke_width (const Sign *sign, const BcStyle *style)
{
  return style->mark_width * sign->arm / style->mark_arm;
}

static void
paint_halo (const Sign *sign, const BcStyle *style, cairo_t *cr, double unit)
{
  double reach = style->halo_width * MIN (unit, sign->arm / style->mark_arm);

  append_sign (sign, cr);
  set_source (cr, &style->halo);
  cairo_set_line_width (cr, stroke_width (sign, style) + 2 * reach);
  cairo_stroke (cr);
}

/* The halos first, then the strokes: where marks crowd, none is cut by its neighbour's halo. The emphasised one has a halo
   over all of them. */
static void
paint_signs (GArray *signs, const BcStyle *style, cairo_t *cr, double unit)
{
  for (guint i = 0; i < signs->len; i++)
    if (!g_array_index (signs, Sign, i).mark->emphasised)
      paint_halo (&g_array_index (signs, Sign, i), style, cr, unit);
  for (guint i = 0; i < signs->len; i++)
    {
      const Sign *sign = &g_array_index (signs, Sign, i);

      if (sign->mark->emphasised)
        paint_halo (sign, style, cr, unit);
      append_sign (sign, cr);
      set_source (cr, &style->mark);
      cairo_set_line_width (cr, stroke_width (sign, style));
      cairo_stroke (cr);
    }
}

static double
overlap (const BcBox *a, const BcBox *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return width > 0 && height > 0 ? width * height : 0;
}

static BcBox
box_about (BcCoordinate at, double half_width, double half_height)
{
  return (BcBox){ at.x - half_width, at.y - half_height, 2 * half_width, 2 * half_height };
}

/* Where the label covers least of the marks and of the labels that stand already. */
static BcBox
place_label (const Sign *sign,
             double half_width,
             double half_height,
             double towards_right,
             GArray *taken,
             gboolean *far)
{
  BcBox best = { 0, 0, 0, 0 };
  double least = G_MAXDOUBLE;

  for (guint ring = 0; ring < 2 && least > 0; ring++)
    for (guint i = 0; i < G_N_ELEMENTS (label_places) && least > 0; i++)
      {
        double off = sign->reach + sign->arm * (ring == 0 ? LABEL_GAP : FAR_LABEL_GAP), cost = 0;
        BcCoordinate at = { sign->at.x + towards_right * label_places[i].x * (off + half_width),
                            sign->at.y + label_places[i].y * (off + half_height) };
        BcBox box = box_about (at, half_width, half_height);

        for (guint k = 0; k < taken->len; k++)
          cost += overlap (&box, &g_array_index (taken, BcBox, k));
        if (cost >= least)
          continue;
        least = cost;
        best = box;
        *far = ring > 0;
      }
  return best;
}

static void
paint_leader (const Sign *sign, BcCoordinate to, const BcStyle *style, cairo_t *cr, double unit)
{
  cairo_move_to (cr, sign->at.x, sign->at.y);
  cairo_line_to (cr, to.x, to.y);
  set_source (cr, &style->mark);
  cairo_set_line_width (cr, style->mark_width * unit * 0.3);
  cairo_stroke (cr);
}

static void
paint_label (const Sign *sign, PangoLayout *layout, GArray *taken, const BcStyle *style, cairo_t *cr, double unit)
{
  cairo_matrix_t matrix;
  PangoRectangle ink;
  BcCoordinate at;
  BcBox box;
  gboolean far = FALSE;
  double halo = style->halo_width * unit;

  cairo_get_matrix (cr, &matrix);
  pango_layout_set_text (layout, sign->mark->label, -1);
  pango_layout_get_extents (layout, &ink, NULL);
  /* In a mirrored context "to the right" for the reader is towards smaller x. */
  box = place_label (sign, 0.5 * ink.width / PANGO_SCALE, 0.5 * ink.height / PANGO_SCALE,
                     matrix.xx * matrix.yy - matrix.xy * matrix.yx < 0 ? -1 : 1, taken, &far);
  g_array_append_val (taken, box);
  at = (BcCoordinate){ box.x + box.width / 2, box.y + box.height / 2 };
  if (far)
    paint_leader (sign, at, style, cr, unit);
  bc_marks_paint_text (layout, sign->mark->label, at, &style->mark, &style->halo, halo, cr);
}

static void
paint_labels (GArray *signs, const BcStyle *style, cairo_t *cr, double unit)
{
  g_autoptr (PangoLayout) layout = bc_marks_create_layout (cr, style->label_size * unit, TRUE);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (BcBox));

  for (guint i = 0; i < signs->len; i++)
    {
      const Sign *sign = &g_array_index (signs, Sign, i);
      BcBox box = box_about (sign->at, sign->reach, sign->reach);

      g_array_append_val (taken, box);
    }
  for (guint i = 0; i < signs->len; i++)
    paint_label (&g_array_index (signs, Sign, i), layout, taken, style, cr, unit);
}

/**
 * bc_marks_paint:
 * @marks: (element-type BcMark): from bc_scene_list_marks()
 * @labels: whether their numbers are drawn
 * @axis: x of the middle of the body: a mark that makes room for another never crosses it; NAN where there is none
 * @style: colours and lengths
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 */
void
bc_marks_paint (GArray *marks, gboolean labels, double axis, const BcStyle *style, cairo_t *cr, double unit)
{
  g_autoptr (GArray) signs = NULL;

  if (marks->len == 0)
    return;
  signs = make_signs (marks, axis, style, unit);
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  paint_signs (signs, style, cr, unit);
  if (labels)
    paint_labels (signs, style, cr, unit);
  cairo_restore (cr);
}
