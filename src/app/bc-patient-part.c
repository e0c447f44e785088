/* The part of a figure that a picture of the patient screen shows: where it lies in the widget, its words, its soft edges.
   A body that ends at a hard edge looks cut, and two of them side by side look grown together: what is only a part
   fades out. Its words have a line of their own above it, where they never lie on the body.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-part.h"

#include "bc-marks.h"
#include "bc-painter.h"
#include "bc-side-words.h"
#include "bc-text.h"
#include "bc-views.h"

#define ROOM_MARGIN 8
/* How much of the body is seen around marked places: in their heights, and the least, viewBox units. */
#define FIELD_FACTOR 2.0
#define FIELD_LEAST_HEIGHT 1000.0
/* The line of the words above a part, and how far they stand from its ends: in their heights. */
#define HEADLINE 1.7
#define WORD_MARGIN 0.4
/* On a whole figure that is narrower than this many words the two words would meet beside the neck. */
#define WORDS_APART 11.5
/* How small words may become to stand beside each other: a share of their size. */
#define LEAST_SIZE 0.8
/* How wide the soft edge is: in heights of words. */
#define FADE 1.6

static BcBox
box_of_spots (BcFigure *figure, const BcSpot *spots, guint n)
{
  const BcBox *whole = bc_figure_get_view_box (figure);
  double top = whole->y + whole->height, bottom = whole->y;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = bc_figure_region_id (spots[i].region->id, spots[i].side);
      BcBox box;
      if (!bc_figure_get_shape_box (figure, id, &box))
        continue;
      top = MIN (top, box.y);
      bottom = MAX (bottom, box.y + box.height);
    }
  return (BcBox){ whole->x, top, whole->width, bottom - top };
}

/**
 * bc_patient_part_look_at:
 * @spots: (array length=n): places; those that the figure does not have are left out
 *
 * Shows the part of the body around them, as much as a stranger needs to see where it is; all of it where there are none.
 */
void
bc_patient_part_look_at (BcPatientPart *self, const BcSpot *spots, guint n)
{
  const BcBox *whole = bc_figure_get_view_box (self->figure);
  BcBox box = box_of_spots (self->figure, spots, n);

  self->field = *whole;
  if (box.height <= 0)
    return;
  self->field.height = CLAMP (FIELD_FACTOR * box.height, MIN (FIELD_LEAST_HEIGHT, whole->height), whole->height);
  self->field.y =
      CLAMP (box.y + box.height / 2 - self->field.height / 2, whole->y, whole->y + whole->height - self->field.height);
}

/**
 * bc_patient_part_is_whole:
 *
 * Returns: whether all of the figure is shown.
 */
gboolean
bc_patient_part_is_whole (const BcPatientPart *self)
{
  const BcBox *whole = bc_figure_get_view_box (self->figure);

  return self->field.height >= whole->height && self->field.width >= whole->width;
}

static double
fit (const BcPatientPart *self, double headline)
{
  double width = MAX (self->width - 2 * ROOM_MARGIN, 1), height = MAX (self->height - headline - 2 * ROOM_MARGIN, 1);

  return MIN (width / self->field.width, height / self->field.height);
}

/**
 * bc_patient_part_get_headline:
 *
 * Returns: the height of the line of words, widget units; 0 where the words stand beside the neck of a whole figure.
 */
double
bc_patient_part_get_headline (const BcPatientPart *self)
{
  gboolean beside_neck = bc_patient_part_is_whole (self) &&
                         bc_figure_get_view_box (self->figure)->width * fit (self, 0) > WORDS_APART * self->word_size;

  return beside_neck ? 0 : HEADLINE * self->word_size;
}

/* Where there is more room than the field takes, the body comes to the middle as far as the field stays in sight. */
static double
find_start (const BcPatientPart *self, double seen)
{
  const BcBox *whole = bc_figure_get_view_box (self->figure);

  return CLAMP (whole->x + (whole->width - seen) / 2, self->field.x + self->field.width - seen, self->field.x);
}

/**
 * bc_patient_part_get_matrix:
 * @matrix: (out): viewBox units to widget units: the field as large as it fits
 *
 * Returns: its scale.
 */
double
bc_patient_part_get_matrix (const BcPatientPart *self, cairo_matrix_t *matrix)
{
  double headline = bc_patient_part_get_headline (self), scale = fit (self, headline);
  double start = find_start (self, MAX ((self->width - 2 * ROOM_MARGIN) / scale, self->field.width));

  cairo_matrix_init (matrix, scale, 0, 0, scale, ROOM_MARGIN - scale * start,
                     (self->height + headline - scale * self->field.height) / 2 - scale * self->field.y);
  return scale;
}

/* Words */

enum
{
  FIRST,
  TITLE,
  LAST,
  N_WORDS,
};

typedef struct
{
  const char *text; /* NULL: no word */
  double width;
} Word;

/* Returns the widths of all. */
static double
measure_words (Word *words, guint n, PangoLayout *layout)
{
  double all = 0;

  for (guint i = 0; i < n; i++)
    {
      int width = 0;
      if (words[i].text != NULL)
        {
          pango_layout_set_text (layout, words[i].text, -1);
          pango_layout_get_size (layout, &width, NULL);
        }
      words[i].width = (double)width / PANGO_SCALE;
      all += words[i].width;
    }
  return all;
}

static double
to_body (const cairo_matrix_t *matrix, double x)
{
  return (x - matrix->x0) / matrix->xx;
}

