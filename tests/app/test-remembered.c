/* What the window remembers: a second start looks like the first one was left.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-board-actions.h"
#include "window-fixture.h"

/* A start: the actions of a board over settings that outlive them. */
typedef struct
{
  GSimpleActionGroup *actions;
  GtkWidget *board;
  BcBoardActions *board_actions;
} Start;

static void
start (Start *self, WindowFixture *fixture, BcSettings *settings)
{
  g_autoptr (GError) error = NULL;

  self->actions = g_simple_action_group_new ();
  self->board = g_object_ref_sink (bc_board_new (fixture->session, fixture->figures, &error));
  g_assert_no_error (error);
  self->board_actions = bc_board_actions_new (BC_BOARD (self->board), G_ACTION_MAP (self->actions), settings);
}

static void
stop (Start *self)
{
  g_clear_object (&self->board_actions);
  g_clear_object (&self->board);
  g_clear_object (&self->actions);
}

static GVariant *
get_state (Start *self, const char *action)
{
  return g_action_group_get_action_state (G_ACTION_GROUP (self->actions), action);
}

static const char *const layers[] = { "layer-outlines",     "layer-points",     "layer-referral", "layer-muscle-names",
                                      "layer-region-names", "layer-dermatomes", "layer-nerves" };

static void
every_layer_is_remembered (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();
  Start first, second;

  start (&first, fixture, settings);
  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autoptr (GVariant) before = get_state (&first, layers[i]);
      g_action_group_change_action_state (G_ACTION_GROUP (first.actions), layers[i],
                                          g_variant_new_boolean (!g_variant_get_boolean (before)));
    }
  start (&second, fixture, settings);
  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autoptr (GVariant) left = get_state (&first, layers[i]), found = get_state (&second, layers[i]);
      g_test_message ("%s", layers[i]);
      g_assert_true (g_variant_equal (left, found));
    }
  stop (&first);
  stop (&second);
}

static void
look_figures_and_opacity_are_remembered (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();
  g_autoptr (GVariant) look = NULL, figures = NULL, opacity = NULL;
  Start first, second;

  start (&first, fixture, settings);
  g_action_group_change_action_state (G_ACTION_GROUP (first.actions), "look", g_variant_new_string ("deep"));
  g_action_group_change_action_state (G_ACTION_GROUP (first.actions), "figures", g_variant_new_string ("back"));
  g_action_group_change_action_state (G_ACTION_GROUP (first.actions), "overlay-opacity", g_variant_new_double (0.4));
  start (&second, fixture, settings);
  look = get_state (&second, "look");
  figures = get_state (&second, "figures");
  opacity = get_state (&second, "overlay-opacity");
  g_assert_cmpstr (g_variant_get_string (look, NULL), ==, "deep");
  g_assert_cmpstr (g_variant_get_string (figures, NULL), ==, "back");
  g_assert_cmpfloat (g_variant_get_double (opacity), ==, 0.4);
  stop (&first);
  stop (&second);
}

static void
a_mirror_view_is_not_remembered (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();
  g_autoptr (GVariant) mirror = NULL;
  Start first, second;

  start (&first, fixture, settings);
  g_action_group_change_action_state (G_ACTION_GROUP (first.actions), "mirror", g_variant_new_boolean (TRUE));
  start (&second, fixture, settings);
  mirror = get_state (&second, "mirror");
  g_assert_false (g_variant_get_boolean (mirror));
  stop (&first);
  stop (&second);
}

#define ADD(path, function)                                                                                            \
  g_test_add ("/remembered/" path, WindowFixture, NULL, window_fixture_set_up, function, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  ADD ("every-layer-is-remembered", every_layer_is_remembered);
  ADD ("look-figures-and-opacity-are-remembered", look_figures_and_opacity_are_remembered);
  ADD ("a-mirror-view-is-not-remembered", a_mirror_view_is_not_remembered);
  return g_test_run ();
}
