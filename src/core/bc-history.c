/* What was looked at. A visit that follows a step back ends what lay ahead. Going back gives a state to whoever asks; when
   that state is then visited it is the current one already, so nothing is added.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-history.h"

struct _BcHistory
{
  GObject parent_instance;

  GPtrArray *states; /* BcSelectionState, oldest first; never empty */
  guint position;    /* of the current one */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcHistory, bc_history, G_TYPE_OBJECT)

static void
bc_history_finalize (GObject *object)
{
  g_ptr_array_unref (BC_HISTORY (object)->states);
  G_OBJECT_CLASS (bc_history_parent_class)->finalize (object);
}

static void
bc_history_class_init (BcHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_history_finalize;

  /* BcHistory::changed: the way back or forward is another one. */
  signals[CHANGED] =
      g_signal_new ("changed", BC_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_history_init (BcHistory *self)
{
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_selection_state_free);
  g_ptr_array_add (self->states, bc_selection_state_new ());
}

/**
 * bc_history_new:
 *
 * Returns: (transfer full): a history that begins with nothing marked.
 */
BcHistory *
bc_history_new (void)
{
  return g_object_new (BC_TYPE_HISTORY, NULL);
}

static const BcSelectionState *
current (BcHistory *self)
{
  return g_ptr_array_index (self->states, self->position);
}

/**
 * bc_history_visit:
 * @state: what is looked at now; copied
 *
 * Adds a step; where the same is looked at as before, only its feelings and pins are brought up to date.
 */
void
bc_history_visit (BcHistory *self, const BcSelectionState *state)
{
  if (bc_selection_state_same_look (current (self), state))
    {
      bc_selection_state_free (g_ptr_array_index (self->states, self->position));
      g_ptr_array_index (self->states, self->position) = bc_selection_state_copy (state);
      return;
    }
  g_ptr_array_set_size (self->states, (int)self->position + 1);
  g_ptr_array_add (self->states, bc_selection_state_copy (state));
  self->position++;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
bc_history_can_go_back (BcHistory *self)
{
  return self->position > 0;
}

gboolean
bc_history_can_go_forward (BcHistory *self)
{
  return self->position + 1 < self->states->len;
}

static const BcSelectionState *
go (BcHistory *self, gboolean possible, int by)
{
  if (!possible)
    return NULL;
  self->position = (guint)((int)self->position + by);
  g_signal_emit (self, signals[CHANGED], 0);
  return current (self);
}

/**
 * bc_history_go_back:
 *
 * Returns: (transfer none) (nullable): what was looked at before; NULL at the beginning. Valid until the next visit.
 */
const BcSelectionState *
bc_history_go_back (BcHistory *self)
{
  return go (self, bc_history_can_go_back (self), -1);
}

/**
 * bc_history_go_forward:
 *
 * Returns: (transfer none) (nullable): what was looked at before going back; NULL at the end. Valid until the next visit.
 */
const BcSelectionState *
bc_history_go_forward (BcHistory *self)
{
  return go (self, bc_history_can_go_forward (self), 1);
}

/**
 * bc_history_get_length:
 *
 * Returns: how many looks are remembered, the first with nothing marked.
 */
guint
bc_history_get_length (BcHistory *self)
{
  return self->states->len;
}
