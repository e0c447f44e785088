/* The actions of the board. Their states are what bar and menu show; most of them are remembered. A mirror view is not:
   nobody should meet it by surprise the next morning.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-board-actions.h"

#include "bc-close-up.h"
#include "bc-views.h"

/* An overlay that is switched on can be seen. */
#define LEAST_OPACITY 0.1

struct _BcBoardActions
{
  GObject parent_instance;

  BcBoard *board;       /* weak */
  GActionMap *window;   /* weak */
  BcSettings *settings; /* owned */
  BcPreset preset;
};

G_DEFINE_FINAL_TYPE (BcBoardActions, bc_board_actions, G_TYPE_OBJECT)

/* A layer's action is also the key under which it is remembered. */
static const struct
{
  const char *action;
  BcLayerFlags layer;
} layers[] = {
  { "layer-outlines", BC_LAYER_OUTLINES },
  { "layer-points", BC_LAYER_POINTS },
  { "layer-referral", BC_LAYER_REFERRAL },
  { "layer-muscle-names", BC_LAYER_MUSCLE_NAMES },
  { "layer-region-names", BC_LAYER_REGION_NAMES },
  { "layer-dermatomes", BC_LAYER_DERMATOMES },
  { "layer-nerves", BC_LAYER_NERVES },
};

static const char *const figures_words[] = { "both", "front", "back" };

static GSimpleAction *
find_action (BcBoardActions *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (self->window, name));
}

static void
set_state (BcBoardActions *self, const char *name, GVariant *state)
{
  g_simple_action_set_state (find_action (self, name), state);
}

static const char *
get_word (BcBoardActions *self, const char *name)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (find_action (self, name)));

  return g_intern_string (g_variant_get_string (state, NULL));
}

/* Look and layers */

static void
apply_style (BcBoardActions *self)
{
  BcStyle style = *bc_style_get (self->preset);

  if (bc_look_from_string (get_word (self, "look"), &style.look))
    bc_board_set_style (self->board, &style);
}

static void
look_changed_cb (GSimpleAction *action, GVariant *value, BcBoardActions *self)
{
  BcLook look;

  if (!bc_look_from_string (g_variant_get_string (value, NULL), &look))
    return;
  g_simple_action_set_state (action, value);
  bc_settings_set_value (self->settings, "look", value);
  apply_style (self);
}

static void
apply_layers (BcBoardActions *self)
{
  g_autoptr (GVariant) opacity = g_action_get_state (G_ACTION (find_action (self, "overlay-opacity")));
  BcLayers shown = { 0, g_variant_get_double (opacity) };

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autoptr (GVariant) state = g_action_get_state (G_ACTION (find_action (self, layers[i].action)));
      if (g_variant_get_boolean (state))
        shown.shown |= layers[i].layer;
    }
  bc_board_set_layers (self->board, &shown);
}

static void
layer_changed_cb (GSimpleAction *action, GVariant *value, BcBoardActions *self)
{
  g_simple_action_set_state (action, value);
  bc_settings_set_value (self->settings, g_action_get_name (G_ACTION (action)), value);
  apply_layers (self);
}

static void
opacity_changed_cb (GSimpleAction *action, GVariant *value, BcBoardActions *self)
{
  g_autoptr (GVariant) clamped =
      g_variant_ref_sink (g_variant_new_double (CLAMP (g_variant_get_double (value), LEAST_OPACITY, 1)));

  g_simple_action_set_state (action, clamped);
  bc_settings_set_value (self->settings, "overlay-opacity", clamped);
  apply_layers (self);
}

/* Views */

static void
open_close_up (BcBoardActions *self, const char *view)
{
  g_autoptr (GError) error = NULL;

  if (!bc_board_open_close_up (self->board, view, &error) && error != NULL)
    g_message ("%s", error->message);
  set_state (
      self, "close-up",
      g_variant_new_string (bc_board_get_close_up (self->board) != NULL ? bc_board_get_close_up (self->board) : ""));
}

