/* Everything that is marked and chosen at one moment, as a value.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-selection-state.h"

static void
marked_clear (gpointer marked)
{
  g_clear_pointer (&((BcMarked *)marked)->drawn, bc_pain_area_unref);
}

BcSelectionState *
bc_selection_state_new (void)
{
  BcSelectionState *self = g_new0 (BcSelectionState, 1);

  self->marks = g_array_new (FALSE, FALSE, sizeof (BcMarked));
  g_array_set_clear_func (self->marks, marked_clear);
  self->pins = g_array_new (FALSE, FALSE, sizeof (BcPin));
  return self;
}

/**
 * bc_selection_state_copy:
 *
 * Returns: (transfer full): an equal state that can be changed without changing this one.
 */
BcSelectionState *
bc_selection_state_copy (const BcSelectionState *self)
{
  BcSelectionState *copy = bc_selection_state_new ();

  for (guint i = 0; i < self->marks->len; i++)
    {
      BcMarked marked = g_array_index (self->marks, BcMarked, i);
      if (marked.drawn != NULL)
        bc_pain_area_ref (marked.drawn);
      g_array_append_val (copy->marks, marked);
    }
  g_array_append_vals (copy->pins, self->pins->data, self->pins->len);
  copy->muscle = self->muscle;
  copy->condition = self->condition;
  copy->subject = self->subject;
  return copy;
}

void
bc_selection_state_free (BcSelectionState *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->pins);
  g_free (self);
}

/**
 * bc_marked_equal:
 *
 * Returns: whether both mark the same; how it feels is not looked at.
 */
gboolean
bc_marked_equal (const BcMarked *a, const BcMarked *b)
{
  if ((a->drawn != NULL) != (b->drawn != NULL))
    return FALSE;
  return a->drawn != NULL ? bc_pain_area_equal (a->drawn, b->drawn) : bc_place_equal (&a->place, &b->place);
}

/**
 * bc_marked_describe:
 *
 * Returns: (transfer full): what is marked, in the user's language, without how it feels.
 */
char *
bc_marked_describe (const BcMarked *self)
{
  return self->drawn != NULL ? bc_pain_area_describe (self->drawn) : bc_place_describe (&self->place);
}

/**
 * bc_selection_state_same_marks:
 *
 * Returns: whether the same is marked in the same order; how it feels is not looked at.
 */
gboolean
bc_selection_state_same_marks (const BcSelectionState *a, const BcSelectionState *b)
{
  if (a->marks->len != b->marks->len)
    return FALSE;
  for (guint i = 0; i < a->marks->len; i++)
    if (!bc_marked_equal (&g_array_index (a->marks, BcMarked, i), &g_array_index (b->marks, BcMarked, i)))
      return FALSE;
  return TRUE;
}

/**
 * bc_selection_state_same_feelings:
 *
 * Returns: whether the marks, taken in their order, feel the same.
 */
gboolean
bc_selection_state_same_feelings (const BcSelectionState *a, const BcSelectionState *b)
{
  if (a->marks->len != b->marks->len)
    return FALSE;
  for (guint i = 0; i < a->marks->len; i++)
    if (!bc_feeling_equal (&g_array_index (a->marks, BcMarked, i).feeling,
                           &g_array_index (b->marks, BcMarked, i).feeling))
      return FALSE;
  return TRUE;
}

gboolean
bc_selection_state_same_pins (const BcSelectionState *a, const BcSelectionState *b)
{
  if (a->pins->len != b->pins->len)
    return FALSE;
  for (guint i = 0; i < a->pins->len; i++)
    {
      const BcPin *one = &g_array_index (a->pins, BcPin, i), *other = &g_array_index (b->pins, BcPin, i);
      if (one->slot != other->slot || one->shown.muscle != other->shown.muscle ||
          one->shown.sides != other->shown.sides)
        return FALSE;
    }
  return TRUE;
}

/**
 * bc_selection_state_same_look:
 *
 * Returns: whether the same is looked at: marks, muscle, condition and what is read. How it feels and what is pinned are not looked at.
 */
gboolean
bc_selection_state_same_look (const BcSelectionState *a, const BcSelectionState *b)
{
  return a->muscle.muscle == b->muscle.muscle && a->muscle.sides == b->muscle.sides && a->condition == b->condition &&
         bc_subject_equal (&a->subject, &b->subject) && bc_selection_state_same_marks (a, b);
}
