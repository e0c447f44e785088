/* The actions of drawing. Letters and numbers are keys only while the bar is shown, and only where no text entry wants
   them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotation-actions.h"

#include <string.h>

#include "bc-annotation-bar.h"
#include "bc-annotation-shape.h"
#include "bc-mark-popover.h"
#include "bc-region-button.h"

/* How far an arrow key moves the selected mark, viewBox units. */
#define KEY_STEP 5.0

struct _BcAnnotationActions
{
  GObject parent_instance;

  GtkApplicationWindow *window; /* weak */
  GtkWidget *board;             /* weak */
  GtkBox *frame;                /* weak; around the board */
  GtkWidget *bar;               /* weak; NULL until a tool is taken up, for many windows never see one */
  GtkWidget *popover;           /* weak; a child of the frame; NULL until a mark is edited */
  GtkEventController *keys;     /* borrowed: the window's */
  BcSession *session;           /* owned */
  BcAnnotationTools *tools;     /* owned */
};

G_DEFINE_FINAL_TYPE (BcAnnotationActions, bc_annotation_actions, G_TYPE_OBJECT)

/* In the order of BcTool. */
static const char tool_letters[] = "varxdnlwtme";

static GSimpleAction *
find_action (BcAnnotationActions *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), name));
}

static BcAnnotations *
get_annotations (BcAnnotationActions *self)
{
  return bc_session_get_annotations (self->session);
}

static void
update (BcAnnotationActions *self)
{
  gboolean selected;
  static const char *const of_selected[] = { "mark-edit", "mark-delete", "mark-duplicate" };

  if (self->window == NULL)
    return;
  selected = bc_annotations_find (get_annotations (self), bc_annotations_get_selected (get_annotations (self))) != NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (of_selected); i++)
    g_simple_action_set_enabled (find_action (self, of_selected[i]), selected);
  g_simple_action_set_state (find_action (self, "annotate"),
                             g_variant_new_boolean (bc_annotation_tools_is_active (self->tools)));
  g_simple_action_set_state (find_action (self, "tool"),
                             g_variant_new_string (bc_tool_to_string (bc_annotation_tools_get_tool (self->tools))));
  g_simple_action_set_state (find_action (self, "pen"),
                             g_variant_new_string (bc_pen_to_string (bc_annotation_tools_get_pen (self->tools))));
  g_simple_action_set_state (find_action (self, "treatment"), g_variant_new_string (bc_treatment_to_string (
                                                                  bc_annotation_tools_get_treatment (self->tools))));
}

static void
annotate_cb (GSimpleAction *action, GVariant *value, BcAnnotationActions *self)
{
  bc_annotation_tools_set_active (self->tools, g_variant_get_boolean (value));
}

static void
tool_cb (GSimpleAction *action, GVariant *value, BcAnnotationActions *self)
{
  BcTool tool;

  if (bc_tool_from_string (g_variant_get_string (value, NULL), &tool))
    bc_annotation_tools_set_tool (self->tools, tool);
  update (self);
}

static void
pen_cb (GSimpleAction *action, GVariant *value, BcAnnotationActions *self)
{
  BcPen pen;

  if (bc_pen_from_string (g_variant_get_string (value, NULL), &pen))
    bc_annotation_tools_set_pen (self->tools, pen);
  update (self);
}

static void
treatment_cb (GSimpleAction *action, GVariant *value, BcAnnotationActions *self)
{
  BcTreatment treatment;

  if (!bc_treatment_from_string (g_variant_get_string (value, NULL), &treatment))
    return;
  bc_annotation_tools_set_treatment (self->tools, treatment);
  bc_annotation_tools_set_tool (self->tools, BC_TOOL_TREATMENT);
}

/* The figure on which a mark is seen at this moment. */
static BcFigureView *
find_view_of (GtkWidget *widget, const BcAnnotation *mark)
{
  BcFigureView *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (BC_IS_FIGURE_VIEW (widget))
    return bc_annotation_is_on (mark, bc_figure_view_get_figure (BC_FIGURE_VIEW (widget))) ? BC_FIGURE_VIEW (widget)
                                                                                           : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view_of (child, mark);
  return found;
}

static void
add_popover (BcAnnotationActions *self)
{
  GtkWidget *popover = bc_mark_popover_new (self->session);

  gtk_widget_set_parent (popover, GTK_WIDGET (self->frame));
  g_signal_connect_object (self->frame, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->popover, popover);
}

