/* Where the figures are looked at: how close, and at which place of the body. Front and back share one.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "bc-figure.h"

G_BEGIN_DECLS

#define BC_VIEWPORT_MIN_ZOOM 1.0
#define BC_VIEWPORT_MAX_ZOOM 8.0
#define BC_VIEWPORT_ZOOM_STEP 1.25

/* What is looked at, on any figure. */
typedef struct
{
  double zoom;
  double from_axis; /* viewBox units from the midline towards the patient's left */
  double height;    /* viewBox units */
} BcViewportPlace;

#define BC_TYPE_VIEWPORT (bc_viewport_get_type ())
G_DECLARE_FINAL_TYPE (BcViewport, bc_viewport, BC, VIEWPORT, GObject)

BcViewport *bc_viewport_new (void);
double      bc_viewport_get_zoom (BcViewport *self);
void        bc_viewport_reset (BcViewport *self);
void        bc_viewport_zoom_at (BcViewport *self, BcFigure *figure, double width, double height, double x, double y, double factor);
void        bc_viewport_zoom (BcViewport *self, double factor);
void        bc_viewport_pan (BcViewport *self, BcFigure *figure, double width, double height, double dx, double dy);
double      bc_viewport_get_matrix (BcViewport *self, BcFigure *figure, double width, double height, cairo_matrix_t *matrix);

void        bc_viewport_set_mirrored (BcViewport *self, gboolean mirrored);
gboolean    bc_viewport_get_mirrored (BcViewport *self);
void        bc_viewport_get_visible (BcViewport *self, BcFigure *figure, double width, double height, BcBox *visible);

BcViewportPlace bc_viewport_get_place (BcViewport *self, BcFigure *figure);
void            bc_viewport_set_place (BcViewport *self, const BcViewportPlace *place);
BcViewportPlace bc_viewport_place_of_box (BcFigure *figure, double width, double height, const BcBox *box);
BcViewportPlace bc_viewport_place_between (const BcViewportPlace *from, const BcViewportPlace *to, double share);

G_END_DECLS
