/* Small atlases written out as files, so that a test shows in one line what it asks of the data.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-place.h"
#include "bc-problem.h"

G_BEGIN_DECLS

char *sample_file (const char *id, const char *body);
char *sample_source (const char *id);
char *sample_region (const char *id, gboolean sided);
char *sample_area (const char *id, const char *regions, const char *order);
char *sample_muscle (const char *id, const char *name, gboolean sided, const char *points);
char *sample_also_consider (const char *id, const char *kind, const char *places);
char *sample_check_first (const char *id, const char *urgency, const char *places);
char *sample_ground (void);

BcAtlas *sample_load (GPtrArray *problems, ...) G_GNUC_NULL_TERMINATED;
BcAtlas *sample_load_texts (GPtrArray *problems, const char *const *texts);
BcAtlas *sample_load_muscles (const char *muscles);
BcPlace sample_place (BcAtlas *atlas, const char *word);
GArray *sample_places (BcAtlas *atlas, const char *words);

char *problems_to_text (GPtrArray *problems);
void assert_no_problem (GPtrArray *problems);
void assert_contains (const char *text, const char *piece);
void note_fault (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
