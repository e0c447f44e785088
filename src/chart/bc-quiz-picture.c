/* The pictures of the quiz. A question is asked on the whole figures, or larger where everything that belongs to it lies on
   the head, a hand or a foot; a sole and the pelvic floor, which the whole figures do not show, join them.

   An answer is marked by signs that need no colour: a full disc with a tick for what was found, an empty one with a plus for
   what would be added, an empty one with a stroke for what does not belong, and with a double arrow where the side is wrong.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-picture.h"

#include <math.h>

#include "bc-zones.h"

#define MAX_VIEWS 4
/* Of a sign, device units and shares of its radius. */
#define SIGN_RADIUS 8.0
/* A sign stands off the middle of a trigger point's X by this much, device units. */
#define SIGN_CLEARANCE 24.0
#define HALO_SHARE 0.3
#define RING_SHARE 0.22
#define STROKE_SHARE 0.26

typedef struct
{
  const char *views[MAX_VIEWS];
} ViewSet;

static const ViewSet parts[] = {
  { { "head-side", "head-front", "neck-back", NULL } },
  { { "hand-palm", "hand-back", NULL } },
  { { "foot-top", "foot-sole", NULL } },
};
static const ViewSet whole = { { "front", "back", NULL } };
static const char *const joining[] = { "foot-sole", "pelvic-floor", "hand-palm", "head-side" };

static const BcColour paper = { 1, 1, 1, 1 };
static const BcColour found_colour = { 0.08, 0.35, 0.23, 1 };
static const BcColour missed_colour = { 0.11, 0.36, 0.61, 1 };
static const BcColour wrong_colour = { 0.1, 0.1, 0.1, 1 };

/* Which figures */

static BcSide
side_shown (const BcQuizQuestion *question)
{
  return question->side == BC_SIDE_MIDLINE ? BC_SIDE_RIGHT : question->side;
}

static gboolean
shows_spot (BcFigure *figure, const BcSpot *spot)
{
  return g_strv_contains ((const char *const *)spot->region->views, bc_figure_get_view (figure)) &&
         bc_figure_shows_side (figure, spot->side);
}

static gboolean
shows_mark (BcFigure *figure, const BcScene *scene)
{
  g_autoptr (GArray) marks = bc_scene_list_marks (scene, figure);

  return marks->len > 0;
}

static gboolean
shows_zone (BcFigure *figure, const BcScene *scene)
{
  guint n;
  const BcSceneMuscle *muscle = bc_scene_get_muscles (scene, &n);
  g_autoptr (GPtrArray) essential = bc_zones_collect (scene, muscle, figure, BC_LEVEL_ESSENTIAL);
  g_autoptr (GPtrArray) spillover = bc_zones_collect (scene, muscle, figure, BC_LEVEL_SPILLOVER);

  return essential->len + spillover->len > 0;
}

/* Whether the picture shows what is asked about: the point, or something of the pattern. */
static gboolean
shows_subject (BcFigure *figure, const BcQuizQuestion *question, const BcScene *scene)
{
  return question->card.kind == BC_QUIZ_WHERE ? shows_mark (figure, scene) : shows_zone (figure, scene);
}

static gboolean
any_shows_spot (GPtrArray *figures, const BcSpot *spot)
{
  for (guint i = 0; i < figures->len; i++)
    if (shows_spot (figures->pdata[i], spot))
      return TRUE;
  return FALSE;
}

static gboolean
any_shows_subject (GPtrArray *figures, const BcQuizQuestion *question, const BcScene *scene)
{
  for (guint i = 0; i < figures->len; i++)
    if (shows_subject (figures->pdata[i], question, scene))
      return TRUE;
  return FALSE;
}

static gboolean
show_everything (GPtrArray *figures, const BcQuizQuestion *question, const BcScene *scene)
{
  for (guint i = 0; i < question->spots->len; i++)
    if (!any_shows_spot (figures, &g_array_index (question->spots, BcQuizSpot, i).spot))
      return FALSE;
  return any_shows_subject (figures, question, scene);
}

static GPtrArray *
list_figures (BcFigureSet *figures, const ViewSet *set, BcSide side)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < MAX_VIEWS && set->views[i] != NULL; i++)
    {
      BcFigure *figure = bc_figure_set_get_side (figures, set->views[i], side);
      if (figure != NULL)
        g_ptr_array_add (list, figure);
    }
  return list;
}

