/* The way from the main window to the quiz, and back to a muscle's page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-appearance.h"
#include "bc-figure-set.h"
#include "bc-session.h"
#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_LEARN_ACTIONS (bc_learn_actions_get_type ())
G_DECLARE_FINAL_TYPE (BcLearnActions, bc_learn_actions, BC, LEARN_ACTIONS, GObject)

BcLearnActions *bc_learn_actions_new (GtkApplicationWindow *window, BcSession *session, BcSettings *settings);
void            bc_learn_actions_set_appearance (BcLearnActions *self, BcAppearance *appearance);
void            bc_learn_actions_set_figures (BcLearnActions *self, BcFigureSet *figures);
GtkWindow      *bc_learn_actions_get_window (BcLearnActions *self);
void            bc_learn_actions_add_keys (GtkApplication *application);

G_END_DECLS
