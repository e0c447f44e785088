/* What is drawn over the figures: from the switches of the window to the scene.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-layers.h"

#include "bc-text.h"

/**
 * bc_layers_apply:
 * @atlas: where dermatomes and nerves are; it must outlive the scene
 * @scene: is brought into line with the layers
 */
void
bc_layers_apply (const BcLayers *self, BcAtlas *atlas, BcScene *scene)
{
  BcSceneParts hidden =
      (self->shown & BC_LAYER_POINTS ? 0 : BC_SCENE_MARKS) | (self->shown & BC_LAYER_REFERRAL ? 0 : BC_SCENE_ZONES);

  bc_scene_set_outlines (scene, self->shown & BC_LAYER_OUTLINES);
  bc_scene_set_hidden (scene, hidden);
  bc_scene_set_overlay_opacity (scene, self->overlay_opacity);
  if (self->shown & BC_LAYER_DERMATOMES)
    {
      bc_scene_add_overlays (scene, atlas, BC_OVERLAY_DERMATOME);
      bc_scene_add_overlays (scene, atlas, BC_OVERLAY_TRIGEMINAL);
    }
  if (self->shown & BC_LAYER_NERVES)
    bc_scene_add_overlays (scene, atlas, BC_OVERLAY_NERVE);
}

/**
 * bc_layers_get_note:
 *
 * Returns: (transfer full) (nullable): what has to be said with the skin maps that are shown.
 */
char *
bc_layers_get_note (const BcLayers *self)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  if (self->shown & BC_LAYER_DERMATOMES)
    g_ptr_array_add (notes, (gpointer)bc_overlay_kind_get_note (BC_OVERLAY_DERMATOME));
  if (self->shown & BC_LAYER_NERVES)
    g_ptr_array_add (notes, (gpointer)bc_overlay_kind_get_note (BC_OVERLAY_NERVE));
  if (notes->len == 0)
    return NULL;
  g_ptr_array_add (notes, NULL);
  return g_strjoinv ("\n", (char **)notes->pdata);
}
