/* The board from inside: its parts are split over bc-board.c, -layout.c, -close-ups.c and -zoom.c.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-board.h"
#include "bc-zoom-ride.h"

G_BEGIN_DECLS

#define BC_BOARD_N_VIEWS 2

struct _BcBoard
{
  GtkWidget parent_instance;

  BcSession *session;      /* owned */
  BcFigureSet *figure_set; /* owned */
  BcViewport *viewport;    /* owned */
  GtkWidget *figures;
  GtkWidget *captions;
  GtkWidget *name;
  GtkWidget *mirror_mark;
  GtkWidget *note; /* what has to be said with a layer */
  GtkWidget *bar;  /* NULL until the figures have been seen; so are the following */
  GtkWidget *filmstrip;
  GtkWidget *stage;
  GtkWidget *offer;
  GtkWidget *minimap;
  BcFigureView *views[BC_BOARD_N_VIEWS]; /* borrowed children */
  BcZoomRide *ride;             /* owned; NULL: the view stands still */

  BcStyle style;
  BcLayers layers;
  BcFigures shown;
  gboolean mirrored;
  BcSide side;    /* of the close-ups */
  BcSpot offered; /* the place beside which a close-up is offered */
  gboolean has_offered;
  const char *close_up; /* NULL: the whole figures are shown */
  GtkOrientation strip_orientation;
  guint turning;   /* source; 0: the strip lies as it should */
  guint following; /* source; 0: strip and offer are in step with the session */
  guint frames_drawn;
  gboolean ready;
};

void          bc_board_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void          bc_board_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline);

BcFigureView *bc_board_get_stage_view (BcBoard *self);
BcFigureView *bc_board_find_spot_view (BcBoard *self, const BcSpot *spot, BcBox *box);
void          bc_board_pass_style (BcBoard *self, BcFigureView *view);
void          bc_board_show_what_is_chosen (BcBoard *self);
void          bc_board_show_field (BcBoard *self, const char *view);
void          bc_board_update_offer (BcBoard *self);
void          bc_board_follow_soon (BcBoard *self);

G_END_DECLS
