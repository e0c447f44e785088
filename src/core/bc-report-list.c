/* The lists of the atlas as text: regions, areas, muscles, conditions, views, overlays, sources.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-report.h"

#include "bc-json.h"
#include "bc-text.h"
#include "bc-views.h"

typedef void (*WriteFunc) (BcJson *json, gconstpointer record);
typedef char *(*LineFunc) (gconstpointer record);

static void
write_references (BcJson *json, const char *key, GPtrArray *references)
{
  bc_json_begin_array (json, key);
  for (guint i = 0; i < references->len; i++)
    bc_json_string (json, NULL, ((const BcReference *)g_ptr_array_index (references, i))->id);
  bc_json_end_array (json);
}

static void
write_crosswalk (BcJson *json, const BcRegion *region, const char *map)
{
  g_auto (GStrv) numbers = NULL;

  for (guint i = 0; i < region->crosswalks->len; i++)
    {
      const BcCrosswalk *crosswalk = g_ptr_array_index (region->crosswalks, i);
      if (g_str_equal (crosswalk->map, map) && crosswalk->numbers != NULL)
        numbers = g_strsplit (crosswalk->numbers, " ", -1);
    }
  bc_json_strings (json, map, (const char *const *)numbers);
}

static void
write_region (BcJson *json, gconstpointer record)
{
  const BcRegion *region = record;

  bc_json_string (json, "id", region->id);
  bc_json_string (json, "name", bc_text (region->name));
  bc_json_string (json, "everyday", bc_text (region->everyday));
  bc_json_begin_array (json, "areas");
  for (guint i = 0; i < region->areas->len; i++)
    bc_json_string (json, NULL, ((const BcArea *)g_ptr_array_index (region->areas, i))->id);
  bc_json_end_array (json);
  bc_json_boolean (json, "sided", region->sided);
  bc_json_strings (json, "views", (const char *const *)region->views);
  write_crosswalk (json, region, "choir");
  write_crosswalk (json, region, "michigan");
}

static void
write_area (BcJson *json, gconstpointer record)
{
  const BcArea *area = record;

  bc_json_string (json, "id", area->id);
  bc_json_string (json, "name", bc_text (area->name));
  bc_json_string (json, "everyday", bc_text (area->everyday));
  write_references (json, "regions", area->regions);
  write_references (json, "order", area->order);
}

static void
write_muscle (BcJson *json, gconstpointer record)
{
  const BcMuscle *muscle = record;

  bc_json_string (json, "id", muscle->id);
  bc_json_string (json, "name", bc_text (muscle->name));
  bc_json_string (json, "latin", muscle->latin);
  bc_json_string (json, "everyday", bc_text (muscle->everyday));
  bc_json_string (json, "section", muscle->section);
  bc_json_boolean (json, "sided", muscle->sided);
  bc_json_strings (json, "synonyms", (const char *const *)muscle->synonyms);
  bc_json_begin_array (json, "parts");
  for (guint i = 0; i < muscle->parts->len; i++)
    bc_json_string (json, NULL, ((const BcPart *)g_ptr_array_index (muscle->parts, i))->id);
  bc_json_end_array (json);
  bc_json_begin_array (json, "trigger_points");
  for (guint i = 0; i < muscle->points->len; i++)
    bc_json_string (json, NULL, ((const BcTriggerPoint *)g_ptr_array_index (muscle->points, i))->full_id);
  bc_json_end_array (json);
}

static void
write_condition (BcJson *json, gconstpointer record)
{
  const BcCondition *condition = record;

  bc_json_string (json, "id", condition->id);
  bc_json_string (json, "name", bc_text (condition->name));
  bc_json_string (json, "everyday", bc_text (condition->everyday));
  write_references (json, "areas", condition->areas);
  write_references (json, "muscles", condition->muscles);
}

static void
write_source (BcJson *json, gconstpointer record)
{
  const BcSource *source = record;

  bc_json_string (json, "id", source->id);
  bc_json_string (json, "name", source->title);
  bc_json_string (json, "author", source->author);
  bc_json_integer (json, "year", source->year);
  bc_json_string (json, "kind", source->kind);
  bc_json_string (json, "published", source->published);
  bc_json_string (json, "doi", source->doi);
  bc_json_string (json, "url", source->url);
}

static void
write_overlay (BcJson *json, gconstpointer record)
{
  const BcOverlay *overlay = record;
  g_auto (GStrv) roots = g_strsplit (overlay->roots, " ", -1);
  g_autoptr (GPtrArray) views = g_ptr_array_new ();

  for (guint i = 0; i < overlay->territories->len; i++)
    {
      const BcTerritory *territory = g_ptr_array_index (overlay->territories, i);
      if (!g_ptr_array_find_with_equal_func (views, territory->view, g_str_equal, NULL))
        g_ptr_array_add (views, territory->view);
    }
  g_ptr_array_add (views, NULL);
  bc_json_string (json, "id", overlay->id);
  bc_json_string (json, "kind", bc_overlay_kind_to_string (overlay->kind));
  bc_json_string (json, "name", bc_text (overlay->name));
  bc_json_string (json, "label", bc_text (overlay->label));
  bc_json_strings (json, "roots", (const char *const *)roots);
  bc_json_strings (json, "keys", (const char *const *)overlay->keys);
  bc_json_strings (json, "views", (const char *const *)views->pdata);
}

static char *
region_line (gconstpointer record)
{
  const BcRegion *region = record;

  return g_strdup_printf ("%-26s %s%s", region->id, bc_text (region->name), region->sided ? "" : " (midline)");
}

static char *
area_line (gconstpointer record)
{
  const BcArea *area = record;

  return g_strdup_printf ("%-26s %s", area->id, bc_text (area->name));
}

static char *
muscle_line (gconstpointer record)
{
  const BcMuscle *muscle = record;

  return g_strdup_printf ("%-32s %-34s %u points", muscle->id, bc_text (muscle->name), muscle->points->len);
}

static char *
condition_line (gconstpointer record)
{
  const BcCondition *condition = record;

  return g_strdup_printf ("%-32s %s", condition->id, bc_text (condition->name));
}

static char *
source_line (gconstpointer record)
{
  const BcSource *source = record;

  return g_strdup_printf ("%-32s %s: %s (%d)", source->id, source->author, source->title, source->year);
}

static char *
overlay_line (gconstpointer record)
{
  const BcOverlay *overlay = record;

  return g_strdup_printf ("%-32s %-10s %s", overlay->id, bc_overlay_kind_to_string (overlay->kind),
                          bc_text (overlay->name));
}

static char *
list_records (GPtrArray *records, WriteFunc write, LineFunc line, gboolean as_json)
{
  BcJson *json;
  GString *text;

  if (as_json)
    {
      json = bc_json_new ();
      bc_json_begin_array (json, NULL);
      for (guint i = 0; i < records->len; i++)
        {
          bc_json_begin_object (json, NULL);
          write (json, g_ptr_array_index (records, i));
          bc_json_end_object (json);
        }
      bc_json_end_array (json);
      return bc_json_finish (json);
    }
  text = g_string_new (NULL);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *words = line (g_ptr_array_index (records, i));
      g_string_append_printf (text, "%s\n", words);
    }
  return g_string_free (text, FALSE);
}

static void
write_view (BcJson *json, gconstpointer record)
{
  const BcView *view = record;

  bc_json_string (json, "id", view->id);
  bc_json_string (json, "name", bc_text (view->name));
}

static char *
view_line (gconstpointer record)
{
  const BcView *view = record;

  return g_strdup_printf ("%-14s %s", view->id, bc_text (view->name));
}

static char *
list_views (gboolean as_json)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  guint n;
  const BcView *views = bc_views_list (&n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (records, (gpointer)&views[i]);
  return list_records (records, write_view, view_line, as_json);
}

/**
 * bc_report_list:
 * @kind: "regions", "areas", "muscles", "conditions", "views", "overlays" or "sources"
 * @json: whether for programs
 *
 * Returns: (transfer full) (nullable): the list, or NULL where there is no such kind.
 */
char *
bc_report_list (BcAtlas *atlas, const char *kind, gboolean json)
{
  if (g_str_equal (kind, "regions"))
    return list_records (bc_atlas_get_regions (atlas), write_region, region_line, json);
  if (g_str_equal (kind, "areas"))
    return list_records (bc_atlas_get_areas (atlas), write_area, area_line, json);
  if (g_str_equal (kind, "muscles"))
    return list_records (bc_atlas_get_muscles (atlas), write_muscle, muscle_line, json);
  if (g_str_equal (kind, "conditions"))
    return list_records (bc_atlas_get_conditions (atlas), write_condition, condition_line, json);
  if (g_str_equal (kind, "sources"))
    return list_records (bc_atlas_get_sources (atlas), write_source, source_line, json);
  if (g_str_equal (kind, "overlays"))
    return list_records (bc_atlas_get_overlays (atlas), write_overlay, overlay_line, json);
  return g_str_equal (kind, "views") ? list_views (json) : NULL;
}
