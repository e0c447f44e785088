/* Muscles: what each entry holds, and that its words and drawings speak of the same.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-ranking.h"
#include "bc-search.h"
#include "bc-xml.h"
#include "shipped-atlas.h"

#define MIN_POINTS 240

static void
test_unpaired_muscles_do_not_cross (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    EACH (BcTriggerPoint, point, muscle->points)
    {
      EACH (BcReferral, referral, point->referrals)
      if (!muscle->sided && referral->reach == BC_REACH_OPPOSITE)
        note_fault ("%s:%d: an unpaired muscle has no opposite side", referral->region.origin.file,
                    referral->region.origin.line);
    }
  }
}

static void
test_midline_regions_have_no_opposite_side (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    EACH (BcTriggerPoint, point, muscle->points)
    {
      EACH (BcReferral, referral, point->referrals)
      if (!((const BcRegion *)referral->region.target)->sided && referral->reach != BC_REACH_SAME)
        note_fault ("%s:%d: '%s' is in the midline, expected no side", referral->region.origin.file,
                    referral->region.origin.line, referral->region.id);
    }
  }
}

static void
test_every_muscle_and_point_cites (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    if (muscle->cites->len == 0)
      note_fault ("'%s' cites nothing", muscle->id);
    EACH (BcTriggerPoint, point, muscle->points)
    if (point->cites->len == 0)
      note_fault ("'%s' cites nothing", point->full_id);
  }
}

static void
test_every_referral_reaches_a_region (void)
{
  guint n = 0;

  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    EACH (BcTriggerPoint, point, muscle->points)
    {
      EACH (BcReferral, referral, point->referrals)
      {
        g_assert_true (referral->region.target == bc_atlas_find_region (shipped_atlas (), referral->region.id));
        g_assert_nonnull (referral->region.target);
        n++;
      }
    }
  }
  g_assert_cmpuint (n, >=, MIN_POINTS);
}

static guint
levels_of_zones (const BcTriggerPoint *point)
{
  guint levels = 0;

  EACH (BcZone, zone, point->zones)
  levels |= 1u << zone->level;
  return levels;
}

static guint
levels_of_referrals (const BcTriggerPoint *point)
{
  guint levels = 0;

  EACH (BcReferral, referral, point->referrals)
  levels |= 1u << referral->level;
  return levels;
}

static void
test_drawn_levels_are_the_written_ones (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    EACH (BcTriggerPoint, point, muscle->points)
    for (int level = BC_LEVEL_SPILLOVER; level <= BC_LEVEL_ESSENTIAL; level++)
      {
        gboolean drawn = (levels_of_zones (point) & 1u << level) != 0,
                 written = (levels_of_referrals (point) & 1u << level) != 0;
        if (drawn != written)
          note_fault ("%s:%d: '%s' has %s %s", point->origin.file, point->origin.line, point->full_id,
                      bc_level_to_string ((BcLevel)level), drawn ? "zones but no referral" : "referrals but no zone");
      }
  }
}

/* A zone on a side is told in words for that side, and the other way round. */
static void
test_drawn_sides_are_the_written_ones (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    EACH (BcTriggerPoint, point, muscle->points)
    {
      gboolean drawn = FALSE, written = FALSE;
      EACH (BcZone, zone, point->zones)
      drawn |= zone->reach != BC_REACH_SAME;
      EACH (BcReferral, referral, point->referrals)
      written |= referral->reach != BC_REACH_SAME;
      if (drawn != written)
        note_fault ("%s:%d: '%s' crosses the midline %s", point->origin.file, point->origin.line, point->full_id,
                    drawn ? "in a zone but in no referral" : "in a referral but in no zone");
    }
  }
}

static void
test_every_point_is_described_and_placed (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    EACH (BcTriggerPoint, point, muscle->points)
    {
      g_assert_cmpuint (strlen (point->where), >, 10);
      g_assert_cmpuint (point->positions->len, >, 0);
      if (muscle->parts->len > 0 && point->part == NULL)
        note_fault ("%s:%d: '%s' names no part of a muscle that has parts", point->origin.file, point->origin.line,
                    point->full_id);
    }
  }
}

static void
test_every_part_has_a_point (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    EACH (BcPart, part, muscle->parts)
    {
      guint n = 0;
      EACH (BcTriggerPoint, point, muscle->points)
      n += point->part == part;
      if (n == 0)
        note_fault ("%s: the part '%s' has no point", muscle->origin.file, part->id);
    }
  }
}

