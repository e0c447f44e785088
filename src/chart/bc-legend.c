/* The legend of a page: what the signs mean, and only the signs that the page has.

   The swatches are drawn by the code that draws the figures, so that they cannot differ from them. Lengths are points.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-legend.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bc-annotation-painter.h"
#include "bc-flow.h"
#include "bc-hatch.h"
#include "bc-marks.h"
#include "bc-outline.h"
#include "bc-pen-style.h"
#include "bc-spread.h"
#include "bc-text.h"
#include "bc-zones.h"

#define POINTS_PER_MM (72 / 25.4)

#define TEXT_SIZE 8.5
#define SWATCH_WIDTH 26.0
#define SWATCH_HEIGHT 11.0
#define GAP 5.0         /* from the swatch to its words */
#define ENTRY_GAP 14.0  /* from one entry to the next */
#define POINT_SCALE 0.7 /* of a story, so that its ring stays in the swatch */
#define ROW_HEIGHT 16.0 /* of a row with one line of words */

typedef enum
{
  SIGN_MARK,
  SIGN_ESSENTIAL,
  SIGN_SPILLOVER,
  SIGN_MUSCLE,
  SIGN_SELECTED,
  SIGN_UNCOVERED,
  SIGN_OVERLAY,
  SIGN_DRAWN, /* by hand */
  SIGN_POINT, /* of a story */
} Sign;

typedef struct
{
  Sign sign;
  guint colour;
  const BcAnnotation *mark; /* borrowed from the scene; NULL but for what was drawn by hand */
  PangoLayout *words;
  double x, y, width;
} Entry;

struct _BcLegend
{
  const BcStyle *style; /* borrowed */
  PangoContext *context;
  double width;
  double height;
  GArray *entries; /* Entry */
};

static void
entry_clear (gpointer entry)
{
  g_clear_object (&((Entry *)entry)->words);
}

static void
add_entry (BcLegend *self, Sign sign, guint colour, const char *words)
{
  Entry entry = { .sign = sign, .colour = colour };
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");
  PangoRectangle extent;

  entry.words = pango_layout_new (self->context);
  pango_font_description_set_size (font, (int)(TEXT_SIZE * PANGO_SCALE));
  pango_layout_set_font_description (entry.words, font);
  bc_flow_part_letters (entry.words);
  pango_layout_set_text (entry.words, words, -1);
  pango_layout_get_extents (entry.words, NULL, &extent);
  entry.width = MIN (SWATCH_WIDTH + GAP + (double)extent.width / PANGO_SCALE, self->width);
  /* Words longer than the page break; all others stay on one line. */
  pango_layout_set_width (entry.words, (int)((entry.width - SWATCH_WIDTH - GAP + 1) * PANGO_SCALE));
  g_array_append_val (self->entries, entry);
}

