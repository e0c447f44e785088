/* The window of the quiz: a first page, the questions, a last page. A session that is left stays where it was until the
   program ends; every answer is saved within a second. There is no clock on any question: a pause is only a pause.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-window.h"

#include <glib/gi18n.h>

#include "bc-quiz-button.h"
#include "bc-quiz-end.h"
#include "bc-quiz-start.h"

#define WIDTH 1100
#define HEIGHT 740
#define SAVE_DELAY_MS 700
#define PAGE_START "start"
#define PAGE_QUESTION "question"
#define PAGE_END "end"

enum
{
  RESPONSE_SET_ASIDE = 1,
  RESPONSE_RETRY,
};

struct _BcQuizWindow
{
  GtkWindow parent_instance;

  BcIndex *index;           /* owned */
  BcSettings *settings;     /* owned */
  BcAppearance *appearance; /* owned */
  BcQuizProgress *progress; /* owned */
  BcQuiz *quiz;             /* owned; NULL: none was begun */
  guint32 seed;
  BcQuizClock clock;
  gpointer clock_data;
  guint save_later; /* source; 0: nothing waits */

  GtkWidget *stack;
  BcQuizStart *start;
  BcQuizPage *page;
  BcQuizEnd *end;
  GtkWidget *pause;
  GtkWidget *bar;
  GtkWidget *bar_words;
  GtkWidget *bar_aside;
  GtkWidget *bar_retry;
};

enum
{
  MUSCLE_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcQuizWindow, bc_quiz_window, GTK_TYPE_WINDOW)

/* Messages about the file */

static void
show_message (BcQuizWindow *self, const char *words, gboolean aside, gboolean retry)
{
  gtk_label_set_label (GTK_LABEL (self->bar_words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (self->bar_aside, aside);
  gtk_widget_set_visible (self->bar_retry, retry);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), TRUE);
}

static void
hide_message (BcQuizWindow *self)
{
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), FALSE);
}

static void
tell_damage (BcQuizWindow *self, const char *reason)
{
  /* Translators: %s is a file name and what is wrong with the file */
  g_autofree char *words = g_strdup_printf (
      _ ("What was learned before cannot be read, and nothing is saved. The file is kept as it is. %s"), reason);

  show_message (self, words, TRUE, FALSE);
}

static void
save_now (BcQuizWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->save_later, g_source_remove);
  if (!bc_quiz_progress_is_changed (self->progress) || bc_quiz_progress_save (self->progress, &error))
    return;
  if (!bc_quiz_progress_is_whole (self->progress))
    tell_damage (self, error->message);
  else
    {
      /* Translators: %s is a file name and what is wrong */
      g_autofree char *words = g_strdup_printf (_ ("What you learned is not saved yet. %s"), error->message);
      show_message (self, words, FALSE, TRUE);
    }
}

static gboolean
save_later_cb (gpointer window)
{
  BcQuizWindow *self = window;

  self->save_later = 0;
  save_now (self);
  return G_SOURCE_REMOVE;
}

static void
response_cb (GtkInfoBar *bar, int response, BcQuizWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  hide_message (self);
  if (response == RESPONSE_RETRY)
    save_now (self);
  if (response != RESPONSE_SET_ASIDE)
    return;
  kept = bc_quiz_progress_set_aside (self->progress, &error);
  if (kept == NULL)
    {
      tell_damage (self, error->message);
      return;
    }
  /* Translators: %s is a file name */
  g_autofree char *words = g_strdup_printf (_ ("The file is kept as %s. From now on what you learn is saved."), kept);
  show_message (self, words, FALSE, FALSE);
  save_now (self);
}

/* Pages */

static gboolean
is_running (BcQuizWindow *self)
{
  return self->quiz != NULL && !bc_quiz_is_over (self->quiz);
}

