/* The answer to the marked places. The check-first box stands above the muscles and cannot be closed; also-consider has
   its own place that does not scroll away with the list.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-answer-panel.h"

#include <glib/gi18n.h>

#include "bc-blocks.h"
#include "bc-check-first-box.h"
#include "bc-mark-chip.h"
#include "bc-pane-layout.h"
#include "bc-paragraph.h"
#include "bc-session-scene.h"
#include "bc-slow-fill.h"
#include "bc-suggestion-row.h"
#include "bc-text.h"

/* What is seen without scrolling. */
#define ROWS_AT_ONCE 4

struct _BcAnswerPanel
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkBox *places;
  BcCheckFirstBox *check_first;
  GtkLabel *heading;
  GtkMenuButton *filter_button;
  GtkWidget *hidden_bar;
  GtkLabel *hidden;
  GtkWidget *order_note;
  GtkListBox *list;
  GtkLabel *unexplained;
  GtkLabel *not_covered;
  GtkWidget *also_frame;
  GtkBox *also_consider;

  BcSlowFill *fill;   /* owned */
  BcSession *session; /* owned */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BcAnswerPanel, bc_answer_panel, GTK_TYPE_WIDGET)

static void
update_marks (BcAnswerPanel *self)
{
  guint n;

  bc_selection_get_marks (bc_session_get_selection (self->session), &n);
  bc_blocks_clear (self->places);
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->places, bc_mark_chip_new (self->session, i));
}

static void
feelings_changed_cb (BcAnswerPanel *self)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->places)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    bc_mark_chip_update (BC_MARK_CHIP (chip));
}

static void
update_check_first (BcAnswerPanel *self, const BcRanking *ranking)
{
  const char *lack = bc_check_first_describe_lack (bc_session_get_atlas (self->session));

  bc_check_first_box_show (self->check_first, lack, ranking->check_first);
}

static char *
describe_spots (const GArray *spots)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < spots->len; i++)
    {
      g_autofree char *name = bc_spot_describe (&g_array_index (spots, BcSpot, i));
      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", name);
    }
  return g_string_free (names, FALSE);
}

/* What no shown pattern explains is hatched on the figures; here it has its names. */
static void
update_unexplained (BcAnswerPanel *self)
{
  g_autoptr (GArray) spots = bc_session_list_unexplained (self->session);
  g_autofree char *names = describe_spots (spots);
  /* Translators: %s lists marked regions of the body that are hatched on the figures */
  g_autofree char *text = g_strdup_printf (_ ("Hatched, because no pattern shown reaches it: %s"), names);

  gtk_label_set_label (self->unexplained, text);
  gtk_widget_set_visible (GTK_WIDGET (self->unexplained), spots->len > 0);
}

static void
select_if_shown (BcAnswerPanel *self, GtkWidget *row)
{
  const BcShownMuscle *shown = bc_selection_get_muscle (bc_session_get_selection (self->session));

  if (shown == NULL || bc_suggestion_row_get_muscle (BC_SUGGESTION_ROW (row)) != shown->muscle)
    return;
  self->updating = TRUE;
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  self->updating = FALSE;
}

static void
select_row_of_muscle (BcAnswerPanel *self)
{
  self->updating = TRUE;
  gtk_list_box_unselect_all (self->list);
  self->updating = FALSE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    select_if_shown (self, row);
}

/* A filter leaves gaps that show what it hides; another order counts for itself. */
static guint
get_number (BcAnswerPanel *self, const BcSuggestion *suggestion, guint position)
{
  return bc_session_get_filter (self->session)->order == BC_LIST_COHORT ? position + 1 : suggestion->rank;
}

static void
append_row (GtkWidget *widget, guint step)
{
  BcAnswerPanel *self = BC_ANSWER_PANEL (widget);
  const BcFiltered *filtered = bc_session_get_filtered (self->session);
  const BcSuggestion *suggestion;
  GtkWidget *row;

  /* places or filters have changed, and the words will follow */
  if (step >= filtered->rows->len)
    return;
  suggestion = g_ptr_array_index (filtered->rows, step);
  row = bc_suggestion_row_new (self->session, suggestion, get_number (self, suggestion, step));
  gtk_list_box_append (self->list, row);
  select_if_shown (self, row);
}

static void
update_list (BcAnswerPanel *self, const BcRanking *ranking)
{
  GtkWidget *row;
  g_autofree char *heading = NULL;
  guint n = ranking->suggestions->len, n_shown = bc_session_get_filtered (self->session)->rows->len;

  self->updating = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->updating = FALSE;
  bc_slow_fill_start (self->fill, n_shown, ROWS_AT_ONCE);

  /* Translators: heading above the answer; %u is the number of muscles */
  heading =
      n > 0 ? g_strdup_printf (ngettext ("%u muscle often sends pain here", "%u muscles often send pain here", n), n)
            : g_strdup (_ ("No muscle pattern is recorded here"));
  gtk_label_set_label (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_shown > 0);
}

