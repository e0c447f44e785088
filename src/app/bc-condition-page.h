/* The page of one condition: what it is, its areas and muscles as links.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_CONDITION_PAGE (bc_condition_page_get_type ())
G_DECLARE_FINAL_TYPE (BcConditionPage, bc_condition_page, BC, CONDITION_PAGE, GtkWidget)

void bc_condition_page_set_session (BcConditionPage *self, BcSession *session);
void bc_condition_page_update (BcConditionPage *self);

G_END_DECLS
