/* The figures of a page, side by side, each with its name.

   A page about one muscle shows the part of the body that its pattern lies in, as large as the paper allows, always over
   the whole width of the body, so that left and right stand on their sides. In a PDF a drawing is recorded once and
   used again on every page: a book of the whole atlas stays small.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-figures.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-annotation-shape.h"
#include "bc-close-up.h"
#include "bc-outline.h"
#include "bc-painter.h"
#include "bc-polygon.h"
#include "bc-text.h"
#include "bc-views.h"
#include "bc-zones.h"

#define POINTS_PER_MM (72 / 25.4)

#define FIGURE_GAP 8.0
#define CAPTION_SIZE 8.5
#define CAPTION_LEAST 5.0
#define CAPTION_STEP 0.5
#define CAPTION_ROOM 15.0
#define CAPTION_GAP 3.0 /* within its room, below the figure */

/* Beside a figure that leaves room, the words Left and Right may go so far out, in their heights. */
#define WORDS_OUTSIDE 3.5

/* A part of a figure is at least so high and has so much around what it shows, as shares of the figure. */
#define LEAST_CROP 0.4
#define CROP_MARGIN 0.06

/* Close-ups beside the whole figures. */
#define MAX_CLOSE_UPS 2

/* A close-up beside whole bodies is so high, as a share of theirs: what is drawn on the bodies needs the room. */
#define CLOSE_UP_SHARE 0.55

/* The line of a figure whose outline drawing is missing, millimetres. */
#define BARE_LINE 0.3

struct _BcPageFigures
{
  GPtrArray *figures;   /* BcFigure */
  const BcScene *scene; /* borrowed */
  const BcStyle *style; /* borrowed */
  PangoContext *context;
  GHashTable *recordings; /* borrowed; may be NULL */
  double top, bottom;     /* the part of the whole figures that is shown, shares of their height */
  GError *error;          /* the first failure of a drawing */
};

typedef struct
{
  double top, bottom;
} Range;

static void
grow (Range *range, const BcBox *box)
{
  range->top = MIN (range->top, box->y);
  range->bottom = MAX (range->bottom, box->y + box->height);
}

static void
grow_by_shape (Range *range, BcFigure *figure, const char *id)
{
  BcBox box;

  if (bc_figure_has_shape (figure, id) && bc_figure_get_shape_box (figure, id, &box))
    grow (range, &box);
}

static void
grow_by_spots (Range *range, BcFigure *figure, const BcSpot *spots, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = bc_figure_region_id (spots[i].region->id, spots[i].side);

      grow_by_shape (range, figure, id);
    }
}

static void
grow_by_zones (Range *range, BcFigure *figure, const BcScene *scene, const BcSceneMuscle *muscle, BcLevel level)
{
  g_autoptr (GPtrArray) outlines = bc_zones_collect (scene, muscle, figure, level);

  for (guint i = 0; i < outlines->len; i++)
    grow (range, bc_polygon_get_box (bc_outline_get_polygon (outlines->pdata[i])));
}

/* Where the scene has something on the figure; FALSE where it has nothing. */
static gboolean
find_range (BcFigure *figure, const BcScene *scene, Range *range)
{
  g_autoptr (GArray) marks = bc_scene_list_marks (scene, figure);
  guint n_muscles, n_spots;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n_muscles);
  const BcSpot *spots = bc_scene_get_selected (scene, &n_spots);

  *range = (Range){ G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = 0; i < marks->len; i++)
    {
      const BcCoordinate *at = &g_array_index (marks, BcMark, i).at;
      const BcBox box = { at->x, at->y, 0, 0 };

      grow (range, &box);
    }
  for (guint i = 0; i < n_muscles; i++)
    {
      grow_by_zones (range, figure, scene, &muscles[i], BC_LEVEL_ESSENTIAL);
      grow_by_zones (range, figure, scene, &muscles[i], BC_LEVEL_SPILLOVER);
    }
  grow_by_spots (range, figure, spots, n_spots);
  return range->top < range->bottom;
}

