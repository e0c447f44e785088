/* Everything known of one muscle as text.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-report.h"

#include <glib/gi18n.h>

#include "bc-json.h"
#include "bc-text.h"

static const char *const reach_words[] = { "same", "opposite", "both" };

static void
write_texts (BcJson *json, const char *key, GStrv texts)
{
  bc_json_begin_array (json, key);
  for (guint i = 0; texts[i] != NULL; i++)
    bc_json_string (json, NULL, bc_text (texts[i]));
  bc_json_end_array (json);
}

static void
write_cites (BcJson *json, GPtrArray *cites)
{
  bc_json_begin_array (json, "sources");
  for (guint i = 0; i < cites->len; i++)
    {
      const BcCite *cite = g_ptr_array_index (cites, i);
      bc_json_begin_object (json, NULL);
      bc_json_string (json, "id", cite->source.id);
      bc_json_string (json, "at", cite->at);
      bc_json_boolean (json, "checked", cite->checked);
      bc_json_end_object (json);
    }
  bc_json_end_array (json);
}

static void
write_positions (BcJson *json, const BcTriggerPoint *point)
{
  const BcPosition *first = point->positions->len > 0 ? g_ptr_array_index (point->positions, 0) : NULL;

  bc_json_string (json, "view", first != NULL ? first->view : NULL);
  if (first != NULL)
    {
      bc_json_number (json, "x", first->at.x, 1);
      bc_json_number (json, "y", first->at.y, 1);
    }
  bc_json_begin_array (json, "positions");
  for (guint i = 0; i < point->positions->len; i++)
    {
      const BcPosition *position = g_ptr_array_index (point->positions, i);
      bc_json_begin_object (json, NULL);
      bc_json_string (json, "view", position->view);
      bc_json_number (json, "x", position->at.x, 1);
      bc_json_number (json, "y", position->at.y, 1);
      bc_json_end_object (json);
    }
  bc_json_end_array (json);
}

static void
write_referrals (BcJson *json, const BcTriggerPoint *point)
{
  bc_json_begin_array (json, "refers");
  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = g_ptr_array_index (point->referrals, i);
      bc_json_begin_object (json, NULL);
      bc_json_string (json, "region", referral->region.id);
      bc_json_string (json, "level", bc_level_to_string (referral->level));
      bc_json_string (json, "side", reach_words[referral->reach]);
      bc_json_end_object (json);
    }
  bc_json_end_array (json);
}

static void
write_point (BcJson *json, const BcTriggerPoint *point)
{
  bc_json_begin_object (json, NULL);
  bc_json_string (json, "id", point->full_id);
  bc_json_string (json, "part", point->part != NULL ? point->part->id : NULL);
  bc_json_string (json, "where", bc_text (point->where));
  write_positions (json, point);
  write_referrals (json, point);
  bc_json_strings (json, "sensations", (const char *const *)point->sensations);
  write_texts (json, "notes", point->notes);
  write_cites (json, point->cites);
  bc_json_end_object (json);
}

static void
write_named_lists (BcJson *json, const BcMuscle *muscle)
{
  bc_json_begin_array (json, "nerves");
  for (guint i = 0; i < muscle->nerves->len; i++)
    {
      const BcNerve *nerve = g_ptr_array_index (muscle->nerves, i);
      bc_json_begin_object (json, NULL);
      bc_json_string (json, "name", bc_text (nerve->name));
      bc_json_string (json, "roots", nerve->roots);
      bc_json_end_object (json);
    }
  bc_json_end_array (json);
  bc_json_begin_array (json, "parts");
  for (guint i = 0; i < muscle->parts->len; i++)
    {
      const BcPart *part = g_ptr_array_index (muscle->parts, i);
      bc_json_begin_object (json, NULL);
      bc_json_string (json, "id", part->id);
      bc_json_string (json, "name", bc_text (part->name));
      bc_json_end_object (json);
    }
  bc_json_end_array (json);
  bc_json_begin_array (json, "cautions");
  for (guint i = 0; i < muscle->cautions->len; i++)
    {
      const BcCaution *caution = g_ptr_array_index (muscle->cautions, i);
      bc_json_begin_object (json, NULL);
      bc_json_string (json, "kind", caution->kind);
      bc_json_string (json, "text", bc_text (caution->text));
      bc_json_end_object (json);
    }
  bc_json_end_array (json);
  bc_json_begin_array (json, "together_with");
  for (guint i = 0; i < muscle->together_with->len; i++)
    bc_json_string (json, NULL, ((const BcReference *)g_ptr_array_index (muscle->together_with, i))->id);
  bc_json_end_array (json);
}

static char *
show_json (BcAtlas *atlas, const BcMuscle *muscle)
{
  BcJson *json = bc_json_new ();

  bc_json_begin_object (json, NULL);
  bc_json_string (json, "data_version", bc_atlas_get_version (atlas));
  bc_json_string (json, "id", muscle->id);
  bc_json_string (json, "name", bc_text (muscle->name));
  bc_json_string (json, "latin", muscle->latin);
  bc_json_string (json, "everyday", bc_text (muscle->everyday));
  write_texts (json, "synonyms", muscle->synonyms);
  bc_json_string (json, "section", muscle->section);
  bc_json_boolean (json, "sided", muscle->sided);
  bc_json_string (json, "action", bc_text (muscle->action));
  bc_json_string (json, "location", bc_text (muscle->location));
  write_named_lists (json, muscle);
  bc_json_begin_array (json, "trigger_points");
  for (guint i = 0; i < muscle->points->len; i++)
    write_point (json, g_ptr_array_index (muscle->points, i));
  bc_json_end_array (json);
  write_texts (json, "notices", muscle->notices);
  write_texts (json, "mistaken_for", muscle->mistaken_for);
  write_texts (json, "triggers", muscle->triggers);
  write_texts (json, "advice", muscle->advice);
  write_texts (json, "notes", muscle->notes);
  write_cites (json, muscle->cites);
  bc_json_end_object (json);
  return bc_json_finish (json);
}

static void
append_texts (GString *text, const char *heading, GStrv texts)
{
  if (texts[0] != NULL)
    g_string_append_printf (text, "\n%s\n", heading);
  for (guint i = 0; texts[i] != NULL; i++)
    g_string_append_printf (text, "  - %s\n", bc_text (texts[i]));
}

static char *
join_referrals (const BcTriggerPoint *point, BcLevel level)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = g_ptr_array_index (point->referrals, i);
      if (referral->level == level)
        g_ptr_array_add (names, (gpointer)bc_text (((const BcRegion *)referral->region.target)->name));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (GStrv)names->pdata);
}

static void
append_point (GString *text, const BcTriggerPoint *point)
{
  g_autofree char *essential = join_referrals (point, BC_LEVEL_ESSENTIAL);
  g_autofree char *spillover = join_referrals (point, BC_LEVEL_SPILLOVER);

  g_string_append_printf (text, "  %s: %s\n", point->id, bc_text (point->where));
  if (*essential != '\0')
    g_string_append_printf (text, "    %s: %s\n", _ ("essential"), essential);
  if (*spillover != '\0')
    g_string_append_printf (text, "    %s: %s\n", _ ("spillover"), spillover);
}

static void
append_sources (GString *text, GPtrArray *cites)
{
  g_string_append_printf (text, "\n%s\n", _ ("Sources"));
  for (guint i = 0; i < cites->len; i++)
    {
      const BcCite *cite = g_ptr_array_index (cites, i);
      const BcSource *source = cite->source.target;
      g_string_append_printf (text, "  - %s: %s (%d)%s%s; %s\n", source->author, source->title, source->year,
                              cite->at != NULL ? ", " : "", cite->at != NULL ? cite->at : "",
                              cite->checked ? _ ("checked against the text") : _ ("not yet checked against the text"));
    }
}

static char *
show_text (const BcMuscle *muscle)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s (%s)\n%s\n%s\n", bc_text (muscle->name), muscle->latin, bc_text (muscle->location),
                          bc_text (muscle->action));
  g_string_append_printf (text, "\n%s\n", _ ("Trigger points"));
  for (guint i = 0; i < muscle->points->len; i++)
    append_point (text, g_ptr_array_index (muscle->points, i));
  append_texts (text, _ ("What people notice"), muscle->notices);
  append_texts (text, _ ("Often mistaken for"), muscle->mistaken_for);
  append_texts (text, _ ("What sets it off"), muscle->triggers);
  append_texts (text, _ ("Everyday advice"), muscle->advice);
  if (muscle->cautions->len > 0)
    g_string_append_printf (text, "\n%s\n", _ ("Cautions"));
  for (guint i = 0; i < muscle->cautions->len; i++)
    g_string_append_printf (text, "  - %s\n",
                            bc_text (((const BcCaution *)g_ptr_array_index (muscle->cautions, i))->text));
  append_sources (text, muscle->cites);
  return g_string_free (text, FALSE);
}

/**
 * bc_report_show:
 * @json: whether for programs
 *
 * Returns: (transfer full): everything known of the muscle.
 */
char *
bc_report_show (BcAtlas *atlas, const BcMuscle *muscle, gboolean json)
{
  return json ? show_json (atlas, muscle) : show_text (muscle);
}
