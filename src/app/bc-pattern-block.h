/* Where a muscle's pattern fits: its regions as links, and muscles with a similar pattern.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

void bc_pattern_block_append (GtkBox *page, BcSession *session, const BcShownMuscle *shown);

G_END_DECLS
