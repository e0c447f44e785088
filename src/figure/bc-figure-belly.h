/* The parts of a muscle that are drawn: belly and tendon.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-sheet.h"

GArray *bc_figure_belly_outline (const BcFigureMuscle *muscle);
GPtrArray *bc_figure_tendon_outlines (const BcFigureMuscle *muscle);
