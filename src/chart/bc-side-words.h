/* Where the words Left and Right stand on a figure of which a part is seen.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-figure.h"

G_BEGIN_DECLS

#define BC_SIDE_WORDS 2

/* Half the width and half the height of a word, with air, in heights of its letters. */
#define BC_SIDE_WORD_EDGE_X 2.6
#define BC_SIDE_WORD_EDGE_Y 1.2

const char *bc_side_words_get (BcFigure *figure, double x);
gboolean bc_side_words_find (BcFigure *figure, const BcBox *visible, double size, BcCoordinate *places, gboolean *seen);

G_END_DECLS
