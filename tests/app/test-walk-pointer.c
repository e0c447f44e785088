/* A walk through the window by pointer: every region of front and back is clicked, its first muscle is opened, and both are what the command line says.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-answer-panel.h"
#include "bc-suggestion-row.h"
#include "walk.h"

/* How far into a row a hand clicks, and how often it turns the wheel before giving up. */
#define ROW_INSET 14.0
#define MAX_TURNS 60

static const char *program;
static BcSpot wanted;

static gboolean
is_nothing_marked (WindowFixture *fixture)
{
  return bc_selection_is_empty (fixture->selection);
}

static gboolean
is_wanted_marked (WindowFixture *fixture)
{
  return walk_is_marked (fixture, &wanted);
}

static void
click_region (WindowFixture *fixture, BcFigureView *figure, const BcHitSpot *hit)
{
  double x = hit->centre.x, y = hit->centre.y;

  wanted = hit->spot;
  walk_input ("key Escape");
  window_fixture_wait_until (fixture, is_nothing_marked, "Escape to clear the marks");
  window_fixture_settle (fixture);
  bc_figure_view_body_to_widget (figure, &x, &y);
  walk_screen_place (GTK_WIDGET (figure), &x, &y);
  walk_input ("mousemove %.0f %.0f click 1", x, y);
  window_fixture_wait_until (fixture, is_wanted_marked, "a click to mark the region");
  window_fixture_settle (fixture);
}

/* Look-alikes may push the first row out of sight: the wheel brings it back. */
static void
click_first_row (WindowFixture *fixture)
{
  GtkWidget *panel = window_fixture_find (fixture, BC_TYPE_ANSWER_PANEL);
  GtkWidget *row = window_fixture_find_in (panel, BC_TYPE_SUGGESTION_ROW),
            *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  double x = ROW_INSET, y = 0;

  for (int i = 0; i < MAX_TURNS; i++)
    {
      double in_x, in_y;
      g_assert_true (gtk_widget_translate_coordinates (row, scroller, ROW_INSET, ROW_INSET, &in_x, &in_y));
      if (in_y > 0 && in_y < gtk_widget_get_height (scroller) - ROW_INSET)
        break;
      x = gtk_widget_get_width (scroller) / 2.0;
      y = gtk_widget_get_height (scroller) / 2.0;
      walk_screen_place (scroller, &x, &y);
      walk_input ("mousemove %.0f %.0f click %d", x, y, in_y > 0 ? 5 : 4);
      window_fixture_settle (fixture);
    }
  x = y = ROW_INSET;
  walk_screen_place (row, &x, &y);
  walk_input ("mousemove %.0f %.0f click 1", x, y);
  window_fixture_settle (fixture);
}

static void
walk_figure (WindowFixture *fixture, gconstpointer view)
{
  BcFigureView *figure;
  guint n, n_visited = 0;
  const BcHitSpot *hits;

  walk_begin (fixture);
  figure = walk_find_figure (fixture, view);
  hits = bc_hit_map_get_spots (bc_figure_view_get_hit_map (figure), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WalkAnswer) answer = NULL;

      if (hits[i].area <= 0)
        continue;
      answer = walk_ask (program, &hits[i].spot);
      click_region (fixture, figure, &hits[i]);
      walk_assert_answer (fixture, &hits[i].spot, answer);
      if (answer->muscle != NULL)
        {
          click_first_row (fixture);
          walk_assert_opened (fixture, answer);
        }
      n_visited++;
    }
  g_test_message ("%u regions", n_visited);
  g_assert_cmpuint (n_visited, >, 50);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  program = argv[1];
  g_test_add ("/walk-pointer/front", WindowFixture, "front", window_fixture_set_up, walk_figure,
              window_fixture_tear_down);
  g_test_add ("/walk-pointer/back", WindowFixture, "back", window_fixture_set_up, walk_figure,
              window_fixture_tear_down);
  return g_test_run ();
}