static void
enable (BcQuizWindow *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
update_actions (BcQuizWindow *self)
{
  const char *shown = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
  gboolean asking = is_running (self) && g_str_equal (shown, PAGE_QUESTION);
  const BcQuizQuestion *question = asking ? bc_quiz_get_question (self->quiz) : NULL;
  gboolean answered = asking && bc_quiz_get_marking (self->quiz) != NULL;
  gboolean where = asking && question->card.kind == BC_QUIZ_WHERE;
  guint n = 0;

  if (asking)
    bc_quiz_get_chosen (self->quiz, &n);
  enable (self, "quiz.answer", where && !answered && n > 0);
  enable (self, "quiz.choose", asking && !where && !answered);
  enable (self, "quiz.give-up", asking && !answered);
  enable (self, "quiz.undo", asking && bc_quiz_can_undo (self->quiz));
  enable (self, "quiz.redo", asking && bc_quiz_can_redo (self->quiz));
  enable (self, "quiz.next", answered);
  enable (self, "quiz.show-muscle", answered);
  enable (self, "quiz.go-on", is_running (self) && !asking);
  enable (self, "quiz.begin", !asking);
  enable (self, "quiz.pause", !g_str_equal (shown, PAGE_START));
  gtk_widget_set_visible (self->pause, asking);
}

static void
show_page (BcQuizWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  update_actions (self);
}

static void
show_start (BcQuizWindow *self)
{
  bc_quiz_start_show (self->start, self->progress, self->clock (self->clock_data),
                      is_running (self) ? self->quiz : NULL);
  show_page (self, PAGE_START);
  bc_quiz_start_focus (self->start);
}

static void
show_end (BcQuizWindow *self)
{
  bc_quiz_end_show (self->end, self->quiz, self->progress, self->clock (self->clock_data));
  show_page (self, PAGE_END);
  bc_quiz_end_focus (self->end);
}

static void
quiz_changed_cb (BcQuizWindow *self)
{
  update_actions (self);
  if (bc_quiz_get_marking (self->quiz) != NULL && self->save_later == 0)
    self->save_later = g_timeout_add (SAVE_DELAY_MS, save_later_cb, self);
  if (bc_quiz_is_over (self->quiz))
    show_end (self);
}

static void
leave_quiz (BcQuizWindow *self)
{
  bc_quiz_page_set_quiz (self->page, NULL);
  if (self->quiz != NULL)
    g_signal_handlers_disconnect_by_data (self->quiz, self);
  g_clear_object (&self->quiz);
}

/* Actions */

static void
begin_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcQuizWindow *self = BC_QUIZ_WINDOW (widget);
  gboolean practise;
  BcQuizWish wish;

  bc_quiz_start_show (self->start, self->progress, self->clock (self->clock_data), NULL);
  bc_quiz_start_get_wish (self->start, &wish);
  practise = bc_quiz_start_is_done (self->start);
  leave_quiz (self);
  self->quiz = bc_quiz_new (self->index, self->progress, &wish, practise, self->seed++, self->clock, self->clock_data);
  g_signal_connect_object (self->quiz, "changed", G_CALLBACK (quiz_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quiz, "spots-changed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  if (bc_quiz_is_over (self->quiz))
    return;
  show_page (self, PAGE_QUESTION);
  bc_quiz_page_set_quiz (self->page, self->quiz);
}

static void
go_on_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_page (BC_QUIZ_WINDOW (widget), PAGE_QUESTION);
  bc_quiz_page_focus (BC_QUIZ_WINDOW (widget)->page);
}

static void
pause_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_start (BC_QUIZ_WINDOW (widget));
}

static void
answer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_quiz_answer (BC_QUIZ_WINDOW (widget)->quiz);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_quiz_answer_choice (BC_QUIZ_WINDOW (widget)->quiz, g_variant_get_uint32 (parameter));
}

static void
give_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_quiz_give_up (BC_QUIZ_WINDOW (widget)->quiz);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_quiz_undo (BC_QUIZ_WINDOW (widget)->quiz);
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_quiz_redo (BC_QUIZ_WINDOW (widget)->quiz);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_quiz_next (BC_QUIZ_WINDOW (widget)->quiz);
}

/* One key for the way forward: it marks what is chosen, and after the answer it goes on. */
static void
forward_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcQuizWindow *self = BC_QUIZ_WINDOW (widget);
  gboolean answered = is_running (self) && bc_quiz_get_marking (self->quiz) != NULL;

  gtk_widget_activate_action (widget, answered ? "quiz.next" : "quiz.answer", NULL);
}

static void
show_muscle_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const BcQuizQuestion *question = bc_quiz_get_question (BC_QUIZ_WINDOW (widget)->quiz);

  g_signal_emit (widget, signals[MUSCLE_WANTED], 0, question->card.muscle, question->side);
}

static void
show_page_of_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcAtlas *atlas = bc_index_get_atlas (BC_QUIZ_WINDOW (widget)->index);
  const BcMuscle *muscle = bc_atlas_find_muscle (atlas, g_variant_get_string (parameter, NULL));

  if (muscle != NULL)
    g_signal_emit (widget, signals[MUSCLE_WANTED], 0, muscle, BC_SIDE_MIDLINE);
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_quiz_page_zoom (BC_QUIZ_WINDOW (widget)->page, g_str_equal (action, "quiz.zoom-in")    ? BC_VIEWPORT_ZOOM_STEP
                                                    : g_str_equal (action, "quiz.zoom-out") ? 1 / BC_VIEWPORT_ZOOM_STEP
                                                                                            : 0);
}

/* From a question to the first page, and from there out. */
static void
escape_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (g_str_equal (bc_quiz_window_get_shown (BC_QUIZ_WINDOW (widget)), PAGE_START))
    gtk_window_close (GTK_WINDOW (widget));
  else
    show_start (BC_QUIZ_WINDOW (widget));
}

