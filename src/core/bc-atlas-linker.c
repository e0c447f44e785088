/* Joins drafts into one atlas.

   Two kinds of reference: a referral needs its region, so a file whose region is unknown is refused; everything else
   (a citation, a place in an order) is dropped with a message and the rest of the file is used, so that one damaged
   file never takes the others with it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas-linker.h"

#include <stdlib.h>
#include <string.h>

#include "bc-atlas-draft.h"
#include "bc-atlas-private.h"

/* Where BcRegion, BcArea … keep origin and id: every record starts so. */
typedef struct
{
  BcOrigin origin;
  char *id;
} RecordHead;

/* BcMuscle and the others put the id behind the origin; the compiler holds us to it. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (BcSource, id) == G_STRUCT_OFFSET (RecordHead, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (BcRegion, id) == G_STRUCT_OFFSET (RecordHead, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (BcArea, id) == G_STRUCT_OFFSET (RecordHead, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (BcMuscle, id) == G_STRUCT_OFFSET (RecordHead, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (BcCheckFirst, id) == G_STRUCT_OFFSET (RecordHead, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (BcAlsoConsider, id) == G_STRUCT_OFFSET (RecordHead, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (BcCondition, id) == G_STRUCT_OFFSET (RecordHead, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (BcTopic, id) == G_STRUCT_OFFSET (RecordHead, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (BcOverlay, id) == G_STRUCT_OFFSET (RecordHead, id));

typedef struct
{
  BcAtlasTables *tables;
  GPtrArray *problems;
  GHashTable *holders; /* interned paths of the files that have an id which another file wants */
  gboolean lost_look_alikes;
} Linker;

BcAtlasTables *
bc_atlas_tables_new (void)
{
  BcAtlasTables *self = g_new0 (BcAtlasTables, 1);
  GHashTable **all = (GHashTable **)self;

  for (gsize i = 0; i < sizeof *self / sizeof *all; i++)
    all[i] = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
bc_atlas_tables_free (BcAtlasTables *self)
{
  GHashTable **all = (GHashTable **)self;

  for (gsize i = 0; i < sizeof *self / sizeof *all; i++)
    g_hash_table_unref (all[i]);
  g_free (self);
}

/* Whether an id of the records is taken; told only where it is certain. */
static gboolean
clashes (Linker *linker, GHashTable *table, GPtrArray *records, const char *kind, gboolean certain)
{
  gboolean found = FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      const RecordHead *record = g_ptr_array_index (records, i);
      const RecordHead *holder = g_hash_table_lookup (table, record->id);
      if (holder == NULL)
        continue;
      found = TRUE;
      g_hash_table_add (linker->holders, (gpointer)holder->origin.file);
      if (certain)
        bc_problems_add (linker->problems, BC_PROBLEM_REFUSED, record->origin.file, record->origin.line,
                         "%s '%s' is already defined in %s:%d, expected an id of its own", kind, record->id,
                         holder->origin.file, holder->origin.line);
    }
  return found;
}

static gboolean
draft_clashes (Linker *linker, BcAtlasDraft *draft, gboolean certain)
{
  BcAtlasTables *tables = linker->tables;
  gboolean found = FALSE;

  found |= clashes (linker, tables->sources, draft->sources, "source", certain);
  found |= clashes (linker, tables->places, draft->regions, "place", certain);
  found |= clashes (linker, tables->places, draft->areas, "place", certain);
  found |= clashes (linker, tables->muscles, draft->muscles, "muscle", certain);
  found |= clashes (linker, tables->check_first, draft->check_first, "check-first entry", certain);
  found |= clashes (linker, tables->also_consider, draft->also_consider, "also-consider entry", certain);
  found |= clashes (linker, tables->conditions, draft->conditions, "condition", certain);
  found |= clashes (linker, tables->topics, draft->topics, "topic", certain);
  found |= clashes (linker, tables->overlays, draft->overlays, "overlay", certain);
  return found;
}

static void
enter (GHashTable *table, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      RecordHead *record = g_ptr_array_index (records, i);
      g_hash_table_insert (table, record->id, record);
    }
}

