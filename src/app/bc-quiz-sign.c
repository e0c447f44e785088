/* The sign of a verdict, as it stands on the figure.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-sign.h"

#include "bc-quiz-picture.h"

#define SIZE 22
#define RADIUS_SHARE 0.37

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer verdict)
{
  bc_quiz_picture_paint_sign ((BcQuizVerdict)GPOINTER_TO_UINT (verdict), (BcCoordinate){ width / 2.0, height / 2.0 },
                              RADIUS_SHARE * MIN (width, height), cr);
}

/**
 * bc_quiz_sign_new:
 *
 * Returns: (transfer floating): a picture that a screen reader passes over: the words stand beside it.
 */
GtkWidget *
bc_quiz_sign_new (BcQuizVerdict verdict)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SIZE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SIZE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, GUINT_TO_POINTER (verdict), NULL);
  gtk_widget_set_valign (area, GTK_ALIGN_START);
  return area;
}
