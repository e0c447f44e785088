/* One region of a figure of the quiz, to the keyboard and the screen reader: a button that is in or out.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-spot.h"

G_BEGIN_DECLS

#define BC_TYPE_QUIZ_REGION (bc_quiz_region_get_type ())
G_DECLARE_FINAL_TYPE (BcQuizRegion, bc_quiz_region, BC, QUIZ_REGION, GtkWidget)

GtkWidget    *bc_quiz_region_new (const BcSpot *spot);
const BcSpot *bc_quiz_region_get_spot (BcQuizRegion *self);
void          bc_quiz_region_set_state (BcQuizRegion *self, gboolean chosen, const char *verdict);

G_END_DECLS