static gboolean
has_points (const BcScene *scene, const char *view)
{
  guint n;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n);

  for (guint m = 0; m < n; m++)
    for (guint p = 0; p < muscles[m].shown.muscle->points->len; p++)
      {
        const BcTriggerPoint *point = muscles[m].shown.muscle->points->pdata[p];

        for (guint i = 0; i < point->positions->len; i++)
          if (strcmp (((const BcPosition *)point->positions->pdata[i])->view, view) == 0)
            return TRUE;
      }
  return FALSE;
}

/* Pain that is usual and that no whole figure shows, as that under the big toe. */
static gboolean
has_usual_zones_alone (const BcScene *scene, const char *view)
{
  guint n;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n);
  gboolean found = FALSE;

  for (guint m = 0; m < n; m++)
    for (guint p = 0; p < muscles[m].shown.muscle->points->len; p++)
      {
        const BcTriggerPoint *point = muscles[m].shown.muscle->points->pdata[p];

        for (guint i = 0; i < point->zones->len; i++)
          {
            const BcZone *zone = point->zones->pdata[i];

            if (zone->level != BC_LEVEL_ESSENTIAL)
              continue;
            if (!bc_close_up_is (zone->view))
              return FALSE;
            found = found || strcmp (zone->view, view) == 0;
          }
      }
  return found;
}

/* The side that a close-up of one side shows: that of the muscles, or of the marked places. */
static BcSide
choose_side (const BcScene *scene)
{
  guint n_muscles, n_spots;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n_muscles);
  const BcSpot *spots = bc_scene_get_selected (scene, &n_spots);

  if (n_muscles > 0)
    return muscles[0].shown.sides == BC_BODY_LEFT ? BC_SIDE_LEFT : BC_SIDE_RIGHT;
  return n_spots > 0 && spots[0].side == BC_SIDE_LEFT ? BC_SIDE_LEFT : BC_SIDE_RIGHT;
}

static gboolean
add_named (const BcPageRequest *request, const BcScene *scene, const char *view, GPtrArray *figures, GError **error)
{
  BcFigure *figure = bc_figure_set_get_side (request->figures, view, choose_side (scene));
  g_autofree char *known = NULL;

  if (figure != NULL)
    {
      g_ptr_array_add (figures, g_object_ref (figure));
      return TRUE;
    }
  known = g_strjoinv (", ", (GStrv)bc_figure_set_get_views (request->figures));
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no view “%s”, expected one of %s", view, known);
  return FALSE;
}

/* The whole figures that show something, and the close-ups in which the muscle's points are, or usual pain that stands
   nowhere else. */
static void
add_useful (const BcPageRequest *request, const BcScene *scene, GPtrArray *figures)
{
  const char *const *views = bc_figure_set_get_views (request->figures);
  guint n_close_ups = 0;
  Range range;

  for (guint i = 0; views[i] != NULL; i++)
    {
      gboolean close_up = bc_close_up_is (views[i]);
      BcFigure *figure;

      if (close_up &&
          (n_close_ups == MAX_CLOSE_UPS || !(has_points (scene, views[i]) || has_usual_zones_alone (scene, views[i]))))
        continue;
      figure = bc_figure_set_get_side (request->figures, views[i], choose_side (scene));
      if (figure == NULL || !(find_range (figure, scene, &range) || has_points (scene, views[i])))
        continue;
      n_close_ups += close_up;
      g_ptr_array_add (figures, g_object_ref (figure));
    }
}

static gboolean
is_on_any (const BcAnnotation *mark, GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    if (bc_annotation_is_on (mark, figures->pdata[i]))
      return TRUE;
  return FALSE;
}

/* The close-ups on which something was drawn by hand. */
static void
add_drawn_on (const BcPageRequest *request, const BcScene *scene, GPtrArray *figures)
{
  GPtrArray *marks = bc_scene_get_annotations (scene);
  guint n_most = figures->len + MAX_CLOSE_UPS;

  for (guint i = 0; marks != NULL && i < marks->len && figures->len < n_most; i++)
    {
      const BcAnnotation *mark = marks->pdata[i];
      BcSide side = mark->side != BC_SIDE_MIDLINE ? mark->side : choose_side (scene);
      BcFigure *figure = is_on_any (mark, figures) ? NULL : bc_figure_set_get_side (request->figures, mark->view, side);

      if (figure != NULL)
        g_ptr_array_add (figures, g_object_ref (figure));
    }
}

