/* Reads one atlas file into records. The schema has proved the structure; what it cannot say about numbers and
   places on the figure is checked here.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas-draft.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bc-records-private.h"

/* The figure in viewBox units: data/README.md. Points stand on the patient's right half, so x ends at the midline. */
#define FIGURE_MIDLINE 500.0
#define FIGURE_TOP 60.0
#define FIGURE_BOTTOM 2150.0
#define FIGURE_RIGHT 1000.0
#define CLOSE_UP_MAX 3000.0

typedef struct
{
  const char *path; /* interned */
  GPtrArray *problems;
  gboolean ok;
} Reader;

typedef gpointer (*ReadFunc) (Reader *reader, const xmlNode *node);

static BcOrigin
origin_of (const Reader *reader, const xmlNode *node)
{
  return (BcOrigin){ reader->path, bc_xml_line (node) };
}

static BcReference
reference_to (const Reader *reader, const xmlNode *node, const char *attribute)
{
  return (BcReference){ bc_xml_attribute (node, attribute), NULL, origin_of (reader, node) };
}

G_GNUC_PRINTF (3, 4)
static void
complain (Reader *reader, const xmlNode *node, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  bc_problems_add (reader->problems, BC_PROBLEM_REFUSED, reader->path, bc_xml_line (node), "%s", what);
  reader->ok = FALSE;
}

static GPtrArray *
read_all (Reader *reader, const xmlNode *parent, const char *name, ReadFunc read, GDestroyNotify free_func)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (free_func);

  for (const xmlNode *node = bc_xml_first (parent, name); node != NULL; node = bc_xml_next (node, name))
    g_ptr_array_add (records, read (reader, node));
  return records;
}

static gboolean
is_true (const xmlNode *node, const char *attribute, gboolean otherwise)
{
  g_autofree char *word = bc_xml_attribute (node, attribute);

  return word == NULL ? otherwise : g_str_equal (word, "true") || g_str_equal (word, "1");
}

static double
number_of (const xmlNode *node, const char *attribute)
{
  g_autofree char *word = bc_xml_attribute (node, attribute);

  return word != NULL ? g_ascii_strtod (word, NULL) : 0.0;
}

static gboolean
has_attribute (const xmlNode *node, const char *attribute)
{
  g_autofree char *word = bc_xml_attribute (node, attribute);

  return word != NULL;
}

static GStrv
words_of (const xmlNode *node, const char *attribute)
{
  g_autofree char *value = bc_xml_attribute (node, attribute);

  return g_strsplit (value != NULL ? value : "", " ", -1);
}

static BcLevel
level_of (const xmlNode *node)
{
  g_autofree char *word = bc_xml_attribute (node, "level");

  return g_strcmp0 (word, "essential") == 0 ? BC_LEVEL_ESSENTIAL : BC_LEVEL_SPILLOVER;
}

static BcReach
reach_of (const xmlNode *node)
{
  g_autofree char *word = bc_xml_attribute (node, "side");

  if (g_strcmp0 (word, "both") == 0)
    return BC_REACH_BOTH;
  return g_strcmp0 (word, "opposite") == 0 ? BC_REACH_OPPOSITE : BC_REACH_SAME;
}

static gpointer
read_cite (Reader *reader, const xmlNode *node)
{
  BcCite *cite = g_new0 (BcCite, 1);
  g_autofree char *checked = bc_xml_attribute (node, "checked");

  cite->source = reference_to (reader, node, "source");
  cite->at = bc_xml_attribute (node, "at");
  cite->checked = g_strcmp0 (checked, "yes") == 0;
  return cite;
}

static GPtrArray *
read_cites (Reader *reader, const xmlNode *parent)
{
  return read_all (reader, parent, "cite", read_cite, (GDestroyNotify)bc_cite_free);
}

static gpointer
read_muscle_reference (Reader *reader, const xmlNode *node)
{
  BcReference *reference = g_new0 (BcReference, 1);

  *reference = reference_to (reader, node, "muscle");
  return reference;
}

