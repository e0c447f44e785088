/* How the pens look: colour, hatch, dash and badge, so that a photocopy still tells them apart.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-annotation.h"
#include "bc-style.h"

G_BEGIN_DECLS

/* The frame about a point mark. */
typedef enum
{
  BC_BADGE_CIRCLE,
  BC_BADGE_SQUARE,
  BC_BADGE_TRIANGLE,
  BC_BADGE_DIAMOND,
  BC_BADGE_BAR,
  BC_BADGE_SHIELD,
} BcBadge;

#define BC_PEN_MAX_DASHES 4

typedef struct
{
  BcColour colour;
  BcHatch hatch; /* over areas */
  guint n_dashes;
  double dashes[BC_PEN_MAX_DASHES]; /* of lines and outlines, in line widths */
  BcBadge badge;
} BcPenStyle;

BcPenStyle bc_pen_style_get (BcPen pen, gboolean mono);
const char *bc_pen_style_get_form_name (BcPen pen, BcAnnotationKind kind);
void bc_pen_style_set_dash (const BcPenStyle *self, double width, double offset, cairo_t *cr);
void bc_badge_append (BcBadge badge, BcCoordinate at, double radius, cairo_t *cr);

G_END_DECLS
