/* The gallery of well-known patterns, in the window.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-gallery.h"
#include "bc-thumbnail.h"
#include "window-fixture.h"

static BcGallery *
find_gallery (WindowFixture *fixture)
{
  return BC_GALLERY (window_fixture_find (fixture, BC_TYPE_GALLERY));
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
list (WindowFixture *fixture, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (find_gallery (fixture)), type, found);
  return found;
}

static gboolean
is_filled (WindowFixture *fixture)
{
  return bc_gallery_is_filled (find_gallery (fixture));
}

static void
every_pattern_has_a_name_and_a_picture (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) buttons = list (fixture, GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (find_gallery (fixture))));
  window_fixture_wait_until (fixture, is_filled, "the pictures");
  g_assert_cmpuint (buttons->len, ==, 10);
  for (guint i = 0; i < buttons->len; i++)
    {
      g_assert_nonnull (window_fixture_find_in (buttons->pdata[i], BC_TYPE_THUMBNAIL));
      g_assert_true (gtk_test_accessible_has_property (buttons->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
}

static void
a_pattern_that_is_clicked_is_shown_and_read (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) buttons = list (fixture, GTK_TYPE_BUTTON);
  const BcShownMuscle *shown;

  g_signal_emit_by_name (buttons->pdata[5], "clicked");
  window_fixture_settle (fixture);
  shown = bc_selection_get_muscle (fixture->selection);
  g_assert_nonnull (shown);
  g_assert_cmpstr (shown->muscle->id, ==, "infraspinatus");
  g_assert_cmpint (shown->sides, ==, BC_BODY_RIGHT);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (find_gallery (fixture))));
}

static void
the_key_comes_back_to_it_and_gives_it_the_focus (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) buttons = list (fixture, GTK_TYPE_BUTTON);
  GtkWidget *focus;

  g_signal_emit_by_name (buttons->pdata[0], "clicked");
  window_fixture_settle (fixture);
  window_fixture_activate (fixture, "win.gallery", NULL);
  g_assert_null (bc_selection_get_muscle (fixture->selection));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (find_gallery (fixture))));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (find_gallery (fixture))));
}

static void
the_pictures_are_kept (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) before = NULL, after = NULL, buttons = list (fixture, GTK_TYPE_BUTTON);

  window_fixture_wait_until (fixture, is_filled, "the pictures");
  before = list (fixture, BC_TYPE_THUMBNAIL);
  g_signal_emit_by_name (buttons->pdata[0], "clicked");
  window_fixture_settle (fixture);
  window_fixture_activate (fixture, "win.gallery", NULL);
  g_assert_true (is_filled (fixture));
  after = list (fixture, BC_TYPE_THUMBNAIL);
  g_assert_cmpuint (before->len, ==, after->len);
  g_assert_true (before->pdata[0] == after->pdata[0]);
}

#define ADD(path, function)                                                                                            \
  g_test_add ("/gallery/" path, WindowFixture, NULL, window_fixture_set_up, function, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  ADD ("every-pattern-has-a-name-and-a-picture", every_pattern_has_a_name_and_a_picture);
  ADD ("a-pattern-that-is-clicked-is-shown-and-read", a_pattern_that_is_clicked_is_shown_and_read);
  ADD ("the-key-comes-back-to-it-and-gives-it-the-focus", the_key_comes_back_to_it_and_gives_it_the_focus);
  ADD ("the-pictures-are-kept", the_pictures_are_kept);
  return g_test_run ();
}
