/* What can be taken back: one stack for marks and annotations, in the order of time.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define BC_TYPE_UNDO (bc_undo_get_type ())
G_DECLARE_FINAL_TYPE (BcUndo, bc_undo, BC, UNDO, GObject)

/* Brings the state before, or after, the step back. */
typedef void (*BcUndoFunc) (gpointer user_data);

BcUndo     *bc_undo_new (void);

void        bc_undo_push (BcUndo *self,
                          const char *label,
                          BcUndoFunc undo,
                          BcUndoFunc redo,
                          gpointer user_data,
                          GDestroyNotify destroy);
void        bc_undo_begin (BcUndo *self, const char *label);
void        bc_undo_end (BcUndo *self);
gboolean    bc_undo_is_running (BcUndo *self);

gboolean    bc_undo_can_undo (BcUndo *self);
gboolean    bc_undo_can_redo (BcUndo *self);
const char *bc_undo_get_undo_label (BcUndo *self);
const char *bc_undo_get_redo_label (BcUndo *self);
void        bc_undo_undo (BcUndo *self);
void        bc_undo_redo (BcUndo *self);
void        bc_undo_clear (BcUndo *self);

G_END_DECLS
