/* The quiz in its window: a question of each kind answered by pointer and by keyboard, what a screen reader is told, pausing,
 * the file of the progress, and that a patient screen puts it away.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-learn-actions.h"
#include "bc-named-region.h"
#include "bc-quiz-stage.h"
#include "bc-quiz-window.h"
#include "bc-quiz-words.h"
#include "bc-settings.h"
#include "bc-window.h"
#include "window-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY 739000

/* The main window takes seconds to build; only two tests want one. */
#define WITH_MAIN_WINDOW "main-window"

typedef struct
{
  WindowFixture base; /* without its window where the test wants none */
  BcQuizWindow *quiz;
  BcSettings *settings;
  char *folder;
  char *path;
  guint32 day;
} Fixture;

static guint32
clock_cb (gpointer day)
{
  return *(const guint32 *)day;
}

/* Runs the main loop until it has nothing to do and the window has its place. */
static void
settle (Fixture *fixture)
{
  gint64 patience = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while ((g_main_context_pending (NULL) || gtk_widget_get_width (GTK_WIDGET (fixture->quiz)) == 0) &&
         g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, gtk_widget_get_width (GTK_WIDGET (fixture->quiz)) == 0);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->quiz)), >, 0);
}

static void
open_quiz (Fixture *fixture)
{
  g_autoptr (BcAppearance) appearance = bc_appearance_new (fixture->settings);

  fixture->quiz =
      BC_QUIZ_WINDOW (bc_quiz_window_new (NULL, bc_session_get_index (fixture->base.session), fixture->base.figures,
                                          fixture->settings, appearance, fixture->path));
  bc_quiz_window_set_chance (fixture->quiz, 5, clock_cb, &fixture->day);
  gtk_window_present (GTK_WINDOW (fixture->quiz));
  settle (fixture);
}

static void
load_data (WindowFixture *base)
{
  g_autofree char *folder = bc_folders_find_figures ();

  base->problems = bc_problems_new ();
  base->atlas = bc_atlas_load_default (base->problems);
  base->figures = bc_figure_set_load (folder, NULL);
  g_assert_nonnull (base->figures);
  base->session = bc_session_new (base->atlas);
  base->selection = bc_session_get_selection (base->session);
}

static void
free_data (WindowFixture *base)
{
  g_clear_object (&base->session);
  g_clear_object (&base->figures);
  g_clear_object (&base->atlas);
  g_ptr_array_unref (base->problems);
}

static void
set_up (Fixture *fixture, gconstpointer kind)
{
  gboolean with_main = g_strcmp0 (kind, WITH_MAIN_WINDOW) == 0;

  if (with_main)
    window_fixture_set_up (&fixture->base, NULL);
  else
    load_data (&fixture->base);
  fixture->day = TODAY;
  fixture->folder = g_dir_make_tmp ("bodychart-quiz-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "learning.xml", NULL);
  fixture->settings = bc_settings_new_in_memory ();
  if (!with_main)
    {
      bc_settings_set_string (fixture->settings, "learn-kind", kind);
      open_quiz (fixture);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (fixture->quiz != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->quiz));
  g_clear_object (&fixture->settings);
  if (fixture->base.window != NULL)
    window_fixture_tear_down (&fixture->base, NULL);
  else
    free_data (&fixture->base);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->quiz), action, NULL));
  settle (fixture);
}

static BcQuiz *
get_quiz (Fixture *fixture)
{
  return bc_quiz_window_get_quiz (fixture->quiz);
}

/* Presses a key the way a keyboard does: by the bindings of the widget with the focus, then of those around it. */
static gboolean
press (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  g_autofree char *name = gtk_accelerator_name (key, modifiers);

  for (GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (fixture->quiz)); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
          if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
            continue;
          for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
            {
              g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
              g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
              if (g_strcmp0 (trigger, name) == 0 &&
                  gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                gtk_shortcut_get_arguments (shortcut)))
                {
                  settle (fixture);
                  return TRUE;
                }
            }
        }
    }
  return FALSE;
}

static GtkWidget *
find_region (GtkWidget *widget, const BcSpot *spot)
{
  if (BC_IS_NAMED_REGION (widget))
    return bc_spot_equal (bc_named_region_get_spot (BC_NAMED_REGION (widget)), spot) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find_region (child, spot) : NULL;
      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find_button (child, action) : NULL;
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What the pointer does at a place of a figure: the click's gesture tells where it was let go. */
static void
click_figure (Fixture *fixture, BcQuizFigure *figure, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (figure));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, x, y);
    }
  settle (fixture);
}