static void
enter_draft (BcAtlasTables *tables, BcAtlasDraft *draft)
{
  enter (tables->sources, draft->sources);
  enter (tables->places, draft->regions);
  enter (tables->places, draft->areas);
  enter (tables->regions, draft->regions);
  enter (tables->areas, draft->areas);
  enter (tables->muscles, draft->muscles);
  enter (tables->check_first, draft->check_first);
  enter (tables->also_consider, draft->also_consider);
  enter (tables->conditions, draft->conditions);
  enter (tables->topics, draft->topics);
  enter (tables->overlays, draft->overlays);
}

/* Resolves the referrals of a file among @regions; those that lead nowhere are told where @certain. */
static gboolean
resolve_referrals (Linker *linker, BcAtlasDraft *draft, GHashTable *regions, gboolean certain)
{
  gboolean ok = TRUE;

  for (guint i = 0; i < draft->muscles->len; i++)
    {
      BcMuscle *muscle = g_ptr_array_index (draft->muscles, i);
      for (guint j = 0; j < muscle->points->len; j++)
        {
          BcTriggerPoint *point = g_ptr_array_index (muscle->points, j);
          for (guint k = 0; k < point->referrals->len; k++)
            {
              BcReference *region = &((BcReferral *)g_ptr_array_index (point->referrals, k))->region;
              region->target = g_hash_table_lookup (regions, region->id);
              ok &= region->target != NULL;
              if (region->target == NULL && certain)
                bc_problems_add (linker->problems, BC_PROBLEM_REFUSED, region->origin.file, region->origin.line,
                                 "point '%s' refers to region '%s', expected a region of the atlas", point->full_id,
                                 region->id);
            }
        }
    }
  return ok;
}

/* Removes the refused files; TRUE where there was none. */
static gboolean
remove_refused (GPtrArray *drafts)
{
  guint n = drafts->len;

  for (guint i = 0; i < drafts->len;)
    if (((BcAtlasDraft *)g_ptr_array_index (drafts, i))->refused)
      g_ptr_array_remove_index (drafts, i);
    else
      i++;
  return drafts->len == n;
}

/* Refuses the files that refer to regions which no file defines; TRUE where there was none. */
static gboolean
refuse_hopeless_files (Linker *linker, GPtrArray *drafts)
{
  g_autoptr (GHashTable) regions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < drafts->len; i++)
    enter (regions, ((BcAtlasDraft *)g_ptr_array_index (drafts, i))->regions);
  for (guint i = 0; i < drafts->len; i++)
    {
      BcAtlasDraft *draft = g_ptr_array_index (drafts, i);
      draft->refused = !resolve_referrals (linker, draft, regions, TRUE);
    }
  return remove_refused (drafts);
}

/* Fills the tables anew; a file that wants an id which an earlier one has is marked as refused. */
static void
fill_tables (Linker *linker, GPtrArray *drafts, gboolean certain)
{
  g_clear_pointer (&linker->tables, bc_atlas_tables_free);
  linker->tables = bc_atlas_tables_new ();
  g_hash_table_remove_all (linker->holders);
  for (guint i = 0; i < drafts->len; i++)
    {
      BcAtlasDraft *draft = g_ptr_array_index (drafts, i);
      draft->refused = draft_clashes (linker, draft, certain);
      if (!draft->refused)
        enter_draft (linker->tables, draft);
    }
}

/* Refuses files that refer to a region whose own file wants a taken id; TRUE where there was none. One that itself holds
   an id which others want goes first and alone: with it gone, another file may be of use after all. */
static gboolean
refuse_loose_files (Linker *linker, GPtrArray *drafts)
{
  g_autoptr (GPtrArray) loose = g_ptr_array_new ();
  BcAtlasDraft *first = NULL;

  for (guint i = 0; i < drafts->len; i++)
    {
      BcAtlasDraft *draft = g_ptr_array_index (drafts, i);
      if (!draft->refused && !resolve_referrals (linker, draft, linker->tables->regions, FALSE))
        {
          g_ptr_array_add (loose, draft);
          if (first == NULL && g_hash_table_contains (linker->holders, draft->path))
            first = draft;
        }
      draft->refused = FALSE; /* what it clashes with may go */
    }
  for (guint i = 0; i < loose->len; i++)
    {
      BcAtlasDraft *draft = g_ptr_array_index (loose, i);
      if (first == NULL || draft == first)
        draft->refused = !resolve_referrals (linker, draft, linker->tables->regions, TRUE);
    }
  return remove_refused (drafts);
}