/**
 * bc_page_figures_choose:
 * @scene: what is to be seen on them
 * @error: which view there is not
 *
 * Returns: (transfer full) (element-type BcFigure) (nullable): the figures that the request names; where it names none,
 * front and back with the close-ups that were drawn on, or on a page about one muscle those that show something.
 */
GPtrArray *
bc_page_figures_choose (const BcPageRequest *request, const BcScene *scene, GError **error)
{
  static const char *const both[] = { "front", "back", NULL };
  const char *const *views = request->views != NULL && request->views[0] != NULL ? request->views : NULL;
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_object_unref);

  if (views == NULL && (request->kind == BC_PAGE_HANDOUT || request->kind == BC_PAGE_SHEET))
    add_useful (request, scene, figures);
  if (figures->len == 0)
    for (guint i = 0; (views != NULL ? views : both)[i] != NULL; i++)
      if (!add_named (request, scene, (views != NULL ? views : both)[i], figures, error))
        return NULL;
  if (views == NULL && request->kind == BC_PAGE_CHART)
    add_drawn_on (request, scene, figures);
  return g_steal_pointer (&figures);
}

/* One range for all whole figures, so that front and back stand side by side at one height. */
static void
choose_crop (BcPageFigures *self)
{
  double top = 1, bottom = 0;

  for (guint i = 0; i < self->figures->len; i++)
    {
      BcFigure *figure = self->figures->pdata[i];
      const BcBox *box = bc_figure_get_view_box (figure);
      Range range;

      if (bc_close_up_is (bc_figure_get_view (figure)) || !find_range (figure, self->scene, &range))
        continue;
      top = MIN (top, (range.top - box->y) / box->height - CROP_MARGIN);
      bottom = MAX (bottom, (range.bottom - box->y) / box->height + CROP_MARGIN);
    }
  if (top >= bottom)
    return;
  if (bottom - top < LEAST_CROP)
    {
      double middle = CLAMP ((top + bottom) / 2, LEAST_CROP / 2, 1 - LEAST_CROP / 2);

      top = middle - LEAST_CROP / 2;
      bottom = middle + LEAST_CROP / 2;
    }
  self->top = MAX (top, 0);
  self->bottom = MIN (bottom, 1);
}

/**
 * bc_page_figures_new:
 * @figures: (element-type BcFigure): a reference is taken
 * @scene: borrowed
 * @style: lengths in millimetres; borrowed
 * @crop: whether only the part of the body that the scene lies in is shown
 * @recordings: (nullable): from bc_page_figures_create_recordings(); borrowed
 *
 * Returns: (transfer full): the figures.
 */
BcPageFigures *
bc_page_figures_new (GPtrArray *figures,
                     const BcScene *scene,
                     const BcStyle *style,
                     PangoContext *context,
                     gboolean crop,
                     GHashTable *recordings)
{
  BcPageFigures *self = g_new0 (BcPageFigures, 1);

  self->figures = g_ptr_array_ref (figures);
  self->scene = scene;
  self->style = style;
  self->context = g_object_ref (context);
  self->recordings = recordings;
  self->bottom = 1;
  if (crop)
    choose_crop (self);
  return self;
}

void
bc_page_figures_free (BcPageFigures *self)
{
  g_clear_error (&self->error);
  g_ptr_array_unref (self->figures);
  g_object_unref (self->context);
  g_free (self);
}

/* The first failure of a drawing since the last call; the caller owns it. */
GError *
bc_page_figures_take_error (BcPageFigures *self)
{
  return g_steal_pointer (&self->error);
}

/* Drawings by figure and look, for one run of pages into one PDF. */
GHashTable *
bc_page_figures_create_recordings (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)cairo_surface_destroy);
}