static gboolean
has_zones (const BcScene *scene, const BcSceneMuscle *muscle, GPtrArray *figures, BcLevel level)
{
  for (guint i = 0; i < figures->len; i++)
    {
      g_autoptr (GPtrArray) outlines = bc_zones_collect (scene, muscle, figures->pdata[i], level);

      if (outlines->len > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_marks (const BcScene *scene, GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      g_autoptr (GArray) marks = bc_scene_list_marks (scene, figures->pdata[i]);

      if (marks->len > 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_zones (BcLegend *self, const BcScene *scene, GPtrArray *figures)
{
  guint n;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *name = bc_muscle_get_name (muscles[i].shown.muscle);
      g_autofree char *often =
          n > 1 ? g_strdup_printf (_ ("%s: pain usually felt here"), name) : g_strdup (_ ("Pain usually felt here"));
      g_autofree char *sometimes =
          n > 1 ? g_strdup_printf (_ ("%s: sometimes here as well"), name) : g_strdup (_ ("Sometimes here as well"));

      if (has_zones (scene, &muscles[i], figures, BC_LEVEL_ESSENTIAL))
        add_entry (self, SIGN_ESSENTIAL, muscles[i].colour, often);
      if (has_zones (scene, &muscles[i], figures, BC_LEVEL_SPILLOVER))
        add_entry (self, SIGN_SPILLOVER, muscles[i].colour, sometimes);
    }
}

/* What looks alike has one entry. */
static gboolean
look_alike (const BcAnnotation *a, const BcAnnotation *b)
{
  return a->kind == b->kind && a->pen == b->pen && a->form == b->form && a->treatment == b->treatment;
}

static gboolean
has_look (BcLegend *self, const BcAnnotation *mark)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const BcAnnotation *other = g_array_index (self->entries, Entry, i).mark;

      if (other != NULL && look_alike (other, mark))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_on_any (const BcAnnotation *mark, GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    if (bc_annotation_is_on (mark, figures->pdata[i]))
      return TRUE;
  return FALSE;
}

/* A colour explains nothing on a page without colours, and the lines of an area nothing of a point. */
static const char *
describe_pen (const BcLegend *self, const BcAnnotation *mark)
{
  if (bc_style_is_mono (self->style) || (mark->kind != BC_ANNOTATION_AREA && mark->kind != BC_ANNOTATION_REGION))
    return bc_pen_style_get_form_name (mark->pen, mark->kind);
  return bc_pen_get_name (mark->pen);
}

static void
add_drawn (BcLegend *self, const BcAnnotation *mark)
{
  const char *name = mark->kind == BC_ANNOTATION_TREATMENT ? bc_treatment_get_name (mark->treatment)
                                                           : bc_annotation_kind_get_name (mark->kind);
  g_autofree char *words = NULL;

  /* Translators: in a legend, what was drawn and how it looks: "Pain area (Red pen, rising lines)", or in black and
     white, "Pain area (rising lines)" */
  words = g_strdup_printf (C_ ("drawn mark", "%s (%s)"), name, describe_pen (self, mark));
  add_entry (self, SIGN_DRAWN, 0, words);
  g_array_index (self->entries, Entry, self->entries->len - 1).mark = mark;
}

/* Notes explain themselves. */
static void
add_all_drawn (BcLegend *self, const BcScene *scene, GPtrArray *figures)
{
  GPtrArray *marks = bc_scene_get_annotations (scene);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const BcAnnotation *mark = marks->pdata[i];

      if (mark->kind != BC_ANNOTATION_NOTE && is_on_any (mark, figures) && !has_look (self, mark))
        add_drawn (self, mark);
    }
}

static void
add_entries (BcLegend *self, const BcScene *scene, GPtrArray *figures)
{
  guint n_selected, n_uncovered, n_muscles, n_areas;

  bc_scene_get_selected (scene, &n_selected);
  bc_scene_get_uncovered (scene, &n_uncovered);
  bc_scene_get_muscles (scene, &n_muscles);
  bc_scene_get_pain_areas (scene, &n_areas);
  if (has_marks (scene, figures))
    add_entry (self, SIGN_MARK, 0, _ ("Trigger point: place commonly described"));
  add_zones (self, scene, figures);
  if (bc_scene_get_outlines (scene) && n_muscles > 0)
    add_entry (self, SIGN_MUSCLE, 0, _ ("The muscle"));
  if (bc_scene_get_overlays (scene)->len > 0)
    add_entry (self, SIGN_OVERLAY, 0, _ ("Skin area of the nerve or nerve root that is named in it; areas overlap"));
  if (n_selected > n_uncovered || n_areas > 0)
    add_entry (self, SIGN_SELECTED, 0, _ ("Marked place"));
  if (n_uncovered > 0)
    add_entry (self, SIGN_UNCOVERED, 0, _ ("Marked place that no shown pattern reaches"));
  add_all_drawn (self, scene, figures);
}

static void
lay_out (BcLegend *self)
{
  double x = 0, y = 0, row_height = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);
      int height;

      pango_layout_get_size (entry->words, NULL, &height);
      if (x > 0 && x + entry->width > self->width)
        {
          y += row_height;
          x = row_height = 0;
        }
      entry->x = x;
      entry->y = y;
      x += entry->width + ENTRY_GAP;
      row_height = MAX (row_height, MAX (ROW_HEIGHT, (double)height / PANGO_SCALE + 3));
    }
  self->height = y + row_height;
}

static BcLegend *
create (const BcStyle *style, PangoContext *context, double width)
{
  BcLegend *self = g_new0 (BcLegend, 1);

  self->style = style;
  self->context = g_object_ref (context);
  self->width = width;
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  return self;
}

/**
 * bc_legend_new:
 * @scene: what is shown
 * @figures: (element-type BcFigure): where it is shown
 * @style: how it is shown, lengths in millimetres; borrowed
 * @context: from bc_flow_create_context()
 * @width: room, points
 *
 * Returns: (transfer full): the legend; its height is 0 where nothing is shown.
 */
BcLegend *
bc_legend_new (const BcScene *scene, GPtrArray *figures, const BcStyle *style, PangoContext *context, double width)
{
  BcLegend *self = create (style, context, width);

  add_entries (self, scene, figures);
  lay_out (self);
  return self;
}

/**
 * bc_legend_new_for_story:
 * @story: what it shows; a story of drawings alone has no legend
 * @style: how it is shown, lengths in millimetres; borrowed
 * @context: from bc_flow_create_context()
 * @width: room, points
 *
 * Returns: (transfer full): the legend, in words for patients.
 */
BcLegend *
bc_legend_new_for_story (const BcPageStory *story, const BcStyle *style, PangoContext *context, double width)
{
  BcLegend *self = create (style, context, width);

  if (bc_page_story_has_zones (story, BC_LEVEL_ESSENTIAL))
    {
      add_entry (self, SIGN_POINT, 0, _ ("Sore spot in the muscle"));
      add_entry (self, SIGN_ESSENTIAL, 0, _ ("Pain usually felt here"));
    }
  if (bc_page_story_has_zones (story, BC_LEVEL_SPILLOVER))
    add_entry (self, SIGN_SPILLOVER, 0, _ ("Sometimes here as well"));
  if (bc_page_story_has_places (story))
    add_entry (self, SIGN_SELECTED, 0, _ ("Where it hurts"));
  lay_out (self);
  return self;
}

void
bc_legend_free (BcLegend *self)
{
  g_array_unref (self->entries);
  g_object_unref (self->context);
  g_free (self);
}

double
bc_legend_get_height (const BcLegend *self)
{
  return self->height;
}

static void
draw_zone (const BcLegend *self, const Entry *entry, cairo_t *cr)
{
  const double w = SWATCH_WIDTH, h = SWATCH_HEIGHT;
  const BcCoordinate corners[] = { { 3, 0 }, { w - 3, 0 }, { w, h / 2 }, { w - 3, h }, { 3, h }, { 0, h / 2 } };
  g_autoptr (GPtrArray) zone = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_outline_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  BcStyle style = *self->style;

  /* The soft edge is a length of the body, and the swatch is none. */
  style.edge_units = MIN (style.edge_units, h / 6);
  g_ptr_array_add (zone, bc_outline_new (corners, G_N_ELEMENTS (corners)));
  if (entry->sign == SIGN_ESSENTIAL)
    bc_zones_paint (zone, none, NULL, NULL, &style, entry->colour, cr, POINTS_PER_MM);
  else
    bc_zones_paint (none, zone, NULL, NULL, &style, entry->colour, cr, POINTS_PER_MM);
}

static void
draw_mark (const BcLegend *self, cairo_t *cr)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (BcMark));
  BcMark mark = { .at = { SWATCH_WIDTH / 2, SWATCH_HEIGHT / 2 } };

  g_array_append_val (marks, mark);
  bc_marks_paint (marks, FALSE, NAN, self->style, cr, POINTS_PER_MM);
}

