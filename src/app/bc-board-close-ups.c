/* The board: close-ups, the side that they show, their fields on the whole figures, and what is offered beside a
   marked place.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-board-private.h"

#include <glib/gi18n.h>

#include "bc-close-up-stage.h"
#include "bc-close-up.h"
#include "bc-filmstrip.h"

/* The side that everything marked and shown has in common; BC_SIDE_MIDLINE where there is none. */
static BcSide
find_common_side (BcBoard *self)
{
  BcSelection *selection = bc_session_get_selection (self->session);
  const BcShownMuscle *muscle = bc_selection_get_muscle (selection);
  const GArray *spots = bc_session_get_ranking (self->session)->spots;
  guint sides = 0;

  for (guint i = 0; i < spots->len; i++)
    {
      BcSide side = g_array_index (spots, BcSpot, i).side;
      sides |= side == BC_SIDE_LEFT ? BC_BODY_LEFT : side == BC_SIDE_RIGHT ? BC_BODY_RIGHT : 0;
    }
  if (sides == 0 && muscle != NULL)
    sides = muscle->sides;
  return sides == BC_BODY_LEFT ? BC_SIDE_LEFT : sides == BC_BODY_RIGHT ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE;
}

static void
follow_side (BcBoard *self)
{
  BcSide side = find_common_side (self);

  if (side != BC_SIDE_MIDLINE)
    bc_board_set_side (self, side);
}

static gboolean
follow_cb (gpointer user_data)
{
  BcBoard *self = user_data;

  self->following = 0;
  follow_side (self);
  bc_board_update_offer (self);
  return G_SOURCE_REMOVE;
}

/* After the frame that answers the click: strip and offer must not delay it. */
void
bc_board_follow_soon (BcBoard *self)
{
  if (self->following == 0)
    self->following = g_idle_add_full (G_PRIORITY_LOW, follow_cb, self, NULL);
}

/* Close-ups */

void
bc_board_show_field (BcBoard *self, const char *view)
{
  for (guint i = 0; i < BC_BOARD_N_VIEWS; i++)
    {
      BcFigure *whole = bc_figure_view_get_figure (self->views[i]);
      BcFigure *figure = view != NULL ? bc_figure_set_get_side (self->figure_set, view, self->side) : NULL;
      BcBox field;

      if (figure != NULL && bc_close_up_get_field (view, bc_figure_get_side (figure), whole, &field))
        bc_figure_view_set_frame (self->views[i], &field);
      else
        bc_figure_view_set_frame (self->views[i], NULL);
    }
}

/* The place that a close-up is offered for: the one under the pointer if it is marked, else the last marked one. */
static gboolean
choose_offered (BcBoard *self, BcSpot *spot)
{
  BcSelection *selection = bc_session_get_selection (self->session);
  const BcSpot *hovered = bc_selection_get_hovered (selection);
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  guint n;
  const BcPlace *places = bc_selection_get_places (selection, &n);

  if (hovered != NULL && bc_selection_has_spot (selection, hovered))
    {
      *spot = *hovered;
      return TRUE;
    }
  if (n > 0)
    bc_place_list_spots (&places[n - 1], spots);
  if (spots->len > 0)
    *spot = g_array_index (spots, BcSpot, 0);
  return spots->len > 0;
}

/* The whole figure that shows the place, and where on the board. */
BcFigureView *
bc_board_find_spot_view (BcBoard *self, const BcSpot *spot, BcBox *box)
{
  for (guint i = 0; i < BC_BOARD_N_VIEWS; i++)
    {
      double x, y;

      if (!gtk_widget_get_visible (GTK_WIDGET (self->views[i])) ||
          !bc_figure_view_get_spot_box (self->views[i], spot, box))
        continue;
      gtk_widget_translate_coordinates (GTK_WIDGET (self->views[i]), GTK_WIDGET (self), box->x, box->y, &x, &y);
      box->x = x;
      box->y = y;
      return self->views[i];
    }
  return NULL;
}

