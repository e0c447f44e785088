/* What the pointer does with the drawing tool in hand: draw, move, erase.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-annotation-tools.h"

G_BEGIN_DECLS

#define BC_TYPE_ANNOTATION_DRAG (bc_annotation_drag_get_type ())
G_DECLARE_FINAL_TYPE (BcAnnotationDrag, bc_annotation_drag, BC, ANNOTATION_DRAG, GObject)

BcAnnotationDrag *bc_annotation_drag_new (BcAnnotationTools *tools, BcSession *session, GtkWidget *board);

G_END_DECLS