static void
click_spot (Fixture *fixture, const BcSpot *spot)
{
  BcQuizPage *page = bc_quiz_window_get_page (fixture->quiz);

  for (guint i = 0; bc_quiz_page_get_figure (page, i) != NULL; i++)
    {
      BcQuizFigure *figure = bc_quiz_page_get_figure (page, i);
      double x, y;
      if (!bc_quiz_figure_get_spot_place (figure, spot, &x, &y))
        continue;
      g_assert_true (bc_spot_equal (bc_quiz_figure_find_spot (figure, x, y), spot));
      click_figure (fixture, figure, x, y);
      return;
    }
  g_assert_not_reached ();
}

static const BcQuizSpot *
wanted_spot (Fixture *fixture, guint position)
{
  const BcQuizQuestion *question = bc_quiz_get_question (get_quiz (fixture));

  for (guint i = 0; i < question->spots->len; i++)
    if (g_array_index (question->spots, BcQuizSpot, i).wanted && position-- == 0)
      return &g_array_index (question->spots, BcQuizSpot, i);
  return NULL;
}

static void
a_point_is_answered_by_pointer (Fixture *fixture, gconstpointer unused)
{
  act (fixture, "quiz.begin");
  g_assert_cmpstr (bc_quiz_window_get_shown (fixture->quiz), ==, "question");
  for (guint i = 0; wanted_spot (fixture, i) != NULL; i++)
    click_spot (fixture, &wanted_spot (fixture, i)->spot);
  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->quiz), "quiz.answer"), "clicked");
  settle (fixture);
  g_assert_nonnull (bc_quiz_get_marking (get_quiz (fixture)));
  g_assert_cmpint (bc_quiz_get_marking (get_quiz (fixture))->outcome, ==, BC_QUIZ_RIGHT);
  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->quiz), "quiz.next"), "clicked");
  settle (fixture);
  g_assert_cmpuint (bc_quiz_get_number (get_quiz (fixture)), ==, 2);
}

static void
a_point_is_answered_by_keyboard (Fixture *fixture, gconstpointer unused)
{
  act (fixture, "quiz.begin");
  for (guint i = 0; wanted_spot (fixture, i) != NULL; i++)
    {
      GtkWidget *region = find_region (GTK_WIDGET (fixture->quiz), &wanted_spot (fixture, i)->spot);
      g_assert_true (gtk_widget_grab_focus (region));
      g_assert_true (press (fixture, GDK_KEY_space, 0));
      gtk_test_accessible_assert_state (region, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
    }
  g_assert_true (press (fixture, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpint (bc_quiz_get_marking (get_quiz (fixture))->outcome, ==, BC_QUIZ_RIGHT);
  g_assert_true (press (fixture, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpuint (bc_quiz_get_number (get_quiz (fixture)), ==, 2);
}

static void
arrows_walk_the_figure_and_a_choice_is_taken_back (Fixture *fixture, gconstpointer unused)
{
  BcQuizFigure *figure;
  GtkWidget *first;
  guint n;

  act (fixture, "quiz.begin");
  figure = bc_quiz_page_get_figure (bc_quiz_window_get_page (fixture->quiz), 0);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (figure), GTK_DIR_TAB_FORWARD));
  first = gtk_window_get_focus (GTK_WINDOW (fixture->quiz));
  g_assert_true (BC_IS_NAMED_REGION (first));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (figure), GTK_DIR_DOWN));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->quiz)) != first);
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  bc_quiz_get_chosen (get_quiz (fixture), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (press (fixture, GDK_KEY_z, GDK_CONTROL_MASK));
  bc_quiz_get_chosen (get_quiz (fixture), &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (press (fixture, GDK_KEY_y, GDK_CONTROL_MASK));
  bc_quiz_get_chosen (get_quiz (fixture), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (figure), GTK_DIR_TAB_FORWARD));
}

static void
a_pattern_is_answered_by_pointer (Fixture *fixture, gconstpointer unused)
{
  const BcQuizQuestion *question;

  act (fixture, "quiz.begin");
  question = bc_quiz_get_question (get_quiz (fixture));
  for (GtkWidget *button = find_button (GTK_WIDGET (fixture->quiz), "quiz.choose"); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      guint choice = g_variant_get_uint32 (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, question->choices[choice]->name);
      if (choice != question->right)
        continue;
      g_signal_emit_by_name (button, "clicked");
      break;
    }
  settle (fixture);
  g_assert_cmpint (bc_quiz_get_marking (get_quiz (fixture))->outcome, ==, BC_QUIZ_RIGHT);
}

