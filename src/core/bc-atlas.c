/* The atlas: every record that was read and resolved. It owns the drafts, which own the records.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas.h"

#include "bc-atlas-private.h"

struct _BcAtlas
{
  GObject parent_instance;

  GPtrArray *drafts; /* owned: the records live there */
  BcAtlasTables *tables;
  GPtrArray *lists[BC_ATLAS_N_LISTS]; /* in the order of bc-atlas-private.h */
  char *version;
  gboolean lost_look_alikes;
};

enum
{
  NAMING_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcAtlas, bc_atlas, G_TYPE_OBJECT)

static void
bc_atlas_finalize (GObject *object)
{
  BcAtlas *self = BC_ATLAS (object);

  for (gsize i = 0; i < G_N_ELEMENTS (self->lists); i++)
    g_ptr_array_unref (self->lists[i]);
  bc_atlas_tables_free (self->tables);
  g_ptr_array_unref (self->drafts);
  g_free (self->version);
  G_OBJECT_CLASS (bc_atlas_parent_class)->finalize (object);
}

static void
bc_atlas_class_init (BcAtlasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_atlas_finalize;

  /* BcAtlas::naming-changed: muscles are called by other names. */
  signals[NAMING_CHANGED] =
      g_signal_new ("naming-changed", BC_TYPE_ATLAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_atlas_init (G_GNUC_UNUSED BcAtlas *self)
{
}

/* All arguments are taken. Called by the linker alone. */
BcAtlas *
bc_atlas_new (GPtrArray *drafts, BcAtlasTables *tables, GPtrArray *const lists[BC_ATLAS_N_LISTS], char *version)
{
  BcAtlas *self = g_object_new (BC_TYPE_ATLAS, NULL);

  self->drafts = drafts;
  self->tables = tables;
  self->version = version;
  for (gsize i = 0; i < G_N_ELEMENTS (self->lists); i++)
    self->lists[i] = lists[i];
  return self;
}

/* Called by the linker alone. */
void
bc_atlas_set_lost_look_alikes (BcAtlas *self, gboolean lost)
{
  self->lost_look_alikes = lost;
}

/**
 * bc_atlas_lacks_look_alikes:
 *
 * A damaged file takes serious look-alikes away. Whoever shows them must say so then: silence would seem to mean that
 * there is nothing to look out for.
 *
 * Returns: whether the built-in list is missing, or a place of an entry could not be found.
 */
gboolean
bc_atlas_lacks_look_alikes (BcAtlas *self)
{
  g_return_val_if_fail (BC_IS_ATLAS (self), TRUE);
  return self->lost_look_alikes || bc_atlas_get_check_first (self)->len == 0;
}

/**
 * bc_atlas_get_version:
 *
 * Returns: a word that names exactly this content: format number and a fingerprint of every file in use.
 */
const char *
bc_atlas_get_version (BcAtlas *self)
{
  g_return_val_if_fail (BC_IS_ATLAS (self), NULL);
  return self->version;
}

/**
 * bc_atlas_set_naming:
 * @naming: how bc_muscle_get_name() calls the muscles from now on
 *
 * Call from the main thread; BcAtlas::naming-changed follows.
 */
void
bc_atlas_set_naming (BcAtlas *self, BcNaming naming)
{
  GPtrArray *muscles = bc_atlas_get_muscles (self);
  gboolean changed = FALSE;

  for (guint i = 0; i < muscles->len; i++)
    {
      BcMuscle *muscle = g_ptr_array_index (muscles, i);
      changed |= g_atomic_int_get (&muscle->naming) != (int)naming;
      g_atomic_int_set (&muscle->naming, (int)naming);
    }
  if (changed)
    g_signal_emit (self, signals[NAMING_CHANGED], 0);
}

/* The lists are borrowed and must not be changed. Regions, areas and overlays run from head to foot, the others by id. */
#define LIST(index, function)                                                                                          \
  GPtrArray *function (BcAtlas *self)                                                                                  \
  {                                                                                                                    \
    g_return_val_if_fail (BC_IS_ATLAS (self), NULL);                                                                   \
    return self->lists[index];                                                                                         \
  }
LIST (0, bc_atlas_get_sources)
LIST (1, bc_atlas_get_regions)
LIST (2, bc_atlas_get_areas)
LIST (3, bc_atlas_get_muscles)
LIST (4, bc_atlas_get_check_first)
LIST (5, bc_atlas_get_also_consider)
LIST (6, bc_atlas_get_conditions)
LIST (7, bc_atlas_get_topics)
LIST (8, bc_atlas_get_overlays)

/* Each returns the record with exactly this id, or NULL. */
#define FIND(type, table, function)                                                                                    \
  const type *function (BcAtlas *self, const char *id)                                                                 \
  {                                                                                                                    \
    g_return_val_if_fail (BC_IS_ATLAS (self), NULL);                                                                   \
    g_return_val_if_fail (id != NULL, NULL);                                                                           \
    return g_hash_table_lookup (self->tables->table, id);                                                              \
  }
FIND (BcSource, sources, bc_atlas_find_source)
FIND (BcRegion, regions, bc_atlas_find_region)
FIND (BcArea, areas, bc_atlas_find_area)
FIND (BcMuscle, muscles, bc_atlas_find_muscle)
FIND (BcCondition, conditions, bc_atlas_find_condition)
FIND (BcTopic, topics, bc_atlas_find_topic)
FIND (BcOverlay, overlays, bc_atlas_find_overlay)
