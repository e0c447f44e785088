/* Random hands on the patient screen: fatal warnings are on, so anything that GTK dislikes ends the test.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <malloc.h>
#include <stdlib.h>

#include "bc-named-region.h"
#include "patient-fixture.h"

/* The sanitizers keep what is freed and find leaks themselves: there, memory says nothing and a hand takes longer. */
#if defined __SANITIZE_ADDRESS__
#define DEFAULT_EVENTS 120
#define MEASURES_MEMORY FALSE
#else
#define DEFAULT_EVENTS 400
#define MEASURES_MEMORY TRUE
#endif
#define RANDOM_WIDTH 960
#define RANDOM_HEIGHT 540
#define RESET_EVERY 250
/* KiB after the first quarter, however many hands follow: a screen in a waiting room runs for months. */
#define MOST_GROWTH (10 * 1024)
#define LEAST_LINES 3

/* Measured on the start page, with what was freed given back: else it is a matter of what happens to be on the screen. */
static glong
get_memory_pages (PatientFixture *fixture)
{
  g_autofree char *text = NULL;
  glong pages = 0;

  patient_wait_seconds (fixture, 300);
  patient_wait_seconds (fixture, 300);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
  malloc_trim (0);
  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*d %ld", &pages);
  return pages;
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
collect_buttons (GtkWidget *widget, gpointer buttons)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_is_sensitive (widget))
    g_ptr_array_add (buttons, widget);
  if (BC_IS_NAMED_REGION (widget) && g_test_rand_int_range (0, 40) == 0)
    g_ptr_array_add (buttons, widget);
}

static void
press_any_button (PatientFixture *fixture)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  GtkWidget *button;

  patient_walk (GTK_WIDGET (fixture->window), collect_buttons, buttons);
  if (buttons->len == 0)
    return;
  button = g_ptr_array_index (buttons, g_test_rand_int_range (0, (int)buttons->len));
  if (GTK_IS_BUTTON (button))
    g_signal_emit_by_name (button, "clicked");
  else
    gtk_widget_activate_action (button, "region.press", NULL);
}

static void
press_any_key (PatientFixture *fixture)
{
  static const guint keys[] = { GDK_KEY_Escape, GDK_KEY_Home,  GDK_KEY_F1,     GDK_KEY_F10,   GDK_KEY_Page_Down,
                                GDK_KEY_Left,   GDK_KEY_Right, GDK_KEY_Return, GDK_KEY_space, GDK_KEY_5,
                                GDK_KEY_q,      GDK_KEY_F4,    GDK_KEY_I,      GDK_KEY_z };
  static const GdkModifierType states[] = {
    0, 0, 0, GDK_CONTROL_MASK, GDK_ALT_MASK, GDK_CONTROL_MASK | GDK_SHIFT_MASK
  };

  patient_press_key (fixture, keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))],
                     states[g_test_rand_int_range (0, G_N_ELEMENTS (states))]);
}

static void
do_anything (PatientFixture *fixture, guint step)
{
  fixture->now += g_test_rand_int_range (0, 3) * SECOND;
  if (g_test_rand_int_range (0, 10) < 4)
    press_any_button (fixture);
  else
    press_any_key (fixture);
  if (step % RESET_EVERY == 0)
    {
      patient_wait_seconds (fixture, 130);
      patient_wait_seconds (fixture, 20);
    }
  patient_settle ();
  g_assert_false (fixture->destroyed);
}

static void
test_random_hands_find_no_way_out (PatientFixture *fixture, gconstpointer data)
{
  const char *wanted = g_getenv ("BODYCHART_RANDOM_EVENTS");
  guint n = wanted != NULL ? (guint)atoi (wanted) : DEFAULT_EVENTS, warm_up = n / 4;
  glong pages = 0, growth;
  guint files = 0;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), RANDOM_WIDTH, RANDOM_HEIGHT);
  for (guint i = 1; i <= n; i++)
    {
      do_anything (fixture, i);
      if (i == warm_up)
        {
          pages = get_memory_pages (fixture);
          files = count_files ();
        }
    }
  growth = get_memory_pages (fixture) - pages;
  g_test_message ("%u events; memory grew by %ld pages of 4 KiB, files by %d", n - warm_up, growth,
                  (int)count_files () - (int)files);
  if (MEASURES_MEMORY)
    g_assert_cmpint (growth * 4, <, MOST_GROWTH);
  g_assert_cmpuint (count_files (), <=, files + LEAST_LINES);
}

#define ADD_LOCKED(path, func) g_test_add (path, PatientFixture, data, patient_set_up_locked, func, patient_tear_down)

int
main (int argc, char **argv)
{
  PatientData *data = patient_data_load (&argc, &argv);

  ADD_LOCKED ("/patient/random-hands-find-no-way-out", test_random_hands_find_no_way_out);
  return patient_data_run (data);
}