/* What the whole figures lack is added, a view as long as it shows something new. */
static void
add_joining (GPtrArray *list, BcFigureSet *figures, const BcQuizQuestion *question, const BcScene *scene)
{
  for (gsize i = 0; i < G_N_ELEMENTS (joining) && list->len < MAX_VIEWS; i++)
    {
      BcFigure *figure = bc_figure_set_get_side (figures, joining[i], side_shown (question));
      gboolean helps =
          figure != NULL && !any_shows_subject (list, question, scene) && shows_subject (figure, question, scene);
      for (guint k = 0; figure != NULL && !helps && k < question->spots->len; k++)
        {
          const BcSpot *spot = &g_array_index (question->spots, BcQuizSpot, k).spot;
          helps = !any_shows_spot (list, spot) && shows_spot (figure, spot);
        }
      if (helps)
        g_ptr_array_add (list, figure);
    }
}

/**
 * bc_quiz_picture_choose_figures:
 *
 * Returns: (transfer full) (element-type BcFigure): one to four figures, borrowed from the set, that show the subject of the
 * question and every region of its pattern.
 */
GPtrArray *
bc_quiz_picture_choose_figures (BcFigureSet *figures, const BcQuizQuestion *question)
{
  g_autoptr (BcScene) scene = bc_quiz_picture_make_scene (question, NULL, 0, NULL);
  GPtrArray *list;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      list = list_figures (figures, &parts[i], side_shown (question));
      if (list->len > 0 && show_everything (list, question, scene))
        return list;
      g_ptr_array_unref (list);
    }
  list = list_figures (figures, &whole, side_shown (question));
  add_joining (list, figures, question, scene);
  return list;
}

/* What is drawn */

static BcBodySides
body_sides (BcSide side)
{
  return side == BC_SIDE_LEFT ? BC_BODY_LEFT : side == BC_SIDE_RIGHT ? BC_BODY_RIGHT : BC_BODY_BOTH;
}

static void
add_marked (BcScene *scene, const BcQuizMarking *marking)
{
  for (guint i = 0; i < marking->spots->len; i++)
    {
      const BcMarkedSpot *marked = &g_array_index (marking->spots, BcMarkedSpot, i);
      if (marked->verdict == BC_QUIZ_FOUND)
        bc_scene_add_selected (scene, &marked->spot);
      else if (marked->verdict == BC_QUIZ_WRONG || marked->verdict == BC_QUIZ_WRONG_SIDE)
        bc_scene_add_uncovered (scene, &marked->spot);
    }
}

/**
 * bc_quiz_picture_make_scene:
 * @chosen: (array length=n_chosen): the regions that the learner has chosen
 * @marking: (nullable): NULL before the answer
 *
 * Returns: (transfer full): before the answer the point without its pattern, or the pattern without its points; after it
 * everything. The hard level does not show the muscle of a point.
 */
BcScene *
bc_quiz_picture_make_scene (const BcQuizQuestion *question,
                            const BcSpot *chosen,
                            guint n_chosen,
                            const BcQuizMarking *marking)
{
  gboolean where = question->card.kind == BC_QUIZ_WHERE;
  BcShownMuscle shown = { question->card.muscle, body_sides (question->side) };
  BcScene *scene = bc_scene_new ();

  bc_scene_add_muscle (scene, &shown, 0);
  bc_scene_set_labels (scene, FALSE);
  bc_scene_set_outlines (scene, marking != NULL || (where && question->level != BC_QUIZ_HARD));
  if (where)
    bc_scene_set_emphasis (scene, question->card.point, BC_SIDE_MIDLINE);
  bc_scene_set_hidden (scene, (where ? BC_SCENE_OTHER_MARKS : 0) | (marking != NULL ? 0
                                                                    : where         ? BC_SCENE_ZONES
                                                                                    : BC_SCENE_MARKS));
  if (marking != NULL)
    add_marked (scene, marking);
  else
    for (guint i = 0; i < n_chosen; i++)
      bc_scene_add_selected (scene, &chosen[i]);
  return scene;
}

/* Signs */

