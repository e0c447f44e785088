/* A scene: what is to be shown on the figures, as plain data that can be compared.

   Built by its setters, then only read: two scenes that are equal look the same, so a widget repaints only when
   bc_scene_equal () says that something changed, and a test compares scenes and not pixels. Spots are kept sorted, so
   the order in which they were clicked does not matter.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-scene.h"

#include <math.h>
#include <string.h>

/* Marks of left and right that are nearer than this to each other lie on the midline and are one; viewBox units. */
#define SAME_PLACE 1.0

/* Opacities nearer than this look the same. */
#define SAME_OPACITY (1.0 / 512)

struct _BcScene
{
  gatomicrefcount references;
  GArray *selected;  /* BcSpot, sorted */
  GArray *uncovered; /* BcSpot, sorted */
  GPtrArray *areas;  /* BcPainArea, in the order in which they were drawn */
  GArray *uncovered_shares; /* BcSpot of the areas, sorted */
  BcSpot hovered;    /* region NULL: none */
  GArray *muscles;   /* BcSceneMuscle */
  const BcTriggerPoint *emphasis;
  BcSide emphasis_side;
  gboolean outlines;
  gboolean labels;
  BcSceneParts hidden;
  GPtrArray *overlays; /* const BcOverlay, borrowed, in the order in which they are painted */
  double overlay_opacity;
  gboolean notes_listed;
  GPtrArray *annotations; /* BcAnnotation; a reference, never changed; NULL for none */
};

G_DEFINE_BOXED_TYPE (BcScene, bc_scene, bc_scene_ref, bc_scene_unref)

/**
 * bc_scene_new:
 *
 * Returns: (transfer full): an empty scene. It borrows the records it is given, so the atlas must outlive it.
 */
BcScene *
bc_scene_new (void)
{
  BcScene *self = g_new0 (BcScene, 1);

  g_atomic_ref_count_init (&self->references);
  self->selected = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  self->uncovered = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  self->areas = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_pain_area_unref);
  self->uncovered_shares = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  self->muscles = g_array_new (FALSE, FALSE, sizeof (BcSceneMuscle));
  self->overlays = g_ptr_array_new ();
  self->overlay_opacity = 1;
  return self;
}

/**
 * bc_scene_copy:
 *
 * Returns: (transfer full): an equal scene that can be changed without changing this one.
 */
BcScene *
bc_scene_copy (const BcScene *self)
{
  BcScene *copy = bc_scene_new ();

  g_array_append_vals (copy->selected, self->selected->data, self->selected->len);
  g_array_append_vals (copy->uncovered, self->uncovered->data, self->uncovered->len);
  for (guint i = 0; i < self->areas->len; i++)
    bc_scene_add_pain_area (copy, g_ptr_array_index (self->areas, i));
  g_array_append_vals (copy->uncovered_shares, self->uncovered_shares->data, self->uncovered_shares->len);
  g_array_append_vals (copy->muscles, self->muscles->data, self->muscles->len);
  copy->hovered = self->hovered;
  copy->emphasis = self->emphasis;
  copy->emphasis_side = self->emphasis_side;
  copy->outlines = self->outlines;
  copy->labels = self->labels;
  copy->hidden = self->hidden;
  g_ptr_array_extend (copy->overlays, self->overlays, NULL, NULL);
  copy->overlay_opacity = self->overlay_opacity;
  copy->notes_listed = self->notes_listed;
  copy->annotations = self->annotations != NULL ? g_ptr_array_ref (self->annotations) : NULL;
  return copy;
}

BcScene *
bc_scene_ref (BcScene *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
bc_scene_unref (BcScene *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->selected);
  g_array_unref (self->uncovered);
  g_ptr_array_unref (self->areas);
  g_array_unref (self->uncovered_shares);
  g_array_unref (self->muscles);
  g_ptr_array_unref (self->overlays);
  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  g_free (self);
}

static gboolean
spots_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!bc_spot_equal (&g_array_index (a, BcSpot, i), &g_array_index (b, BcSpot, i)))
      return FALSE;
  return TRUE;
}

static gboolean
areas_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!bc_pain_area_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
muscles_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const BcSceneMuscle *first = &g_array_index (a, BcSceneMuscle, i), *second = &g_array_index (b, BcSceneMuscle, i);

      if (first->shown.muscle != second->shown.muscle || first->shown.sides != second->shown.sides ||
          first->colour != second->colour)
        return FALSE;
    }
  return TRUE;
}

