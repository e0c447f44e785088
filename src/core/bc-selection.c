/* What the user has marked and chosen. Every change is told by the signal of its kind, by what it costs to follow, so that
   a moving pointer does not rank the atlas again. When all listeners have answered, ::settled tells the outcome as one:
   history and undo follow that. Undo takes back marks, how they feel, and pins; what is merely looked at is history's.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-selection.h"

#include <glib/gi18n.h>

#include "bc-text.h"
#include "bc-weighted-place.h"

struct _BcSelection
{
  GObject parent_instance;

  BcSelectionState *state;
  GArray *places; /* BcPlace: those of the marks that were not drawn */
  BcUndo *undo;   /* NULL: nothing is recorded */

  guint depth;              /* of changes within each other */
  BcSelectionState *before; /* NULL outside a change */
  char *label;

  const BcTriggerPoint *emphasis; /* borrowed */
  BcSpot hovered;                 /* .region NULL for none */
};

enum
{
  PLACES_CHANGED,
  FEELINGS_CHANGED,
  MUSCLE_CHANGED,
  CONDITION_CHANGED,
  SUBJECT_CHANGED,
  PINS_CHANGED,
  LOOK_CHANGED,
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcSelection, bc_selection, G_TYPE_OBJECT)

/* A step of the undo stack. The selection may be gone before the stack. */
typedef struct
{
  GWeakRef selection;
  BcSelectionState *before;
  BcSelectionState *after;
} Step;

static void
step_free (gpointer user_data)
{
  Step *step = user_data;

  g_weak_ref_clear (&step->selection);
  bc_selection_state_free (step->before);
  bc_selection_state_free (step->after);
  g_free (step);
}

static void
step_apply (Step *step, const BcSelectionState *state)
{
  g_autoptr (BcSelection) selection = g_weak_ref_get (&step->selection);

  if (selection != NULL)
    bc_selection_set_state (selection, state);
}

static void
step_undo (gpointer step)
{
  step_apply (step, ((Step *)step)->before);
}

static void
step_redo (gpointer step)
{
  step_apply (step, ((Step *)step)->after);
}

