/* Text and drawings one below the other, in columns, broken into pages. All lengths are points.
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

/* At most so many columns of a table stand before its words. */
#define BC_FLOW_MAX_TABS 16

typedef struct
{
  double size;
  double indent;
  double space_before;
  gboolean keep_with_next; /* a heading: never the last in a column */
  gboolean rule_above;     /* a hair line over it */
  double hanging;          /* lines after the first stand in by this much */
  double tab_width;        /* 0: no tabs; else that far from one to the next */
  double red, green, blue; /* of its letters */
  gboolean centred;
  gboolean boxed; /* on a box of its own column, together with its neighbours that are boxed as well */
} BcTextStyle;

/* What follows until the next section. */
typedef struct
{
  guint n_columns; /* 0: 1 */
  double gap;      /* from column to column */
  double space_before;
  double padding;    /* of the box */
  gboolean boxed;    /* on a ground, with a frame or a bar */
  gboolean joins;    /* the box goes on from the section above */
  double least_room; /* on the page where it begins, or it begins on the next one */
} BcFlowSection;

/* How boxes look. */
typedef struct
{
  double ground[3];
  double bar[3];
  double bar_width;
  double frame_width; /* 0: no frame */
  double padding;     /* of boxed texts */
} BcFlowBox;

/* Draws into the room from 0, 0 to width, height. */
typedef void (*BcFlowDraw) (cairo_t *cr, double width, double height, gpointer drawing);

PangoContext *bc_flow_create_context (void);
GHashTable *bc_flow_create_layouts (void);

BcFlow *bc_flow_new (PangoContext *context, double width);
void bc_flow_free (BcFlow *self);

void bc_flow_set_layouts (BcFlow *self, GHashTable *layouts);
void bc_flow_set_box (BcFlow *self, const BcFlowBox *box);
double bc_flow_get_column_width (BcFlow *self);
void bc_flow_begin (BcFlow *self, const BcFlowSection *section);
void
bc_flow_begin_list (BcFlow *self, const char *name, const BcTextStyle *style, const char *continued, gboolean headed);
void bc_flow_add_text (BcFlow *self, const BcTextStyle *style, const char *markup);
guint bc_flow_add_drawing (BcFlow *self, double height, double space_before, BcFlowDraw draw, gpointer drawing);
void bc_flow_keep_with_next (BcFlow *self, guint drawing);
void bc_flow_break_column (BcFlow *self);
void bc_flow_set_height (BcFlow *self, guint drawing, double height);
double bc_flow_get_width (BcFlow *self);

guint bc_flow_break (BcFlow *self, double page_height);
double bc_flow_get_end (BcFlow *self);
const char *bc_flow_get_turn (BcFlow *self, guint page);
guint bc_flow_get_page (BcFlow *self, guint drawing);
void bc_flow_draw (BcFlow *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcFlow, bc_flow_free)

void bc_flow_part_letters (PangoLayout *layout);

G_END_DECLS
