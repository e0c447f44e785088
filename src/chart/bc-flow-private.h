/* What building, breaking and drawing of a flow share.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-flow.h"

G_BEGIN_DECLS

typedef struct
{
  PangoLayout *layout; /* NULL: a drawing */
  BcTextStyle style;
  guint section;
  double *line_tops; /* of a text: of each line from the first, and of what follows; of n_lines + 1 */
  int n_lines;
  double height;
  BcFlowDraw draw;
  gpointer drawing; /* borrowed */
  gboolean breaks;  /* what follows begins a column */
} BcFlowBlock;

/* A block, or some of its lines, on a page. */
typedef struct
{
  const BcFlowBlock *block;
  guint page;
  double x;
  double y;
  double width;
  double height;
  int first_line;
  int n_lines;
} BcFlowPiece;

/* The part of a boxed section on a page. */
typedef struct
{
  guint page;
  double top;
  double bottom;
} BcFlowBoxPiece;

struct _BcFlow
{
  PangoContext *context;
  double width;
  BcFlowBox box;
  GHashTable *layouts; /* borrowed; may be NULL */
  GArray *sections;    /* BcFlowSection */
  GPtrArray *blocks;   /* BcFlowBlock */
  GArray *pieces;      /* BcFlowPiece */
  GArray *boxes;       /* BcFlowBoxPiece */
  double end;          /* of the last page */
};

const BcFlowSection *bc_flow_get_section (BcFlow *self, guint at);
double bc_flow_inset_left (BcFlow *self, const BcFlowSection *section);
double bc_flow_column_width (BcFlow *self, const BcFlowSection *section);
double bc_flow_box_inset (BcFlow *self, const BcTextStyle *style);
double bc_flow_lines_height (const BcFlowBlock *block, int first, int n);

G_END_DECLS
