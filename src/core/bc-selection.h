/* What the user has marked and chosen. One of the two objects that change.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "bc-selection-state.h"
#include "bc-undo.h"

G_BEGIN_DECLS

#define BC_TYPE_SELECTION (bc_selection_get_type ())
G_DECLARE_FINAL_TYPE (BcSelection, bc_selection, BC, SELECTION, GObject)

BcSelection          *bc_selection_new (void);
void                  bc_selection_set_undo (BcSelection *self, BcUndo *undo);

/* Changes that belong together are told to history and undo as one. */
void                  bc_selection_begin_change (BcSelection *self, const char *label);
void                  bc_selection_end_change (BcSelection *self);

const BcPlace        *bc_selection_get_places (BcSelection *self, guint *n);
const BcMarked       *bc_selection_get_marks (BcSelection *self, guint *n);
GArray               *bc_selection_list_weighted (BcSelection *self);
gboolean              bc_selection_is_empty (BcSelection *self);
gboolean              bc_selection_has_place (BcSelection *self, const BcPlace *place);
gboolean              bc_selection_has_spot (BcSelection *self, const BcSpot *spot);
void                  bc_selection_set_place (BcSelection *self, const BcPlace *place);
void                  bc_selection_toggle_place (BcSelection *self, const BcPlace *place);
void                  bc_selection_add_place (BcSelection *self, const BcPlace *place);
void                  bc_selection_add_drawn (BcSelection *self, BcPainArea *drawn);
void                  bc_selection_remove_mark (BcSelection *self, guint position);
void                  bc_selection_set_feeling (BcSelection *self, guint position, const BcFeeling *feeling);
void                  bc_selection_clear (BcSelection *self);

const BcShownMuscle  *bc_selection_get_muscle (BcSelection *self);
void                  bc_selection_set_muscle (BcSelection *self, const BcMuscle *muscle, BcBodySides sides);
const BcCondition    *bc_selection_get_condition (BcSelection *self);
void                  bc_selection_set_condition (BcSelection *self, const BcCondition *condition);
void                  bc_selection_open_condition (BcSelection *self, const BcCondition *condition);
const BcSubject      *bc_selection_get_subject (BcSelection *self);
void                  bc_selection_read (BcSelection *self, const BcSubject *subject);

const BcPin          *bc_selection_get_pins (BcSelection *self, guint *n);
const BcPin          *bc_selection_find_pin (BcSelection *self, const BcMuscle *muscle);
gboolean              bc_selection_pin (BcSelection *self, const BcShownMuscle *shown);
void                  bc_selection_unpin (BcSelection *self, const BcMuscle *muscle);
void                  bc_selection_clear_pins (BcSelection *self);

const BcSelectionState *bc_selection_get_state (BcSelection *self);
void                  bc_selection_set_state (BcSelection *self, const BcSelectionState *state);
void                  bc_selection_set_look (BcSelection *self, const BcSelectionState *state);

const BcTriggerPoint *bc_selection_get_emphasis (BcSelection *self);
void                  bc_selection_set_emphasis (BcSelection *self, const BcTriggerPoint *point);
const BcSpot         *bc_selection_get_hovered (BcSelection *self);
void                  bc_selection_set_hovered (BcSelection *self, const BcSpot *spot);

G_END_DECLS
