/* The action win.learn. A learner's window is none for a patient: as long as a patient screen is open, over the window or
   beside it, the action rests, and a quiz that is open is put away with its session.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-learn-actions.h"

#include "bc-patient-window.h"
#include "bc-quiz-window.h"

#define ACTION "learn"

struct _BcLearnActions
{
  GObject parent_instance;

  GtkApplicationWindow *window; /* borrowed, weak */
  BcSession *session;           /* owned */
  BcSettings *settings;         /* owned */
  BcFigureSet *figures;         /* owned; NULL: no quiz can be opened */
  BcAppearance *appearance;     /* owned; NULL until it is known */
  GtkWindow *quiz;              /* borrowed, weak; NULL until it is opened */
};

G_DEFINE_FINAL_TYPE (BcLearnActions, bc_learn_actions, G_TYPE_OBJECT)

static gboolean
is_presenting (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (BC_IS_PATIENT_WINDOW (window))
        return TRUE;
    }
  return FALSE;
}

static void
update (BcLearnActions *self)
{
  gboolean presenting = is_presenting ();
  GAction *action = self->window != NULL ? g_action_map_lookup_action (G_ACTION_MAP (self->window), ACTION) : NULL;

  if (action != NULL)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->figures != NULL && !presenting);
  if (presenting && self->quiz != NULL && gtk_widget_get_visible (GTK_WIDGET (self->quiz)))
    gtk_window_close (self->quiz);
}

static BcBodySides
sides_of (BcSide side)
{
  return side == BC_SIDE_LEFT ? BC_BODY_LEFT : side == BC_SIDE_RIGHT ? BC_BODY_RIGHT : BC_BODY_BOTH;
}

static void
muscle_wanted_cb (BcQuizWindow *quiz, const BcMuscle *muscle, BcSide side, BcLearnActions *self)
{
  if (self->window == NULL)
    return;
  g_action_group_change_action_state (G_ACTION_GROUP (self->window), "show-reading", g_variant_new_boolean (TRUE));
  bc_selection_set_muscle (bc_session_get_selection (self->session), muscle,
                           muscle->sided ? sides_of (side) : BC_BODY_BOTH);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
open_quiz (BcLearnActions *self)
{
  g_autofree char *path = bc_quiz_progress_find_path ();
  GtkWidget *quiz =
      bc_quiz_window_new (gtk_window_get_application (GTK_WINDOW (self->window)), bc_session_get_index (self->session),
                          self->figures, self->settings, self->appearance, path);

  g_set_weak_pointer (&self->quiz, GTK_WINDOW (quiz));
  g_signal_connect_object (quiz, "muscle-wanted", G_CALLBACK (muscle_wanted_cb), self, 0);
}

static void
learn_cb (GSimpleAction *action, GVariant *parameter, BcLearnActions *self)
{
  if (self->figures == NULL || self->appearance == NULL || self->window == NULL || is_presenting ())
    return;
  if (self->quiz == NULL)
    open_quiz (self);
  gtk_window_present (self->quiz);
}

static void
bc_learn_actions_dispose (GObject *object)
{
  BcLearnActions *self = BC_LEARN_ACTIONS (object);
  GtkWindow *quiz = self->quiz;

  g_clear_weak_pointer (&self->quiz);
  if (quiz != NULL)
    gtk_window_destroy (quiz);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->figures);
  g_clear_object (&self->appearance);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_learn_actions_parent_class)->dispose (object);
}

static void
bc_learn_actions_class_init (BcLearnActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_learn_actions_dispose;
}

static void
bc_learn_actions_init (BcLearnActions *self)
{
}

/**
 * bc_learn_actions_new:
 * @window: gets the action; the quiz goes with it
 * @session: whose atlas is learned, and where a muscle's page is shown; a reference is taken
 * @settings: a reference is taken
 *
 * Returns: (transfer full): must be kept as long as the window.
 */
BcLearnActions *
bc_learn_actions_new (GtkApplicationWindow *window, BcSession *session, BcSettings *settings)
{
  BcLearnActions *self = g_object_new (BC_TYPE_LEARN_ACTIONS, NULL);
  g_autoptr (GSimpleAction) action = g_simple_action_new (ACTION, NULL);

  g_set_weak_pointer (&self->window, window);
  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (action, "activate", G_CALLBACK (learn_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * bc_learn_actions_set_figures:
 * @figures: (nullable): a reference is taken; without them nothing can be learned
 */
void
bc_learn_actions_set_figures (BcLearnActions *self, BcFigureSet *figures)
{
  g_set_object (&self->figures, figures);
  if (figures != NULL && self->quiz != NULL)
    bc_quiz_window_set_figures (BC_QUIZ_WINDOW (self->quiz), figures);
  update (self);
}

/**
 * bc_learn_actions_set_appearance:
 * @appearance: of the main window; a reference is taken
 *
 * Call before the action is used.
 */
void
bc_learn_actions_set_appearance (BcLearnActions *self, BcAppearance *appearance)
{
  g_set_object (&self->appearance, appearance);
}

/**
 * bc_learn_actions_get_window:
 *
 * Returns: (transfer none) (nullable): the quiz, shown or not; NULL until it was opened.
 */
GtkWindow *
bc_learn_actions_get_window (BcLearnActions *self)
{
  return self->quiz;
}

/**
 * bc_learn_actions_add_keys:
 *
 * Gives the action its key.
 */
void
bc_learn_actions_add_keys (GtkApplication *application)
{
  static const char *const keys[] = { "<Control><Shift>l", NULL };

  gtk_application_set_accels_for_action (application, "win." ACTION, keys);
}
