/* The board: the figures side by side or a close-up in their place, the filmstrip below or beside them, the name of what
   is under the pointer. Front stands left of back in every language: the figures are anatomy, not text.

   Room for bar and filmstrip is kept from the first frame on, but they are made after it: the figures neither wait for
   them nor move when they come.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-board-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bc-board-bar.h"
#include "bc-close-up-stage.h"
#include "bc-close-up.h"
#include "bc-filmstrip.h"
#include "bc-minimap.h"
#include "bc-text.h"
#include "bc-timings.h"
#include "bc-view-captions.h"
#include "bc-views.h"

static const char *const shown_views[] = { "front", "back" };

G_STATIC_ASSERT (G_N_ELEMENTS (shown_views) == BC_BOARD_N_VIEWS);

G_DEFINE_FINAL_TYPE (BcBoard, bc_board, GTK_TYPE_WIDGET)

enum
{
  SIDE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* "Left: Upper calf (calf, upper half). 6 muscles" */
static char *
describe (BcBoard *self, const BcSpot *spot)
{
  g_autofree char *name = bc_spot_describe (spot);
  guint n = bc_index_count_muscles (bc_session_get_index (self->session), spot->region);

  if (n == 0)
    /* Translators: %s is a region of the body with its side */
    return g_strdup_printf (_ ("%s: no muscle pattern recorded here"), name);
  /* Translators: a region of the body with its side, and how many muscles refer pain there */
  return g_strdup_printf (ngettext ("%s: %u muscle", "%s: %u muscles", n), name, n);
}

static void
look_changed_cb (BcBoard *self)
{
  const BcSpot *spot = bc_selection_get_hovered (bc_session_get_selection (self->session));
  g_autofree char *text = spot != NULL ? describe (self, spot) : NULL;

  gtk_label_set_label (GTK_LABEL (self->name), text != NULL ? text : "");
  gtk_widget_set_opacity (self->name, text != NULL ? 1.0 : 0.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "",
                                  -1);
}
/* What the first frame does not need */

static void
looked_at_cb (BcFilmstrip *strip, const char *view, BcBoard *self)
{
  bc_board_show_field (self, view);
}

static void
add_over (BcBoard *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
add_offer (BcBoard *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->offer = gtk_button_new ();
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("zoom-in-symbolic"));
  /* Translators: a button beside a marked place of the figure: shows it larger */
  gtk_box_append (GTK_BOX (content), gtk_label_new (_ ("Closer")));
  gtk_button_set_child (GTK_BUTTON (self->offer), content);
  gtk_widget_add_css_class (self->offer, "offer");
  gtk_widget_set_visible (self->offer, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->offer), "win.look-closer");
  add_over (self, self->offer);
}

static void
add_the_rest (BcBoard *self)
{
  self->bar = bc_board_bar_new ();
  gtk_widget_insert_before (self->bar, GTK_WIDGET (self), self->figures);
  self->stage = bc_close_up_stage_new (self->session, self->mirrored);
  gtk_widget_set_visible (self->stage, FALSE);
  gtk_widget_insert_after (self->stage, GTK_WIDGET (self), self->figures);
  self->filmstrip = bc_filmstrip_new (self->session, self->figure_set);
  g_signal_connect_object (self->filmstrip, "looked-at", G_CALLBACK (looked_at_cb), self, 0);
  gtk_widget_insert_after (self->filmstrip, GTK_WIDGET (self), self->stage);
  bc_filmstrip_set_orientation (BC_FILMSTRIP (self->filmstrip), self->strip_orientation);
  bc_filmstrip_set_style (BC_FILMSTRIP (self->filmstrip), &self->style);
  bc_filmstrip_set_layers (BC_FILMSTRIP (self->filmstrip), &self->layers);
  bc_filmstrip_set_side (BC_FILMSTRIP (self->filmstrip), self->side);
  bc_filmstrip_set_mirrored (BC_FILMSTRIP (self->filmstrip), self->mirrored);
  self->minimap = bc_minimap_new ();
  bc_minimap_set_style (BC_MINIMAP (self->minimap), &self->style);
  bc_minimap_set_view (BC_MINIMAP (self->minimap), bc_board_get_main_view (self));
  add_over (self, self->minimap);
  add_offer (self);
  bc_board_update_offer (self);
}

static gboolean
make_ready_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  BcBoard *self = BC_BOARD (widget);

  if (self->frames_drawn == 0)
    return G_SOURCE_CONTINUE;
  self->ready = TRUE;
  for (guint i = 0; i < BC_BOARD_N_VIEWS; i++)
    {
      g_autoptr (GError) error = NULL;
      if (!bc_figure_view_make_ready (self->views[i], &error))
        g_warning ("%s", error->message);
    }
  add_the_rest (self);
  return G_SOURCE_REMOVE;
}

