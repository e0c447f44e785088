/* The pages as they will be on paper, with what is wanted on them at the side.

   The preview of GTK hands a file to whatever viewer there is and leaves it behind; this one draws the pages itself and
   leaves nothing. A book is laid out muscle by muscle between frames, so that the window answers meanwhile.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-print-preview.h"

#include <glib/gi18n.h>

#include "bc-page-options.h"
#include "bc-print-job.h"

#define WIDTH 980
#define HEIGHT 760
#define SPACING 8
#define PAPER_MARGIN 16.0
#define SHADOW 1.0

struct _BcPrintPreview
{
  GtkWindow parent_instance;

  BcSession *session;
  BcFigureSet *figures;
  BcSettings *settings;
  BcPrintJob *job; /* NULL: could not be made */
  guint step;      /* source that lays out; 0: done */
  guint page;
  cairo_surface_t *picture; /* of the page, at the size of the view; NULL: to be drawn */
  int picture_width, picture_height;

  GtkWidget *view;   /* borrowed child */
  GtkWidget *status; /* borrowed child */
};

G_DEFINE_FINAL_TYPE (BcPrintPreview, bc_print_preview, GTK_TYPE_WINDOW)

static void
show_status (BcPrintPreview *self, const char *words)
{
  gtk_label_set_label (GTK_LABEL (self->status), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
update (BcPrintPreview *self)
{
  guint n = bc_print_preview_get_n_pages (self);
  g_autofree char *words = NULL;

  if (self->job == NULL)
    return;
  self->page = MIN (self->page, MAX (n, 1) - 1);
  words = self->step != 0 ? g_strdup_printf (ngettext ("Laying out: %u page", "Laying out: %u pages", n), n)
                          : g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n);
  show_status (self, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", self->page + 1 < n);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  gtk_widget_queue_draw (self->view);
}

static void
fail (BcPrintPreview *self, const GError *error)
{
  g_clear_pointer (&self->job, bc_print_job_free);
  show_status (self, error->message);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  gtk_widget_queue_draw (self->view);
}

static gboolean
step_cb (gpointer user_data)
{
  BcPrintPreview *self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  if (!bc_page_step (bc_print_job_get_page (self->job), &done, &error))
    {
      self->step = 0;
      fail (self, error);
      return G_SOURCE_REMOVE;
    }
  if (done)
    self->step = 0;
  update (self);
  return done ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
begin (BcPrintPreview *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->step, g_source_remove);
  g_clear_pointer (&self->job, bc_print_job_free);
  self->job = bc_print_job_new (self->session, self->figures, self->settings, NULL, &error);
  if (self->job == NULL)
    {
      fail (self, error);
      return;
    }
  self->step = g_idle_add (step_cb, self);
  update (self);
}

static void
draw_page (BcPrintPreview *self, cairo_t *cr, int width, int height)
{
  BcPage *page = bc_print_job_get_page (self->job);
  double paper_width, paper_height, scale, x, y;

  bc_page_get_size (page, &paper_width, &paper_height);
  scale = MIN ((width - 2 * PAPER_MARGIN) / paper_width, (height - 2 * PAPER_MARGIN) / paper_height);
  x = (width - scale * paper_width) / 2;
  y = (height - scale * paper_height) / 2;
  cairo_rectangle (cr, x - SHADOW, y - SHADOW, scale * paper_width + 2 * SHADOW, scale * paper_height + 2 * SHADOW);
  cairo_set_source_rgb (cr, 0.45, 0.45, 0.45);
  cairo_fill (cr);
  cairo_rectangle (cr, x, y, scale * paper_width, scale * paper_height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  bc_page_draw (page, self->page, cr, NULL);
}

/* A page takes a tenth of a second to draw, so it is drawn once for each size. */
static void
make_picture (BcPrintPreview *self, int width, int height)
{
  int factor = gtk_widget_get_scale_factor (self->view);
  cairo_t *cr;

  g_clear_pointer (&self->picture, cairo_surface_destroy);
  self->picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * factor, height * factor);
  cairo_surface_set_device_scale (self->picture, factor, factor);
  cr = cairo_create (self->picture);
  draw_page (self, cr, width, height);
  cairo_destroy (cr);
  self->picture_width = width;
  self->picture_height = height;
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  BcPrintPreview *self = user_data;

  /* A book that is being laid out has not got its contents yet, so its pages are not where they will be. */
  if (self->job == NULL || self->step != 0)
    return;
  if (self->picture == NULL || self->picture_width != width || self->picture_height != height)
    make_picture (self, width, height);
  cairo_set_source_surface (cr, self->picture, 0, 0);
  cairo_paint (cr);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPrintPreview *self = BC_PRINT_PREVIEW (widget);
  guint n = bc_print_preview_get_n_pages (self);

  if (g_str_equal (action, "preview.next") && self->page + 1 < n)
    self->page++;
  else if (g_str_equal (action, "preview.previous") && self->page > 0)
    self->page--;
  update (self);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* The window that it belongs to prints and exports; the preview only asks. */
static void
ask_parent_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), g_str_equal (action, "preview.print") ? "win.print" : "win.export",
                                NULL);
}

