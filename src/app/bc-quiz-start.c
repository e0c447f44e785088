/* The first page of the quiz. The list of sections is the chart as well: each has a bar that is full for learned muscles,
   hatched for those begun. What is chosen is remembered.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-start.h"

#include <glib/gi18n.h>

#include "bc-book.h"
#include "bc-quiz-button.h"
#include "bc-quiz-graph.h"
#include "bc-quiz-words.h"

#define SPACING 6
#define MARGIN 18
#define BAR_WIDTH 120
#define BAR_HEIGHT 14
#define DAYS_HEIGHT 110
#define KEY_SIZE 14
#define OPTIONS_WIDTH 300
#define N_ROWS 8 /* all sections, and each */
#define KEY_SECTION "learn-section"
#define KEY_KIND "learn-kind"
#define KEY_LEVEL "learn-level"
#define KEY_QUESTIONS "learn-questions"

typedef struct
{
  const char *word; /* in the settings */
  const char *name;
} Option;

static const Option kinds[] = {
  { "both", N_ ("Both ways") },
  { "where", N_ ("Where does a point send pain?") },
  { "which", N_ ("Which muscle is a pattern?") },
};
static const Option levels[] = {
  { "easy", N_ ("Easy: the number of regions is told, choices differ") },
  { "medium", N_ ("Medium: essential regions, one similar choice") },
  { "hard", N_ ("Hard: spillover too, choices as similar as there are") },
};
static const Option numbers[] = {
  { "10", N_ ("10 questions") },
  { "20", N_ ("20 questions") },
};

struct _BcQuizStart
{
  GtkWidget parent_instance;

  BcAtlas *atlas;           /* owned */
  BcSettings *settings;     /* owned */
  BcQuizProgress *progress; /* owned; NULL until it is shown */
  guint32 today;
  gboolean updating;

  GtkWidget *scrolled;
  GtkWidget *list;
  GtkWidget *bars[N_ROWS];
  GtkWidget *tallies[N_ROWS];
  GtkWidget *kind;
  GtkWidget *level;
  GtkWidget *number;
  GtkWidget *status;
  GtkWidget *begin;
  GtkWidget *go_on;
  GtkWidget *days;
  GtkWidget *history; /* of the days: chart, heading and key */
};

G_DEFINE_FINAL_TYPE (BcQuizStart, bc_quiz_start, GTK_TYPE_WIDGET)

/* NULL for all */
static const char *
section_of_row (guint row)
{
  return row == 0 ? NULL : bc_quiz_list_sections ()[row - 1];
}

static const char *
name_of_row (guint row)
{
  return row == 0 ? _ ("All sections") : bc_book_get_section_name (section_of_row (row));
}

static guint
get_row (BcQuizStart *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return row != NULL ? (guint)gtk_list_box_row_get_index (row) : 0;
}

static const char *
get_option (GtkWidget *drop_down, const Option *options, guint n)
{
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return options[MIN (at, n - 1)].word;
}

/**
 * bc_quiz_start_get_wish:
 * @wish: (out): what is chosen
 */
void
bc_quiz_start_get_wish (BcQuizStart *self, BcQuizWish *wish)
{
  const char *kind = get_option (self->kind, kinds, G_N_ELEMENTS (kinds));

  wish->section = section_of_row (get_row (self));
  wish->where = !g_str_equal (kind, "which");
  wish->which = !g_str_equal (kind, "where");
  wish->level = BC_QUIZ_EASY;
  bc_quiz_level_from_string (get_option (self->level, levels, G_N_ELEMENTS (levels)), &wish->level);
  wish->n_questions = (guint)g_ascii_strtoull (get_option (self->number, numbers, G_N_ELEMENTS (numbers)), NULL, 10);
}

/* What there is to do in the chosen section, or that there is nothing, and until when. */
static char *
describe_status (const BcQuizTally *tally)
{
  g_autofree char *date = tally->next != 0 ? bc_quiz_words_date (tally->next) : NULL;
  g_autofree char *due = NULL, *fresh = NULL;

  if (tally->n_cards == 0)
    return g_strdup (_ ("There is nothing to be asked here: the atlas has no patterns for it."));
  if (tally->n_due + tally->n_fresh == 0 && tally->n_learned == tally->n_muscles)
    /* Translators: %s is a day */
    return g_strdup_printf (_ ("Every muscle of this section is learned. The next questions are due on %s. You can "
                               "practise before that; right answers then change no plan."),
                            date != NULL ? date : "");
  if (tally->n_due + tally->n_fresh == 0)
    /* Translators: %s is a day */
    return g_strdup_printf (_ ("Nothing is due here today. The next questions are due on %s. You can practise before "
                               "that; right answers then change no plan."),
                            date != NULL ? date : "");
  if (tally->n_due == 0)
    return g_strdup_printf (ngettext ("%u new question.", "%u new questions.", tally->n_fresh), tally->n_fresh);
  due = g_strdup_printf (ngettext ("%u question is due", "%u questions are due", tally->n_due), tally->n_due);
  fresh = g_strdup_printf (ngettext ("%u is new", "%u are new", tally->n_fresh), tally->n_fresh);
  /* Translators: "4 questions are due, 31 are new." */
  return g_strdup_printf (_ ("%1$s, %2$s."), due, fresh);
}