static void
a_pattern_is_answered_by_keyboard_and_told_in_words (Fixture *fixture, gconstpointer unused)
{
  const BcQuizQuestion *question;
  g_autofree char *told = NULL;
  guint wrong;

  act (fixture, "quiz.begin");
  question = bc_quiz_get_question (get_quiz (fixture));
  wrong = (question->right + 1) % BC_QUIZ_MAX_CHOICES;
  g_assert_true (press (fixture, GDK_KEY_1 + wrong, 0));
  g_assert_cmpint (bc_quiz_get_choice (get_quiz (fixture)), ==, (int)wrong);
  g_assert_cmpint (bc_quiz_get_marking (get_quiz (fixture))->outcome, ==, BC_QUIZ_NOT_YET);
  told = g_strdup_printf ("Not yet: this is the pattern of %s. You chose %s.", question->card.muscle->name,
                          question->choices[wrong]->name);
  /* the focus is on the way forward, which says how it came out */
  gtk_test_accessible_assert_property (gtk_window_get_focus (GTK_WINDOW (fixture->quiz)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told);
  g_assert_true (press (fixture, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpuint (bc_quiz_get_number (get_quiz (fixture)), ==, 2);
}

static void
the_question_takes_the_focus_and_says_itself (Fixture *fixture, gconstpointer unused)
{
  const BcQuizQuestion *question;
  g_autofree char *subject = NULL, *task = NULL, *all = NULL;

  act (fixture, "quiz.begin");
  question = bc_quiz_get_question (get_quiz (fixture));
  subject = bc_quiz_words_subject (question);
  task = bc_quiz_words_task (question);
  all = g_strdup_printf ("Question 1 of 10. Where does this point send pain? %s. %s", subject, task);
  gtk_test_accessible_assert_property (gtk_window_get_focus (GTK_WINDOW (fixture->quiz)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       all);
}

static void
a_session_runs_to_its_end_and_is_saved (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;
  guint n = 0;

  act (fixture, "quiz.begin");
  while (g_str_equal (bc_quiz_window_get_shown (fixture->quiz), "question") && n++ < 100)
    {
      act (fixture, "quiz.give-up");
      act (fixture, "quiz.next");
    }
  g_assert_cmpstr (bc_quiz_window_get_shown (fixture->quiz), ==, "end");
  g_assert_cmpuint (bc_quiz_count_results (get_quiz (fixture), BC_QUIZ_NOT_YET), ==, 10);
  bc_quiz_window_save (fixture->quiz);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "not-yet=\"10\""));
  act (fixture, "quiz.begin");
  g_assert_cmpstr (bc_quiz_window_get_shown (fixture->quiz), ==, "question");
}

static void
a_pause_keeps_the_question_and_what_was_chosen (Fixture *fixture, gconstpointer unused)
{
  const BcQuizQuestion *question;
  guint n;

  act (fixture, "quiz.begin");
  question = bc_quiz_get_question (get_quiz (fixture));
  click_spot (fixture, &wanted_spot (fixture, 0)->spot);
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpstr (bc_quiz_window_get_shown (fixture->quiz), ==, "start");
  act (fixture, "quiz.go-on");
  g_assert_true (bc_quiz_get_question (get_quiz (fixture)) == question);
  bc_quiz_get_chosen (get_quiz (fixture), &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
a_damaged_file_is_told_and_can_be_set_aside (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *kept = g_strconcat (fixture->path, ".kept-1", NULL), *text = NULL;
  GtkWidget *bar;

  gtk_window_destroy (GTK_WINDOW (fixture->quiz));
  g_assert_true (g_file_set_contents (fixture->path, "damaged", -1, NULL));
  open_quiz (fixture);
  bar = window_fixture_find_in (GTK_WIDGET (fixture->quiz), GTK_TYPE_INFO_BAR);
  g_assert_true (gtk_info_bar_get_revealed (GTK_INFO_BAR (bar)));
  act (fixture, "quiz.begin");
  act (fixture, "quiz.give-up");
  bc_quiz_window_save (fixture->quiz);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "damaged");
  gtk_info_bar_response (GTK_INFO_BAR (bar), 1);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<card "));
}

static void
a_section_where_all_is_done_offers_practice (Fixture *fixture, gconstpointer unused)
{
  BcQuizWish wish = { NULL, TRUE, TRUE, BC_QUIZ_EASY, 10 };
  g_autoptr (GArray) cards = bc_quiz_card_list (fixture->base.atlas, &wish);
  BcQuizMarking marking = { .quality = 5, .outcome = BC_QUIZ_RIGHT };
  GtkWidget *button;

  for (guint i = 0; i < cards->len; i++)
    {
      g_autofree char *id = bc_quiz_card_to_id (&g_array_index (cards, BcQuizCard, i));
      bc_quiz_progress_answer (bc_quiz_window_get_progress (fixture->quiz), id, &marking, TODAY);
    }
  bc_quiz_window_set_chance (fixture->quiz, 5, clock_cb, &fixture->day);
  button = find_button (GTK_WIDGET (fixture->quiz), "quiz.begin");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Practise");
  act (fixture, "quiz.begin");
  g_assert_cmpuint (bc_quiz_get_n_questions (get_quiz (fixture)), ==, 10);
}

/* In the main window */

static GtkWindow *
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static void
the_menu_opens_it_and_it_leads_to_a_muscles_page (Fixture *fixture, gconstpointer unused)
{
  const BcShownMuscle *shown;
  BcQuizWindow *quiz;

  window_fixture_activate (&fixture->base, "win.learn", NULL);
  quiz = BC_QUIZ_WINDOW (find_toplevel (BC_TYPE_QUIZ_WINDOW));
  g_assert_nonnull (quiz);
  gtk_widget_activate_action (GTK_WIDGET (quiz), "quiz.begin", NULL);
  gtk_widget_activate_action (GTK_WIDGET (quiz), "quiz.give-up", NULL);
  gtk_widget_activate_action (GTK_WIDGET (quiz), "quiz.show-muscle", NULL);
  shown = bc_selection_get_muscle (fixture->base.selection);
  g_assert_nonnull (shown);
  g_assert_true (shown->muscle == bc_quiz_get_question (bc_quiz_window_get_quiz (quiz))->card.muscle);
}

static void
a_patient_screen_puts_it_away (Fixture *fixture, gconstpointer unused)
{
  GtkWindow *quiz;

  window_fixture_activate (&fixture->base, "win.learn", NULL);
  quiz = find_toplevel (BC_TYPE_QUIZ_WINDOW);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (quiz)));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->base.window), "present", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (quiz)));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->base.window), "learn"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->base.window), "present", NULL);
  window_fixture_settle (&fixture->base);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->base.window), "learn"));
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
#define ADD(name, kind, function) g_test_add ("/quiz-window/" name, Fixture, kind, set_up, function, tear_down)
  ADD ("a-point-is-answered-by-pointer", "where", a_point_is_answered_by_pointer);
  ADD ("a-point-is-answered-by-keyboard", "where", a_point_is_answered_by_keyboard);
  ADD ("arrows-walk-the-figure-and-a-choice-is-taken-back", "where", arrows_walk_the_figure_and_a_choice_is_taken_back);
  ADD ("a-pattern-is-answered-by-pointer", "which", a_pattern_is_answered_by_pointer);
  ADD ("a-pattern-is-answered-by-keyboard-and-told-in-words", "which",
       a_pattern_is_answered_by_keyboard_and_told_in_words);
  ADD ("the-question-takes-the-focus-and-says-itself", "where", the_question_takes_the_focus_and_says_itself);
  ADD ("a-session-runs-to-its-end-and-is-saved", "which", a_session_runs_to_its_end_and_is_saved);
  ADD ("a-pause-keeps-the-question-and-what-was-chosen", "where", a_pause_keeps_the_question_and_what_was_chosen);
  ADD ("a-damaged-file-is-told-and-can-be-set-aside", "both", a_damaged_file_is_told_and_can_be_set_aside);
  ADD ("a-section-where-all-is-done-offers-practice", "both", a_section_where_all_is_done_offers_practice);
  ADD ("the-menu-opens-it-and-it-leads-to-a-muscles-page", WITH_MAIN_WINDOW,
       the_menu_opens_it_and_it_leads_to_a_muscles_page);
  ADD ("a-patient-screen-puts-it-away", WITH_MAIN_WINDOW, a_patient_screen_puts_it_away);
#undef ADD
  return g_test_run ();
}
