/* The file of a session: where it was opened from, whether it has changed since, whether it may be overwritten.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-document.h"

G_BEGIN_DECLS

#define BC_TYPE_DOCUMENT_FILE (bc_document_file_get_type ())
G_DECLARE_FINAL_TYPE (BcDocumentFile, bc_document_file, BC, DOCUMENT_FILE, GObject)

BcDocumentFile *bc_document_file_new (BcSession *session);
const char *bc_document_file_get_path (BcDocumentFile *self);
char *bc_document_file_get_name (BcDocumentFile *self);
gboolean bc_document_file_is_modified (BcDocumentFile *self);
gboolean bc_document_file_is_whole (BcDocumentFile *self);
gboolean bc_document_file_open (BcDocumentFile *self, const char *path, GPtrArray *problems);
gboolean bc_document_file_recover (BcDocumentFile *self, const char *draft, GPtrArray *problems);
void bc_document_file_reset (BcDocumentFile *self);
gboolean bc_document_file_save (BcDocumentFile *self, const char *path, gboolean force, GError **error);
BcDocument *bc_document_file_make_draft (BcDocumentFile *self);

G_END_DECLS
