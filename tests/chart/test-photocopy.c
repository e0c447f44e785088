/* What a photocopier leaves: every sign in black and white, drawn as on paper, made into pixels of one bit, and compared by
   how its black lies. Two signs that a reader must tell apart must differ there.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "bc-annotation-painter.h"
#include "bc-hatch.h"
#include "bc-outline.h"
#include "bc-page-request.h"
#include "bc-pen-style.h"
#include "bc-zones.h"

/* A middling copier. */
#define PIXELS_PER_MM (200 / 25.4)
#define PATCH_MM 30.0
#define LINE_MM 8.0
#define POINT_MM 9.0
#define BLACK_BELOW 128
#define PIECES_FULL 1000.0

/* Of the larger one of two numbers: less is no difference that an eye can rely on. */
#define LEAST_DIFFERENCE 0.25

/* Of all pixels of two points, that differ; a badge takes about a third of the patch. */
#define LEAST_DIFFERENT_PIXELS 0.02

typedef struct
{
  int width, height;
  guint8 *black; /* 1 for black */
} Bits;

/* Black, how often it begins or ends along each direction, all as shares of the pixels; and in how many pieces the black
   and the white lie, as a share of PIECES_FULL. */
typedef enum
{
  BLACK,
  ALONG_X,
  ALONG_Y,
  ALONG_FALLING,
  ALONG_RISING,
  BLACK_PIECES,
  WHITE_PIECES,
  N_FEATURES,
} Feature;

typedef struct
{
  char *name;
  double features[N_FEATURES];
} Pattern;

static void
pattern_clear (gpointer pattern)
{
  g_free (((Pattern *)pattern)->name);
}

static cairo_surface_t *
begin (double width_mm, double height_mm, cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(width_mm * PIXELS_PER_MM),
                                                         (int)(height_mm * PIXELS_PER_MM));

  *cr = cairo_create (surface);
  cairo_set_source_rgb (*cr, 1, 1, 1);
  cairo_paint (*cr);
  cairo_scale (*cr, PIXELS_PER_MM, PIXELS_PER_MM);
  return surface;
}

static Bits
end (cairo_surface_t *surface, cairo_t *cr)
{
  Bits bits = { cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface), NULL };

  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bits.black = g_new (guint8, (gsize)bits.width * bits.height);
  for (int y = 0; y < bits.height; y++)
    for (int x = 0; x < bits.width; x++)
      bits.black[y * bits.width + x] =
          cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 1] <
          BLACK_BELOW;
  cairo_surface_destroy (surface);
  return bits;
}

/* Marks the piece that the pixel lies in as seen. */
static void
fill_piece (const Bits *bits, guint8 *seen, int start, GArray *queue)
{
  g_array_set_size (queue, 0);
  g_array_append_val (queue, start);
  seen[start] = 1;
  while (queue->len > 0)
    {
      int at = g_array_index (queue, int, queue->len - 1), x = at % bits->width, y = at / bits->width;
      const int next[] = { x > 0 ? at - 1 : at, x + 1 < bits->width ? at + 1 : at, y > 0 ? at - bits->width : at,
                           y + 1 < bits->height ? at + bits->width : at };

      g_array_set_size (queue, queue->len - 1);
      for (guint i = 0; i < G_N_ELEMENTS (next); i++)
        if (!seen[next[i]] && bits->black[next[i]] == bits->black[at])
          {
            seen[next[i]] = 1;
            g_array_append_val (queue, next[i]);
          }
    }
}

static void
count_pieces (const Bits *bits, double features[N_FEATURES])
{
  int n = bits->width * bits->height;
  g_autofree guint8 *seen = g_new0 (guint8, n);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < n; i++)
    if (!seen[i])
      {
        features[bits->black[i] ? BLACK_PIECES : WHITE_PIECES] += 1 / PIECES_FULL;
        fill_piece (bits, seen, i, queue);
      }
}

