/* The painter: draws a figure and a scene. Screen, print, export and thumbnails all come through here; they differ in
   the style, in the context, and in how many viewBox units one device unit is.

   Order, from below: drawing; dermatomes or skin nerves; muscles themselves; selected and uncovered regions; zones; hovered region; marks. Pain
   lies over the regions, marks over everything.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-painter.h"

#include <math.h>
#include <string.h>

#include "bc-annotation-painter.h"
#include "bc-hatch.h"
#include "bc-marks.h"
#include "bc-overlays.h"
#include "bc-pain-areas.h"
#include "bc-polygon.h"
#include "bc-side-words.h"
#include "bc-silhouette.h"
#include "bc-zones.h"

/* The paper about the letters of a word, in their heights. */
#define WORD_HALO 0.14

static void
set_source (cairo_t *cr, const BcColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

static void
clip_to_silhouette (BcFigure *figure, cairo_t *cr)
{
  bc_figure_append_shape (figure, BC_SHAPE_SILHOUETTE, cr);
  cairo_clip (cr);
}

static void
append_shapes (BcFigure *figure, GPtrArray *ids, cairo_t *cr)
{
  for (guint i = 0; i < ids->len; i++)
    bc_figure_append_shape (figure, ids->pdata[i], cr);
}

static void
hatch_shape (BcFigure *figure, const char *id, const BcSpotStyle *style, cairo_t *cr, double unit)
{
  BcBox box;

  if (style->hatch == BC_HATCH_NONE || !bc_figure_get_shape_box (figure, id, &box))
    return;
  cairo_save (cr);
  bc_figure_append_shape (figure, id, cr);
  cairo_clip (cr);
  bc_hatch_paint (style->hatch, &box, style->hatch_pitch * unit, style->hatch_width * unit, cr);
  cairo_restore (cr);
}

/* Outlines below, fills over them: borders between neighbours of one kind fade, and together they read as one area. */
static void
paint_shapes (BcFigure *figure, GPtrArray *ids, const BcSpotStyle *style, cairo_t *cr, double unit)
{
  double dash = style->dash * unit;

  cairo_save (cr);
  set_source (cr, &style->line);
  if (style->line_width > 0)
    {
      append_shapes (figure, ids, cr);
      cairo_set_line_width (cr, 2 * style->line_width * unit);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      if (dash > 0)
        cairo_set_dash (cr, &dash, 1, 0);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  set_source (cr, &style->fill);
  for (guint i = 0; i < ids->len; i++)
    {
      bc_figure_append_shape (figure, ids->pdata[i], cr);
      cairo_fill (cr);
    }
  set_source (cr, &style->line);
  for (guint i = 0; i < ids->len; i++)
    hatch_shape (figure, ids->pdata[i], style, cr, unit);
  cairo_restore (cr);
}

static void
add_spot (GPtrArray *ids, const BcSpot *spot)
{
  g_ptr_array_add (ids, bc_figure_region_id (spot->region->id, spot->side));
}

static gboolean
contains_spot (const BcSpot *spots, guint n_spots, const BcSpot *spot)
{
  for (guint i = 0; i < n_spots; i++)
    if (bc_spot_equal (&spots[i], spot))
      return TRUE;
  return FALSE;
}

static void
paint_spots (BcFigure *figure, const BcScene *scene, const BcStyle *style, cairo_t *cr, double unit)
{
  guint n_selected, n_uncovered;
  const BcSpot *selected = bc_scene_get_selected (scene, &n_selected);
  const BcSpot *uncovered = bc_scene_get_uncovered (scene, &n_uncovered);

  g_autoptr (GPtrArray) covered_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) uncovered_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) drawn = g_array_new (FALSE, FALSE, sizeof (BcSpot)),
                     drawn_uncovered = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  bc_pain_areas_list_spots (scene, figure, drawn, drawn_uncovered);
  for (guint i = 0; i < drawn->len; i++)
    add_spot (covered_ids, &g_array_index (drawn, BcSpot, i));
  for (guint i = 0; i < drawn_uncovered->len; i++)
    add_spot (uncovered_ids, &g_array_index (drawn_uncovered, BcSpot, i));
  /* An uncovered spot is a selected one with another form: it is drawn once. */
  for (guint i = 0; i < n_selected; i++)
    if (!contains_spot (uncovered, n_uncovered, &selected[i]))
      add_spot (covered_ids, &selected[i]);
  for (guint i = 0; i < n_uncovered; i++)
    add_spot (uncovered_ids, &uncovered[i]);
  paint_shapes (figure, covered_ids, &style->selected, cr, unit);
  paint_shapes (figure, uncovered_ids, &style->uncovered, cr, unit);
}

