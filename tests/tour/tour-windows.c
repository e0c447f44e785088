/* States of the tour: drawing tools, other windows, what cannot be read.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-window.h"
#include "bc-window.h"
#include "tour.h"

static void
annotating (Tour *tour)
{
  tour_set_state (tour, "annotate", g_variant_new_boolean (TRUE));
}

static void
annotating_off (Tour *tour)
{
  tour_set_state (tour, "annotate", g_variant_new_boolean (FALSE));
}

static void
find_other (Tour *tour)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);
      if (window != tour->window && gtk_widget_get_mapped (window))
        tour->other = window;
    }
}

static void
preferences (Tour *tour)
{
  g_action_group_activate_action (G_ACTION_GROUP (tour->application), "preferences", NULL);
  tour_settle (tour);
  find_other (tour);
  for (int i = 0; i < 4; i++)
    tour_settle (tour);
}

static void
shortcuts (Tour *tour)
{
  tour_activate (tour, "win.show-help-overlay", NULL);
  find_other (tour);
}

static void
open_quiz (Tour *tour, const char *kind)
{
  g_autoptr (BcAppearance) appearance = bc_appearance_get_shared (tour->settings);

  bc_settings_set_string (tour->settings, "learn-kind", kind);
  tour->other = bc_quiz_window_new (NULL, bc_session_get_index (tour->session), tour->figures, tour->settings,
                                    appearance, "/nonexistent/learning.xml");
  gtk_window_present (GTK_WINDOW (tour->other));
  tour_fill_screen (tour, tour->other);
}

static void
act (Tour *tour, const char *action)
{
  gtk_widget_activate_action (tour->other, action, NULL);
  tour_settle (tour);
}

static void
quiz_start (Tour *tour)
{
  open_quiz (tour, "both");
}

static void
quiz_where (Tour *tour)
{
  open_quiz (tour, "where");
  act (tour, "quiz.begin");
}

static void
quiz_where_answered (Tour *tour)
{
  quiz_where (tour);
  act (tour, "quiz.give-up");
}

static void
quiz_which (Tour *tour)
{
  open_quiz (tour, "which");
  act (tour, "quiz.begin");
}

static void
quiz_which_answered (Tour *tour)
{
  quiz_which (tour);
  gtk_widget_activate_action (tour->other, "quiz.choose", "u", 0);
  tour_settle (tour);
}

static void
quiz_end (Tour *tour)
{
  BcQuiz *quiz;

  open_quiz (tour, "which");
  act (tour, "quiz.begin");
  quiz = bc_quiz_window_get_quiz (BC_QUIZ_WINDOW (tour->other));
  for (guint i = 0; i < 60 && !bc_quiz_is_over (quiz); i++)
    {
      gtk_widget_activate_action (tour->other, "quiz.choose", "u", i % 2);
      act (tour, "quiz.next");
    }
}

static void
broken_pack (Tour *tour)
{
  GPtrArray *problems = bc_problems_new ();
  g_autoptr (BcSession) session = bc_session_new (tour->atlas);

  bc_problems_add (problems, BC_PROBLEM_REFUSED, "/home/anna/.local/share/bodychart/atlas/own-muscles.xml", 12,
                   "the muscle has no name");
  tour->other = bc_window_new (tour->application, session, tour->figures, NULL, problems);
  gtk_window_present (GTK_WINDOW (tour->other));
  tour_fill_screen (tour, tour->other);
  g_ptr_array_unref (problems);
}

const TourState tour_window_states[] = {
  { "44-annotating", annotating, annotating_off },
  { "45-preferences", preferences, NULL },
  { "46-shortcuts", shortcuts, NULL },
  { "47-quiz-start", quiz_start, NULL },
  { "48-quiz-where", quiz_where, NULL },
  { "49-quiz-where-answered", quiz_where_answered, NULL },
  { "50-quiz-which", quiz_which, NULL },
  { "51-quiz-which-answered", quiz_which_answered, NULL },
  { "52-quiz-end", quiz_end, NULL },
  { "53-broken-pack", broken_pack, NULL },
  { NULL, NULL, NULL },
};
