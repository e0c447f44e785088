/* Keeps the draft of one window: written soon after a change, away once nothing can be lost.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-document-file.h"

G_BEGIN_DECLS

#define BC_TYPE_DRAFT_KEEPER (bc_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (BcDraftKeeper, bc_draft_keeper, BC, DRAFT_KEEPER, GObject)

BcDraftKeeper *bc_draft_keeper_new (GtkWindow *window, BcDocumentFile *file);
void bc_draft_keeper_write_soon (BcDraftKeeper *self);
void bc_draft_keeper_remove (BcDraftKeeper *self);
void bc_draft_keeper_take_over (BcDraftKeeper *self, const char *orphan);

G_END_DECLS
