/* The last page of a session.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-end.h"

#include <glib/gi18n.h>

#include "bc-muscle-name.h"
#include "bc-quiz-button.h"
#include "bc-quiz-graph.h"
#include "bc-quiz-words.h"
#include "bc-text.h"

#define SPACING 6
#define WIDTH 560
#define ANSWERS_HEIGHT 28
#define DAYS_HEIGHT 110

struct _BcQuizEnd
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *sums;
  GtkWidget *answers;
  GtkWidget *days;
  GtkWidget *again; /* box: what was not right */
  GtkWidget *onwards;
};

G_DEFINE_FINAL_TYPE (BcQuizEnd, bc_quiz_end, GTK_TYPE_WIDGET)

static void
bc_quiz_end_dispose (GObject *object)
{
  g_clear_pointer (&BC_QUIZ_END (object)->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (bc_quiz_end_parent_class)->dispose (object);
}

static void
bc_quiz_end_class_init (BcQuizEndClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_quiz_end_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "quizend");
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
add_graph (GtkWidget *box, int height)
{
  GtkWidget *graph = bc_quiz_graph_new (WIDTH, height);

  gtk_box_append (GTK_BOX (box), graph);
  return graph;
}

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = bc_quiz_button_new (label, action);

  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_buttons (BcQuizEnd *self, GtkWidget *box)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  add_button (row, _ ("_Choose another section"), "quiz.pause");
  self->onwards = add_button (row, _ ("_Next session"), "quiz.begin");
  gtk_widget_add_css_class (self->onwards, "suggested-action");
  gtk_widget_set_margin_top (row, SPACING);
  gtk_box_append (GTK_BOX (box), row);
}

static void
bc_quiz_end_init (BcQuizEnd *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "quiz-start");
  add_label (box, _ ("The session is over"), "title-1");
  self->sums = add_label (box, "", NULL);
  self->answers = add_graph (box, ANSWERS_HEIGHT);
  add_label (box, _ ("In the order asked: full is right, hatched mostly right, empty not yet."), "quiz-hint");
  self->again = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), self->again);
  add_buttons (self, box);
  add_label (box, _ ("Answers of the last two weeks"), "heading");
  self->days = add_graph (box, DAYS_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * bc_quiz_end_new:
 */
GtkWidget *
bc_quiz_end_new (void)
{
  return g_object_new (BC_TYPE_QUIZ_END, NULL);
}

static char *
describe_card (const BcQuizResult *result)
{
  const char *muscle = bc_muscle_get_name (result->card.muscle), *outcome = bc_quiz_words_result (result->outcome);

  if (result->card.point != NULL && result->card.point->where != NULL)
    /* Translators: a muscle, where one of its points lies, how the answer came out */
    return g_strdup_printf (_ ("%1$s: %2$s (%3$s)"), muscle, bc_text (result->card.point->where), outcome);
  /* Translators: a muscle, how the answer came out */
  return g_strdup_printf (_ ("%1$s: its pattern (%2$s)"), muscle, outcome);
}

static void
add_card (GtkWidget *box, const BcQuizResult *result)
{
  g_autofree char *label = describe_card (result);
  GtkWidget *button = gtk_button_new (), *text = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Show the muscle’s page in the main window"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "quiz.show-page-of");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", result->card.muscle->id);
  gtk_box_append (GTK_BOX (box), button);
}

static void
show_again (BcQuizEnd *self, BcQuiz *quiz)
{
  guint n;
  const BcQuizResult *results = bc_quiz_get_results (quiz, &n);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->again)) != NULL)
    gtk_box_remove (GTK_BOX (self->again), child);
  if (bc_quiz_count_results (quiz, BC_QUIZ_RIGHT) == n)
    return;
  add_label (self->again, _ ("Worth another look"), "heading");
  for (guint i = 0; i < n; i++)
    if (results[i].outcome != BC_QUIZ_RIGHT)
      add_card (self->again, &results[i]);
}

/**
 * bc_quiz_end_show:
 * @quiz: a session that is over
 * @today: Julian day
 */
void
bc_quiz_end_show (BcQuizEnd *self, BcQuiz *quiz, BcQuizProgress *progress, guint32 today)
{
  g_autofree char *sums = bc_quiz_words_answers (quiz);

  gtk_label_set_label (GTK_LABEL (self->sums), sums);
  bc_quiz_graph_show_answers (BC_QUIZ_GRAPH (self->answers), quiz);
  bc_quiz_graph_show_days (BC_QUIZ_GRAPH (self->days), progress, today);
  show_again (self, quiz);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->onwards), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sums, -1);
}

/**
 * bc_quiz_end_focus:
 *
 * Gives the focus to the button that goes on.
 */
void
bc_quiz_end_focus (BcQuizEnd *self)
{
  gtk_widget_grab_focus (self->onwards);
}
