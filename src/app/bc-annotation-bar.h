/* The bar of the drawing tools.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-annotation-tools.h"

G_BEGIN_DECLS

#define BC_TYPE_ANNOTATION_BAR (bc_annotation_bar_get_type ())
G_DECLARE_FINAL_TYPE (BcAnnotationBar, bc_annotation_bar, BC, ANNOTATION_BAR, GtkBox)

GtkWidget *bc_annotation_bar_new (BcSession *session, BcAnnotationTools *tools);

G_END_DECLS
