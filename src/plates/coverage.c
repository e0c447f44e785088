/* Prints what the atlas covers: counts, what is drawn, which facts were compared with their source, what is missing.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-xml.h"

typedef struct
{
  guint n;
  guint checked; /* at least one source was read for it */
  guint second;  /* at least two sources are named */
} Tally;

static gboolean
is_checked (GPtrArray *cites)
{
  for (guint i = 0; i < cites->len; i++)
    if (((const BcCite *)cites->pdata[i])->checked)
      return TRUE;
  return FALSE;
}

static void
count (Tally *tally, GPtrArray *cites)
{
  tally->n++;
  tally->checked += is_checked (cites);
  tally->second += cites->len >= 2;
}

static void
print_tally (const char *what, const Tally *tally)
{
  g_print ("| %-26s | %5u | %5u | %5u |\n", what, tally->n, tally->checked, tally->second);
}

static void
print_sections (GPtrArray *muscles)
{
  static const char *const sections[] = { "head-neck", "shoulder-arm",   "forearm-hand",  "trunk",
                                          "pelvis",    "hip-thigh-knee", "leg-ankle-foot" };

  g_print ("\n| section | muscles | muscles and parts | points | zones |\n| --- | --- | --- | --- | --- |\n");
  for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
    {
      guint n = 0, parts = 0, points = 0, zones = 0;

      for (guint i = 0; i < muscles->len; i++)
        {
          const BcMuscle *muscle = muscles->pdata[i];

          if (strcmp (muscle->section, sections[s]) != 0)
            continue;
          n++;
          parts += MAX (muscle->parts->len, 1);
          points += muscle->points->len;
          for (guint p = 0; p < muscle->points->len; p++)
            zones += ((const BcTriggerPoint *)muscle->points->pdata[p])->zones->len;
        }
      g_print ("| %s | %u | %u | %u | %u |\n", sections[s], n, parts, points, zones);
    }
}

static void
print_facts (BcAtlas *atlas)
{
  Tally points = { 0 }, muscles = { 0 }, orders = { 0 }, first = { 0 }, also = { 0 }, conditions = { 0 },
        topics = { 0 }, overlays = { 0 };

  for (guint i = 0; i < bc_atlas_get_muscles (atlas)->len; i++)
    {
      const BcMuscle *muscle = bc_atlas_get_muscles (atlas)->pdata[i];

      count (&muscles, muscle->cites);
      for (guint p = 0; p < muscle->points->len; p++)
        count (&points, ((const BcTriggerPoint *)muscle->points->pdata[p])->cites);
    }
  for (guint i = 0; i < bc_atlas_get_areas (atlas)->len; i++)
    if (((const BcArea *)bc_atlas_get_areas (atlas)->pdata[i])->order->len > 0)
      count (&orders, ((const BcArea *)bc_atlas_get_areas (atlas)->pdata[i])->order_cites);
  for (guint i = 0; i < bc_atlas_get_check_first (atlas)->len; i++)
    count (&first, ((const BcCheckFirst *)bc_atlas_get_check_first (atlas)->pdata[i])->cites);
  for (guint i = 0; i < bc_atlas_get_also_consider (atlas)->len; i++)
    count (&also, ((const BcAlsoConsider *)bc_atlas_get_also_consider (atlas)->pdata[i])->cites);
  for (guint i = 0; i < bc_atlas_get_conditions (atlas)->len; i++)
    count (&conditions, ((const BcCondition *)bc_atlas_get_conditions (atlas)->pdata[i])->cites);
  for (guint i = 0; i < bc_atlas_get_topics (atlas)->len; i++)
    count (&topics, ((const BcTopic *)bc_atlas_get_topics (atlas)->pdata[i])->cites);
  for (guint i = 0; i < bc_atlas_get_overlays (atlas)->len; i++)
    count (&overlays, ((const BcOverlay *)bc_atlas_get_overlays (atlas)->pdata[i])->cites);
  g_print ("\n| facts                      | all   | checked | 2 sources |\n| --- | --- | --- | --- |\n");
  print_tally ("muscles", &muscles);
  print_tally ("referrals of points", &points);
  print_tally ("orders of areas", &orders);
  print_tally ("look-alikes", &first);
  print_tally ("sources other than muscle", &also);
  print_tally ("conditions", &conditions);
  print_tally ("topics", &topics);
  print_tally ("dermatomes and nerves", &overlays);
}

/* What a maintainer should look at next. */
static void
print_missing (BcAtlas *atlas)
{
  g_print ("\nMissing\n");
  for (guint i = 0; i < bc_atlas_get_areas (atlas)->len; i++)
    {
      const BcArea *area = bc_atlas_get_areas (atlas)->pdata[i];

      if (!is_checked (area->order_cites))
        g_print ("- order of %s: from memory of the books, compared with no text\n", area->id);
    }
  for (guint i = 0; i < bc_atlas_get_muscles (atlas)->len; i++)
    {
      const BcMuscle *muscle = bc_atlas_get_muscles (atlas)->pdata[i];

      if (muscle->shapes->len == 0)
        g_print ("- %s: no drawn shape, its points are placed by landmark alone\n", muscle->id);
      for (guint p = 0; p < muscle->points->len; p++)
        {
          const BcTriggerPoint *point = muscle->points->pdata[p];

          if (!is_checked (point->cites))
            g_print ("- %s: referral compared with no text\n", point->full_id);
          else if (point->cites->len < 2)
            g_print ("- %s: one source only\n", point->full_id);
          if (point->zones->len == 0)
            g_print ("- %s: nothing drawn\n", point->full_id);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = NULL;

  if (argc < 2)
    {
      g_printerr ("usage: bodychart-coverage ATLAS...\n");
      return 2;
    }
  bc_xml_init ();
  atlas = bc_atlas_load_paths ((const char *const *)argv + 1, problems);
  g_print ("%u regions, %u areas, %u muscles, %u sources, %u faults\n", bc_atlas_get_regions (atlas)->len,
           bc_atlas_get_areas (atlas)->len, bc_atlas_get_muscles (atlas)->len, bc_atlas_get_sources (atlas)->len,
           problems->len);
  print_sections (bc_atlas_get_muscles (atlas));
  print_facts (atlas);
  print_missing (atlas);
  return problems->len == 0 ? 0 : 1;
}