/* The patient's sides at both ends; only one where all that is seen is of one side, as on most close-ups. */
static void
find_sides (const BcPatientPart *self, Word *first, Word *last)
{
  cairo_matrix_t matrix;

  bc_patient_part_get_matrix (self, &matrix);
  first->text = bc_side_words_get (self->figure, to_body (&matrix, 0));
  last->text = bc_side_words_get (self->figure, to_body (&matrix, self->width));
  if (g_str_equal (first->text, last->text))
    last->text = NULL;
}

/* Long words are written a little smaller; where that is not enough, the sides count more than the view. */
static PangoLayout *
fit_words (const BcPatientPart *self, Word *words, cairo_t *cr)
{
  PangoLayout *layout = bc_marks_create_layout (cr, self->word_size, TRUE);
  double all = measure_words (words, N_WORDS, layout) + 2 * (N_WORDS - 1) * WORD_MARGIN * self->word_size;

  if (all <= self->width)
    return layout;
  if (self->width / all < LEAST_SIZE)
    {
      words[TITLE] = (Word){ NULL, 0 };
      return layout;
    }
  g_object_unref (layout);
  layout = bc_marks_create_layout (cr, self->word_size * self->width / all, TRUE);
  measure_words (words, N_WORDS, layout);
  return layout;
}

static void
paint_headline (const BcPatientPart *self, const BcStyle *style, cairo_t *cr)
{
  const BcView *view = bc_views_find (bc_figure_get_view (self->figure));
  Word words[N_WORDS] = { [TITLE] = { view != NULL ? bc_text (view->name) : NULL, 0 } };
  double margin = WORD_MARGIN * self->word_size, y = HEADLINE / 2 * self->word_size;
  g_autoptr (PangoLayout) layout = NULL;
  double middles[N_WORDS];

  find_sides (self, &words[FIRST], &words[LAST]);
  layout = fit_words (self, words, cr);
  middles[FIRST] = margin + words[FIRST].width / 2;
  middles[LAST] = self->width - margin - words[LAST].width / 2;
  /* between the two others, not in the middle of the picture: they are seldom of one length */
  middles[TITLE] = (self->width + words[FIRST].width - words[LAST].width) / 2;
  for (guint i = 0; i < N_WORDS; i++)
    if (words[i].text != NULL)
      bc_marks_paint_text (layout, words[i].text, (BcCoordinate){ middles[i], y }, &style->ink, NULL, 0, cr);
}

/**
 * bc_patient_part_paint_words:
 * @cr: user space is the widget
 *
 * Writes Left and Right, the patient's, and above a part what is seen of the body; the latter only where it fits.
 */
void
bc_patient_part_paint_words (const BcPatientPart *self, const BcStyle *style, cairo_t *cr)
{
  cairo_matrix_t matrix;
  double scale = bc_patient_part_get_matrix (self, &matrix);

  if (bc_patient_part_get_headline (self) > 0)
    {
      paint_headline (self, style, cr);
      return;
    }
  cairo_save (cr);
  cairo_transform (cr, &matrix);
  bc_painter_paint_words (self->figure, style, cr, 1.0 / scale);
  cairo_restore (cr);
}

/* Edges */

static void
fade_edge (GtkSnapshot *snapshot,
           const graphene_rect_t *edge,
           graphene_point_t outside,
           graphene_point_t inside,
           const BcColour *ground)
{
  const GdkRGBA opaque = { (float)ground->red, (float)ground->green, (float)ground->blue, 1 };
  const GdkRGBA clear = { opaque.red, opaque.green, opaque.blue, 0 };
  const GskColorStop stops[] = { { 0, opaque }, { 1, clear } };

  gtk_snapshot_append_linear_gradient (snapshot, edge, &outside, &inside, stops, G_N_ELEMENTS (stops));
}

/**
 * bc_patient_part_fade:
 * @ground: what the picture lies on
 *
 * Lets the body fade out where the widget cuts it.
 */
void
bc_patient_part_fade (const BcPatientPart *self, const BcColour *ground, GtkSnapshot *snapshot)
{
  const BcBox *whole = bc_figure_get_view_box (self->figure);
  float headline = (float)bc_patient_part_get_headline (self), fade = (float)(FADE * self->word_size);
  float width = (float)self->width, height = (float)self->height;
  cairo_matrix_t matrix;
  double scale = bc_patient_part_get_matrix (self, &matrix);
  double left = matrix.x0 + scale * whole->x, top = matrix.y0 + scale * whole->y;

  if (left < 0)
    fade_edge (snapshot, &GRAPHENE_RECT_INIT (0, headline, fade, height), GRAPHENE_POINT_INIT (0, 0),
               GRAPHENE_POINT_INIT (fade, 0), ground);
  if (left + scale * whole->width > width)
    fade_edge (snapshot, &GRAPHENE_RECT_INIT (width - fade, headline, fade, height), GRAPHENE_POINT_INIT (width, 0),
               GRAPHENE_POINT_INIT (width - fade, 0), ground);
  if (top < headline)
    fade_edge (snapshot, &GRAPHENE_RECT_INIT (0, headline, width, fade), GRAPHENE_POINT_INIT (0, headline),
               GRAPHENE_POINT_INIT (0, headline + fade), ground);
  if (top + scale * whole->height > height)
    fade_edge (snapshot, &GRAPHENE_RECT_INIT (0, height - fade, width, fade), GRAPHENE_POINT_INIT (0, height),
               GRAPHENE_POINT_INIT (0, height - fade), ground);
}