static void
bc_board_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BcBoard *self = BC_BOARD (widget);

  GTK_WIDGET_CLASS (bc_board_parent_class)->snapshot (widget, snapshot);
  if (self->frames_drawn++ == 0)
    bc_timings_after_paint (widget, "first-frame", 0);
}

static void
bc_board_dispose (GObject *object)
{
  BcBoard *self = BC_BOARD (object);

  g_clear_handle_id (&self->turning, g_source_remove);
  g_clear_handle_id (&self->following, g_source_remove);
  g_clear_pointer (&self->ride, bc_zoom_ride_stop);
  g_clear_pointer (&self->offer, gtk_widget_unparent);
  g_clear_pointer (&self->minimap, gtk_widget_unparent);
  g_clear_pointer (&self->filmstrip, gtk_widget_unparent);
  g_clear_pointer (&self->stage, gtk_widget_unparent);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->captions, gtk_widget_unparent);
  g_clear_pointer (&self->figures, gtk_widget_unparent);
  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_pointer (&self->mirror_mark, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  g_clear_object (&self->viewport);
  g_clear_object (&self->figure_set);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_board_parent_class)->dispose (object);
}

static void
bc_board_class_init (BcBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_board_dispose;
  widget_class->measure = bc_board_measure;
  widget_class->size_allocate = bc_board_size_allocate;
  widget_class->snapshot = bc_board_snapshot;
  gtk_widget_class_set_css_name (widget_class, "board");

  /* BcBoard::side-changed: the close-ups show the other side. */
  signals[SIDE_CHANGED] =
      g_signal_new ("side-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_board_init (BcBoard *self)
{
  self->viewport = bc_viewport_new ();
  self->style = *bc_style_get (BC_PRESET_SCREEN);
  self->layers = BC_LAYERS_DEFAULT;
  self->side = BC_SIDE_RIGHT;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->figures), TRUE);
  gtk_widget_set_direction (self->figures, GTK_TEXT_DIR_LTR);
  gtk_widget_set_parent (self->figures, GTK_WIDGET (self));
  self->captions = bc_view_captions_new (self->viewport, shown_views, BC_BOARD_N_VIEWS);
  bc_view_captions_set_needed (BC_VIEW_CAPTIONS (self->captions), TRUE);
  gtk_widget_set_parent (self->captions, GTK_WIDGET (self));

  self->name = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "can-target",
                             FALSE, "opacity", 0.0, NULL);
  gtk_widget_add_css_class (self->name, "spot-name");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));

  /* Translators: stands over figures that are shown mirrored, for a patient who faces the screen */
  self->mirror_mark = g_object_new (GTK_TYPE_LABEL, "label", _ ("Mirror view"), "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_STATUS, "can-target", FALSE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->mirror_mark, "mirror-mark");
  gtk_widget_set_parent (self->mirror_mark, GTK_WIDGET (self));

  self->note = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, "can-target", FALSE,
                             "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->note, "layer-note");
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
}

static gboolean
add_view (BcBoard *self, guint i, BcFigureSet *figures, GError **error)
{
  BcFigure *figure = bc_figure_set_get (figures, shown_views[i]);
  GtkWidget *view;

  if (figure == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("the figure “%s” is missing"),
                   bc_text (bc_views_find (shown_views[i])->name));
      return FALSE;
    }
  view = bc_figure_view_new (self->session, figure, self->viewport);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (self->figures), view);
  self->views[i] = BC_FIGURE_VIEW (view);
  return TRUE;
}

/**
 * bc_board_new:
 * @session: a reference is taken
 * @figures: must have front and back; a reference is taken
 * @error: which figure is missing or broken
 *
 * Returns: (transfer floating) (nullable): the board.
 */
