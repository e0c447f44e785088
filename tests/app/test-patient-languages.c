/* Languages of the patient screen, and right to left.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-figure.h"
#include "patient-fixture.h"

/* Language */

static void
test_a_language_is_chosen_and_forgotten (PatientFixture *fixture, gconstpointer data)
{
  g_assert_true (patient_shows (fixture, "Nederlands"));
  patient_act (fixture, "patient.language", g_variant_new_string ("nl"));
  patient_touch (fixture, "shoulder-front:left");
  patient_wait_seconds (fixture, 140);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
  g_assert_true (patient_shows (fixture, "Where does it hurt?"));
  patient_act (fixture, "patient.language", g_variant_new_string ("no-such-language"));
  g_assert_true (patient_shows (fixture, "Where does it hurt?"));
}

/* The page mirrors, the body never does: left and right are the patient's. */
static void
test_right_to_left_mirrors_the_page_and_not_the_figure (PatientFixture *fixture, gconstpointer data)
{
  GtkWidget *figure = NULL, *page;
  double left_x = 700, right_x = 300, y = 1000;
  graphene_point_t words, body;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  patient_open (fixture, BC_PATIENT_PRESENTED);
  patient_walk (GTK_WIDGET (fixture->window), patient_find_figure, &figure);
  patient_wait_until (fixture, patient_is_laid_out, "the page to be laid out");
  bc_patient_figure_body_to_widget (BC_PATIENT_FIGURE (figure), &left_x, &y);
  bc_patient_figure_body_to_widget (BC_PATIENT_FIGURE (figure), &right_x, &y);
  g_assert_cmpfloat (right_x, <, left_x);
  page = gtk_widget_get_parent (gtk_widget_get_parent (figure));
  g_assert_true (
      gtk_widget_compute_point (gtk_widget_get_first_child (page), page, &GRAPHENE_POINT_INIT (0, 0), &words));
  g_assert_true (gtk_widget_compute_point (figure, page, &GRAPHENE_POINT_INIT (0, 0), &body));
  g_assert_cmpfloat (body.x, <, words.x);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD(path, func) g_test_add (path, PatientFixture, data, patient_set_up, func, patient_tear_down)

int
main (int argc, char **argv)
{
  PatientData *data = patient_data_load (&argc, &argv);

  ADD ("/patient/a-language-is-chosen-and-forgotten", test_a_language_is_chosen_and_forgotten);
  ADD ("/patient/right-to-left-mirrors-the-page-and-not-the-figure",
       test_right_to_left_mirrors_the_page_and_not_the_figure);
  return patient_data_run (data);
}
