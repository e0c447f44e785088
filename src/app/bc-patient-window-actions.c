/* What the buttons of the patient screen do.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-window-private.h"

#include "bc-patient-pattern.h"

#define PLAY_MS 9000

void
bc_patient_window_stop_playing (BcPatientWindow *self)
{
  self->playing = FALSE;
  g_clear_handle_id (&self->play_timer, g_source_remove);
}

static void
go_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientVisit *visit = BC_PATIENT_WINDOW (widget)->visit;

  if (g_str_equal (action, "patient.back"))
    bc_patient_visit_go_back (visit);
  else if (g_str_equal (action, "patient.home"))
    bc_patient_visit_reset (visit);
  else if (g_str_equal (action, "patient.stories"))
    bc_patient_visit_go (visit, BC_PATIENT_LIBRARY);
  else if (g_str_equal (action, "patient.help"))
    bc_patient_visit_go (visit, BC_PATIENT_HELP);
  else if (g_str_equal (action, "patient.go-on"))
    bc_patient_visit_go_on (visit);
}

static void
place_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientVisit *visit = BC_PATIENT_WINDOW (widget)->visit;
  BcPlace place;
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  if (!bc_place_parse (bc_session_get_atlas (bc_patient_visit_get_session (visit)),
                       g_variant_get_string (parameter, NULL), &place, NULL))
    return;
  bc_place_list_spots (&place, spots);
  if (spots->len > 0)
    bc_patient_visit_touch (visit, &g_array_index (spots, BcSpot, 0));
}

static void
close_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_patient_visit_look_closer (BC_PATIENT_WINDOW (widget)->visit, g_variant_get_string (parameter, NULL));
}

static void
muscle_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientVisit *visit = BC_PATIENT_WINDOW (widget)->visit;
  GPtrArray *suggestions = bc_session_get_ranking (bc_patient_visit_get_session (visit))->suggestions;
  guint index = g_variant_get_uint32 (parameter);

  if (index < suggestions->len)
    {
      const BcSuggestion *suggestion = g_ptr_array_index (suggestions, index);
      bc_patient_visit_choose (visit, suggestion->muscle, suggestion->sides);
    }
}

static void
story_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientVisit *visit = BC_PATIENT_WINDOW (widget)->visit;
  const BcStory *story = bc_stories_find (bc_patient_visit_get_stories (visit), g_variant_get_string (parameter, NULL));

  if (story != NULL)
    bc_patient_visit_open_story (visit, story);
}

static gboolean
play_on_cb (gpointer window)
{
  BcPatientWindow *self = window;

  /* who watches is there, even without touching anything */
  bc_idle_clock_touch (&self->idle, bc_patient_window_get_now (self));
  if (bc_patient_visit_turn (self->visit, 1))
    return G_SOURCE_CONTINUE;
  self->play_timer = 0;
  bc_patient_window_stop_playing (self);
  bc_patient_window_rebuild_soon (self);
  return G_SOURCE_REMOVE;
}

static void
play_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientWindow *self = BC_PATIENT_WINDOW (widget);
  gboolean play = !self->playing;

  bc_patient_window_stop_playing (self);
  if (play && bc_patient_visit_get_page (self->visit) == BC_PATIENT_STORY)
    {
      self->playing = TRUE;
      self->play_timer = g_timeout_add (PLAY_MS, play_on_cb, self);
    }
  bc_patient_window_rebuild_soon (self);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_patient_visit_turn (BC_PATIENT_WINDOW (widget)->visit, g_str_equal (action, "patient.next") ? 1 : -1);
}

static void
find_pattern (GtkWidget *widget, BcPatientPattern **found)
{
  if (BC_IS_PATIENT_PATTERN (widget))
    *found = BC_PATIENT_PATTERN (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *found == NULL;
       child = gtk_widget_get_next_sibling (child))
    find_pattern (child, found);
}

static void
replay_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientPattern *pattern = NULL;

  find_pattern (GTK_WIDGET (BC_PATIENT_WINDOW (widget)->place), &pattern);
  if (pattern != NULL)
    bc_patient_pattern_replay (pattern);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_patient_printing_print (BC_PATIENT_WINDOW (widget)->printing);
}

static void
text_size_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientWindow *self = BC_PATIENT_WINDOW (widget);

  self->large_text = !self->large_text;
  bc_patient_window_update_unit (self);
  bc_patient_window_rebuild_soon (self);
}

static void
language_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientWindow *self = BC_PATIENT_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  if (self->languages != NULL && g_strv_contains ((const char *const *)self->language_ids, id))
    bc_patient_window_speak (self, id);
}

static void
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!bc_patient_window_is_locked (BC_PATIENT_WINDOW (widget)))
    bc_patient_window_leave (BC_PATIENT_WINDOW (widget));
}

void
bc_patient_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "patient.back", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "patient.home", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "patient.stories", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "patient.help", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "patient.go-on", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "patient.place", "s", place_cb);
  gtk_widget_class_install_action (widget_class, "patient.close-up", "s", close_up_cb);
  gtk_widget_class_install_action (widget_class, "patient.muscle", "u", muscle_cb);
  gtk_widget_class_install_action (widget_class, "patient.story", "s", story_cb);
  gtk_widget_class_install_action (widget_class, "patient.play", NULL, play_cb);
  gtk_widget_class_install_action (widget_class, "patient.next", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "patient.previous", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "patient.replay", NULL, replay_cb);
  gtk_widget_class_install_action (widget_class, "patient.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "patient.text-size", NULL, text_size_cb);
  gtk_widget_class_install_action (widget_class, "patient.language", "s", language_cb);
  gtk_widget_class_install_action (widget_class, "patient.leave", NULL, leave_cb);
}
