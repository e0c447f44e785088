/* The answer in the window: look-alikes leave room for the muscles, and what is not explained has its names.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-answer-panel.h"
#include "bc-check-first-box.h"
#include "bc-suggestion-row.h"
#include "bc-text.h"
#include "window-fixture.h"

/* Share of the pane that look-alikes may take, with the frame around them. */
#define MOST_SHARE 0.46

static GtkWidget *
get_panel (WindowFixture *fixture)
{
  return window_fixture_find (fixture, BC_TYPE_ANSWER_PANEL);
}

static GtkWidget *
get_box (WindowFixture *fixture)
{
  return window_fixture_find (fixture, BC_TYPE_CHECK_FIRST_BOX);
}

static GtkAdjustment *
get_way (WindowFixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (window_fixture_find_in (get_box (fixture), GTK_TYPE_SCROLLED_WINDOW)));
}

static int
get_pane_height (WindowFixture *fixture)
{
  return gtk_widget_get_height (
      gtk_widget_get_ancestor (gtk_widget_get_parent (get_box (fixture)), GTK_TYPE_SCROLLED_WINDOW));
}

static void
mark (WindowFixture *fixture, const char *word)
{
  g_autoptr (GError) error = NULL;
  BcPlace place;

  bc_place_parse (fixture->atlas, word, &place, &error);
  g_assert_no_error (error);
  bc_selection_add_place (fixture->selection, &place);
  window_fixture_settle (fixture);
}

static GtkWidget *
find_words (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, words);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
scrolls (WindowFixture *fixture)
{
  return gtk_adjustment_get_upper (get_way (fixture)) > gtk_adjustment_get_page_size (get_way (fixture)) + 1;
}

static gboolean
is_seen_whole (WindowFixture *fixture)
{
  return gtk_widget_get_height (get_box (fixture)) > 0 && !scrolls (fixture);
}

static gboolean
leaves_room (WindowFixture *fixture)
{
  return scrolls (fixture) && gtk_widget_get_height (get_box (fixture)) < MOST_SHARE * get_pane_height (fixture);
}

static void
a_few_look_alikes_are_seen_whole (WindowFixture *fixture, gconstpointer unused)
{
  mark (fixture, "shoulder-front:right");
  g_assert_cmpuint (bc_session_get_ranking (fixture->session)->check_first->len, <, 6);
  window_fixture_wait_until (fixture, is_seen_whole, "look-alikes without a scroll bar");
}

static void
many_look_alikes_leave_room_for_the_muscles (WindowFixture *fixture, gconstpointer unused)
{
  graphene_rect_t bounds;
  GtkWidget *row;

  mark (fixture, "temple:left");
  mark (fixture, "shoulder-front:right");
  mark (fixture, "heel-back:left");
  g_assert_cmpuint (bc_session_get_ranking (fixture->session)->check_first->len, >, 8);
  window_fixture_wait_until (fixture, leaves_room, "look-alikes that leave room");
  window_fixture_settle (fixture);
  row = window_fixture_find_in (get_panel (fixture), BC_TYPE_SUGGESTION_ROW);
  g_assert_true (gtk_widget_compute_bounds (row, get_panel (fixture), &bounds));
  g_assert_cmpfloat (bounds.origin.y, <, get_pane_height (fixture));
  /* none is left out, and the most urgent is on top */
  g_assert_true (find_words (get_box (fixture), "Emergency") != NULL);
  for (guint i = 0; i < bc_session_get_ranking (fixture->session)->check_first->len; i++)
    {
      const BcCheckFirst *entry = g_ptr_array_index (bc_session_get_ranking (fixture->session)->check_first, i);
      g_assert_nonnull (find_words (get_box (fixture), bc_text (entry->condition)));
    }
}

static int height_before;

static gboolean
has_grown (WindowFixture *fixture)
{
  return gtk_widget_get_height (get_box (fixture)) > height_before;
}

static gboolean
has_shrunk (WindowFixture *fixture)
{
  return gtk_widget_get_height (get_box (fixture)) == height_before;
}

static void
a_look_alike_that_is_opened_gets_its_room_and_gives_it_back (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *expander;

  mark (fixture, "shoulder-front:right");
  window_fixture_wait_until (fixture, is_seen_whole, "look-alikes without a scroll bar");
  height_before = gtk_widget_get_height (get_box (fixture));
  expander = window_fixture_find_in (get_box (fixture), GTK_TYPE_EXPANDER);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  window_fixture_wait_until (fixture, has_grown, "room for what is opened");
  gtk_expander_set_expanded (GTK_EXPANDER (expander), FALSE);
  window_fixture_wait_until (fixture, has_shrunk, "the room to come back");
}

static void
without_look_alikes_there_is_no_box (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  mark (fixture, "shoulder-front:right");
  g_assert_true (gtk_widget_get_visible (get_box (fixture)));
  bc_check_first_box_show (BC_CHECK_FIRST_BOX (get_box (fixture)), NULL, none);
  g_assert_false (gtk_widget_get_visible (get_box (fixture)));
}

/* A damaged atlas must not look as if there were nothing to fear. */
static void
a_missing_list_is_told (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  mark (fixture, "shoulder-front:right");
  bc_check_first_box_show (BC_CHECK_FIRST_BOX (get_box (fixture)), "The list could not be loaded.", none);
  window_fixture_settle (fixture);
  g_assert_nonnull (find_words (get_box (fixture), "The list could not be loaded."));
}

static void
what_is_not_explained_has_its_name (WindowFixture *fixture, gconstpointer unused)
{
  mark (fixture, "shoulder-front:left");
  g_assert_null (find_words (get_panel (fixture), "Hatched"));
  mark (fixture, "heel-back:left");
  bc_selection_set_muscle (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "infraspinatus"), BC_BODY_LEFT);
  window_fixture_settle (fixture);
  g_assert_nonnull (find_words (get_panel (fixture), "no pattern shown reaches it: Left: Posterior heel"));
  /* another muscle explains another place */
  bc_selection_set_muscle (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "soleus"), BC_BODY_LEFT);
  window_fixture_settle (fixture);
  g_assert_nonnull (find_words (get_panel (fixture), "no pattern shown reaches it: Left: Anterior shoulder"));
}

#define CASE(path, function)                                                                                           \
  g_test_add ("/answer-panel/" path, WindowFixture, NULL, window_fixture_set_up, function, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  CASE ("a-few-look-alikes-are-seen-whole", a_few_look_alikes_are_seen_whole);
  CASE ("many-look-alikes-leave-room-for-the-muscles", many_look_alikes_leave_room_for_the_muscles);
  CASE ("a-look-alike-that-is-opened-gets-its-room-and-gives-it-back",
        a_look_alike_that_is_opened_gets_its_room_and_gives_it_back);
  CASE ("without-look-alikes-there-is-no-box", without_look_alikes_there_is_no_box);
  CASE ("a-missing-list-is-told", a_missing_list_is_told);
  CASE ("what-is-not-explained-has-its-name", what_is_not_explained_has_its_name);
  return g_test_run ();
}
