/* What a printed or exported page is to hold: plain data, filled by the window or the command line.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-figure-set.h"
#include "bc-scene.h"

G_BEGIN_DECLS

typedef enum
{
  BC_PAGE_CHART,   /* for the clinician: figures, muscles, points, reasons, sources */
  BC_PAGE_HANDOUT, /* for the patient: larger, in everyday words */
  BC_PAGE_SHEET,   /* everything the atlas says about the muscles */
  BC_PAGE_BLANK,   /* empty figures to draw on */
} BcPageKind;

typedef enum
{
  BC_PAPER_A4,
  BC_PAPER_LETTER,
} BcPaper;

/* A muscle of the list on the page. */
typedef struct
{
  BcShownMuscle shown;
  const char *why; /* borrowed; one sentence, translated; NULL for none */
} BcPageRow;

/* Everything is borrowed and must outlive the page. A zeroed request is a chart of empty figures on A4. */
typedef struct
{
  BcPageKind kind;
  const char *title; /* NULL: by the kind. It also names the document: no patient's name in it unless he wants that */
  BcAtlas *atlas;
  BcFigureSet *figures;
  const BcScene *scene;     /* NULL: empty */
  const char *const *views; /* NULL: front and back */

  BcPaper paper;
  double width_mm; /* 0: the paper with our margins; else the printable area, as a print context gives it */
  double height_mm;
  gboolean mono;

  const BcPageRow *rows;
  guint n_rows;
  GPtrArray *check_first;   /* const BcCheckFirst; may be NULL */
  GPtrArray *also_consider; /* const BcAlsoConsider; may be NULL */
  GArray *not_covered;      /* BcSpot; may be NULL */
} BcPageRequest;

G_END_DECLS
