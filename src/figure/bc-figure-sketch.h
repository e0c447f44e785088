/* A sketch of a view for whoever edits its borders.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-sheet.h"

char *bc_figure_sketch_write (const BcFigureSheet *sheet);
