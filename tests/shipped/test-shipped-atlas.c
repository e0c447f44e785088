/* Every shipped data file, one case per file; then the rules that the atlas as a whole keeps.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-atlas-draft.h"
#include "bc-atlas-loader.h"
#include "bc-ranking.h"
#include "bc-search.h"
#include "bc-views.h"
#include "bc-xml.h"
#include "sample-atlas.h"

#define FOLDER BC_SOURCE_ROOT "/data/atlas"

/* REGIONS.md: other programs and our own checks use these ids, so they do not change. */
static const char *const agreed_areas[] = {
  "vertex",
  "back-of-head",
  "temporal",
  "frontal",
  "ear-and-tmj",
  "eye-and-eyebrow",
  "cheek-and-jaw",
  "toothache",
  "front-of-neck",
  "back-of-neck",
  "upper-thoracic-back",
  "back-of-shoulder",
  "mid-thoracic-back",
  "front-of-shoulder",
  "lateral-shoulder",
  "front-of-arm",
  "back-of-arm",
  "lateral-epicondyle",
  "medial-epicondyle",
  "olecranon",
  "antecubital",
  "radial-forearm",
  "ulnar-forearm",
  "dorsal-forearm",
  "volar-forearm",
  "base-of-thumb",
  "thumb",
  "radial-wrist-hand",
  "dorsal-wrist-hand",
  "volar-wrist-palm",
  "dorsal-fingers",
  "volar-fingers",
  "front-of-chest",
  "side-of-chest",
  "low-thoracic-back",
  "lumbar",
  "sacral-gluteal",
  "iliosacral",
  "buttock",
  "pelvic",
  "abdominal",
  "lower-abdominal",
  "groin",
  "anterior-thigh",
  "medial-thigh",
  "lateral-thigh-hip",
  "posterior-thigh",
  "anterior-knee",
  "anteromedial-knee",
  "lateral-knee",
  "posterior-knee",
  "anterior-leg",
  "lateral-leg",
  "posterior-leg",
  "anterior-ankle",
  "lateral-ankle",
  "medial-ankle",
  "posterior-ankle",
  "heel",
  "plantar-midfoot",
  "metatarsal-heads",
  "dorsal-forefoot",
  "dorsal-great-toe",
  "plantar-great-toe",
  "dorsal-lesser-toes",
  "plantar-lesser-toes",
  "side-of-neck",
  "perineum-genital",
  "coccyx",
};

/* CONTENT.md and REGIONS.md */
#define MIN_REGIONS 110
#define MIN_MUSCLES 120
#define MIN_MUSCLES_AND_PARTS 165
#define MIN_POINTS 240

/* CLINICAL.md: places where a serious look-alike must be shown first. */
static const char *const look_alike_places[] = {
  "front-of-chest",
  "front-of-arm:left",
  "front-of-shoulder:left",
  "cheek-and-jaw",
  "mid-thoracic-back",
  "posterior-leg",
  "posterior-knee",
  "temporal",
  "vertex",
  "frontal",
  "back-of-head",
  "back-of-neck",
  "lumbar",
  "buttock",
  "groin",
  "perineum-genital",
  "abdominal",
  "lower-abdominal",
  "side-of-chest",
  "pelvic",
  "toothache",
  "anterior-thigh",
};

/* Words that diagnose, promise or frighten, in lower case. A word ends where the text goes on with no letter, unless it ends in '*'. */
static const char *const forbidden[] = {
  "cause of your pain",
  "causes your pain",
  "diagnos*",
  "cure",
  "cures",
  "cured",
  "guarantee*",
  "miracle*",
  "proven",
  "always works",
  "never fails",
  "heals",
  "will heal",
  "you suffer",
  "you have a",
  "best treatment",
  "safe and effective",
  "detox*",
  "toxins",
  "pain-free",
  "painfree",
  "permanently",
  "100 %",
  "100%",
  "recommended for you",
  "your problem is",
  "will go away",
  "damaged muscle",
  "degenerat*",
  "crippl*",
  "our treatment",
  "probability*",
  "likelihood",
};

/* Read one by one: here the word does none of that. Whole sentences or list entries, as they stand in the data. */
static const char *const reviewed[] = {
  "It does not examine, diagnose or advise treatment for any person.",
};

static BcXmlSchema *
load_schema (void)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize size;

  g_assert_true (g_file_get_contents (BC_SOURCE_ROOT "/data/atlas.xsd", &text, &size, NULL));
  bytes = g_bytes_new_take (text, size);
  return bc_xml_schema_new (bytes);
}

