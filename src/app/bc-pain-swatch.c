/* A sample of a shown muscle's pain, drawn with the painter's own hatching, so that legend and figure agree.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pain-swatch.h"

#include "bc-hatch.h"
#include "bc-style.h"

#define SWATCH_WIDTH 30
#define SWATCH_HEIGHT 18
#define HATCH_ALPHA 0.7

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer colour)
{
  const BcStyle *style = bc_style_get (BC_PRESET_SCREEN);
  const BcPainStyle *pain = &style->pains[GPOINTER_TO_UINT (colour)];
  const BcBox box = { 0, 0, width, height };

  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, pain->colour.red, pain->colour.green, pain->colour.blue);
  cairo_paint (cr);
  cairo_set_source_rgba (cr, 1, 1, 1, HATCH_ALPHA);
  if (pain->hatch != BC_HATCH_NONE)
    bc_hatch_paint (pain->hatch, &box, style->essential_hatch_pitch, style->essential_hatch_width, cr);
}

/**
 * bc_pain_swatch_new:
 * @colour: index into the style's pains
 */
GtkWidget *
bc_pain_swatch_new (guint colour)
{
  GtkWidget *area = gtk_drawing_area_new ();

  g_return_val_if_fail (colour < BC_SCENE_MAX_MUSCLES, area);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SWATCH_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SWATCH_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, GUINT_TO_POINTER (colour), NULL);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  return area;
}
