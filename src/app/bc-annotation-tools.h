/* The tools that draw on the figures: which one is in hand, and what marks it makes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-view.h"
#include "bc-session.h"

G_BEGIN_DECLS

typedef enum
{
  BC_TOOL_SELECT,
  BC_TOOL_AREA,
  BC_TOOL_REGION,
  BC_TOOL_X,
  BC_TOOL_DOT,
  BC_TOOL_NUMBER,
  BC_TOOL_LINE,
  BC_TOOL_ARROW,
  BC_TOOL_NOTE,
  BC_TOOL_TREATMENT,
  BC_TOOL_ERASER,
} BcTool;

#define BC_N_TOOLS (BC_TOOL_ERASER + 1)

#define BC_TYPE_ANNOTATION_TOOLS (bc_annotation_tools_get_type ())
G_DECLARE_FINAL_TYPE (BcAnnotationTools, bc_annotation_tools, BC, ANNOTATION_TOOLS, GObject)

BcAnnotationTools *bc_annotation_tools_new (BcSession *session, GtkWidget *board);

gboolean bc_annotation_tools_is_active (BcAnnotationTools *self);
void bc_annotation_tools_set_active (BcAnnotationTools *self, gboolean active);
BcTool bc_annotation_tools_get_tool (BcAnnotationTools *self);
void bc_annotation_tools_set_tool (BcAnnotationTools *self, BcTool tool);
BcPen bc_annotation_tools_get_pen (BcAnnotationTools *self);
void bc_annotation_tools_set_pen (BcAnnotationTools *self, BcPen pen);
BcTreatment bc_annotation_tools_get_treatment (BcAnnotationTools *self);
void bc_annotation_tools_set_treatment (BcAnnotationTools *self, BcTreatment treatment);

guint bc_annotation_tools_mark_here (BcAnnotationTools *self, BcFigureView *view, BcCoordinate at, const BcSpot *spot);
void bc_annotation_tools_delete (BcAnnotationTools *self);
void bc_annotation_tools_duplicate (BcAnnotationTools *self);
void bc_annotation_tools_move (BcAnnotationTools *self, double dx, double dy);

const BcAnnotation *bc_annotation_tools_get_selected (BcAnnotationTools *self);
BcAnnotation *bc_annotation_tools_make_mark (BcAnnotationTools *self, BcTool tool, const char *view);
guint bc_annotation_tools_add (BcAnnotationTools *self, BcAnnotation *mark, BcFigure *figure);
void bc_annotation_tools_begin_erasing (BcAnnotationTools *self);
void bc_annotation_tools_edit (BcAnnotationTools *self);

BcAnnotation *bc_annotation_tools_make_sample (BcAnnotationTools *self, BcTool tool);
const char *bc_tool_to_string (BcTool tool);
gboolean bc_tool_from_string (const char *word, BcTool *tool);
const char *bc_tool_get_name (BcTool tool);

G_END_DECLS