static gboolean
bc_quiz_window_close_request (GtkWindow *window)
{
  save_now (BC_QUIZ_WINDOW (window));
  return GTK_WINDOW_CLASS (bc_quiz_window_parent_class)->close_request (window);
}

static void
bc_quiz_window_dispose (GObject *object)
{
  BcQuizWindow *self = BC_QUIZ_WINDOW (object);

  if (self->progress != NULL)
    {
      g_autoptr (GError) error = NULL;
      g_clear_handle_id (&self->save_later, g_source_remove);
      if (!bc_quiz_progress_save (self->progress, &error))
        g_message ("%s", error->message);
    }
  if (self->page != NULL)
    leave_quiz (self);
  self->page = NULL;
  g_clear_object (&self->progress);
  g_clear_object (&self->appearance);
  g_clear_object (&self->settings);
  g_clear_object (&self->index);
  G_OBJECT_CLASS (bc_quiz_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "quiz.begin", NULL, begin_cb);
  gtk_widget_class_install_action (widget_class, "quiz.go-on", NULL, go_on_cb);
  gtk_widget_class_install_action (widget_class, "quiz.pause", NULL, pause_cb);
  gtk_widget_class_install_action (widget_class, "quiz.answer", NULL, answer_cb);
  gtk_widget_class_install_action (widget_class, "quiz.choose", "u", choose_cb);
  gtk_widget_class_install_action (widget_class, "quiz.give-up", NULL, give_up_cb);
  gtk_widget_class_install_action (widget_class, "quiz.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "quiz.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "quiz.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "quiz.forward", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "quiz.show-muscle", NULL, show_muscle_cb);
  gtk_widget_class_install_action (widget_class, "quiz.show-page-of", "s", show_page_of_cb);
  gtk_widget_class_install_action (widget_class, "quiz.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "quiz.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "quiz.zoom-fit", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "quiz.escape", NULL, escape_cb);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Return, GDK_CONTROL_MASK, "quiz.forward" },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "quiz.forward" },
    { GDK_KEY_k, GDK_CONTROL_MASK, "quiz.give-up" },
    { GDK_KEY_z, GDK_CONTROL_MASK, "quiz.undo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "quiz.redo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "quiz.redo" },
    { GDK_KEY_i, GDK_CONTROL_MASK, "quiz.show-muscle" },
    { GDK_KEY_plus, 0, "quiz.zoom-in" },
    { GDK_KEY_equal, 0, "quiz.zoom-in" },
    { GDK_KEY_KP_Add, 0, "quiz.zoom-in" },
    { GDK_KEY_minus, 0, "quiz.zoom-out" },
    { GDK_KEY_KP_Subtract, 0, "quiz.zoom-out" },
    { GDK_KEY_0, 0, "quiz.zoom-fit" },
    { GDK_KEY_KP_0, 0, "quiz.zoom-fit" },
    { GDK_KEY_Escape, 0, "quiz.escape" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
  for (guint i = 0; i < BC_QUIZ_MAX_CHOICES; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "quiz.choose", "u", i);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + i, 0, "quiz.choose", "u", i);
    }
}

static void
bc_quiz_window_class_init (BcQuizWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_quiz_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = bc_quiz_window_close_request;
  install_actions (widget_class);
  add_keys (widget_class);

  /* BcQuizWindow::muscle-wanted: the learner asks for a muscle's page; parameters are a BcMuscle and a BcSide, which is
     BC_SIDE_MIDLINE where no side is meant. */
  signals[MUSCLE_WANTED] = g_signal_new ("muscle-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_INT);
}

static void
add_header (BcQuizWindow *self)
{
  GtkWidget *header = gtk_header_bar_new ();

  self->pause = bc_quiz_button_new (_ ("Pa_use"), "quiz.pause");
  gtk_widget_set_tooltip_text (self->pause, _ ("Back to the first page; the question waits (Esc)"));
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), self->pause);
  gtk_window_set_titlebar (GTK_WINDOW (self), header);
}

static void
add_bar (BcQuizWindow *self, GtkWidget *box)
{
  self->bar = gtk_info_bar_new ();
  self->bar_words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->bar_words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->bar_words), 0);
  gtk_widget_set_hexpand (self->bar_words, TRUE);
  gtk_info_bar_add_child (GTK_INFO_BAR (self->bar), self->bar_words);
  gtk_info_bar_set_message_type (GTK_INFO_BAR (self->bar), GTK_MESSAGE_WARNING);
  gtk_info_bar_set_show_close_button (GTK_INFO_BAR (self->bar), TRUE);
  self->bar_aside = bc_quiz_button_new (_ ("_Set it aside and start anew"), NULL);
  gtk_info_bar_add_action_widget (GTK_INFO_BAR (self->bar), self->bar_aside, RESPONSE_SET_ASIDE);
  self->bar_retry = bc_quiz_button_new (_ ("_Try again"), NULL);
  gtk_info_bar_add_action_widget (GTK_INFO_BAR (self->bar), self->bar_retry, RESPONSE_RETRY);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), FALSE);
  g_signal_connect_object (self->bar, "response", G_CALLBACK (response_cb), self, 0);
  gtk_box_append (GTK_BOX (box), self->bar);
}

