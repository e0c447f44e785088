/* What the scripted walks through the window share: real input events, and what the command line says.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-figure-view.h"
#include "window-fixture.h"

G_BEGIN_DECLS

/* The first row that the command line gives for a spot. */
typedef struct
{
  char *muscle; /* id; NULL where no pattern is recorded */
  char *side;
} WalkAnswer;

WalkAnswer   *walk_ask (const char *program, const BcSpot *spot);
void          walk_answer_free (WalkAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WalkAnswer, walk_answer_free)

void          walk_begin (WindowFixture *fixture);
void          walk_input (const char *format, ...) G_GNUC_PRINTF (1, 2);
void          walk_screen_place (GtkWidget *widget, double *x, double *y);
BcFigureView *walk_find_figure (WindowFixture *fixture, const char *view);
gboolean      walk_is_marked (WindowFixture *fixture, const BcSpot *spot);
void          walk_assert_answer (WindowFixture *fixture, const BcSpot *spot, const WalkAnswer *answer);
void          walk_assert_opened (WindowFixture *fixture, const WalkAnswer *answer);

G_END_DECLS
