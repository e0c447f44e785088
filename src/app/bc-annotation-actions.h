/* The actions of drawing: tools, pens, and what is done with the selected mark.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-annotation-tools.h"
#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_ANNOTATION_ACTIONS (bc_annotation_actions_get_type ())
G_DECLARE_FINAL_TYPE (BcAnnotationActions, bc_annotation_actions, BC, ANNOTATION_ACTIONS, GObject)

BcAnnotationActions *
bc_annotation_actions_new (GtkApplicationWindow *window, BcSession *session, GtkWidget *board, GtkBox *frame);
BcAnnotationTools *bc_annotation_actions_get_tools (BcAnnotationActions *self);
void bc_annotation_actions_add_keys (GtkApplication *application);

G_END_DECLS
