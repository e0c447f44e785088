/* Muscles side by side. Regions are compared without their sides: the same pattern on the other side is the same pattern.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-comparison.h"

static BcComparedRegion *
entry_for (GArray *regions, const BcRegion *region)
{
  BcComparedRegion fresh = { .region = region };

  for (guint i = 0; i < regions->len; i++)
    if (g_array_index (regions, BcComparedRegion, i).region == region)
      return &g_array_index (regions, BcComparedRegion, i);
  g_array_append_val (regions, fresh);
  return &g_array_index (regions, BcComparedRegion, regions->len - 1);
}

static guint
first_muscle (const BcComparedRegion *region)
{
  guint i = 0;

  while (i + 1 < BC_MAX_PINS && region->levels[i] == BC_LEVEL_NONE)
    i++;
  return i;
}

static int
compare_shared (gconstpointer a, gconstpointer b)
{
  const BcComparedRegion *one = a, *other = b;

  if (one->n_muscles != other->n_muscles)
    return one->n_muscles > other->n_muscles ? -1 : 1;
  return (int)one->region->number - (int)other->region->number;
}

static int
compare_single (gconstpointer a, gconstpointer b)
{
  guint one = first_muscle (a), other = first_muscle (b);

  if (one != other)
    return one < other ? -1 : 1;
  return (int)((const BcComparedRegion *)a)->region->number - (int)((const BcComparedRegion *)b)->region->number;
}

static void
compare_regions (BcComparison *self)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (BcComparedRegion));

  for (guint i = 0; i < self->n_muscles; i++)
    {
      g_autoptr (GArray) regions = bc_pattern_list_regions (self->muscles[i]);
      for (guint j = 0; j < regions->len; j++)
        {
          const BcPatternRegion *region = &g_array_index (regions, BcPatternRegion, j);
          BcComparedRegion *entry = entry_for (all, region->region);
          entry->levels[i] = region->level;
          entry->n_muscles++;
        }
    }
  for (guint i = 0; i < all->len; i++)
    {
      BcComparedRegion *entry = &g_array_index (all, BcComparedRegion, i);
      g_array_append_vals (entry->n_muscles > 1 ? self->shared : self->single, entry, 1);
    }
  g_array_sort (self->shared, compare_shared);
  g_array_sort (self->single, compare_single);
}

static gboolean
is_felt (const BcMuscle *muscle, const char *sensation)
{
  for (guint i = 0; i < muscle->points->len; i++)
    if (g_strv_contains ((const char *const *)((const BcTriggerPoint *)g_ptr_array_index (muscle->points, i))->sensations,
                         sensation))
      return TRUE;
  return FALSE;
}

static gboolean
has_sensation (const GArray *sensations, const char *id)
{
  for (guint i = 0; i < sensations->len; i++)
    if (g_str_equal (g_array_index (sensations, BcComparedSensation, i).id, id))
      return TRUE;
  return FALSE;
}

static void
compare_sensation (BcComparison *self, const char *id)
{
  BcComparedSensation entry = { .id = id };
  guint n = 0;

  for (guint i = 0; i < self->n_muscles; i++)
    {
      entry.felt[i] = is_felt (self->muscles[i], id);
      n += entry.felt[i];
    }
  if (n < self->n_muscles && !has_sensation (self->sensations, id))
    g_array_append_val (self->sensations, entry);
}

static void
compare_sensations (BcComparison *self)
{
  for (guint i = 0; i < self->n_muscles; i++)
    for (guint j = 0; j < self->muscles[i]->points->len; j++)
      {
        const BcTriggerPoint *point = g_ptr_array_index (self->muscles[i]->points, j);
        for (guint k = 0; point->sensations[k] != NULL; k++)
          compare_sensation (self, point->sensations[k]);
      }
}

static gboolean
others_notice (BcComparison *self, guint muscle, const char *notice)
{
  for (guint i = 0; i < self->n_muscles; i++)
    if (i != muscle && g_strv_contains ((const char *const *)self->muscles[i]->notices, notice))
      return TRUE;
  return FALSE;
}

static void
compare_notices (BcComparison *self)
{
  for (guint i = 0; i < self->n_muscles; i++)
    {
      self->notices[i] = g_ptr_array_new ();
      for (guint j = 0; self->muscles[i]->notices[j] != NULL; j++)
        if (!others_notice (self, i, self->muscles[i]->notices[j]))
          g_ptr_array_add (self->notices[i], self->muscles[i]->notices[j]);
    }
}

/**
 * bc_comparison_new:
 * @muscles: (array length=n_muscles): different ones
 * @n_muscles: up to %BC_MAX_PINS
 *
 * Returns: (transfer full): the comparison. It borrows from the atlas.
 */
BcComparison *
bc_comparison_new (const BcMuscle *const *muscles, guint n_muscles)
{
  BcComparison *self;

  g_return_val_if_fail (n_muscles <= BC_MAX_PINS, NULL);
  self = g_new0 (BcComparison, 1);
  self->n_muscles = n_muscles;
  for (guint i = 0; i < n_muscles; i++)
    self->muscles[i] = muscles[i];
  self->shared = g_array_new (FALSE, FALSE, sizeof (BcComparedRegion));
  self->single = g_array_new (FALSE, FALSE, sizeof (BcComparedRegion));
  self->sensations = g_array_new (FALSE, FALSE, sizeof (BcComparedSensation));
  compare_regions (self);
  compare_sensations (self);
  compare_notices (self);
  return self;
}

void
bc_comparison_free (BcComparison *self)
{
  g_array_unref (self->shared);
  g_array_unref (self->single);
  g_array_unref (self->sensations);
  for (guint i = 0; i < self->n_muscles; i++)
    g_ptr_array_unref (self->notices[i]);
  g_free (self);
}
