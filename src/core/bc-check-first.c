/* The serious look-alikes: in the order of their urgency, and those of a muscle's own pattern.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-check-first.h"

#include <glib/gi18n.h>
#include <string.h>

static int
urgency_rank (const BcCheckFirst *entry)
{
  return g_str_equal (entry->urgency, "emergency") ? 0 : g_str_equal (entry->urgency, "same-day") ? 1 : 2;
}

static int
compare_check_first (gconstpointer a, gconstpointer b)
{
  const BcCheckFirst *one = *(const BcCheckFirst *const *)a, *other = *(const BcCheckFirst *const *)b;
  int order = urgency_rank (one) - urgency_rank (other);

  return order != 0 ? order : strcmp (one->id, other->id);
}

/**
 * bc_check_first_sort:
 * @entries: (element-type BcCheckFirst): sorted, the most urgent first
 */
void
bc_check_first_sort (GPtrArray *entries)
{
  g_ptr_array_sort (entries, compare_check_first);
}

/**
 * bc_check_first_list_of_muscle:
 * @entries: (element-type BcCheckFirst): the look-alikes of the places where the muscle sends its essential pain are
 *   appended, none twice
 */
void
bc_check_first_list_of_muscle (BcIndex *index, const BcShownMuscle *shown, GPtrArray *entries)
{
  BcSide side = shown->sides == BC_BODY_LEFT    ? BC_SIDE_LEFT
                : shown->sides == BC_BODY_RIGHT ? BC_SIDE_RIGHT
                                                : BC_SIDE_MIDLINE;

  for (guint i = 0; i < shown->muscle->points->len; i++)
    {
      const BcTriggerPoint *point = g_ptr_array_index (shown->muscle->points, i);
      for (guint j = 0; j < point->referrals->len; j++)
        {
          const BcReferral *referral = g_ptr_array_index (point->referrals, j);
          /* the midline stands for any side: a pattern that crosses reaches both */
          BcSpot spot = { referral->region.target, referral->reach == BC_REACH_SAME ? side : BC_SIDE_MIDLINE };
          if (referral->level == BC_LEVEL_ESSENTIAL)
            bc_index_list_check_first (index, &spot, entries);
        }
    }
}

/**
 * bc_check_first_describe_lack:
 *
 * Returns: (nullable): the sentence that stands with the look-alikes where a damaged file has taken some or all of them
 *   away; NULL where none is missing.
 */
const char *
bc_check_first_describe_lack (BcAtlas *atlas)
{
  if (!bc_atlas_lacks_look_alikes (atlas))
    return NULL;
  return _ (
      "The list of serious look-alikes could not be read whole. Pain here can have serious causes that are not shown.");
}
