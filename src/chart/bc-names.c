/* Names on a figure, with lines to what they name: muscles, regions, or both.

   What is marked or shown is always named. Of the rest as much is named as can be read, large things before small ones; a
   closer look names more. A thing that the figure shows on both sides is named once, in turn on the one and on the other.
   Muscles are named where the drawing shows them: surface muscles on the muscle drawing, deep ones on the deep.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-names.h"

#include <math.h>
#include <string.h>

#include "bc-marks.h"
#include "bc-name-layout.h"
#include "bc-painter.h"
#include "bc-polygon.h"
#include "bc-text.h"

/* Lengths in heights of a label's text. */
#define LINE_HEIGHT 1.35
#define MARGIN 0.5
#define TEXT_SIZE 0.95
#define DOT_RADIUS 0.16
#define LINE_WIDTH 0.07
#define HALO_WIDTH 0.16

/* The rows of a shape in which a place for the line's end is looked for, as shares of its height. */
static const double anchor_rows[] = { 0.5, 0.42, 0.58, 0.34, 0.66 };

#define OUTLINE_FLATNESS 1.0

/* Something with a name, on one side. */
typedef struct
{
  gconstpointer record; /* BcMuscle or BcRegion, borrowed */
  gboolean is_muscle;
  BcSide side;
  char *shape; /* the drawn muscle without its side; NULL for a region */
  const char *name;
  BcCoordinate anchor;
  double area; /* square units, about */
} Thing;

struct _BcNames
{
  BcFigure *figure; /* owned */
  BcAtlas *atlas;   /* owned */
  GArray *things;   /* Thing */
  BcPolygon *silhouette;
  GHashTable *drawn[BC_N_LOOKS]; /* ids that a drawing holds; NULL until asked for */
};

static void
clear_thing (gpointer thing)
{
  g_free (((Thing *)thing)->shape);
}

static BcPolygon *
make_polygon (BcFigure *figure, const char *id)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  BcPolygon *polygon = NULL;

  cairo_set_tolerance (cr, OUTLINE_FLATNESS);
  if (bc_figure_append_shape (figure, id, cr))
    polygon = bc_polygon_new_from_path (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return polygon;
}

/* The middle of the widest stretch of the shape near its half height. */
static gboolean
find_anchor (const BcPolygon *polygon, BcCoordinate *anchor, double *area)
{
  const BcBox *box = bc_polygon_get_box (polygon);
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  double widest = 0;

  for (gsize row = 0; row < G_N_ELEMENTS (anchor_rows); row++)
    {
      double y = box->y + anchor_rows[row] * box->height;

      bc_polygon_find_crossings (polygon, y, crossings);
      for (guint i = 0; i + 1 < crossings->len; i += 2)
        {
          double start = g_array_index (crossings, double, i), end = g_array_index (crossings, double, i + 1);
          /* the middle rows first, where the difference is small */
          if (end - start <= widest * 1.15)
            continue;
          widest = end - start;
          *anchor = (BcCoordinate){ (start + end) / 2, y };
        }
    }
  *area = widest * box->height;
  return widest > 0;
}

static void
add_thing (BcNames *self, Thing *thing, const char *id)
{
  g_autoptr (BcPolygon) polygon = make_polygon (self->figure, id);

  if (polygon != NULL && find_anchor (polygon, &thing->anchor, &thing->area))
    g_array_append_vals (self->things, thing, 1);
  else
    clear_thing (thing);
}

static const BcSide all_sides[] = { BC_SIDE_RIGHT, BC_SIDE_LEFT, BC_SIDE_MIDLINE };

static void
add_regions (BcNames *self)
{
  GPtrArray *regions = bc_atlas_get_regions (self->atlas);

  for (guint i = 0; i < regions->len; i++)
    for (gsize s = 0; s < G_N_ELEMENTS (all_sides); s++)
      {
        const BcRegion *region = regions->pdata[i];
        g_autofree char *id = bc_figure_region_id (region->id, all_sides[s]);
        Thing thing = { region, FALSE, all_sides[s], NULL, bc_text (region->name), { 0, 0 }, 0 };

        if (bc_figure_has_shape (self->figure, id))
          add_thing (self, &thing, id);
      }
}

/* A muscle of several drawn parts is named at the largest. */
static void
add_muscle_side (BcNames *self, const BcMuscle *muscle, BcSide side)
{
  guint before = self->things->len, best = before;

  for (guint i = 0; i < muscle->shapes->len; i++)
    {
      const BcShape *shape = muscle->shapes->pdata[i];
      g_autofree char *id = bc_figure_muscle_id (shape->id, side);
      Thing thing = { muscle, TRUE, side, g_strdup (shape->id), bc_muscle_get_name (muscle), { 0, 0 }, 0 };

      if (strcmp (shape->view, bc_figure_get_view (self->figure)) == 0)
        add_thing (self, &thing, id);
      else
        clear_thing (&thing);
    }
  for (guint i = before; i < self->things->len; i++)
    if (g_array_index (self->things, Thing, i).area > g_array_index (self->things, Thing, best).area)
      best = i;
  for (guint i = self->things->len; i-- > before;)
    if (i != best)
      g_array_remove_index (self->things, i);
}

