/* The page of one question. What it does are actions of the window ("quiz.answer" and so on); the page shows what holds. The
   words of the question are one focusable group, so that a screen reader reads all of them when a question opens.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-page.h"

#include <glib/gi18n.h>

#include "bc-muscle-name.h"
#include "bc-pattern.h"
#include "bc-quiz-button.h"
#include "bc-quiz-graph.h"
#include "bc-quiz-sign.h"
#include "bc-quiz-stage.h"
#include "bc-quiz-words.h"
#include "bc-text.h"
#include "bc-timings.h"

#define SPACING 6
#define PANEL_WIDTH 310
#define GRAPH_HEIGHT 20
#define MAX_CHARS 38

struct _BcQuizPage
{
  GtkWidget parent_instance;

  GtkWidget *box;
  BcQuizStage *stage; /* borrowed child */
  GtkWidget *graph;
  GtkWidget *position;
  GtkWidget *words;   /* of the question; takes the focus when it opens */
  GtkWidget *content; /* beneath: what is chosen, the choices, or how it came out */
  GtkWidget *buttons;
  GtkWidget *next;                /* borrowed; NULL before the answer */
  BcQuiz *quiz;                   /* owned; NULL: none */
  const BcQuizQuestion *question; /* borrowed from the quiz: what is shown; only compared */
};

G_DEFINE_FINAL_TYPE (BcQuizPage, bc_quiz_page, GTK_TYPE_WIDGET)

static GtkWidget *
make_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_text (GtkWidget *box, const char *text, const char *css_class)
{
  if (*text != '\0')
    gtk_box_append (GTK_BOX (box), make_text (text, css_class));
}

/* "Essential: …" as a paragraph */
static void
add_entry (GtkWidget *box, const char *heading, const char *text)
{
  g_autofree char *line = NULL;

  if (*text == '\0')
    return;
  /* Translators: a heading and what stands under it, in one line */
  line = g_strdup_printf (_ ("%1$s: %2$s"), heading, text);
  add_text (box, line, NULL);
}

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *tooltip, const char *action)
{
  GtkWidget *button = bc_quiz_button_new (label, action);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* The question */

static void
show_words (BcQuizPage *self)
{
  g_autofree char *subject = bc_quiz_words_subject (self->question), *task = bc_quiz_words_task (self->question);
  g_autofree char *position = bc_quiz_words_position (self->quiz), *all = NULL;
  const char *title = bc_quiz_words_title (self->question);

  clear (self->words);
  add_text (self->words, title, "title-3");
  add_text (self->words, subject, "quiz-subject");
  add_text (self->words, task, NULL);
  gtk_label_set_label (GTK_LABEL (self->position), position);
  all = g_strdup_printf ("%s. %s %s. %s", position, title, subject, task);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static void
add_pattern (BcQuizPage *self)
{
  g_autofree char *essential = bc_quiz_words_pattern (self->question, BC_LEVEL_ESSENTIAL);
  g_autofree char *spillover = bc_quiz_words_pattern (self->question, BC_LEVEL_SPILLOVER);

  add_entry (self->content, _ ("Essential"), essential);
  add_entry (self->content, _ ("Spillover"), spillover);
}

static void
add_choice (BcQuizPage *self, guint choice)
{
  const char *name = bc_muscle_get_name (self->question->choices[choice]);
  /* Translators: the key that chooses a muscle, and the muscle */
  g_autofree char *label = g_strdup_printf (_ ("%1$u   %2$s"), choice + 1, name);
  GtkWidget *button = gtk_button_new (), *child = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (child), 0);
  gtk_label_set_wrap (GTK_LABEL (child), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, "quiz-choice");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "quiz.choose");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", choice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self->content), button);
}

static void
take_back_cb (GtkButton *button, BcQuizPage *self)
{
  guint at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position")), n;
  const BcSpot *chosen = bc_quiz_get_chosen (self->quiz, &n);

  if (at >= n)
    return;
  bc_quiz_toggle_spot (self->quiz, &chosen[at]);
  /* the button is gone, and the focus with it */
  if (!gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD))
    bc_quiz_page_focus (self);
}

static void
add_chosen (BcQuizPage *self, const BcSpot *spot, guint position)
{
  g_autofree char *name = bc_spot_describe (spot);
  /* Translators: %s is a region of the body that a learner has chosen */
  g_autofree char *label = g_strdup_printf (_ ("Take back: %s"), name);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING), *text = make_text (name, NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (position));
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_back_cb), self, 0);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (self->content), row);
}

static void
show_chosen (BcQuizPage *self)
{
  guint n;
  const BcSpot *chosen = bc_quiz_get_chosen (self->quiz, &n);
  g_autofree char *heading = g_strdup_printf (ngettext ("%u region chosen", "%u regions chosen", n), n);

  add_text (self->content, n > 0 ? heading : _ ("No region chosen yet"), "heading");
  if (n == 0)
    add_text (self->content, _ ("Click regions on the figures, or walk with Tab and the arrow keys and press Space."),
              "quiz-hint");
  for (guint i = 0; i < n; i++)
    add_chosen (self, &chosen[i], i);
}

