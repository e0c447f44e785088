/* Every way to a muscle, a place, a condition or a topic shows its page or its answer, also where one side pane only has room.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-answer-panel.h"
#include "bc-gallery.h"
#include "bc-links.h"
#include "bc-muscle-page.h"
#include "bc-reading-page.h"
#include "bc-suggestion-row.h"
#include "bc-text.h"
#include "window-fixture.h"

typedef struct
{
  int width;
  int height;
  gboolean narrow;
} Size;

#define SHADOW 16

static int wanted_width;

/* Without a window manager the shadow takes some of the width. */
static gboolean
has_wanted_width (WindowFixture *fixture)
{
  return ABS (gtk_widget_get_width (fixture->window) - wanted_width) <= SHADOW;
}

static void
set_up (WindowFixture *fixture, gconstpointer data)
{
  const Size *size = data;

  window_fixture_set_up (fixture, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), size->width, size->height);
  wanted_width = size->width;
  window_fixture_wait_until (fixture, has_wanted_width, "the size of the window");
  window_fixture_settle (fixture);
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
page_shows (WindowFixture *fixture, GType page, const char *text)
{
  return shows (window_fixture_find (fixture, page), text);
}

static void
assert_muscle_page (WindowFixture *fixture, const char *id)
{
  const BcMuscle *muscle = bc_atlas_find_muscle (fixture->atlas, id);

  g_assert_true (bc_selection_get_muscle (fixture->selection)->muscle == muscle);
  g_assert_true (page_shows (fixture, BC_TYPE_MUSCLE_PAGE, bc_muscle_get_name (muscle)));
}

static void
assert_reading (WindowFixture *fixture, const char *text)
{
  g_assert_true (page_shows (fixture, BC_TYPE_READING_PAGE, text));
}

static void
assert_answer (WindowFixture *fixture)
{
  g_assert_true (page_shows (fixture, BC_TYPE_ANSWER_PANEL, "sends pain here") ||
                 page_shows (fixture, BC_TYPE_ANSWER_PANEL, "send pain here"));
}

static void
assert_one_pane_in_a_narrow_window (WindowFixture *fixture, const Size *size)
{
  GtkWidget *answer = gtk_widget_get_ancestor (window_fixture_find (fixture, BC_TYPE_ANSWER_PANEL), GTK_TYPE_STACK);
  GtkWidget *page = gtk_widget_get_ancestor (window_fixture_find (fixture, BC_TYPE_MUSCLE_PAGE), GTK_TYPE_STACK);

  g_assert_cmpint (gtk_widget_get_mapped (answer) && gtk_widget_get_mapped (page), ==, !size->narrow);
  g_assert_true (has_wanted_width (fixture));
}

static void
search (WindowFixture *fixture, const char *words)
{
  GtkWidget *entry = window_fixture_find (fixture, GTK_TYPE_SEARCH_ENTRY);

  window_fixture_activate (fixture, "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  window_fixture_settle (fixture);
}

static void
click_region (WindowFixture *fixture, const char *region)
{
  gtk_widget_activate_action (window_fixture_find_region (fixture->window, region, BC_SIDE_LEFT), "region.select",
                              NULL);
  window_fixture_settle (fixture);
}

static void
follow (WindowFixture *fixture, const char *uri)
{
  g_assert_true (bc_links_open (fixture->session, uri));
  window_fixture_settle (fixture);
}

static void
select_row (WindowFixture *fixture, int position)
{
  GtkWidget *panel = window_fixture_find (fixture, BC_TYPE_ANSWER_PANEL);
  GtkListBox *list = GTK_LIST_BOX (
      gtk_widget_get_ancestor (window_fixture_find_in (panel, BC_TYPE_SUGGESTION_ROW), GTK_TYPE_LIST_BOX));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, position));
  window_fixture_settle (fixture);
}

