/* Everything that is marked and chosen at one moment, as a value: for taking back and for going back.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-feeling.h"
#include "bc-pain-area.h"
#include "bc-place.h"
#include "bc-shown-muscle.h"
#include "bc-subject.h"

G_BEGIN_DECLS

/* More patterns than this cannot be told apart on one figure. */
#define BC_MAX_PINS 4

/* One mark of the patient's complaint: a place that was clicked or an area that was drawn. */
typedef struct
{
  BcPlace place;     /* region and area NULL where `drawn` is set */
  BcPainArea *drawn; /* a reference of the state; NULL for a place */
  BcFeeling feeling;
} BcMarked;

/* A muscle that stays on the figure for comparison. */
typedef struct
{
  BcShownMuscle shown;
  guint slot; /* which colour and hatching, below BC_MAX_PINS; it stays the same as long as the pin */
} BcPin;

typedef struct
{
  GArray *marks;                /* BcMarked, in the order in which they were made */
  GArray *pins;                 /* BcPin, by slot */
  BcShownMuscle muscle;         /* .muscle NULL for none */
  const BcCondition *condition; /* NULL for none */
  BcSubject subject;            /* what is read about in place of muscle or condition */
} BcSelectionState;

BcSelectionState *bc_selection_state_new (void);
BcSelectionState *bc_selection_state_copy (const BcSelectionState *self);
void              bc_selection_state_free (BcSelectionState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcSelectionState, bc_selection_state_free)

gboolean          bc_marked_equal (const BcMarked *a, const BcMarked *b);
char             *bc_marked_describe (const BcMarked *self);
gboolean          bc_selection_state_same_marks (const BcSelectionState *a, const BcSelectionState *b);
gboolean          bc_selection_state_same_feelings (const BcSelectionState *a, const BcSelectionState *b);
gboolean          bc_selection_state_same_pins (const BcSelectionState *a, const BcSelectionState *b);
gboolean          bc_selection_state_same_look (const BcSelectionState *a, const BcSelectionState *b);

G_END_DECLS
