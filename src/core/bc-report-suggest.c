/* The answer to marked places as text.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-report.h"

#include <glib/gi18n.h>

#include "bc-check-first.h"
#include "bc-json.h"
#include "bc-text.h"

static void
write_spot (BcJson *json, const BcSpot *spot)
{
  bc_json_string (json, "region", spot->region->id);
  bc_json_string (json, "side", bc_side_to_string (spot->side));
}

static void
write_place (BcJson *json, const BcPlace *place)
{
  bc_json_begin_object (json, NULL);
  bc_json_string (json, "id", bc_place_get_id (place));
  bc_json_string (json, "kind", place->region != NULL ? "region" : "area");
  bc_json_string (json, "side", bc_place_get_side_word (place));
  bc_json_begin_array (json, "regions");
  if (place->region != NULL)
    bc_json_string (json, NULL, place->region->id);
  for (guint i = 0; place->area != NULL && i < place->area->regions->len; i++)
    bc_json_string (json, NULL, ((const BcReference *)g_ptr_array_index (place->area->regions, i))->id);
  bc_json_end_array (json);
  bc_json_end_object (json);
}

static void
write_point (BcJson *json, const BcSuggestedPoint *suggested)
{
  bc_json_begin_object (json, NULL);
  bc_json_string (json, "id", suggested->point->full_id);
  bc_json_string (json, "part", suggested->point->part != NULL ? suggested->point->part->id : NULL);
  bc_json_begin_array (json, "covers");
  for (guint i = 0; i < suggested->covers->len; i++)
    {
      const BcCover *cover = &g_array_index (suggested->covers, BcCover, i);
      bc_json_begin_object (json, NULL);
      write_spot (json, &cover->spot);
      bc_json_string (json, "level", bc_level_to_string (cover->level));
      bc_json_end_object (json);
    }
  bc_json_end_array (json);
  bc_json_end_object (json);
}

static void
write_suggestion (BcJson *json, const BcSuggestion *suggestion)
{
  g_autofree char *why = bc_suggestion_explain (suggestion);
  g_autoptr (GPtrArray) sources = bc_suggestion_list_sources (suggestion);

  bc_json_begin_object (json, NULL);
  bc_json_integer (json, "rank", suggestion->rank);
  bc_json_string (json, "muscle", suggestion->muscle->id);
  bc_json_string (json, "name", bc_text (suggestion->muscle->name));
  bc_json_string (json, "latin", suggestion->muscle->latin);
  bc_json_string (json, "side", bc_suggestion_get_side_word (suggestion));
  bc_json_string (json, "level", bc_level_to_string (suggestion->level));
  bc_json_number (json, "overlap", suggestion->overlap, 2);
  bc_json_begin_array (json, "trigger_points");
  for (guint i = 0; i < suggestion->points->len; i++)
    write_point (json, g_ptr_array_index (suggestion->points, i));
  bc_json_end_array (json);
  bc_json_string (json, "why", why);
  bc_json_begin_array (json, "sources");
  for (guint i = 0; i < sources->len; i++)
    bc_json_string (json, NULL, ((const BcSource *)g_ptr_array_index (sources, i))->id);
  bc_json_end_array (json);
  bc_json_end_object (json);
}

static void
write_cites (BcJson *json, GPtrArray *cites)
{
  bc_json_begin_array (json, "sources");
  for (guint i = 0; i < cites->len; i++)
    bc_json_string (json, NULL, ((const BcCite *)g_ptr_array_index (cites, i))->source.id);
  bc_json_end_array (json);
}

static void
write_look_alikes (BcJson *json, BcAtlas *atlas, const BcRanking *ranking)
{
  bc_json_begin_array (json, "check_first");
  for (guint i = 0; i < ranking->check_first->len; i++)
    {
      const BcCheckFirst *entry = g_ptr_array_index (ranking->check_first, i);
      bc_json_begin_object (json, NULL);
      bc_json_string (json, "condition", bc_text (entry->condition));
      bc_json_string (json, "urgency", entry->urgency);
      bc_json_string (json, "text", bc_text (entry->text));
      write_cites (json, entry->cites);
      bc_json_end_object (json);
    }
  bc_json_end_array (json);
  if (bc_atlas_lacks_look_alikes (atlas)) /* said only where it is so: whoever reads the list alone is not misled */
    bc_json_boolean (json, "check_first_complete", FALSE);
  bc_json_begin_array (json, "also_consider");
  for (guint i = 0; i < ranking->also_consider->len; i++)
    {
      const BcAlsoConsider *entry = g_ptr_array_index (ranking->also_consider, i);
      bc_json_begin_object (json, NULL);
      bc_json_string (json, "kind", entry->kind);
      bc_json_string (json, "name", bc_text (entry->name));
      write_cites (json, entry->cites);
      bc_json_end_object (json);
    }
  bc_json_end_array (json);
}