static void
paint_hovered (BcFigure *figure, const BcSpot *hovered, const BcStyle *style, cairo_t *cr, double unit)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  add_spot (ids, hovered);
  paint_shapes (figure, ids, &style->hovered, cr, unit);
}

static void
add_muscle_side (BcFigure *figure, const BcMuscle *muscle, BcSide side, GPtrArray *ids)
{
  for (guint i = 0; i < muscle->shapes->len; i++)
    {
      const BcShape *shape = muscle->shapes->pdata[i];

      if (strcmp (shape->view, bc_figure_get_view (figure)) == 0)
        g_ptr_array_add (ids, bc_figure_muscle_id (shape->id, side));
    }
}

static void
paint_muscles (BcFigure *figure, const BcScene *scene, const BcStyle *style, cairo_t *cr, double unit)
{
  const BcSpotStyle form = { style->muscle_fill, style->muscle_line, style->muscle_line_width, 0, BC_HATCH_NONE, 0, 0 };
  guint n;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

      if (muscles[i].shown.sides & BC_BODY_RIGHT)
        add_muscle_side (figure, muscles[i].shown.muscle, BC_SIDE_RIGHT, ids);
      if (muscles[i].shown.sides & BC_BODY_LEFT)
        add_muscle_side (figure, muscles[i].shown.muscle, BC_SIDE_LEFT, ids);
      add_muscle_side (figure, muscles[i].shown.muscle, BC_SIDE_MIDLINE, ids);
      paint_shapes (figure, ids, &form, cr, unit);
    }
}

static void
paint_zones (BcFigure *figure, const BcScene *scene, const BcStyle *style, cairo_t *cr, double unit)
{
  guint n;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n);
  g_autoptr (BcPolygon) silhouette = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) essential = bc_zones_collect (scene, &muscles[i], figure, BC_LEVEL_ESSENTIAL);
      g_autoptr (GPtrArray) spillover = bc_zones_collect (scene, &muscles[i], figure, BC_LEVEL_SPILLOVER);

      if (silhouette == NULL)
        silhouette = bc_silhouette_new (figure);
      bc_zones_paint (essential, spillover, silhouette, figure, style, muscles[i].colour, cr, unit);
    }
}

/**
 * bc_painter_paint_base:
 * @figure: the figure
 * @style: which look
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 * @error: file and reason
 *
 * The drawing with the words Left and Right. It takes tens of milliseconds: keep the result.
 *
 * Returns: whether the drawing could be painted; the words are painted in any case.
 */
gboolean
bc_painter_paint_base (BcFigure *figure, const BcStyle *style, cairo_t *cr, double unit, GError **error)
{
  gboolean ok;

  cairo_save (cr);
  ok = bc_figure_paint (figure, style->look, cr, error);
  cairo_restore (cr);
  bc_painter_paint_words (figure, style, cr, unit);
  return ok;
}

/* Letters become a little smaller where that keeps them off the body. */
static double
find_words (BcFigure *figure,
            const BcBox *visible,
            const BcStyle *style,
            double unit,
            BcCoordinate *places,
            gboolean *seen)
{
  static const double scales[] = { 1, 0.85, 0.7 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (bc_side_words_find (figure, visible, scales[i] * style->word_size * unit, places, seen))
      return scales[i] * style->word_size * unit;
  bc_side_words_find (figure, visible, style->word_size * unit, places, seen);
  return style->word_size * unit;
}

/**
 * bc_painter_list_word_boxes:
 * @visible: what is seen of the figure's plane, viewBox units
 *
 * Returns: (transfer full) (element-type BcBox): the room that the words Left and Right take, for what must not cover them.
 */
GArray *
bc_painter_list_word_boxes (BcFigure *figure, const BcBox *visible, const BcStyle *style, double unit)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (BcBox));
  BcCoordinate places[BC_SIDE_WORDS];
  gboolean seen[BC_SIDE_WORDS];
  double size = find_words (figure, visible, style, unit, places, seen);

  for (guint i = 0; i < BC_SIDE_WORDS && bc_figure_get_side (figure) == BC_SIDE_MIDLINE; i++)
    {
      BcBox box = { places[i].x - BC_SIDE_WORD_EDGE_X * size, places[i].y - BC_SIDE_WORD_EDGE_Y * size / 2,
                    2 * BC_SIDE_WORD_EDGE_X * size, BC_SIDE_WORD_EDGE_Y * size };
      if (seen[i])
        g_array_append_val (boxes, box);
    }
  return boxes;
}

