/* What can be taken back. Each object that changes pushes its steps here, after the change; one key then walks all of
   them in the order of time. Steps are unlimited: they are small.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-undo.h"

typedef struct
{
  char *label;
  BcUndoFunc undo; /* NULL: a group of `parts` */
  BcUndoFunc redo;
  gpointer user_data;
  GDestroyNotify destroy;
  GPtrArray *parts; /* Step, in the order of time; NULL for a single step */
} Step;

struct _BcUndo
{
  GObject parent_instance;

  GPtrArray *done;   /* Step, the last one on top */
  GPtrArray *undone; /* Step, the next to be done again on top */
  Step *group;       /* owned; NULL outside bc_undo_begin() and bc_undo_end() */
  guint depth;
  gboolean running;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcUndo, bc_undo, G_TYPE_OBJECT)

static void
step_free (Step *step)
{
  g_clear_pointer (&step->parts, g_ptr_array_unref);
  if (step->destroy != NULL)
    step->destroy (step->user_data);
  g_free (step->label);
  g_free (step);
}

static void
step_undo (Step *step)
{
  if (step->parts == NULL)
    step->undo (step->user_data);
  else
    for (guint i = step->parts->len; i > 0; i--)
      step_undo (g_ptr_array_index (step->parts, i - 1));
}

static void
step_redo (Step *step)
{
  if (step->parts == NULL)
    step->redo (step->user_data);
  else
    for (guint i = 0; i < step->parts->len; i++)
      step_redo (g_ptr_array_index (step->parts, i));
}

static void
bc_undo_finalize (GObject *object)
{
  BcUndo *self = BC_UNDO (object);

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_clear_pointer (&self->group, step_free);
  G_OBJECT_CLASS (bc_undo_parent_class)->finalize (object);
}

static void
bc_undo_class_init (BcUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_undo_finalize;

  /* BcUndo::changed: there is something else to take back or to do again. */
  signals[CHANGED] =
      g_signal_new ("changed", BC_TYPE_UNDO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_undo_init (BcUndo *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify)step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify)step_free);
}

/**
 * bc_undo_new:
 *
 * Returns: (transfer full): a stack with nothing to take back.
 */
BcUndo *
bc_undo_new (void)
{
  return g_object_new (BC_TYPE_UNDO, NULL);
}

static void
add_done (BcUndo *self, Step *step)
{
  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, step);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bc_undo_push:
 * @label: what was done, in the user's language: "Mark Upper calf"; copied
 * @undo: brings the state before the step back
 * @redo: brings the state after the step back
 * @user_data: for both
 * @destroy: (nullable): frees @user_data; it is called in any case
 *
 * Records a step that has been done; nothing is called now. What was taken back before can no longer be done again. While
 * a step is being undone or redone nothing is recorded, so that setters may push without asking.
 */
void
bc_undo_push (BcUndo *self,
              const char *label,
              BcUndoFunc undo,
              BcUndoFunc redo,
              gpointer user_data,
              GDestroyNotify destroy)
{
  Step *step;

  g_return_if_fail (BC_IS_UNDO (self) && label != NULL && undo != NULL && redo != NULL);
  if (self->running)
    {
      if (destroy != NULL)
        destroy (user_data);
      return;
    }
  step = g_new0 (Step, 1);
  *step = (Step){ g_strdup (label), undo, redo, user_data, destroy, NULL };
  if (self->group != NULL)
    g_ptr_array_add (self->group->parts, step);
  else
    add_done (self, step);
}

/**
 * bc_undo_begin:
 * @label: what the group does, in the user's language; the outermost label stays
 *
 * Every step that is pushed until bc_undo_end() is taken back together. Groups may lie within each other.
 */
void
bc_undo_begin (BcUndo *self, const char *label)
{
  g_return_if_fail (BC_IS_UNDO (self) && label != NULL);
  if (self->depth++ > 0 || self->running)
    return;
  self->group = g_new0 (Step, 1);
  self->group->label = g_strdup (label);
  self->group->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)step_free);
}

/**
 * bc_undo_end:
 *
 * Ends what bc_undo_begin() began. A group without a step leaves no trace.
 */
void
bc_undo_end (BcUndo *self)
{
  Step *group;

  g_return_if_fail (BC_IS_UNDO (self) && self->depth > 0);
  if (--self->depth > 0 || self->group == NULL)
    return;
  group = g_steal_pointer (&self->group);
  if (group->parts->len > 0)
    add_done (self, group);
  else
    step_free (group);
}

/**
 * bc_undo_is_running:
 *
 * Returns: whether a step is being undone or redone at this moment.
 */
gboolean
bc_undo_is_running (BcUndo *self)
{
  return self->running;
}

gboolean
bc_undo_can_undo (BcUndo *self)
{
  return self->done->len > 0;
}

gboolean
bc_undo_can_redo (BcUndo *self)
{
  return self->undone->len > 0;
}

static const char *
label_on_top (GPtrArray *steps)
{
  return steps->len > 0 ? ((const Step *)g_ptr_array_index (steps, steps->len - 1))->label : NULL;
}

/**
 * bc_undo_get_undo_label:
 *
 * Returns: (nullable): what bc_undo_undo() would take back; NULL for nothing. Valid until the next change.
 */
const char *
bc_undo_get_undo_label (BcUndo *self)
{
  return label_on_top (self->done);
}

/**
 * bc_undo_get_redo_label:
 *
 * Returns: (nullable): what bc_undo_redo() would do again; NULL for nothing. Valid until the next change.
 */
const char *
bc_undo_get_redo_label (BcUndo *self)
{
  return label_on_top (self->undone);
}

static void
move_step (BcUndo *self, GPtrArray *from, GPtrArray *to, void (*run) (Step *))
{
  Step *step;

  if (from->len == 0 || self->running || self->depth > 0)
    return;
  step = g_ptr_array_steal_index (from, from->len - 1);
  self->running = TRUE;
  run (step);
  self->running = FALSE;
  g_ptr_array_add (to, step);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bc_undo_undo:
 *
 * Takes the last step back; nothing where there is none, or in the middle of a group.
 */
void
bc_undo_undo (BcUndo *self)
{
  move_step (self, self->done, self->undone, step_undo);
}

/**
 * bc_undo_redo:
 *
 * Does again what was taken back last; nothing where there is none, or in the middle of a group.
 */
void
bc_undo_redo (BcUndo *self)
{
  move_step (self, self->undone, self->done, step_redo);
}

/**
 * bc_undo_clear:
 *
 * Forgets every step, for example when another document is opened.
 */
void
bc_undo_clear (BcUndo *self)
{
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}
