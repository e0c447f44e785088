/* What filling and fitting of a leaf share.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-flow.h"
#include "bc-leaf.h"
#include "bc-legend.h"
#include "bc-letterhead.h"
#include "bc-page-figures.h"
#include "bc-page-story.h"
#include "bc-page-text.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_pages;      /* that suffice; letters become smaller to reach them */
  double good_scale;  /* down to here the figures keep a good size; */
  double least_scale; /* then they give way as well, and letters become no smaller than this */
  double good;        /* shares of the page's height that the figures take: a good size, … */
  double least;       /* … at least … */
  double most;        /* … and at most */
  BcLook look;        /* in colour */
} BcLeafForm;

struct _BcLeaf
{
  BcPageRequest request; /* borrowed contents */
  BcScene *scene;
  BcStyle style;
  BcLeafRoom room;
  const BcLeafForm *form; /* static */
  char *title;
  PangoContext *context;
  GHashTable *layouts;      /* while sizes are tried */
  BcLetterhead *letterhead; /* NULL: none */
  BcPageFigures *figures;   /* NULL on the page of a story */
  BcPageStory *story;       /* NULL elsewhere */
  BcLegend *legend;
  BcFlow *flow;
  guint figures_block;
  guint filler_block; /* what may take the room that is left; 0: nothing */
  double filler_height;
  BcBrevity brevity;
  gboolean flows_on;    /* the words begin below the figures, not in a column of their own */
  gboolean names_first; /* above the figures the look-alikes are named, below they are described */
  double scale;         /* of the letters, as filled last */
  double least_height;  /* of the figures */
  guint n_pages;
};


gboolean bc_leaf_has_side_column (const BcLeaf *self);
double bc_leaf_get_legend_height (const BcLeaf *self);
void bc_leaf_set_box (BcLeaf *self);
void bc_leaf_add_contents (BcLeaf *self, double scale);
void bc_leaf_fit (BcLeaf *self);

G_END_DECLS
