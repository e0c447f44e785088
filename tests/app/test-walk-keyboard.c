/* A walk through the window by keyboard alone: arrows to every region of front and back, Return, one key to the muscles.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-explore-actions.h"
#include "bc-region-button.h"
#include "bc-suggestion-row.h"
#include "walk.h"

#define N_DIRECTIONS 4
#define NOWHERE -1

static const struct
{
  GtkDirectionType direction;
  const char *key;
} directions[N_DIRECTIONS] = {
  { GTK_DIR_UP, "Up" }, { GTK_DIR_DOWN, "Down" }, { GTK_DIR_LEFT, "Left" }, { GTK_DIR_RIGHT, "Right" }
};

static const char *program;
static BcSpot wanted;

typedef struct
{
  BcFigureView *figure;
  const char *way_in;    /* keys from anywhere to the figure */
  GPtrArray *regions;    /* GtkWidget, borrowed */
  int (*next)[N_DIRECTIONS]; /* by region: where each arrow leads */
} Map;

static GtkWidget *
get_focus (WindowFixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static int
position_of (const Map *map, GtkWidget *region)
{
  guint position;

  return region != NULL && g_ptr_array_find (map->regions, region, &position) ? (int)position : NOWHERE;
}

/* Where the arrows lead is asked of the figure; that the keys do it is the walk's matter. */
static Map *
survey (WindowFixture *fixture, const char *view)
{
  Map *map = g_new0 (Map, 1);

  map->figure = walk_find_figure (fixture, view);
  map->way_in = g_str_equal (view, "front") ? "ctrl+g" : "ctrl+g Tab";
  map->regions = g_ptr_array_new ();
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (map->figure)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_ptr_array_add (map->regions, child);
  map->next = g_malloc0_n (map->regions->len, sizeof *map->next);
  for (guint i = 0; i < map->regions->len; i++)
    for (guint d = 0; d < N_DIRECTIONS; d++)
      {
        g_assert_true (gtk_widget_grab_focus (g_ptr_array_index (map->regions, i)));
        map->next[i][d] = gtk_widget_child_focus (GTK_WIDGET (map->figure), directions[d].direction)
                              ? position_of (map, get_focus (fixture))
                              : NOWHERE;
      }
  g_assert_true (gtk_widget_grab_focus (g_ptr_array_index (map->regions, 0)));
  return map;
}

static void
map_free (Map *map)
{
  g_ptr_array_unref (map->regions);
  g_free (map->next);
  g_free (map);
}

/* The shortest way of arrows to the nearest region not visited yet: its keys; NULL where none can be reached. */
static char *
find_way (const Map *map, int from, const gboolean *visited, int *to)
{
  guint n = map->regions->len, n_open = 0;
  g_autofree int *open = g_new (int, n), *came_from = g_new (int, n), *came_by = g_new0 (int, n);
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    came_from[i] = NOWHERE;
  open[n_open++] = from;
  came_from[from] = from;
  *to = visited[from] ? NOWHERE : from;
  for (guint i = 0; i < n_open && *to == NOWHERE; i++)
    for (guint d = 0; d < N_DIRECTIONS && *to == NOWHERE; d++)
      {
        int next = map->next[open[i]][d];
        if (next == NOWHERE || came_from[next] != NOWHERE)
          continue;
        came_from[next] = open[i];
        came_by[next] = (int)d;
        open[n_open++] = next;
        if (!visited[next])
          *to = next;
      }
  for (int at = *to; at != NOWHERE && at != from; at = came_from[at])
    {
      g_string_prepend (keys, directions[came_by[at]].key);
      g_string_prepend_c (keys, ' ');
    }
  return g_string_free (keys, FALSE);
}

static gboolean
is_wanted_marked (WindowFixture *fixture)
{
  return walk_is_marked (fixture, &wanted);
}

static gboolean
is_row_focused (WindowFixture *fixture)
{
  return BC_IS_SUGGESTION_ROW (get_focus (fixture));
}

static gboolean
is_region_focused (WindowFixture *fixture)
{
  return BC_IS_REGION_BUTTON (get_focus (fixture)) &&
         bc_spot_equal (bc_region_button_get_spot (BC_REGION_BUTTON (get_focus (fixture))), &wanted);
}

/* To the muscles, Return on the first, and back to the figure. */
static void
open_first (WindowFixture *fixture, const Map *map, const WalkAnswer *answer)
{
  walk_input ("key ctrl+m");
  window_fixture_wait_until (fixture, is_row_focused, "a key to lead to the muscles");
  walk_input ("key Return");
  window_fixture_settle (fixture);
  walk_assert_opened (fixture, answer);
  walk_input ("key %s", map->way_in);
  window_fixture_wait_until (fixture, is_region_focused, "a key to lead back to the region");
}

static void
visit (WindowFixture *fixture, const Map *map, int region, const char *keys)
{
  g_autoptr (WalkAnswer) answer = NULL;

  wanted = *bc_region_button_get_spot (g_ptr_array_index (map->regions, (guint)region));
  answer = walk_ask (program, &wanted);
  walk_input ("key %s Return", keys);
  window_fixture_wait_until (fixture, is_wanted_marked, "arrows and Return to mark the region");
  window_fixture_settle (fixture);
  walk_assert_answer (fixture, &wanted, answer);
  if (answer->muscle != NULL)
    open_first (fixture, map, answer);
}

static void
walk_figure (WindowFixture *fixture, gconstpointer view)
{
  Map *map;
  g_autofree gboolean *visited = NULL;
  int at = 0, to = NOWHERE;
  guint n_visited = 0;

  bc_explore_actions_add_keys (gtk_window_get_application (GTK_WINDOW (fixture->window)));
  walk_begin (fixture);
  walk_input ("mousemove 400 8"); /* the title: keys go where the pointer is, and it points at nothing */
  map = survey (fixture, view);
  visited = g_new0 (gboolean, map->regions->len);
  for (;;)
    {
      g_autofree char *keys = find_way (map, at, visited, &to);
      if (to == NOWHERE)
        break;
      visit (fixture, map, to, keys);
      visited[to] = TRUE;
      at = to;
      n_visited++;
    }
  for (guint i = 0; i < map->regions->len; i++)
    if (!visited[i])
      {
        g_autofree char *name =
            bc_spot_to_string (bc_region_button_get_spot (g_ptr_array_index (map->regions, i)));
        g_test_message ("no arrows lead to %s", name);
        g_test_fail ();
      }
  g_assert_cmpuint (n_visited, >, 50);
  map_free (map);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  program = argv[1];
  g_test_add ("/walk-keyboard/front", WindowFixture, "front", window_fixture_set_up, walk_figure,
              window_fixture_tear_down);
  g_test_add ("/walk-keyboard/back", WindowFixture, "back", window_fixture_set_up, walk_figure,
              window_fixture_tear_down);
  return g_test_run ();
}
