/* The pictures of a view, one per style.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-sheet.h"
#include "bc-figure-style.h"

char *bc_figure_paint (const BcFigureSheet *sheet, const BcFigureStyle *style, GError **error);