static void
bc_selection_finalize (GObject *object)
{
  BcSelection *self = BC_SELECTION (object);

  bc_selection_state_free (self->state);
  g_clear_pointer (&self->before, bc_selection_state_free);
  g_free (self->label);
  g_array_unref (self->places);
  g_clear_object (&self->undo);
  G_OBJECT_CLASS (bc_selection_parent_class)->finalize (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, BC_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_selection_class_init (BcSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_selection_finalize;

  /* BcSelection::places-changed: other places are marked; the answer changes. */
  signals[PLACES_CHANGED] = new_signal ("places-changed");
  /* BcSelection::feelings-changed: the same places feel otherwise; the answer stays. */
  signals[FEELINGS_CHANGED] = new_signal ("feelings-changed");
  /* BcSelection::muscle-changed: another muscle is chosen, or none. */
  signals[MUSCLE_CHANGED] = new_signal ("muscle-changed");
  /* BcSelection::condition-changed: another condition is read about, or none. */
  signals[CONDITION_CHANGED] = new_signal ("condition-changed");
  /* BcSelection::subject-changed: something else is read about, or again the muscle or condition itself. */
  signals[SUBJECT_CHANGED] = new_signal ("subject-changed");
  /* BcSelection::pins-changed: other muscles are compared. */
  signals[PINS_CHANGED] = new_signal ("pins-changed");
  /* BcSelection::look-changed: the pointer is elsewhere; only the picture changes. */
  signals[LOOK_CHANGED] = new_signal ("look-changed");
  /* BcSelection::settled: a change is complete, with everything that followed from it. */
  signals[SETTLED] = new_signal ("settled");
}

static void
bc_selection_init (BcSelection *self)
{
  self->state = bc_selection_state_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
}

BcSelection *
bc_selection_new (void)
{
  return g_object_new (BC_TYPE_SELECTION, NULL);
}

/**
 * bc_selection_set_undo:
 * @undo: a reference is taken; call once
 *
 * From now on every change of marks, feelings and pins is recorded there.
 */
void
bc_selection_set_undo (BcSelection *self, BcUndo *undo)
{
  g_set_object (&self->undo, undo);
}

/* Changes */

/**
 * bc_selection_begin_change:
 * @label: what the user does, in the user's language; of changes within each other the outermost counts
 *
 * What changes until bc_selection_end_change() is one step for history and undo: a brush stroke over ten regions, a mark
 * together with the muscle that is shown for it.
 */
void
bc_selection_begin_change (BcSelection *self, const char *label)
{
  if (self->depth++ > 0)
    return;
  self->before = bc_selection_state_copy (self->state);
  self->label = g_strdup (label);
}

static void
record (BcSelection *self, const BcSelectionState *before, const char *label)
{
  Step *step;

  if (self->undo == NULL ||
      (bc_selection_state_same_marks (before, self->state) && bc_selection_state_same_feelings (before, self->state) &&
       bc_selection_state_same_pins (before, self->state)))
    return;
  step = g_new0 (Step, 1);
  g_weak_ref_init (&step->selection, self);
  step->before = bc_selection_state_copy (before);
  step->after = bc_selection_state_copy (self->state);
  bc_undo_push (self->undo, label, step_undo, step_redo, step, step_free);
}

/**
 * bc_selection_end_change:
 *
 * Ends what bc_selection_begin_change() began.
 */
void
bc_selection_end_change (BcSelection *self)
{
  g_autoptr (BcSelectionState) before = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (self->depth > 0);
  if (--self->depth > 0)
    return;
  before = g_steal_pointer (&self->before);
  label = g_steal_pointer (&self->label);
  record (self, before, label);
  if (!bc_selection_state_same_look (before, self->state) ||
      !bc_selection_state_same_feelings (before, self->state) || !bc_selection_state_same_pins (before, self->state))
    g_signal_emit (self, signals[SETTLED], 0);
}

static void
tell (BcSelection *self, guint signal)
{
  g_signal_emit (self, signals[signal], 0);
}

/* Marks */

static BcMarked *
marked_at (BcSelection *self, guint position)
{
  return &g_array_index (self->state->marks, BcMarked, position);
}

static void
marks_changed (BcSelection *self)
{
  g_array_set_size (self->places, 0);
  for (guint i = 0; i < self->state->marks->len; i++)
    if (marked_at (self, i)->drawn == NULL)
      g_array_append_val (self->places, marked_at (self, i)->place);
  /* a condition is read about together with the areas that it marked */
  bc_selection_set_condition (self, NULL);
  bc_selection_read (self, NULL);
  tell (self, PLACES_CHANGED);
}

/**
 * bc_selection_get_places:
 * @n: (out): how many
 *
 * Returns: (array length=n): the marked places in the order in which they were marked, without what was drawn. Valid
 * until the next change.
 */
const BcPlace *
bc_selection_get_places (BcSelection *self, guint *n)
{
  *n = self->places->len;
  return (const BcPlace *)(void *)self->places->data;
}

/**
 * bc_selection_get_marks:
 * @n: (out): how many
 *
 * Returns: (array length=n): marked places and drawn areas, in the order in which they were made. Valid until the next
 * change.
 */
const BcMarked *
bc_selection_get_marks (BcSelection *self, guint *n)
{
  *n = self->state->marks->len;
  return (const BcMarked *)(void *)self->state->marks->data;
}

/**
 * bc_selection_list_weighted:
 *
 * Returns: (transfer full) (element-type BcWeightedPlace): what the ranking sees: places that count one, and the regions of
 * drawn areas by their share. How it feels is not among it.
 */
GArray *
bc_selection_list_weighted (BcSelection *self)
{
  GArray *weighted = g_array_new (FALSE, FALSE, sizeof (BcWeightedPlace));

  for (guint i = 0; i < self->state->marks->len; i++)
    {
      const BcMarked *marked = marked_at (self, i);
      BcWeightedPlace place = { marked->place, BC_PLACE_WEIGHT_ONE };
      if (marked->drawn != NULL)
        bc_pain_area_list_weighted (marked->drawn, weighted);
      else
        g_array_append_val (weighted, place);
    }
  return weighted;
}

/**
 * bc_selection_is_empty:
 *
 * Returns: whether nothing is marked.
 */
gboolean
bc_selection_is_empty (BcSelection *self)
{
  return self->state->marks->len == 0;
}

static int
find_place (BcSelection *self, const BcPlace *place)
{
  for (guint i = 0; i < self->state->marks->len; i++)
    if (marked_at (self, i)->drawn == NULL && bc_place_equal (&marked_at (self, i)->place, place))
      return (int)i;
  return -1;
}

gboolean
bc_selection_has_place (BcSelection *self, const BcPlace *place)
{
  return find_place (self, place) >= 0;
}

/**
 * bc_selection_has_spot:
 *
 * Returns: whether the spot belongs to a marked place or a drawn area.
 */
gboolean
bc_selection_has_spot (BcSelection *self, const BcSpot *spot)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  for (guint i = 0; i < self->places->len; i++)
    bc_place_list_spots (&g_array_index (self->places, BcPlace, i), spots);
  for (guint i = 0; i < spots->len; i++)
    if (bc_spot_equal (&g_array_index (spots, BcSpot, i), spot))
      return TRUE;
  for (guint i = 0; i < self->state->marks->len; i++)
    if (marked_at (self, i)->drawn != NULL && bc_pain_area_has_spot (marked_at (self, i)->drawn, spot))
      return TRUE;
  return FALSE;
}

static char *
label_for (const char *format, const BcPlace *place)
{
  g_autofree char *name = bc_place_describe (place);

  return g_strdup_printf (format, name);
}

static void
append_place (BcSelection *self, const BcPlace *place)
{
  BcMarked marked = { *place, NULL, BC_FEELING_UNTOLD };

  g_array_append_val (self->state->marks, marked);
}

/**
 * bc_selection_set_place:
 *
 * Marks this place alone; where it is the only one marked already, clears it: a second click takes the first back.
 */
void
bc_selection_set_place (BcSelection *self, const BcPlace *place)
{
  gboolean alone = self->state->marks->len == 1 && find_place (self, place) == 0;
  BcPlace copy = *place;
  /* Translators: a step that can be undone; %s is a place on the body */
  g_autofree char *label = label_for (alone ? _ ("Take away %s") : _ ("Mark %s"), &copy);

  bc_selection_begin_change (self, label);
  g_array_set_size (self->state->marks, 0);
  if (!alone)
    append_place (self, &copy);
  marks_changed (self);
  bc_selection_end_change (self);
}

/**
 * bc_selection_toggle_place:
 *
 * Adds the place to the marked ones, or takes it away.
 */
void
bc_selection_toggle_place (BcSelection *self, const BcPlace *place)
{
  int position = find_place (self, place);

  if (position >= 0)
    bc_selection_remove_mark (self, (guint)position);
  else
    bc_selection_add_place (self, place);
}

/**
 * bc_selection_add_place:
 *
 * Adds the place to the marked ones; where it is marked already nothing changes: painting over a region twice keeps it.
 */
void
bc_selection_add_place (BcSelection *self, const BcPlace *place)
{
  BcPlace copy = *place;
  g_autofree char *label = label_for (_ ("Mark %s"), &copy);

  if (find_place (self, &copy) >= 0)
    return;
  bc_selection_begin_change (self, label);
  append_place (self, &copy);
  marks_changed (self);
  bc_selection_end_change (self);
}

/**
 * bc_selection_add_drawn:
 * @drawn: a reference is taken
 *
 * Adds a drawn area; one that touches no region is left out.
 */
void
bc_selection_add_drawn (BcSelection *self, BcPainArea *drawn)
{
  BcMarked marked = { { NULL, NULL, 0 }, drawn, BC_FEELING_UNTOLD };
  guint n_shares;

  bc_pain_area_get_shares (drawn, &n_shares);
  if (n_shares == 0)
    return;
  bc_selection_begin_change (self, _ ("Draw a pain area"));
  bc_pain_area_ref (drawn);
  g_array_append_val (self->state->marks, marked);
  marks_changed (self);
  bc_selection_end_change (self);
}

/**
 * bc_selection_remove_mark:
 * @position: in the order of bc_selection_get_marks()
 */
void
bc_selection_remove_mark (BcSelection *self, guint position)
{
  g_autofree char *name = NULL, *label = NULL;

  g_return_if_fail (position < self->state->marks->len);
  name = bc_marked_describe (marked_at (self, position));
  label = g_strdup_printf (_ ("Take away %s"), name);
  bc_selection_begin_change (self, label);
  g_array_remove_index (self->state->marks, position);
  marks_changed (self);
  bc_selection_end_change (self);
}

/**
 * bc_selection_set_feeling:
 * @position: in the order of bc_selection_get_marks()
 * @feeling: how the place feels; the ranking does not see it
 */
void
bc_selection_set_feeling (BcSelection *self, guint position, const BcFeeling *feeling)
{
  g_return_if_fail (position < self->state->marks->len);
  g_return_if_fail (feeling->intensity >= BC_INTENSITY_UNTOLD && feeling->intensity <= BC_INTENSITY_MAX);
  if (bc_feeling_equal (&marked_at (self, position)->feeling, feeling))
    return;
  bc_selection_begin_change (self, _ ("Say how it feels"));
  marked_at (self, position)->feeling = *feeling;
  tell (self, FEELINGS_CHANGED);
  bc_selection_end_change (self);
}

/**
 * bc_selection_clear:
 *
 * Takes every mark, choice and pin back.
 */
void
bc_selection_clear (BcSelection *self)
{
  bc_selection_begin_change (self, _ ("Start again"));
  if (self->state->marks->len > 0)
    {
      g_array_set_size (self->state->marks, 0);
      marks_changed (self);
    }
  bc_selection_set_condition (self, NULL);
  bc_selection_read (self, NULL);
  bc_selection_set_muscle (self, NULL, 0);
  bc_selection_clear_pins (self);
  bc_selection_end_change (self);
}

/* What is looked at */

/**
 * bc_selection_get_muscle:
 *
 * Returns: (nullable): the chosen muscle and the sides it is shown on.
 */
const BcShownMuscle *
bc_selection_get_muscle (BcSelection *self)
{
  return self->state->muscle.muscle != NULL ? &self->state->muscle : NULL;
}

/**
 * bc_selection_set_muscle:
 * @muscle: (nullable): NULL for none
 * @sides: on which sides of the body it is shown; ignored for NULL, both for an unpaired muscle
 *
 * A muscle that is chosen takes the place of whatever was read about.
 */
void
bc_selection_set_muscle (BcSelection *self, const BcMuscle *muscle, BcBodySides sides)
{
  if (muscle == NULL)
    sides = 0;
  else if (!muscle->sided)
    sides = BC_BODY_BOTH;
  bc_selection_begin_change (self, "");
  if (muscle != NULL)
    {
      bc_selection_set_condition (self, NULL);
      bc_selection_read (self, NULL);
    }
  if (self->state->muscle.muscle != muscle || self->state->muscle.sides != sides)
    {
      if (self->state->muscle.muscle != muscle)
        self->emphasis = NULL;
      self->state->muscle = (BcShownMuscle){ muscle, sides };
      tell (self, MUSCLE_CHANGED);
    }
  bc_selection_end_change (self);
}

/**
 * bc_selection_get_condition:
 *
 * Returns: (nullable): the condition that is read about.
 */
const BcCondition *
bc_selection_get_condition (BcSelection *self)
{
  return self->state->condition;
}

void
bc_selection_set_condition (BcSelection *self, const BcCondition *condition)
{
  if (self->state->condition == condition)
    return;
  bc_selection_begin_change (self, "");
  self->state->condition = condition;
  tell (self, CONDITION_CHANGED);
  bc_selection_end_change (self);
}

/**
 * bc_selection_get_subject:
 *
 * Returns: (transfer none): what is read about; of kind %BC_SUBJECT_NONE where it is the muscle or the condition itself.
 */
const BcSubject *
bc_selection_get_subject (BcSelection *self)
{
  return &self->state->subject;
}

/**
 * bc_selection_read:
 * @subject: (nullable): what to read about; NULL for the muscle or the condition itself
 *
 * Marks, muscle and condition stay as they are: whoever reads up on something comes back to them.
 */
void
bc_selection_read (BcSelection *self, const BcSubject *subject)
{
  BcSubject next = subject != NULL ? *subject : (BcSubject){ BC_SUBJECT_NONE, NULL };

  if (bc_subject_equal (&self->state->subject, &next))
    return;
  bc_selection_begin_change (self, "");
  self->state->subject = next;
  tell (self, SUBJECT_CHANGED);
  bc_selection_end_change (self);
}

/**
 * bc_selection_open_condition:
 * @condition: its areas are marked, on both sides, in place of what is marked now
 */
void
bc_selection_open_condition (BcSelection *self, const BcCondition *condition)
{
  g_autofree char *label = g_strdup_printf (_ ("Mark %s"), bc_text (condition->name));

  bc_selection_begin_change (self, label);
  g_array_set_size (self->state->marks, 0);
  for (guint i = 0; i < condition->areas->len; i++)
    {
      BcPlace place = { NULL, ((const BcReference *)g_ptr_array_index (condition->areas, i))->target, BC_BODY_BOTH };
      if (place.area != NULL && find_place (self, &place) < 0)
        append_place (self, &place);
    }
  marks_changed (self);
  bc_selection_set_condition (self, condition);
  bc_selection_read (self, NULL);
  bc_selection_end_change (self);
}

/* Pins */

/**
 * bc_selection_get_pins:
 * @n: (out): how many
 *
 * Returns: (array length=n): the compared muscles by their colour. Valid until the next change.
 */
const BcPin *
bc_selection_get_pins (BcSelection *self, guint *n)
{
  *n = self->state->pins->len;
  return (const BcPin *)(void *)self->state->pins->data;
}

static int
find_pin (BcSelection *self, const BcMuscle *muscle)
{
  for (guint i = 0; i < self->state->pins->len; i++)
    if (g_array_index (self->state->pins, BcPin, i).shown.muscle == muscle)
      return (int)i;
  return -1;
}

/**
 * bc_selection_find_pin:
 *
 * Returns: (nullable): the pin of the muscle. Valid until the next change.
 */
const BcPin *
bc_selection_find_pin (BcSelection *self, const BcMuscle *muscle)
{
  int position = find_pin (self, muscle);

  return position >= 0 ? &g_array_index (self->state->pins, BcPin, position) : NULL;
}

/* Pins stand by slot: the first one whose slot is not its position leaves that slot free. */
static guint
free_slot (BcSelection *self)
{
  guint slot = 0;

  while (slot < self->state->pins->len && g_array_index (self->state->pins, BcPin, slot).slot == slot)
    slot++;
  return slot;
}

/**
 * bc_selection_pin:
 * @shown: the muscle and its sides; where it is pinned already its sides change
 *
 * Returns: whether there was room for it.
 */
gboolean
bc_selection_pin (BcSelection *self, const BcShownMuscle *shown)
{
  BcPin pin = { *shown, free_slot (self) };
  int position = find_pin (self, shown->muscle);
  g_autofree char *label = NULL;

  if (position < 0 && self->state->pins->len == BC_MAX_PINS)
    return FALSE;
  if (!pin.shown.muscle->sided)
    pin.shown.sides = BC_BODY_BOTH;
  /* Translators: a step that can be undone; %s is a muscle that is compared with others */
  label = g_strdup_printf (_ ("Compare %s"), bc_muscle_get_name (shown->muscle));
  bc_selection_begin_change (self, label);
  if (position < 0)
    g_array_insert_val (self->state->pins, pin.slot, pin);
  else
    g_array_index (self->state->pins, BcPin, position).shown.sides = pin.shown.sides;
  tell (self, PINS_CHANGED);
  bc_selection_end_change (self);
  return TRUE;
}

void
bc_selection_unpin (BcSelection *self, const BcMuscle *muscle)
{
  int position = find_pin (self, muscle);
  g_autofree char *label = NULL;

  if (position < 0)
    return;
  /* Translators: a step that can be undone; %s is a muscle that was compared with others */
  label = g_strdup_printf (_ ("Stop comparing %s"), bc_muscle_get_name (muscle));
  bc_selection_begin_change (self, label);
  g_array_remove_index (self->state->pins, (guint)position);
  tell (self, PINS_CHANGED);
  bc_selection_end_change (self);
}

void
bc_selection_clear_pins (BcSelection *self)
{
  if (self->state->pins->len == 0)
    return;
  bc_selection_begin_change (self, _ ("Stop comparing"));
  g_array_set_size (self->state->pins, 0);
  tell (self, PINS_CHANGED);
  bc_selection_end_change (self);
}

/* States */

/**
 * bc_selection_get_state:
 *
 * Returns: (transfer none): everything at this moment; copy it to keep it.
 */
const BcSelectionState *
bc_selection_get_state (BcSelection *self)
{
  return self->state;
}

/* Listeners may choose a muscle when other places are marked: what the state says comes after them. */
static void
set_look (BcSelection *self, const BcSelectionState *state)
{
  if (!bc_selection_state_same_marks (self->state, state))
    {
      g_autoptr (BcSelectionState) copy = bc_selection_state_copy (state);
      GArray *old = self->state->marks;

      self->state->marks = g_array_ref (copy->marks);
      g_array_unref (old);
      marks_changed (self);
    }
  bc_selection_set_muscle (self, state->muscle.muscle, state->muscle.sides);
  bc_selection_set_condition (self, state->condition);
  bc_selection_read (self, &state->subject);
}

static void
set_feelings (BcSelection *self, const BcSelectionState *state)
{
  if (bc_selection_state_same_feelings (self->state, state))
    return;
  for (guint i = 0; i < self->state->marks->len; i++)
    marked_at (self, i)->feeling = g_array_index (state->marks, BcMarked, i).feeling;
  tell (self, FEELINGS_CHANGED);
}

/**
 * bc_selection_set_state:
 * @state: what bc_selection_get_state() gave at another moment
 */
void
bc_selection_set_state (BcSelection *self, const BcSelectionState *state)
{
  bc_selection_begin_change (self, "");
  set_look (self, state);
  set_feelings (self, state);
  if (!bc_selection_state_same_pins (self->state, state))
    {
      g_array_set_size (self->state->pins, 0);
      g_array_append_vals (self->state->pins, state->pins->data, state->pins->len);
      tell (self, PINS_CHANGED);
    }
  bc_selection_end_change (self);
}

/* What was said about a place that is marked now and then is the newer word. */
static void
take_feelings (BcSelectionState *to, const BcSelectionState *from)
{
  for (guint i = 0; i < to->marks->len; i++)
    for (guint j = 0; j < from->marks->len; j++)
      {
        BcMarked *marked = &g_array_index (to->marks, BcMarked, i);
        const BcMarked *other = &g_array_index (from->marks, BcMarked, j);
        if (bc_marked_equal (marked, other))
          marked->feeling = other->feeling;
      }
}

/**
 * bc_selection_set_look:
 * @state: what was looked at at another moment
 *
 * Looks at marks, muscle and condition of that moment. Pins stay, and so does what was said about places that are marked
 * both now and then.
 */
void
bc_selection_set_look (BcSelection *self, const BcSelectionState *state)
{
  g_autoptr (BcSelectionState) look = bc_selection_state_copy (state);

  take_feelings (look, self->state);
  bc_selection_begin_change (self, _ ("Look at something else"));
  set_look (self, look);
  set_feelings (self, look);
  bc_selection_end_change (self);
}

/* The pointer */

/**
 * bc_selection_get_emphasis:
 *
 * Returns: (nullable): the trigger point whose pattern alone is shown.
 */
const BcTriggerPoint *
bc_selection_get_emphasis (BcSelection *self)
{
  return self->emphasis;
}

void
bc_selection_set_emphasis (BcSelection *self, const BcTriggerPoint *point)
{
  if (self->emphasis == point)
    return;
  self->emphasis = point;
  tell (self, LOOK_CHANGED);
}

/**
 * bc_selection_get_hovered:
 *
 * Returns: (nullable): the spot under the pointer or with the keyboard focus.
 */
const BcSpot *
bc_selection_get_hovered (BcSelection *self)
{
  return self->hovered.region != NULL ? &self->hovered : NULL;
}

void
bc_selection_set_hovered (BcSelection *self, const BcSpot *spot)
{
  BcSpot next = spot != NULL ? *spot : (BcSpot){ NULL, BC_SIDE_MIDLINE };

  if (bc_spot_equal (&self->hovered, &next))
    return;
  self->hovered = next;
  tell (self, LOOK_CHANGED);
}
