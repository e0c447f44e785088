/* What a printed or exported page is to hold: plain data, filled by the window or the command line.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-figure-set.h"
#include "bc-index.h"
#include "bc-scene.h"
#include "bc-stories.h"

G_BEGIN_DECLS

typedef enum
{
  BC_PAGE_CHART,   /* for the clinician: figures, muscles, points, reasons, sources */
  BC_PAGE_HANDOUT, /* for the patient: one page for each muscle or condition, in everyday words */
  BC_PAGE_SHEET,   /* everything the atlas says about a muscle, on pages of its own */
  BC_PAGE_BLANK,   /* empty figures to draw on */
  BC_PAGE_BOOK,    /* contents, and the sheets of a section or of the whole atlas */
  BC_PAGE_STORY,   /* for the patient: the pictures and captions of a story on one page */
} BcPageKind;

#define BC_N_PAGE_KINDS (BC_PAGE_STORY + 1)

typedef enum
{
  BC_PAPER_A4,
  BC_PAPER_LETTER,
} BcPaper;

/* Parts that may be left out. Look-alikes, sides, sources and purpose may not. */
typedef enum
{
  BC_PAGE_LEGEND = 1 << 0,
  BC_PAGE_NOTES = 1 << 1, /* reasons, further muscles, notes; the handout's room for own words */
} BcPageParts;

/* A muscle of the list on the page. */
typedef struct
{
  BcShownMuscle shown;
  const char *why; /* borrowed; one sentence, translated; NULL for none */
} BcPageRow;

/* The clinic's, above the title. */
typedef struct
{
  const char *name;    /* may be NULL */
  const char *address; /* may be NULL; lines are parted by newlines */
  const char *logo;    /* a file, SVG or PNG; may be NULL */
} BcPageLetterhead;

/* Whose page it is. Nothing of it is required, and nothing of it reaches the file's or the print job's title. */
typedef struct
{
  const char *name; /* each may be NULL */
  const char *born;
  const char *date;
  const char *clinician;
} BcPageHeader;

/* Everything is borrowed and must outlive the page. A zeroed request is a chart of empty figures on A4. */
typedef struct
{
  BcPageKind kind;
  const char *title; /* NULL: by the kind. It also names the document: no patient's name in it unless he wants that */
  BcAtlas *atlas;
  BcIndex *index; /* NULL: every page has the look-alikes below, else each muscle has its own */
  BcFigureSet *figures;
  const BcScene *scene;     /* NULL: empty */
  const char *const *views; /* NULL: front and back; those that show something, on a handout or a sheet */

  BcPaper paper;
  gboolean landscape;
  double width_mm; /* 0: the paper with our margins; else the printable area, as a print context gives it */
  double height_mm;
  double margin_mm; /* within a given width and height: 0 where these are the printable area */
  gboolean mono;
  BcPageParts hidden;
  GDateTime *date; /* NULL: see bc_page_get_date () */

  const BcPageLetterhead *letterhead; /* may be NULL */
  const BcPageHeader *header;         /* may be NULL */
  const char *notes;                  /* of the document, below the figures of a chart; may be NULL */

  const BcPageRow *rows;
  guint n_rows;
  GPtrArray *check_first;       /* const BcCheckFirst; may be NULL. An empty condition: the text alone */
  GPtrArray *also_consider;     /* const BcAlsoConsider; may be NULL */
  GArray *not_covered;          /* BcSpot; may be NULL */
  const BcCondition *condition; /* of a handout; may be NULL */
  const BcStory *story;         /* of a page of that kind, which needs it; else NULL */
  BcStories *stories;           /* has look-alikes in words for patients; NULL: they are told as to a clinician */
  const char *own_words;        /* the clinician's, on a handout; NULL: lines to write on */
  const char *section;          /* of a book; NULL: the whole atlas */

  GCancellable *cancellable; /* may be NULL */
} BcPageRequest;

G_END_DECLS
