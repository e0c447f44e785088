/* Text and drawings one below the other, broken into pages. All lengths are points.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _BcFlow BcFlow;

typedef struct
{
  double size;
  double indent;
  double space_before;
  gboolean keep_with_next; /* a heading: never the last on a page */
  gboolean boxed;          /* on a light ground with a bar at its side */
} BcTextStyle;

/* Draws into the room from 0, 0 to width, height. */
typedef void (*BcFlowDraw) (cairo_t *cr, double width, double height, gpointer drawing);

PangoContext *bc_flow_create_context (void);

BcFlow       *bc_flow_new (PangoContext *context, double width);
void          bc_flow_free (BcFlow *self);

void          bc_flow_add_text (BcFlow *self, const BcTextStyle *style, const char *markup);
void          bc_flow_add_drawing (BcFlow *self, double height, double space_before, BcFlowDraw draw, gpointer drawing);
double        bc_flow_get_width (BcFlow *self);

guint         bc_flow_break (BcFlow *self, double page_height);
void          bc_flow_draw (BcFlow *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcFlow, bc_flow_free)

G_END_DECLS