static gboolean
resolve (Linker *linker, BcReference *reference, GHashTable *table, const char *kind)
{
  reference->target = g_hash_table_lookup (table, reference->id);
  if (reference->target == NULL)
    bc_problems_add (linker->problems, BC_PROBLEM_DROPPED, reference->origin.file, reference->origin.line,
                     "%s '%s' is not in the atlas, expected one that is", kind, reference->id);
  return reference->target != NULL;
}

/* Works for every list whose items start with a BcReference: BcReference itself, BcCite, BcCohortCount. */
static void
resolve_list (Linker *linker, GPtrArray *list, GHashTable *table, const char *kind)
{
  for (guint i = 0; i < list->len;)
    if (resolve (linker, g_ptr_array_index (list, i), table, kind))
      i++;
    else
      g_ptr_array_remove_index (list, i);
}

static void
resolve_cites (Linker *linker, GPtrArray *cites)
{
  resolve_list (linker, cites, linker->tables->sources, "source");
}

static void
resolve_places (Linker *linker, GPtrArray *places)
{
  for (guint i = 0; i < places->len;)
    {
      BcPlaceReference *place = g_ptr_array_index (places, i);
      place->is_area = g_hash_table_contains (linker->tables->areas, place->place.id);
      if (resolve (linker, &place->place, place->is_area ? linker->tables->areas : linker->tables->regions, "place"))
        i++;
      else
        g_ptr_array_remove_index (places, i);
    }
}

static void
resolve_area (Linker *linker, BcArea *area)
{
  resolve_list (linker, area->regions, linker->tables->regions, "region");
  resolve_list (linker, area->order, linker->tables->muscles, "muscle");
  resolve_cites (linker, area->order_cites);
  for (guint i = 0; i < area->cohorts->len; i++)
    {
      BcCohort *cohort = g_ptr_array_index (area->cohorts, i);
      resolve_list (linker, cohort->counts, linker->tables->muscles, "muscle");
      resolve_cites (linker, cohort->cites);
    }
  for (guint i = 0; i < area->regions->len; i++)
    {
      BcReference *reference = g_ptr_array_index (area->regions, i);
      g_ptr_array_add (((BcRegion *)reference->target)->areas, area);
    }
}

static void
resolve_muscle (Linker *linker, BcMuscle *muscle)
{
  resolve_list (linker, muscle->together_with, linker->tables->muscles, "muscle");
  resolve_cites (linker, muscle->cites);
  for (guint i = 0; i < muscle->points->len; i++)
    resolve_cites (linker, ((BcTriggerPoint *)g_ptr_array_index (muscle->points, i))->cites);
}

static void
resolve_draft (Linker *linker, BcAtlasDraft *draft)
{
  for (guint i = 0; i < draft->areas->len; i++)
    resolve_area (linker, g_ptr_array_index (draft->areas, i));
  for (guint i = 0; i < draft->muscles->len; i++)
    resolve_muscle (linker, g_ptr_array_index (draft->muscles, i));
  for (guint i = 0; i < draft->check_first->len; i++)
    {
      BcCheckFirst *entry = g_ptr_array_index (draft->check_first, i);
      guint n_places = entry->places->len;
      resolve_places (linker, entry->places);
      linker->lost_look_alikes |= entry->places->len < n_places;
      resolve_cites (linker, entry->cites);
    }
  for (guint i = 0; i < draft->also_consider->len; i++)
    {
      BcAlsoConsider *entry = g_ptr_array_index (draft->also_consider, i);
      resolve_places (linker, entry->places);
      resolve_cites (linker, entry->cites);
    }
  for (guint i = 0; i < draft->conditions->len; i++)
    {
      BcCondition *condition = g_ptr_array_index (draft->conditions, i);
      resolve_list (linker, condition->areas, linker->tables->areas, "area");
      resolve_list (linker, condition->muscles, linker->tables->muscles, "muscle");
      resolve_cites (linker, condition->cites);
    }
  for (guint i = 0; i < draft->topics->len; i++)
    resolve_cites (linker, ((BcTopic *)g_ptr_array_index (draft->topics, i))->cites);
  for (guint i = 0; i < draft->overlays->len; i++)
    resolve_cites (linker, ((BcOverlay *)g_ptr_array_index (draft->overlays, i))->cites);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const RecordHead *const *)a)->id, (*(const RecordHead *const *)b)->id);
}