static GPtrArray *
read_muscle_references (Reader *reader, const xmlNode *parent, const char *name)
{
  return read_all (reader, parent, name, read_muscle_reference, (GDestroyNotify)bc_reference_free);
}

static gpointer
read_source (Reader *reader, const xmlNode *node)
{
  BcSource *source = g_new0 (BcSource, 1);

  source->origin = origin_of (reader, node);
  source->id = bc_xml_attribute (node, "id");
  source->kind = bc_xml_attribute (node, "kind");
  source->year = (int)number_of (node, "year");
  source->title = bc_xml_child_text (node, "title");
  source->author = bc_xml_child_text (node, "author");
  source->published = bc_xml_child_text (node, "published");
  source->doi = bc_xml_child_text (node, "doi");
  source->url = bc_xml_child_text (node, "url");
  source->note = bc_xml_child_text (node, "note");
  return source;
}

static gpointer
read_crosswalk (G_GNUC_UNUSED Reader *reader, const xmlNode *node)
{
  BcCrosswalk *crosswalk = g_new0 (BcCrosswalk, 1);

  crosswalk->map = bc_xml_attribute (node, "map");
  crosswalk->numbers = bc_xml_attribute (node, "numbers");
  crosswalk->reason = bc_xml_child_text (node, "reason");
  return crosswalk;
}

static gpointer
read_region (Reader *reader, const xmlNode *node)
{
  BcRegion *region = g_new0 (BcRegion, 1);

  region->origin = origin_of (reader, node);
  region->id = bc_xml_attribute (node, "id");
  region->sided = is_true (node, "sided", TRUE);
  region->views = words_of (node, "views");
  region->name = bc_xml_child_text (node, "name");
  region->everyday = bc_xml_child_text (node, "everyday");
  region->crosswalks = read_all (reader, node, "crosswalk", read_crosswalk, (GDestroyNotify)bc_crosswalk_free);
  region->areas = g_ptr_array_new ();
  return region;
}

static gpointer
read_included_region (Reader *reader, const xmlNode *node)
{
  BcReference *reference = g_new0 (BcReference, 1);

  *reference = reference_to (reader, node, "region");
  return reference;
}

static gpointer
read_cohort_count (Reader *reader, const xmlNode *node)
{
  BcCohortCount *count = g_new0 (BcCohortCount, 1);

  count->muscle = reference_to (reader, node, "muscle");
  count->low_percent = number_of (node, "low-percent");
  count->high_percent = number_of (node, "high-percent");
  if (!(count->low_percent >= 0 && count->low_percent <= count->high_percent && count->high_percent <= 100))
    complain (reader, node, "low-percent %g and high-percent %g, expected 0 ≤ low ≤ high ≤ 100", count->low_percent,
              count->high_percent);
  return count;
}

static gpointer
read_cohort (Reader *reader, const xmlNode *node)
{
  BcCohort *cohort = g_new0 (BcCohort, 1);

  cohort->n = (int)number_of (node, "n");
  cohort->population = bc_xml_child_text (node, "population");
  cohort->counts = read_all (reader, node, "counted", read_cohort_count, (GDestroyNotify)bc_cohort_count_free);
  cohort->cites = read_cites (reader, node);
  return cohort;
}

static gpointer
read_area (Reader *reader, const xmlNode *node)
{
  BcArea *area = g_new0 (BcArea, 1);
  const xmlNode *order = bc_xml_first (node, "order");

  area->origin = origin_of (reader, node);
  area->id = bc_xml_attribute (node, "id");
  area->name = bc_xml_child_text (node, "name");
  area->everyday = bc_xml_child_text (node, "everyday");
  area->regions = read_all (reader, node, "includes", read_included_region, (GDestroyNotify)bc_reference_free);
  area->order = order != NULL ? read_muscle_references (reader, order, "then") : bc_records_new_references ();
  area->order_note = order != NULL ? bc_xml_child_text (order, "note") : NULL;
  area->order_cites = order != NULL ? read_cites (reader, order) : bc_records_new_cites ();
  area->cohorts = read_all (reader, node, "cohort", read_cohort, (GDestroyNotify)bc_cohort_free);
  return area;
}

