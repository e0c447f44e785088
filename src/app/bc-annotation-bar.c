/* The bar of the drawing tools: a button for each tool with a picture of what it draws, the pens, and the list of marks,
   which is the second way to every mark for those who cannot point. Pictures are drawn by the painter, so that what the
   button shows is what the figure gets.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotation-bar.h"

#include <glib/gi18n.h>

#include "bc-annotation-painter.h"

#define ICON_SIZE 22
#define LIST_WIDTH 360
#define LIST_HEIGHT 320

/* Keys of tools and pens; bc-annotation-actions.c listens to them while the bar is shown. */
static const char *const tool_keys[BC_N_TOOLS] = { "V", "A", "R", "X", "D", "N", "L", "W", "T", "M", "E" };

struct _BcAnnotationBar
{
  GtkBox parent_instance;

  BcSession *session;       /* owned */
  BcAnnotationTools *tools; /* owned */
  GtkWidget *list_button;
  GtkWidget *list; /* box: layers, then marks */
};

G_DEFINE_FINAL_TYPE (BcAnnotationBar, bc_annotation_bar, GTK_TYPE_BOX)

/* An arrow pointer, or a piece of rubber. */
static void
draw_hand_tool (BcTool tool, cairo_t *cr, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
  if (tool == BC_TOOL_SELECT)
    {
      cairo_move_to (cr, 6, 3);
      cairo_line_to (cr, 6, 18);
      cairo_line_to (cr, 10, 14.5);
      cairo_line_to (cr, 13, 20);
      cairo_line_to (cr, 15, 19);
      cairo_line_to (cr, 12.3, 13.6);
      cairo_line_to (cr, 17, 13.2);
    }
  else
    {
      cairo_move_to (cr, 3, 15);
      cairo_line_to (cr, 12, 5);
      cairo_line_to (cr, 19, 11);
      cairo_line_to (cr, 11, 19);
      cairo_line_to (cr, 7, 19);
    }
  cairo_close_path (cr);
  cairo_set_line_width (cr, 1.6);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (tool == BC_TOOL_SELECT)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static void
draw_tool_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  BcTool tool = (BcTool)GPOINTER_TO_UINT (user_data);
  GtkWidget *bar = gtk_widget_get_ancestor (GTK_WIDGET (area), BC_TYPE_ANNOTATION_BAR);
  const BcBox box = { 2, 3, width - 4, height - 6 };
  g_autoptr (BcAnnotation) sample = NULL;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &colour);
  if (tool == BC_TOOL_SELECT || tool == BC_TOOL_ERASER || bar == NULL)
    {
      draw_hand_tool (tool, cr, &colour);
      return;
    }
  sample = bc_annotation_tools_make_sample (BC_ANNOTATION_BAR (bar)->tools, tool);
  sample->number = tool == BC_TOOL_NUMBER ? 1 : 0;
  if (tool != BC_TOOL_NOTE)
    {
      bc_annotation_painter_paint_sample (sample, bc_style_get (BC_PRESET_SCREEN), FALSE, &box, cr, 0.85);
      return;
    }
  /* lines of writing, with a line to what they mean */
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1.6);
  for (guint i = 0; i < 3; i++)
    {
      cairo_move_to (cr, 8, 4.5 + 4 * i);
      cairo_line_to (cr, i == 2 ? 15 : 20, 4.5 + 4 * i);
    }
  cairo_move_to (cr, 3, 19);
  cairo_line_to (cr, 8, 12.5);
  cairo_stroke (cr);
}

static void
draw_pen_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  g_autoptr (BcAnnotation) sample = bc_annotation_new (BC_ANNOTATION_AREA, "front", BC_SIDE_MIDLINE);
  const BcBox box = { 1, 3, width - 2, height - 6 };

  sample->pen = (BcPen)GPOINTER_TO_UINT (user_data);
  bc_annotation_painter_paint_sample (sample, bc_style_get (BC_PRESET_SCREEN), FALSE, &box, cr, 0.7);
}

static GtkWidget *
new_button (const char *action,
            const char *target,
            const char *name,
            const char *key,
            GtkDrawingAreaDrawFunc draw,
            guint what)
{
  GtkWidget *button = gtk_toggle_button_new (), *picture = gtk_drawing_area_new ();
  g_autofree char *tip = key != NULL ? g_strdup_printf ("%s (%s)", name, key) : g_strdup (name);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (picture), ICON_SIZE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (picture), ICON_SIZE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (picture), draw, GUINT_TO_POINTER (what), NULL);
  gtk_button_set_child (GTK_BUTTON (button), picture);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tool");
  return button;
}

static void
redraw (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    redraw (child);
}

/* The list */

static void
date_toggled_cb (GtkCheckButton *button, BcAnnotationBar *self)
{
  const char *date = g_object_get_data (G_OBJECT (button), "date");

  bc_annotations_set_date_shown (bc_session_get_annotations (self->session), date,
                                 gtk_check_button_get_active (button));
}