static void
draw_region (const BcSpotStyle *style, cairo_t *cr)
{
  const BcBox box = { 0, 0, SWATCH_WIDTH, SWATCH_HEIGHT };
  double dash = style->dash * POINTS_PER_MM;

  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_clip (cr);
  cairo_set_source_rgba (cr, style->fill.red, style->fill.green, style->fill.blue, style->fill.alpha);
  cairo_paint (cr);
  cairo_set_source_rgba (cr, style->line.red, style->line.green, style->line.blue, style->line.alpha);
  bc_hatch_paint (style->hatch, &box, style->hatch_pitch * POINTS_PER_MM, style->hatch_width * POINTS_PER_MM, cr);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_set_line_width (cr, 2 * style->line_width * POINTS_PER_MM);
  if (dash > 0)
    cairo_set_dash (cr, &dash, 1, 0);
  cairo_stroke (cr);
}

/* The border alone: each area has a tint of its own. */
static void
draw_border (const BcLegend *self, cairo_t *cr)
{
  double dash = self->style->overlay_dash * POINTS_PER_MM, width = self->style->overlay_line_width * POINTS_PER_MM;

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, width);
  if (dash > 0)
    cairo_set_dash (cr, &dash, 1, 0);
  cairo_rectangle (cr, width / 2, width / 2, SWATCH_WIDTH - width, SWATCH_HEIGHT - width);
  cairo_stroke (cr);
}

static void
draw_sign (const BcLegend *self, const Entry *entry, cairo_t *cr)
{
  const BcBox swatch = { 0, 0, SWATCH_WIDTH, SWATCH_HEIGHT };
  const BcStyle *style = self->style;
  const BcSpotStyle muscle = {
    style->muscle_fill, style->muscle_line, style->muscle_line_width, 0, BC_HATCH_NONE, 0, 0
  };

  cairo_save (cr);
  switch (entry->sign)
    {
    case SIGN_MARK:
      draw_mark (self, cr);
      break;
    case SIGN_POINT:
      bc_spread_paint_point ((BcCoordinate){ SWATCH_WIDTH / 2, SWATCH_HEIGHT / 2 }, style, cr,
                             POINTS_PER_MM * POINT_SCALE, 0);
      break;
    case SIGN_MUSCLE:
      draw_region (&muscle, cr);
      break;
    case SIGN_SELECTED:
      draw_region (&style->selected, cr);
      break;
    case SIGN_UNCOVERED:
      draw_region (&style->uncovered, cr);
      break;
    case SIGN_OVERLAY:
      draw_border (self, cr);
      break;
    case SIGN_DRAWN:
      bc_annotation_painter_paint_sample (entry->mark, style, bc_style_is_mono (style), &swatch, cr, POINTS_PER_MM);
      break;
    case SIGN_ESSENTIAL:
    case SIGN_SPILLOVER:
    default:
      draw_zone (self, entry, cr);
    }
  cairo_restore (cr);
}

/**
 * bc_legend_draw:
 * @cr: user space is points, the legend's corner at 0, 0
 */
void
bc_legend_draw (const BcLegend *self, cairo_t *cr)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      cairo_save (cr);
      cairo_translate (cr, entry->x, entry->y);
      draw_sign (self, entry, cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_move_to (cr, SWATCH_WIDTH + GAP, 0);
      pango_cairo_show_layout (cr, entry->words);
      cairo_restore (cr);
    }
}