static void
show_question (BcQuizPage *self)
{
  if (self->question->card.kind == BC_QUIZ_WHERE)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
      show_chosen (self);
      add_button (row, _ ("_Undo"), _ ("Take the last choice back (Ctrl+Z)"), "quiz.undo");
      add_button (row, _ ("I _do not know"), _ ("Show the answer (Ctrl+K)"), "quiz.give-up");
      gtk_box_append (GTK_BOX (self->buttons), row);
      gtk_widget_add_css_class (
          add_button (self->buttons, _ ("_Answer"), _ ("Mark what is chosen (Ctrl+Return)"), "quiz.answer"),
          "suggested-action");
      return;
    }
  add_pattern (self);
  for (guint i = 0; i < self->question->n_choices; i++)
    add_choice (self, i);
  add_button (self->buttons, _ ("I _do not know"), _ ("Show the answer (Ctrl+K)"), "quiz.give-up");
}

/* The answer */

static void
add_verdict (BcQuizPage *self, BcQuizVerdict verdict)
{
  g_autofree char *spots = bc_quiz_words_spots (bc_quiz_get_marking (self->quiz), verdict);
  GtkWidget *row, *text;

  if (*spots == '\0')
    return;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (row), bc_quiz_sign_new (verdict));
  add_text (text, bc_quiz_words_verdict (verdict), "heading");
  add_text (text, spots, NULL);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (self->content), row);
}

/* What the muscle that was chosen in error is known for: the difference is what is to be learned. */
static void
add_other_pattern (BcQuizPage *self, const BcMuscle *muscle)
{
  g_autoptr (GArray) regions = bc_pattern_list_regions (muscle);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < regions->len; i++)
    {
      const BcPatternRegion *entry = &g_array_index (regions, BcPatternRegion, i);
      if (entry->level != BC_LEVEL_ESSENTIAL)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("list", "; ") : "", bc_text (entry->region->name));
    }
  if (text->len == 0)
    return;
  /* Translators: %s is a muscle */
  g_autofree char *heading = g_strdup_printf (_ ("Essential for %s"), bc_muscle_get_name (muscle));
  add_entry (self->content, heading, text->str);
}

/* How it came out takes the place of the question, so that it is seen without scrolling at any size of the text. */
static char *
show_outcome (BcQuizPage *self)
{
  const BcQuizMarking *marking = bc_quiz_get_marking (self->quiz);
  char *outcome = bc_quiz_words_outcome (self->question, marking, bc_quiz_get_choice (self->quiz));
  g_autofree char *subject = bc_quiz_words_subject (self->question), *all = g_strdup_printf ("%s %s", outcome, subject);

  clear (self->words);
  add_text (self->words, outcome, "quiz-outcome");
  add_text (self->words, subject, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  return outcome;
}

static void
show_answer (BcQuizPage *self)
{
  int choice = bc_quiz_get_choice (self->quiz);
  g_autofree char *outcome = show_outcome (self);

  for (guint verdict = BC_QUIZ_FOUND; verdict <= BC_QUIZ_UNASKED; verdict++)
    add_verdict (self, (BcQuizVerdict)verdict);
  if (self->question->card.kind == BC_QUIZ_WHICH)
    {
      add_pattern (self);
      if (choice >= 0 && choice != (int)self->question->right)
        add_other_pattern (self, self->question->choices[choice]);
    }
  add_text (self->content, _ ("This is what published sources describe. People differ."), "quiz-hint");
  add_button (self->buttons, _ ("Show the muscle’s _page"), _ ("In the main window (Ctrl+I)"), "quiz.show-muscle");
  self->next = add_button (self->buttons, _ ("_Next"), _ ("Go on (Ctrl+Return)"), "quiz.next");
  gtk_widget_add_css_class (self->next, "suggested-action");
  /* the focus comes here, and with it how it came out is read */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, outcome, -1);
}

static void
fill (BcQuizPage *self)
{
  self->next = NULL;
  clear (self->content);
  clear (self->buttons);
  if (bc_quiz_get_marking (self->quiz) != NULL)
    show_answer (self);
  else
    show_question (self);
  bc_quiz_graph_show_answers (BC_QUIZ_GRAPH (self->graph), self->quiz);
}

static void
spots_changed_cb (BcQuizPage *self)
{
  clear (self->content);
  show_chosen (self);
  bc_quiz_stage_update (self->stage, self->quiz);
}

