/* The picture of a slide on paper: a drawing, a point with the pain that spreads from it, or places.

   The patient screen shows the same slide with widgets that move; both draw with BcSpread and the painter, so that paper
   equals screen. Front and back stand beside each other at one height and one size, as one body.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-story-picture.h"

#include "bc-drawing.h"
#include "bc-painter.h"
#include "bc-spread.h"

#define POINTS_PER_MM (72 / 25.4)

#define MAX_FIGURES 2
#define GAP 6.0 /* between two figures, points */

/* Of the field around places: what is added on each side, and its least height, as shares of the figure. */
#define PLACES_MARGIN 0.08
#define PLACES_LEAST 0.3

/* The ring around a point, on paper at rest. */
#define PULSE_AT_REST 0.12

/* In small pictures the print style's signs and words would hide what they mark. */
#define SIGNS_SCALE 0.7

typedef struct
{
  BcFigure *figure;
  BcSpread *spread; /* NULL: places */
  BcBox field;      /* the part of the figure that is seen, viewBox units */
} Part;

struct _BcStoryPicture
{
  const BcSlide *slide; /* borrowed */
  BcStyle style;
  BcDrawing *drawing; /* NULL: figures */
  BcScene *places;    /* NULL: a pattern or a drawing */
  Part parts[MAX_FIGURES];
  guint n_parts;
};

static BcScene *
make_places (const BcSlide *slide)
{
  BcScene *scene = bc_scene_new ();

  for (guint i = 0; i < slide->spots->len; i++)
    bc_scene_add_selected (scene, &g_array_index (slide->spots, BcSpot, i));
  return scene;
}

static void
grow (BcBox *box, const BcBox *by)
{
  double right = MAX (box->x + box->width, by->x + by->width), bottom = MAX (box->y + box->height, by->y + by->height);

  box->x = MIN (box->x, by->x);
  box->y = MIN (box->y, by->y);
  box->width = right - box->x;
  box->height = bottom - box->y;
}

/* The whole width of the body, so that left and right stand on their sides, and the height that the places lie in. */
static BcBox
find_field_of_places (BcFigure *figure, const GArray *spots)
{
  const BcBox *whole = bc_figure_get_view_box (figure);
  BcBox all = { 0, 0, 0, 0 }, field = *whole;
  double middle;

  for (guint i = 0; i < spots->len; i++)
    {
      const BcSpot *spot = &g_array_index (spots, BcSpot, i);
      g_autofree char *id = bc_figure_region_id (spot->region->id, spot->side);
      BcBox box;

      if (!bc_figure_has_shape (figure, id) || !bc_figure_get_shape_box (figure, id, &box))
        continue;
      if (all.width > 0)
        grow (&all, &box);
      else
        all = box;
    }
  if (all.width <= 0)
    return field;
  field.height = CLAMP (all.height + 2 * PLACES_MARGIN * whole->height, PLACES_LEAST * whole->height, whole->height);
  middle = all.y + all.height / 2;
  field.y = CLAMP (middle - field.height / 2, whole->y, whole->y + whole->height - field.height);
  return field;
}

static gboolean
is_whole_body (BcFigure *figure)
{
  const char *view = bc_figure_get_view (figure);

  return g_str_equal (view, "front") || g_str_equal (view, "back");
}

static void
align_parts (BcStoryPicture *self)
{
  BcBox *first = &self->parts[0].field, *second = &self->parts[1].field;
  double top, bottom, width;

  if (self->n_parts < MAX_FIGURES || !is_whole_body (self->parts[0].figure) || !is_whole_body (self->parts[1].figure))
    return;
  top = MIN (first->y, second->y);
  bottom = MAX (first->y + first->height, second->y + second->height);
  width = MAX (first->width, second->width);
  for (guint i = 0; i < self->n_parts; i++)
    {
      const BcBox *whole = bc_figure_get_view_box (self->parts[i].figure);
      BcBox *field = &self->parts[i].field;
      double middle = field->x + field->width / 2;

      *field =
          (BcBox){ CLAMP (middle - width / 2, whole->x, whole->x + whole->width - width), top, width, bottom - top };
    }
}

static void
add_part (BcStoryPicture *self, BcFigure *figure)
{
  const BcSlide *slide = self->slide;
  Part *part = &self->parts[self->n_parts++];

  part->figure = g_object_ref (figure);
  if (slide->kind == BC_SLIDE_PATTERN)
    {
      const BcShownMuscle shown = { slide->point->muscle, slide->side == BC_SIDE_LEFT ? BC_BODY_LEFT : BC_BODY_RIGHT };

      part->spread = bc_spread_new (figure, &shown, slide->point);
      bc_spread_get_field (part->spread, &part->field);
    }
  else
    part->field = find_field_of_places (figure, slide->spots);
}

static gboolean
add_parts (BcStoryPicture *self, BcFigureSet *figures, GError **error)
{
  const BcSlide *slide = self->slide;

  for (guint i = 0; slide->views[i] != NULL && self->n_parts < MAX_FIGURES; i++)
    {
      BcFigure *figure =
          bc_figure_set_get_side (figures, slide->views[i], slide->side == BC_SIDE_LEFT ? BC_SIDE_LEFT : BC_SIDE_RIGHT);

      if (figure == NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no view “%s”, which a story shows", slide->views[i]);
          return FALSE;
        }
      add_part (self, figure);
    }
  align_parts (self);
  return TRUE;
}

