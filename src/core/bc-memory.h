/* When something learned is to be asked again: spaced repetition.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How well an answer was known: 5 wholly right, 4 right with a doubt, 3 just right, 2 … 0 not known. */
#define BC_MEMORY_BEST_QUALITY 5
#define BC_MEMORY_RIGHT_QUALITY 3
#define BC_MEMORY_SURE_QUALITY 4
/* What is remembered for three weeks counts as learned. */
#define BC_MEMORY_LEARNED_DAYS 21

/* Zeroed: never asked. */
typedef struct
{
  guint repetitions;   /* right answers in a row that counted */
  guint interval_days; /* from the last answer that counted to the next */
  double ease;         /* the E-factor; 0 where it was never asked */
  guint32 due;         /* Julian day, as g_date_get_julian() has it */
  guint asked;
  guint right;
} BcMemory;

void     bc_memory_answer (BcMemory *self, guint quality, guint32 today);
gboolean bc_memory_is_new (const BcMemory *self);
gboolean bc_memory_is_due (const BcMemory *self, guint32 today);
gboolean bc_memory_is_learned (const BcMemory *self);
gboolean bc_memory_is_valid (const BcMemory *self);

G_END_DECLS