static guint
count_shown (const BcRanking *ranking, guint limit)
{
  return limit > 0 ? MIN (limit, ranking->suggestions->len) : ranking->suggestions->len;
}

static char *
suggest_json (BcAtlas *atlas, const BcRanking *ranking, guint limit)
{
  BcJson *json = bc_json_new ();

  bc_json_begin_object (json, NULL);
  bc_json_string (json, "data_version", bc_atlas_get_version (atlas));
  bc_json_begin_array (json, "places");
  for (guint i = 0; i < ranking->places->len; i++)
    write_place (json, &g_array_index (ranking->places, BcPlace, i));
  bc_json_end_array (json);
  bc_json_begin_array (json, "suggestions");
  for (guint i = 0; i < count_shown (ranking, limit); i++)
    write_suggestion (json, g_ptr_array_index (ranking->suggestions, i));
  bc_json_end_array (json);
  bc_json_begin_array (json, "not_covered");
  for (guint i = 0; i < ranking->not_covered->len; i++)
    {
      bc_json_begin_object (json, NULL);
      write_spot (json, &g_array_index (ranking->not_covered, BcSpot, i));
      bc_json_end_object (json);
    }
  bc_json_end_array (json);
  write_look_alikes (json, atlas, ranking);
  bc_json_end_object (json);
  return bc_json_finish (json);
}

static void
append_check_first (GString *text, BcAtlas *atlas, const BcRanking *ranking)
{
  const char *lack = bc_check_first_describe_lack (atlas);

  if (lack == NULL && ranking->check_first->len == 0)
    return;
  g_string_append_printf (text, "%s\n", _ ("Check first"));
  if (lack != NULL)
    g_string_append_printf (text, "  ! %s\n", lack);
  for (guint i = 0; i < ranking->check_first->len; i++)
    {
      const BcCheckFirst *entry = g_ptr_array_index (ranking->check_first, i);
      g_string_append_printf (text, "  ! %s: %s\n", bc_text (entry->condition), bc_text (entry->text));
    }
  g_string_append_c (text, '\n');
}

static void
append_also_consider (GString *text, const BcRanking *ranking)
{
  if (ranking->also_consider->len == 0)
    return;
  g_string_append_printf (text, "\n%s\n", _ ("Also consider"));
  for (guint i = 0; i < ranking->also_consider->len; i++)
    g_string_append_printf (text, "  - %s\n",
                            bc_text (((const BcAlsoConsider *)g_ptr_array_index (ranking->also_consider, i))->name));
}

static const char *
translated_level (BcLevel level)
{
  return level == BC_LEVEL_ESSENTIAL ? _ ("essential") : _ ("spillover");
}

static char *
suggest_text (BcAtlas *atlas, const BcRanking *ranking, guint limit)
{
  GString *text = g_string_new (NULL);

  append_check_first (text, atlas, ranking);
  if (ranking->suggestions->len == 0)
    g_string_append_printf (text, "%s\n", _ ("No muscle pattern is recorded here."));
  for (guint i = 0; i < count_shown (ranking, limit); i++)
    {
      const BcSuggestion *suggestion = g_ptr_array_index (ranking->suggestions, i);
      g_autofree char *why = bc_suggestion_explain (suggestion);
      g_string_append_printf (text, "%2u. %s (%s): %s, %.2f\n    %s\n", suggestion->rank,
                              bc_text (suggestion->muscle->name), bc_suggestion_get_side_word (suggestion),
                              translated_level (suggestion->level), suggestion->overlap, why);
    }
  for (guint i = 0; i < ranking->not_covered->len; i++)
    {
      g_autofree char *spot = bc_spot_describe (&g_array_index (ranking->not_covered, BcSpot, i));
      g_string_append_printf (text, _ ("Not covered by any pattern: %s\n"), spot);
    }
  append_also_consider (text, ranking);
  return g_string_free (text, FALSE);
}

/**
 * bc_report_suggest:
 * @limit: how many rows at the most; 0 for all
 * @json: whether for programs
 *
 * Returns: (transfer full): the answer.
 */
char *
bc_report_suggest (BcIndex *index, const BcRanking *ranking, guint limit, gboolean json)
{
  BcAtlas *atlas = bc_index_get_atlas (index);

  return json ? suggest_json (atlas, ranking, limit) : suggest_text (atlas, ranking, limit);
}
