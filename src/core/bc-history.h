/* What was looked at, for going back and forward, as a browser does.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "bc-selection-state.h"

G_BEGIN_DECLS

#define BC_TYPE_HISTORY (bc_history_get_type ())
G_DECLARE_FINAL_TYPE (BcHistory, bc_history, BC, HISTORY, GObject)

BcHistory              *bc_history_new (void);
void                    bc_history_visit (BcHistory *self, const BcSelectionState *state);
gboolean                bc_history_can_go_back (BcHistory *self);
gboolean                bc_history_can_go_forward (BcHistory *self);
const BcSelectionState *bc_history_go_back (BcHistory *self);
const BcSelectionState *bc_history_go_forward (BcHistory *self);
guint                   bc_history_get_length (BcHistory *self);

G_END_DECLS
