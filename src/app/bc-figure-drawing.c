/* What changes with every move of the pointer is drawn straight into the frame, not kept on a sheet.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-figure-drawing.h"

#include "bc-annotation-painter.h"
#include "bc-painter.h"
#include "bc-scene.h"

/* Of the frame that shows a close-up's field, widget units. */
#define FRAME_WIDTH 1.4
#define FRAME_DASH 5.0
#define FRAME_HALO_ALPHA 0.9

/**
 * bc_figure_drawing_start:
 *
 * Returns: (transfer full): draws in viewBox units, over what was drawn before.
 */
cairo_t *
bc_figure_drawing_start (const BcFigureDrawing *self)
{
  cairo_t *cr = gtk_snapshot_append_cairo (self->snapshot, self->bounds);

  cairo_transform (cr, self->matrix);
  return cr;
}

/**
 * bc_figure_drawing_draw_hovered:
 * @spot: (nullable): the region under the pointer; NULL, or without a region: nothing is drawn
 */
void
bc_figure_drawing_draw_hovered (const BcFigureDrawing *self, const BcSpot *spot)
{
  g_autoptr (BcScene) scene = NULL;
  cairo_t *cr;

  if (spot == NULL || spot->region == NULL)
    return;
  scene = bc_scene_new ();
  bc_scene_set_hovered (scene, spot);
  cr = bc_figure_drawing_start (self);
  bc_painter_paint_overlay (self->figure, scene, self->style, cr, 1.0 / self->matrix->yy);
  cairo_destroy (cr);
}

/**
 * bc_figure_drawing_draw_frame:
 * @frame: the field of a close-up, viewBox units; without a width nothing is drawn
 *
 * Thin and dashed, dark on light: it must be seen on skin, on muscle and on any paper.
 */
void
bc_figure_drawing_draw_frame (const BcFigureDrawing *self, const BcBox *frame)
{
  const double dash[] = { FRAME_DASH, FRAME_DASH };
  const BcStyle *style = self->style;
  cairo_t *cr;

  if (frame->width <= 0)
    return;
  cr = gtk_snapshot_append_cairo (self->snapshot, self->bounds);
  cairo_save (cr);
  cairo_transform (cr, self->matrix);
  cairo_rectangle (cr, frame->x, frame->y, frame->width, frame->height);
  cairo_restore (cr);
  cairo_set_line_width (cr, FRAME_WIDTH + 1);
  cairo_set_source_rgba (cr, style->paper.red, style->paper.green, style->paper.blue, FRAME_HALO_ALPHA);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, FRAME_WIDTH);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_source_rgb (cr, style->ink.red, style->ink.green, style->ink.blue);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/**
 * bc_figure_drawing_draw_live:
 *
 * Draws the mark that the hand draws or moves at this moment, where it is on this figure.
 */
void
bc_figure_drawing_draw_live (const BcFigureDrawing *self, BcAnnotations *annotations)
{
  const BcAnnotation *live = bc_annotations_get_live (annotations);
  const BcAnnotationLook look = { 0 };
  g_autoptr (GPtrArray) list = NULL;
  cairo_t *cr;

  if (live == NULL || !bc_annotation_is_on (live, self->figure) || !bc_annotation_can_be_drawn (live))
    return;
  list = g_ptr_array_new ();
  g_ptr_array_add (list, (gpointer)live);
  cr = bc_figure_drawing_start (self);
  bc_annotation_painter_paint (self->figure, list, self->style, &look, cr, 1.0 / self->matrix->yy);
  cairo_destroy (cr);
}
