/* A tour: brings the window into every state that a user meets, and saves a picture of the screen in each. What it shows is
   judged by eye; the tests ask the same states for what can be counted.

   usage: bodychart-tour FOLDER WIDTHxHEIGHT light|dark|high-contrast TEXT-PERCENT [STATE...]
   Run by './dev tour' on a private display of that size.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc-application.h"
#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-window.h"
#include "bc-xml.h"
#include "tour.h"

/* Pictures come from the screen: what was drawn last must have arrived there. */
#define REST_MS 250

/* Figures that are drawn anew come a frame or two later. */
#define PICTURE_REST_MS 700

#define PATIENCE_US (4 * G_USEC_PER_SEC)

static gboolean
rested_cb (gpointer rested)
{
  *(gboolean *)rested = TRUE;
  return G_SOURCE_REMOVE;
}

/* Short animations come to their end, and the screen is drawn. */
static void
rest (guint milliseconds)
{
  gboolean rested = FALSE;

  g_timeout_add (milliseconds, rested_cb, &rested);
  while (!rested)
    g_main_context_iteration (NULL, TRUE);
}

/* An open menu never comes to rest altogether: a picture is taken all the same. */
void
tour_settle (Tour *tour)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_US;

  while (g_get_monotonic_time () < end &&
         (!bc_window_is_up_to_date (BC_WINDOW (tour->window)) || g_main_context_pending (NULL)))
    g_main_context_iteration (NULL, FALSE);
}

static void
run (const char *format, ...)
{
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  if (!g_spawn_command_line_sync (line, NULL, NULL, NULL, &error))
    g_error ("%s: %s", line, error->message);
}

/* Every X window of the program fills the screen's corner, the newest on top. */
void
tour_fill_screen (Tour *tour, GtkWidget *window)
{
  gtk_window_set_default_size (GTK_WINDOW (window), tour->width, tour->height);
  rest (REST_MS);
  run (
      "sh -c 'w=$(xdotool search --onlyvisible --pid %d 2>/dev/null | tail -n 1); xdotool windowmove $w 0 0 windowsize "
      "$w %d %d; xdotool mousemove 2 2'",
      (int)getpid (), tour->width * tour->scale, tour->height * tour->scale);
  rest (REST_MS);
}

void
tour_activate (Tour *tour, const char *action, const char *target)
{
  gboolean found = target != NULL ? gtk_widget_activate_action (tour->window, action, "s", target)
                                  : gtk_widget_activate_action (tour->window, action, NULL);

  if (!found)
    g_printerr ("tour: no action %s\n", action);
  tour_settle (tour);
}

GtkWidget *
tour_find_in (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = tour_find_in (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
take_picture (Tour *tour, const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s/%s.png", tour->folder, name);

  rest (PICTURE_REST_MS);
  run ("import -window root -depth 8 -quality 11 '%s'", file);
}

static gboolean
is_wanted (Tour *tour, const char *name)
{
  return tour->wanted == NULL || *tour->wanted == NULL || g_strv_contains ((const char *const *)tour->wanted, name);
}

static void
show_states (Tour *tour, const TourState *states)
{
  for (const TourState *state = states; state->name != NULL; state++)
    {
      if (!is_wanted (tour, state->name))
        continue;
      state->enter (tour);
      take_picture (tour, state->name);
      if (state->leave != NULL)
        state->leave (tour);
      tour_clear (tour);
    }
}

static void
open_window (Tour *tour, GtkApplication *application)
{
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (GError) error = NULL;

  tour->application = application;
  tour->problems = bc_problems_new ();
  tour->atlas = bc_atlas_load_default (tour->problems);
  tour->figures = bc_figure_set_load (folder, &error);
  g_assert_no_error (error);
  tour->session = bc_session_new (tour->atlas);
  tour->selection = bc_session_get_selection (tour->session);
  tour->window = bc_window_new (application, tour->session, tour->figures, NULL, tour->problems);
  gtk_window_present (GTK_WINDOW (tour->window));
  tour_fill_screen (tour, tour->window);
  tour_settle (tour);
}

int
main (int argc, char **argv)
{
  g_autoptr (BcApplication) application = NULL;
  Tour tour = { 0 };

  if (argc < 5 || sscanf (argv[2], "%dx%d", &tour.width, &tour.height) != 2)
    {
      g_printerr ("usage: bodychart-tour FOLDER WIDTHxHEIGHT light|dark|high-contrast TEXT-PERCENT [STATE...]\n");
      return 2;
    }
  gtk_init ();
  bc_xml_init ();
  tour.folder = argv[1];
  tour.scale = atoi (g_getenv ("GDK_SCALE") != NULL ? g_getenv ("GDK_SCALE") : "1");
  tour.wanted = argv + 5;
  g_mkdir_with_parents (tour.folder, 0755);
  application = bc_application_new ();
  tour.settings = bc_application_get_settings (application);
  bc_settings_set_string (tour.settings, "appearance", argv[3]);
  bc_settings_set_int (tour.settings, "text-size", atoi (argv[4]));
  bc_settings_set_boolean (tour.settings, "first-hint-seen", !is_wanted (&tour, "01-first-start"));
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  open_window (&tour, GTK_APPLICATION (application));
  show_states (&tour, tour_answer_states);
  show_states (&tour, tour_figure_states);
  show_states (&tour, tour_window_states);
  gtk_window_destroy (GTK_WINDOW (tour.window));
  return 0;
}