static gpointer
read_part (G_GNUC_UNUSED Reader *reader, const xmlNode *node)
{
  BcPart *part = g_new0 (BcPart, 1);

  part->id = bc_xml_attribute (node, "id");
  part->name = bc_xml_child_text (node, "name");
  return part;
}

static gpointer
read_nerve (G_GNUC_UNUSED Reader *reader, const xmlNode *node)
{
  BcNerve *nerve = g_new0 (BcNerve, 1);

  nerve->roots = bc_xml_attribute (node, "roots");
  nerve->name = bc_xml_content (node);
  return nerve;
}

static gpointer
read_caution (G_GNUC_UNUSED Reader *reader, const xmlNode *node)
{
  BcCaution *caution = g_new0 (BcCaution, 1);

  caution->kind = bc_xml_attribute (node, "kind");
  caution->text = bc_xml_content (node);
  return caution;
}

static gpointer
read_shape (G_GNUC_UNUSED Reader *reader, const xmlNode *node)
{
  BcShape *shape = g_new0 (BcShape, 1);

  shape->view = bc_xml_attribute (node, "view");
  shape->id = bc_xml_attribute (node, "id");
  return shape;
}

static gpointer
read_position (Reader *reader, const xmlNode *node)
{
  BcPosition *position = g_new0 (BcPosition, 1);
  double left = 0, right = CLOSE_UP_MAX, top = 0, bottom = CLOSE_UP_MAX;

  position->view = bc_xml_attribute (node, "view");
  position->at = (BcCoordinate){ number_of (node, "x"), number_of (node, "y") };
  if (g_str_equal (position->view, "front") || g_str_equal (position->view, "back"))
    {
      left = g_str_equal (position->view, "front") ? 0 : FIGURE_MIDLINE;
      right = g_str_equal (position->view, "front") ? FIGURE_MIDLINE : FIGURE_RIGHT;
      top = FIGURE_TOP;
      bottom = FIGURE_BOTTOM;
    }
  if (!(position->at.x >= left && position->at.x <= right && position->at.y >= top && position->at.y <= bottom))
    complain (reader, node, "point at %g,%g on view %s, expected x %g to %g (the patient's right half) and y %g to %g",
              position->at.x, position->at.y, position->view, left, right, top, bottom);
  return position;
}

static gpointer
read_referral (Reader *reader, const xmlNode *node)
{
  BcReferral *referral = g_new0 (BcReferral, 1);

  referral->region = reference_to (reader, node, "region");
  referral->level = level_of (node);
  referral->reach = reach_of (node);
  return referral;
}

static BcCoordinate *
read_outline (Reader *reader, const xmlNode *node, guint *n_points)
{
  g_autofree char *outline = bc_xml_attribute (node, "outline");
  g_auto (GStrv) pairs = g_strsplit (outline, " ", -1);
  BcCoordinate *points = g_new (BcCoordinate, g_strv_length (pairs));

  for (*n_points = 0; pairs[*n_points] != NULL; (*n_points)++)
    {
      char *comma;
      BcCoordinate *point = &points[*n_points];
      point->x = g_ascii_strtod (pairs[*n_points], &comma);
      point->y = *comma == ',' ? g_ascii_strtod (comma + 1, NULL) : NAN;
      if (!(fabs (point->x) <= CLOSE_UP_MAX && fabs (point->y) <= CLOSE_UP_MAX))
        complain (reader, node, "%s outline has the point '%s', expected numbers up to %g", (const char *)node->name,
                  pairs[*n_points], CLOSE_UP_MAX);
    }
  return points;
}

static gpointer
read_zone (Reader *reader, const xmlNode *node)
{
  BcZone *zone = g_new0 (BcZone, 1);

  zone->view = bc_xml_attribute (node, "view");
  zone->level = level_of (node);
  zone->reach = reach_of (node);
  zone->points = read_outline (reader, node, &zone->n_points);
  return zone;
}

