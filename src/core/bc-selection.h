/* What the user has marked and chosen. One of the two objects that change.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "bc-place.h"

G_BEGIN_DECLS

#define BC_TYPE_SELECTION (bc_selection_get_type ())
G_DECLARE_FINAL_TYPE (BcSelection, bc_selection, BC, SELECTION, GObject)

BcSelection         *bc_selection_new (void);

const BcPlace       *bc_selection_get_places (BcSelection *self, guint *n);
gboolean             bc_selection_has_place (BcSelection *self, const BcPlace *place);
gboolean             bc_selection_has_spot (BcSelection *self, const BcSpot *spot);
void                 bc_selection_set_place (BcSelection *self, const BcPlace *place);
void                 bc_selection_toggle_place (BcSelection *self, const BcPlace *place);
void                 bc_selection_clear (BcSelection *self);

const BcShownMuscle *bc_selection_get_muscle (BcSelection *self);
void                 bc_selection_set_muscle (BcSelection *self, const BcMuscle *muscle, BcBodySides sides);

const BcTriggerPoint *bc_selection_get_emphasis (BcSelection *self);
void                 bc_selection_set_emphasis (BcSelection *self, const BcTriggerPoint *point);
const BcSpot        *bc_selection_get_hovered (BcSelection *self);
void                 bc_selection_set_hovered (BcSelection *self, const BcSpot *spot);

G_END_DECLS
