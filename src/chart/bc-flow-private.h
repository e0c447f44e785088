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
  guint list;       /* place in `lists` of what it is part of, from 1; 0: of nothing that has a name */
  gboolean begins_list;
} BcFlowBlock;

/* What goes on under its name where it goes over to another page. */
typedef struct
{
  char *name;
  BcFlowBlock *heading; /* for the top of the next page */
} BcFlowList;

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

/* At the end of a page a list is not. */
typedef struct
{
  guint page;
  guint list; /* as in a block */
} BcFlowTurn;

struct _BcFlow
{
  PangoContext *context;
  double width;
  BcFlowBox box;
  GHashTable *layouts; /* borrowed; may be NULL */
  GArray *sections;    /* BcFlowSection */
  GPtrArray *blocks;   /* BcFlowBlock */
  GPtrArray *lists;    /* BcFlowList */
  guint list;          /* what is added now belongs to; as in a block */
  gboolean list_begins;
  GArray *pieces; /* BcFlowPiece */
  GArray *boxes;  /* BcFlowBoxPiece */
  GArray *turns;  /* BcFlowTurn */
  double end;     /* of the last page */
};

const BcFlowSection *bc_flow_get_section (BcFlow *self, guint at);
double bc_flow_inset_left (BcFlow *self, const BcFlowSection *section);
double bc_flow_column_width (BcFlow *self, const BcFlowSection *section);
double bc_flow_box_inset (BcFlow *self, const BcTextStyle *style);
double bc_flow_lines_height (const BcFlowBlock *block, int first, int n);

G_END_DECLS
