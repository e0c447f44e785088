/* Edits the selected mark: intensity, quality, date, note.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_MARK_POPOVER (bc_mark_popover_get_type ())
G_DECLARE_FINAL_TYPE (BcMarkPopover, bc_mark_popover, BC, MARK_POPOVER, GtkPopover)

GtkWidget *bc_mark_popover_new (BcSession *session);
void bc_mark_popover_edit (BcMarkPopover *self, guint id);

G_END_DECLS
