/* The bar over the figures. Everything in it is an action of the window; the file ui/bc-board-bar.ui says which.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-board-bar.h"

struct _BcBoardBar
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkRange *opacity;
};

G_DEFINE_FINAL_TYPE (BcBoardBar, bc_board_bar, GTK_TYPE_WIDGET)

static void
opacity_moved_cb (GtkRange *range, BcBoardBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.overlay-opacity", "d", gtk_range_get_value (range));
}

/* The slider stands where the action does, also where that was remembered. */
static void
bc_board_bar_root (GtkWidget *widget)
{
  BcBoardBar *self = BC_BOARD_BAR (widget);
  GActionGroup *window = G_ACTION_GROUP (gtk_widget_get_root (widget));
  g_autoptr (GVariant) state = NULL;

  GTK_WIDGET_CLASS (bc_board_bar_parent_class)->root (widget);
  if (G_IS_ACTION_GROUP (window) && g_action_group_has_action (window, "overlay-opacity"))
    state = g_action_group_get_action_state (window, "overlay-opacity");
  if (state != NULL)
    gtk_range_set_value (self->opacity, g_variant_get_double (state));
}

static void
bc_board_bar_dispose (GObject *object)
{
  g_clear_pointer (&BC_BOARD_BAR (object)->content, gtk_widget_unparent);
  G_OBJECT_CLASS (bc_board_bar_parent_class)->dispose (object);
}

static void
bc_board_bar_class_init (BcBoardBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_board_bar_dispose;
  widget_class->root = bc_board_bar_root;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bodychart/BodyChart/ui/bc-board-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BcBoardBar, content);
  gtk_widget_class_bind_template_child (widget_class, BcBoardBar, opacity);
  gtk_widget_class_bind_template_callback (widget_class, opacity_moved_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "boardbar");
}

static void
bc_board_bar_init (BcBoardBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bc_board_bar_new (void)
{
  return g_object_new (BC_TYPE_BOARD_BAR, NULL);
}