static BcAtlas *
shipped_atlas (void)
{
  static BcAtlas *atlas;

  if (atlas == NULL)
    {
      const char *const paths[] = { FOLDER, NULL };
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      atlas = bc_atlas_load_paths (paths, problems);
    }
  return atlas;
}

static BcIndex *
shipped_index (void)
{
  static BcIndex *index;

  if (index == NULL)
    index = bc_index_new (shipped_atlas ());
  return index;
}

#define EACH(type, item, list)                                                                                         \
  const type *item = NULL;                                                                                             \
  for (guint item##_i = 0; item##_i < (list)->len && (item = g_ptr_array_index ((list), item##_i)) != NULL; item##_i++)

/* Files */

static void
test_file (gconstpointer path)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlasDraft) draft = bc_atlas_draft_read (path, schema, NULL, problems);
  g_autofree char *messages = problems_to_text (problems), *name = g_path_get_basename (path),
                  *parent = g_path_get_dirname (path);

  if (draft == NULL || problems->len > 0)
    {
      note_fault ("%s", messages);
      return;
    }
  if (g_str_has_suffix (parent, "/muscles"))
    {
      g_autofree char *expected = g_strconcat (draft->id, ".xml", NULL);
      g_assert_cmpstr (name, ==, expected);
      g_assert_cmpuint (draft->muscles->len, ==, 1);
      g_assert_cmpstr (((const BcMuscle *)g_ptr_array_index (draft->muscles, 0))->id, ==, draft->id);
    }
}

static void
add_file_cases (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);
      g_autofree char *test = g_strconcat ("/shipped/file/", path + strlen (FOLDER) + 1, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_file_cases (path);
      else
        g_test_add_data_func_full (test, g_strdup (path), test_file, g_free);
      g_free (path);
    }
}

static void
test_all_files_together_have_no_problem (void)
{
  const char *const paths[] = { FOLDER, NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_paths (paths, problems);
  g_autofree char *messages = problems_to_text (problems);

  if (problems->len > 0)
    note_fault ("%s", messages);
}

static void
test_atlas_is_as_large_as_promised (void)
{
  BcAtlas *atlas = shipped_atlas ();
  guint n_parts = 0, n_points = 0;

  EACH (BcMuscle, muscle, bc_atlas_get_muscles (atlas))
  {
    n_parts += MAX (muscle->parts->len, 1);
    n_points += muscle->points->len;
  }
  g_test_message ("%u regions, %u muscles, %u muscles and parts, %u points", bc_atlas_get_regions (atlas)->len,
                  bc_atlas_get_muscles (atlas)->len, n_parts, n_points);
  g_assert_cmpuint (bc_atlas_get_regions (atlas)->len, >=, MIN_REGIONS);
  g_assert_cmpuint (bc_atlas_get_muscles (atlas)->len, >=, MIN_MUSCLES);
  g_assert_cmpuint (n_parts, >=, MIN_MUSCLES_AND_PARTS);
  g_assert_cmpuint (n_points, >=, MIN_POINTS);
}

/* Areas */

static void
test_area_is_answered (gconstpointer id)
{
  const BcArea *area = bc_atlas_find_area (shipped_atlas (), id);
  BcPlace place = { NULL, area, BC_BODY_LEFT };
  g_autoptr (BcRanking) ranking = NULL;

  if (area == NULL)
    {
      note_fault ("the agreed area '%s' does not exist", (const char *)id);
      return;
    }
  ranking = bc_ranking_new (shipped_index (), &place, 1);
  if (ranking->suggestions->len == 0)
    note_fault ("no muscle answers '%s'", (const char *)id);
}

static void
test_agreed_areas_are_69 (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (agreed_areas), ==, 69);
}

static void
test_order_names_muscles_that_refer_there (void)
{
  EACH (BcArea, area, bc_atlas_get_areas (shipped_atlas ()))
  {
    BcPlace place = { NULL, area, BC_BODY_BOTH };
    g_autoptr (BcRanking) ranking = bc_ranking_new (shipped_index (), &place, 1);
    EACH (BcReference, reference, area->order)
    if (bc_ranking_find (ranking, reference->target) == NULL)
      note_fault ("%s:%d: the order of '%s' names '%s', which refers to none of its regions", reference->origin.file,
                  reference->origin.line, area->id, reference->id);
  }
}