/* Of the middle half, so that borders do not count. */
static void
measure (const Bits *bits, double features[N_FEATURES])
{
  static const int steps[N_FEATURES][2] = {
    [ALONG_X] = { 1, 0 }, [ALONG_Y] = { 0, 1 }, [ALONG_FALLING] = { 1, 1 }, [ALONG_RISING] = { 1, -1 }
  };
  int left = bits->width / 4, right = 3 * bits->width / 4, top = bits->height / 4, bottom = 3 * bits->height / 4;
  int n = (right - left) * (bottom - top);

  memset (features, 0, N_FEATURES * sizeof (double));
  count_pieces (bits, features);
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      {
        guint8 here = bits->black[y * bits->width + x];

        features[BLACK] += (double)here / n;
        for (guint i = ALONG_X; i <= ALONG_RISING; i++)
          features[i] += (double)(bits->black[(y + steps[i][1]) * bits->width + x + steps[i][0]] != here) / n;
      }
}

static void
add_pattern (GArray *patterns, char *name, Bits bits)
{
  Pattern pattern = { .name = name };

  measure (&bits, pattern.features);
  g_free (bits.black);
  g_array_append_val (patterns, pattern);
}

static double
difference (const Pattern *a, const Pattern *b)
{
  double most = 0;

  for (guint i = 0; i < N_FEATURES; i++)
    most = MAX (most, fabs (a->features[i] - b->features[i]) / MAX (MAX (a->features[i], b->features[i]), 0.02));
  return most;
}

static void
assert_all_differ (GArray *patterns)
{
  for (guint i = 0; i < patterns->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const Pattern *a = &g_array_index (patterns, Pattern, i), *b = &g_array_index (patterns, Pattern, k);
        double how_much = difference (a, b);

        if (how_much < LEAST_DIFFERENCE)
          g_error ("%s and %s look alike: %g", a->name, b->name, how_much);
      }
}

static void
assert_differ_from_paper (GArray *patterns)
{
  for (guint i = 0; i < patterns->len; i++)
    if (g_array_index (patterns, Pattern, i).features[BLACK] < 0.01)
      g_error ("%s is nearly white", g_array_index (patterns, Pattern, i).name);
}

static GArray *
create_patterns (void)
{
  GArray *patterns = g_array_new (FALSE, TRUE, sizeof (Pattern));

  g_array_set_clear_func (patterns, pattern_clear);
  return patterns;
}

static Bits
draw_mark (const BcAnnotation *mark, double width, double height)
{
  const BcBox box = { 0, 0, width, height };
  cairo_t *cr;
  cairo_surface_t *surface = begin (width, height, &cr);

  bc_annotation_painter_paint_sample (mark, bc_style_get (BC_PRESET_PRINT_MONO), TRUE, &box, cr, 1);
  return end (surface, cr);
}

static Bits
draw_zone (guint colour, gboolean essential)
{
  const BcCoordinate corners[] = { { 1, 1 }, { PATCH_MM - 1, 1 }, { PATCH_MM - 1, PATCH_MM - 1 }, { 1, PATCH_MM - 1 } };
  g_autoptr (GPtrArray) zone = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_outline_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  BcStyle style = *bc_style_get (BC_PRESET_PRINT_MONO);
  cairo_t *cr;
  cairo_surface_t *surface = begin (PATCH_MM, PATCH_MM, &cr);

  style.edge_units = 1;
  g_ptr_array_add (zone, bc_outline_new (corners, G_N_ELEMENTS (corners)));
  bc_zones_paint (essential ? zone : none, essential ? none : zone, NULL, NULL, &style, colour, cr, 1);
  return end (surface, cr);
}

