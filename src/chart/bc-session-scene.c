/* What a session shows, as a scene for the painter: marks, what no shown pattern explains, compared and chosen muscles.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-session-scene.h"

G_STATIC_ASSERT (BC_MAX_PINS == BC_SCENE_MAX_MUSCLES);

/* The lowest colour that no pin has. */
static guint
free_colour (const BcPin *pins, guint n_pins)
{
  guint colour = 0;

  while (colour < n_pins && pins[colour].slot == colour)
    colour++;
  return colour;
}

/**
 * bc_session_list_shown:
 * @shown: (out): the muscles on the figures, with their colours
 *
 * Compared muscles come first, by colour. The chosen one follows in a free colour as long as there is room for it.
 *
 * Returns: how many.
 */
guint
bc_session_list_shown (BcSession *session, BcSceneMuscle shown[BC_SCENE_MAX_MUSCLES])
{
  BcSelection *selection = bc_session_get_selection (session);
  const BcShownMuscle *chosen = bc_selection_get_muscle (selection);
  guint n;
  const BcPin *pins = bc_selection_get_pins (selection, &n);

  for (guint i = 0; i < n; i++)
    shown[i] = (BcSceneMuscle){ pins[i].shown, pins[i].slot };
  if (chosen == NULL || n == BC_SCENE_MAX_MUSCLES || bc_selection_find_pin (selection, chosen->muscle) != NULL)
    return n;
  shown[n] = (BcSceneMuscle){ *chosen, free_colour (pins, n) };
  return n + 1;
}

static gboolean
is_covered (const BcRanking *ranking, const BcSceneMuscle *shown, guint n_shown, const BcSpot *spot)
{
  for (guint i = 0; i < n_shown; i++)
    {
      const BcSuggestion *suggestion = bc_ranking_find (ranking, shown[i].shown.muscle);
      if (suggestion != NULL && bc_suggestion_covers (suggestion, spot))
        return TRUE;
    }
  return FALSE;
}

static void
add_places (BcScene *scene, BcSession *session, const BcSceneMuscle *shown, guint n_shown)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  guint n;
  const BcPlace *places = bc_selection_get_places (bc_session_get_selection (session), &n);

  for (guint i = 0; i < n; i++)
    bc_place_list_spots (&places[i], spots);
  for (guint i = 0; i < spots->len; i++)
    {
      const BcSpot *spot = &g_array_index (spots, BcSpot, i);
      bc_scene_add_selected (scene, spot);
      if (n_shown > 0 && !is_covered (bc_session_get_ranking (session), shown, n_shown, spot))
        bc_scene_add_uncovered (scene, spot);
    }
}

static void
add_areas (BcScene *scene, BcSession *session, const BcSceneMuscle *shown, guint n_shown)
{
  guint n_marks, n_shares;
  const BcMarked *marks = bc_selection_get_marks (bc_session_get_selection (session), &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      const BcShare *shares;
      if (marks[i].drawn == NULL)
        continue;
      bc_scene_add_pain_area (scene, marks[i].drawn);
      shares = bc_pain_area_get_shares (marks[i].drawn, &n_shares);
      for (guint j = 0; n_shown > 0 && j < n_shares; j++)
        if (!is_covered (bc_session_get_ranking (session), shown, n_shown, &shares[j].spot))
          bc_scene_add_uncovered_share (scene, &shares[j].spot);
    }
}

/**
 * bc_session_make_scene:
 *
 * Returns: (transfer full): the scene of this moment.
 */
BcScene *
bc_session_make_scene (BcSession *session)
{
  BcSelection *selection = bc_session_get_selection (session);
  BcSceneMuscle shown[BC_SCENE_MAX_MUSCLES];
  guint n_shown = bc_session_list_shown (session, shown);
  BcScene *scene = bc_scene_new ();

  add_places (scene, session, shown, n_shown);
  add_areas (scene, session, shown, n_shown);
  bc_scene_set_hovered (scene, bc_selection_get_hovered (selection));
  bc_scene_set_labels (scene, TRUE);
  bc_scene_set_outlines (scene, TRUE);
  for (guint i = 0; i < n_shown; i++)
    bc_scene_add_muscle (scene, &shown[i].shown, shown[i].colour);
  bc_scene_set_emphasis (scene, bc_selection_get_emphasis (selection), BC_SIDE_MIDLINE);
  return scene;
}

static gboolean
contains (const GArray *spots, const BcSpot *spot)
{
  for (guint i = 0; i < spots->len; i++)
    if (bc_spot_equal (&g_array_index (spots, BcSpot, i), spot))
      return TRUE;
  return FALSE;
}

static void
append_new (GArray *spots, const BcSpot *more, guint n_more, const GArray *left_out)
{
  for (guint i = 0; i < n_more; i++)
    if (!contains (left_out, &more[i]) && !contains (spots, &more[i]))
      g_array_append_val (spots, more[i]);
}

/**
 * bc_session_list_unexplained:
 *
 * Returns: (transfer full) (element-type BcSpot): the marked spots that another muscle may explain but no shown one does; the
 * figures hatch them.
 */
GArray *
bc_session_list_unexplained (BcSession *session)
{
  g_autoptr (BcScene) scene = bc_session_make_scene (session);
  const GArray *left_out = bc_session_get_ranking (session)->not_covered;
  GArray *unexplained = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  guint n;
  const BcSpot *spots = bc_scene_get_uncovered (scene, &n);

  append_new (unexplained, spots, n, left_out);
  spots = bc_scene_get_uncovered_shares (scene, &n);
  append_new (unexplained, spots, n, left_out);
  return unexplained;
}
