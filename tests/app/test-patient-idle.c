/* A patient screen that nobody watches over: it warns, forgets, shows its gallery, and stays locked. Its own clock tells
   the time.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "patient-fixture.h"

static void
test_an_idle_screen_warns_and_forgets (PatientFixture *fixture, gconstpointer data)
{
  patient_touch (fixture, "shoulder-front:left");
  patient_act (fixture, "patient.text-size", NULL);
  patient_wait_seconds (fixture, 119);
  g_assert_false (bc_patient_window_is_warning (fixture->window));
  patient_wait_seconds (fixture, 1);
  g_assert_true (bc_patient_window_is_warning (fixture->window));
  g_assert_true (patient_shows (fixture, "Are you still there?"));
  g_assert_true (patient_shows (fixture, "20 seconds"));
  patient_wait_seconds (fixture, 19);
  g_assert_true (patient_shows (fixture, "1 second."));
  g_assert_false (bc_patient_visit_is_pristine (fixture->visit));
  patient_wait_seconds (fixture, 1);
  g_assert_false (bc_patient_window_is_warning (fixture->window));
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
  g_assert_true (patient_shows (fixture, "Where does it hurt?"));
  g_assert_true (patient_shows (fixture, "Larger text"));
}

static void
test_any_touch_stops_the_warning_and_does_nothing_else (PatientFixture *fixture, gconstpointer data)
{
  patient_touch (fixture, "shoulder-front:left");
  patient_wait_seconds (fixture, 125);
  g_assert_true (bc_patient_window_is_warning (fixture->window));
  g_assert_true (patient_press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_false (bc_patient_window_is_warning (fixture->window));
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_CHECK);
  patient_wait_seconds (fixture, 119);
  g_assert_false (bc_patient_window_is_warning (fixture->window));
}

static void
test_the_gallery_runs_while_nobody_is_there (PatientFixture *fixture, gconstpointer data)
{
  patient_wait_seconds (fixture, 29);
  g_assert_false (bc_patient_window_shows_gallery (fixture->window));
  patient_wait_seconds (fixture, 1);
  g_assert_true (bc_patient_window_shows_gallery (fixture->window));
  g_assert_true (patient_shows (fixture, "Touch the screen to begin"));
  for (guint i = 0; i < 20; i++)
    patient_wait_seconds (fixture, 13);
  g_assert_true (bc_patient_window_shows_gallery (fixture->window));
  patient_press_key (fixture, GDK_KEY_space, 0);
  g_assert_false (bc_patient_window_shows_gallery (fixture->window));
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
}

static void
test_the_clinics_welcome_stands_on_the_first_page_and_in_the_gallery (PatientFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  bc_settings_set_string (fixture->settings, "patient-welcome", "Welcome to Riverside");
  bc_settings_set_string (fixture->settings, "patient-logo", "/no/such/logo.png"); /* is left out */
  patient_open (fixture, BC_PATIENT_ALONE);
  g_assert_true (patient_shows (fixture, "Welcome to Riverside"));
  patient_wait_seconds (fixture, 30);
  g_assert_true (bc_patient_window_shows_gallery (fixture->window));
  g_assert_true (patient_shows (fixture, "Welcome to Riverside\nYour body"));
}

static void
test_limits_come_from_the_preferences (PatientFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  bc_settings_set_int (fixture->settings, "patient-idle-seconds", 30);
  bc_settings_set_int (fixture->settings, "patient-warning-seconds", 10);
  patient_open (fixture, BC_PATIENT_ALONE);
  patient_touch (fixture, "shoulder-front:left");
  patient_wait_seconds (fixture, 30);
  g_assert_true (patient_shows (fixture, "10 seconds"));
  patient_wait_seconds (fixture, 10);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
}

static void
test_beside_the_clinician_nothing_is_reset (PatientFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  patient_open (fixture, BC_PATIENT_PRESENTED);
  patient_touch (fixture, "shoulder-front:left");
  patient_wait_seconds (fixture, 4000);
  g_assert_false (bc_patient_visit_is_pristine (fixture->visit));
  g_assert_false (patient_shows (fixture, "Nederlands"));
}

/* Lock */

