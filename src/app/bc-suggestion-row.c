/* One row of the answer. Essential and spillover differ by a word and a sign, not by colour alone.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-suggestion-row.h"

#include <glib/gi18n.h>

#include "bc-arithmetic.h"
#include "bc-blocks.h"
#include "bc-paragraph.h"
#include "bc-text.h"

#define MAX_SHOWN_SOURCES 3

struct _BcSuggestionRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *rank;
  BcParagraph *name;
  BcParagraph *everyday;
  GtkWidget *level;
  BcParagraph *why;
  BcParagraph *sources;
  GtkToggleButton *score;
  GtkBox *body;
  GtkWidget *arithmetic; /* NULL until it is opened */

  BcSession *session;     /* owned */
  const BcMuscle *muscle; /* borrowed from the atlas */
  BcBodySides sides;
};

G_DEFINE_FINAL_TYPE (BcSuggestionRow, bc_suggestion_row, GTK_TYPE_LIST_BOX_ROW)

/* The row stands for the answer at hand: a new answer makes new rows. */
static GtkWidget *
new_arithmetic (BcSuggestionRow *self)
{
  const BcRanking *ranking = bc_session_get_ranking (self->session);
  const BcSuggestion *suggestion = bc_ranking_find (ranking, self->muscle);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GArray) terms = NULL;
  g_autofree char *sum = NULL;

  gtk_widget_add_css_class (box, "arithmetic");
  if (suggestion == NULL)
    return box;
  terms = bc_arithmetic_list_terms (bc_session_get_index (self->session), ranking, suggestion);
  for (guint i = 0; i < terms->len; i++)
    {
      g_autofree char *text = bc_arithmetic_describe_term (&g_array_index (terms, BcTerm, i));
      bc_blocks_paragraph (GTK_BOX (box), text);
    }
  sum = bc_suggestion_explain_score (suggestion);
  bc_blocks_paragraph (GTK_BOX (box), sum);
  return box;
}

