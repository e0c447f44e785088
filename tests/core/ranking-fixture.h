/* Small atlases and answers in one line each, for the tests of the ranking.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-ranking.h"

G_BEGIN_DECLS

char *muscles (const char *id, ...) G_GNUC_NULL_TERMINATED;
BcIndex *index_of (char *body);
BcRanking *rank (BcIndex *index, const char *words);
void assert_rows (BcIndex *index, const char *words, const char *expected);

G_END_DECLS