static gboolean
overlays_equal (const BcScene *a, const BcScene *b)
{
  if (a->overlays->len != b->overlays->len)
    return FALSE;
  for (guint i = 0; i < a->overlays->len; i++)
    if (a->overlays->pdata[i] != b->overlays->pdata[i])
      return FALSE;
  return a->overlays->len == 0 || fabs (a->overlay_opacity - b->overlay_opacity) < SAME_OPACITY;
}

/**
 * bc_scene_equal:
 *
 * Returns: whether the two scenes look the same on every figure.
 */
gboolean
bc_scene_equal (const BcScene *a, const BcScene *b)
{
  return a == b ||
         (spots_equal (a->selected, b->selected) && spots_equal (a->uncovered, b->uncovered) &&
                    areas_equal (a->areas, b->areas) && spots_equal (a->uncovered_shares, b->uncovered_shares) &&
          muscles_equal (a->muscles, b->muscles) && a->hovered.region == b->hovered.region &&
          a->hovered.side == b->hovered.side && a->emphasis == b->emphasis && a->emphasis_side == b->emphasis_side &&
          a->outlines == b->outlines && a->labels == b->labels && a->hidden == b->hidden &&
          a->annotations == b->annotations && overlays_equal (a, b));
}

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  return bc_spot_compare (a, b);
}

static void
add_spot (GArray *spots, const BcSpot *spot)
{
  for (guint i = 0; i < spots->len; i++)
    if (bc_spot_equal (&g_array_index (spots, BcSpot, i), spot))
      return;
  g_array_append_val (spots, *spot);
  g_array_sort (spots, compare_spots);
}

/**
 * bc_scene_add_selected:
 * @spot: a spot that hurts; adding it twice changes nothing
 */
void
bc_scene_add_selected (BcScene *self, const BcSpot *spot)
{
  add_spot (self->selected, spot);
}

/**
 * bc_scene_add_uncovered:
 * @spot: a selected spot that no shown pattern explains
 */
void
bc_scene_add_uncovered (BcScene *self, const BcSpot *spot)
{
  add_spot (self->uncovered, spot);
}

/**
 * bc_scene_add_pain_area:
 * @area: what somebody drew; a reference is taken
 */
void
bc_scene_add_pain_area (BcScene *self, BcPainArea *area)
{
  g_ptr_array_add (self->areas, bc_pain_area_ref (area));
}

/**
 * bc_scene_add_uncovered_share:
 * @spot: a spot of a drawn area that no shown pattern explains
 */
void
bc_scene_add_uncovered_share (BcScene *self, const BcSpot *spot)
{
  add_spot (self->uncovered_shares, spot);
}

/**
 * bc_scene_set_hovered:
 * @spot: (nullable): the spot under the pointer or with the keyboard's focus
 */
void
bc_scene_set_hovered (BcScene *self, const BcSpot *spot)
{
  self->hovered = spot != NULL ? *spot : (BcSpot){ NULL, BC_SIDE_MIDLINE };
}

/**
 * bc_scene_add_muscle:
 * @shown: the muscle and its sides
 * @colour: which of the style's pains draws it, below %BC_SCENE_MAX_MUSCLES
 *
 * Returns: whether there was room for it; FALSE also where the muscle is there already.
 */
gboolean
bc_scene_add_muscle (BcScene *self, const BcShownMuscle *shown, guint colour)
{
  BcSceneMuscle muscle = { *shown, colour };

  g_return_val_if_fail (colour < BC_SCENE_MAX_MUSCLES, FALSE);
  if (self->muscles->len == BC_SCENE_MAX_MUSCLES)
    return FALSE;
  for (guint i = 0; i < self->muscles->len; i++)
    if (g_array_index (self->muscles, BcSceneMuscle, i).shown.muscle == shown->muscle)
      return FALSE;
  g_array_append_val (self->muscles, muscle);
  return TRUE;
}

/**
 * bc_scene_set_emphasis:
 * @point: (nullable): a point of a shown muscle: only its zones are drawn, and its mark stands out
 * @side: the side of the muscle that is meant; %BC_SIDE_MIDLINE: every shown side
 */
void
bc_scene_set_emphasis (BcScene *self, const BcTriggerPoint *point, BcSide side)
{
  self->emphasis = point;
  self->emphasis_side = point != NULL ? side : BC_SIDE_MIDLINE;
}

/**
 * bc_scene_set_outlines:
 * @outlines: whether the shown muscles themselves are drawn
 */
void
bc_scene_set_outlines (BcScene *self, gboolean outlines)
{
  self->outlines = !!outlines;
}

