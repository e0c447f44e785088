/* Names of the figures and the line between them, over figures that are zoomed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-viewport.h"

G_BEGIN_DECLS

#define BC_TYPE_VIEW_CAPTIONS (bc_view_captions_get_type ())
G_DECLARE_FINAL_TYPE (BcViewCaptions, bc_view_captions, BC, VIEW_CAPTIONS, GtkWidget)

GtkWidget *bc_view_captions_new (BcViewport *viewport, const char *const *views, guint n_views);
void bc_view_captions_set_needed (BcViewCaptions *self, gboolean needed);

G_END_DECLS