static void
set_source (cairo_t *cr, const BcColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

static void
append_cross_bar (double x, double y, double length, gboolean upright, cairo_t *cr)
{
  cairo_move_to (cr, x - (upright ? 0 : length), y - (upright ? length : 0));
  cairo_line_to (cr, x + (upright ? 0 : length), y + (upright ? length : 0));
}

static void
append_tick (double x, double y, double radius, cairo_t *cr)
{
  cairo_move_to (cr, x - 0.45 * radius, y + 0.02 * radius);
  cairo_line_to (cr, x - 0.1 * radius, y + 0.38 * radius);
  cairo_line_to (cr, x + 0.48 * radius, y - 0.36 * radius);
}

static void
append_double_arrow (double x, double y, double radius, cairo_t *cr)
{
  double length = 0.52 * radius, head = 0.26 * radius;

  append_cross_bar (x, y, length, FALSE, cr);
  for (int sign = -1; sign <= 1; sign += 2)
    {
      cairo_move_to (cr, x + sign * (length - head), y - head);
      cairo_line_to (cr, x + sign * length, y);
      cairo_line_to (cr, x + sign * (length - head), y + head);
    }
}

static void
append_glyph (BcQuizVerdict verdict, double x, double y, double radius, cairo_t *cr)
{
  if (verdict == BC_QUIZ_FOUND)
    append_tick (x, y, radius, cr);
  else if (verdict == BC_QUIZ_WRONG_SIDE)
    append_double_arrow (x, y, radius, cr);
  else
    append_cross_bar (x, y, 0.5 * radius, FALSE, cr);
  if (verdict == BC_QUIZ_MISSED)
    append_cross_bar (x, y, 0.5 * radius, TRUE, cr);
}

/**
 * bc_quiz_picture_paint_sign:
 * @verdict: any but %BC_QUIZ_UNASKED, which has no sign
 * @at: its middle, user units
 * @radius: user units
 */
void
bc_quiz_picture_paint_sign (BcQuizVerdict verdict, BcCoordinate at, double radius, cairo_t *cr)
{
  const BcColour *colour = verdict == BC_QUIZ_FOUND    ? &found_colour
                           : verdict == BC_QUIZ_MISSED ? &missed_colour
                                                       : &wrong_colour;

  if (verdict == BC_QUIZ_UNASKED)
    return;
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  cairo_arc (cr, at.x, at.y, radius * (1 + HALO_SHARE), 0, 2 * G_PI);
  set_source (cr, &paper);
  cairo_fill (cr);
  cairo_arc (cr, at.x, at.y, radius * (1 - RING_SHARE / 2), 0, 2 * G_PI);
  set_source (cr, colour);
  if (verdict == BC_QUIZ_FOUND)
    cairo_fill_preserve (cr);
  cairo_set_line_width (cr, radius * RING_SHARE);
  cairo_stroke (cr);
  set_source (cr, verdict == BC_QUIZ_FOUND ? &paper : colour);
  cairo_set_line_width (cr, radius * STROKE_SHARE);
  append_glyph (verdict, at.x, at.y, radius, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * bc_quiz_picture_place_sign:
 * @centre: of the region, viewBox units
 * @marks: (nullable) (element-type BcMark): the trigger points on the figure
 * @unit: viewBox units of one device unit
 *
 * Returns: where the sign stands: at the centre, or beside a trigger point that it would cover.
 */
BcCoordinate
bc_quiz_picture_place_sign (BcCoordinate centre, GArray *marks, double unit)
{
  double clear_of = SIGN_CLEARANCE * unit;

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      BcCoordinate mark = g_array_index (marks, BcMark, i).at;
      double dx = centre.x - mark.x, dy = centre.y - mark.y, distance = hypot (dx, dy);
      if (distance >= clear_of)
        continue;
      /* on the point itself: below it */
      if (distance < unit)
        return (BcCoordinate){ mark.x, mark.y + clear_of };
      return (BcCoordinate){ mark.x + dx / distance * clear_of, mark.y + dy / distance * clear_of };
    }
  return centre;
}

/**
 * bc_quiz_picture_paint_verdicts:
 * @map: of the figure that is painted
 * @marks: (nullable) (element-type BcMark): the trigger points on it, which no sign covers
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 *
 * Paints a sign on every region that the figure shows of what was found, missed or wrong.
 */
void
bc_quiz_picture_paint_verdicts (const BcQuizMarking *marking,
                                const BcHitMap *map,
                                GArray *marks,
                                cairo_t *cr,
                                double unit)
{
  for (guint i = 0; i < marking->spots->len; i++)
    {
      const BcMarkedSpot *marked = &g_array_index (marking->spots, BcMarkedSpot, i);
      const BcHitSpot *spot = bc_hit_map_find (map, &marked->spot);
      if (spot != NULL && spot->area > 0)
        bc_quiz_picture_paint_sign (marked->verdict, bc_quiz_picture_place_sign (spot->centre, marks, unit),
                                    SIGN_RADIUS * unit, cr);
    }
}
