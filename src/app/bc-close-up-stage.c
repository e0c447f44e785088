/* The stage: one close-up, large, with its name and the way back. It can be clicked like the whole figures.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-close-up-stage.h"

#include <glib/gi18n.h>

#include "bc-close-up.h"

struct _BcCloseUpStage
{
  GtkWidget parent_instance;

  BcSession *session;   /* owned */
  BcViewport *viewport; /* owned */
  GtkWidget *box;
  GtkLabel *title;
  BcFigureView *view; /* borrowed child; NULL: nothing is shown */
};

G_DEFINE_FINAL_TYPE (BcCloseUpStage, bc_close_up_stage, GTK_TYPE_WIDGET)

static void
bc_close_up_stage_dispose (GObject *object)
{
  BcCloseUpStage *self = BC_CLOSE_UP_STAGE (object);

  self->view = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->viewport);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_close_up_stage_parent_class)->dispose (object);
}

static void
bc_close_up_stage_class_init (BcCloseUpStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_close_up_stage_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stage");
}

static GtkWidget *
make_back_button (void)
{
  GtkWidget *button = gtk_button_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("go-previous-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (_ ("Whole figure")));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, _ ("Back to the whole figure (Esc)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the whole figure"), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.close-up");
  return button;
}

static void
bc_close_up_stage_init (BcCloseUpStage *self)
{
  GtkWidget *bar = gtk_center_box_new ();

  self->viewport = bc_viewport_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "stage-title");
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (bar, "stage-bar");
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (bar), make_back_button ());
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (bar), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->box), bar);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * bc_close_up_stage_new:
 * @session: a reference is taken
 * @mirrored: whether close-ups are shown as in a mirror
 */
GtkWidget *
bc_close_up_stage_new (BcSession *session, gboolean mirrored)
{
  BcCloseUpStage *self = g_object_new (BC_TYPE_CLOSE_UP_STAGE, NULL);

  self->session = g_object_ref (session);
  bc_viewport_set_mirrored (self->viewport, mirrored);
  return GTK_WIDGET (self);
}

/**
 * bc_close_up_stage_clear:
 *
 * Shows nothing; what the close-up held is given back.
 */
void
bc_close_up_stage_clear (BcCloseUpStage *self)
{
  if (self->view != NULL)
    gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (self->view));
  self->view = NULL;
}

/**
 * bc_close_up_stage_show:
 * @figure: a close-up
 * @error: what is wrong with it
 *
 * Returns: whether it is shown.
 */
gboolean
bc_close_up_stage_show (BcCloseUpStage *self, BcFigure *figure, GError **error)
{
  g_autofree char *title = bc_close_up_describe (figure);
  GtkWidget *view;

  if (self->view != NULL && bc_figure_view_get_figure (self->view) == figure)
    return TRUE;
  bc_close_up_stage_clear (self);
  bc_viewport_reset (self->viewport);
  view = bc_figure_view_new (self->session, figure, self->viewport);
  if (!bc_figure_view_make_ready (BC_FIGURE_VIEW (view), error))
    {
      g_object_unref (g_object_ref_sink (view));
      return FALSE;
    }
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (self->box), view);
  self->view = BC_FIGURE_VIEW (view);
  gtk_label_set_label (self->title, title);
  return TRUE;
}

/**
 * bc_close_up_stage_get_view:
 *
 * Returns: (transfer none) (nullable): the close-up.
 */
BcFigureView *
bc_close_up_stage_get_view (BcCloseUpStage *self)
{
  return self->view;
}

BcViewport *
bc_close_up_stage_get_viewport (BcCloseUpStage *self)
{
  return self->viewport;
}
