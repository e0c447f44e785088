/* The atlas turned round. Built once after loading, in time linear in the atlas, so that an answer never searches.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-index.h"

typedef struct
{
  GArray *arrivals;         /* BcArrival, muscles in the order of the atlas */
  GPtrArray *check_first;   /* PlaceEntry */
  GPtrArray *also_consider; /* PlaceEntry */
  guint n_muscles;
} RegionEntry;

/* A check-first or also-consider record and the side it is meant for. */
typedef struct
{
  gconstpointer record;
  BcSide side; /* BC_SIDE_MIDLINE: every side */
} PlaceEntry;

struct _BcIndex
{
  GObject parent_instance;

  BcAtlas *atlas;
  RegionEntry *regions; /* by region number */
  guint n_regions;
  GHashTable *orders; /* BcArea -> GHashTable of BcMuscle -> rank + 1 */
  guint longest_order;
};

G_DEFINE_FINAL_TYPE (BcIndex, bc_index, G_TYPE_OBJECT)

static void
bc_index_finalize (GObject *object)
{
  BcIndex *self = BC_INDEX (object);

  for (guint i = 0; i < self->n_regions; i++)
    {
      g_array_unref (self->regions[i].arrivals);
      g_ptr_array_unref (self->regions[i].check_first);
      g_ptr_array_unref (self->regions[i].also_consider);
    }
  g_free (self->regions);
  g_hash_table_unref (self->orders);
  g_object_unref (self->atlas);
  G_OBJECT_CLASS (bc_index_parent_class)->finalize (object);
}

static void
bc_index_class_init (BcIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_index_finalize;
}

static void
bc_index_init (BcIndex *self)
{
  self->orders = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
}

static void
add_point (BcIndex *self, const BcTriggerPoint *point)
{
  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = g_ptr_array_index (point->referrals, i);
      RegionEntry *entry = &self->regions[((const BcRegion *)referral->region.target)->number];
      BcArrival arrival = { point, referral };
      guint n = entry->arrivals->len;

      if (n == 0 || g_array_index (entry->arrivals, BcArrival, n - 1).point->muscle != point->muscle)
        entry->n_muscles++;
      g_array_append_val (entry->arrivals, arrival);
    }
}

static void
add_muscles (BcIndex *self)
{
  GPtrArray *muscles = bc_atlas_get_muscles (self->atlas);

  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = g_ptr_array_index (muscles, i);
      for (guint j = 0; j < muscle->points->len; j++)
        add_point (self, g_ptr_array_index (muscle->points, j));
    }
}

static void
add_orders (BcIndex *self)
{
  GPtrArray *areas = bc_atlas_get_areas (self->atlas);

  for (guint i = 0; i < areas->len; i++)
    {
      const BcArea *area = g_ptr_array_index (areas, i);
      GHashTable *ranks = g_hash_table_new (NULL, NULL);
      for (guint j = 0; j < area->order->len; j++)
        {
          const BcReference *reference = g_ptr_array_index (area->order, j);
          if (!g_hash_table_contains (ranks, reference->target))
            g_hash_table_insert (ranks, (gpointer)reference->target, GUINT_TO_POINTER (j + 1));
        }
      g_hash_table_insert (self->orders, (gpointer)area, ranks);
      self->longest_order = MAX (self->longest_order, area->order->len);
    }
}

static void
add_to_region (BcIndex *self, const BcRegion *region, gconstpointer record, BcSide side, gboolean check_first)
{
  RegionEntry *entry = &self->regions[region->number];
  PlaceEntry *place = g_new (PlaceEntry, 1);

  place->record = record;
  place->side = side;
  g_ptr_array_add (check_first ? entry->check_first : entry->also_consider, place);
}

static void
add_places (BcIndex *self, gconstpointer record, GPtrArray *places, gboolean check_first)
{
  for (guint i = 0; i < places->len; i++)
    {
      const BcPlaceReference *place = g_ptr_array_index (places, i);
      const BcArea *area = place->is_area ? place->place.target : NULL;
      if (area == NULL)
        add_to_region (self, place->place.target, record, place->side, check_first);
      for (guint j = 0; area != NULL && j < area->regions->len; j++)
        add_to_region (self, ((const BcReference *)g_ptr_array_index (area->regions, j))->target, record, place->side,
                       check_first);
    }
}