static void
test_a_locked_screen_has_no_way_out (PatientFixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint key;
    GdkModifierType state;
  } keys[] = {
    { GDK_KEY_q, GDK_CONTROL_MASK },
    { GDK_KEY_w, GDK_CONTROL_MASK },
    { GDK_KEY_F4, GDK_ALT_MASK },
    { GDK_KEY_I, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { GDK_KEY_D, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { GDK_KEY_F10, 0 },
    { GDK_KEY_Menu, 0 },
    { GDK_KEY_p, GDK_CONTROL_MASK },
    { GDK_KEY_Escape, 0 },
    { GDK_KEY_Tab, GDK_ALT_MASK },
  };

  g_assert_true (bc_patient_window_is_locked (fixture->window));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (patient_press_key (fixture, keys[i].key, keys[i].state));
  patient_act (fixture, "patient.leave", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  patient_settle ();
  g_assert_false (fixture->destroyed);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
type (PatientFixture *fixture, const char *digits)
{
  for (; *digits != '\0'; digits++)
    patient_press_key (fixture, (guint)*digits, 0);
}

static gboolean
asks_for_digits (PatientFixture *fixture)
{
  return patient_shows (fixture, "For the clinic’s staff");
}

static void
test_the_clinicians_digits_open_the_lock (PatientFixture *fixture, gconstpointer data)
{
  patient_press_key (fixture, GDK_KEY_F11, 0);
  patient_wait_seconds (fixture, 4);
  g_assert_false (asks_for_digits (fixture));
  patient_wait_seconds (fixture, 1);
  g_assert_true (asks_for_digits (fixture));
  type (fixture, "1111");
  type (fixture, "2222");
  g_assert_true (asks_for_digits (fixture));
  type (fixture, "3333");
  g_assert_false (asks_for_digits (fixture));
  g_assert_false (fixture->destroyed);
  patient_press_key (fixture, GDK_KEY_F11, 0);
  patient_wait_seconds (fixture, 5);
  g_assert_true (asks_for_digits (fixture));
  type (fixture, "2580");
  patient_wait_until (fixture, patient_is_destroyed, "the screen to close");
}

static void
test_a_pad_that_nobody_uses_goes (PatientFixture *fixture, gconstpointer data)
{
  patient_press_key (fixture, GDK_KEY_F11, 0);
  patient_wait_seconds (fixture, 5);
  g_assert_true (asks_for_digits (fixture));
  patient_wait_seconds (fixture, 140);
  g_assert_false (asks_for_digits (fixture));
}

static void
test_an_unlocked_screen_is_left_by_its_keys (PatientFixture *fixture, gconstpointer data)
{
  patient_press_key (fixture, GDK_KEY_F11, 0);
  patient_wait_until (fixture, patient_is_destroyed, "the screen to close");
}

#define ADD(path, func) g_test_add (path, PatientFixture, data, patient_set_up, func, patient_tear_down)
#define ADD_LOCKED(path, func) g_test_add (path, PatientFixture, data, patient_set_up_locked, func, patient_tear_down)

int
main (int argc, char **argv)
{
  PatientData *data = patient_data_load (&argc, &argv);

  ADD ("/patient/an-idle-screen-warns-and-forgets", test_an_idle_screen_warns_and_forgets);
  ADD ("/patient/any-touch-stops-the-warning-and-does-nothing-else",
       test_any_touch_stops_the_warning_and_does_nothing_else);
  ADD ("/patient/the-gallery-runs-while-nobody-is-there", test_the_gallery_runs_while_nobody_is_there);
  ADD ("/patient/the-clinics-welcome-stands-on-the-first-page-and-in-the-gallery",
       test_the_clinics_welcome_stands_on_the_first_page_and_in_the_gallery);
  ADD ("/patient/limits-come-from-the-preferences", test_limits_come_from_the_preferences);
  ADD ("/patient/beside-the-clinician-nothing-is-reset", test_beside_the_clinician_nothing_is_reset);
  ADD_LOCKED ("/patient/a-locked-screen-has-no-way-out", test_a_locked_screen_has_no_way_out);
  ADD_LOCKED ("/patient/the-clinicians-digits-open-the-lock", test_the_clinicians_digits_open_the_lock);
  ADD_LOCKED ("/patient/a-pad-that-nobody-uses-goes", test_a_pad_that_nobody_uses_goes);
  ADD ("/patient/an-unlocked-screen-is-left-by-its-keys", test_an_unlocked_screen_is_left_by_its_keys);
  return patient_data_run (data);
}