static void
a_muscle_that_is_searched_for_is_read (WindowFixture *fixture, gconstpointer size)
{
  search (fixture, "infraspinatus");
  assert_muscle_page (fixture, "infraspinatus");
  assert_one_pane_in_a_narrow_window (fixture, size);
}

/* One that an answer names already. */
static void
a_muscle_of_the_answer_that_is_searched_for_is_read (WindowFixture *fixture, gconstpointer size)
{
  const BcShownMuscle *best;
  g_autofree char *id = NULL;

  click_region (fixture, "shoulder-front");
  assert_answer (fixture);
  best = bc_selection_get_muscle (fixture->selection);
  id = g_strdup (best->muscle->id);
  search (fixture, bc_muscle_get_name (best->muscle));
  assert_muscle_page (fixture, id);
  assert_one_pane_in_a_narrow_window (fixture, size);
}

static void
a_place_that_is_searched_for_is_answered (WindowFixture *fixture, gconstpointer size)
{
  search (fixture, "infraspinatus");
  search (fixture, bc_text (bc_atlas_find_region (fixture->atlas, "calf-upper")->name));
  assert_answer (fixture);
  assert_one_pane_in_a_narrow_window (fixture, size);
}

static void
a_condition_that_is_searched_for_is_read (WindowFixture *fixture, gconstpointer size)
{
  search (fixture, "lumbago");
  assert_reading (fixture, "Muscles described with it");
  assert_one_pane_in_a_narrow_window (fixture, size);
}

static void
a_topic_that_is_searched_for_is_read (WindowFixture *fixture, gconstpointer size)
{
  search (fixture, "dry needling");
  assert_reading (fixture, "What happens");
  assert_one_pane_in_a_narrow_window (fixture, size);
}

static void
links_lead_to_what_they_name (WindowFixture *fixture, gconstpointer size)
{
  search (fixture, "infraspinatus");
  follow (fixture, "muscle:soleus");
  assert_muscle_page (fixture, "soleus");
  follow (fixture, "place:heel-back:left");
  assert_answer (fixture);
  window_fixture_activate (fixture, "win.topics", NULL);
  assert_reading (fixture, "needling");
  assert_one_pane_in_a_narrow_window (fixture, size);
}

static void
a_pattern_of_the_gallery_is_read (WindowFixture *fixture, gconstpointer size)
{
  GtkWidget *gallery;

  window_fixture_activate (fixture, "win.gallery", NULL);
  gallery = window_fixture_find (fixture, BC_TYPE_GALLERY);
  g_assert_true (gtk_widget_get_mapped (gallery));
  g_signal_emit_by_name (window_fixture_find_in (gallery, GTK_TYPE_BUTTON), "clicked");
  window_fixture_settle (fixture);
  assert_muscle_page (fixture, bc_selection_get_muscle (fixture->selection)->muscle->id);
  assert_one_pane_in_a_narrow_window (fixture, size);
}

/* Whoever goes down the list looks at the patterns. */
static void
going_down_the_list_leaves_the_list_where_it_is (WindowFixture *fixture, gconstpointer data)
{
  const Size *size = data;

  click_region (fixture, "shoulder-front");
  select_row (fixture, 1);
  assert_answer (fixture);
  assert_one_pane_in_a_narrow_window (fixture, size);
  if (!size->narrow)
    assert_muscle_page (fixture, bc_selection_get_muscle (fixture->selection)->muscle->id);
}

/* What must be checked first stands in the answer. */
static void
a_click_on_the_figure_brings_the_answer_forward (WindowFixture *fixture, gconstpointer size)
{
  search (fixture, "infraspinatus");
  click_region (fixture, "calf-upper");
  g_assert_true (page_shows (fixture, BC_TYPE_ANSWER_PANEL, "Check first"));
  assert_one_pane_in_a_narrow_window (fixture, size);
}