static void
count (BcQuizStart *self, guint row, BcQuizTally *tally)
{
  BcQuizWish wish;

  bc_quiz_start_get_wish (self, &wish);
  wish.section = section_of_row (row);
  bc_quiz_deck_count (self->atlas, self->progress, &wish, self->today, tally);
}

/**
 * bc_quiz_start_is_done:
 *
 * Returns: whether nothing is to be asked today in the chosen section, so that a session would be practice.
 */
gboolean
bc_quiz_start_is_done (BcQuizStart *self)
{
  BcQuizTally tally;

  count (self, get_row (self), &tally);
  return tally.n_due + tally.n_fresh == 0;
}

static void
update_status (BcQuizStart *self)
{
  g_autofree char *status = NULL;
  BcQuizTally tally;

  count (self, get_row (self), &tally);
  status = describe_status (&tally);
  gtk_label_set_label (GTK_LABEL (self->status), status);
  gtk_widget_set_visible (self->begin, tally.n_cards > 0);
  bc_quiz_button_set_label (self->begin, tally.n_due + tally.n_fresh == 0 ? _ ("_Practise") : _ ("_Begin"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->begin), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, status, -1);
}

static void
update_rows (BcQuizStart *self)
{
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *words = NULL, *all = NULL;
      BcQuizTally tally;
      count (self, i, &tally);
      words = bc_quiz_words_tally (&tally);
      all = g_strdup_printf (_ ("%1$s: %2$s"), name_of_row (i), words);
      bc_quiz_graph_show_tally (BC_QUIZ_GRAPH (self->bars[i]), &tally);
      gtk_label_set_label (GTK_LABEL (self->tallies[i]), words);
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int)i)),
          GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
    }
}

static void
chosen_cb (BcQuizStart *self)
{
  const char *section = section_of_row (get_row (self));

  if (self->updating)
    return;
  bc_settings_set_string (self->settings, KEY_SECTION, section != NULL ? section : "");
  bc_settings_set_string (self->settings, KEY_KIND, get_option (self->kind, kinds, G_N_ELEMENTS (kinds)));
  bc_settings_set_string (self->settings, KEY_LEVEL, get_option (self->level, levels, G_N_ELEMENTS (levels)));
  bc_settings_set_int (self->settings, KEY_QUESTIONS,
                       atoi (get_option (self->number, numbers, G_N_ELEMENTS (numbers))));
  if (self->progress == NULL)
    return;
  update_rows (self);
  update_status (self);
}

static void
activated_cb (BcQuizStart *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "quiz.begin", NULL);
}

static void
bc_quiz_start_dispose (GObject *object)
{
  BcQuizStart *self = BC_QUIZ_START (object);

  self->updating = TRUE;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->progress);
  g_clear_object (&self->settings);
  g_clear_object (&self->atlas);
  G_OBJECT_CLASS (bc_quiz_start_parent_class)->dispose (object);
}

static void
bc_quiz_start_class_init (BcQuizStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_quiz_start_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "quizstart");
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (BcQuizStart *self, guint row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * SPACING);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->bars[row] = bc_quiz_graph_new (BAR_WIDTH, BAR_HEIGHT);
  self->tallies[row] = make_label ("", "quiz-hint");
  gtk_widget_set_valign (self->bars[row], GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), make_label (name_of_row (row), "heading"));
  gtk_box_append (GTK_BOX (words), self->tallies[row]);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->bars[row]);
  return box;
}

static void
add_list (BcQuizStart *self, GtkWidget *box)
{
  self->list = gtk_list_box_new ();
  gtk_widget_set_hexpand (self->list, TRUE);
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->list, "quiz-sections");
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->list), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Section"), -1);
  for (guint i = 0; i < N_ROWS; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, i));
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->list);
}

static void
add_key_entry (GtkWidget *row, guint part, const char *words)
{
  GtkWidget *swatch = bc_quiz_graph_new (KEY_SIZE, KEY_SIZE);

  bc_quiz_graph_show_key (BC_QUIZ_GRAPH (swatch), part, words);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), swatch);
  gtk_box_append (GTK_BOX (row), make_label (words, "quiz-hint"));
}

static void
add_key (GtkWidget *box, const char *full, const char *hatched, const char *empty)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  add_key_entry (row, 0, full);
  add_key_entry (row, 1, hatched);
  add_key_entry (row, 2, empty);
  gtk_box_append (GTK_BOX (box), row);
}

static GtkWidget *
add_drop_down (BcQuizStart *self, GtkWidget *box, const char *label, const Option *options, guint n)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *heading = make_label (label, "heading"), *drop_down;

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, _ (options[i].name));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), drop_down);
  return drop_down;
}

