/* The pattern of a muscle, all its points together, and how similar two of them are.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pattern.h"

static BcPatternRegion *
entry_for (GArray *regions, const BcRegion *region)
{
  BcPatternRegion fresh = { .region = region };

  for (guint i = 0; i < regions->len; i++)
    if (g_array_index (regions, BcPatternRegion, i).region == region)
      return &g_array_index (regions, BcPatternRegion, i);
  g_array_append_val (regions, fresh);
  return &g_array_index (regions, BcPatternRegion, regions->len - 1);
}

static int
compare_regions (gconstpointer a, gconstpointer b)
{
  const BcPatternRegion *one = a, *other = b;

  if (one->level != other->level)
    return one->level > other->level ? -1 : 1;
  return (int)one->region->number - (int)other->region->number;
}

/**
 * bc_pattern_list_regions:
 *
 * Returns: (transfer full) (element-type BcPatternRegion): where the muscle sends pain: essential before spillover, each
 * from head to foot.
 */
GArray *
bc_pattern_list_regions (const BcMuscle *muscle)
{
  GArray *regions = g_array_new (FALSE, FALSE, sizeof (BcPatternRegion));

  for (guint i = 0; i < muscle->points->len; i++)
    {
      const BcTriggerPoint *point = g_ptr_array_index (muscle->points, i);
      for (guint j = 0; j < point->referrals->len; j++)
        {
          const BcReferral *referral = g_ptr_array_index (point->referrals, j);
          BcPatternRegion *entry = entry_for (regions, referral->region.target);
          entry->level = MAX (entry->level, referral->level);
          entry->same |= referral->reach != BC_REACH_OPPOSITE || !entry->region->sided;
          entry->opposite |= referral->reach != BC_REACH_SAME && entry->region->sided;
        }
    }
  g_array_sort (regions, compare_regions);
  return regions;
}

/* What a region counts: whole for essential, half for spillover, as in the ranking. */
static guint
halves_at (const GArray *regions, const BcRegion *region)
{
  for (guint i = 0; i < regions->len; i++)
    {
      const BcPatternRegion *entry = &g_array_index (regions, BcPatternRegion, i);
      if (entry->region == region)
        return entry->level == BC_LEVEL_ESSENTIAL ? 2 : 1;
    }
  return 0;
}

/* The weighted Jaccard index (Ruzicka): what both count, divided by what either counts. */
static double
compare_patterns (const GArray *one, const GArray *other)
{
  guint both = 0, either = 0;

  for (guint i = 0; i < one->len; i++)
    {
      const BcRegion *region = g_array_index (one, BcPatternRegion, i).region;
      guint mine = halves_at (one, region), theirs = halves_at (other, region);
      both += MIN (mine, theirs);
      either += MAX (mine, theirs);
    }
  for (guint i = 0; i < other->len; i++)
    if (halves_at (one, g_array_index (other, BcPatternRegion, i).region) == 0)
      either += halves_at (other, g_array_index (other, BcPatternRegion, i).region);
  return either > 0 ? (double)both / either : 0.0;
}

/**
 * bc_pattern_compare:
 *
 * How far two patterns agree by region: essential counts one, spillover one half; the sum of what both count is divided by
 * the sum of what either counts (weighted Jaccard index). Sides are not looked at.
 *
 * Returns: 0 for nothing in common to 1 for the same regions at the same levels.
 */
double
bc_pattern_compare (const BcMuscle *one, const BcMuscle *other)
{
  g_autoptr (GArray) first = bc_pattern_list_regions (one), second = bc_pattern_list_regions (other);

  return compare_patterns (first, second);
}

static int
compare_similar (gconstpointer a, gconstpointer b)
{
  const BcSimilarMuscle *one = a, *other = b;
  int order;

  if (one->similarity != other->similarity)
    return one->similarity > other->similarity ? -1 : 1;
  order = g_ascii_strcasecmp (one->muscle->name, other->muscle->name);
  return order != 0 ? order : g_strcmp0 (one->muscle->id, other->muscle->id);
}

/**
 * bc_pattern_list_similar:
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type BcSimilarMuscle): other muscles whose pattern agrees by at least
 * %BC_PATTERN_MIN_SIMILARITY, the most similar first.
 */
GArray *
bc_pattern_list_similar (BcIndex *index, const BcMuscle *muscle, guint limit)
{
  GArray *similar = g_array_new (FALSE, FALSE, sizeof (BcSimilarMuscle));
  GPtrArray *muscles = bc_atlas_get_muscles (bc_index_get_atlas (index));
  g_autoptr (GArray) own = bc_pattern_list_regions (muscle);

  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *other = g_ptr_array_index (muscles, i);
      g_autoptr (GArray) theirs = bc_pattern_list_regions (other);
      BcSimilarMuscle entry = { other, compare_patterns (own, theirs) };
      if (other != muscle && entry.similarity >= BC_PATTERN_MIN_SIMILARITY)
        g_array_append_val (similar, entry);
    }
  g_array_sort (similar, compare_similar);
  if (similar->len > limit)
    g_array_set_size (similar, limit);
  return similar;
}
