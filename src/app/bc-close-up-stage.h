/* The stage: one close-up, large, with its name and the way back.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-view.h"

G_BEGIN_DECLS

#define BC_TYPE_CLOSE_UP_STAGE (bc_close_up_stage_get_type ())
G_DECLARE_FINAL_TYPE (BcCloseUpStage, bc_close_up_stage, BC, CLOSE_UP_STAGE, GtkWidget)

GtkWidget    *bc_close_up_stage_new (BcSession *session, gboolean mirrored);
gboolean      bc_close_up_stage_show (BcCloseUpStage *self, BcFigure *figure, GError **error);
void          bc_close_up_stage_clear (BcCloseUpStage *self);
BcFigureView *bc_close_up_stage_get_view (BcCloseUpStage *self);
BcViewport   *bc_close_up_stage_get_viewport (BcCloseUpStage *self);

G_END_DECLS