static void
back_and_forward_show_what_was_looked_at (WindowFixture *fixture, gconstpointer size)
{
  search (fixture, "infraspinatus");
  click_region (fixture, "calf-upper");
  search (fixture, "lumbago");
  window_fixture_activate (fixture, "win.back", NULL);
  assert_answer (fixture);
  window_fixture_activate (fixture, "win.back", NULL);
  assert_muscle_page (fixture, "infraspinatus");
  window_fixture_activate (fixture, "win.forward", NULL);
  assert_answer (fixture);
  window_fixture_activate (fixture, "win.forward", NULL);
  assert_reading (fixture, "Muscles described with it");
  assert_one_pane_in_a_narrow_window (fixture, size);
}

static void
folded_panes_stay_folded_while_places_are_marked (WindowFixture *fixture, gconstpointer data)
{
  const Size *size = data;
  GtkWidget *panel = window_fixture_find (fixture, BC_TYPE_ANSWER_PANEL);

  window_fixture_activate (fixture, "win.show-places", NULL);
  if (!size->narrow)
    window_fixture_activate (fixture, "win.show-reading", NULL);
  click_region (fixture, "shoulder-front");
  g_assert_false (gtk_widget_get_mapped (panel));
  g_assert_false (gtk_widget_get_mapped (window_fixture_find (fixture, BC_TYPE_MUSCLE_PAGE)));
  /* but what is searched for is seen */
  search (fixture, "soleus");
  assert_muscle_page (fixture, "soleus");
}

/* The keys go with the pane. */
static void
after_a_search_the_keys_are_where_the_page_is (WindowFixture *fixture, gconstpointer data)
{
  const Size *size = data;
  GtkWidget *focus;

  search (fixture, "infraspinatus");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_get_mapped (focus));
  if (size->narrow)
    g_assert_nonnull (gtk_widget_get_ancestor (focus, BC_TYPE_MUSCLE_PAGE));
}

/* A narrow window has rules of its own: every way is tried there, and the main ones in wider windows. */
static const Size sizes[] = { { 900, 600, TRUE }, { 1280, 720, FALSE }, { 1920, 1080, FALSE } };

static void
add (const char *name, guint n_sizes, void (*test) (WindowFixture *fixture, gconstpointer size))
{
  for (guint i = 0; i < n_sizes; i++)
    {
      g_autofree char *path = g_strdup_printf ("/pane-turns/%dx%d/%s", sizes[i].width, sizes[i].height, name);

      g_test_add (path, WindowFixture, &sizes[i], set_up, test, window_fixture_tear_down);
    }
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  add ("a-muscle-that-is-searched-for-is-read", 3, a_muscle_that_is_searched_for_is_read);
  add ("a-muscle-of-the-answer-that-is-searched-for-is-read", 1, a_muscle_of_the_answer_that_is_searched_for_is_read);
  add ("a-place-that-is-searched-for-is-answered", 1, a_place_that_is_searched_for_is_answered);
  add ("a-condition-that-is-searched-for-is-read", 2, a_condition_that_is_searched_for_is_read);
  add ("a-topic-that-is-searched-for-is-read", 1, a_topic_that_is_searched_for_is_read);
  add ("links-lead-to-what-they-name", 2, links_lead_to_what_they_name);
  add ("a-pattern-of-the-gallery-is-read", 1, a_pattern_of_the_gallery_is_read);
  add ("going-down-the-list-leaves-the-list-where-it-is", 2, going_down_the_list_leaves_the_list_where_it_is);
  add ("a-click-on-the-figure-brings-the-answer-forward", 1, a_click_on_the_figure_brings_the_answer_forward);
  add ("back-and-forward-show-what-was-looked-at", 3, back_and_forward_show_what_was_looked_at);
  add ("folded-panes-stay-folded-while-places-are-marked", 2, folded_panes_stay_folded_while_places_are_marked);
  add ("after-a-search-the-keys-are-where-the-page-is", 1, after_a_search_the_keys_are_where_the_page_is);
  return g_test_run ();
}