static void
check_referrals_named_once (Reader *reader, const xmlNode *node, const BcTriggerPoint *point)
{
  for (guint i = 0; i < point->referrals->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const BcReferral *a = g_ptr_array_index (point->referrals, i), *b = g_ptr_array_index (point->referrals, j);
        if (g_str_equal (a->region.id, b->region.id) &&
            (a->reach == b->reach || a->reach == BC_REACH_BOTH || b->reach == BC_REACH_BOTH))
          complain (reader, node, "point '%s' refers to region '%s' twice, expected once", point->id, a->region.id);
      }
}

static gpointer
read_point (Reader *reader, const xmlNode *node)
{
  BcTriggerPoint *point = g_new0 (BcTriggerPoint, 1);

  point->origin = origin_of (reader, node);
  point->id = bc_xml_attribute (node, "id");
  point->where = bc_xml_child_text (node, "where");
  point->positions = read_all (reader, node, "at", read_position, (GDestroyNotify)bc_position_free);
  point->referrals = read_all (reader, node, "refers", read_referral, (GDestroyNotify)bc_referral_free);
  point->zones = read_all (reader, node, "zone", read_zone, (GDestroyNotify)bc_zone_free);
  point->sensations = bc_xml_child_texts (node, "sensation");
  point->notes = bc_xml_child_texts (node, "note");
  point->cites = read_cites (reader, node);
  check_referrals_named_once (reader, node, point);
  return point;
}

static void
join_points_to_muscle (BcMuscle *muscle, const xmlNode *node)
{
  guint i = 0;

  for (const xmlNode *child = bc_xml_first (node, "point"); child != NULL; child = bc_xml_next (child, "point"))
    {
      BcTriggerPoint *point = g_ptr_array_index (muscle->points, i++);
      g_autofree char *part = bc_xml_attribute (child, "part");
      point->muscle = muscle;
      point->full_id = g_strconcat (muscle->id, "/", point->id, NULL);
      for (guint j = 0; part != NULL && j < muscle->parts->len; j++)
        {
          const BcPart *candidate = g_ptr_array_index (muscle->parts, j);
          if (g_str_equal (candidate->id, part))
            point->part = candidate;
        }
    }
}

static gpointer
read_muscle (Reader *reader, const xmlNode *node)
{
  BcMuscle *muscle = g_new0 (BcMuscle, 1);

  muscle->origin = origin_of (reader, node);
  muscle->id = bc_xml_attribute (node, "id");
  muscle->section = bc_xml_attribute (node, "section");
  muscle->sided = is_true (node, "sided", TRUE);
  muscle->name = bc_xml_child_text (node, "name");
  muscle->latin = bc_xml_child_text (node, "latin");
  muscle->everyday = bc_xml_child_text (node, "everyday");
  muscle->synonyms = bc_xml_child_texts (node, "synonym");
  muscle->nerves = read_all (reader, node, "nerve", read_nerve, (GDestroyNotify)bc_nerve_free);
  muscle->action = bc_xml_child_text (node, "action");
  muscle->location = bc_xml_child_text (node, "location");
  muscle->shapes = read_all (reader, node, "shape", read_shape, (GDestroyNotify)bc_shape_free);
  muscle->parts = read_all (reader, node, "part", read_part, (GDestroyNotify)bc_part_free);
  muscle->points = read_all (reader, node, "point", read_point, (GDestroyNotify)bc_trigger_point_free);
  muscle->notices = bc_xml_child_texts (node, "notice");
  muscle->mistaken_for = bc_xml_child_texts (node, "mistaken-for");
  muscle->triggers = bc_xml_child_texts (node, "trigger");
  muscle->advice = bc_xml_child_texts (node, "advice");
  muscle->cautions = read_all (reader, node, "caution", read_caution, (GDestroyNotify)bc_caution_free);
  muscle->together_with = read_muscle_references (reader, node, "together-with");
  muscle->notes = bc_xml_child_texts (node, "note");
  muscle->cites = read_cites (reader, node);
  join_points_to_muscle (muscle, node);
  return muscle;
}