void
bc_board_update_offer (BcBoard *self)
{
  g_autoptr (GPtrArray) views = NULL;
  const BcSpot *spot;
  BcFigureView *on = NULL;
  BcBox box;

  self->has_offered = choose_offered (self, &self->offered);
  spot = self->has_offered ? &self->offered : NULL;
  if (self->offer == NULL)
    return;
  if (spot != NULL)
    on = bc_board_find_spot_view (self, spot, &box);
  if (spot != NULL)
    views = bc_close_up_list_for (spot, on != NULL ? bc_figure_get_view (bc_figure_view_get_figure (on)) : "front");
  bc_filmstrip_set_offered (BC_FILMSTRIP (self->filmstrip), views);
  gtk_widget_set_visible (self->offer, on != NULL && views->len > 0 && self->close_up == NULL);
  if (!gtk_widget_get_visible (self->offer))
    return;
  {
    const char *view = g_ptr_array_index (views, 0);
    g_autofree char *name = bc_close_up_describe (
        bc_figure_set_get_side (self->figure_set, view, spot->side != BC_SIDE_MIDLINE ? spot->side : self->side));
    /* Translators: %s names a close-up: "Left: Palm of the hand" */
    g_autofree char *tip = g_strdup_printf (_ ("Look closer (Ctrl+L): %s"), name);

    gtk_widget_set_tooltip_text (self->offer, tip);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->offer), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
static void
close_close_up (BcBoard *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (self->stage) != NULL;

  self->close_up = NULL;
  bc_board_show_what_is_chosen (self);
  bc_close_up_stage_clear (BC_CLOSE_UP_STAGE (self->stage));
  if (had_focus)
    gtk_widget_child_focus (self->figures, GTK_DIR_TAB_FORWARD);
}

static gboolean
show_on_stage (BcBoard *self, const char *view, GError **error)
{
  BcFigure *figure = bc_figure_set_get_side (self->figure_set, view, self->side);

  if (figure == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("the figure “%s” is missing"), view);
      return FALSE;
    }
  if (!bc_close_up_stage_show (BC_CLOSE_UP_STAGE (self->stage), figure, error))
    return FALSE;
  self->close_up = bc_figure_get_view (figure);
  bc_board_pass_style (self, bc_board_get_stage_view (self));
  bc_board_show_what_is_chosen (self);
  return TRUE;
}

/**
 * bc_board_open_close_up:
 * @view: (nullable): a close-up; NULL or "": the whole figures
 * @error: why it cannot be shown
 *
 * Returns: whether it is shown now.
 */
gboolean
bc_board_open_close_up (BcBoard *self, const char *view, GError **error)
{
  gboolean had_focus = gtk_widget_get_focus_child (self->figures) != NULL;

  g_clear_pointer (&self->ride, bc_zoom_ride_stop);
  bc_board_show_field (self, NULL);
  if (self->stage == NULL)
    return FALSE;
  if (view == NULL || *view == '\0')
    {
      close_close_up (self);
      return TRUE;
    }
  if (!bc_close_up_is (view) || !show_on_stage (self, view, error))
    return FALSE;
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (bc_board_get_stage_view (self)), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/**
 * bc_board_get_close_up:
 *
 * Returns: (transfer none) (nullable): the close-up that is shown.
 */
const char *
bc_board_get_close_up (BcBoard *self)
{
  return self->close_up;
}

/**
 * bc_board_suggest_close_up:
 *
 * Returns: (transfer none) (nullable): the close-up that shows the place under the pointer, else the marked place, best.
 */
const char *
bc_board_suggest_close_up (BcBoard *self)
{
  const BcSpot *hovered = bc_selection_get_hovered (bc_session_get_selection (self->session));
  const BcSpot *spot = hovered != NULL ? hovered : self->has_offered ? &self->offered : NULL;
  g_autoptr (GPtrArray) views = NULL;
  BcFigureView *on;
  BcBox box;

  if (spot == NULL)
    return NULL;
  on = bc_board_find_spot_view (self, spot, &box);
  views = bc_close_up_list_for (spot, on != NULL ? bc_figure_get_view (bc_figure_view_get_figure (on)) : "front");
  if (views->len == 0)
    return NULL;
  if (spot->side != BC_SIDE_MIDLINE)
    bc_board_set_side (self, spot->side);
  return g_ptr_array_index (views, 0);
}

/**
 * bc_board_set_side:
 * @side: the patient's side that close-ups of one side show
 */
void
bc_board_set_side (BcBoard *self, BcSide side)
{
  if (self->side == side)
    return;
  self->side = side;
  if (self->filmstrip != NULL)
    bc_filmstrip_set_side (BC_FILMSTRIP (self->filmstrip), side);
  if (self->close_up != NULL)
    show_on_stage (self, self->close_up, NULL);
  g_signal_emit_by_name (self, "side-changed");
}

BcSide
bc_board_get_side (BcBoard *self)
{
  return self->side;
}