static void
bc_quiz_window_init (BcQuizWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->seed = g_random_int ();
  self->clock = bc_quiz_today;
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Learn"));
  gtk_window_set_hide_on_close (GTK_WINDOW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "body-chart");
  add_header (self);
  add_bar (self, box);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_window_set_child (GTK_WINDOW (self), box);
}

static void
apply_style (BcQuizWindow *self)
{
  BcStyle style = *bc_style_get (bc_appearance_get_preset (self->appearance));
  g_autofree char *look = bc_settings_get_string (self->settings, "look");

  bc_look_from_string (look, &style.look);
  bc_appearance_apply_to (self->appearance, GTK_WIDGET (self));
  bc_quiz_page_set_style (self->page, &style);
}

static void
read_progress (BcQuizWindow *self, const char *path)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  self->progress = bc_quiz_progress_load (path, problems);
  if (problems->len > 0)
    {
      g_autofree char *reason = bc_problem_to_string (g_ptr_array_index (problems, 0));
      tell_damage (self, reason);
    }
}

static void
add_pages (BcQuizWindow *self, BcFigureSet *figures)
{
  BcAtlas *atlas = bc_index_get_atlas (self->index);

  self->start = BC_QUIZ_START (bc_quiz_start_new (atlas, self->settings));
  self->page = BC_QUIZ_PAGE (bc_quiz_page_new (atlas, figures));
  self->end = BC_QUIZ_END (bc_quiz_end_new ());
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->start), PAGE_START);
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->page), PAGE_QUESTION);
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->end), PAGE_END);
}

/**
 * bc_quiz_window_new:
 * @application: (nullable): the program
 * @index: a reference is taken
 * @figures: a reference is taken
 * @settings: a reference is taken
 * @appearance: a reference is taken
 * @path: the file of the progress: bc_quiz_progress_find_path()
 *
 * Returns: (transfer none): the window, not yet shown. Closing hides it, so that a session can be gone on with.
 */
GtkWidget *
bc_quiz_window_new (GtkApplication *application,
                    BcIndex *index,
                    BcFigureSet *figures,
                    BcSettings *settings,
                    BcAppearance *appearance,
                    const char *path)
{
  BcQuizWindow *self = g_object_new (BC_TYPE_QUIZ_WINDOW, "application", application, NULL);

  self->index = g_object_ref (index);
  self->settings = g_object_ref (settings);
  read_progress (self, path);
  add_pages (self, figures);
  self->appearance = g_object_ref (appearance);
  g_signal_connect_object (self->appearance, "changed", G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::look", G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
  apply_style (self);
  show_start (self);
  return GTK_WIDGET (self);
}

/**
 * bc_quiz_window_set_figures:
 * @figures: of another body; a reference is taken
 */
void
bc_quiz_window_set_figures (BcQuizWindow *self, BcFigureSet *figures)
{
  bc_quiz_page_set_figures (self->page, figures);
}

/**
 * bc_quiz_window_set_chance:
 * @seed: of the next session
 * @clock: which day it is
 * @clock_data: handed to it
 *
 * Leaves nothing to chance: for tests.
 */
void
bc_quiz_window_set_chance (BcQuizWindow *self, guint32 seed, BcQuizClock clock, gpointer clock_data)
{
  self->seed = seed;
  self->clock = clock;
  self->clock_data = clock_data;
  if (g_str_equal (bc_quiz_window_get_shown (self), PAGE_START))
    show_start (self);
}

/**
 * bc_quiz_window_save:
 *
 * Saves what was learned now.
 */
void
bc_quiz_window_save (BcQuizWindow *self)
{
  save_now (self);
}

/**
 * bc_quiz_window_get_quiz:
 *
 * Returns: (transfer none) (nullable): the session at hand.
 */
BcQuiz *
bc_quiz_window_get_quiz (BcQuizWindow *self)
{
  return self->quiz;
}

BcQuizProgress *
bc_quiz_window_get_progress (BcQuizWindow *self)
{
  return self->progress;
}

BcQuizPage *
bc_quiz_window_get_page (BcQuizWindow *self)
{
  return self->page;
}

/**
 * bc_quiz_window_get_shown:
 *
 * Returns: which page is shown: "start", "question" or "end".
 */
const char *
bc_quiz_window_get_shown (BcQuizWindow *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
}
