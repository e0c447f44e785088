/* A style: which parts of a view are drawn, in which colours and weights.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

typedef enum
{
  BC_FIGURE_MUSCLES_NONE,
  BC_FIGURE_MUSCLES_SURFACE,
  BC_FIGURE_MUSCLES_DEEP /* on the ghost of the surface */
} BcFigureMuscles;

/* A strip of shade along the inside of an edge, @width deep. */
typedef struct
{
  double width;
  double opacity;
} BcFigureShade;

/* What a muscle's shape leaves of itself when it is moved by @x, @y toward the
 * midline and up: its own shade, or the light on it. */
typedef struct
{
  double x;
  double y;
  double opacity;
  char *tone;
} BcFigureForm;

typedef struct
{
  char *id;
  char *look; /* whose lines it draws: the id, without "-small" */
  BcFigureMuscles muscles;
  GHashTable *colours; /* name -> "#rrggbb" */
  double contour;      /* weights of strokes, in units */
  double edge;
  double fibre;        /* 0: no fibres */
  double line_scale;   /* multiplies the weight of landmark lines */
  double least_line;   /* lighter landmark lines are left out */
  double least_stroke; /* no stroke is thinner: paper loses it */
  double soft_edge;    /* the share of the weight that a soft edge has; 0: none */
  GArray *forms;       /* BcFigureForm */
  GArray *rims;        /* BcFigureShade inside each muscle */
  GArray *body;        /* BcFigureShade inside the contour */
} BcFigureStyle;

GPtrArray *bc_figure_styles_load (const char *path, GError **error);
const char *bc_figure_style_colour (const BcFigureStyle *self, const char *name, GError **error);