static void
test_order_names_no_muscle_twice (void)
{
  EACH (BcArea, area, bc_atlas_get_areas (shipped_atlas ()))
  {
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
    EACH (BcReference, reference, area->order)
    if (!g_hash_table_add (seen, reference->id))
      note_fault ("%s:%d: '%s' twice in the order of '%s'", reference->origin.file, reference->origin.line,
                  reference->id, area->id);
    g_hash_table_remove_all (seen);
    EACH (BcReference, region, area->regions)
    if (!g_hash_table_add (seen, region->id))
      note_fault ("%s:%d: '%s' twice in '%s'", region->origin.file, region->origin.line, region->id, area->id);
  }
}

static void
test_every_area_has_an_order_with_its_source (void)
{
  EACH (BcArea, area, bc_atlas_get_areas (shipped_atlas ()))
  if (area->order->len == 0 || area->order_cites->len == 0)
    note_fault ("'%s' has no order", area->id);
}

static void
test_every_cohort_cites (void)
{
  EACH (BcArea, area, bc_atlas_get_areas (shipped_atlas ()))
  {
    EACH (BcCohort, cohort, area->cohorts)
    g_assert_cmpuint (cohort->cites->len, >, 0);
  }
}

/* Regions */

static void
test_every_region_belongs_to_an_area (void)
{
  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  if (region->areas->len == 0)
    note_fault ("'%s' belongs to no area", region->id);
}

static void
test_every_region_has_an_also_consider_entry (void)
{
  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  for (int side = region->sided ? BC_SIDE_LEFT : BC_SIDE_MIDLINE;
       side <= (region->sided ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE); side++)
    {
      g_autoptr (GPtrArray) entries = g_ptr_array_new ();
      BcSpot spot = { region, (BcSide)side };
      g_autofree char *name = bc_spot_to_string (&spot);
      bc_index_list_also_consider (shipped_index (), &spot, entries);
      if (entries->len == 0)
        note_fault ("nothing else to consider at '%s', expected an entry or a stated none", name);
    }
}

static void
test_every_region_is_drawn_in_a_view (void)
{
  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  {
    g_assert_nonnull (region->views[0]);
    for (guint i = 0; region->views[i] != NULL; i++)
      {
        g_assert_nonnull (bc_views_find (region->views[i]));
        g_assert_false (g_strv_contains ((const char *const *)region->views + i + 1, region->views[i]));
      }
  }
}

static void
test_every_region_has_its_numbers_in_the_other_body_maps (void)
{
  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  {
    guint n = 0;
    EACH (BcCrosswalk, crosswalk, region->crosswalks)
    n += crosswalk->numbers != NULL || crosswalk->reason != NULL;
    if (n < 2)
      note_fault ("'%s' has %u of 2 body maps, expected numbers or a reason for each", region->id, n);
  }
}

static gboolean
has_word (const char *text, const char *word)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  gboolean open_end = g_str_has_suffix (word, "*");
  g_autofree char *plain = g_strndup (word, strlen (word) - open_end);

  for (const char *p = folded; (p = strstr (p, plain)) != NULL; p++)
    if ((p == folded || !g_ascii_isalnum (p[-1])) && (open_end || !g_ascii_isalnum (p[strlen (plain)])))
      return TRUE;
  return FALSE;
}

/* The side is data; a name that carries it would lie on the other half. */
static void
test_no_region_or_muscle_names_a_side (void)
{
  EACH (BcRegion, region, bc_atlas_get_regions (shipped_atlas ()))
  if (has_word (region->id, "left") || has_word (region->id, "right") || has_word (region->name, "left") ||
      has_word (region->name, "right"))
    note_fault ("the region '%s' names a side", region->id);
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  if (has_word (muscle->id, "left") || has_word (muscle->id, "right") || has_word (muscle->name, "left") ||
      has_word (muscle->name, "right"))
    note_fault ("the muscle '%s' names a side", muscle->id);
}

/* Muscles */

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

/* Advice */

static void
test_look_alikes_are_shown_first (gconstpointer word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BcRanking) ranking = NULL;
  BcPlace place;

  if (!bc_place_parse (shipped_atlas (), word, &place, &error))
    {
      note_fault ("%s", error->message);
      return;
    }
  ranking = bc_ranking_new (shipped_index (), &place, 1);
  if (ranking->check_first->len == 0)
    note_fault ("nothing is checked first at '%s'", (const char *)word);
}