static BcBox
visible_box (BcPageFigures *self, BcFigure *figure)
{
  BcBox box = *bc_figure_get_view_box (figure);

  if (bc_close_up_is (bc_figure_get_view (figure)))
    return box;
  box.y += self->top * box.height;
  box.height *= self->bottom - self->top;
  return box;
}

static gboolean
shows_whole_bodies (BcPageFigures *self)
{
  if (self->top > 0 || self->bottom < 1)
    return FALSE;
  for (guint i = 0; i < self->figures->len; i++)
    if (!bc_close_up_is (bc_figure_get_view (self->figures->pdata[i])))
      return TRUE;
  return FALSE;
}

/* The height of a figure as a share of the highest one's. */
static double
height_share (BcPageFigures *self, BcFigure *figure)
{
  return bc_close_up_is (bc_figure_get_view (figure)) && shows_whole_bodies (self) ? CLOSE_UP_SHARE : 1;
}

/* The width of a figure by the height of the highest one. */
static double
aspect (BcPageFigures *self, BcFigure *figure)
{
  BcBox box = visible_box (self, figure);

  return height_share (self, figure) * box.width / box.height;
}

static double
sum_of_aspects (BcPageFigures *self)
{
  double sum = 0;

  for (guint i = 0; i < self->figures->len; i++)
    sum += aspect (self, self->figures->pdata[i]);
  return sum;
}

/**
 * bc_page_figures_get_full_height:
 *
 * Returns: the height with which they take the whole width, with their names; they become no larger than that.
 */
double
bc_page_figures_get_full_height (BcPageFigures *self, double width)
{
  return (width - FIGURE_GAP * (self->figures->len - 1)) / sum_of_aspects (self) + CAPTION_ROOM;
}

/* Black and white needs a drawing without colour: where that is missing, the outline of the body stands for it. */
static gboolean
paint_drawing (BcPageFigures *self, BcFigure *figure, cairo_t *cr, double unit)
{
  if (self->style->look != BC_LOOK_OUTLINE || bc_figure_has_look (figure, BC_LOOK_OUTLINE))
    return bc_figure_paint (figure, self->style->look, cr, self->error == NULL ? &self->error : NULL);
  g_message ("%s: the outline drawing is missing, the bare outline is drawn instead", bc_figure_get_view (figure));
  cairo_new_path (cr);
  bc_figure_append_shape (figure, BC_SHAPE_SILHOUETTE, cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, BARE_LINE * unit);
  cairo_stroke (cr);
  return TRUE;
}

static cairo_surface_t *
find_recording (BcPageFigures *self, BcFigure *figure, double unit)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  const cairo_rectangle_t extents = { box->x, box->y, box->width, box->height };
  g_autofree char *key = g_strdup_printf ("%p-%d", (void *)figure, self->style->look);
  cairo_surface_t *surface = g_hash_table_lookup (self->recordings, key);
  cairo_t *cr;

  if (surface != NULL)
    return surface;
  surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cr = cairo_create (surface);
  paint_drawing (self, figure, cr, unit);
  cairo_destroy (cr);
  g_hash_table_insert (self->recordings, g_steal_pointer (&key), surface);
  return surface;
}

