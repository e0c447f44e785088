/* What the tests of the window share: a window with the shipped data, and a main loop that comes to rest.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "window-fixture.h"

#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-region-button.h"
#include "bc-window.h"
#include "bc-xml.h"
#include "patience.h"

static GtkApplication *application;

void
window_fixture_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  bc_xml_init ();
  application = gtk_application_new ("io.github.bodychart.BodyChart.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
}

/* Runs the main loop until the answer is yes; fails after a while. Nothing here sleeps. */
void
window_fixture_wait_until (WindowFixture *fixture, WindowQuestion question, const char *what)
{
  patience_wait ((PatienceQuestion)question, fixture, what);
}

static gboolean
is_idle (WindowFixture *fixture)
{
  return bc_window_is_up_to_date (BC_WINDOW (fixture->window)) && !g_main_context_pending (NULL);
}

void
window_fixture_settle (WindowFixture *fixture)
{
  window_fixture_wait_until (fixture, is_idle, "the main loop to come to rest");
}

void
window_fixture_set_up (WindowFixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (GError) error = NULL;

  fixture->problems = bc_problems_new ();
  fixture->atlas = bc_atlas_load_default (fixture->problems);
  fixture->figures = bc_figure_set_load (folder, &error);
  g_assert_no_error (error);
  fixture->session = bc_session_new (fixture->atlas);
  fixture->selection = bc_session_get_selection (fixture->session);
  fixture->window = bc_window_new (application, fixture->session, fixture->figures, NULL, fixture->problems);
  gtk_window_present (GTK_WINDOW (fixture->window));
  window_fixture_settle (fixture);
}

void
window_fixture_tear_down (WindowFixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->figures);
  g_clear_object (&fixture->atlas);
  g_ptr_array_unref (fixture->problems);
}

/* @target: a string state, or NULL */
void
window_fixture_activate (WindowFixture *fixture, const char *action, const char *target)
{
  g_assert_true (target != NULL ? gtk_widget_activate_action (fixture->window, action, "s", target)
                                : gtk_widget_activate_action (fixture->window, action, NULL));
  window_fixture_settle (fixture);
}

/* The first descendant of a type, in the order of the tree. */
GtkWidget *
window_fixture_find_in (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = window_fixture_find_in (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
window_fixture_find (WindowFixture *fixture, GType type)
{
  return window_fixture_find_in (fixture->window, type);
}

GtkWidget *
window_fixture_find_region (GtkWidget *widget, const char *region, BcSide side)
{
  if (BC_IS_REGION_BUTTON (widget))
    {
      const BcSpot *spot = bc_region_button_get_spot (BC_REGION_BUTTON (widget));
      return g_str_equal (spot->region->id, region) && spot->side == side ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = window_fixture_find_region (child, region, side);
      if (found != NULL)
        return found;
    }
  return NULL;
}
