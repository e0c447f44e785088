/* Compared muscles. The legend names what is on the figures, with the letters of their marks; the table lists regions that
   are shared, regions that only one has, and how else they differ. It is made when somebody opens it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-compare-panel.h"

#include <glib/gi18n.h>

#include "bc-comparison.h"
#include "bc-links.h"
#include "bc-pain-swatch.h"
#include "bc-session-scene.h"
#include "bc-text.h"

/* Widget units: the table shows a few rows also in a low window, and the figures keep their part of a high one. */
#define LEAST_TABLE_HEIGHT 110
#define TABLE_HEIGHT 280
#define NAME_CHARS 22
#define LEAST_NAME_CHARS 16

struct _BcComparePanel
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkFlowBox *legend;
  GtkToggleButton *more;
  GtkWidget *scroller;
  GtkWidget *hint;
  GtkGrid *table; /* NULL while closed */

  BcSession *session; /* owned */
};

G_DEFINE_FINAL_TYPE (BcComparePanel, bc_compare_panel, GTK_TYPE_WIDGET)

/* "Infraspinatus (right)" */
static char *
describe (const BcShownMuscle *shown)
{
  const char *name = bc_muscle_get_name (shown->muscle);

  if (!shown->muscle->sided)
    return g_strdup (name);
  return g_strdup_printf ("%s (%s)", name,
                          shown->sides == BC_BODY_LEFT    ? C_ ("muscle", "left")
                          : shown->sides == BC_BODY_RIGHT ? C_ ("muscle", "right")
                                                          : C_ ("muscle", "left and right"));
}

/* Legend */

static GtkWidget *
new_pin_button (const BcShownMuscle *shown, gboolean pinned)
{
  GtkWidget *button = gtk_button_new_from_icon_name (pinned ? "window-close-symbolic" : "list-add-symbolic");
  const char *name = bc_muscle_get_name (shown->muscle);
  g_autofree char *label =
      pinned ? g_strdup_printf (_ ("Stop comparing %s"), name) : g_strdup_printf (_ ("Keep %s for comparison"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), pinned ? "win.unpin" : "win.compare");
  if (pinned)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", shown->muscle->id);
  return button;
}

static GtkWidget *
new_entry (const BcSceneMuscle *muscle, guint position, guint n, gboolean pinned)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label;
  g_autofree char *name = describe (&muscle->shown);
  g_autofree char *text = n > 1 ? g_strdup_printf ("%c  %s", 'A' + (char)position, name) : g_strdup (name);

  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS + 8);
  gtk_widget_set_tooltip_text (label, name);
  gtk_box_append (GTK_BOX (entry), bc_pain_swatch_new (muscle->colour));
  gtk_box_append (GTK_BOX (entry), label);
  gtk_box_append (GTK_BOX (entry), new_pin_button (&muscle->shown, pinned));
  gtk_widget_add_css_class (entry, pinned ? "pinned" : "unpinned");
  return entry;
}

static void
update_legend (BcComparePanel *self, const BcSceneMuscle *shown, guint n)
{
  BcSelection *selection = bc_session_get_selection (self->session);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    gtk_flow_box_remove (self->legend, child);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *entry = new_entry (&shown[i], i, n, bc_selection_find_pin (selection, shown[i].shown.muscle) != NULL);
      gtk_flow_box_insert (self->legend, entry, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (entry), FALSE);
    }
}

/* Table */

static GtkWidget *
new_cell (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
append_heading (BcComparePanel *self, int *row, const char *text, guint n)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "section-heading");
  gtk_grid_attach (self->table, label, 0, (*row)++, (int)n + 1, 1);
}

static void
append_names (BcComparePanel *self, int *row, const BcSceneMuscle *shown, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%c  %s", 'A' + (char)i, bc_muscle_get_name (shown[i].shown.muscle));
      GtkWidget *cell = new_cell (text, "muscle-name");
      gtk_label_set_width_chars (GTK_LABEL (cell), 12);
      gtk_widget_set_hexpand (cell, TRUE);
      gtk_grid_attach (self->table, cell, (int)i + 1, *row, 1, 1);
    }
  (*row)++;
}

