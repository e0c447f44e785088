/* One view of the figure as its data file describes it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-curve.h"

/* Two rails between which fibres are spread. */
typedef struct
{
  GArray *from_rail;
  GArray *to_rail;
  int count;
} BcFigureFibres;

/* A muscle, a bone or tendon, or a cover of skin laid over muscle ends. */
typedef struct
{
  char *id;
  char *tone;      /* name of a colour of the style */
  GArray *outline; /* closed control points */
  GArray *rail_a;  /* both rails run origin to insertion; NULL for sheets */
  GArray *rail_b;
  double belly_from; /* where the tendon of the origin ends and the belly begins; 0: no tendon there */
  double belly_to;   /* where the belly ends and the tendon of the insertion begins; 0: no tendon there */
  GPtrArray *fibres; /* BcFigureFibres */
  gboolean cover;    /* drawn, but no muscle */
  char *edge;        /* "full", "soft", "faint" or "none" */
  char *streaks;     /* where tendon runs into the flesh: "origin", "insertion", "both" or "none" */
  int line;
} BcFigureMuscle;

/* Line art: a stroke, or a filled shape; a weight of 0 leaves out the stroke. */
typedef struct
{
  GArray *points;
  double weight;
  char *ink;
  char *fill;            /* colour of the enclosed area, or NULL */
  char **styles;         /* the styles it is drawn in; "bones": under deep muscles */
  gboolean neutral_only; /* another body has lines of its own there */
  gboolean closed;
  int line;
} BcFigureLine;

typedef struct
{
  GArray *points;
  gboolean closed;
  int line;
} BcFigureCut;

typedef struct
{
  char *region;
  gboolean midline; /* one region across the midline, not two */
  BcFigurePoint at;
  int line;
} BcFigureSeed;

typedef struct
{
  char *file; /* for messages */
  char *id;
  char *view_box;
  double midline;
  gboolean mirrored;  /* the data describe the half x >= midline */
  char *side;         /* patient's side of what is described: "left" or "right" */
  double line_scale;  /* multiplies all stroke weights: a close-up has a smaller canvas */
  double shade_scale; /* multiplies the widths of all shades */
  GArray *silhouette; /* open from midline to midline if mirrored, else closed */
  GPtrArray *surface; /* BcFigureMuscle in painter's order */
  GPtrArray *deep;
  GPtrArray *lines; /* BcFigureLine */
  GPtrArray *cuts;  /* BcFigureCut */
  GPtrArray *seeds; /* BcFigureSeed */
} BcFigureSheet;

BcFigureSheet *bc_figure_sheet_load (const char *path, GError **error);
BcFigureSheet *bc_figure_sheet_load_body (const char *path, const char *body_path, GError **error);
void bc_figure_sheet_free (BcFigureSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcFigureSheet, bc_figure_sheet_free)
