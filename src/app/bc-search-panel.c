/* Results of the search, grouped by kind. A muscle opens its page; a place is marked; a condition marks its areas.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-search-panel.h"

#include <glib/gi18n.h>

#include "bc-pane-layout.h"
#include "bc-text.h"

#define MAX_RESULTS 60
/* A few milliseconds of work, so that a frame is never late for it. */
#define RECORDS_PER_IDLE 25

struct _BcSearchPanel
{
  GtkWidget parent_instance;

  GtkStack *content;
  GtkListBox *list;
  GtkLabel *nothing;

  BcSession *session; /* owned */
  GArray *results;    /* BcSearchResult, by row */
  guint prepare_id;   /* idle source; 0 when done */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcSearchPanel, bc_search_panel, GTK_TYPE_WIDGET)

static const char *
kind_heading (BcSearchKind kind)
{
  switch (kind)
    {
    case BC_SEARCH_MUSCLE:
      return _ ("Muscles");
    case BC_SEARCH_REGION:
      return _ ("Regions");
    case BC_SEARCH_AREA:
      return _ ("Areas");
    case BC_SEARCH_TOPIC:
      return _ ("Topics");
    case BC_SEARCH_CONDITION:
    default:
      return _ ("Conditions");
    }
}

static const char *
name_of (const BcSearchResult *result)
{
  switch (result->kind)
    {
    case BC_SEARCH_MUSCLE:
      return bc_muscle_get_name (result->record);
    case BC_SEARCH_REGION:
      return bc_text (((const BcRegion *)result->record)->name);
    case BC_SEARCH_AREA:
      return bc_text (((const BcArea *)result->record)->name);
    case BC_SEARCH_TOPIC:
      return bc_text (((const BcTopic *)result->record)->title);
    case BC_SEARCH_CONDITION:
    default:
      return bc_text (((const BcCondition *)result->record)->name);
    }
}

/* Kept with the row: while the list empties itself, indices say nothing. */
static const BcSearchResult *
result_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "result");
}

/* The action opens the pane where it is folded away. */
static void
read_topic (BcSearchPanel *self, const BcTopic *topic)
{
  BcSubject subject = { BC_SUBJECT_TOPIC, topic };
  g_autofree char *word = bc_subject_to_string (&subject);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.read", "s", word);
}

static void
choose (BcSearchPanel *self, const BcSearchResult *result)
{
  BcSelection *selection = bc_session_get_selection (self->session);
  BcPlace place = { NULL, NULL, BC_BODY_BOTH };

  switch (result->kind)
    {
    case BC_SEARCH_MUSCLE:
      bc_selection_set_muscle (selection, result->record, BC_BODY_BOTH);
      break;
    case BC_SEARCH_CONDITION:
      bc_selection_open_condition (selection, result->record);
      break;
    case BC_SEARCH_TOPIC:
      read_topic (self, result->record);
      break;
    case BC_SEARCH_REGION:
    case BC_SEARCH_AREA:
    default:
      place.region = result->kind == BC_SEARCH_REGION ? result->record : NULL;
      place.area = result->kind == BC_SEARCH_AREA ? result->record : NULL;
      bc_selection_clear (selection);
      bc_selection_toggle_place (selection, &place);
    }
  g_signal_emit (self, signals[CHOSEN], 0, result->kind);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, BcSearchPanel *self)
{
  BcSearchResult result = *result_of (row);

  choose (self, &result);
}

static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  GtkWidget *heading;

  if (before != NULL && result_of (before)->kind == result_of (row)->kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = gtk_label_new (kind_heading (result_of (row)->kind));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "section-heading");
  gtk_list_box_row_set_header (row, heading);
}

static void
append_result (BcSearchPanel *self, const BcSearchResult *result)
{
  const char *name = name_of (result);
  gboolean other_name = g_strcmp0 (name, result->matched) != 0;
  g_autofree char *markup = other_name ? g_markup_printf_escaped ("%s\n<small>%s</small>", name, result->matched)
                                       : g_markup_escape_text (name, -1);
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (other_name)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, result->matched, -1);
  g_object_set_data_full (G_OBJECT (row), "result", g_memdup2 (result, sizeof *result), g_free);
  gtk_list_box_append (self->list, row);
}

static void
bc_search_panel_dispose (GObject *object)
{
  BcSearchPanel *self = BC_SEARCH_PANEL (object);

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->results, g_array_unref);
  if (self->content != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->content));
  self->content = NULL;
  G_OBJECT_CLASS (bc_search_panel_parent_class)->dispose (object);
}

static void
bc_search_panel_class_init (BcSearchPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_search_panel_dispose;
  /* BcSearchPanel::chosen: (BcSearchKind kind): a result was opened. */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bodychart/BodyChart/ui/bc-search-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, BcSearchPanel, content);
  gtk_widget_class_bind_template_child (widget_class, BcSearchPanel, list);
  gtk_widget_class_bind_template_child (widget_class, BcSearchPanel, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
bc_search_panel_init (BcSearchPanel *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), bc_pane_layout_new ());
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
}

static gboolean
prepare_cb (gpointer user_data)
{
  BcSearchPanel *self = user_data;

  if (bc_search_prepare (bc_session_get_search (self->session), RECORDS_PER_IDLE))
    return G_SOURCE_CONTINUE;
  self->prepare_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * bc_search_panel_set_session:
 * @session: a reference is taken; call once
 *
 * Lets the search make its index whenever the window has nothing else to do.
 */
void
bc_search_panel_set_session (BcSearchPanel *self, BcSession *session)
{
  self->session = g_object_ref (session);
  self->prepare_id = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

/**
 * bc_search_panel_search:
 * @words: what was typed
 */
void
bc_search_panel_search (BcSearchPanel *self, const char *words)
{
  g_autoptr (GArray) results = bc_search_find (bc_session_get_search (self->session), words, MAX_RESULTS);
  g_autofree char *nothing = NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->results, g_array_unref);
  self->results = g_steal_pointer (&results);
  for (guint i = 0; i < self->results->len; i++)
    append_result (self, &g_array_index (self->results, BcSearchResult, i));
  /* Translators: %s is what was typed into the search */
  nothing = g_strdup_printf (_ ("Nothing is called “%s”.\n\nTry the first letters of a muscle (Latin, English or "
                                "everyday), of a place such as “heel”, or of a complaint."),
                             words);
  gtk_label_set_label (self->nothing, nothing);
  gtk_stack_set_visible_child_name (self->content, self->results->len > 0 ? "results" : "nothing");
}

/**
 * bc_search_panel_activate_first:
 *
 * Opens the best result, where there is one.
 */
void
bc_search_panel_activate_first (BcSearchPanel *self)
{
  BcSearchResult result;

  if (self->results == NULL || self->results->len == 0)
    return;
  result = g_array_index (self->results, BcSearchResult, 0);
  choose (self, &result);
}

/* Moves the keyboard into the results. */
void
bc_search_panel_focus (BcSearchPanel *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}
