/* The grid all cutting happens on: whole hundredths of a unit.
 *
 * Whole numbers make every question of left, right and crossing exact, and two
 * regions that share a border write the same digits.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#define BC_FIGURE_GRID 100

/* Two shapes can be combined at a time. */
#define BC_FIGURE_OPERANDS 2

typedef struct
{
  int x;
  int y;
} BcFigureSpot;

/* A straight piece. @wind counts how often each operand runs a to b, less how
 * often it runs b to a; @line is where in its data file it was written. */
typedef struct
{
  BcFigureSpot a;
  BcFigureSpot b;
  int wind[BC_FIGURE_OPERANDS];
  int line;
} BcFigurePiece;

BcFigureSpot bc_figure_grid_spot  (double x, double y);
int          bc_figure_spot_order (const BcFigureSpot *p, const BcFigureSpot *q);
gint64       bc_figure_spot_turn  (const BcFigureSpot *p, const BcFigureSpot *q, const BcFigureSpot *r);
GArray      *bc_figure_grid_split (const GArray *pieces);
GArray      *bc_figure_grid_prune (const GArray *pieces);
