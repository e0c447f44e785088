/* What a session shows, as a scene for the painter: marked spots, what no shown pattern explains, the chosen muscle.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-session-scene.h"

static gboolean
is_covered (const BcSuggestion *suggestion, const BcSpot *spot)
{
  for (guint i = 0; suggestion != NULL && i < suggestion->points->len; i++)
    {
      const BcSuggestedPoint *suggested = g_ptr_array_index (suggestion->points, i);
      for (guint j = 0; j < suggested->covers->len; j++)
        if (bc_spot_equal (&g_array_index (suggested->covers, BcCover, j).spot, spot))
          return TRUE;
    }
  return FALSE;
}

static void
add_spots (BcScene *scene, const BcRanking *ranking, const BcShownMuscle *shown)
{
  const BcSuggestion *suggestion = shown != NULL ? bc_ranking_find (ranking, shown->muscle) : NULL;

  for (guint i = 0; i < ranking->spots->len; i++)
    {
      const BcSpot *spot = &g_array_index (ranking->spots, BcSpot, i);
      bc_scene_add_selected (scene, spot);
      if (shown != NULL && !is_covered (suggestion, spot))
        bc_scene_add_uncovered (scene, spot);
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
  const BcShownMuscle *shown = bc_selection_get_muscle (selection);
  BcScene *scene = bc_scene_new ();

  add_spots (scene, bc_session_get_ranking (session), shown);
  bc_scene_set_hovered (scene, bc_selection_get_hovered (selection));
  bc_scene_set_labels (scene, TRUE);
  bc_scene_set_outlines (scene, TRUE);
  if (shown != NULL)
    {
      bc_scene_add_muscle (scene, shown, 0);
      bc_scene_set_emphasis (scene, bc_selection_get_emphasis (selection), BC_SIDE_MIDLINE);
    }
  return scene;
}
