/* A document: a snapshot of a session. References to the atlas are ids here, so that a document lives longer than the
   atlas it was made with; what the atlas at hand does not know is told when the document is applied.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-document.h"

#include <string.h>

G_DEFINE_QUARK (bc - document - error - quark, bc_document_error)

static void
share_free (BcDocumentShare *self)
{
  g_free (self->region);
  g_free (self);
}

static void
place_free (BcDocumentPlace *self)
{
  g_free (self->id);
  g_free (self->view);
  g_clear_pointer (&self->outline, g_array_unref);
  g_clear_pointer (&self->shares, g_ptr_array_unref);
  g_free (self);
}

static void
muscle_free (BcDocumentMuscle *self)
{
  g_free (self->id);
  g_free (self);
}

/**
 * bc_document_new:
 *
 * Returns: (transfer full): an empty document.
 */
BcDocument *
bc_document_new (void)
{
  BcDocument *self = g_new0 (BcDocument, 1);

  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify)place_free);
  self->muscles = g_ptr_array_new_with_free_func ((GDestroyNotify)muscle_free);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_annotation_unref);
  self->whole = TRUE;
  return self;
}

void
bc_document_free (BcDocument *self)
{
  for (guint i = 0; i < BC_N_HEADER_FIELDS; i++)
    g_free (self->header[i]);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->muscles);
  g_ptr_array_unref (self->marks);
  g_free (self->draft_of);
  g_free (self);
}

/**
 * bc_document_add_place:
 * @id: (nullable): NULL for a drawn area, whose view, outline and shares the caller fills
 *
 * Returns: (transfer none): the place, with nothing told about how it feels.
 */
BcDocumentPlace *
bc_document_add_place (BcDocument *self, const char *id, BcBodySides sides)
{
  BcDocumentPlace *place = g_new0 (BcDocumentPlace, 1);

  place->id = g_strdup (id);
  place->sides = sides;
  place->feeling = BC_FEELING_UNTOLD;
  if (id == NULL)
    {
      place->outline = g_array_new (FALSE, FALSE, sizeof (BcCoordinate));
      place->shares = g_ptr_array_new_with_free_func ((GDestroyNotify)share_free);
    }
  g_ptr_array_add (self->places, place);
  return place;
}

BcDocumentShare *
bc_document_place_add_share (BcDocumentPlace *self, const char *region, BcSide side, double part)
{
  BcDocumentShare *share = g_new0 (BcDocumentShare, 1);

  share->region = g_strdup (region);
  share->side = side;
  share->part = part;
  g_ptr_array_add (self->shares, share);
  return share;
}

BcDocumentMuscle *
bc_document_add_muscle (BcDocument *self, const char *id, BcBodySides sides, guint pin)
{
  BcDocumentMuscle *muscle = g_new0 (BcDocumentMuscle, 1);

  muscle->id = g_strdup (id);
  muscle->sides = sides;
  muscle->pin = pin;
  g_ptr_array_add (self->muscles, muscle);
  return muscle;
}

static void
take_drawn (BcDocumentPlace *place, const BcPainArea *drawn)
{
  guint n_points, n_shares;
  const BcCoordinate *points = bc_pain_area_get_points (drawn, &n_points);
  const BcShare *shares = bc_pain_area_get_shares (drawn, &n_shares);

  place->view = g_strdup (bc_pain_area_get_view (drawn));
  place->view_side = bc_pain_area_get_side (drawn);
  g_array_append_vals (place->outline, points, n_points);
  for (guint i = 0; i < n_shares; i++)
    bc_document_place_add_share (place, shares[i].spot.region->id, shares[i].spot.side, shares[i].share);
}

static void
take_selection (BcDocument *self, BcSelection *selection)
{
  const BcSelectionState *state = bc_selection_get_state (selection);

  for (guint i = 0; i < state->marks->len; i++)
    {
      const BcMarked *marked = &g_array_index (state->marks, BcMarked, i);
      const char *id = marked->drawn == NULL ? bc_place_get_id (&marked->place) : NULL;
      BcDocumentPlace *place = bc_document_add_place (self, id, id != NULL ? marked->place.sides : BC_BODY_BOTH);

      place->feeling = marked->feeling;
      if (id == NULL)
        take_drawn (place, marked->drawn);
    }
  if (state->muscle.muscle != NULL)
    bc_document_add_muscle (self, state->muscle.muscle->id, state->muscle.sides, 0);
  for (guint i = 0; i < state->pins->len; i++)
    {
      const BcPin *pin = &g_array_index (state->pins, BcPin, i);
      bc_document_add_muscle (self, pin->shown.muscle->id, pin->shown.sides, pin->slot + 1);
    }
}

/**
 * bc_document_new_from_session:
 *
 * Returns: (transfer full): what the session holds at this moment.
 */
BcDocument *
bc_document_new_from_session (BcSession *session)
{
  BcAnnotations *annotations = bc_session_get_annotations (session);
  BcDocument *self = bc_document_new ();

  for (guint i = 0; i < BC_N_HEADER_FIELDS; i++)
    self->header[i] = g_strdup (bc_annotations_get_header (annotations, (BcHeaderField)i));
  for (guint i = 0; i < bc_annotations_get_n (annotations); i++)
    g_ptr_array_add (self->marks, bc_annotation_ref ((BcAnnotation *)bc_annotations_get (annotations, i)));
  take_selection (self, bc_session_get_selection (session));
  return self;
}

static void
complain_unknown (GPtrArray *problems, const char *path, int line, const char *kind, const char *id)
{
  bc_problems_add (problems, BC_PROBLEM_DROPPED, path, line,
                   "%s '%s' is not in this atlas, expected one that is; it is left out", kind, id);
}

