/* The signs of treatments, as strokes in a square from -1 to 1, y downwards. They look alike in a mirror, or nearly so.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-treatment-glyph.h"

#include <string.h>

/* Strokes of a sign: letters M and L, then x and y in tenths. */
static const char *const strokes[BC_N_TREATMENTS] = {
  [BC_TREATMENT_PRESSURE] = "M 0,-9 L 0,4 M -5,-1 L 0,4 L 5,-1 M -8,9 L 8,9",
  [BC_TREATMENT_NEEDLE] = "M 7,-9 L 1,-1 M 9,-7 L 5,-10 M 4,1 L -2,-3 M 1,-1 L -8,9",
  [BC_TREATMENT_STRETCH] = "M -9,0 L 9,0 M -5,-4 L -9,0 L -5,4 M 5,-4 L 9,0 L 5,4",
  [BC_TREATMENT_HEAT] =
      "M -6,9 L -3,5 L -6,0 L -3,-5 L -6,-9 M 0,9 L 3,5 L 0,0 L 3,-5 L 0,-9 M 6,9 L 9,5 L 6,0 L 9,-5 L 6,-9",
  [BC_TREATMENT_COLD] = "M 0,-9 L 0,9 M -8,-5 L 8,5 M -8,5 L 8,-5",
  [BC_TREATMENT_TAPE] = "M -9,-4 L 9,-4 L 9,4 L -9,4 L -9,-4 M -4,-4 L -4,4 M 4,-4 L 4,4",
  [BC_TREATMENT_CURRENT] = "M 3,-9 L -5,1 L 4,0 L -3,9",
  [BC_TREATMENT_OTHER] = "M 0,-7 L 7,0 L 0,7 L -7,0 L 0,-7",
};

/**
 * bc_treatment_glyph_append:
 * @at: its middle
 * @size: half its side
 *
 * Appends strokes to the path; the caller strokes them.
 */
void
bc_treatment_glyph_append (BcTreatment treatment, BcCoordinate at, double size, cairo_t *cr)
{
  const char *p = strokes[MIN ((guint)treatment, BC_N_TREATMENTS - 1)];

  while (*p != '\0')
    {
      gboolean move = *p == 'M';
      char *end;
      double x = at.x + g_ascii_strtod (p + 1, &end) / 10 * size;
      double y = at.y + g_ascii_strtod (end + 1, &end) / 10 * size;

      if (move)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
      p = *end == ' ' ? end + 1 : end;
    }
}
