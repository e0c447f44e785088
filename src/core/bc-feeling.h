/* How a place feels: intensity and quality, as the patient tells them. By rule they never enter the ranking.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BC_INTENSITY_MAX 10
#define BC_INTENSITY_UNTOLD (-1)

/* The numeric rating scale from 0, no pain, to 10, and any of the qualities. */
typedef enum
{
  BC_QUALITY_ACHE = 1 << 0,
  BC_QUALITY_BURNING = 1 << 1,
  BC_QUALITY_TINGLING = 1 << 2,
  BC_QUALITY_NUMBNESS = 1 << 3,
  BC_QUALITY_STABBING = 1 << 4,
  BC_QUALITY_STIFFNESS = 1 << 5,
} BcQualities;

#define BC_N_QUALITIES 6

typedef struct
{
  int intensity; /* 0 to BC_INTENSITY_MAX; BC_INTENSITY_UNTOLD: nobody said */
  BcQualities qualities;
} BcFeeling;

#define BC_FEELING_UNTOLD ((BcFeeling){ BC_INTENSITY_UNTOLD, 0 })

gboolean    bc_feeling_equal (const BcFeeling *a, const BcFeeling *b);
gboolean    bc_feeling_is_told (const BcFeeling *self);
char       *bc_feeling_describe (const BcFeeling *self);

const char *bc_quality_get_id (guint position);
const char *bc_quality_get_words (guint position);
const char *bc_quality_words_of_id (const char *id);

G_END_DECLS