/* What an applied document needs while it is applied. */
typedef struct
{
  BcAtlas *atlas;
  const char *path;
  GPtrArray *problems;
  BcSelectionState *state;
} Apply;

static void
add_marked (Apply *apply, BcMarked marked)
{
  for (guint i = 0; i < apply->state->marks->len; i++)
    if (bc_marked_equal (&g_array_index (apply->state->marks, BcMarked, i), &marked))
      {
        g_clear_pointer (&marked.drawn, bc_pain_area_unref);
        return;
      }
  g_array_append_val (apply->state->marks, marked);
}

static void
apply_place (Apply *apply, const BcDocumentPlace *stored)
{
  BcMarked marked = { { bc_atlas_find_region (apply->atlas, stored->id), bc_atlas_find_area (apply->atlas, stored->id),
                        stored->sides },
                      NULL,
                      stored->feeling };

  if (marked.place.region == NULL && marked.place.area == NULL)
    {
      complain_unknown (apply->problems, apply->path, stored->line, "place", stored->id);
      return;
    }
  if (marked.place.region != NULL && !marked.place.region->sided)
    marked.place.sides = BC_BODY_BOTH;
  add_marked (apply, marked);
}

static void
apply_drawn (Apply *apply, const BcDocumentPlace *stored)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, TRUE, sizeof (BcShare));
  BcMarked marked = { { NULL, NULL, 0 }, NULL, stored->feeling };

  for (guint i = 0; i < stored->shares->len; i++)
    {
      const BcDocumentShare *share = g_ptr_array_index (stored->shares, i);
      BcShare known = { { bc_atlas_find_region (apply->atlas, share->region), share->side }, share->part };
      if (known.spot.region == NULL || known.spot.region->sided != (share->side != BC_SIDE_MIDLINE))
        complain_unknown (apply->problems, apply->path, stored->line, "region", share->region);
      else
        g_array_append_val (shares, known);
    }
  if (shares->len == 0)
    return;
  marked.drawn = bc_pain_area_new (stored->view, stored->view_side,
                                   (const BcCoordinate *)(void *)stored->outline->data, stored->outline->len,
                                   (const BcShare *)(void *)shares->data, shares->len);
  add_marked (apply, marked);
}

static gboolean
has_pin (const BcSelectionState *state, const BcMuscle *muscle, guint slot)
{
  for (guint i = 0; i < state->pins->len; i++)
    {
      const BcPin *pin = &g_array_index (state->pins, BcPin, i);
      if (pin->slot == slot || pin->shown.muscle == muscle)
        return TRUE;
    }
  return FALSE;
}

static int
compare_pins (gconstpointer a, gconstpointer b)
{
  return (int)((const BcPin *)a)->slot - (int)((const BcPin *)b)->slot;
}

static void
apply_muscle (Apply *apply, const BcDocumentMuscle *stored)
{
  const BcMuscle *muscle = bc_atlas_find_muscle (apply->atlas, stored->id);
  BcShownMuscle shown = { muscle, muscle != NULL && !muscle->sided ? BC_BODY_BOTH : stored->sides };
  BcPin pin = { shown, stored->pin - 1 };

  if (muscle == NULL)
    complain_unknown (apply->problems, apply->path, stored->line, "muscle", stored->id);
  else if (stored->pin == 0)
    apply->state->muscle = shown;
  else if (!has_pin (apply->state, muscle, pin.slot))
    g_array_append_val (apply->state->pins, pin);
}

static void
apply_selection (const BcDocument *self, Apply *apply)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const BcDocumentPlace *place = g_ptr_array_index (self->places, i);
      if (place->id != NULL)
        apply_place (apply, place);
      else
        apply_drawn (apply, place);
    }
  for (guint i = 0; i < self->muscles->len; i++)
    apply_muscle (apply, g_ptr_array_index (self->muscles, i));
  g_array_sort (apply->state->pins, compare_pins);
}

static GPtrArray *
known_marks (const BcDocument *self, BcAtlas *atlas, const char *path, GPtrArray *problems)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_annotation_unref);

  for (guint i = 0; i < self->marks->len; i++)
    {
      BcAnnotation *mark = g_ptr_array_index (self->marks, i);
      if (mark->region != NULL && bc_atlas_find_region (atlas, mark->region) == NULL)
        complain_unknown (problems, path, 0, "region", mark->region);
      else
        g_ptr_array_add (marks, bc_annotation_ref (mark));
    }
  return marks;
}

/**
 * bc_document_apply:
 * @session: what it held before is gone, and cannot be brought back by undo
 * @path: of the file, for messages
 * @problems: what the session's atlas does not know; the document must then not be overwritten
 */
void
bc_document_apply (const BcDocument *self, BcSession *session, const char *path, GPtrArray *problems)
{
  g_autoptr (GPtrArray) marks = known_marks (self, bc_session_get_atlas (session), path, problems);
  g_autoptr (BcSelectionState) state = bc_selection_state_new ();
  Apply apply = { bc_session_get_atlas (session), path, problems, state };

  apply_selection (self, &apply);
  bc_selection_set_state (bc_session_get_selection (session), state);
  bc_annotations_load (bc_session_get_annotations (session), marks, (const char *const *)self->header);
  bc_undo_clear (bc_session_get_undo (session));
}

/**
 * bc_document_is_document:
 * @path: a file name
 *
 * Returns: whether the name says that it is a document.
 */
gboolean
bc_document_is_document (const char *path)
{
  return g_str_has_suffix (path, BC_DOCUMENT_SUFFIX);
}
