/* The serious look-alikes above the muscles of an answer. It cannot be closed. Where many places are marked the list is long:
   then it scrolls, the most urgent on top, so that the muscles below it are seen as well.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-check-first-box.h"

#include "bc-blocks.h"

/* The most that it takes of the pane, and what it may take in any case, widget units. */
#define MOST_OF_PANE 0.42
#define LEAST_HEIGHT 120

/* Right after the layout, before anything that takes its time. */
#define PRIORITY_MEASURE (GDK_PRIORITY_REDRAW + 1)

struct _BcCheckFirstBox
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *content;
  GtkAdjustment *pane; /* owned; of the pane that it stands in; NULL until it is seen */
  guint measuring;     /* source; 0: it has the height that it needs */
};

G_DEFINE_FINAL_TYPE (BcCheckFirstBox, bc_check_first_box, GTK_TYPE_WIDGET)

/* Of what it contains, as wide as it is now: lines wrap. */
static int
get_needed_height (BcCheckFirstBox *self, int width)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (self->content), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
set_height (GtkScrolledWindow *scroller, int height)
{
  if (gtk_scrolled_window_get_min_content_height (scroller) == height)
    return;
  /* the least must never be more than the most */
  gtk_scrolled_window_set_min_content_height (scroller, -1);
  gtk_scrolled_window_set_max_content_height (scroller, height);
  gtk_scrolled_window_set_min_content_height (scroller, height);
}

/* Not before it is laid out; that asks again. */
static void
fit (BcCheckFirstBox *self)
{
  int most = self->pane != NULL ? (int)(gtk_adjustment_get_page_size (self->pane) * MOST_OF_PANE) : 0;
  int width = gtk_widget_get_width (GTK_WIDGET (self->content));

  if (width > 0)
    set_height (self->scroller, MIN (get_needed_height (self, width), MAX (most, LEAST_HEIGHT)));
}

static gboolean
measure_cb (gpointer user_data)
{
  BcCheckFirstBox *self = user_data;

  self->measuring = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_queue_resize (child);
  fit (self);
  return G_SOURCE_REMOVE;
}

/* Filled while another page is seen, the box would keep the height of lines that did not wrap, and its words would lie over
   the list. Once it is laid out it is asked again. */
static void
measure_soon (BcCheckFirstBox *self)
{
  if (self->measuring == 0)
    self->measuring = g_idle_add_full (PRIORITY_MEASURE, measure_cb, self, NULL);
}

static void
bc_check_first_box_map (GtkWidget *widget)
{
  BcCheckFirstBox *self = BC_CHECK_FIRST_BOX (widget);
  GtkWidget *pane = gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (bc_check_first_box_parent_class)->map (widget);
  if (self->pane == NULL && pane != NULL)
    {
      self->pane = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (pane)));
      g_signal_connect_object (self->pane, "notify::page-size", G_CALLBACK (measure_soon), self, G_CONNECT_SWAPPED);
    }
  measure_soon (self);
}

static void
bc_check_first_box_dispose (GObject *object)
{
  BcCheckFirstBox *self = BC_CHECK_FIRST_BOX (object);

  g_clear_handle_id (&self->measuring, g_source_remove);
  g_clear_object (&self->pane);
  if (self->scroller != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scroller));
  self->scroller = NULL;
  G_OBJECT_CLASS (bc_check_first_box_parent_class)->dispose (object);
}

static void
bc_check_first_box_class_init (BcCheckFirstBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_check_first_box_dispose;
  widget_class->map = bc_check_first_box_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
bc_check_first_box_init (BcCheckFirstBox *self)
{
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->content));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed", G_CALLBACK (measure_soon),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "check-first");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* What opens or closes needs another height. */
static void
follow_expanders (BcCheckFirstBox *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_EXPANDER (child))
      g_signal_connect_object (child, "notify::expanded", G_CALLBACK (measure_soon), self, G_CONNECT_SWAPPED);
}

/**
 * bc_check_first_box_show:
 * @lack: (nullable): what cannot be told, on top; a damaged list must not look as if there were nothing to fear
 * @entries: (element-type BcCheckFirst): the most urgent first; without any, and without a lack, the box is not there
 */
void
bc_check_first_box_show (BcCheckFirstBox *self, const char *lack, GPtrArray *entries)
{
  bc_blocks_clear (self->content);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_set_visible (GTK_WIDGET (self), lack != NULL || entries->len > 0);
  if (lack != NULL)
    bc_blocks_paragraph (self->content, lack);
  bc_blocks_check_first (self->content, entries);
  follow_expanders (self);
  /* as wide as it was is mostly as wide as it will be */
  fit (self);
  measure_soon (self);
}