static GPtrArray *
read_places (Reader *reader, const xmlNode *node)
{
  GPtrArray *places = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_place_reference_free);
  g_auto (GStrv) tokens = words_of (node, "places");

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      BcPlaceReference *place = g_new0 (BcPlaceReference, 1);
      char *colon = strchr (tokens[i], ':');
      if (colon != NULL)
        {
          bc_side_from_string (colon + 1, &place->side);
          *colon = '\0';
        }
      place->place = (BcReference){ g_strdup (tokens[i]), NULL, origin_of (reader, node) };
      g_ptr_array_add (places, place);
    }
  return places;
}

static gpointer
read_check_first (Reader *reader, const xmlNode *node)
{
  BcCheckFirst *entry = g_new0 (BcCheckFirst, 1);

  entry->origin = origin_of (reader, node);
  entry->id = bc_xml_attribute (node, "id");
  entry->urgency = bc_xml_attribute (node, "urgency");
  entry->condition = bc_xml_child_text (node, "condition");
  entry->text = bc_xml_child_text (node, "text");
  entry->places = read_places (reader, node);
  entry->cites = read_cites (reader, node);
  return entry;
}

static gpointer
read_also_consider (Reader *reader, const xmlNode *node)
{
  BcAlsoConsider *entry = g_new0 (BcAlsoConsider, 1);

  entry->origin = origin_of (reader, node);
  entry->id = bc_xml_attribute (node, "id");
  entry->kind = bc_xml_attribute (node, "kind");
  entry->name = bc_xml_child_text (node, "name");
  entry->places = read_places (reader, node);
  entry->cites = read_cites (reader, node);
  return entry;
}

static gpointer
read_condition_area (Reader *reader, const xmlNode *node)
{
  BcReference *reference = g_new0 (BcReference, 1);

  *reference = reference_to (reader, node, "id");
  return reference;
}

static gpointer
read_condition (Reader *reader, const xmlNode *node)
{
  BcCondition *condition = g_new0 (BcCondition, 1);

  condition->origin = origin_of (reader, node);
  condition->id = bc_xml_attribute (node, "id");
  condition->name = bc_xml_child_text (node, "name");
  condition->everyday = bc_xml_child_text (node, "everyday");
  condition->synonyms = bc_xml_child_texts (node, "synonym");
  condition->what = bc_xml_child_texts (node, "what");
  condition->areas = read_all (reader, node, "area", read_condition_area, (GDestroyNotify)bc_reference_free);
  condition->muscles = read_muscle_references (reader, node, "described");
  condition->also = bc_xml_child_texts (node, "also");
  condition->evidence = bc_xml_child_text (node, "evidence");
  condition->cites = read_cites (reader, node);
  return condition;
}

static gpointer
read_topic_part (G_GNUC_UNUSED Reader *reader, const xmlNode *node)
{
  BcTopicPart *part = g_new0 (BcTopicPart, 1);

  part->title = bc_xml_child_text (node, "title");
  part->paragraphs = bc_xml_child_texts (node, "paragraph");
  return part;
}

static gpointer
read_topic (Reader *reader, const xmlNode *node)
{
  BcTopic *topic = g_new0 (BcTopic, 1);

  topic->origin = origin_of (reader, node);
  topic->id = bc_xml_attribute (node, "id");
  topic->order = (int)number_of (node, "order");
  topic->title = bc_xml_child_text (node, "title");
  topic->paragraphs = bc_xml_child_texts (node, "paragraph");
  topic->parts = read_all (reader, node, "part", read_topic_part, (GDestroyNotify)bc_topic_part_free);
  topic->cites = read_cites (reader, node);
  return topic;
}

