/* Which side pane comes forward when something else is looked at, by whatever way: search, link, gallery, list, back, forward.

   What is read about or asked for by name comes forward in every window. In a narrow one, which has room for one side pane
   only, newly marked places bring the answer forward, with what must be checked first, and a muscle that no row of the answer
   names brings its page. A muscle that is chosen among the rows changes nothing: whoever goes down the list looks at the
   patterns. Where both panes are folded away, marks do not bring one back: the figures were to have the whole window.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pane-turns.h"

struct _BcPaneTurns
{
  GObject parent_instance;

  GtkApplicationWindow *window; /* weak */
  BcWindowFrame *frame;         /* owned */
  BcSession *session;           /* owned */
  gboolean asked;               /* the changes since the last update: a page was asked for by name; */
  gboolean read_changed;        /* another subject or condition; */
  gboolean places_changed;      /* other places; */
  gboolean muscle_changed;      /* another muscle */
};

G_DEFINE_FINAL_TYPE (BcPaneTurns, bc_pane_turns, G_TYPE_OBJECT)

static void
read_changed_cb (BcPaneTurns *self)
{
  self->read_changed = TRUE;
}

static void
places_changed_cb (BcPaneTurns *self)
{
  self->places_changed = TRUE;
}

static void
muscle_changed_cb (BcPaneTurns *self)
{
  self->muscle_changed = TRUE;
}

static BcSelection *
get_selection (BcPaneTurns *self)
{
  return bc_session_get_selection (self->session);
}

static gboolean
is_read_about (BcPaneTurns *self)
{
  return bc_selection_get_subject (get_selection (self))->kind != BC_SUBJECT_NONE ||
         bc_selection_get_condition (get_selection (self)) != NULL;
}

static gboolean
is_listed (BcPaneTurns *self, const BcMuscle *muscle)
{
  const GPtrArray *rows = bc_session_get_filtered (self->session)->rows;

  for (guint i = 0; i < rows->len; i++)
    if (((const BcSuggestion *)g_ptr_array_index (rows, i))->muscle == muscle)
      return TRUE;
  return FALSE;
}

/* The pane that must come forward; NULL: what is looked at is seen. */
static const char *
get_wanted (BcPaneTurns *self)
{
  const BcShownMuscle *shown = bc_selection_get_muscle (get_selection (self));

  if (self->asked || (self->read_changed && is_read_about (self)))
    return BC_PANE_READING;
  if (!bc_window_frame_is_narrow (self->frame))
    return NULL;
  if (self->places_changed && !bc_selection_is_empty (get_selection (self)))
    return bc_window_frame_shows (self->window, BC_PANE_READING) ? BC_PANE_PLACES : NULL;
  if (self->muscle_changed && shown != NULL && !is_listed (self, shown->muscle))
    return bc_window_frame_shows (self->window, BC_PANE_PLACES) ? BC_PANE_READING : NULL;
  return NULL;
}

static void
bc_pane_turns_dispose (GObject *object)
{
  BcPaneTurns *self = BC_PANE_TURNS (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->frame);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_pane_turns_parent_class)->dispose (object);
}

static void
bc_pane_turns_class_init (BcPaneTurnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_pane_turns_dispose;
}

static void
bc_pane_turns_init (BcPaneTurns *self)
{
}

/**
 * bc_pane_turns_new:
 * @window: whose panes are meant
 * @frame: says whether there is room for both; a reference is taken
 * @session: what is looked at; a reference is taken
 *
 * Returns: (transfer full): must be kept as long as the window.
 */
BcPaneTurns *
bc_pane_turns_new (GtkApplicationWindow *window, BcWindowFrame *frame, BcSession *session)
{
  BcPaneTurns *self = g_object_new (BC_TYPE_PANE_TURNS, NULL);
  BcSelection *selection = bc_session_get_selection (session);

  g_set_weak_pointer (&self->window, window);
  self->frame = g_object_ref (frame);
  self->session = g_object_ref (session);
  g_signal_connect_object (selection, "subject-changed", G_CALLBACK (read_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "condition-changed", G_CALLBACK (read_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "places-changed", G_CALLBACK (places_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "muscle-changed", G_CALLBACK (muscle_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * bc_pane_turns_ask_for_page:
 *
 * Brings the reading pane forward at the next update, also where a row of the answer names the muscle.
 */
void
bc_pane_turns_ask_for_page (BcPaneTurns *self)
{
  self->asked = TRUE;
}

/**
 * bc_pane_turns_update:
 *
 * Brings forward what must be seen; call when the panes are in step with the session.
 */
void
bc_pane_turns_update (BcPaneTurns *self)
{
  const char *wanted = get_wanted (self);

  self->asked = self->read_changed = self->places_changed = self->muscle_changed = FALSE;
  if (wanted != NULL && self->window != NULL)
    bc_window_frame_reveal (self->window, wanted);
}