static void
paint_base (BcPageFigures *self, BcFigure *figure, cairo_t *cr, double unit)
{
  cairo_save (cr);
  if (self->recordings != NULL && cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    {
      cairo_set_source_surface (cr, find_recording (self, figure, unit), 0, 0);
      cairo_paint (cr);
    }
  else
    paint_drawing (self, figure, cr, unit);
  cairo_restore (cr);
}

/* A name that is cut says nothing: narrow figures have small names, and the narrowest ones of two lines. */
static void
shrink_to_fit (PangoLayout *layout, PangoFontDescription *font)
{
  for (double size = CAPTION_SIZE; pango_layout_is_ellipsized (layout) && size > CAPTION_LEAST; size -= CAPTION_STEP)
    {
      pango_font_description_set_size (font, (int)((size - CAPTION_STEP) * PANGO_SCALE));
      pango_layout_set_font_description (layout, font);
    }
  if (pango_layout_is_ellipsized (layout))
    pango_layout_set_height (layout, -2);
}

static void
draw_caption (BcPageFigures *self, BcFigure *figure, double width, double y, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");
  const BcView *view = bc_views_find (bc_figure_get_view (figure));
  g_autofree char *words = bc_close_up_is (bc_figure_get_view (figure)) ? bc_close_up_describe (figure)
                           : view != NULL                               ? g_strdup (bc_text (view->name))
                                                                        : g_strdup (bc_figure_get_view (figure));

  pango_font_description_set_size (font, (int)(CAPTION_SIZE * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, words, -1);
  shrink_to_fit (layout, font);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, 0, y);
  pango_cairo_show_layout (cr, layout);
}

/* Left and Right: beside a part of the body, also out into the room that is free on either side of the figure. */
static void
draw_words (BcPageFigures *self, BcFigure *figure, const BcBox *seen, double free_width, cairo_t *cr, double unit)
{
  double outside = CLAMP (free_width / 2, 0, WORDS_OUTSIDE * self->style->word_size * unit);
  BcBox room = { seen->x - outside, seen->y, seen->width + 2 * outside, seen->height };
  gboolean whole_body =
      seen->height >= bc_figure_get_view_box (figure)->height && !bc_close_up_is (bc_figure_get_view (figure));

  bc_painter_paint_words_in (figure, whole_body ? bc_figure_get_view_box (figure) : &room, self->style, cr, unit);
}

static void
draw_figure (BcPageFigures *self, BcFigure *figure, double width, double height, cairo_t *cr)
{
  BcBox seen = visible_box (self, figure);
  double scale = MIN (width / seen.width, (height - CAPTION_ROOM) / seen.height), unit = POINTS_PER_MM / scale;
  const BcBox *whole = bc_figure_get_view_box (figure);
  gboolean is_whole = seen.height >= whole->height;

  cairo_save (cr);
  /* A mark may stand outside the figure, and a document may say so of any place: words beside it stay readable. */
  cairo_rectangle (cr, -FIGURE_GAP / 2, -FIGURE_GAP / 2, width + FIGURE_GAP, height + FIGURE_GAP);
  cairo_clip (cr);
  cairo_translate (cr, (width - scale * seen.width) / 2, 0);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -seen.x, -seen.y);
  cairo_save (cr);
  if (!is_whole)
    {
      cairo_rectangle (cr, seen.x, seen.y, seen.width, seen.height);
      cairo_clip (cr);
    }
  paint_base (self, figure, cr, unit);
  bc_painter_paint_overlay (figure, self->scene, self->style, cr, unit);
  cairo_restore (cr);
  draw_words (self, figure, &seen, width / scale - seen.width, cr, unit);
  cairo_restore (cr);
  draw_caption (self, figure, width, height - CAPTION_ROOM + CAPTION_GAP, cr);
}

/**
 * bc_page_figures_draw:
 * @self: a #BcPageFigures; the function is a #BcFlowDraw
 *
 * Side by side in the middle, all of one height as long as the width allows it; a close-up beside whole bodies is smaller,
 * and half-way up.
 */
void
bc_page_figures_draw (cairo_t *cr, double width, double height, gpointer self_data)
{
  BcPageFigures *self = self_data;
  double gaps = FIGURE_GAP * (self->figures->len - 1), sum = sum_of_aspects (self);
  double tall = MIN (height - CAPTION_ROOM, (width - gaps) / sum), spare = width - gaps - tall * sum;
  double x = 0, extra = MAX (spare, 0) / self->figures->len;

  for (guint i = 0; i < self->figures->len; i++)
    {
      BcFigure *figure = self->figures->pdata[i];
      double share = tall * aspect (self, figure) + extra;
      double own_height = height_share (self, figure) * (height - CAPTION_ROOM) + CAPTION_ROOM;

      cairo_save (cr);
      cairo_translate (cr, x, (height - own_height) / 2);
      draw_figure (self, figure, share, own_height, cr);
      cairo_restore (cr);
      x += share + FIGURE_GAP;
    }
}

/* The figures, front ones first; borrowed. */
GPtrArray *
bc_page_figures_get_figures (BcPageFigures *self)
{
  return self->figures;
}