static gboolean
find_figures (const char *word, BcFigures *shown)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures_words); i++)
    if (g_str_equal (figures_words[i], word))
      {
        *shown = (BcFigures)i;
        return TRUE;
      }
  return FALSE;
}

static void
figures_changed_cb (GSimpleAction *action, GVariant *value, BcBoardActions *self)
{
  BcFigures shown;

  if (!find_figures (g_variant_get_string (value, NULL), &shown))
    return;
  if (bc_board_get_close_up (self->board) != NULL)
    open_close_up (self, "");
  g_simple_action_set_state (action, value);
  bc_settings_set_value (self->settings, "shown-figures", value);
  bc_board_set_figures (self->board, shown);
}

static void
mirror_changed_cb (GSimpleAction *action, GVariant *value, BcBoardActions *self)
{
  g_simple_action_set_state (action, value);
  bc_board_set_mirrored (self->board, g_variant_get_boolean (value));
}

static void
close_up_changed_cb (GSimpleAction *action, GVariant *value, BcBoardActions *self)
{
  open_close_up (self, g_variant_get_string (value, NULL));
}

static void
side_changed_cb (GSimpleAction *action, GVariant *value, BcBoardActions *self)
{
  BcSide side;

  if (bc_side_from_string (g_variant_get_string (value, NULL), &side) && side != BC_SIDE_MIDLINE)
    bc_board_set_side (self->board, side);
}

static void
board_side_changed_cb (BcBoardActions *self)
{
  set_state (self, "close-up-side", g_variant_new_string (bc_side_to_string (bc_board_get_side (self->board))));
}

static void
look_closer_cb (GSimpleAction *action, GVariant *parameter, BcBoardActions *self)
{
  const char *view = bc_board_get_close_up (self->board) != NULL ? "" : bc_board_suggest_close_up (self->board);

  if (view != NULL)
    open_close_up (self, view);
}

/* The next or the previous close-up in the order of the filmstrip; the whole figures stand before the first. */
static void
step (BcBoardActions *self, int direction)
{
  guint n;
  const BcView *views = bc_views_list (&n);
  const char *open = bc_board_get_close_up (self->board);
  int at = direction > 0 ? -1 : (int)n;

  for (guint i = 0; open != NULL && i < n; i++)
    if (g_str_equal (views[i].id, open))
      at = (int)i;
  do
    at += direction;
  while (at >= 0 && at < (int)n && !bc_close_up_is (views[at].id));
  open_close_up (self, at >= 0 && at < (int)n ? views[at].id : "");
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, BcBoardActions *self)
{
  step (self, 1);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, BcBoardActions *self)
{
  step (self, -1);
}

static void
zoom_to_selection_cb (GSimpleAction *action, GVariant *parameter, BcBoardActions *self)
{
  bc_board_zoom_to_selection (self->board);
}

static void
bc_board_actions_dispose (GObject *object)
{
  BcBoardActions *self = BC_BOARD_ACTIONS (object);

  g_clear_weak_pointer (&self->board);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bc_board_actions_parent_class)->dispose (object);
}

static void
bc_board_actions_class_init (BcBoardActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_board_actions_dispose;
}

static void
bc_board_actions_init (BcBoardActions *self)
{
}

static void
add (BcBoardActions *self, const char *name, GCallback activated)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", activated, self, 0);
  g_action_map_add_action (self->window, G_ACTION (action));
}

static void
add_stateful (BcBoardActions *self, const char *name, GVariant *state, GCallback changed)
{
  const GVariantType *type = g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN) ? NULL : g_variant_get_type (state);
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, type, state);

  g_signal_connect_object (action, "change-state", changed, self, 0);
  g_action_map_add_action (self->window, G_ACTION (action));
}

