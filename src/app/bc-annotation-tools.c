/* Which tool, pen and treatment are in hand, what a mark of theirs is, and what is done with the selected one.
   bc-annotation-drag follows the pointer.

   The side of a mark is told here, once, by the figure on which it is drawn.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotation-tools.h"

#include <glib/gi18n.h>

#include "bc-annotation-drag.h"
#include "bc-annotation-shape.h"

/* How far a copy lies from its original, and a note's words from what they mean; viewBox units. */
#define DUPLICATE_SHIFT 14.0
#define NOTE_SHIFT_X 90.0
#define NOTE_SHIFT_Y -50.0

struct _BcAnnotationTools
{
  GObject parent_instance;

  BcSession *session; /* owned */
  GtkWidget *board;   /* weak */
  gboolean active;
  BcTool tool;
  BcPen pen;
  BcTreatment treatment;
  BcAnnotationDrag *drag; /* owned */
};

enum
{
  CHANGED,
  EDIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcAnnotationTools, bc_annotation_tools, G_TYPE_OBJECT)

static const struct
{
  const char *word;
  const char *name;
} tools[BC_N_TOOLS] = {
  { "select", N_ ("Select and move") },
  { "area", N_ ("Pain area, freehand") },
  { "region", N_ ("Painful region") },
  { "x", N_ ("Point: X") },
  { "dot", N_ ("Point: dot") },
  { "number", N_ ("Numbered point") },
  { "line", N_ ("Line") },
  { "arrow", N_ ("Arrow") },
  { "note", N_ ("Note with a line") },
  { "treatment", N_ ("Treatment mark") },
  { "eraser", N_ ("Eraser") },
};

const char *
bc_tool_to_string (BcTool tool)
{
  return tools[tool].word;
}

