/* The sentence of the first start: real clicks and keys, sent from outside.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <unistd.h>

#include "bc-first-hint.h"
#include "patience.h"

typedef struct
{
  BcSettings *settings;
  GtkWidget *window;
  GtkWidget *overlay;
  GtkWidget *hint; /* weak */
  guint clicks;    /* of the button below the sentence */
} Fixture;

static void
wait_until (Fixture *fixture, gboolean (*question) (Fixture *fixture), const char *what)
{
  patience_wait ((PatienceQuestion)question, fixture, what);
}

static void
send (const char *format, ...)
{
  g_autofree char *commands = NULL, *line = NULL;
  g_autoptr (GError) error = NULL;
  int status;
  va_list args;

  va_start (args, format);
  commands = g_strdup_vprintf (format, args);
  va_end (args);
  line = g_strconcat ("xdotool ", commands, NULL);
  g_spawn_command_line_sync (line, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

/* There is no window manager: somebody has to give the keyboard to the window. */
static void
focus_window (void)
{
  g_autofree char *line = g_strdup_printf ("xdotool search --sync --onlyvisible --pid %d", (int)getpid ()), *out = NULL;
  g_auto (GStrv) windows = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_command_line_sync (line, &out, NULL, NULL, &error);
  g_assert_no_error (error);
  windows = g_strsplit (g_strchomp (out), "\n", -1);
  g_assert_cmpuint (g_strv_length (windows), >, 0);
  send ("windowmove %s 0 0 windowfocus %s", windows[g_strv_length (windows) - 1], windows[g_strv_length (windows) - 1]);
}

static void
clicked_cb (Fixture *fixture)
{
  fixture->clicks++;
}

static gboolean
is_shown (Fixture *fixture)
{
  return gtk_widget_get_width (fixture->window) > 0;
}

static gboolean
is_active (Fixture *fixture)
{
  return gtk_window_is_active (GTK_WINDOW (fixture->window));
}

static void
open_window (Fixture *fixture)
{
  GtkWidget *button = gtk_button_new_with_label ("figure"), *hint;

  fixture->window = gtk_window_new ();
  fixture->overlay = gtk_overlay_new ();
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), fixture);
  gtk_overlay_set_child (GTK_OVERLAY (fixture->overlay), button);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->overlay);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 400);
  hint = bc_first_hint_add (GTK_WINDOW (fixture->window), GTK_OVERLAY (fixture->overlay), fixture->settings);
  g_set_weak_pointer (&fixture->hint, hint);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (fixture, is_shown, "the window to be shown");
  focus_window ();
  wait_until (fixture, is_active, "the window to have the keyboard");
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->settings = bc_settings_new_in_memory ();
  open_window (fixture);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  close_window (fixture);
  g_clear_weak_pointer (&fixture->hint);
  g_object_unref (fixture->settings);
}

static gboolean
is_gone (Fixture *fixture)
{
  return fixture->hint == NULL;
}

static gboolean
was_clicked (Fixture *fixture)
{
  return fixture->clicks > 0;
}

static void
the_first_click_reaches_what_lies_below_and_ends_it (Fixture *fixture, gconstpointer unused)
{
  g_assert_nonnull (fixture->hint);
  g_assert_true (gtk_widget_get_mapped (fixture->hint));
  send ("mousemove 300 200 click 1");
  wait_until (fixture, is_gone, "the sentence to go");
  wait_until (fixture, was_clicked, "the click to reach the button");
  g_assert_true (bc_settings_get_boolean (fixture->settings, "first-hint-seen"));
}

static void
a_key_ends_it_too (Fixture *fixture, gconstpointer unused)
{
  send ("key Tab");
  wait_until (fixture, is_gone, "the sentence to go");
  g_assert_true (bc_settings_get_boolean (fixture->settings, "first-hint-seen"));
}

static void
once_seen_it_never_comes_back (Fixture *fixture, gconstpointer unused)
{
  bc_settings_set_boolean (fixture->settings, "first-hint-seen", TRUE);
  close_window (fixture);
  g_clear_weak_pointer (&fixture->hint);
  open_window (fixture);
  g_assert_null (fixture->hint);
}

static void
a_screen_reader_hears_it_with_the_window (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->window), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->hint), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_test_accessible_has_role (GTK_ACCESSIBLE (fixture->hint), GTK_ACCESSIBLE_ROLE_STATUS);
}

#define ADD(path, function) g_test_add ("/first-hint/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("the-first-click-reaches-what-lies-below-and-ends-it", the_first_click_reaches_what_lies_below_and_ends_it);
  ADD ("a-key-ends-it-too", a_key_ends_it_too);
  ADD ("once-seen-it-never-comes-back", once_seen_it_never_comes_back);
  ADD ("a-screen-reader-hears-it-with-the-window", a_screen_reader_hears_it_with_the_window);
  return g_test_run ();
}