static GtkWidget *
add_action (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = bc_quiz_button_new (label, action);

  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_options (BcQuizStart *self, GtkWidget *box)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->kind = add_drop_down (self, column, _ ("Questions"), kinds, G_N_ELEMENTS (kinds));
  self->level = add_drop_down (self, column, _ ("Difficulty"), levels, G_N_ELEMENTS (levels));
  self->number = add_drop_down (self, column, _ ("Length"), numbers, G_N_ELEMENTS (numbers));
  self->status = make_label ("", NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (self->status), 40);
  gtk_widget_set_margin_top (self->status, SPACING);
  gtk_box_append (GTK_BOX (column), self->status);
  self->go_on = add_action (column, "", "quiz.go-on");
  self->begin = add_action (column, _ ("_Begin"), "quiz.begin");
  gtk_widget_add_css_class (self->begin, "suggested-action");
  self->history = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_set_margin_top (self->history, SPACING);
  gtk_box_append (GTK_BOX (self->history), make_label (_ ("Answers of the last two weeks"), "heading"));
  self->days = bc_quiz_graph_new (OPTIONS_WIDTH, DAYS_HEIGHT);
  gtk_box_append (GTK_BOX (self->history), self->days);
  add_key (self->history, _ ("right"), _ ("mostly right"), _ ("not yet"));
  gtk_box_append (GTK_BOX (column), self->history);
  gtk_widget_set_size_request (column, OPTIONS_WIDTH, -1);
  gtk_widget_set_hexpand (column, FALSE);
  gtk_box_append (GTK_BOX (box), column);
}

static void
bc_quiz_start_init (BcQuizStart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * MARGIN);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->updating = TRUE;
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  add_list (self, left);
  add_key (left, _ ("learned"), _ ("begun"), _ ("not yet asked"));
  gtk_box_append (
      GTK_BOX (left),
      make_label (_ ("What is known comes back after days, then weeks; what is not known comes back tomorrow. A "
                     "muscle is learned when all its questions are remembered for three weeks or more. What "
                     "you answer stays on this computer."),
                  "quiz-hint"));
  gtk_box_append (GTK_BOX (box), left);
  add_options (self, box);
  gtk_widget_add_css_class (box, "quiz-start");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

static void
select_option (GtkWidget *drop_down, const Option *options, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (options[i].word, word) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
}

static void
read_settings (BcQuizStart *self)
{
  g_autofree char *section = bc_settings_get_string (self->settings, KEY_SECTION);
  g_autofree char *kind = bc_settings_get_string (self->settings, KEY_KIND);
  g_autofree char *level = bc_settings_get_string (self->settings, KEY_LEVEL);
  g_autofree char *number = g_strdup_printf ("%d", bc_settings_get_int (self->settings, KEY_QUESTIONS));
  guint row = 0;

  for (guint i = 1; i < N_ROWS; i++)
    if (g_str_equal (section, section_of_row (i)))
      row = i;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int)row));
  select_option (self->kind, kinds, G_N_ELEMENTS (kinds), kind);
  select_option (self->level, levels, G_N_ELEMENTS (levels), level);
  select_option (self->number, numbers, G_N_ELEMENTS (numbers), number);
}

/**
 * bc_quiz_start_new:
 * @atlas: a reference is taken
 * @settings: what was chosen last; a reference is taken
 */
GtkWidget *
bc_quiz_start_new (BcAtlas *atlas, BcSettings *settings)
{
  BcQuizStart *self = g_object_new (BC_TYPE_QUIZ_START, NULL);

  self->atlas = g_object_ref (atlas);
  self->settings = g_object_ref (settings);
  read_settings (self);
  self->updating = FALSE;
  return GTK_WIDGET (self);
}

/**
 * bc_quiz_start_show:
 * @progress: a reference is taken
 * @today: Julian day
 * @paused: (nullable): a session that can be gone on with
 *
 * Shows how far one has come. Call again when the progress has changed.
 */
void
bc_quiz_start_show (BcQuizStart *self, BcQuizProgress *progress, guint32 today, BcQuiz *paused)
{
  guint n_days;

  g_set_object (&self->progress, progress);
  self->today = today;
  update_rows (self);
  update_status (self);
  bc_quiz_graph_show_days (BC_QUIZ_GRAPH (self->days), progress, today);
  bc_quiz_progress_get_days (progress, &n_days);
  gtk_widget_set_visible (self->history, n_days > 0);
  gtk_widget_set_visible (self->go_on, paused != NULL);
  if (paused != NULL)
    {
      g_autofree char *position = bc_quiz_words_position (paused);
      /* Translators: %s is "Question 3 of 10" */
      g_autofree char *label = g_strdup_printf (_ ("_Go on: %s"), position);
      bc_quiz_button_set_label (self->go_on, label);
    }
}

/**
 * bc_quiz_start_focus:
 *
 * Gives the focus to the button that is most likely wanted.
 */
void
bc_quiz_start_focus (BcQuizStart *self)
{
  gtk_widget_grab_focus (gtk_widget_get_visible (self->go_on) ? self->go_on : self->begin);
}
