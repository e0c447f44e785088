/* The board: the figures side by side, with the name of what is under the pointer. Front stands left of back in every
   language: the figures are anatomy, not text.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-board.h"

#include <glib/gi18n.h>

#include "bc-figure-view.h"
#include "bc-text.h"
#include "bc-timings.h"
#include "bc-views.h"

static const char *const shown_views[] = { "front", "back" };

struct _BcBoard
{
  GtkWidget parent_instance;

  BcSession *session;   /* owned */
  BcViewport *viewport; /* owned */
  GtkWidget *figures;
  GtkWidget *name;
  BcFigureView *views[G_N_ELEMENTS (shown_views)]; /* borrowed children */
  guint frames_drawn;
  gboolean ready;
};

G_DEFINE_FINAL_TYPE (BcBoard, bc_board, GTK_TYPE_WIDGET)

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

static gboolean
make_ready_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  BcBoard *self = BC_BOARD (widget);

  if (self->frames_drawn == 0)
    return G_SOURCE_CONTINUE;
  self->ready = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (shown_views); i++)
    {
      g_autoptr (GError) error = NULL;
      if (!bc_figure_view_make_ready (self->views[i], &error))
        g_warning ("%s", error->message);
    }
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

  g_clear_pointer (&self->figures, gtk_widget_unparent);
  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_object (&self->viewport);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_board_parent_class)->dispose (object);
}

static void
bc_board_class_init (BcBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_board_dispose;
  widget_class->snapshot = bc_board_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "board");
}

static void
bc_board_init (BcBoard *self)
{
  self->viewport = bc_viewport_new ();
  self->figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->figures), TRUE);
  gtk_widget_set_direction (self->figures, GTK_TEXT_DIR_LTR);
  gtk_widget_set_parent (self->figures, GTK_WIDGET (self));

  self->name = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "halign", GTK_ALIGN_CENTER,
                             "valign", GTK_ALIGN_END, "wrap", TRUE, "can-target", FALSE, "opacity", 0.0, NULL);
  gtk_widget_add_css_class (self->name, "spot-name");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
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
 * @figures: must have front and back
 * @error: which figure is missing or broken
 *
 * Returns: (transfer floating) (nullable): the board.
 */
GtkWidget *
bc_board_new (BcSession *session, BcFigureSet *figures, GError **error)
{
  BcBoard *self = g_object_new (BC_TYPE_BOARD, NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (shown_views); i++)
    if (!add_view (self, i, figures, error))
      {
        g_object_unref (g_object_ref_sink (self));
        return NULL;
      }
  g_signal_connect_object (bc_session_get_selection (session), "look-changed", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
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

BcViewport *
bc_board_get_viewport (BcBoard *self)
{
  return self->viewport;
}

void
bc_board_set_style (BcBoard *self, const BcStyle *style)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_views); i++)
    bc_figure_view_set_style (self->views[i], style);
}