/**
 * bc_painter_paint_words:
 * @figure: the figure
 * @style: colour and size of the words
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 *
 * Writes Left and Right, the patient's, on their sides of the figure. A close-up of one side has none: its caption says
 * which side it is.
 */
void
bc_painter_paint_words (BcFigure *figure, const BcStyle *style, cairo_t *cr, double unit)
{
  bc_painter_paint_words_in (figure, bc_figure_get_view_box (figure), style, cr, unit);
}

/**
 * bc_painter_paint_words_in:
 * @visible: what is seen of the figure's plane, viewBox units
 *
 * Like bc_painter_paint_words(), but a word whose place is out of sight comes to the edge, as long as something of its
 * side can be seen: a figure that is looked at closely still says which side is which.
 */
void
bc_painter_paint_words_in (BcFigure *figure, const BcBox *visible, const BcStyle *style, cairo_t *cr, double unit)
{
  BcCoordinate places[BC_SIDE_WORDS];
  gboolean seen[BC_SIDE_WORDS];
  g_autoptr (PangoLayout) layout = NULL;
  double size;

  if (bc_figure_get_side (figure) != BC_SIDE_MIDLINE)
    return;
  size = find_words (figure, visible, style, unit, places, seen);
  cairo_save (cr);
  layout = bc_marks_create_layout (cr, size, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *word = bc_side_words_get (figure, places[i].x);

      if (seen[i])
        bc_marks_paint_text (layout, word, places[i], &style->ink, &style->paper, WORD_HALO * size, cr);
    }
  cairo_restore (cr);
}

/**
 * bc_painter_paint_overlay:
 * @figure: the figure
 * @scene: what is shown on it
 * @style: colours and lengths
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 *
 * Everything that changes with the scene; fast enough to be painted at each change.
 */
void
bc_painter_paint_overlay (BcFigure *figure, const BcScene *scene, const BcStyle *style, cairo_t *cr, double unit)
{
  g_autoptr (GArray) marks = bc_scene_list_marks (scene, figure);
  const BcSpot *hovered = bc_scene_get_hovered (scene);

  g_return_if_fail (unit > 0);
  if (bc_scene_is_empty (scene))
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  bc_overlays_paint (figure, scene, style, cr, unit);
  cairo_save (cr);
  clip_to_silhouette (figure, cr);
  if (bc_scene_get_outlines (scene))
    paint_muscles (figure, scene, style, cr, unit);
  paint_spots (figure, scene, style, cr, unit);
  bc_pain_areas_paint (figure, scene, style, cr, unit);
  cairo_restore (cr);
  if (!(bc_scene_get_hidden (scene) & BC_SCENE_ZONES))
    paint_zones (figure, scene, style, cr, unit);
  if (hovered != NULL)
    paint_hovered (figure, hovered, style, cr, unit);
  bc_marks_paint (marks, bc_scene_get_labels (scene), bc_figure_get_axis (figure), style, cr, unit);
  if (bc_scene_get_annotations (scene) != NULL)
    {
      const BcAnnotationLook look = { bc_style_is_mono (style), bc_scene_get_notes_listed (scene), 0, 0 };

      bc_annotation_painter_paint (figure, bc_scene_get_annotations (scene), style, &look, cr, unit);
    }
  cairo_restore (cr);
}

/**
 * bc_painter_fit:
 * @figure: the figure
 * @width: room, device units
 * @height: room, device units
 * @matrix: (out): from the viewBox to the room, the figure as large as it fits and in the middle
 *
 * The one conversion between body and device: its inverse takes a click back.
 *
 * Returns: device units per viewBox unit; the painter's unit is its inverse.
 */
double
bc_painter_fit (BcFigure *figure, double width, double height, cairo_matrix_t *matrix)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  double scale = MAX (MIN (width / box->width, height / box->height), 1e-6);

  cairo_matrix_init (matrix, scale, 0, 0, scale, (width - scale * box->width) / 2 - scale * box->x,
                     (height - scale * box->height) / 2 - scale * box->y);
  return scale;
}