static Bits
draw_hatch (BcHatch hatch, double pitch, double width)
{
  const BcBox box = { 0, 0, PATCH_MM, PATCH_MM };
  cairo_t *cr;
  cairo_surface_t *surface = begin (PATCH_MM, PATCH_MM, &cr);

  cairo_set_source_rgb (cr, 0, 0, 0);
  bc_hatch_paint (hatch, &box, pitch, width, cr);
  return end (surface, cr);
}

static void
add_zones (GArray *patterns)
{
  for (guint i = 0; i < BC_SCENE_MAX_MUSCLES; i++)
    {
      add_pattern (patterns, g_strdup_printf ("essential zone of muscle %u", i + 1), draw_zone (i, TRUE));
      add_pattern (patterns, g_strdup_printf ("spillover zone of muscle %u", i + 1), draw_zone (i, FALSE));
    }
}

/* Tint and pen without lines are told by their borders. */
static void
add_overlays (GArray *patterns)
{
  const BcStyle *style = bc_style_get (BC_PRESET_PRINT_MONO);

  for (guint i = 0; i < BC_OVERLAY_N_TINTS; i++)
    if (style->tints[i].hatch != BC_HATCH_NONE)
      add_pattern (patterns, g_strdup_printf ("overlay %u", i + 1),
                   draw_hatch (style->tints[i].hatch, style->overlay_hatch_pitch, style->overlay_hatch_width));
}

static void
add_spots (GArray *patterns)
{
  const BcStyle *style = bc_style_get (BC_PRESET_PRINT_MONO);
  const BcSpotStyle *selected = &style->selected, *uncovered = &style->uncovered;

  add_pattern (patterns, g_strdup ("marked place"),
               draw_hatch (selected->hatch, selected->hatch_pitch, selected->hatch_width));
  add_pattern (patterns, g_strdup ("marked place that nothing reaches"),
               draw_hatch (uncovered->hatch, uncovered->hatch_pitch, uncovered->hatch_width));
}

static void
add_pens (GArray *patterns)
{
  for (guint pen = 0; pen < BC_N_PENS; pen++)
    {
      g_autoptr (BcAnnotation) mark = bc_annotation_new (BC_ANNOTATION_AREA, "front", BC_SIDE_LEFT);

      mark->pen = (BcPen)pen;
      if (bc_pen_style_get (mark->pen, TRUE).hatch != BC_HATCH_NONE)
        add_pattern (patterns, g_strdup_printf ("area with the %s pen", bc_pen_to_string (mark->pen)),
                     draw_mark (mark, PATCH_MM, PATCH_MM));
    }
}

static void
zones_overlays_places_and_pens_differ (void)
{
  g_autoptr (GArray) patterns = create_patterns ();

  add_zones (patterns);
  add_overlays (patterns);
  add_spots (patterns);
  add_pens (patterns);
  g_assert_cmpuint (patterns->len, ==, 2 * BC_SCENE_MAX_MUSCLES + BC_OVERLAY_N_TINTS - 1 + 2 + BC_N_PENS - 1);
  assert_differ_from_paper (patterns);
  assert_all_differ (patterns);
}

static void
essential_is_nearly_black_and_spillover_is_not (void)
{
  for (guint i = 0; i < BC_SCENE_MAX_MUSCLES; i++)
    {
      double essential[N_FEATURES], spillover[N_FEATURES];
      Bits first = draw_zone (i, TRUE), second = draw_zone (i, FALSE);

      measure (&first, essential);
      measure (&second, spillover);
      g_free (first.black);
      g_free (second.black);
      g_test_message ("muscle %u: %g and %g black", i + 1, essential[BLACK], spillover[BLACK]);
      g_assert_cmpfloat (essential[BLACK], >, 0.45);
      g_assert_cmpfloat (spillover[BLACK], >, 0.05);
      g_assert_cmpfloat (essential[BLACK] - spillover[BLACK], >, 0.2);
    }
}