static void
add_layers (BcAnnotationBar *self, GtkWidget *list)
{
  BcAnnotations *annotations = bc_session_get_annotations (self->session);
  g_autoptr (GPtrArray) dates = bc_annotations_list_dates (annotations);

  for (guint i = 0; dates->len > 1 && i < dates->len; i++)
    {
      const char *date = g_ptr_array_index (dates, i);
      GtkWidget *button = gtk_check_button_new_with_label (*date != '\0' ? date : _ ("Marks without a date"));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), bc_annotations_is_date_shown (annotations, date));
      g_object_set_data_full (G_OBJECT (button), "date", g_strdup (date), g_free);
      g_signal_connect_object (button, "toggled", G_CALLBACK (date_toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (list), button);
    }
  if (dates->len > 1)
    gtk_box_append (GTK_BOX (list), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

static void
add_mark (const BcAnnotation *mark, GtkWidget *list)
{
  g_autofree char *text = bc_annotation_describe (mark);
  GtkWidget *button = gtk_button_new_with_label (text);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", mark->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.mark-open");
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (list), button);
}

static void
fill_list (BcAnnotationBar *self)
{
  BcAnnotations *annotations = bc_session_get_annotations (self->session);
  guint n = bc_annotations_get_n (annotations);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  add_layers (self, self->list);
  for (guint i = 0; i < n; i++)
    add_mark (bc_annotations_get (annotations, i), self->list);
  if (n == 0)
    {
      GtkWidget *label = gtk_label_new (_ ("Nothing is drawn yet. Choose a tool and draw on a figure."));
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "hint");
      gtk_box_append (GTK_BOX (self->list), label);
    }
}

static void
annotations_changed_cb (BcAnnotationBar *self)
{
  guint n = bc_annotations_get_n (bc_session_get_annotations (self->session));
  /* Translators: %u is how many marks were drawn on the figures */
  g_autofree char *label = g_strdup_printf (ngettext ("%u mark", "%u marks", n), n);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->list_button), label);
  if (gtk_widget_get_mapped (self->list))
    fill_list (self);
}

static void
add_list (BcAnnotationBar *self, GtkWidget *row)
{
  GtkWidget *popover = gtk_popover_new (), *scroller = gtk_scrolled_window_new ();

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_widget_set_size_request (scroller, LIST_WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  g_signal_connect_object (self->list, "map", G_CALLBACK (fill_list), self, G_CONNECT_SWAPPED);
  self->list_button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->list_button), popover);
  gtk_widget_set_tooltip_text (self->list_button, _ ("List of marks, and layers by date"));
  gtk_widget_add_css_class (self->list_button, "flat");
  gtk_box_append (GTK_BOX (row), self->list_button);
}

static void
add_command (GtkWidget *row, const char *label, const char *action, const char *tip)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (row), button);
}

static GtkWidget *
new_treatments (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < BC_N_TREATMENTS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (bc_treatment_get_name ((BcTreatment)i), NULL);
      g_menu_item_set_action_and_target (item, "win.treatment", "s", bc_treatment_to_string ((BcTreatment)i));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("Which treatment the mark stands for"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which treatment the mark stands for"), -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
fill (BcAnnotationBar *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = 0; i < BC_N_TOOLS; i++)
    {
      gtk_box_append (GTK_BOX (tools), new_button ("win.tool", bc_tool_to_string ((BcTool)i),
                                                   bc_tool_get_name ((BcTool)i), tool_keys[i], draw_tool_cb, i));
      if (i == BC_TOOL_TREATMENT)
        gtk_box_append (GTK_BOX (tools), new_treatments ());
    }
  for (guint i = 0; i < BC_N_PENS; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i + 1);
      gtk_box_append (GTK_BOX (row), new_button ("win.pen", bc_pen_to_string ((BcPen)i), bc_pen_get_name ((BcPen)i),
                                                 key, draw_pen_cb, i));
    }
  add_command (row, _ ("_Edit"), "win.mark-edit", _ ("Intensity, quality, date and note of the selected mark (F2)"));
  add_command (row, _ ("D_uplicate"), "win.mark-duplicate", _ ("Put a copy beside the selected mark (Ctrl+J)"));
  add_command (row, _ ("De_lete"), "win.mark-delete", _ ("Delete the selected mark (Delete)"));
  add_list (self, row);
  gtk_box_append (GTK_BOX (self), tools);
  gtk_box_append (GTK_BOX (self), row);
}

static void
bc_annotation_bar_dispose (GObject *object)
{
  BcAnnotationBar *self = BC_ANNOTATION_BAR (object);

  g_clear_object (&self->tools);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_annotation_bar_parent_class)->dispose (object);
}

static void
bc_annotation_bar_class_init (BcAnnotationBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_annotation_bar_dispose;
}

static void
bc_annotation_bar_init (BcAnnotationBar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "annotation-bar");
}

/**
 * bc_annotation_bar_new:
 * @session: a reference is taken
 * @tools: a reference is taken
 *
 * Returns: (transfer floating): the bar.
 */
GtkWidget *
bc_annotation_bar_new (BcSession *session, BcAnnotationTools *tools)
{
  BcAnnotationBar *self = g_object_new (BC_TYPE_ANNOTATION_BAR, NULL);

  self->session = g_object_ref (session);
  self->tools = g_object_ref (tools);
  fill (self);
  annotations_changed_cb (self);
  g_signal_connect_object (tools, "changed", G_CALLBACK (redraw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bc_session_get_annotations (session), "changed", G_CALLBACK (annotations_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