gboolean
bc_tool_from_string (const char *word, BcTool *tool)
{
  for (guint i = 0; i < BC_N_TOOLS; i++)
    if (g_strcmp0 (tools[i].word, word) == 0)
      {
        *tool = (BcTool)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * bc_tool_get_name:
 *
 * Returns: the name in the user's language.
 */
const char *
bc_tool_get_name (BcTool tool)
{
  return _ (tools[tool].name);
}

static BcAnnotations *
get_annotations (BcAnnotationTools *self)
{
  return bc_session_get_annotations (self->session);
}

/**
 * bc_annotation_tools_get_selected:
 *
 * Returns: (transfer none) (nullable): the selected mark.
 */
const BcAnnotation *
bc_annotation_tools_get_selected (BcAnnotationTools *self)
{
  return bc_annotations_find (get_annotations (self), bc_annotations_get_selected (get_annotations (self)));
}

static BcAnnotationKind
kind_of (BcTool tool)
{
  switch (tool)
    {
    case BC_TOOL_AREA:
      return BC_ANNOTATION_AREA;
    case BC_TOOL_REGION:
      return BC_ANNOTATION_REGION;
    case BC_TOOL_LINE:
      return BC_ANNOTATION_LINE;
    case BC_TOOL_ARROW:
      return BC_ANNOTATION_ARROW;
    case BC_TOOL_NOTE:
      return BC_ANNOTATION_NOTE;
    case BC_TOOL_TREATMENT:
      return BC_ANNOTATION_TREATMENT;
    case BC_TOOL_SELECT:
    case BC_TOOL_X:
    case BC_TOOL_DOT:
    case BC_TOOL_NUMBER:
    case BC_TOOL_ERASER:
    default:
      return BC_ANNOTATION_POINT;
    }
}

/**
 * bc_annotation_tools_make_mark:
 * @view: id of the figure's view
 *
 * Returns: (transfer full): a mark without a place, as the tool would draw it with the pen in hand.
 */
BcAnnotation *
bc_annotation_tools_make_mark (BcAnnotationTools *self, BcTool tool, const char *view)
{
  BcAnnotation *mark = bc_annotation_new (kind_of (tool), view, BC_SIDE_MIDLINE);
  g_autofree char *today = bc_date_today ();

  mark->pen = self->pen;
  mark->form = tool == BC_TOOL_DOT ? BC_POINT_DOT : tool == BC_TOOL_NUMBER ? BC_POINT_NUMBER : BC_POINT_X;
  mark->treatment = self->treatment;
  if (tool == BC_TOOL_NUMBER)
    mark->number = bc_annotations_next_number (get_annotations (self));
  if (tool == BC_TOOL_NOTE)
    bc_annotation_set_text (mark, _ ("Note"));
  bc_annotation_set_date (mark, today);
  return mark;
}

/**
 * bc_annotation_tools_make_sample:
 *
 * Returns: (transfer full): a mark as the tool would draw it, for the picture on its button.
 */
BcAnnotation *
bc_annotation_tools_make_sample (BcAnnotationTools *self, BcTool tool)
{
  return bc_annotation_tools_make_mark (self, tool, "front");
}

/**
 * bc_annotation_tools_add:
 * @mark: (transfer full): what was drawn
 * @figure: on which it was drawn; it tells the side
 *
 * Adds the mark and selects it, where it may stand in a document; else the bell rings.
 *
 * Returns: its id; 0: it was not added.
 */
guint
bc_annotation_tools_add (BcAnnotationTools *self, BcAnnotation *mark, BcFigure *figure)
{
  g_autofree char *why = NULL;
  guint id;

  if (mark->kind != BC_ANNOTATION_REGION)
    mark->side = bc_annotation_side_on (mark, figure);
  if (!bc_annotation_is_sound (mark, &why))
    {
      g_debug ("%s", why);
      bc_annotation_unref (mark);
      if (self->board != NULL)
        gtk_widget_error_bell (self->board);
      return 0;
    }
  id = bc_annotations_add (get_annotations (self), mark);
  bc_annotations_set_selected (get_annotations (self), id);
  return id;
}

static guint
add_region (BcAnnotationTools *self, BcFigureView *view, const BcSpot *spot)
{
  BcFigure *figure = bc_figure_view_get_figure (view);
  BcAnnotation *mark;

  if (spot == NULL)
    return 0;
  mark = bc_annotation_tools_make_mark (self, BC_TOOL_REGION, bc_figure_get_view (figure));
  mark->region = g_strdup (spot->region->id);
  mark->side = spot->side != BC_SIDE_MIDLINE ? spot->side : bc_figure_get_side (figure);
  return bc_annotation_tools_add (self, mark, figure);
}

/**
 * bc_annotation_tools_edit:
 *
 * Says that the selected mark is to be edited.
 */
void
bc_annotation_tools_edit (BcAnnotationTools *self)
{
  if (bc_annotation_tools_get_selected (self) != NULL)
    g_signal_emit (self, signals[EDIT], 0);
}

/**
 * bc_annotation_tools_mark_here:
 * @view: the figure
 * @at: viewBox units of the neutral body
 * @spot: (nullable): the region there
 *
 * What a click of the tool does; the keyboard's way to it.
 *
 * Returns: id of the new mark, 0 where the tool makes none of a click.
 */
guint
bc_annotation_tools_mark_here (BcAnnotationTools *self, BcFigureView *view, BcCoordinate at, const BcSpot *spot)
{
  BcFigure *figure = bc_figure_view_get_figure (view);
  BcTool tool = self->tool;
  BcAnnotation *mark;
  guint id;

  if (tool == BC_TOOL_AREA || tool == BC_TOOL_REGION)
    return add_region (self, view, spot);
  if (tool == BC_TOOL_SELECT || tool == BC_TOOL_ERASER || tool == BC_TOOL_LINE || tool == BC_TOOL_ARROW)
    return 0;
  mark = bc_annotation_tools_make_mark (self, tool, bc_figure_get_view (figure));
  bc_annotation_add_point (mark, at.x, at.y, 1);
  if (tool == BC_TOOL_NOTE)
    bc_annotation_add_point (mark, CLAMP (at.x + NOTE_SHIFT_X, 0, 1000), MAX (at.y + NOTE_SHIFT_Y, 60), 1);
  id = bc_annotation_tools_add (self, mark, figure);
  if (id != 0 && tool == BC_TOOL_NOTE)
    bc_annotation_tools_edit (self);
  return id;
}

/**
 * bc_annotation_tools_begin_erasing:
 *
 * What is removed from now on is one step to undo, until bc_undo_end().
 */
void
bc_annotation_tools_begin_erasing (BcAnnotationTools *self)
{
  bc_undo_begin (bc_session_get_undo (self->session), _ ("Erase"));
}

/* Selected marks */

/**
 * bc_annotation_tools_delete:
 *
 * Deletes the selected mark.
 */
void
bc_annotation_tools_delete (BcAnnotationTools *self)
{
  bc_annotations_remove (get_annotations (self), bc_annotations_get_selected (get_annotations (self)));
}

static void
shift_inside (BcAnnotation *mark, double dx, double dy)
{
  bc_annotation_shift (mark, dx, dy);
  if (!bc_annotation_is_sound (mark, NULL))
    bc_annotation_shift (mark, -2 * dx, -2 * dy);
}

/**
 * bc_annotation_tools_duplicate:
 *
 * Puts a copy of the selected mark beside it, on the same side, and selects the copy.
 */
void
bc_annotation_tools_duplicate (BcAnnotationTools *self)
{
  const BcAnnotation *selected = bc_annotation_tools_get_selected (self);
  BcAnnotation *copy;

  if (selected == NULL)
    return;
  copy = bc_annotation_copy (selected);
  if (copy->number > 0)
    copy->number = bc_annotations_next_number (get_annotations (self));
  shift_inside (copy, DUPLICATE_SHIFT, DUPLICATE_SHIFT);
  if (!bc_annotation_is_sound (copy, NULL))
    {
      bc_annotation_unref (copy);
      copy = bc_annotation_copy (selected);
    }
  bc_annotations_set_selected (get_annotations (self), bc_annotations_add (get_annotations (self), copy));
}

/**
 * bc_annotation_tools_move:
 * @dx: viewBox units
 * @dy: viewBox units
 *
 * Moves the selected mark on its own side; over the midline it goes by the pointer alone, which sees the other side.
 */
void
bc_annotation_tools_move (BcAnnotationTools *self, double dx, double dy)
{
  const BcAnnotation *selected = bc_annotation_tools_get_selected (self);
  g_autoptr (BcAnnotation) copy = selected != NULL ? bc_annotation_copy (selected) : NULL;

  if (copy == NULL)
    return;
  bc_annotation_shift (copy, dx, dy);
  if (bc_annotation_is_sound (copy, NULL))
    bc_annotations_replace (get_annotations (self), selected->id, bc_annotation_ref (copy));
  else if (self->board != NULL)
    gtk_widget_error_bell (self->board);
}

/* The object */

static void
bc_annotation_tools_dispose (GObject *object)
{
  BcAnnotationTools *self = BC_ANNOTATION_TOOLS (object);

  g_clear_weak_pointer (&self->board);
  g_clear_object (&self->drag);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_annotation_tools_parent_class)->dispose (object);
}

static void
bc_annotation_tools_class_init (BcAnnotationToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_annotation_tools_dispose;

  /* BcAnnotationTools::changed: another tool, pen or treatment is in hand, or the tools are laid away. */
  signals[CHANGED] =
      g_signal_new ("changed", BC_TYPE_ANNOTATION_TOOLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* BcAnnotationTools::edit: the selected mark is to be edited. */
  signals[EDIT] =
      g_signal_new ("edit", BC_TYPE_ANNOTATION_TOOLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_annotation_tools_init (BcAnnotationTools *self)
{
}

/**
 * bc_annotation_tools_new:
 * @session: a reference is taken
 * @board: holds the figures; controllers are added to it
 *
 * Returns: (transfer full): tools that are laid away.
 */
BcAnnotationTools *
bc_annotation_tools_new (BcSession *session, GtkWidget *board)
{
  BcAnnotationTools *self = g_object_new (BC_TYPE_ANNOTATION_TOOLS, NULL);

  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->board, board);
  self->drag = bc_annotation_drag_new (self, session, board);
  return self;
}

gboolean
bc_annotation_tools_is_active (BcAnnotationTools *self)
{
  return self->active;
}

/**
 * bc_annotation_tools_set_active:
 *
 * Takes the tools in hand or lays them away; then presses go to the figures alone.
 */
void
bc_annotation_tools_set_active (BcAnnotationTools *self, gboolean active)
{
  if (self->active == active)
    return;
  self->active = active;
  if (!active)
    bc_annotations_set_selected (get_annotations (self), 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

BcTool
bc_annotation_tools_get_tool (BcAnnotationTools *self)
{
  return self->tool;
}

void
bc_annotation_tools_set_tool (BcAnnotationTools *self, BcTool tool)
{
  if (self->tool == tool)
    return;
  self->tool = tool;
  g_signal_emit (self, signals[CHANGED], 0);
}

BcPen
bc_annotation_tools_get_pen (BcAnnotationTools *self)
{
  return self->pen;
}

/**
 * bc_annotation_tools_set_pen:
 *
 * For the marks to come, and for the selected one.
 */
void
bc_annotation_tools_set_pen (BcAnnotationTools *self, BcPen pen)
{
  const BcAnnotation *selected = bc_annotation_tools_get_selected (self);

  if (selected != NULL && selected->pen != pen)
    {
      BcAnnotation *copy = bc_annotation_copy (selected);
      copy->pen = pen;
      bc_annotations_replace (get_annotations (self), selected->id, copy);
    }
  if (self->pen == pen)
    return;
  self->pen = pen;
  g_signal_emit (self, signals[CHANGED], 0);
}

BcTreatment
bc_annotation_tools_get_treatment (BcAnnotationTools *self)
{
  return self->treatment;
}

void
bc_annotation_tools_set_treatment (BcAnnotationTools *self, BcTreatment treatment)
{
  if (self->treatment == treatment)
    return;
  self->treatment = treatment;
  g_signal_emit (self, signals[CHANGED], 0);
}
