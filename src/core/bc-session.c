/* One session with the atlas. The answer is computed when it is asked for and kept until the marked places change.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-session.h"

struct _BcSession
{
  GObject parent_instance;

  BcAtlas *atlas;
  BcIndex *index;
  BcSearch *search; /* made when first asked for */
  BcSelection *selection;
  BcUndo *undo;
  BcHistory *history;
  BcAnnotations *annotations;
  BcRanking *ranking;   /* NULL: not computed for the marked places yet */
  BcFilter filter;
  BcFiltered *filtered; /* NULL: not computed for ranking and filter yet */
};

enum
{
  FILTER_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcSession, bc_session, G_TYPE_OBJECT)

static void
places_changed_cb (BcSession *self)
{
  g_clear_pointer (&self->filtered, bc_filtered_free);
  g_clear_pointer (&self->ranking, bc_ranking_free);
}

static void
settled_cb (BcSession *self)
{
  bc_history_visit (self->history, bc_selection_get_state (self->selection));
}

static void
bc_session_finalize (GObject *object)
{
  BcSession *self = BC_SESSION (object);

  g_clear_pointer (&self->filtered, bc_filtered_free);
  g_clear_pointer (&self->ranking, bc_ranking_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->undo);
  g_clear_object (&self->history);
  g_clear_object (&self->annotations);
  g_clear_object (&self->search);
  g_clear_object (&self->index);
  g_clear_object (&self->atlas);
  G_OBJECT_CLASS (bc_session_parent_class)->finalize (object);
}

static void
bc_session_class_init (BcSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_session_finalize;

  /* BcSession::filter-changed: other rows of the answer are shown, or in another order; the answer stays. */
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
bc_session_init (BcSession *self)
{
  self->selection = bc_selection_new ();
  self->undo = bc_undo_new ();
  self->history = bc_history_new ();
  bc_selection_set_undo (self->selection, self->undo);
  self->annotations = bc_annotations_new (self->undo);
  /* connected first, so that every later listener finds the old answer gone */
  g_signal_connect_object (self->selection, "places-changed", G_CALLBACK (places_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bc_session_new:
 * @atlas: a loaded atlas; a reference is taken
 *
 * Returns: (transfer full): a session with nothing marked.
 */
BcSession *
bc_session_new (BcAtlas *atlas)
{
  BcSession *self = g_object_new (BC_TYPE_SESSION, NULL);

  self->atlas = g_object_ref (atlas);
  self->index = bc_index_new (atlas);
  return self;
}

BcAtlas *
bc_session_get_atlas (BcSession *self)
{
  g_return_val_if_fail (BC_IS_SESSION (self), NULL);
  return self->atlas;
}

BcIndex *
bc_session_get_index (BcSession *self)
{
  g_return_val_if_fail (BC_IS_SESSION (self), NULL);
  return self->index;
}

BcSearch *
bc_session_get_search (BcSession *self)
{
  g_return_val_if_fail (BC_IS_SESSION (self), NULL);
  if (self->search == NULL)
    self->search = bc_search_new (self->atlas);
  return self->search;
}

BcSelection *
bc_session_get_selection (BcSession *self)
{
  g_return_val_if_fail (BC_IS_SESSION (self), NULL);
  return self->selection;
}

/**
 * bc_session_get_annotations:
 *
 * Returns: (transfer none): what was drawn and written down.
 */
BcAnnotations *
bc_session_get_annotations (BcSession *self)
{
  g_return_val_if_fail (BC_IS_SESSION (self), NULL);
  return self->annotations;
}

/**
 * bc_session_get_undo:
 *
 * Returns: (transfer none): the one stack on which selection and annotations record their steps.
 */
BcUndo *
bc_session_get_undo (BcSession *self)
{
  g_return_val_if_fail (BC_IS_SESSION (self), NULL);
  return self->undo;
}

BcHistory *
bc_session_get_history (BcSession *self)
{
  g_return_val_if_fail (BC_IS_SESSION (self), NULL);
  return self->history;
}

/**
 * bc_session_go_back:
 *
 * Looks at what was looked at before; nothing at the beginning.
 */
void
bc_session_go_back (BcSession *self)
{
  const BcSelectionState *state = bc_history_go_back (self->history);

  if (state != NULL)
    bc_selection_set_look (self->selection, state);
}

/**
 * bc_session_go_forward:
 *
 * Takes bc_session_go_back() back; nothing where nobody went back.
 */
void
bc_session_go_forward (BcSession *self)
{
  const BcSelectionState *state = bc_history_go_forward (self->history);

  if (state != NULL)
    bc_selection_set_look (self->selection, state);
}

/**
 * bc_session_get_ranking:
 *
 * Returns: the answer to the marked places; empty where none is marked. Valid until they change.
 */
const BcRanking *
bc_session_get_ranking (BcSession *self)
{
  g_return_val_if_fail (BC_IS_SESSION (self), NULL);
  if (self->ranking == NULL)
    {
      g_autoptr (GArray) places = bc_selection_list_weighted (self->selection);
      self->ranking = bc_ranking_new_weighted (self->index, (const BcWeightedPlace *)(void *)places->data, places->len);
    }
  return self->ranking;
}

/**
 * bc_session_get_filter:
 *
 * Returns: (transfer none): which rows of the answer are shown; at first all of them, as ranked.
 */
const BcFilter *
bc_session_get_filter (BcSession *self)
{
  g_return_val_if_fail (BC_IS_SESSION (self), NULL);
  return &self->filter;
}

/**
 * bc_session_set_filter:
 * @filter: copied
 *
 * Shows other rows of the same answer. Look-alikes and other sources of pain are never filtered.
 */
void
bc_session_set_filter (BcSession *self, const BcFilter *filter)
{
  g_return_if_fail (BC_IS_SESSION (self));
  if (bc_filter_equal (&self->filter, filter))
    return;
  self->filter = *filter;
  self->filter.section = filter->section != NULL ? g_intern_string (filter->section) : NULL;
  g_clear_pointer (&self->filtered, bc_filtered_free);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

/**
 * bc_session_get_filtered:
 *
 * Returns: (transfer none): the rows of the answer that the filter lets pass. Valid until marks or filter change.
 */
const BcFiltered *
bc_session_get_filtered (BcSession *self)
{
  g_return_val_if_fail (BC_IS_SESSION (self), NULL);
  if (self->filtered == NULL)
    self->filtered = bc_filter_apply (&self->filter, bc_session_get_ranking (self));
  return self->filtered;
}