static void
test_every_name_leads_to_its_own_muscle (void)
{
  g_autoptr (BcSearch) search = bc_search_new (shipped_atlas ());

  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    g_autoptr (GPtrArray) names = g_ptr_array_new ();
    g_ptr_array_add (names, muscle->id);
    g_ptr_array_add (names, muscle->name);
    g_ptr_array_add (names, muscle->latin);
    for (guint i = 0; muscle->synonyms[i] != NULL; i++)
      g_ptr_array_add (names, muscle->synonyms[i]);
    EACH (char, name, names)
    {
      const BcMuscle *found = bc_search_muscle_named (search, name);
      if (found != muscle)
        note_fault ("'%s' of '%s' leads to '%s'", name, muscle->id, found != NULL ? found->id : "no muscle");
    }
  }
}

static void
test_no_muscle_stands_together_with_itself (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
    EACH (BcReference, reference, muscle->together_with)
    if (strcmp (reference->id, muscle->id) == 0 || !g_hash_table_add (seen, reference->id))
      note_fault ("%s:%d: '%s' with itself or twice", reference->origin.file, reference->origin.line, reference->id);
  }
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* CONTENT.md: the fields of a muscle. A caution is told only where there is something to be careful of. */
static void
test_every_entry_is_complete (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    if (is_empty (muscle->name) || is_empty (muscle->latin) || is_empty (muscle->everyday) ||
        is_empty (muscle->section))
      note_fault ("'%s' lacks a name or its section", muscle->id);
    if (is_empty (muscle->action) || is_empty (muscle->location))
      note_fault ("'%s' does not say what it does or where it is", muscle->id);
    if (muscle->nerves->len == 0)
      note_fault ("'%s' has no nerve", muscle->id);
    EACH (BcNerve, nerve, muscle->nerves)
    if (is_empty (nerve->name) || is_empty (nerve->roots))
      note_fault ("'%s' has a nerve without name or roots", muscle->id);
    if (muscle->notices[0] == NULL || muscle->mistaken_for[0] == NULL || muscle->triggers[0] == NULL ||
        muscle->advice[0] == NULL || muscle->together_with->len == 0)
      note_fault ("'%s' lacks what people notice, what it is mistaken for, what sets it off, advice or its company",
                  muscle->id);
    EACH (BcTriggerPoint, point, muscle->points)
    if (point->zones->len == 0 || point->sensations[0] == NULL)
      note_fault ("'%s' has nothing drawn or no sensation", point->full_id);
  }
}

/* Nobody finds a muscle that answers no click. */
static void
test_every_muscle_is_reached_from_a_region (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    gboolean is_reached = FALSE;

    EACH (BcTriggerPoint, point, muscle->points)
    {
      EACH (BcReferral, referral, point->referrals)
      {
        BcPlace place = { referral->region.target, NULL, BC_BODY_BOTH };
        g_autoptr (BcRanking) ranking = is_reached ? NULL : bc_ranking_new (shipped_index (), &place, 1);

        is_reached = is_reached || bc_ranking_find (ranking, muscle) != NULL;
      }
    }
    if (!is_reached)
      note_fault ("no region leads to '%s'", muscle->id);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/shipped/muscles/unpaired-ones-do-not-cross", test_unpaired_muscles_do_not_cross);
  g_test_add_func ("/shipped/muscles/midline-regions-have-no-opposite-side",
                   test_midline_regions_have_no_opposite_side);
  g_test_add_func ("/shipped/muscles/every-one-and-every-point-cites", test_every_muscle_and_point_cites);
  g_test_add_func ("/shipped/muscles/every-referral-reaches-a-region", test_every_referral_reaches_a_region);
  g_test_add_func ("/shipped/muscles/drawn-levels-are-the-written-ones", test_drawn_levels_are_the_written_ones);
  g_test_add_func ("/shipped/muscles/drawn-sides-are-the-written-ones", test_drawn_sides_are_the_written_ones);
  g_test_add_func ("/shipped/muscles/every-point-is-described-and-placed", test_every_point_is_described_and_placed);
  g_test_add_func ("/shipped/muscles/every-part-has-a-point", test_every_part_has_a_point);
  g_test_add_func ("/shipped/muscles/every-name-leads-to-its-own-muscle", test_every_name_leads_to_its_own_muscle);
  g_test_add_func ("/shipped/muscles/none-stands-together-with-itself", test_no_muscle_stands_together_with_itself);
  g_test_add_func ("/shipped/muscles/every-entry-is-complete", test_every_entry_is_complete);
  g_test_add_func ("/shipped/muscles/every-one-is-reached-from-a-region", test_every_muscle_is_reached_from_a_region);
  return g_test_run ();
}
