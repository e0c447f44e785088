/* A kept image that lies on a widget. GTK 4.8 converts every pixel of a memory texture to floating point and back in each
   frame that the cairo renderer draws, which takes longer than everything else in it; that renderer gets the image
   itself. The other renderers get a texture, which stays on their side from frame to frame.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-sheet.h"

struct _BcSheet
{
  cairo_surface_t *surface; /* owned */
  GdkTexture *texture;      /* owned; NULL until a renderer wants one */
};

/**
 * bc_sheet_new:
 * @width: widget units
 * @height: widget units
 * @scale_factor: pixels per widget unit
 *
 * May be called on any thread.
 *
 * Returns: (transfer full): a transparent sheet.
 */
BcSheet *
bc_sheet_new (int width, int height, int scale_factor)
{
  BcSheet *self = g_new0 (BcSheet, 1);

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale_factor, height * scale_factor);
  cairo_surface_set_device_scale (self->surface, scale_factor, scale_factor);
  return self;
}

/**
 * bc_sheet_new_of_surface:
 * @surface: an image of one pixel per unit; a reference is taken
 *
 * Returns: (transfer full): a sheet that shows what is painted already.
 */
BcSheet *
bc_sheet_new_of_surface (cairo_surface_t *surface)
{
  BcSheet *self = g_new0 (BcSheet, 1);

  self->surface = cairo_surface_reference (surface);
  return self;
}

void
bc_sheet_free (BcSheet *self)
{
  g_clear_object (&self->texture);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

/**
 * bc_sheet_draw:
 *
 * Returns: (transfer full): a context in widget units. Finish with it before the sheet is shown.
 */
cairo_t *
bc_sheet_draw (BcSheet *self)
{
  g_clear_object (&self->texture);
  return cairo_create (self->surface);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface), height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize)stride * height,
                                      (GDestroyNotify)cairo_surface_destroy, cairo_surface_reference (surface));
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
append_image (BcSheet *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  double scale_x, scale_y;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);

  cairo_surface_get_device_scale (self->surface, &scale_x, &scale_y);
  cairo_translate (cr, bounds->origin.x, bounds->origin.y);
  cairo_scale (cr, bounds->size.width * scale_x / cairo_image_surface_get_width (self->surface),
               bounds->size.height * scale_y / cairo_image_surface_get_height (self->surface));
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/**
 * bc_sheet_snapshot:
 * @renderer: (nullable): what will draw the snapshot
 * @bounds: where the sheet lies, widget units; it is stretched to fit
 */
void
bc_sheet_snapshot (BcSheet *self, GtkSnapshot *snapshot, GskRenderer *renderer, const graphene_rect_t *bounds)
{
  if (renderer != NULL && GSK_IS_CAIRO_RENDERER (renderer))
    {
      append_image (self, snapshot, bounds);
      return;
    }
  if (self->texture == NULL)
    self->texture = make_texture (self->surface);
  gtk_snapshot_append_texture (snapshot, self->texture, bounds);
}