static gboolean
link_cb (GtkLabel *label, const char *uri, BcComparePanel *self)
{
  g_autofree char *copy = g_strdup (uri);

  bc_links_open (self->session, copy);
  return GDK_EVENT_STOP;
}

static const char *
level_sign (BcLevel level)
{
  return level == BC_LEVEL_ESSENTIAL ? _ ("● essential") : level == BC_LEVEL_SPILLOVER ? _ ("◌ spillover") : "–";
}

static void
append_regions (BcComparePanel *self, int *row, const GArray *regions, guint n)
{
  for (guint i = 0; i < regions->len; i++, (*row)++)
    {
      const BcComparedRegion *region = &g_array_index (regions, BcComparedRegion, i);
      const BcPlace place = { region->region, NULL, BC_BODY_BOTH };
      g_autofree char *markup = bc_links_place (&place, NULL);
      GtkWidget *name = new_cell (NULL, NULL);

      gtk_label_set_markup (GTK_LABEL (name), markup);
      gtk_label_set_width_chars (GTK_LABEL (name), LEAST_NAME_CHARS);
      gtk_label_set_max_width_chars (GTK_LABEL (name), NAME_CHARS);
      g_signal_connect (name, "activate-link", G_CALLBACK (link_cb), self);
      gtk_grid_attach (self->table, name, 0, *row, 1, 1);
      for (guint j = 0; j < n; j++)
        gtk_grid_attach (self->table, new_cell (level_sign (region->levels[j]), NULL), (int)j + 1, *row, 1, 1);
    }
}

static void
append_sensations (BcComparePanel *self, int *row, const BcComparison *comparison)
{
  for (guint i = 0; i < comparison->sensations->len; i++, (*row)++)
    {
      const BcComparedSensation *sensation = &g_array_index (comparison->sensations, BcComparedSensation, i);
      gtk_grid_attach (self->table, new_cell (bc_quality_words_of_id (sensation->id), NULL), 0, *row, 1, 1);
      for (guint j = 0; j < comparison->n_muscles; j++)
        gtk_grid_attach (self->table, new_cell (sensation->felt[j] ? "✓" : "–", NULL), (int)j + 1, *row, 1, 1);
    }
}

static void
append_notices (BcComparePanel *self, int *row, const BcComparison *comparison)
{
  for (guint i = 0; i < comparison->n_muscles; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      GtkWidget *cell;
      for (guint j = 0; j < comparison->notices[i]->len; j++)
        g_string_append_printf (text, "%s• %s", j > 0 ? "\n" : "",
                                bc_text (g_ptr_array_index (comparison->notices[i], j)));
      cell = new_cell (text->str, "why");
      gtk_widget_set_valign (cell, GTK_ALIGN_START);
      gtk_grid_attach (self->table, cell, (int)i + 1, *row, 1, 1);
    }
  (*row)++;
}

static void
fill_table (BcComparePanel *self, const BcSceneMuscle *shown, guint n)
{
  const BcMuscle *muscles[BC_MAX_PINS];
  g_autoptr (BcComparison) comparison = NULL;
  int row = 0;

  for (guint i = 0; i < n; i++)
    muscles[i] = shown[i].shown.muscle;
  comparison = bc_comparison_new (muscles, n);
  append_names (self, &row, shown, n);
  append_heading (self, &row,
                  comparison->shared->len > 0 ? _ ("Where they overlap") : _ ("Nowhere do their patterns overlap"), n);
  append_regions (self, &row, comparison->shared, n);
  if (comparison->single->len > 0)
    append_heading (self, &row, _ ("Only one of them reaches"), n);
  append_regions (self, &row, comparison->single, n);
  if (comparison->sensations->len > 0)
    append_heading (self, &row, _ ("Felt differently as"), n);
  append_sensations (self, &row, comparison);
  append_heading (self, &row, _ ("What people notice with this one alone"), n);
  append_notices (self, &row, comparison);
}

