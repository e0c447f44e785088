/* A clinician's window and the patient screen that follows it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-link.h"
#include "patient-fixture.h"

/* Following */

/* Two would ask for one place on the bus. */
static GtkApplication *application;

typedef struct
{
  GtkWidget *window;
  BcSession *session;
  BcPatientLink *link;
} Clinic;

static void
open_clinic (PatientFixture *fixture, Clinic *clinic)
{
  clinic->window = gtk_application_window_new (application);
  gtk_window_set_title (GTK_WINDOW (clinic->window), "Canary Clinic of Mr Zebrafinch");
  clinic->session = bc_session_new (fixture->atlas);
  clinic->link = bc_patient_link_new (GTK_APPLICATION_WINDOW (clinic->window), clinic->session, fixture->figures,
                                      fixture->settings);
  gtk_window_present (GTK_WINDOW (clinic->window));
  patient_settle ();
}

static void
close_clinic (Clinic *clinic)
{
  g_object_unref (clinic->link);
  gtk_window_destroy (GTK_WINDOW (clinic->window));
  patient_settle ();
  g_object_unref (clinic->session);
}

static void
mark (Clinic *clinic, PatientFixture *fixture, const char *word)
{
  BcPlace place;

  g_assert_true (bc_place_parse (fixture->atlas, word, &place, NULL));
  bc_selection_set_place (bc_session_get_selection (clinic->session), &place);
  /* as the main window does */
  bc_selection_set_muscle (
      bc_session_get_selection (clinic->session),
      ((const BcSuggestion *)g_ptr_array_index (bc_session_get_ranking (clinic->session)->suggestions, 0))->muscle,
      BC_BODY_LEFT);
  patient_settle ();
}

static BcPatientVisit *
visit_of (Clinic *clinic)
{
  return bc_patient_window_get_visit (BC_PATIENT_WINDOW (bc_patient_link_get_screen (clinic->link)));
}

static void
test_the_second_screen_follows_and_freezes (PatientFixture *fixture, gconstpointer data)
{
  Clinic clinic = { 0 };
  guint n;

  open_clinic (fixture, &clinic);
  g_action_group_activate_action (G_ACTION_GROUP (clinic.window), "patient-beside", NULL);
  patient_settle ();
  g_assert_nonnull (bc_patient_link_get_screen (clinic.link));
  mark (&clinic, fixture, "calf-upper:left");
  g_assert_cmpint (bc_patient_visit_get_page (visit_of (&clinic)), ==, BC_PATIENT_CHECK);
  bc_selection_set_muscle (bc_session_get_selection (clinic.session), bc_atlas_find_muscle (fixture->atlas, "soleus"),
                           BC_BODY_RIGHT);
  g_assert_cmpint (bc_patient_visit_get_page (visit_of (&clinic)), ==, BC_PATIENT_MUSCLE);

  g_action_group_change_action_state (G_ACTION_GROUP (clinic.window), "patient-follow", g_variant_new_boolean (FALSE));
  mark (&clinic, fixture, "temple:left");
  g_assert_cmpint (bc_patient_visit_get_page (visit_of (&clinic)), ==, BC_PATIENT_MUSCLE);
  g_action_group_activate_action (G_ACTION_GROUP (clinic.window), "patient-send", NULL);
  g_assert_cmpint (bc_patient_visit_get_page (visit_of (&clinic)), ==, BC_PATIENT_CHECK);
  g_action_group_activate_action (G_ACTION_GROUP (clinic.window), "patient-send", NULL);
  g_assert_cmpint (bc_patient_visit_get_page (visit_of (&clinic)), ==, BC_PATIENT_MUSCLE);

  bc_selection_clear (bc_session_get_selection (clinic.session));
  g_action_group_change_action_state (G_ACTION_GROUP (clinic.window), "patient-follow", g_variant_new_boolean (TRUE));
  mark (&clinic, fixture, "jaw:left");
  bc_selection_get_places (bc_session_get_selection (bc_patient_visit_get_session (visit_of (&clinic))), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (gtk_window_get_title (bc_patient_link_get_screen (clinic.link)), ==, "Body Chart");
  close_clinic (&clinic);
}

static void
test_presenting_opens_and_closes (PatientFixture *fixture, gconstpointer data)
{
  Clinic clinic = { 0 };

  open_clinic (fixture, &clinic);
  g_action_group_activate_action (G_ACTION_GROUP (clinic.window), "present", NULL);
  patient_settle ();
  g_assert_nonnull (bc_patient_link_get_screen (clinic.link));
  g_action_group_activate_action (G_ACTION_GROUP (clinic.window), "present", NULL);
  patient_settle ();
  g_assert_null (bc_patient_link_get_screen (clinic.link));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (clinic.window), "patient-send"));
  close_clinic (&clinic);
}

#define ADD(path, func) g_test_add (path, PatientFixture, data, patient_set_up, func, patient_tear_down)

int
main (int argc, char **argv)
{
  PatientData *data = patient_data_load (&argc, &argv);

  application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  ADD ("/patient/the-second-screen-follows-and-freezes", test_the_second_screen_follows_and_freezes);
  ADD ("/patient/presenting-opens-and-closes", test_presenting_opens_and_closes);
  return patient_data_run (data);
}