static gpointer
read_territory (Reader *reader, const xmlNode *node)
{
  BcTerritory *territory = g_new0 (BcTerritory, 1);

  territory->view = bc_xml_attribute (node, "view");
  territory->has_label = has_attribute (node, "label-x");
  territory->label_at = (BcCoordinate){ number_of (node, "label-x"), number_of (node, "label-y") };
  if (territory->has_label != has_attribute (node, "label-y"))
    complain (reader, node, "territory with one of label-x and label-y, expected both or none");
  territory->points = read_outline (reader, node, &territory->n_points);
  return territory;
}

static gpointer
read_overlay (Reader *reader, const xmlNode *node)
{
  BcOverlay *overlay = g_new0 (BcOverlay, 1);
  g_autofree char *kind = bc_xml_attribute (node, "kind");

  overlay->origin = origin_of (reader, node);
  overlay->id = bc_xml_attribute (node, "id");
  bc_overlay_kind_from_string (kind, &overlay->kind);
  overlay->order = (int)number_of (node, "order");
  overlay->tint = (int)number_of (node, "tint");
  overlay->roots = bc_xml_attribute (node, "roots");
  overlay->name = bc_xml_child_text (node, "name");
  overlay->label = bc_xml_child_text (node, "label");
  overlay->keys = bc_xml_child_texts (node, "key");
  overlay->territories = read_all (reader, node, "territory", read_territory, (GDestroyNotify)bc_territory_free);
  overlay->notes = bc_xml_child_texts (node, "note");
  overlay->cites = read_cites (reader, node);
  return overlay;
}

void
bc_atlas_draft_free (BcAtlasDraft *self)
{
  g_free (self->id);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->regions);
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->muscles);
  g_ptr_array_unref (self->check_first);
  g_ptr_array_unref (self->also_consider);
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->overlays);
  g_free (self);
}

/**
 * bc_atlas_draft_read:
 * @path: an atlas file
 * @schema: the atlas schema
 * @trust: (nullable): answers for files that were checked against the schema when the program was built
 * @problems: where the faults go
 *
 * Returns: (transfer full) (nullable): the records of the file, or NULL where anything is wrong with it.
 */
BcAtlasDraft *
bc_atlas_draft_read (const char *path, BcXmlSchema *schema, BcXmlTrustFunc trust, GPtrArray *problems)
{
  Reader reader = { g_intern_string (path), problems, TRUE };
  guint64 fingerprint = 0;
  xmlDoc *document = bc_xml_read_file (path, schema, trust, &fingerprint, problems);
  g_autoptr (BcAtlasDraft) self = NULL;
  const xmlNode *root;

  if (document == NULL)
    return NULL;
  root = xmlDocGetRootElement (document);
  self = g_new0 (BcAtlasDraft, 1);
  self->path = reader.path;
  self->fingerprint = fingerprint;
  self->id = bc_xml_attribute (root, "id");
  self->sources = read_all (&reader, root, "source", read_source, (GDestroyNotify)bc_source_free);
  self->regions = read_all (&reader, root, "region", read_region, (GDestroyNotify)bc_region_free);
  self->areas = read_all (&reader, root, "area", read_area, (GDestroyNotify)bc_area_free);
  self->muscles = read_all (&reader, root, "muscle", read_muscle, (GDestroyNotify)bc_muscle_free);
  self->check_first = read_all (&reader, root, "check-first", read_check_first, (GDestroyNotify)bc_check_first_free);
  self->also_consider =
      read_all (&reader, root, "also-consider", read_also_consider, (GDestroyNotify)bc_also_consider_free);
  self->conditions = read_all (&reader, root, "condition", read_condition, (GDestroyNotify)bc_condition_free);
  self->topics = read_all (&reader, root, "topic", read_topic, (GDestroyNotify)bc_topic_free);
  self->overlays = read_all (&reader, root, "overlay", read_overlay, (GDestroyNotify)bc_overlay_free);
  xmlFreeDoc (document);
  return reader.ok ? g_steal_pointer (&self) : NULL;
}