static void
test_every_entry_of_advice_cites (void)
{
  BcAtlas *atlas = shipped_atlas ();

  EACH (BcCheckFirst, check_first, bc_atlas_get_check_first (atlas))
  if (check_first->cites->len == 0 || check_first->places->len == 0)
    note_fault ("'%s' has no source or no place", check_first->id);
  EACH (BcAlsoConsider, also_consider, bc_atlas_get_also_consider (atlas))
  if (also_consider->cites->len == 0 || also_consider->places->len == 0)
    note_fault ("'%s' has no source or no place", also_consider->id);
  EACH (BcCondition, condition, bc_atlas_get_conditions (atlas))
  if (condition->cites->len == 0 || condition->areas->len == 0 || condition->muscles->len == 0)
    note_fault ("'%s' has no source, area or muscle", condition->id);
  EACH (BcTopic, topic, bc_atlas_get_topics (atlas))
  if (topic->cites->len == 0)
    note_fault ("'%s' has no source", topic->id);
}

static void
test_topics_have_an_order (void)
{
  g_autoptr (GHashTable) orders = g_hash_table_new (NULL, NULL);
  guint n = 0;

  EACH (BcTopic, topic, bc_atlas_get_topics (shipped_atlas ()))
  {
    if (!g_hash_table_add (orders, GINT_TO_POINTER (topic->order)))
      note_fault ("two topics have the order %d, one is '%s'", topic->order, topic->id);
    n++;
  }
  g_assert_cmpuint (n, >, 0);
}

static void
test_every_source_can_be_looked_up (void)
{
  EACH (BcSource, source, bc_atlas_get_sources (shipped_atlas ()))
  {
    g_assert_cmpint (source->year, >=, 1900);
    g_assert_cmpint (source->year, <=, 2026);
    if (source->url != NULL && !g_str_has_prefix (source->url, "https://") &&
        !g_str_has_prefix (source->url, "http://"))
      note_fault ("'%s' has the address '%s'", source->id, source->url);
    if (source->doi != NULL && !g_str_has_prefix (source->doi, "10."))
      note_fault ("'%s' has the doi '%s'", source->id, source->doi);
    if (source->url == NULL && source->doi == NULL && source->published == NULL)
      note_fault ("'%s' has no address, doi or publisher", source->id);
  }
}

/* Words */

