/* Draws annotations. Screen, PDF, SVG and PNG come through here, as for everything that lies on a figure.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "bc-annotation.h"
#include "bc-annotation-shape.h"
#include "bc-figure.h"
#include "bc-style.h"

G_BEGIN_DECLS

#define BC_NOTE_LABEL_SIZE 8

/* A zeroed one is right for the screen. */
typedef struct
{
  gboolean mono;         /* black: pens differ by form alone */
  gboolean listed_notes; /* words of notes stand in a list beside the figure; here only their letters */
  guint selected;        /* id of the mark with handles, 0 for none */
  guint hidden;          /* id of a mark that is left out, 0 for none */
} BcAnnotationLook;

void bc_annotation_painter_paint (BcFigure *figure,
                                  GPtrArray *annotations,
                                  const BcStyle *style,
                                  const BcAnnotationLook *look,
                                  cairo_t *cr,
                                  double unit);
void bc_annotation_painter_paint_sample (const BcAnnotation *annotation,
                                         const BcStyle *style,
                                         gboolean mono,
                                         const BcBox *box,
                                         cairo_t *cr,
                                         double unit);
gboolean bc_annotation_painter_note_label (GPtrArray *annotations,
                                           const BcAnnotation *annotation,
                                           char label[BC_NOTE_LABEL_SIZE]);

G_END_DECLS
