/* Size and panes of the window: remembered, and folding where room is scarce.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-window-frame.h"

typedef struct
{
  BcSettings *settings;
  GtkWidget *window;
  GtkWidget *places;
  GtkWidget *reading;
  BcWindowFrame *frame;
  int first_width; /* 0: as remembered */
} Fixture;

static GtkApplication *application;

static void
open_window (Fixture *fixture)
{
  GtkWidget *outer = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL), *inner = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  fixture->window = gtk_application_window_new (application);
  fixture->places = gtk_label_new ("places");
  fixture->reading = gtk_label_new ("reading");
  gtk_paned_set_start_child (GTK_PANED (outer), fixture->places);
  gtk_paned_set_end_child (GTK_PANED (outer), inner);
  gtk_paned_set_start_child (GTK_PANED (inner), gtk_label_new ("figures"));
  gtk_paned_set_end_child (GTK_PANED (inner), fixture->reading);
  gtk_paned_set_resize_start_child (GTK_PANED (outer), FALSE);
  gtk_paned_set_resize_end_child (GTK_PANED (inner), FALSE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), outer);
  fixture->frame = bc_window_frame_new (GTK_APPLICATION_WINDOW (fixture->window), GTK_PANED (outer), GTK_PANED (inner),
                                        fixture->settings);
  if (fixture->first_width > 0)
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), fixture->first_width, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_width (fixture->window) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->frame);
}

static void
set_up (Fixture *fixture, gconstpointer width)
{
  fixture->settings = bc_settings_new_in_memory ();
  bc_settings_set_int (fixture->settings, "window-width", GPOINTER_TO_INT (width));
  bc_settings_set_int (fixture->settings, "window-height", 600);
  open_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  close_window (fixture);
  g_object_unref (fixture->settings);
}

static void
toggle (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->window, action, NULL));
}

static void
a_wide_window_shows_both_panes (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (gtk_widget_get_visible (fixture->places));
  g_assert_true (gtk_widget_get_visible (fixture->reading));
}

static void
a_narrow_window_folds_the_reading_pane (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (gtk_widget_get_visible (fixture->places));
  g_assert_false (gtk_widget_get_visible (fixture->reading));
}

static void
in_a_narrow_window_the_panes_take_turns (Fixture *fixture, gconstpointer unused)
{
  toggle (fixture, "win.show-reading");
  g_assert_true (gtk_widget_get_visible (fixture->reading));
  g_assert_false (gtk_widget_get_visible (fixture->places));
  toggle (fixture, "win.show-places");
  g_assert_false (gtk_widget_get_visible (fixture->reading));
  g_assert_true (gtk_widget_get_visible (fixture->places));
  toggle (fixture, "win.show-places");
  g_assert_false (gtk_widget_get_visible (fixture->places));
  /* what is folded for want of room is not what the user wants in a wide window */
  g_assert_true (bc_settings_get_boolean (fixture->settings, "show-reading"));
  g_assert_true (bc_settings_get_boolean (fixture->settings, "show-places"));
}

static void
a_pane_that_was_hidden_stays_hidden (Fixture *fixture, gconstpointer unused)
{
  toggle (fixture, "win.show-reading");
  close_window (fixture);
  g_assert_false (bc_settings_get_boolean (fixture->settings, "show-reading"));
  open_window (fixture);
  g_assert_false (gtk_widget_get_visible (fixture->reading));
  g_assert_true (gtk_widget_get_visible (fixture->places));
}

static void
the_widths_of_the_panes_are_remembered (Fixture *fixture, gconstpointer unused)
{
  GtkPaned *outer = GTK_PANED (gtk_widget_get_parent (fixture->places));

  gtk_paned_set_position (outer, 301);
  close_window (fixture);
  g_assert_cmpint (bc_settings_get_int (fixture->settings, "places-width"), ==, 301);
  open_window (fixture);
  g_assert_cmpint (gtk_paned_get_position (GTK_PANED (gtk_widget_get_parent (fixture->places))), ==, 301);
}

/* As when it starts maximized: the room beyond the remembered size goes to the figures. */
static void
in_a_window_wider_than_remembered_the_reading_pane_keeps_its_width (Fixture *fixture, gconstpointer unused)
{
  close_window (fixture);
  bc_settings_set_int (fixture->settings, "window-width", 1080);
  bc_settings_set_int (fixture->settings, "reading-width", 333);
  fixture->first_width = 1300;
  open_window (fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (gtk_widget_get_width (fixture->window), >, 1250);
  g_assert_cmpint (gtk_widget_get_width (fixture->reading), ==, 333);
}

static void
the_size_of_the_window_is_remembered (Fixture *fixture, gconstpointer unused)
{
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1111, 666);
  close_window (fixture);
  g_assert_cmpint (bc_settings_get_int (fixture->settings, "window-width"), ==, 1111);
  g_assert_cmpint (bc_settings_get_int (fixture->settings, "window-height"), ==, 666);
  open_window (fixture);
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 1111);
  g_assert_cmpint (height, ==, 666);
}

#define WIDE GINT_TO_POINTER (1200)
#define NARROW GINT_TO_POINTER (900)
#define ADD(path, width, function) g_test_add ("/window-frame/" path, Fixture, width, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = gtk_application_new ("io.github.bodychart.BodyChart.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  ADD ("a-wide-window-shows-both-panes", WIDE, a_wide_window_shows_both_panes);
  ADD ("a-narrow-window-folds-the-reading-pane", NARROW, a_narrow_window_folds_the_reading_pane);
  ADD ("in-a-narrow-window-the-panes-take-turns", NARROW, in_a_narrow_window_the_panes_take_turns);
  ADD ("a-pane-that-was-hidden-stays-hidden", WIDE, a_pane_that_was_hidden_stays_hidden);
  ADD ("the-widths-of-the-panes-are-remembered", WIDE, the_widths_of_the_panes_are_remembered);
  ADD ("in-a-window-wider-than-remembered-the-reading-pane-keeps-its-width", WIDE,
       in_a_window_wider_than_remembered_the_reading_pane_keeps_its_width);
  ADD ("the-size-of-the-window-is-remembered", WIDE, the_size_of_the_window_is_remembered);
  return g_test_run ();
}