static void
add_advice (BcIndex *self)
{
  GPtrArray *check_first = bc_atlas_get_check_first (self->atlas);
  GPtrArray *also_consider = bc_atlas_get_also_consider (self->atlas);

  for (guint i = 0; i < check_first->len; i++)
    {
      const BcCheckFirst *entry = g_ptr_array_index (check_first, i);
      add_places (self, entry, entry->places, TRUE);
    }
  for (guint i = 0; i < also_consider->len; i++)
    {
      const BcAlsoConsider *entry = g_ptr_array_index (also_consider, i);
      add_places (self, entry, entry->places, FALSE);
    }
}

/**
 * bc_index_new:
 * @atlas: a loaded atlas; a reference is taken
 *
 * Returns: (transfer full): the index. Immutable.
 */
BcIndex *
bc_index_new (BcAtlas *atlas)
{
  BcIndex *self = g_object_new (BC_TYPE_INDEX, NULL);

  self->atlas = g_object_ref (atlas);
  self->n_regions = bc_atlas_get_regions (atlas)->len;
  self->regions = g_new0 (RegionEntry, self->n_regions);
  for (guint i = 0; i < self->n_regions; i++)
    {
      self->regions[i].arrivals = g_array_new (FALSE, FALSE, sizeof (BcArrival));
      self->regions[i].check_first = g_ptr_array_new_with_free_func (g_free);
      self->regions[i].also_consider = g_ptr_array_new_with_free_func (g_free);
    }
  add_muscles (self);
  add_orders (self);
  add_advice (self);
  return self;
}

BcAtlas *
bc_index_get_atlas (BcIndex *self)
{
  g_return_val_if_fail (BC_IS_INDEX (self), NULL);
  return self->atlas;
}

/**
 * bc_index_get_arrivals:
 * @region: a region of the atlas
 * @n: (out): how many
 *
 * Returns: (array length=n): every referral that names the region; those of one muscle stand together.
 */
const BcArrival *
bc_index_get_arrivals (BcIndex *self, const BcRegion *region, guint *n)
{
  *n = self->regions[region->number].arrivals->len;
  return (const BcArrival *)(void *)self->regions[region->number].arrivals->data;
}

/**
 * bc_index_count_muscles:
 *
 * Returns: how many muscles refer to the region.
 */
guint
bc_index_count_muscles (BcIndex *self, const BcRegion *region)
{
  return self->regions[region->number].n_muscles;
}

/**
 * bc_index_get_order:
 *
 * Returns: place of the muscle in the traditional order of the area, from 1; 0 where the order does not name it.
 */
int
bc_index_get_order (BcIndex *self, const BcArea *area, const BcMuscle *muscle)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (g_hash_table_lookup (self->orders, area), muscle));
}

/**
 * bc_index_get_longest_order:
 *
 * Returns: how many muscles the longest traditional order names.
 */
guint
bc_index_get_longest_order (BcIndex *self)
{
  return self->longest_order;
}

static void
list_entries (GPtrArray *places, BcSide side, GPtrArray *entries)
{
  for (guint i = 0; i < places->len; i++)
    {
      const PlaceEntry *place = g_ptr_array_index (places, i);
      if ((place->side == BC_SIDE_MIDLINE || side == BC_SIDE_MIDLINE || place->side == side) &&
          !g_ptr_array_find (entries, place->record, NULL))
        g_ptr_array_add (entries, (gpointer)place->record);
    }
}

/**
 * bc_index_list_check_first:
 * @entries: (element-type BcCheckFirst): the entries of the spot are appended, none twice
 */
void
bc_index_list_check_first (BcIndex *self, const BcSpot *spot, GPtrArray *entries)
{
  list_entries (self->regions[spot->region->number].check_first, spot->side, entries);
}

/**
 * bc_index_list_also_consider:
 * @entries: (element-type BcAlsoConsider): the entries of the spot are appended, none twice
 */
void
bc_index_list_also_consider (BcIndex *self, const BcSpot *spot, GPtrArray *entries)
{
  list_entries (self->regions[spot->region->number].also_consider, spot->side, entries);
}