/**
 * bc_story_picture_new:
 * @slide: borrowed
 * @figures: whose views the slide names
 * @drawings: the folder of the drawings
 * @style: of paper, lengths in millimetres; copied
 * @error: a view that there is not, or a drawing that cannot be read
 *
 * Returns: (transfer full) (nullable): the picture.
 */
BcStoryPicture *
bc_story_picture_new (const BcSlide *slide,
                      BcFigureSet *figures,
                      const char *drawings,
                      const BcStyle *style,
                      GError **error)
{
  g_autoptr (BcStoryPicture) self = g_new0 (BcStoryPicture, 1);

  self->slide = slide;
  self->style = *style;
  bc_style_scale_lengths (&self->style, SIGNS_SCALE);
  if (slide->kind == BC_SLIDE_DRAWING)
    {
      self->drawing = bc_drawing_load_for (drawings, slide->drawing, bc_style_is_mono (style), error);
      return self->drawing != NULL ? g_steal_pointer (&self) : NULL;
    }
  if (slide->kind == BC_SLIDE_PLACES)
    self->places = make_places (slide);
  return add_parts (self, figures, error) ? g_steal_pointer (&self) : NULL;
}

void
bc_story_picture_free (BcStoryPicture *self)
{
  for (guint i = 0; i < self->n_parts; i++)
    {
      g_clear_pointer (&self->parts[i].spread, bc_spread_free);
      g_object_unref (self->parts[i].figure);
    }
  g_clear_pointer (&self->places, bc_scene_unref);
  g_clear_pointer (&self->drawing, bc_drawing_free);
  g_free (self);
}

/**
 * bc_story_picture_has_zones:
 *
 * Returns: whether the picture shows pain of this level, so that a legend explains it.
 */
gboolean
bc_story_picture_has_zones (const BcStoryPicture *self, BcLevel level)
{
  for (guint i = 0; i < self->n_parts; i++)
    if (self->parts[i].spread != NULL && bc_spread_has_zones (self->parts[i].spread, level))
      return TRUE;
  return FALSE;
}

gboolean
bc_story_picture_has_places (const BcStoryPicture *self)
{
  return self->places != NULL;
}

static gboolean
paint_contents (const BcStoryPicture *self, const Part *part, cairo_t *cr, double unit, GError **error)
{
  gboolean ok = bc_figure_paint (part->figure, self->style.look, cr, error);

  if (self->places != NULL)
    bc_painter_paint_overlay (part->figure, self->places, &self->style, cr, unit);
  if (part->spread == NULL)
    return ok;
  bc_spread_paint_muscle (part->spread, &self->style, cr, unit);
  bc_spread_paint_zones (part->spread, &self->style, cr, unit);
  bc_spread_paint_points (part->spread, &self->style, cr, unit, PULSE_AT_REST);
  return ok;
}

/* As wide as its room: more of the body is seen, no arm is cut that could be whole, and the words Left and Right find a
   place beside it. */
static BcBox
widen (const BcBox *field, double width)
{
  double more = MAX (width - field->width, 0);

  return (BcBox){ field->x - more / 2, field->y, field->width + more, field->height };
}

static gboolean
draw_part (const BcStoryPicture *self, const Part *part, double width, double height, cairo_t *cr, GError **error)
{
  double scale = MIN (width / part->field.width, height / part->field.height), unit = POINTS_PER_MM / scale;
  const BcBox wide = widen (&part->field, width / scale), *field = &wide;
  gboolean ok;

  cairo_save (cr);
  cairo_translate (cr, (width - scale * field->width) / 2, (height - scale * field->height) / 2);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -field->x, -field->y);
  cairo_rectangle (cr, field->x, field->y, field->width, field->height);
  cairo_clip (cr);
  ok = paint_contents (self, part, cr, unit, error);
  bc_painter_paint_words_in (part->figure, field, &self->style, cr, unit);
  cairo_restore (cr);
  return ok;
}

/**
 * bc_story_picture_draw:
 * @width: room, points
 * @height: likewise
 * @cr: user space is points, the corner of the room at 0, 0
 * @error: a drawing that could not be painted
 *
 * Draws the slide as large as it fits, in the middle.
 */
gboolean
bc_story_picture_draw (const BcStoryPicture *self, double width, double height, cairo_t *cr, GError **error)
{
  double share = (width - GAP * (self->n_parts > 1 ? self->n_parts - 1 : 0)) / MAX (self->n_parts, 1);
  gboolean ok = TRUE;

  if (self->drawing != NULL)
    return bc_drawing_paint (self->drawing, cr, width, height, error);
  for (guint i = 0; ok && i < self->n_parts; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, i * (share + GAP), 0);
      ok = draw_part (self, &self->parts[i], share, height, cr, error);
      cairo_restore (cr);
    }
  return ok;
}
