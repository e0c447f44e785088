/* The reading pane: which page is shown, how large its text is, and the actions that belong to it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-muscle-page.h"
#include "bc-reading-page.h"

G_BEGIN_DECLS

#define BC_TYPE_READING_PANE (bc_reading_pane_get_type ())
G_DECLARE_FINAL_TYPE (BcReadingPane, bc_reading_pane, BC, READING_PANE, GObject)

BcReadingPane *bc_reading_pane_new (GtkApplicationWindow *window, GtkStack *stack, BcReader *reader);
void bc_reading_pane_update (BcReadingPane *self);
BcMusclePage *bc_reading_pane_get_muscle_page (BcReadingPane *self);
gboolean bc_reading_pane_is_filled (BcReadingPane *self);
gboolean bc_reading_pane_has_focus (BcReadingPane *self);
GMenuModel *bc_reading_pane_get_topics (BcReadingPane *self);
void bc_reading_pane_add_keys (GtkApplication *application);

G_END_DECLS
