/* The board: zoom to what is marked and shown.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-board-private.h"

static void
add_to_box (BcBox *sum, double x, double y, double width, double height)
{
  double right = MAX (sum->x + sum->width, x + width), bottom = MAX (sum->y + sum->height, y + height);

  if (sum->width < 0)
    {
      *sum = (BcBox){ x, y, width, height };
      return;
    }
  sum->x = MIN (sum->x, x);
  sum->y = MIN (sum->y, y);
  sum->width = right - sum->x;
  sum->height = bottom - sum->y;
}

static gboolean
find_selection_box (BcBoard *self, BcFigureView *view, BcBox *box)
{
  const GArray *spots = bc_session_get_ranking (self->session)->spots;
  g_autoptr (GArray) marks = bc_figure_view_list_marks (view);

  *box = (BcBox){ 0, 0, -1, -1 };
  for (guint i = 0; i < spots->len; i++)
    {
      const BcBox *spot = bc_figure_view_get_spot_field (view, &g_array_index (spots, BcSpot, i));
      if (spot != NULL)
        add_to_box (box, spot->x, spot->y, spot->width, spot->height);
    }
  for (guint i = 0; i < marks->len; i++)
    add_to_box (box, g_array_index (marks, BcMark, i).at.x, g_array_index (marks, BcMark, i).at.y, 1, 1);
  return box->width >= 0;
}

static gboolean
wants_animations (BcBoard *self)
{
  gboolean animations = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations, NULL);
  return animations;
}

/**
 * bc_board_zoom_to_selection:
 *
 * Brings the marked places and the shown trigger points close, smoothly where the user has not asked for less motion. The
 * whole figures look at one place together: the first of them that shows something decides.
 */
void
bc_board_zoom_to_selection (BcBoard *self)
{
  BcFigureView *close_up = bc_board_get_stage_view (self);
  BcFigureView *const views[] = { close_up != NULL ? close_up : self->views[0], self->views[1] };
  guint n = close_up != NULL ? 1 : BC_BOARD_N_VIEWS;

  for (guint i = 0; i < n; i++)
    {
      BcFigure *figure = bc_figure_view_get_figure (views[i]);
      BcViewport *viewport = bc_figure_view_get_viewport (views[i]);
      BcViewportPlace from = bc_viewport_get_place (viewport, figure), to;
      BcBox box;

      if (!gtk_widget_get_visible (GTK_WIDGET (views[i])) || !find_selection_box (self, views[i], &box))
        continue;
      to = bc_viewport_place_of_box (figure, gtk_widget_get_width (GTK_WIDGET (views[i])),
                                     gtk_widget_get_height (GTK_WIDGET (views[i])), &box);
      g_clear_pointer (&self->ride, bc_zoom_ride_stop);
      if (wants_animations (self))
        self->ride = bc_zoom_ride_start (GTK_WIDGET (self), viewport, &from, &to);
      else
        bc_viewport_set_place (viewport, &to);
      return;
    }
}
