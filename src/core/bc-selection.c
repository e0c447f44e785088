/* What the user has marked and chosen. Every change is told by one of three signals, by what it costs to follow, so that
   a moving pointer does not rank the atlas again.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-selection.h"

struct _BcSelection
{
  GObject parent_instance;

  GArray *places;                 /* BcPlace, in the order of the clicks */
  BcShownMuscle muscle;           /* .muscle NULL for none */
  const BcTriggerPoint *emphasis; /* borrowed */
  BcSpot hovered;                 /* .region NULL for none */
};

enum
{
  PLACES_CHANGED,
  MUSCLE_CHANGED,
  LOOK_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcSelection, bc_selection, G_TYPE_OBJECT)

static void
bc_selection_finalize (GObject *object)
{
  g_array_unref (BC_SELECTION (object)->places);
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
  /* BcSelection::muscle-changed: another muscle is chosen, or none. */
  signals[MUSCLE_CHANGED] = new_signal ("muscle-changed");
  /* BcSelection::look-changed: the pointer is elsewhere; only the picture changes. */
  signals[LOOK_CHANGED] = new_signal ("look-changed");
}

static void
bc_selection_init (BcSelection *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
}

BcSelection *
bc_selection_new (void)
{
  return g_object_new (BC_TYPE_SELECTION, NULL);
}

/**
 * bc_selection_get_places:
 * @n: (out): how many
 *
 * Returns: (array length=n): the marked places in the order in which they were marked. Valid until the next change.
 */
const BcPlace *
bc_selection_get_places (BcSelection *self, guint *n)
{
  *n = self->places->len;
  return (const BcPlace *)(void *)self->places->data;
}

static int
find_place (BcSelection *self, const BcPlace *place)
{
  for (guint i = 0; i < self->places->len; i++)
    if (bc_place_equal (&g_array_index (self->places, BcPlace, i), place))
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
 * Returns: whether the spot belongs to a marked place.
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
  return FALSE;
}

/**
 * bc_selection_set_place:
 *
 * Marks this place alone; where it is the only one marked already, clears it: a second click takes the first back.
 */
void
bc_selection_set_place (BcSelection *self, const BcPlace *place)
{
  gboolean alone = self->places->len == 1 && find_place (self, place) == 0;
  BcPlace copy = *place;

  g_array_set_size (self->places, 0);
  if (!alone)
    g_array_append_val (self->places, copy);
  g_signal_emit (self, signals[PLACES_CHANGED], 0);
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
  BcPlace copy = *place;

  if (position >= 0)
    g_array_remove_index (self->places, (guint)position);
  else
    g_array_append_val (self->places, copy);
  g_signal_emit (self, signals[PLACES_CHANGED], 0);
}

/**
 * bc_selection_clear:
 *
 * Takes every mark and choice back.
 */
void
bc_selection_clear (BcSelection *self)
{
  gboolean had_places = self->places->len > 0;

  g_array_set_size (self->places, 0);
  if (had_places)
    g_signal_emit (self, signals[PLACES_CHANGED], 0);
  bc_selection_set_muscle (self, NULL, 0);
}

/**
 * bc_selection_get_muscle:
 *
 * Returns: (nullable): the chosen muscle and the sides it is shown on.
 */
const BcShownMuscle *
bc_selection_get_muscle (BcSelection *self)
{
  return self->muscle.muscle != NULL ? &self->muscle : NULL;
}

/**
 * bc_selection_set_muscle:
 * @muscle: (nullable): NULL for none
 * @sides: on which sides of the body it is shown; ignored for NULL, both for an unpaired muscle
 */
void
bc_selection_set_muscle (BcSelection *self, const BcMuscle *muscle, BcBodySides sides)
{
  if (muscle == NULL)
    sides = 0;
  else if (!muscle->sided)
    sides = BC_BODY_BOTH;
  if (self->muscle.muscle == muscle && self->muscle.sides == sides)
    return;
  if (self->muscle.muscle != muscle)
    self->emphasis = NULL;
  self->muscle = (BcShownMuscle){ muscle, sides };
  g_signal_emit (self, signals[MUSCLE_CHANGED], 0);
}

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
  g_signal_emit (self, signals[LOOK_CHANGED], 0);
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
  g_signal_emit (self, signals[LOOK_CHANGED], 0);
}
