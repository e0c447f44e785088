/* Answers of the command line as text: for people by default, JSON for programs.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-ranking.h"

G_BEGIN_DECLS

char *bc_report_list (BcAtlas *atlas, const char *kind, gboolean json);
char *bc_report_suggest (BcIndex *index, const BcRanking *ranking, guint limit, gboolean json);
char *bc_report_show (BcAtlas *atlas, const BcMuscle *muscle, gboolean json);

G_END_DECLS
