/* What a muscle is called: in English or as it is translated, in Latin, or as everybody says.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-records.h"

G_BEGIN_DECLS

typedef enum
{
  BC_NAMING_ENGLISH,
  BC_NAMING_LATIN,
  BC_NAMING_EVERYDAY,
} BcNaming;

gboolean bc_naming_from_string (const char *word, BcNaming *naming);
const char *bc_muscle_get_name (const BcMuscle *muscle);

G_END_DECLS