static void
bc_print_preview_dispose (GObject *object)
{
  BcPrintPreview *self = BC_PRINT_PREVIEW (object);

  g_clear_handle_id (&self->step, g_source_remove);
  g_clear_pointer (&self->job, bc_print_job_free);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_object (&self->session);
  g_clear_object (&self->figures);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bc_print_preview_parent_class)->dispose (object);
}

static void
bc_print_preview_class_init (BcPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_print_preview_dispose;
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, ask_parent_cb);
  gtk_widget_class_install_action (widget_class, "preview.export", NULL, ask_parent_cb);
  gtk_widget_class_install_action (widget_class, "preview.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "preview.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "preview.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "preview.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "preview.close", NULL);
}

static GtkWidget *
make_button (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = icon != NULL ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (icon == NULL)
    return button;
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static void
add_header (BcPrintPreview *self)
{
  GtkWidget *header = gtk_header_bar_new ();

  gtk_header_bar_pack_start (GTK_HEADER_BAR (header),
                             make_button ("go-previous-symbolic", _ ("Previous page (Page Up)"), "preview.previous"));
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header),
                             make_button ("go-next-symbolic", _ ("Next page (Page Down)"), "preview.next"));
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), make_button (NULL, _ ("_Print…"), "preview.print"));
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), make_button (NULL, _ ("_Export…"), "preview.export"));
  gtk_window_set_titlebar (GTK_WINDOW (self), header);
}

static void
bc_print_preview_init (BcPrintPreview *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Pages"));
  add_header (self);
  self->view = gtk_drawing_area_new ();
  gtk_widget_set_hexpand (self->view, TRUE);
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->view), draw_cb, self, NULL);
  self->status = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->status), TRUE);
  gtk_widget_set_margin_bottom (self->status, SPACING);
}

static void
add_children (BcPrintPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *options = bc_page_options_new (self->settings, TRUE, G_CALLBACK (begin), self);

  gtk_box_append (GTK_BOX (right), self->view);
  gtk_box_append (GTK_BOX (right), self->status);
  /* The choices in it ask for width, and the page is to have it. */
  gtk_widget_set_hexpand (options, FALSE);
  gtk_box_append (GTK_BOX (box), options);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), right);
  gtk_window_set_child (GTK_WINDOW (self), box);
}

/**
 * bc_print_preview_new:
 * @parent: its actions win.print and win.export are behind the buttons
 * @session: what is shown; a reference is taken
 * @figures: likewise
 * @settings: likewise
 */
GtkWidget *
bc_print_preview_new (GtkWindow *parent, BcSession *session, BcFigureSet *figures, BcSettings *settings)
{
  BcPrintPreview *self = g_object_new (BC_TYPE_PRINT_PREVIEW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->figures = g_object_ref (figures);
  self->settings = g_object_ref (settings);
  add_children (self);
  begin (self);
  return GTK_WIDGET (self);
}

/**
 * bc_print_preview_get_n_pages:
 *
 * Returns: how many pages are laid out.
 */
guint
bc_print_preview_get_n_pages (BcPrintPreview *self)
{
  return self->job != NULL ? bc_page_get_n_pages (bc_print_job_get_page (self->job)) : 0;
}