static void
update_table (BcComparePanel *self, const BcSceneMuscle *shown, guint n)
{
  gboolean open = gtk_toggle_button_get_active (self->more) && n > 1;

  gtk_widget_set_visible (self->scroller, open);
  gtk_widget_set_sensitive (GTK_WIDGET (self->more), n > 1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  if (!open)
    return;
  self->table = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->table, 14);
  gtk_grid_set_row_spacing (self->table, 3);
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "compare-table");
  fill_table (self, shown, n);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->table));
}

static void
update_hint (BcComparePanel *self, guint n_pins, guint n_shown)
{
  const BcShownMuscle *chosen = bc_selection_get_muscle (bc_session_get_selection (self->session));
  gboolean hidden = n_pins == BC_MAX_PINS && chosen != NULL &&
                    bc_selection_find_pin (bc_session_get_selection (self->session), chosen->muscle) == NULL;

  gtk_label_set_label (GTK_LABEL (self->hint),
                       hidden        ? _ ("More than four cannot be told apart: take one away to see another.")
                       : n_shown < 2 ? _ ("Choose another muscle to compare it with this one.")
                                     : "");
}

static void
more_toggled_cb (BcComparePanel *self)
{
  bc_compare_panel_update (self);
}

static void
bc_compare_panel_dispose (GObject *object)
{
  BcComparePanel *self = BC_COMPARE_PANEL (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_compare_panel_parent_class)->dispose (object);
}

static void
bc_compare_panel_class_init (BcComparePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_compare_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "compare-panel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
add_legend (BcComparePanel *self)
{
  self->legend = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->legend, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->legend, BC_MAX_PINS);
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->legend));
}

/* Below the legend, which needs the whole width for its names. */
static void
add_bar (BcComparePanel *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *clear;

  self->hint = new_cell (NULL, "source");
  gtk_widget_set_hexpand (self->hint, TRUE);
  self->more = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("Differences")));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->more), _ ("Where they overlap, and what tells them apart"));
  g_signal_connect_swapped (self->more, "toggled", G_CALLBACK (more_toggled_cb), self);
  clear = gtk_button_new_from_icon_name ("edit-clear-all-symbolic");
  gtk_widget_set_tooltip_text (clear, _ ("Stop comparing (Ctrl+Shift+D)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (clear), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Stop comparing"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (clear), "win.compare-clear");
  gtk_box_append (GTK_BOX (bar), self->hint);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->more));
  gtk_box_append (GTK_BOX (bar), clear);
  gtk_box_append (GTK_BOX (self->content), bar);
}

static void
bc_compare_panel_init (BcComparePanel *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  add_legend (self);
  add_bar (self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), TABLE_HEIGHT);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), LEAST_TABLE_HEIGHT);
  gtk_box_append (GTK_BOX (self->content), self->scroller);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Compared muscles"), -1);
}

/**
 * bc_compare_panel_set_session:
 * @session: a reference is taken; call once
 */
void
bc_compare_panel_set_session (BcComparePanel *self, BcSession *session)
{
  self->session = g_object_ref (session);
}

/**
 * bc_compare_panel_update:
 *
 * Brings legend and table into step with the session; without a compared muscle the panel is not there.
 */
void
bc_compare_panel_update (BcComparePanel *self)
{
  BcSceneMuscle shown[BC_SCENE_MAX_MUSCLES];
  guint n_pins, n = bc_session_list_shown (self->session, shown);

  bc_selection_get_pins (bc_session_get_selection (self->session), &n_pins);
  gtk_widget_set_visible (GTK_WIDGET (self), n_pins > 0);
  if (n_pins == 0)
    return;
  update_legend (self, shown, n);
  update_hint (self, n_pins, n);
  update_table (self, shown, n);
}
