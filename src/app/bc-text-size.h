/* The size of the text in all windows, on top of the desktop's.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-settings.h"

G_BEGIN_DECLS

#define BC_TYPE_TEXT_SIZE (bc_text_size_get_type ())
G_DECLARE_FINAL_TYPE (BcTextSize, bc_text_size, BC, TEXT_SIZE, GObject)

BcTextSize *bc_text_size_new (BcSettings *settings);

G_END_DECLS
