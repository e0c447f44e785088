/* The letterhead as it will stand on a page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_LETTERHEAD_PREVIEW (bc_letterhead_preview_get_type ())
G_DECLARE_FINAL_TYPE (BcLetterheadPreview, bc_letterhead_preview, BC, LETTERHEAD_PREVIEW, GtkWidget)

void bc_letterhead_preview_set_settings (BcLetterheadPreview *self, BcSettings *settings);
gboolean bc_letterhead_preview_is_empty (BcLetterheadPreview *self);

G_END_DECLS