/* Beside the mark, or in the middle of the board where its view is not shown. */
static void
place_popover (BcAnnotationActions *self, const BcAnnotation *mark)
{
  GtkWidget *parent = gtk_widget_get_parent (self->popover);
  BcFigureView *view = find_view_of (self->board, mark);
  double x = gtk_widget_get_width (self->board) / 2.0, y = gtk_widget_get_height (self->board) / 2.0;

  if (view != NULL)
    {
      BcFigure *figure = bc_figure_view_get_figure (view);
      g_autoptr (BcAnnotation) placed = bc_annotation_place (mark, figure);
      BcCoordinate at = bc_annotation_anchor (placed, figure);

      bc_figure_view_body_to_widget (view, &at.x, &at.y);
      gtk_widget_translate_coordinates (GTK_WIDGET (view), parent, at.x, at.y, &x, &y);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle){ (int)x, (int)y, 1, 1 });
}

static void
edit (BcAnnotationActions *self)
{
  guint id = bc_annotations_get_selected (get_annotations (self));
  const BcAnnotation *mark = bc_annotations_find (get_annotations (self), id);

  if (mark == NULL || self->frame == NULL)
    return;
  if (self->popover == NULL)
    add_popover (self);
  place_popover (self, mark);
  bc_mark_popover_edit (BC_MARK_POPOVER (self->popover), id);
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, BcAnnotationActions *self)
{
  edit (self);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, BcAnnotationActions *self)
{
  bc_annotation_tools_delete (self->tools);
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, BcAnnotationActions *self)
{
  bc_annotation_tools_duplicate (self->tools);
}

static void
open_cb (GSimpleAction *action, GVariant *id, BcAnnotationActions *self)
{
  bc_annotations_set_selected (get_annotations (self), g_variant_get_uint32 (id));
  edit (self);
}

/* The keyboard's way to a mark: at the region that has the focus. */
static void
here_cb (GSimpleAction *action, GVariant *parameter, BcAnnotationActions *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  GtkWidget *view = focus != NULL ? gtk_widget_get_ancestor (focus, BC_TYPE_FIGURE_VIEW) : NULL;
  const BcSpot *spot = BC_IS_REGION_BUTTON (focus) ? bc_region_button_get_spot (BC_REGION_BUTTON (focus)) : NULL;
  BcBox box;

  if (view == NULL || spot == NULL || !bc_figure_view_get_spot_box (BC_FIGURE_VIEW (view), spot, &box))
    return;
  bc_annotation_tools_set_active (self->tools, TRUE);
  if (bc_annotation_tools_get_tool (self->tools) == BC_TOOL_SELECT)
    bc_annotation_tools_set_tool (self->tools, BC_TOOL_REGION);
  bc_annotation_tools_mark_here (self->tools, BC_FIGURE_VIEW (view),
                                 bc_figure_to_neutral (bc_figure_view_get_figure (BC_FIGURE_VIEW (view)),
                                                       (BcCoordinate){ box.x + box.width / 2, box.y + box.height / 2 }),
                                 spot);
}

static gboolean
choose_by_key (BcAnnotationActions *self, guint key)
{
  const char *letter = key < 128 && key > 0 ? strchr (tool_letters, g_ascii_tolower ((char)key)) : NULL;

  if (letter != NULL)
    bc_annotation_tools_set_tool (self->tools, (BcTool)(letter - tool_letters));
  else if (key >= GDK_KEY_1 && key < GDK_KEY_1 + BC_N_PENS)
    bc_annotation_tools_set_pen (self->tools, (BcPen)(key - GDK_KEY_1));
  else if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace)
    bc_annotation_tools_delete (self->tools);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
move_by_key (BcAnnotationActions *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
      bc_annotation_tools_move (self->tools, -KEY_STEP, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      bc_annotation_tools_move (self->tools, KEY_STEP, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      bc_annotation_tools_move (self->tools, 0, -KEY_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      bc_annotation_tools_move (self->tools, 0, KEY_STEP);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, BcAnnotationActions *self)
{
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK);

  if (!bc_annotation_tools_is_active (self->tools))
    return GDK_EVENT_PROPAGATE;
  if (held == 0)
    return choose_by_key (self, key);
  return held == GDK_CONTROL_MASK && bc_annotations_get_selected (get_annotations (self)) != 0 ? move_by_key (self, key)
                                                                                               : GDK_EVENT_PROPAGATE;
}

static void
bc_annotation_actions_dispose (GObject *object)
{
  BcAnnotationActions *self = BC_ANNOTATION_ACTIONS (object);

  if (self->window != NULL && self->keys != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self->window), self->keys);
  self->keys = NULL;
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->board);
  g_clear_weak_pointer (&self->frame);
  g_clear_weak_pointer (&self->bar);
  g_clear_weak_pointer (&self->popover);
  g_clear_object (&self->tools);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_annotation_actions_parent_class)->dispose (object);
}

