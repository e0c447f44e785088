/* One mark as a chip: what is marked, how it feels, and a button that takes it away.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_MARK_CHIP (bc_mark_chip_get_type ())
G_DECLARE_FINAL_TYPE (BcMarkChip, bc_mark_chip, BC, MARK_CHIP, GtkWidget)

GtkWidget *bc_mark_chip_new (BcSession *session, guint position);
void       bc_mark_chip_update (BcMarkChip *self);
void       bc_mark_chip_ask (BcMarkChip *self);

G_END_DECLS
