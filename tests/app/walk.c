/* What the scripted walks share. Events come from outside, through the X server, as a hand's would.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "walk.h"

#include <string.h>
#include <unistd.h>

#include "bc-answer-panel.h"
#include "bc-muscle-page.h"
#include "bc-suggestion-row.h"
#include "bc-text.h"

/* The value of a string member, from `from` on; NULL where there is none. */
static char *
find_member (const char *json, const char *key)
{
  g_autofree char *start = g_strdup_printf ("\"%s\": \"", key);
  const char *value = json != NULL ? strstr (json, start) : NULL;

  if (value == NULL)
    return NULL;
  value += strlen (start);
  return g_strndup (value, strcspn (value, "\""));
}

/**
 * walk_ask:
 * @program: bodychart
 *
 * Returns: (transfer full): what `bodychart suggest SPOT` says first.
 */
WalkAnswer *
walk_ask (const char *program, const BcSpot *spot)
{
  g_autofree char *word = bc_spot_to_string (spot), *out = NULL;
  const char *argv[] = { program, "suggest", word, "--json", "--limit", "1", NULL };
  g_autoptr (GError) error = NULL;
  WalkAnswer *answer = g_new0 (WalkAnswer, 1);
  const char *rows;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);
  rows = strstr (out, "\"suggestions\"");
  g_assert_nonnull (rows);
  answer->muscle = find_member (rows, "muscle");
  answer->side = answer->muscle != NULL ? find_member (strstr (rows, "\"muscle\""), "side") : NULL;
  return answer;
}

void
walk_answer_free (WalkAnswer *self)
{
  g_free (self->muscle);
  g_free (self->side);
  g_free (self);
}

/**
 * walk_input:
 * @format: commands for xdotool
 *
 * Sends real events; they arrive when the main loop runs.
 */
void
walk_input (const char *format, ...)
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

/**
 * walk_begin:
 *
 * Brings the window to the corner of the screen.
 */
void
walk_begin (WindowFixture *fixture)
{
  g_autofree char *line = g_strdup_printf ("xdotool search --sync --onlyvisible --pid %d", (int)getpid ()), *out = NULL;
  g_auto (GStrv) windows = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_spawn_command_line_sync (line, &out, NULL, NULL, &error);
  g_assert_no_error (error);
  windows = g_strsplit (g_strchomp (out), "\n", -1);
  n = g_strv_length (windows);
  g_assert_cmpuint (n, >, 0);
  walk_input ("windowmove %s 0 0", windows[n - 1]);
  window_fixture_settle (fixture);
}

/**
 * walk_screen_place:
 * @x: (inout): of the widget, then of the screen
 * @y: (inout): of the widget, then of the screen
 */
void
walk_screen_place (GtkWidget *widget, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  double shadow_x, shadow_y;

  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), *x, *y, x, y));
  gtk_native_get_surface_transform (native, &shadow_x, &shadow_y);
  *x += shadow_x;
  *y += shadow_y;
}

static BcFigureView *
find_figure_in (GtkWidget *widget, const char *view)
{
  if (BC_IS_FIGURE_VIEW (widget))
    return g_str_equal (bc_figure_get_view (bc_figure_view_get_figure (BC_FIGURE_VIEW (widget))), view)
               ? BC_FIGURE_VIEW (widget)
               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      BcFigureView *found = find_figure_in (child, view);
      if (found != NULL)
        return found;
    }
  return NULL;
}

BcFigureView *
walk_find_figure (WindowFixture *fixture, const char *view)
{
  BcFigureView *figure = find_figure_in (fixture->window, view);

  g_assert_nonnull (figure);
  return figure;
}

/**
 * walk_is_marked:
 *
 * Returns: whether the spot, and nothing else, is marked.
 */
gboolean
walk_is_marked (WindowFixture *fixture, const BcSpot *spot)
{
  BcPlace place = bc_place_of_spot (spot);
  guint n;
  const BcPlace *places = bc_selection_get_places (fixture->selection, &n);

  return n == 1 && bc_place_equal (&places[0], &place);
}

/**
 * walk_assert_answer:
 *
 * The first row of the window says what the command line says.
 */
void
walk_assert_answer (WindowFixture *fixture, const BcSpot *spot, const WalkAnswer *answer)
{
  GtkWidget *row = window_fixture_find_in (window_fixture_find (fixture, BC_TYPE_ANSWER_PANEL), BC_TYPE_SUGGESTION_ROW);

  g_assert_true (walk_is_marked (fixture, spot));
  g_assert_cmpint (row != NULL, ==, answer->muscle != NULL);
  if (row == NULL)
    return;
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_cmpstr (bc_suggestion_row_get_muscle (BC_SUGGESTION_ROW (row))->id, ==, answer->muscle);
  if (bc_suggestion_row_get_muscle (BC_SUGGESTION_ROW (row))->sided)
    g_assert_cmpstr (bc_body_sides_to_string (bc_suggestion_row_get_sides (BC_SUGGESTION_ROW (row))), ==, answer->side);
}

static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;
  return FALSE;
}

/**
 * walk_assert_opened:
 *
 * The muscle of the answer is chosen, and its page is open.
 */
void
walk_assert_opened (WindowFixture *fixture, const WalkAnswer *answer)
{
  const BcShownMuscle *shown = bc_selection_get_muscle (fixture->selection);

  g_assert_nonnull (shown);
  g_assert_cmpstr (shown->muscle->id, ==, answer->muscle);
  g_assert_true (shows_text (window_fixture_find (fixture, BC_TYPE_MUSCLE_PAGE), bc_text (shown->muscle->name)));
}