/* "Filters (2)": a sign that is seen, and that says how many. */
static void
update_filter_button (BcAnswerPanel *self, const BcFilter *filter)
{
  guint n = (filter->essential ? 1 : 0) + (filter->checked ? 1 : 0) +
            (filter->section != NULL && *filter->section != '\0' ? 1 : 0);
  g_autofree char *label =
      /* Translators: a button; %u is the number of filters that are on */
      n > 0 ? g_strdup_printf (_ ("● Filters (%u)"), n) : g_strdup (_ ("Filters"));

  gtk_menu_button_set_label (self->filter_button, label);
  if (n > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "filtering");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "filtering");
}

static void
update_filters (BcAnswerPanel *self)
{
  const BcFilter *filter = bc_session_get_filter (self->session);
  guint n = bc_session_get_filtered (self->session)->n_hidden;
  /* Translators: %u is a number of muscles */
  g_autofree char *hidden = g_strdup_printf (ngettext ("%u hidden by filters", "%u hidden by filters", n), n);

  update_filter_button (self, filter);
  gtk_label_set_label (self->hidden, hidden);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->hidden), GTK_ACCESSIBLE_PROPERTY_LABEL, hidden, -1);
  gtk_widget_set_visible (self->hidden_bar, n > 0);
  gtk_widget_set_visible (self->order_note, filter->order == BC_LIST_COHORT);
}

static void
update_not_covered (BcAnswerPanel *self, const BcRanking *ranking)
{
  const GArray *spots = ranking->not_covered;
  g_autofree char *names = describe_spots (spots);
  /* Translators: %s lists regions of the body */
  g_autofree char *text = g_strdup_printf (_ ("Not covered by any recorded pattern: %s"), names);

  gtk_label_set_label (self->not_covered, text);
  gtk_widget_set_visible (GTK_WIDGET (self->not_covered), spots->len > 0);
}

static void
update_also_consider (BcAnswerPanel *self, const BcRanking *ranking)
{
  bc_blocks_clear (self->also_consider);
  gtk_widget_set_visible (self->also_frame, ranking->also_consider->len > 0);
  if (ranking->also_consider->len > 0)
    bc_blocks_heading (self->also_consider, _ ("Also consider"));
  bc_blocks_also_consider (self->also_consider, ranking->also_consider);
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, BcAnswerPanel *self)
{
  if (row != NULL && !self->updating)
    bc_selection_set_muscle (bc_session_get_selection (self->session),
                             bc_suggestion_row_get_muscle (BC_SUGGESTION_ROW (row)),
                             bc_suggestion_row_get_sides (BC_SUGGESTION_ROW (row)));
}

static void
bc_answer_panel_dispose (GObject *object)
{
  BcAnswerPanel *self = BC_ANSWER_PANEL (object);

  g_clear_pointer (&self->fill, bc_slow_fill_free);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (bc_answer_panel_parent_class)->dispose (object);
}

static void
bc_answer_panel_class_init (BcAnswerPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_answer_panel_dispose;
  g_type_ensure (BC_TYPE_CHECK_FIRST_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bodychart/BodyChart/ui/bc-answer-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, content);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, places);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, check_first);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, heading);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, filter_button);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, hidden_bar);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, hidden);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, order_note);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, list);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, unexplained);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, not_covered);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, also_frame);
  gtk_widget_class_bind_template_child (widget_class, BcAnswerPanel, also_consider);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
bc_answer_panel_init (BcAnswerPanel *self)
{
  self->fill = bc_slow_fill_new (GTK_WIDGET (self), append_row);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), bc_pane_layout_new ());
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bc_answer_panel_set_session:
 * @session: a reference is taken; call once
 */
void
bc_answer_panel_set_session (BcAnswerPanel *self, BcSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (bc_session_get_selection (session), "feelings-changed", G_CALLBACK (feelings_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * bc_answer_panel_update:
 * @places: whether other places are marked, or others of their muscles are shown; else only another muscle is chosen
 *
 * Brings the words into step with the session.
 */
void
bc_answer_panel_update (BcAnswerPanel *self, gboolean places)
{
  const BcRanking *ranking = bc_session_get_ranking (self->session);

  if (places)
    {
      update_marks (self);
      update_check_first (self, ranking);
      update_list (self, ranking);
      update_filters (self);
      update_not_covered (self, ranking);
      update_also_consider (self, ranking);
    }
  update_unexplained (self);
  select_row_of_muscle (self);
}

/**
 * bc_answer_panel_is_filled:
 *
 * Returns: whether every row of the answer is there.
 */
gboolean
bc_answer_panel_is_filled (BcAnswerPanel *self)
{
  return bc_slow_fill_is_done (self->fill);
}

/**
 * bc_answer_panel_focus:
 *
 * Gives the keyboard to the chosen muscle, or to the first one.
 */
void
bc_answer_panel_focus (BcAnswerPanel *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

/**
 * bc_answer_panel_open_filters:
 *
 * Opens the choice of filters, for the keyboard.
 */
void
bc_answer_panel_open_filters (BcAnswerPanel *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->filter_button)))
    gtk_menu_button_popup (self->filter_button);
}
