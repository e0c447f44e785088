/* Layout of a side pane: asks for a fixed least size and gives its only child all it gets.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkLayoutManager *bc_pane_layout_new (void);

G_END_DECLS