/**
 * bc_scene_set_labels:
 * @labels: whether the marks carry their numbers
 */
void
bc_scene_set_labels (BcScene *self, gboolean labels)
{
  self->labels = !!labels;
}

/**
 * bc_scene_set_hidden:
 * @hidden: parts of the shown muscles' patterns that are left out
 */
void
bc_scene_set_hidden (BcScene *self, BcSceneParts hidden)
{
  self->hidden = hidden;
}

BcSceneParts
bc_scene_get_hidden (const BcScene *self)
{
  return self->hidden;
}

/**
 * bc_scene_add_overlay:
 * @overlay: a dermatome or a nerve's skin to lay over the figures; adding it twice changes nothing
 */
void
bc_scene_add_overlay (BcScene *self, const BcOverlay *overlay)
{
  if (!g_ptr_array_find (self->overlays, overlay, NULL))
    g_ptr_array_add (self->overlays, (gpointer)overlay);
}

/**
 * bc_scene_add_overlays:
 * @atlas: where the overlays are; it must outlive the scene
 * @kind: which of them
 *
 * Adds every overlay of a kind, a layer as a user switches it. Show bc_overlay_kind_get_note() with it.
 */
void
bc_scene_add_overlays (BcScene *self, BcAtlas *atlas, BcOverlayKind kind)
{
  GPtrArray *overlays = bc_atlas_get_overlays (atlas);

  for (guint i = 0; i < overlays->len; i++)
    {
      const BcOverlay *overlay = overlays->pdata[i];

      if (overlay->kind == kind)
        bc_scene_add_overlay (self, overlay);
    }
}

/**
 * bc_scene_set_overlay_opacity:
 * @opacity: 0 to 1: how strong the tints and patterns are; the labels stay readable
 */
void
bc_scene_set_overlay_opacity (BcScene *self, double opacity)
{
  self->overlay_opacity = CLAMP (opacity, 0, 1);
}

const BcSpot *
bc_scene_get_selected (const BcScene *self, guint *n_spots)
{
  *n_spots = self->selected->len;
  return (const BcSpot *)(gpointer)self->selected->data;
}

const BcSpot *
bc_scene_get_uncovered (const BcScene *self, guint *n_spots)
{
  *n_spots = self->uncovered->len;
  return (const BcSpot *)(gpointer)self->uncovered->data;
}

BcPainArea **
bc_scene_get_pain_areas (const BcScene *self, guint *n_areas)
{
  *n_areas = self->areas->len;
  return (BcPainArea **)self->areas->pdata;
}

const BcSpot *
bc_scene_get_uncovered_shares (const BcScene *self, guint *n_spots)
{
  *n_spots = self->uncovered_shares->len;
  return (const BcSpot *)(gpointer)self->uncovered_shares->data;
}

/**
 * bc_scene_get_hovered:
 *
 * Returns: (transfer none) (nullable): the hovered spot.
 */
const BcSpot *
bc_scene_get_hovered (const BcScene *self)
{
  return self->hovered.region != NULL ? &self->hovered : NULL;
}

const BcSceneMuscle *
bc_scene_get_muscles (const BcScene *self, guint *n_muscles)
{
  *n_muscles = self->muscles->len;
  return (const BcSceneMuscle *)(gpointer)self->muscles->data;
}

/**
 * bc_scene_get_emphasis:
 * @side: (out) (optional): the side that is meant
 *
 * Returns: (transfer none) (nullable): the emphasised point.
 */
const BcTriggerPoint *
bc_scene_get_emphasis (const BcScene *self, BcSide *side)
{
  if (side != NULL)
    *side = self->emphasis_side;
  return self->emphasis;
}

gboolean
bc_scene_get_outlines (const BcScene *self)
{
  return self->outlines;
}

gboolean
bc_scene_get_labels (const BcScene *self)
{
  return self->labels;
}

/**
 * bc_scene_get_overlays:
 *
 * Returns: (transfer none) (element-type BcOverlay): in the order in which they are painted.
 */
GPtrArray *
bc_scene_get_overlays (const BcScene *self)
{
  return self->overlays;
}

double
bc_scene_get_overlay_opacity (const BcScene *self)
{
  return self->overlay_opacity;
}

/**
 * bc_scene_set_annotations:
 * @annotations: (nullable) (element-type BcAnnotation): a reference is taken; not to be changed from now on
 *
 * What was drawn by hand, for pages and pictures. A window draws it itself, because there a hand moves it.
 */
void
bc_scene_set_annotations (BcScene *self, GPtrArray *annotations)
{
  GPtrArray *next = annotations != NULL ? g_ptr_array_ref (annotations) : NULL;

  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  self->annotations = next;
}