static void
bc_annotation_actions_class_init (BcAnnotationActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_annotation_actions_dispose;
}

static void
bc_annotation_actions_init (BcAnnotationActions *self)
{
}

static void
add_state_action (BcAnnotationActions *self, const char *name, GVariant *state, GCallback callback)
{
  gboolean is_boolean = g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN);
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful (name, is_boolean ? NULL : G_VARIANT_TYPE_STRING, state);

  g_signal_connect_object (action, "change-state", callback, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (action));
}

static void
add_action (BcAnnotationActions *self, const char *name, const GVariantType *type, GCallback callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, type);

  g_signal_connect_object (action, "activate", callback, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (action));
}

static void
add_actions (BcAnnotationActions *self)
{
  add_state_action (self, "annotate", g_variant_new_boolean (FALSE), G_CALLBACK (annotate_cb));
  add_state_action (self, "tool", g_variant_new_string (bc_tool_to_string (BC_TOOL_SELECT)), G_CALLBACK (tool_cb));
  add_state_action (self, "pen", g_variant_new_string (bc_pen_to_string (BC_PEN_RED)), G_CALLBACK (pen_cb));
  add_state_action (self, "treatment", g_variant_new_string (bc_treatment_to_string (BC_TREATMENT_PRESSURE)),
                    G_CALLBACK (treatment_cb));
  add_action (self, "mark-edit", NULL, G_CALLBACK (edit_cb));
  add_action (self, "mark-delete", NULL, G_CALLBACK (delete_cb));
  add_action (self, "mark-duplicate", NULL, G_CALLBACK (duplicate_cb));
  add_action (self, "mark-open", G_VARIANT_TYPE_UINT32, G_CALLBACK (open_cb));
  add_action (self, "mark-here", NULL, G_CALLBACK (here_cb));
}

static void
add_bar (BcAnnotationActions *self)
{
  GtkWidget *bar = bc_annotation_bar_new (self->session, self->tools);

  gtk_widget_set_halign (bar, GTK_ALIGN_CENTER);
  gtk_box_prepend (self->frame, bar);
  g_set_weak_pointer (&self->bar, bar);
}

static void
tools_changed_cb (BcAnnotationActions *self)
{
  gboolean is_active = bc_annotation_tools_is_active (self->tools);

  if (is_active && self->bar == NULL && self->frame != NULL)
    add_bar (self);
  if (self->bar != NULL)
    gtk_widget_set_visible (self->bar, is_active);
  update (self);
}

/**
 * bc_annotation_actions_new:
 * @window: gets the actions
 * @session: a reference is taken
 * @board: holds the figures
 * @frame: holds the board; gets the bar when a tool is first taken up
 *
 * Returns: (transfer full): to be kept as long as the window.
 */
BcAnnotationActions *
bc_annotation_actions_new (GtkApplicationWindow *window, BcSession *session, GtkWidget *board, GtkBox *frame)
{
  BcAnnotationActions *self = g_object_new (BC_TYPE_ANNOTATION_ACTIONS, NULL);

  g_set_weak_pointer (&self->window, window);
  g_set_weak_pointer (&self->board, board);
  self->session = g_object_ref (session);
  self->tools = bc_annotation_tools_new (session, board);
  add_actions (self);
  g_set_weak_pointer (&self->frame, frame);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (frame), GTK_ORIENTATION_VERTICAL);
  g_signal_connect_object (self->tools, "changed", G_CALLBACK (tools_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tools, "edit", G_CALLBACK (edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_annotations (self), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_annotations (self), "shown-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->keys = gtk_event_controller_key_new ();
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), self->keys);
  update (self);
  return self;
}

BcAnnotationTools *
bc_annotation_actions_get_tools (BcAnnotationActions *self)
{
  return self->tools;
}

/**
 * bc_annotation_actions_add_keys:
 *
 * The keys that are always there.
 */
void
bc_annotation_actions_add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[2];
  } keys[] = {
    { "win.annotate", { "<Control>t", NULL } },
    { "win.mark-edit", { "F2", NULL } },
    { "win.mark-duplicate", { "<Control>j", NULL } },
    { "win.mark-here", { "Insert", NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action, keys[i].keys);
}
