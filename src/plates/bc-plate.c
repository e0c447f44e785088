/* A plate: one muscle for the eye of a proof-reader: names, every view it touches cropped to what matters, and for each
   point the regions that its words name. The muscle is a right one, so that a zone on the wrong side shows.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-plate.h"

#include <string.h>

#include "bc-marks.h"
#include "bc-outline.h"
#include "bc-painter.h"
#include "bc-scene.h"
#include "bc-text.h"
#include "bc-views.h"
#include "bc-zones.h"

#define MARGIN 10.0
#define TITLE_SIZE 11.5
#define WORD_SIZE 8.5
#define CAPTION_SIZE 8.0
#define PICTURES_TOP 44.0
#define PICTURES_HEIGHT 260.0
#define CAPTION_HEIGHT 14.0
#define WORDS_TOP (PICTURES_TOP + PICTURES_HEIGHT + 16)
#define GAP 6.0

/* The crop leaves this share of itself around what it holds, and is never smaller than this share of the view. */
#define CROP_MARGIN 0.16
#define LEAST_CROP 0.16

#define MAX_PANELS 13
#define MAX_ROWS 2

typedef struct
{
  BcFigure *figure;
  BcBox crop;
} Panel;

static BcScene *
make_scene (const BcMuscle *muscle)
{
  BcScene *scene = bc_scene_new ();
  BcShownMuscle shown = { muscle, muscle->sided ? BC_BODY_RIGHT : BC_BODY_BOTH };

  bc_scene_add_muscle (scene, &shown, 0);
  bc_scene_set_labels (scene, TRUE);
  bc_scene_set_outlines (scene, TRUE);
  return scene;
}

static void
include (BcBox *box, gboolean *any, double left, double top, double right, double bottom)
{
  if (*any)
    {
      left = MIN (left, box->x);
      top = MIN (top, box->y);
      right = MAX (right, box->x + box->width);
      bottom = MAX (bottom, box->y + box->height);
    }
  *box = (BcBox){ left, top, right - left, bottom - top };
  *any = TRUE;
}

static void
include_zones (const BcScene *scene, BcFigure *figure, BcLevel level, BcBox *box, gboolean *any)
{
  guint n;
  const BcSceneMuscle *shown = bc_scene_get_muscles (scene, &n);
  g_autoptr (GPtrArray) outlines = bc_zones_collect (scene, shown, figure, level);

  for (guint i = 0; i < outlines->len; i++)
    {
      const BcBox *zone = bc_polygon_get_box (bc_outline_get_polygon (outlines->pdata[i]));

      include (box, any, zone->x, zone->y, zone->x + zone->width, zone->y + zone->height);
    }
}

/* Widens an interval about its middle and keeps it inside the view. */
static void
widen (double *start, double *length, double least, double view_start, double view_length)
{
  double middle = *start + *length / 2, wanted = MIN (MAX (*length * (1 + 2 * CROP_MARGIN), least), view_length);

  *start = CLAMP (middle - wanted / 2, view_start, view_start + view_length - wanted);
  *length = wanted;
}

/**
 * bc_plate_find_crop:
 * @crop: (out): the part of the view that holds every point and zone of the muscle, with a margin; viewBox units
 *
 * Returns: whether the view shows anything of the muscle.
 */
gboolean
bc_plate_find_crop (const BcMuscle *muscle, BcFigure *figure, BcBox *crop)
{
  g_autoptr (BcScene) scene = make_scene (muscle);
  g_autoptr (GArray) marks = bc_scene_list_marks (scene, figure);
  const BcBox *view = bc_figure_get_view_box (figure);
  gboolean any = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const BcMark *mark = &g_array_index (marks, BcMark, i);

      include (crop, &any, mark->at.x, mark->at.y, mark->at.x, mark->at.y);
    }
  include_zones (scene, figure, BC_LEVEL_ESSENTIAL, crop, &any);
  include_zones (scene, figure, BC_LEVEL_SPILLOVER, crop, &any);
  if (!any)
    return FALSE;
  widen (&crop->x, &crop->width, LEAST_CROP * view->height, view->x, view->width);
  widen (&crop->y, &crop->height, LEAST_CROP * view->height, view->y, view->height);
  return TRUE;
}

static guint
list_panels (const BcMuscle *muscle, BcFigureSet *figures, Panel panels[MAX_PANELS])
{
  const char *const *views = bc_figure_set_get_views (figures);
  guint n = 0;

  for (guint i = 0; views[i] != NULL && n < MAX_PANELS; i++)
    {
      panels[n].figure = bc_figure_set_get (figures, views[i]);
      if (bc_plate_find_crop (muscle, panels[n].figure, &panels[n].crop))
        n++;
    }
  return n;
}

static void
write_at (const char *text, double x, double y, double size, gboolean bold, double width, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = bc_marks_create_layout (cr, size, bold);

  pango_layout_set_text (layout, text, -1);
  if (width > 0)
    pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  cairo_move_to (cr, x, y);
  cairo_set_source_rgb (cr, 0, 0, 0);
  pango_cairo_show_layout (cr, layout);
}

