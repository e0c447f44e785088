/* Another body in place of the neutral one.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-figure-sheet.h"

gboolean bc_figure_body_move (BcFigureSheet *sheet, const char *body_path, GError **error);
