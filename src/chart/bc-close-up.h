/* Close-ups: which part of the whole figures each of them shows larger, and which of them a place is offered in.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-figure-set.h"
#include "bc-spot.h"

G_BEGIN_DECLS

gboolean bc_close_up_is (const char *view);
const char *bc_close_up_get_whole_view (const char *view);
GPtrArray *bc_close_up_list_for (const BcSpot *spot, const char *whole_view);
gboolean bc_close_up_get_field (const char *view, BcSide side, BcFigure *whole, BcBox *field);
char *bc_close_up_describe (BcFigure *figure);

G_END_DECLS
