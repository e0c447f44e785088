/* The fibres of a muscle as they are drawn: slivers that taper at both ends.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-sheet.h"

GPtrArray *bc_figure_fibres (const BcFigureMuscle *muscle, const GPtrArray *within, double weight);
GPtrArray *bc_figure_tendon_streaks (const BcFigureMuscle *muscle, const GPtrArray *within, double weight);