static void
score_toggled_cb (GtkToggleButton *button, BcSuggestionRow *self)
{
  gboolean open = gtk_toggle_button_get_active (button);

  if (open && self->arithmetic == NULL)
    {
      self->arithmetic = new_arithmetic (self);
      gtk_box_append (self->body, self->arithmetic);
    }
  if (self->arithmetic != NULL)
    gtk_widget_set_visible (self->arithmetic, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
bc_suggestion_row_dispose (GObject *object)
{
  g_clear_object (&BC_SUGGESTION_ROW (object)->session);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  G_OBJECT_CLASS (bc_suggestion_row_parent_class)->dispose (object);
}

static void
bc_suggestion_row_class_init (BcSuggestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_suggestion_row_dispose;
  g_type_ensure (BC_TYPE_PARAGRAPH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bodychart/BodyChart/ui/bc-suggestion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BcSuggestionRow, rank);
  gtk_widget_class_bind_template_child (widget_class, BcSuggestionRow, name);
  gtk_widget_class_bind_template_child (widget_class, BcSuggestionRow, everyday);
  gtk_widget_class_bind_template_child (widget_class, BcSuggestionRow, level);
  gtk_widget_class_bind_template_child (widget_class, BcSuggestionRow, why);
  gtk_widget_class_bind_template_child (widget_class, BcSuggestionRow, sources);
  gtk_widget_class_bind_template_child (widget_class, BcSuggestionRow, score);
  gtk_widget_class_bind_template_child (widget_class, BcSuggestionRow, body);
  gtk_widget_class_bind_template_callback (widget_class, score_toggled_cb);
}

static void
bc_suggestion_row_init (BcSuggestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
join_sources (const BcSuggestion *suggestion)
{
  g_autoptr (GPtrArray) sources = bc_suggestion_list_sources (suggestion);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sources->len && i < MAX_SHOWN_SOURCES; i++)
    {
      g_autofree char *name = bc_blocks_short_source (g_ptr_array_index (sources, i));
      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", name);
    }
  if (sources->len > MAX_SHOWN_SOURCES)
    /* Translators: %u further sources beside those named before */
    g_string_append_printf (text, _ ("; and %u more"), sources->len - MAX_SHOWN_SOURCES);
  return g_string_free (text, FALSE);
}

static char *
describe_level (const BcSuggestion *suggestion)
{
  const char *level = suggestion->level == BC_LEVEL_ESSENTIAL ? _ ("● essential") : _ ("◌ spillover");

  if (suggestion->n_places <= 1)
    return g_strdup (level);
  /* Translators: level, then on how many of the marked places the muscle sends pain: "● essential, 2 of 3 places" */
  return g_strdup_printf (_ ("%s, %u of %u places"), level, suggestion->n_essential + suggestion->n_spillover,
                          suggestion->n_places);
}

static const char *
describe_sides (const BcSuggestion *suggestion)
{
  if (!suggestion->muscle->sided)
    return NULL;
  switch (suggestion->sides)
    {
    case BC_BODY_LEFT:
      /* Translators: side of a muscle */
      return C_ ("muscle", "left");
    case BC_BODY_RIGHT:
      /* Translators: side of a muscle */
      return C_ ("muscle", "right");
    case BC_BODY_BOTH:
    default:
      /* Translators: sides of a muscle */
      return C_ ("muscle", "left and right");
    }
}

static void
show_score (BcSuggestionRow *self, const BcSuggestion *suggestion)
{
  g_autofree char *number = g_strdup_printf ("%.2f", suggestion->overlap), *label = NULL,
                  *caption = g_strdup_printf ("%s ▾", number);

  /* Translators: %s is a number between 0 and 1, the overlap with published patterns */
  label = g_strdup_printf (_ ("Overlap %s. Show how it is counted"), number);
  gtk_button_set_label (GTK_BUTTON (self->score), caption);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->score), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->score), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* What a study counted stands beside the traditional order, never in it. NULL where none did. */
static char *
describe_count (BcSession *session, const BcSuggestion *suggestion)
{
  BcCohortFinding finding;

  if (!bc_filter_find_cohort (bc_session_get_ranking (session), suggestion->muscle, &finding))
    return NULL;
  if (finding.low_percent == finding.high_percent)
    /* Translators: in how many of a hundred people with pain in the marked place a study found points of this muscle */
    return g_strdup_printf (_ ("Counted in a study: %g %%"), finding.high_percent);
  /* Translators: likewise, from the lowest to the highest figure of several studies */
  return g_strdup_printf (_ ("Counted in studies: %g to %g %%"), finding.low_percent, finding.high_percent);
}

/**
 * bc_suggestion_row_new:
 * @session: whose answer it is; a reference is taken
 * @suggestion: read once; the muscle stays borrowed from the atlas
 * @number: its place in the list that is shown
 */
GtkWidget *
bc_suggestion_row_new (BcSession *session, const BcSuggestion *suggestion, guint number)
{
  BcSuggestionRow *self = g_object_new (BC_TYPE_SUGGESTION_ROW, NULL);
  const char *sides = describe_sides (suggestion);
  g_autofree char *rank = g_strdup_printf ("%u", number);
  g_autofree char *name = sides != NULL ? g_strdup_printf ("%s (%s)", bc_muscle_get_name (suggestion->muscle), sides)
                                        : g_strdup (bc_muscle_get_name (suggestion->muscle));
  g_autofree char *level = describe_level (suggestion);
  g_autofree char *explained = bc_suggestion_explain (suggestion), *count = describe_count (session, suggestion);
  g_autofree char *why = count != NULL ? g_strdup_printf ("%s\n%s", explained, count) : g_strdup (explained);
  g_autofree char *score = bc_suggestion_explain_score (suggestion);
  g_autofree char *sources = join_sources (suggestion);
  g_autofree char *label = g_strdup_printf ("%s. %s, %s. %s", rank, name, level, why);

  self->session = g_object_ref (session);
  self->muscle = suggestion->muscle;
  self->sides = suggestion->sides;
  gtk_label_set_label (GTK_LABEL (self->rank), rank);
  bc_paragraph_set_text (self->name, name);
  bc_paragraph_set_text (self->everyday, bc_text (suggestion->muscle->everyday));
  gtk_label_set_label (GTK_LABEL (self->level), level);
  gtk_widget_add_css_class (self->level, suggestion->level == BC_LEVEL_ESSENTIAL ? "essential" : "spillover");
  bc_paragraph_set_text (self->why, why);
  bc_paragraph_set_text (self->sources, sources);
  show_score (self, suggestion);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, score, -1);
  return GTK_WIDGET (self);
}

const BcMuscle *
bc_suggestion_row_get_muscle (BcSuggestionRow *self)
{
  return self->muscle;
}

BcBodySides
bc_suggestion_row_get_sides (BcSuggestionRow *self)
{
  return self->sides;
}