/* Where the line is and where its gaps are: black along the stroke, in runs. */
static void
list_runs (BcPen pen, double *black, guint *n_runs)
{
  g_autoptr (BcAnnotation) mark = bc_annotation_new (BC_ANNOTATION_LINE, "front", BC_SIDE_LEFT);
  Bits bits;
  gboolean was = FALSE;

  mark->pen = pen;
  bits = draw_mark (mark, PATCH_MM, LINE_MM);
  *black = *n_runs = 0;
  for (int x = 0; x < bits.width; x++)
    {
      gboolean is = FALSE;

      for (int y = 0; y < bits.height; y++)
        is |= bits.black[y * bits.width + x];
      *n_runs += is && !was;
      *black += (double)is / bits.width;
      was = is;
    }
  g_free (bits.black);
}

static void
lines_of_two_pens_differ_in_their_dashes (void)
{
  double black[BC_N_PENS];
  guint n_runs[BC_N_PENS];

  for (guint i = 0; i < BC_N_PENS; i++)
    {
      list_runs ((BcPen)i, &black[i], &n_runs[i]);
      g_test_message ("%s: %u runs, %g black", bc_pen_to_string ((BcPen)i), n_runs[i], black[i]);
      for (guint k = 0; k < i; k++)
        if (fabs (black[i] - black[k]) < 0.1 && MAX (n_runs[i], n_runs[k]) < 1.3 * MIN (n_runs[i], n_runs[k]))
          g_error ("lines of the %s and the %s pen look alike", bc_pen_to_string ((BcPen)i),
                   bc_pen_to_string ((BcPen)k));
    }
}

static double
count_different (const Bits *a, const Bits *b)
{
  int n = a->width * a->height, different = 0;

  for (int i = 0; i < n; i++)
    different += a->black[i] != b->black[i];
  return (double)different / n;
}

/* Every form of a point with every pen, and every treatment. */
static void
points_and_treatments_differ (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Bits));

  for (guint i = 0; i < BC_N_PENS * BC_N_POINT_FORMS + BC_N_TREATMENTS; i++)
    {
      gboolean treats = i >= BC_N_PENS * BC_N_POINT_FORMS;
      g_autoptr (BcAnnotation) mark =
          bc_annotation_new (treats ? BC_ANNOTATION_TREATMENT : BC_ANNOTATION_POINT, "front", BC_SIDE_LEFT);
      Bits bits;

      mark->pen = treats ? BC_PEN_BLACK : (BcPen)(i % BC_N_PENS);
      mark->form = treats ? BC_POINT_X : (BcPointForm)(i / BC_N_PENS);
      mark->number = 1;
      if (treats)
        mark->treatment = (BcTreatment)(i - BC_N_PENS * BC_N_POINT_FORMS);
      bits = draw_mark (mark, POINT_MM, POINT_MM);
      g_array_append_val (all, bits);
      g_ptr_array_add (names, g_strdup_printf ("%s %u", treats ? "treatment" : "point", i));
    }
  for (guint i = 0; i < all->len; i++)
    for (guint k = 0; k < i; k++)
      {
        double different = count_different (&g_array_index (all, Bits, i), &g_array_index (all, Bits, k));

        if (different < LEAST_DIFFERENT_PIXELS)
          g_error ("%s and %s look alike: %g", (char *)names->pdata[i], (char *)names->pdata[k], different);
      }
  for (guint i = 0; i < all->len; i++)
    g_free (g_array_index (all, Bits, i).black);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/photocopy/zones-overlays-places-and-pens-differ", zones_overlays_places_and_pens_differ);
  g_test_add_func ("/photocopy/essential-is-nearly-black-and-spillover-is-not",
                   essential_is_nearly_black_and_spillover_is_not);
  g_test_add_func ("/photocopy/lines-of-two-pens-differ-in-their-dashes", lines_of_two_pens_differ_in_their_dashes);
  g_test_add_func ("/photocopy/points-and-treatments-differ", points_and_treatments_differ);
  return g_test_run ();
}