GtkWidget *
bc_board_new (BcSession *session, BcFigureSet *figures, GError **error)
{
  BcBoard *self = g_object_new (BC_TYPE_BOARD, NULL);
  BcSelection *selection = bc_session_get_selection (session);

  self->session = g_object_ref (session);
  self->figure_set = g_object_ref (figures);
  for (guint i = 0; i < BC_BOARD_N_VIEWS; i++)
    if (!add_view (self, i, figures, error))
      {
        g_object_unref (g_object_ref_sink (self));
        return NULL;
      }
  g_signal_connect_object (selection, "look-changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "places-changed", G_CALLBACK (bc_board_follow_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "muscle-changed", G_CALLBACK (bc_board_follow_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), make_ready_cb, NULL, NULL);
  return GTK_WIDGET (self);
}

/**
 * bc_board_is_ready:
 *
 * Returns: whether the figures have been seen and can be clicked.
 */
gboolean
bc_board_is_ready (BcBoard *self)
{
  return self->ready;
}

BcFigureView *
bc_board_get_stage_view (BcBoard *self)
{
  return self->close_up != NULL ? bc_close_up_stage_get_view (BC_CLOSE_UP_STAGE (self->stage)) : NULL;
}

/**
 * bc_board_get_main_view:
 *
 * Returns: (transfer none): the close-up that is shown, else the first of the whole figures that are.
 */
BcFigureView *
bc_board_get_main_view (BcBoard *self)
{
  BcFigureView *close_up = bc_board_get_stage_view (self);

  if (close_up != NULL)
    return close_up;
  return self->views[self->shown == BC_FIGURES_BACK ? 1 : 0];
}

/**
 * bc_board_get_viewport:
 *
 * Returns: (transfer none): of what is shown: the whole figures or the close-up.
 */
BcViewport *
bc_board_get_viewport (BcBoard *self)
{
  return bc_figure_view_get_viewport (bc_board_get_main_view (self));
}

void
bc_board_pass_style (BcBoard *self, BcFigureView *view)
{
  bc_figure_view_set_style (view, &self->style);
  bc_figure_view_set_layers (view, &self->layers);
}

static void
pass_style_to_all (BcBoard *self)
{
  for (guint i = 0; i < BC_BOARD_N_VIEWS; i++)
    bc_board_pass_style (self, self->views[i]);
  if (bc_board_get_stage_view (self) != NULL)
    bc_board_pass_style (self, bc_board_get_stage_view (self));
}

/**
 * bc_board_set_style:
 * @style: copied; of all figures, large and small
 */
void
bc_board_set_style (BcBoard *self, const BcStyle *style)
{
  self->style = *style;
  pass_style_to_all (self);
  if (self->filmstrip == NULL)
    return;
  bc_filmstrip_set_style (BC_FILMSTRIP (self->filmstrip), style);
  bc_minimap_set_style (BC_MINIMAP (self->minimap), style);
}

/**
 * bc_board_set_layers:
 * @layers: what is drawn over the figures
 */
void
bc_board_set_layers (BcBoard *self, const BcLayers *layers)
{
  g_autofree char *note = bc_layers_get_note (layers);

  self->layers = *layers;
  gtk_label_set_label (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  pass_style_to_all (self);
  if (self->filmstrip != NULL)
    bc_filmstrip_set_layers (BC_FILMSTRIP (self->filmstrip), layers);
}

void
bc_board_show_what_is_chosen (BcBoard *self)
{
  gboolean whole = self->close_up == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->views[0]), self->shown != BC_FIGURES_BACK);
  gtk_widget_set_visible (GTK_WIDGET (self->views[1]), self->shown != BC_FIGURES_FRONT);
  gtk_widget_set_visible (self->figures, whole);
  bc_view_captions_set_needed (BC_VIEW_CAPTIONS (self->captions), whole && self->shown == BC_FIGURES_BOTH);
  if (self->stage == NULL)
    return;
  gtk_widget_set_visible (self->stage, !whole);
  bc_minimap_set_view (BC_MINIMAP (self->minimap), bc_board_get_main_view (self));
  bc_filmstrip_set_open (BC_FILMSTRIP (self->filmstrip), self->close_up);
  bc_board_update_offer (self);
}

/**
 * bc_board_set_figures:
 * @shown: which whole figures are shown; a close-up closes
 */
void
bc_board_set_figures (BcBoard *self, BcFigures shown)
{
  self->shown = shown;
  bc_board_show_what_is_chosen (self);
}

/**
 * bc_board_set_mirrored:
 * @mirrored: whether everything is shown as in a mirror; the words Left and Right go with their sides
 */
void
bc_board_set_mirrored (BcBoard *self, gboolean mirrored)
{
  self->mirrored = mirrored;
  bc_viewport_set_mirrored (self->viewport, mirrored);
  if (self->stage != NULL)
    {
      bc_viewport_set_mirrored (bc_close_up_stage_get_viewport (BC_CLOSE_UP_STAGE (self->stage)), mirrored);
      bc_filmstrip_set_mirrored (BC_FILMSTRIP (self->filmstrip), mirrored);
    }
  gtk_widget_set_visible (self->mirror_mark, mirrored);
}