static void
changed_cb (BcQuizPage *self)
{
  const BcQuizQuestion *question = bc_quiz_get_question (self->quiz);
  gint64 start = g_get_monotonic_time ();

  if (question == NULL)
    return;
  if (bc_quiz_get_marking (self->quiz) == NULL)
    {
      self->question = question;
      show_words (self);
      bc_quiz_stage_show (self->stage, self->quiz);
    }
  else
    bc_quiz_stage_update (self->stage, self->quiz);
  fill (self);
  bc_quiz_page_focus (self);
  bc_timings_after_paint (GTK_WIDGET (self),
                          bc_quiz_get_marking (self->quiz) == NULL ? "question-to-frame" : "answer-to-frame", start);
}

static void
bc_quiz_page_dispose (GObject *object)
{
  BcQuizPage *self = BC_QUIZ_PAGE (object);

  bc_quiz_page_set_quiz (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (bc_quiz_page_parent_class)->dispose (object);
}

static void
bc_quiz_page_class_init (BcQuizPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_quiz_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "quizpage");
}

static void
add_panel (BcQuizPage *self)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * SPACING);

  self->position = make_text ("", "quiz-position");
  self->graph = bc_quiz_graph_new (PANEL_WIDTH - 4 * SPACING, GRAPH_HEIGHT);
  self->words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", SPACING, "focusable",
                              TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_widget_add_css_class (self->words, "quiz-words");
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_box_append (GTK_BOX (middle), self->words);
  gtk_box_append (GTK_BOX (middle), self->content);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), middle);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (panel), self->position);
  gtk_box_append (GTK_BOX (panel), self->graph);
  gtk_box_append (GTK_BOX (panel), scrolled);
  gtk_box_append (GTK_BOX (panel), self->buttons);
  gtk_widget_set_size_request (panel, PANEL_WIDTH, -1);
  /* its buttons ask for width, and the figures are to have it */
  gtk_widget_set_hexpand (panel, FALSE);
  gtk_widget_add_css_class (panel, "quiz-panel");
  gtk_box_append (GTK_BOX (self->box), panel);
}

static void
bc_quiz_page_init (BcQuizPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * bc_quiz_page_new:
 * @atlas: a reference is taken
 * @figures: a reference is taken
 */
GtkWidget *
bc_quiz_page_new (BcAtlas *atlas, BcFigureSet *figures)
{
  BcQuizPage *self = g_object_new (BC_TYPE_QUIZ_PAGE, NULL);
  GtkWidget *stage = bc_quiz_stage_new (atlas, figures), *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stage = BC_QUIZ_STAGE (stage);
  gtk_widget_set_hexpand (stage, TRUE);
  gtk_widget_set_vexpand (stage, TRUE);
  gtk_widget_add_css_class (frame, "board-frame");
  gtk_box_append (GTK_BOX (frame), stage);
  gtk_box_append (GTK_BOX (self->box), frame);
  add_panel (self);
  return GTK_WIDGET (self);
}

/**
 * bc_quiz_page_set_figures:
 * @figures: of another body; a reference is taken
 */
void
bc_quiz_page_set_figures (BcQuizPage *self, BcFigureSet *figures)
{
  bc_quiz_stage_set_figures (self->stage, figures);
  if (self->quiz != NULL && !bc_quiz_is_over (self->quiz))
    bc_quiz_stage_show (self->stage, self->quiz);
}

void
bc_quiz_page_set_style (BcQuizPage *self, const BcStyle *style)
{
  bc_quiz_stage_set_style (self->stage, style);
}

/**
 * bc_quiz_page_set_quiz:
 * @quiz: (nullable): the session that is shown from now on; a reference is taken
 */
void
bc_quiz_page_set_quiz (BcQuizPage *self, BcQuiz *quiz)
{
  if (self->quiz != NULL)
    g_signal_handlers_disconnect_by_data (self->quiz, self);
  g_set_object (&self->quiz, quiz);
  self->question = NULL;
  if (quiz == NULL)
    return;
  g_signal_connect_object (quiz, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (quiz, "spots-changed", G_CALLBACK (spots_changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

/**
 * bc_quiz_page_focus:
 *
 * Gives the focus to the words of the question, or after the answer to the button that goes on.
 */
void
bc_quiz_page_focus (BcQuizPage *self)
{
  gtk_widget_grab_focus (self->next != NULL ? self->next : self->words);
}

/**
 * bc_quiz_page_zoom:
 * @factor: how much closer; 0 for the whole figures
 */
void
bc_quiz_page_zoom (BcQuizPage *self, double factor)
{
  bc_quiz_stage_zoom (self->stage, factor);
}

/**
 * bc_quiz_page_get_figure:
 *
 * Returns: (transfer none) (nullable): one of the figures that are shown.
 */
BcQuizFigure *
bc_quiz_page_get_figure (BcQuizPage *self, guint position)
{
  return bc_quiz_stage_get_figure (self->stage, position);
}