static void
add_actions (BcBoardActions *self)
{
  add_stateful (self, "look", bc_settings_get_value (self->settings, "look"), G_CALLBACK (look_changed_cb));
  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    add_stateful (self, layers[i].action, bc_settings_get_value (self->settings, layers[i].action),
                  G_CALLBACK (layer_changed_cb));
  add_stateful (self, "overlay-opacity", bc_settings_get_value (self->settings, "overlay-opacity"),
                G_CALLBACK (opacity_changed_cb));
  add_stateful (self, "figures", bc_settings_get_value (self->settings, "shown-figures"),
                G_CALLBACK (figures_changed_cb));
  add_stateful (self, "mirror", g_variant_new_boolean (FALSE), G_CALLBACK (mirror_changed_cb));
  add_stateful (self, "close-up", g_variant_new_string (""), G_CALLBACK (close_up_changed_cb));
  add_stateful (self, "close-up-side", g_variant_new_string (bc_side_to_string (bc_board_get_side (self->board))),
                G_CALLBACK (side_changed_cb));
  add (self, "look-closer", G_CALLBACK (look_closer_cb));
  add (self, "close-up-next", G_CALLBACK (next_cb));
  add (self, "close-up-previous", G_CALLBACK (previous_cb));
  add (self, "zoom-selection", G_CALLBACK (zoom_to_selection_cb));
}

/**
 * bc_board_actions_new:
 * @board: what they act on
 * @window: where they are found, as "win.…"
 * @settings: where they are remembered; a reference is taken
 *
 * Adds the actions and brings the board into the remembered state.
 *
 * Returns: (transfer full): must be kept as long as the board.
 */
BcBoardActions *
bc_board_actions_new (BcBoard *board, GActionMap *window, BcSettings *settings)
{
  BcBoardActions *self = g_object_new (BC_TYPE_BOARD_ACTIONS, NULL);
  BcFigures shown;

  g_set_weak_pointer (&self->board, board);
  g_set_weak_pointer (&self->window, window);
  self->settings = g_object_ref (settings);
  add_actions (self);
  g_signal_connect_object (board, "side-changed", G_CALLBACK (board_side_changed_cb), self, G_CONNECT_SWAPPED);
  apply_style (self);
  apply_layers (self);
  if (find_figures (get_word (self, "figures"), &shown))
    bc_board_set_figures (board, shown);
  return self;
}

/**
 * bc_board_actions_set_preset:
 * @preset: for light, dark or high-contrast surroundings; the look stays as it was chosen
 */
void
bc_board_actions_set_preset (BcBoardActions *self, BcPreset preset)
{
  self->preset = preset;
  apply_style (self);
}

/**
 * bc_board_actions_add_keys:
 *
 * Gives every action its keys.
 */
void
bc_board_actions_add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[2];
  } accelerators[] = {
    { "win.look::muscle", { "F5", NULL } },
    { "win.look::skin", { "F6", NULL } },
    { "win.look::deep", { "F7", NULL } },
    { "win.look::outline", { "F8", NULL } },
    { "win.layer-outlines", { "<Shift>F5", NULL } },
    { "win.layer-points", { "<Shift>F6", NULL } },
    { "win.layer-referral", { "<Shift>F7", NULL } },
    { "win.layer-muscle-names", { "<Shift>F8", NULL } },
    { "win.layer-region-names", { "<Shift>F9", NULL } },
    { "win.layer-dermatomes", { "<Shift>F2", NULL } },
    { "win.layer-nerves", { "<Shift>F3", NULL } },
    { "win.figures::both", { "<Control>1", NULL } },
    { "win.figures::front", { "<Control>2", NULL } },
    { "win.figures::back", { "<Control>3", NULL } },
    { "win.mirror", { "F4", NULL } },
    { "win.look-closer", { "<Control>l", NULL } },
    { "win.close-up-next", { "<Control>Page_Down", NULL } },
    { "win.close-up-previous", { "<Control>Page_Up", NULL } },
    { "win.zoom-selection", { "F3", NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action, accelerators[i].keys);
}
