/* Asks how a marked place feels: intensity and quality.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_FEELING_POPOVER (bc_feeling_popover_get_type ())
G_DECLARE_FINAL_TYPE (BcFeelingPopover, bc_feeling_popover, BC, FEELING_POPOVER, GtkPopover)

GtkWidget *bc_feeling_popover_new (BcSession *session, guint position);

G_END_DECLS
