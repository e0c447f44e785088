/* The letterhead as it will stand on a page: drawn by the code that draws the page, on paper that is white in the dark too.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-letterhead-preview.h"

#include <glib/gi18n.h>

#include "bc-flow.h"
#include "bc-letterhead.h"

/* Widget units for a point, and round the letterhead. */
#define SCALE 1.25
#define PADDING 14
#define LEAST_WIDTH 240
#define USUAL_HEIGHT 44

struct _BcLetterheadPreview
{
  GtkWidget parent_instance;

  BcSettings *settings;     /* owned */
  BcLetterhead *letterhead; /* owned; NULL: nothing to show */
  PangoContext *context;    /* owned */
};

G_DEFINE_FINAL_TYPE (BcLetterheadPreview, bc_letterhead_preview, GTK_TYPE_WIDGET)

/* A logo that cannot be read is told by its chooser; name and address are shown without it. */
static BcLetterhead *
make_letterhead (BcLetterheadPreview *self, const char *name, const char *address, const char *logo)
{
  const BcPageLetterhead whole = { name, address, logo }, words = { name, address, NULL };
  g_autoptr (GError) error = NULL;
  BcLetterhead *letterhead = bc_letterhead_new (&whole, self->context, &error);

  return letterhead != NULL ? letterhead : bc_letterhead_new (&words, self->context, NULL);
}

static void
update (BcLetterheadPreview *self)
{
  g_autofree char *name = bc_settings_get_string (self->settings, "clinic-name"),
                  *address = bc_settings_get_string (self->settings, "clinic-address"),
                  *logo = bc_settings_get_string (self->settings, "clinic-logo"), *text = NULL;

  g_clear_pointer (&self->letterhead, bc_letterhead_free);
  self->letterhead = make_letterhead (self, name, address, logo);
  text = bc_letterhead_preview_is_empty (self)
             ? g_strdup (_ ("Pages have no letterhead"))
             : g_strdup_printf (_ ("Preview of the letterhead: %s. %s"), name, address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static double
get_room (int width)
{
  return (MAX (width, LEAST_WIDTH) - 2 * PADDING) / SCALE;
}

static GtkSizeRequestMode
bc_letterhead_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bc_letterhead_preview_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  BcLetterheadPreview *self = BC_LETTERHEAD_PREVIEW (widget);
  double height;

  *minimum = *natural = LEAST_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  height = bc_letterhead_preview_is_empty (self) ? USUAL_HEIGHT
                                                 : bc_letterhead_get_height (self->letterhead, get_room (for_size));
  *minimum = *natural = (int)(height * SCALE) + 2 * PADDING;
}

static void
draw_hint (GtkWidget *widget, GtkSnapshot *snapshot, int width, int height)
{
  g_autoptr (PangoLayout) hint = gtk_widget_create_pango_layout (widget, _ ("Pages have no letterhead"));
  const GdkRGBA grey = { 0.35f, 0.35f, 0.35f, 1 };
  int words_width, words_height;

  pango_layout_set_width (hint, (width - 2 * PADDING) * PANGO_SCALE);
  pango_layout_set_alignment (hint, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (hint, &words_width, &words_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING, (float)(height - words_height) / 2));
  gtk_snapshot_append_layout (snapshot, hint, &grey);
  gtk_snapshot_restore (snapshot);
}

static void
bc_letterhead_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BcLetterheadPreview *self = BC_LETTERHEAD_PREVIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  const GdkRGBA paper = { 1, 1, 1, 1 };
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  if (bc_letterhead_preview_is_empty (self))
    {
      draw_hint (widget, snapshot, width, height);
      return;
    }
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, PADDING, PADDING);
  cairo_scale (cr, SCALE, SCALE);
  bc_letterhead_draw (self->letterhead, get_room (width), cr);
  cairo_destroy (cr);
}

static void
bc_letterhead_preview_dispose (GObject *object)
{
  BcLetterheadPreview *self = BC_LETTERHEAD_PREVIEW (object);

  g_clear_pointer (&self->letterhead, bc_letterhead_free);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bc_letterhead_preview_parent_class)->dispose (object);
}

static void
bc_letterhead_preview_class_init (BcLetterheadPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_letterhead_preview_dispose;
  widget_class->get_request_mode = bc_letterhead_preview_get_request_mode;
  widget_class->measure = bc_letterhead_preview_measure;
  widget_class->snapshot = bc_letterhead_preview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "letterhead-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bc_letterhead_preview_init (BcLetterheadPreview *self)
{
  self->context = bc_flow_create_context ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * bc_letterhead_preview_set_settings:
 * @settings: whose letterhead is shown from now on; a reference is taken; call once
 */
void
bc_letterhead_preview_set_settings (BcLetterheadPreview *self, BcSettings *settings)
{
  static const char *const changes[] = { "changed::clinic-name", "changed::clinic-address", "changed::clinic-logo" };

  self->settings = g_object_ref (settings);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (settings, changes[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * bc_letterhead_preview_is_empty:
 *
 * Returns: whether pages have no letterhead
 */
gboolean
bc_letterhead_preview_is_empty (BcLetterheadPreview *self)
{
  return self->letterhead == NULL || bc_letterhead_get_height (self->letterhead, LEAST_WIDTH) <= 0;
}