static int
compare_overlays (gconstpointer a, gconstpointer b)
{
  const BcOverlay *one = *(const BcOverlay *const *)a, *other = *(const BcOverlay *const *)b;

  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return one->order != other->order ? one->order - other->order : strcmp (one->id, other->id);
}

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const BcAtlasDraft *one = *(const BcAtlasDraft *const *)a, *other = *(const BcAtlasDraft *const *)b;
  int order = strcmp (one->id, other->id);

  return order != 0 ? order : strcmp (one->path, other->path);
}

static void
append (GPtrArray *list, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (list, g_ptr_array_index (records, i));
}

/* Whether the built-in list of look-alikes is there; a pack's own do not stand for it. */
static gboolean
has_built_in_look_alikes (GPtrArray *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      const BcAtlasDraft *draft = g_ptr_array_index (drafts, i);
      if (!draft->is_pack && draft->check_first->len > 0)
        return TRUE;
    }
  return FALSE;
}

/* Regions and areas keep the order of their file (head to foot), overlays have one of their own; the rest is sorted by
   id, so that the order of files is never seen. */
static BcAtlas *
assemble (GPtrArray *drafts, BcAtlasTables *tables)
{
  GPtrArray *lists[BC_ATLAS_N_LISTS];
  guint64 fingerprint = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    lists[i] = g_ptr_array_new ();
  for (guint i = 0; i < drafts->len; i++)
    {
      BcAtlasDraft *draft = g_ptr_array_index (drafts, i);
      GPtrArray *const parts[] = { draft->sources,    draft->regions,     draft->areas,
                                   draft->muscles,    draft->check_first, draft->also_consider,
                                   draft->conditions, draft->topics,      draft->overlays };
      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        append (lists[j], parts[j]);
      fingerprint = fingerprint * G_GUINT64_CONSTANT (0x100000001b3) + draft->fingerprint;
    }
  for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
    if (j != 1 && j != 2)
      g_ptr_array_sort (lists[j], j == 8 ? compare_overlays : compare_ids);
  for (guint i = 0; i < lists[1]->len; i++)
    ((BcRegion *)g_ptr_array_index (lists[1], i))->number = i;
  for (guint i = 0; i < lists[3]->len; i++)
    ((BcMuscle *)g_ptr_array_index (lists[3], i))->number = i;
  return bc_atlas_new (drafts, tables, lists, g_strdup_printf ("1-%016" G_GINT64_MODIFIER "x", fingerprint));
}

/**
 * bc_atlas_link:
 * @drafts: (transfer full) (element-type BcAtlasDraft): files as read, built-in ones first: where two define the same
 *   id, the earlier one stands. With bc_atlas_draft_free() as its free function.
 * @problems: where the faults go
 *
 * Returns: (transfer full): the atlas of all files that could be used; empty where none could.
 */
BcAtlas *
bc_atlas_link (GPtrArray *drafts, GPtrArray *problems)
{
  g_autoptr (GHashTable) holders = g_hash_table_new (NULL, NULL);
  Linker linker = { NULL, problems, holders, FALSE };
  BcAtlas *atlas;

  do
    {
      while (!refuse_hopeless_files (&linker, drafts))
        ;
      fill_tables (&linker, drafts, FALSE);
    }
  while (!refuse_loose_files (&linker, drafts));
  fill_tables (&linker, drafts, TRUE);
  remove_refused (drafts);
  g_ptr_array_sort (drafts, compare_drafts);
  for (guint i = 0; i < drafts->len; i++)
    resolve_draft (&linker, g_ptr_array_index (drafts, i));
  atlas = assemble (drafts, linker.tables);
  bc_atlas_set_lost_look_alikes (atlas, linker.lost_look_alikes || !has_built_in_look_alikes (drafts));
  return atlas;
}
