/* What the tests of the patient screen share.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "patient-fixture.h"

#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-patient-figure.h"
#include "bc-named-region.h"
#include "bc-text.h"
#include "bc-xml.h"
#include "patience.h"

static gint64
test_clock (gpointer fixture)
{
  return ((PatientFixture *)fixture)->now;
}

void
patient_wait_until (PatientFixture *fixture, PatientQuestion question, const char *what)
{
  patience_wait ((PatienceQuestion)question, fixture, what);
}

static gboolean
has_its_size (PatientFixture *fixture)
{
  return gtk_widget_get_height (GTK_WIDGET (fixture->window)) == SCREEN_HEIGHT &&
         gtk_widget_get_width (GTK_WIDGET (fixture->window)) == SCREEN_WIDTH;
}

void
patient_settle (void)
{
  for (guint i = 0; i < 200 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

static void
destroyed_cb (PatientFixture *fixture)
{
  fixture->destroyed = TRUE;
}

void
patient_open (PatientFixture *fixture, BcPatientMode mode)
{
  fixture->window =
      BC_PATIENT_WINDOW (bc_patient_window_new (fixture->atlas, fixture->figures, fixture->settings, mode));
  fixture->visit = bc_patient_window_get_visit (fixture->window);
  fixture->destroyed = FALSE;
  fixture->now = 1000 * SECOND;
  bc_patient_window_set_clock (fixture->window, test_clock, fixture);
  g_signal_connect_swapped (fixture->window, "destroy", G_CALLBACK (destroyed_cb), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), SCREEN_WIDTH, SCREEN_HEIGHT);
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  patient_wait_until (fixture, has_its_size, "the window to fill the screen");
  patient_settle ();
}

/* A picture that moves keeps the main loop from coming to rest: only its own test lets it. */
void
patient_animate (gboolean animate)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animate, NULL);
}

/**
 * patient_data_load:
 *
 * Starts GTK and loads what the tests share.
 *
 * Returns: (transfer full): see patient_data_run()
 */
PatientData *
patient_data_load (int *argc, char ***argv)
{
  g_autofree char *locale = bc_folders_find_locale ();
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (GError) error = NULL;
  PatientData *data = g_new0 (PatientData, 1);

  g_unsetenv ("LANGUAGE");
  bc_text_init (locale);
  bc_xml_init ();
  gtk_test_init (argc, argv, NULL);
  patient_animate (FALSE);
  data->atlas = bc_atlas_load_default (problems);
  data->figures = bc_figure_set_load (folder, &error);
  g_assert_no_error (error);
  return data;
}

/**
 * patient_data_run:
 * @data: (transfer full)
 *
 * Returns: the status of the program
 */
int
patient_data_run (PatientData *data)
{
  int status = g_test_run ();

  g_object_unref (data->figures);
  g_object_unref (data->atlas);
  g_free (data);
  return status;
}

/* For a test that first says how the screen is to be. */
void
patient_set_up_closed (PatientFixture *fixture, gconstpointer data)
{
  fixture->atlas = ((const PatientData *)data)->atlas;
  fixture->figures = ((const PatientData *)data)->figures;
  fixture->settings = bc_settings_new_in_memory ();
  fixture->destroyed = TRUE;
}

void
patient_set_up (PatientFixture *fixture, gconstpointer data)
{
  patient_set_up_closed (fixture, data);
  patient_open (fixture, BC_PATIENT_ALONE);
}

void
patient_set_up_locked (PatientFixture *fixture, gconstpointer data)
{
  patient_set_up_closed (fixture, data);
  bc_settings_set_boolean (fixture->settings, "patient-locked", TRUE);
  bc_settings_set_string (fixture->settings, "patient-exit", "pin");
  bc_settings_set_string (fixture->settings, "patient-pin", "2580");
  patient_open (fixture, BC_PATIENT_ALONE);
}

void
patient_tear_down (PatientFixture *fixture, gconstpointer data)
{
  if (!fixture->destroyed)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  patient_settle ();
  g_object_unref (fixture->settings);
}

/* Walking through what is on the screen */

void
patient_walk (GtkWidget *widget, PatientVisitor visit, gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  visit (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    patient_walk (child, visit, data);
}

static void
collect_text (GtkWidget *widget, gpointer text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  if (BC_IS_NAMED_REGION (widget))
    g_string_append_printf (text, "%s\n", bc_named_region_get_spot (BC_NAMED_REGION (widget))->region->everyday);
}

char *
patient_get_text (PatientFixture *fixture)
{
  GString *text = g_string_new (NULL);

  patient_walk (GTK_WIDGET (fixture->window), collect_text, text);
  return g_string_free (text, FALSE);
}

gboolean
patient_shows (PatientFixture *fixture, const char *piece)
{
  g_autofree char *text = patient_get_text (fixture);

  return strstr (text, piece) != NULL;
}

void
patient_act (PatientFixture *fixture, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, parameter);
  patient_settle ();
}

void
patient_touch (PatientFixture *fixture, const char *place)
{
  patient_act (fixture, "patient.place", g_variant_new_string (place));
}

gboolean
patient_press_key (PatientFixture *fixture, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  patient_settle ();
  return handled;
}
static void
count_flat (GtkWidget *widget, gpointer n)
{
  if ((GTK_IS_BUTTON (widget) || GTK_IS_LABEL (widget)) && gtk_widget_get_width (widget) == 0)
    ++*(guint *)n;
}

gboolean
patient_is_laid_out (PatientFixture *fixture)
{
  guint n = 0;

  patient_walk (GTK_WIDGET (fixture->window), count_flat, &n);
  return n == 0;
}

void
patient_find_figure (GtkWidget *widget, gpointer figure)
{
  if (BC_IS_PATIENT_FIGURE (widget) && *(GtkWidget **)figure == NULL)
    *(GtkWidget **)figure = widget;
}

void
patient_wait_seconds (PatientFixture *fixture, int seconds)
{
  fixture->now += (gint64)seconds * SECOND;
  bc_patient_window_look_at_clock (fixture->window);
  patient_settle ();
}

gboolean
patient_is_destroyed (PatientFixture *fixture)
{
  return fixture->destroyed;
}
