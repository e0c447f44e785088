/* One row of the answer: a muscle, how it reaches the marked places, why, and who says so.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_SUGGESTION_ROW (bc_suggestion_row_get_type ())
G_DECLARE_FINAL_TYPE (BcSuggestionRow, bc_suggestion_row, BC, SUGGESTION_ROW, GtkListBoxRow)

GtkWidget      *bc_suggestion_row_new (BcSession *session, const BcSuggestion *suggestion, guint number);
const BcMuscle *bc_suggestion_row_get_muscle (BcSuggestionRow *self);
BcBodySides     bc_suggestion_row_get_sides (BcSuggestionRow *self);

G_END_DECLS
