/* Ten well-known patterns, to begin with: head to foot, one or two for each part of the body.

   Nine are muscles in which studies found points most often in people with pain there; the counts stand with the areas of the atlas (data/atlas/areas.xml):
   trapezius and levator scapulae 82 % (cerezo-tellez2016), infraspinatus and scalenes (ezzati2021, hidalgo-lozano2010),
   supraspinatus 67 % (hidalgo-lozano2010), quadratus lumborum 55 %, gluteus medius 45 %, piriformis 42 %
   (biomedicines2025-1453), gastrocnemius 25 % (sanchez-romero2020). Sternocleidomastoid stands for the head, where the atlas holds no count.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-well-known.h"

static const char *const ids[] = {
  "sternocleidomastoid", "trapezius",          "levator-scapulae", "scalenes",   "supraspinatus",
  "infraspinatus",       "quadratus-lumborum", "gluteus-medius",   "piriformis", "gastrocnemius",
};

/**
 * bc_well_known_list:
 *
 * Returns: (transfer container) (element-type BcMuscle): those of the ten that the atlas holds, in their order.
 */
GPtrArray *
bc_well_known_list (BcAtlas *atlas)
{
  GPtrArray *muscles = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const BcMuscle *muscle = bc_atlas_find_muscle (atlas, ids[i]);
      if (muscle != NULL)
        g_ptr_array_add (muscles, (gpointer)muscle);
    }
  return muscles;
}