/**
 * bc_scene_get_annotations:
 *
 * Returns: (nullable) (transfer none) (element-type BcAnnotation): what was drawn by hand.
 */
GPtrArray *
bc_scene_get_annotations (const BcScene *self)
{
  return self->annotations;
}

/**
 * bc_scene_set_notes_listed:
 * @listed: whether the words of notes stand in a list beside the figures, which then carry their letters alone
 */
void
bc_scene_set_notes_listed (BcScene *self, gboolean listed)
{
  self->notes_listed = !!listed;
}

gboolean
bc_scene_get_notes_listed (const BcScene *self)
{
  return self->notes_listed;
}

gboolean
bc_scene_is_empty (const BcScene *self)
{
  return self->selected->len == 0 && self->uncovered->len == 0 && self->areas->len == 0 && self->muscles->len == 0 &&
         self->hovered.region == NULL && self->overlays->len == 0 &&
         (self->annotations == NULL || self->annotations->len == 0);
}

static void
write_label (BcMark *mark, guint muscle, guint n_muscles, guint number)
{
  if (n_muscles > 1)
    g_snprintf (mark->label, sizeof mark->label, "%c%u", 'A' + (char)(muscle % 26), number % 1000);
  else
    g_snprintf (mark->label, sizeof mark->label, "%u", number % 1000);
}

/* Left and right of a point on the midline are one mark. */
static gboolean
joins_mark (GArray *marks, const BcMark *mark)
{
  for (guint i = 0; i < marks->len; i++)
    {
      BcMark *other = &g_array_index (marks, BcMark, i);

      if (other->point != mark->point || fabs (other->at.x - mark->at.x) > SAME_PLACE ||
          fabs (other->at.y - mark->at.y) > SAME_PLACE)
        continue;
      other->side = other->side == mark->side ? mark->side : BC_SIDE_MIDLINE;
      other->emphasised |= mark->emphasised;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_box (const BcBox *box, BcCoordinate at)
{
  return at.x >= box->x && at.x <= box->x + box->width && at.y >= box->y && at.y <= box->y + box->height;
}

static void
list_point_marks (BcFigure *figure, const BcTriggerPoint *point, BcMark *mark, GArray *marks)
{
  for (guint i = 0; i < point->positions->len; i++)
    {
      const BcPosition *position = point->positions->pdata[i];
      const BcBox *box = bc_figure_get_view_box (figure);

      if (!bc_figure_shows_view (figure, position->view))
        continue;
      mark->at = bc_figure_place (figure, bc_figure_bring (figure, position->view, position->at), mark->side);
      /* a whole figure holds more than its close-up shows */
      if (strcmp (position->view, bc_figure_get_view (figure)) != 0 && !is_in_box (box, mark->at))
        continue;
      if (!joins_mark (marks, mark))
        g_array_append_val (marks, *mark);
    }
}

/**
 * bc_scene_list_marks:
 * @figure: the figure that is looked at
 *
 * Returns: (transfer full) (element-type BcMark): every X that the painter draws there, in its order: the later lies on
 * top.
 */
GArray *
bc_scene_list_marks (const BcScene *self, BcFigure *figure)
{
  static const BcSide sides[] = { BC_SIDE_RIGHT, BC_SIDE_LEFT };
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (BcMark));

  if (self->hidden & BC_SCENE_MARKS)
    return marks;
  for (guint i = 0; i < self->muscles->len; i++)
    {
      const BcSceneMuscle *muscle = &g_array_index (self->muscles, BcSceneMuscle, i);

      for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
        for (guint p = 0; p < muscle->shown.muscle->points->len; p++)
          {
            BcMark mark = { .point = muscle->shown.muscle->points->pdata[p],
                            .side = sides[s],
                            .colour = muscle->colour };

            if (!(muscle->shown.sides & (sides[s] == BC_SIDE_LEFT ? BC_BODY_LEFT : BC_BODY_RIGHT)) ||
                !bc_figure_shows_side (figure, sides[s]))
              continue;
            mark.emphasised = mark.point == self->emphasis &&
                              (self->emphasis_side == BC_SIDE_MIDLINE || self->emphasis_side == sides[s]);
            if ((self->hidden & BC_SCENE_OTHER_MARKS) && self->emphasis != NULL && !mark.emphasised)
              continue;
            write_label (&mark, i, self->muscles->len, p + 1);
            list_point_marks (figure, mark.point, &mark, marks);
          }
    }
  return marks;
}