static gboolean
is_reviewed (const char *sentence)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reviewed); i++)
    if (strcmp (sentence, reviewed[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
check_words (const char *id, const char *text)
{
  g_auto (GStrv) sentences = g_strsplit (text != NULL ? text : "", ". ", -1);

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *sentence =
          sentences[i + 1] != NULL ? g_strconcat (sentences[i], ".", NULL) : g_strdup (sentences[i]);
      for (gsize j = 0; j < G_N_ELEMENTS (forbidden); j++)
        if (has_word (sentence, forbidden[j]) && !is_reviewed (sentence))
          note_fault ("%s: '%s' in \"%s\"", id, forbidden[j], sentence);
    }
}

static void
check_texts (const char *id, GStrv texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    check_words (id, texts[i]);
}

static void
check_muscle_words (const BcMuscle *muscle)
{
  const char *const texts[] = { muscle->name, muscle->everyday, muscle->action, muscle->location };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    check_words (muscle->id, texts[i]);
  check_texts (muscle->id, muscle->notices);
  check_texts (muscle->id, muscle->mistaken_for);
  check_texts (muscle->id, muscle->triggers);
  check_texts (muscle->id, muscle->advice);
  check_texts (muscle->id, muscle->notes);
  EACH (BcCaution, caution, muscle->cautions)
  check_words (muscle->id, caution->text);
  EACH (BcTriggerPoint, point, muscle->points)
  {
    check_words (point->full_id, point->where);
    check_texts (point->full_id, point->notes);
  }
}

static void
test_no_sentence_diagnoses_or_promises (void)
{
  BcAtlas *atlas = shipped_atlas ();

  EACH (BcMuscle, muscle, bc_atlas_get_muscles (atlas))
  check_muscle_words (muscle);
  EACH (BcArea, area, bc_atlas_get_areas (atlas))
  check_words (area->id, area->order_note);
  EACH (BcCheckFirst, check_first, bc_atlas_get_check_first (atlas))
  {
    check_words (check_first->id, check_first->condition);
    check_words (check_first->id, check_first->text);
  }
  EACH (BcAlsoConsider, also_consider, bc_atlas_get_also_consider (atlas))
  check_words (also_consider->id, also_consider->name);
  EACH (BcCondition, condition, bc_atlas_get_conditions (atlas))
  {
    check_words (condition->id, condition->name);
    check_words (condition->id, condition->evidence);
    check_texts (condition->id, condition->what);
    check_texts (condition->id, condition->also);
  }
  EACH (BcTopic, topic, bc_atlas_get_topics (atlas))
  {
    check_words (topic->id, topic->title);
    check_texts (topic->id, topic->paragraphs);
    EACH (BcTopicPart, part, topic->parts)
    check_texts (topic->id, part->paragraphs);
  }
}

static void
test_forbidden_words_are_found (void)
{
  g_assert_true (has_word ("This is the Cause of your pain.", "cause of your pain"));
  g_assert_true (has_word ("a diagnosis", "diagnos*"));
  g_assert_true (has_word ("It CURES everything", "cures"));
  g_assert_false (has_word ("It is obscure and secure.", "cure"));
  g_assert_false (has_word ("a curette", "cure"));
}

/* What a translator or a reader would stumble over. */
static void
test_words_are_tidy (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    g_auto (GStrv) all = g_strdupv (muscle->notices);
    for (guint i = 0; all[i] != NULL; i++)
      if (!g_str_has_suffix (all[i], ".") && !g_str_has_suffix (all[i], "?") && !g_str_has_suffix (all[i], ")"))
        note_fault ("%s: no full stop: %s", muscle->id, all[i]);
    if (g_ascii_islower (muscle->name[0]) || g_ascii_isupper (muscle->latin[0]))
      note_fault ("%s: '%s' and '%s', expected a capital for the name and none for the Latin", muscle->id, muscle->name,
                  muscle->latin);
    if (!g_str_has_prefix (muscle->latin, "musculus ") && !g_str_has_prefix (muscle->latin, "musculi ") &&
        !g_strstr_len (muscle->latin, -1, "diaphragma") && !g_str_has_prefix (muscle->latin, "platysma"))
      g_test_message ("%s: Latin name '%s'", muscle->id, muscle->latin);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  add_file_cases (FOLDER);
  for (gsize i = 0; i < G_N_ELEMENTS (agreed_areas); i++)
    {
      g_autofree char *name = g_strconcat ("/shipped/area/", agreed_areas[i], NULL);
      g_test_add_data_func (name, agreed_areas[i], test_area_is_answered);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (look_alike_places); i++)
    {
      g_autofree char *name = g_strconcat ("/shipped/check-first/", look_alike_places[i], NULL);
      g_test_add_data_func (name, look_alike_places[i], test_look_alikes_are_shown_first);
    }
  g_test_add_func ("/shipped/atlas/all-files-together-have-no-problem", test_all_files_together_have_no_problem);
  g_test_add_func ("/shipped/atlas/is-as-large-as-promised", test_atlas_is_as_large_as_promised);
  g_test_add_func ("/shipped/areas/agreed-ones-are-69", test_agreed_areas_are_69);
  g_test_add_func ("/shipped/areas/order-names-muscles-that-refer-there", test_order_names_muscles_that_refer_there);
  g_test_add_func ("/shipped/areas/order-names-no-muscle-twice", test_order_names_no_muscle_twice);
  g_test_add_func ("/shipped/areas/every-one-has-an-order-with-its-source",
                   test_every_area_has_an_order_with_its_source);
  g_test_add_func ("/shipped/areas/every-cohort-cites", test_every_cohort_cites);
  g_test_add_func ("/shipped/regions/every-one-belongs-to-an-area", test_every_region_belongs_to_an_area);
  g_test_add_func ("/shipped/regions/every-one-has-an-also-consider-entry",
                   test_every_region_has_an_also_consider_entry);
  g_test_add_func ("/shipped/regions/every-one-is-drawn-in-a-view", test_every_region_is_drawn_in_a_view);
  g_test_add_func ("/shipped/regions/every-one-has-its-numbers-in-the-other-body-maps",
                   test_every_region_has_its_numbers_in_the_other_body_maps);
  g_test_add_func ("/shipped/regions/none-names-a-side", test_no_region_or_muscle_names_a_side);
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
  g_test_add_func ("/shipped/advice/every-entry-cites", test_every_entry_of_advice_cites);
  g_test_add_func ("/shipped/advice/topics-have-an-order", test_topics_have_an_order);
  g_test_add_func ("/shipped/sources/every-one-can-be-looked-up", test_every_source_can_be_looked_up);
  g_test_add_func ("/shipped/words/no-sentence-diagnoses-or-promises", test_no_sentence_diagnoses_or_promises);
  g_test_add_func ("/shipped/words/forbidden-ones-are-found", test_forbidden_words_are_found);
  g_test_add_func ("/shipped/words/are-tidy", test_words_are_tidy);
  return g_test_run ();
}
