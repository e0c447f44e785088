/* The documents that were open last, as a menu.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BC_TYPE_RECENT_DOCUMENTS (bc_recent_documents_get_type ())
G_DECLARE_FINAL_TYPE (BcRecentDocuments, bc_recent_documents, BC, RECENT_DOCUMENTS, GObject)

BcRecentDocuments *bc_recent_documents_new (void);
GMenuModel *bc_recent_documents_get_menu (BcRecentDocuments *self);
void bc_recent_documents_remember (const char *path);

G_END_DECLS
