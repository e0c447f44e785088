/* The looks of a figure: what of the body a drawing shows.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The drawings that a view may have. A view lacks some of them: bc_figure_paint () then takes the next best. */
typedef enum
{
  BC_LOOK_MUSCLE,
  BC_LOOK_SKIN,
  BC_LOOK_OUTLINE,
  BC_LOOK_DEEP,
} BcLook;

#define BC_N_LOOKS (BC_LOOK_DEEP + 1)

const char *bc_look_to_string (BcLook look);
gboolean bc_look_from_string (const char *word, BcLook *look);

G_END_DECLS