static void
add_muscles (BcNames *self)
{
  GPtrArray *muscles = bc_atlas_get_muscles (self->atlas);

  for (guint i = 0; i < muscles->len; i++)
    for (gsize s = 0; s < G_N_ELEMENTS (all_sides); s++)
      add_muscle_side (self, muscles->pdata[i], all_sides[s]);
}

/**
 * bc_names_new:
 * @figure: a reference is taken
 * @atlas: whose muscles and regions are named; a reference is taken
 *
 * Takes some ten milliseconds: keep it.
 *
 * Returns: (transfer full): the names of a figure.
 */
BcNames *
bc_names_new (BcFigure *figure, BcAtlas *atlas)
{
  BcNames *self = g_new0 (BcNames, 1);

  self->figure = g_object_ref (figure);
  self->atlas = g_object_ref (atlas);
  self->things = g_array_new (FALSE, FALSE, sizeof (Thing));
  g_array_set_clear_func (self->things, clear_thing);
  self->silhouette = make_polygon (figure, BC_SHAPE_SILHOUETTE);
  add_muscles (self);
  add_regions (self);
  return self;
}

void
bc_names_free (BcNames *self)
{
  for (guint i = 0; i < BC_N_LOOKS; i++)
    g_clear_pointer (&self->drawn[i], g_hash_table_unref);
  g_clear_pointer (&self->silhouette, bc_polygon_free);
  g_array_unref (self->things);
  g_object_unref (self->atlas);
  g_object_unref (self->figure);
  g_free (self);
}

/* Skin and outline show no muscles of their own: the surface ones lie under them. */
static gboolean
is_drawn (BcNames *self, const Thing *thing, BcLook look)
{
  BcLook drawing = look == BC_LOOK_DEEP ? BC_LOOK_DEEP : BC_LOOK_MUSCLE;

  if (self->drawn[drawing] == NULL)
    self->drawn[drawing] = bc_figure_list_drawn (self->figure, drawing);
  return g_hash_table_contains (self->drawn[drawing], thing->shape);
}

static gboolean
is_shown (const BcScene *scene, const Thing *thing)
{
  guint n;
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, &n);

  for (guint i = 0; i < n; i++)
    if (muscles[i].shown.muscle == thing->record &&
        (thing->side == BC_SIDE_MIDLINE ||
         (muscles[i].shown.sides & (thing->side == BC_SIDE_LEFT ? BC_BODY_LEFT : BC_BODY_RIGHT))))
      return TRUE;
  return FALSE;
}

static gboolean
is_marked (const BcScene *scene, const Thing *thing)
{
  const BcSpot spot = { thing->record, thing->side };
  guint n;
  const BcSpot *selected = bc_scene_get_selected (scene, &n);

  for (guint i = 0; i < n; i++)
    if (bc_spot_equal (&selected[i], &spot))
      return TRUE;
  return FALSE;
}

static gboolean
is_seen (const Thing *thing, const BcBox *field)
{
  return thing->anchor.x >= field->x && thing->anchor.x <= field->x + field->width && thing->anchor.y >= field->y &&
         thing->anchor.y <= field->y + field->height;
}

/* Whether the same thing is named on the other side: there it is shown or marked, or it is its turn. */
static gboolean
is_named_elsewhere (BcNames *self, const Thing *thing, const BcScene *scene, const BcBox *field, gboolean is_lefts_turn)
{
  for (guint i = 0; i < self->things->len; i++)
    {
      const Thing *other = &g_array_index (self->things, Thing, i);

      if (other == thing || other->record != thing->record || other->is_muscle != thing->is_muscle ||
          !is_seen (other, field))
        continue;
      if (thing->is_muscle ? is_shown (scene, other) : is_marked (scene, other))
        return TRUE;
      if (thing->side != BC_SIDE_MIDLINE && is_lefts_turn != (thing->side == BC_SIDE_LEFT))
        return TRUE;
    }
  return FALSE;
}

static gboolean
choose (BcNames *self,
        const Thing *thing,
        BcNameKinds kinds,
        const BcScene *scene,
        BcLook look,
        const BcBox *field,
        int *rank)
{
  guint number =
      thing->is_muscle ? ((const BcMuscle *)thing->record)->number : ((const BcRegion *)thing->record)->number;

  if (!(kinds & (thing->is_muscle ? BC_NAMES_MUSCLES : BC_NAMES_REGIONS)) || !is_seen (thing, field))
    return FALSE;
  *rank = (int)MIN (thing->area, BC_NAME_MUST - 1);
  if (thing->is_muscle ? is_shown (scene, thing) : is_marked (scene, thing))
    {
      *rank = BC_NAME_MUST;
      return TRUE;
    }
  if (thing->is_muscle && !is_drawn (self, thing, look))
    return FALSE;
  return !is_named_elsewhere (self, thing, scene, field, number % 2 == 0);
}

