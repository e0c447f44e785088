/* Languages of the patient screen, and right to left.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-folders.h"
#include "bc-language.h"
#include "bc-patient-figure.h"
#include "patient-fixture.h"

/* Seconds; and as many slides as there are stories of topics. */
#define UNTIL_GALLERY 30
#define UNTIL_NEXT_SLIDE 12
#define GALLERY_SLIDES 7

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

/* Only what the clinic wants and has is offered. */
static void
test_the_languages_of_the_preferences_are_offered (PatientFixture *fixture, gconstpointer data)
{
  static const char *const wanted[] = { "nl", "en", "no-such-language", NULL }, *const one[] = { "en", NULL };

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  bc_settings_set_value (fixture->settings, "patient-languages", g_variant_new_strv (wanted, -1));
  patient_open (fixture, BC_PATIENT_ALONE);
  g_assert_true (patient_shows (fixture, "Nederlands\nEnglish"));
  g_assert_false (patient_shows (fixture, "no-such-language"));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  bc_settings_set_value (fixture->settings, "patient-languages", g_variant_new_strv (one, -1));
  patient_open (fixture, BC_PATIENT_ALONE);
  g_assert_false (patient_shows (fixture, "English"));
}

/* Text is whole: nothing is shortened, nothing is larger than its room, nothing hangs out of the window or of its column.
   Plain text is twice as large as a desktop's, and a half larger still with the larger text: see bc-patient-room.h. */

typedef struct
{
  PatientFixture *fixture;
  const char *language;
  const char *page;
} Look;

static void
complain (const Look *look, GtkWidget *label, const char *what)
{
  g_printerr ("%s, %s: “%s” %s\n", look->language, look->page, gtk_label_get_text (GTK_LABEL (label)), what);
  g_test_fail ();
}

static void
check_label (GtkWidget *widget, gpointer data)
{
  const Look *look = data;
  GtkWidget *window = GTK_WIDGET (look->fixture->window);
  GtkWidget *column = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t box;
  int width, height, least, natural;

  if (!GTK_IS_LABEL (widget))
    return;
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (widget)), &width, &height);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (widget), &least, &natural, NULL, NULL);
  if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    complain (look, widget, "is shortened");
  if (width > gtk_widget_get_width (widget) + 1)
    complain (look, widget, "is wider than its room");
  if (height > gtk_widget_get_height (widget) + 1 || natural > gtk_widget_get_height (widget) + 1)
    complain (look, widget, "is higher than its room");
  if (column != NULL && gtk_widget_compute_bounds (widget, column, &box) &&
      (box.origin.x < -1 || box.origin.x + box.size.width > (float)gtk_widget_get_width (column) + 1))
    complain (look, widget, "hangs out of its column's side");
  if (!gtk_widget_compute_bounds (widget, window, &box))
    return;
  if (box.origin.x < -1 || box.origin.x + box.size.width > (float)gtk_widget_get_width (window) + 1)
    complain (look, widget, "hangs out of the window's side");
  if (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW) == NULL &&
      box.origin.y + box.size.height > (float)gtk_widget_get_height (window) + 1)
    complain (look, widget, "hangs out of the window's foot");
}

static void
look_at (PatientFixture *fixture, const char *language, const char *page)
{
  Look look = { fixture, language, page };

  patient_wait_until (fixture, patient_is_laid_out, "the page to be laid out");
  patient_walk (GTK_WIDGET (fixture->window), check_label, &look);
}

static void
look_at_every_page (PatientFixture *fixture, const char *language)
{
  look_at (fixture, language, "start");
  patient_touch (fixture, "heel-back:left");
  look_at (fixture, language, "check of the heel");
  patient_act (fixture, "patient.close-up", g_variant_new_string ("foot-sole"));
  look_at (fixture, language, "close-up");
  patient_touch (fixture, "lumbar-spine");
  look_at (fixture, language, "check");
  patient_act (fixture, "patient.go-on", NULL);
  look_at (fixture, language, "answers");
  patient_act (fixture, "patient.muscle", g_variant_new_uint32 (0));
  look_at (fixture, language, "muscle");
  patient_press_key (fixture, GDK_KEY_p, GDK_CONTROL_MASK);
  look_at (fixture, language, "printing");
  patient_act (fixture, "patient.help", NULL);
  look_at (fixture, language, "help");
  patient_act (fixture, "patient.stories", NULL);
  look_at (fixture, language, "library");
  patient_act (fixture, "patient.story", g_variant_new_string ("disc-and-points"));
  look_at (fixture, language, "story");
  patient_wait_seconds (fixture, 125);
  look_at (fixture, language, "warning");
  patient_press_key (fixture, GDK_KEY_space, 0);
  patient_act (fixture, "patient.home", NULL);
}

/* The direction that the whole program has: a language of the other one turns it. */
static void
test_no_text_is_clipped_in_any_language_at_either_size (PatientFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = bc_folders_find_locale ();
  g_auto (GStrv) languages = bc_language_list (folder);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      patient_act (fixture, "patient.language", g_variant_new_string (languages[i]));
      look_at_every_page (fixture, languages[i]);
      patient_act (fixture, "patient.text-size", NULL);
      look_at_every_page (fixture, languages[i]);
      patient_act (fixture, "patient.text-size", NULL);
    }
}

/* A cover over the window has no say in its size: what is too high for it would hang out at the foot. */
static void
test_the_gallery_keeps_to_the_screen_at_either_size (PatientFixture *fixture, gconstpointer data)
{
  bc_settings_set_string (fixture->settings, "patient-welcome",
                          "Welcome to the practice by the river and the old bridge");
  for (guint large = 0; large < 2; large++)
    {
      gtk_window_destroy (GTK_WINDOW (fixture->window));
      bc_settings_set_boolean (fixture->settings, "patient-large-text", large);
      patient_open (fixture, BC_PATIENT_ALONE);
      for (guint i = 0; i < GALLERY_SLIDES; i++)
        {
          patient_wait_seconds (fixture, i == 0 ? UNTIL_GALLERY : UNTIL_NEXT_SLIDE);
          g_assert_true (bc_patient_window_shows_gallery (fixture->window));
          look_at (fixture, "en", "gallery");
        }
    }
}

#define ADD(path, func) g_test_add (path, PatientFixture, data, patient_set_up, func, patient_tear_down)

int
main (int argc, char **argv)
{
  PatientData *data = patient_data_load (&argc, &argv);

  ADD ("/patient/a-language-is-chosen-and-forgotten", test_a_language_is_chosen_and_forgotten);
  ADD ("/patient/right-to-left-mirrors-the-page-and-not-the-figure",
       test_right_to_left_mirrors_the_page_and_not_the_figure);
  ADD ("/patient/the-languages-of-the-preferences-are-offered", test_the_languages_of_the_preferences_are_offered);
  ADD ("/patient/no-text-is-clipped-in-any-language-at-either-size",
       test_no_text_is_clipped_in_any_language_at_either_size);
  ADD ("/patient/the-gallery-keeps-to-the-screen-at-either-size", test_the_gallery_keeps_to_the_screen_at_either_size);
  return patient_data_run (data);
}
