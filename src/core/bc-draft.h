/* Drafts: unsaved work that survives a crash, in the state folder, for nobody else's eyes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-document.h"

G_BEGIN_DECLS

/* The draft of one window. */
#define BC_TYPE_DRAFT (bc_draft_get_type ())
G_DECLARE_FINAL_TYPE (BcDraft, bc_draft, BC, DRAFT, GObject)

BcDraft *bc_draft_new (const char *folder);
const char *bc_draft_get_path (BcDraft *self);
gboolean bc_draft_write (BcDraft *self, const BcDocument *document, GError **error);
void bc_draft_remove (BcDraft *self);

char *bc_draft_folder (void);
GPtrArray *bc_draft_list_orphans (const char *folder);
void bc_draft_discard (const char *path);

G_END_DECLS
