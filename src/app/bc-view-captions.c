/* Names of the figures and the line between them. Two whole figures side by side tell themselves apart; zoomed, the half of
   the one meets the half of the other, and both look like one body.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-view-captions.h"

#include "bc-text.h"
#include "bc-views.h"

struct _BcViewCaptions
{
  GtkWidget parent_instance;

  BcViewport *viewport; /* owned */
  gboolean needed;
};

G_DEFINE_FINAL_TYPE (BcViewCaptions, bc_view_captions, GTK_TYPE_WIDGET)

static void
update (BcViewCaptions *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->needed && bc_viewport_get_zoom (self->viewport) > BC_VIEWPORT_MIN_ZOOM);
}

static void
bc_view_captions_dispose (GObject *object)
{
  BcViewCaptions *self = BC_VIEW_CAPTIONS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->viewport);
  G_OBJECT_CLASS (bc_view_captions_parent_class)->dispose (object);
}

static void
bc_view_captions_class_init (BcViewCaptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_view_captions_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "viewcaptions");
}

/* Front stands left of back in every language. */
static void
bc_view_captions_init (BcViewCaptions *self)
{
  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), TRUE);
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static void
add (BcViewCaptions *self, const char *view)
{
  GtkWidget *half = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
            *name = gtk_label_new (bc_text (bc_views_find (view)->name));

  gtk_widget_set_halign (name, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (half), name);
  gtk_widget_set_hexpand (half, TRUE);
  gtk_widget_add_css_class (half, "half");
  gtk_widget_set_parent (half, GTK_WIDGET (self));
}

/**
 * bc_view_captions_new:
 * @viewport: of the figures; a reference is taken
 * @views: the figures, from left to right
 *
 * Returns: (transfer floating): to lie over the figures; it is seen while they are zoomed and it is needed.
 */
GtkWidget *
bc_view_captions_new (BcViewport *viewport, const char *const *views, guint n_views)
{
  BcViewCaptions *self = g_object_new (BC_TYPE_VIEW_CAPTIONS, NULL);

  self->viewport = g_object_ref (viewport);
  for (guint i = 0; i < n_views; i++)
    add (self, views[i]);
  g_signal_connect_object (viewport, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * bc_view_captions_set_needed:
 * @needed: whether the figures stand side by side
 */
void
bc_view_captions_set_needed (BcViewCaptions *self, gboolean needed)
{
  self->needed = needed;
  update (self);
}
