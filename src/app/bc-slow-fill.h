/* Fills a long list or page over several frames.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Appends one part; steps come in order, from 0. */
typedef void (*BcSlowFillStep) (GtkWidget *owner, guint step);

typedef struct _BcSlowFill BcSlowFill;

BcSlowFill *bc_slow_fill_new (GtkWidget *owner, BcSlowFillStep step);
void        bc_slow_fill_free (BcSlowFill *self);
void        bc_slow_fill_start (BcSlowFill *self, guint n_steps, guint n_at_once);
gboolean    bc_slow_fill_is_done (const BcSlowFill *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcSlowFill, bc_slow_fill_free)

G_END_DECLS