/* A label and what it says. */
typedef struct
{
  GArray *labels; /* BcNameLabel */
  GPtrArray *texts;
} Placed;

static void
collect (BcNames *self,
         BcNameKinds kinds,
         const BcScene *scene,
         BcLook look,
         const BcBox *field,
         PangoLayout *layout,
         Placed *placed)
{
  for (guint i = 0; i < self->things->len; i++)
    {
      const Thing *thing = &g_array_index (self->things, Thing, i);
      BcNameLabel label = { .anchor = thing->anchor };
      PangoRectangle extents;

      if (!choose (self, thing, kinds, scene, look, field, &label.rank))
        continue;
      pango_layout_set_text (layout, thing->name, -1);
      pango_layout_get_extents (layout, NULL, &extents);
      label.width = extents.width / (double)PANGO_SCALE;
      g_array_append_val (placed->labels, label);
      g_ptr_array_add (placed->texts, (gpointer)thing->name);
    }
}

static PangoLayout *
begin (BcNames *self,
       BcNameKinds kinds,
       const BcScene *scene,
       const BcStyle *style,
       const BcBox *field,
       cairo_t *cr,
       double unit,
       Placed *placed)
{
  double size = TEXT_SIZE * style->label_size * unit;
  PangoLayout *layout = bc_marks_create_layout (cr, size, FALSE);
  g_autoptr (GArray) words = bc_painter_list_word_boxes (self->figure, field, style, unit);

  placed->labels = g_array_new (FALSE, TRUE, sizeof (BcNameLabel));
  placed->texts = g_ptr_array_new ();
  pango_cairo_update_layout (cr, layout);
  collect (self, kinds, scene, style->look, field, layout, placed);
  bc_name_layout_place (placed->labels, field, LINE_HEIGHT * size, MARGIN * size, self->silhouette, words);
  return layout;
}

/**
 * bc_names_place:
 * @kinds: what is named
 * @scene: what is marked and shown
 * @style: the look, and the size of labels
 * @field: what is seen of the figure, viewBox units
 * @cr: user space is the viewBox
 * @unit: viewBox units of one device unit
 *
 * Returns: (transfer full) (element-type BcNameLabel): where bc_names_paint() would paint names; some are not placed.
 */
GArray *
bc_names_place (BcNames *self,
                BcNameKinds kinds,
                const BcScene *scene,
                const BcStyle *style,
                const BcBox *field,
                cairo_t *cr,
                double unit)
{
  Placed placed;
  g_autoptr (PangoLayout) layout = begin (self, kinds, scene, style, field, cr, unit, &placed);

  g_ptr_array_unref (placed.texts);
  return placed.labels;
}

static void
set_source (cairo_t *cr, const BcColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

static void
append_line (const BcNameLabel *label, cairo_t *cr)
{
  cairo_move_to (cr, label->start.x, label->start.y);
  cairo_line_to (cr, label->elbow.x, label->elbow.y);
  cairo_line_to (cr, label->anchor.x, label->anchor.y);
}

static void
paint_line (const BcNameLabel *label, const BcStyle *style, double size, cairo_t *cr)
{
  append_line (label, cr);
  set_source (cr, &style->paper);
  cairo_set_line_width (cr, 3 * LINE_WIDTH * size);
  cairo_stroke (cr);
  append_line (label, cr);
  set_source (cr, &style->ink);
  cairo_set_line_width (cr, LINE_WIDTH * size);
  cairo_stroke (cr);
  cairo_arc (cr, label->anchor.x, label->anchor.y, DOT_RADIUS * size, 0, 2 * G_PI);
  cairo_fill (cr);
}

/**
 * bc_names_paint:
 *
 * See bc_names_place(). Letters are never mirrored.
 */
void
bc_names_paint (BcNames *self,
                BcNameKinds kinds,
                const BcScene *scene,
                const BcStyle *style,
                const BcBox *field,
                cairo_t *cr,
                double unit)
{
  Placed placed;
  g_autoptr (PangoLayout) layout = begin (self, kinds, scene, style, field, cr, unit, &placed);
  double size = TEXT_SIZE * style->label_size * unit;

  for (guint i = 0; i < placed.labels->len; i++)
    if (g_array_index (placed.labels, BcNameLabel, i).placed)
      paint_line (&g_array_index (placed.labels, BcNameLabel, i), style, size, cr);
  for (guint i = 0; i < placed.labels->len; i++)
    {
      const BcNameLabel *label = &g_array_index (placed.labels, BcNameLabel, i);
      BcCoordinate middle = { label->box.x + label->box.width / 2, label->box.y + label->box.height / 2 };

      if (label->placed)
        bc_marks_paint_text (layout, placed.texts->pdata[i], middle, &style->ink, &style->paper, HALO_WIDTH * size, cr);
    }
  g_ptr_array_unref (placed.texts);
  g_array_unref (placed.labels);
}
