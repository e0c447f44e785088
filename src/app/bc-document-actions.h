/* The file actions of a window: new, open, save, recent; drafts; the question before something is lost.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-document-file.h"
#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_DOCUMENT_ACTIONS (bc_document_actions_get_type ())
G_DECLARE_FINAL_TYPE (BcDocumentActions, bc_document_actions, BC, DOCUMENT_ACTIONS, GObject)

BcDocumentActions *bc_document_actions_new (GtkApplicationWindow *window, BcSession *session, GtkBox *content);
BcDocumentFile *bc_document_actions_get_file (BcDocumentActions *self);
gboolean bc_document_actions_is_pristine (BcDocumentActions *self);
void bc_document_actions_open (BcDocumentActions *self, const char *path);
void bc_document_actions_offer_drafts (BcDocumentActions *self);
GMenuModel *bc_document_actions_get_recent (BcDocumentActions *self);
void bc_document_actions_add_keys (GtkApplication *application);

G_END_DECLS