/* The name of a view under its picture, cut where the picture ends. */
static void
write_caption (const char *text, double x, double y, double width, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = bc_marks_create_layout (cr, CAPTION_SIZE, FALSE);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, x, y);
  cairo_set_source_rgb (cr, 0, 0, 0);
  pango_cairo_show_layout (cr, layout);
}

static gboolean
paint_panel (const Panel *panel, const BcScene *scene, double x, double y, double scale, cairo_t *cr, GError **error)
{
  const BcStyle *style = bc_style_get (BC_PRESET_SCREEN);
  const BcView *view = bc_views_find (bc_figure_get_view (panel->figure));
  double width = scale * panel->crop.width, height = scale * panel->crop.height;
  gboolean ok;

  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -panel->crop.x, -panel->crop.y);
  ok = bc_painter_paint_base (panel->figure, style, cr, 1 / scale, error);
  bc_painter_paint_overlay (panel->figure, scene, style, cr, 1 / scale);
  cairo_restore (cr);
  write_caption (bc_text (view->name), x, y + height + 2, width, cr);
  return ok;
}

/* The height at which pictures stand side by side within the plate, and are not higher than @most. */
static double
fit_row (const Panel *panels, guint n, double most)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += panels[i].crop.width / panels[i].crop.height;
  return MIN (most, (BC_PLATE_WIDTH - 2 * MARGIN - GAP * n) / MAX (sum, 0.1));
}

/* How many rows make the smallest picture largest. */
static guint
choose_rows (const Panel *panels, guint n)
{
  double half = (PICTURES_HEIGHT - CAPTION_HEIGHT) / MAX_ROWS;
  guint first = (n + 1) / MAX_ROWS;

  if (n < 2 || MIN (fit_row (panels, first, half), fit_row (panels + first, n - first, half)) <=
                   fit_row (panels, n, PICTURES_HEIGHT))
    return 1;
  return MAX_ROWS;
}

static gboolean
paint_row (const Panel *panels, guint n, const BcScene *scene, double y, double height, cairo_t *cr, GError **error)
{
  double x = MARGIN;

  for (guint i = 0; i < n; i++)
    {
      double scale = height / panels[i].crop.height;

      if (!paint_panel (&panels[i], scene, x, y, scale, cr, error))
        return FALSE;
      x += scale * panels[i].crop.width + GAP;
    }
  return TRUE;
}

/* The panels of a row have one height, or less where together they would be too wide. */
static gboolean
paint_panels (const BcMuscle *muscle, BcFigureSet *figures, cairo_t *cr, GError **error)
{
  Panel panels[MAX_PANELS];
  guint n = list_panels (muscle, figures, panels), rows = choose_rows (panels, n), in_row = (n + rows - 1) / rows;
  g_autoptr (BcScene) scene = make_scene (muscle);
  double y = PICTURES_TOP, most = rows == 1 ? PICTURES_HEIGHT : (PICTURES_HEIGHT - CAPTION_HEIGHT) / rows;

  for (guint start = 0; start < n; start += in_row)
    {
      guint count = MIN (in_row, n - start);
      double height = fit_row (panels + start, count, most);

      if (!paint_row (panels + start, count, scene, y, height, cr, error))
        return FALSE;
      y += height + CAPTION_HEIGHT;
    }
  return TRUE;
}

static void
append_regions (GString *words, const BcTriggerPoint *point, BcLevel level, const char *heading)
{
  guint n = 0;

  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = point->referrals->pdata[i];

      if (referral->level != level)
        continue;
      g_string_append_printf (words, "%s%s%s", n++ == 0 ? heading : ", ", referral->region.id,
                              referral->reach == BC_REACH_SAME   ? ""
                              : referral->reach == BC_REACH_BOTH ? " (both sides)"
                                                                 : " (other side)");
    }
}

static void
write_points (const BcMuscle *muscle, cairo_t *cr)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < muscle->points->len; i++)
    {
      const BcTriggerPoint *point = muscle->points->pdata[i];

      g_string_append_printf (words, "%u %s", i + 1, point->id);
      append_regions (words, point, BC_LEVEL_ESSENTIAL, " — ESSENTIAL ");
      append_regions (words, point, BC_LEVEL_SPILLOVER, " — spillover ");
      g_string_append (words, "\n");
    }
  write_at (words->str, MARGIN, WORDS_TOP, WORD_SIZE, FALSE, BC_PLATE_WIDTH - 2 * MARGIN, cr);
}

/**
 * bc_plate_paint:
 * @figures: the views; those that show nothing of the muscle are left out
 * @cr: user space is a plate of %BC_PLATE_WIDTH by %BC_PLATE_HEIGHT, white
 * @error: a drawing that cannot be read
 *
 * Returns: whether every view could be painted.
 */
gboolean
bc_plate_paint (const BcMuscle *muscle, BcFigureSet *figures, cairo_t *cr, GError **error)
{
  g_autofree char *names =
      g_strdup_printf ("%s · %s · “%s”", bc_text (muscle->name), muscle->latin, bc_text (muscle->everyday));

  write_at (names, MARGIN, MARGIN, TITLE_SIZE, TRUE, BC_PLATE_WIDTH - 2 * MARGIN, cr);
  write_points (muscle, cr);
  return paint_panels (muscle, figures, cr, error);
}
