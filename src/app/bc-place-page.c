/* The page of one place: a region or an area. What is said before any muscle stands before them here too.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-place-page.h"

#include <glib/gi18n.h>

#include "bc-blocks.h"
#include "bc-links.h"
#include "bc-pattern-picture.h"
#include "bc-text.h"

static BcIndex *
get_index (const BcPageWriter *writer)
{
  return bc_session_get_index (bc_reader_get_session (writer->reader));
}

static void
write_picture (const BcPageWriter *writer, const BcPlace *place)
{
  GtkWidget *picture = bc_pattern_picture_new (writer->reader);
  g_autoptr (BcScene) scene = bc_pattern_picture_scene_of_places (place, 1);
  /* Translators: what a picture shows; %s is a place on the body */
  g_autofree char *description = g_strdup_printf (_ ("Picture: where %s is"), bc_place_get_name (place));

  gtk_box_append (writer->page, picture);
  bc_pattern_picture_set_scene (BC_PATTERN_PICTURE (picture), scene, BC_SIDE_RIGHT, description);
}

/**
 * bc_place_page_write_check_first:
 *
 * The serious look-alikes of the places, in their frame; it cannot be folded.
 */
void
bc_place_page_write_check_first (const BcPageWriter *writer, const BcPlace *places, guint n)
{
  g_autoptr (BcRanking) ranking = bc_ranking_new (get_index (writer), places, n);
  const char *lack = bc_check_first_describe_lack (bc_index_get_atlas (get_index (writer)));
  BcPageWriter inside;

  if (lack == NULL && ranking->check_first->len == 0)
    return;
  bc_page_writer_frame (writer, "check-first", &inside);
  if (lack != NULL)
    bc_page_writer_text (&inside, lack);
  bc_blocks_check_first (inside.page, ranking->check_first);
}

/* "Mark it: left · right · both sides" */
static void
write_mark_it (const BcPageWriter *writer, const BcPlace *place)
{
  static const BcBodySides sides[] = { BC_BODY_LEFT, BC_BODY_RIGHT, BC_BODY_BOTH };
  const char *const words[] = { C_ ("side of the body", "Left"), C_ ("side of the body", "Right"), _ ("both sides") };
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;
  BcPlace marked = *place;

  if (place->region != NULL && !place->region->sided)
    g_ptr_array_add (links, bc_links_place (place, NULL));
  else
    for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
      {
        marked.sides = sides[i];
        g_ptr_array_add (links, bc_links_place (&marked, words[i]));
      }
  line = bc_links_list (links, " · ");
  /* Translators: before links that mark the place on the figure */
  bc_page_writer_fact (writer, _ ("Mark it"), line);
}

/* A region's areas, or an area's regions. */
static void
write_neighbours (const BcPageWriter *writer, const BcPlace *place)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; place->region != NULL && i < place->region->areas->len; i++)
    {
      BcSubject area = { BC_SUBJECT_AREA, g_ptr_array_index (place->region->areas, i) };
      g_ptr_array_add (links, bc_links_subject (&area, bc_text (((const BcArea *)area.record)->name)));
    }
  for (guint i = 0; place->area != NULL && i < place->area->regions->len; i++)
    {
      BcSubject region = { BC_SUBJECT_REGION,
                           ((const BcReference *)g_ptr_array_index (place->area->regions, i))->target };
      if (region.record != NULL)
        g_ptr_array_add (links, bc_links_subject (&region, bc_text (((const BcRegion *)region.record)->name)));
    }
  line = bc_links_list (links, "; ");
  bc_page_writer_fact (writer, place->region != NULL ? _ ("Part of") : _ ("Regions"), line);
}

static void
write_level (const BcPageWriter *writer, const BcRanking *ranking, BcLevel level, const char *name)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; i < ranking->suggestions->len; i++)
    {
      const BcSuggestion *suggestion = g_ptr_array_index (ranking->suggestions, i);
      if (suggestion->level == level)
        g_ptr_array_add (links, bc_links_muscle (suggestion->muscle));
    }
  line = bc_links_list (links, ", ");
  bc_page_writer_fact (writer, name, line);
}

static void
write_muscles (const BcPageWriter *writer, const BcPlace *place)
{
  g_autoptr (BcRanking) ranking = bc_ranking_new (get_index (writer), place, 1);

  if (ranking->suggestions->len == 0)
    {
      bc_page_writer_text (writer, _ ("No muscle pattern is recorded here"));
      return;
    }
  bc_page_writer_heading (writer, _ ("Muscles that often send pain here"));
  write_level (writer, ranking, BC_LEVEL_ESSENTIAL, _ ("● Essential"));
  write_level (writer, ranking, BC_LEVEL_SPILLOVER, _ ("◌ Spillover"));
}

static void
write_also_consider (const BcPageWriter *writer, const BcPlace *place)
{
  g_autoptr (BcRanking) ranking = bc_ranking_new (get_index (writer), place, 1);

  if (ranking->also_consider->len == 0)
    return;
  bc_page_writer_heading (writer, _ ("Also consider"));
  bc_blocks_also_consider (writer->page, ranking->also_consider);
}

/* "1. Trapezius, 2. Sternocleidomastoid" */
static void
write_order (const BcPageWriter *writer, const BcArea *area)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *notes = NULL, *list = NULL, *line = NULL;

  for (guint i = 0; i < area->order->len; i++)
    {
      const BcMuscle *muscle = ((const BcReference *)g_ptr_array_index (area->order, i))->target;
      g_autofree char *link = muscle != NULL ? bc_links_muscle (muscle) : NULL;
      if (link != NULL)
        g_ptr_array_add (links, g_strdup_printf ("%u. %s", i + 1, link));
    }
  if (links->len == 0)
    return;
  notes = bc_page_writer_cite (writer, area->order_cites);
  list = bc_links_list (links, ", ");
  line = g_strdup_printf ("%s %s", list, notes);
  /* Translators: the muscles of an area as books list them, the most frequent cause first */
  bc_page_writer_fact (writer, _ ("Traditional order"), line);
  if (area->order_note != NULL)
    bc_page_writer_text (writer, bc_text (area->order_note));
}

static char *
describe_count (const BcCohortCount *count)
{
  g_autofree char *link = bc_links_muscle (count->muscle.target);

  if (count->low_percent == count->high_percent)
    /* Translators: a muscle, and in how many of a hundred people a study found its trigger points */
    return g_strdup_printf (_ ("%s %g %%"), link, count->high_percent);
  /* Translators: a muscle, and in how many of a hundred people studies found its trigger points, from the least to the most */
  return g_strdup_printf (_ ("%s %g to %g %%"), link, count->low_percent, count->high_percent);
}

/**
 * bc_place_page_write_cohort:
 * @only: (nullable): the muscle that is looked for; NULL for all
 *
 * What a study counted, among whom.
 */
void
bc_place_page_write_cohort (const BcPageWriter *writer, const BcCohort *cohort, const BcMuscle *only)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *population = g_markup_escape_text (bc_text (cohort->population), -1), *list = NULL, *line = NULL,
                  *notes = bc_page_writer_cite (writer, cohort->cites), *people = NULL;

  for (guint i = 0; i < cohort->counts->len; i++)
    {
      const BcCohortCount *count = g_ptr_array_index (cohort->counts, i);
      if (count->muscle.target != NULL && (only == NULL || count->muscle.target == only))
        g_ptr_array_add (counts, describe_count (count));
    }
  if (cohort->n > 0)
    /* Translators: how many people a study examined */
    people = g_strdup_printf (ngettext (" (%d person)", " (%d people)", cohort->n), cohort->n);
  list = bc_links_list (counts, ", ");
  line = g_strdup_printf ("%s%s: %s %s", population, people != NULL ? people : "", list, notes);
  bc_page_writer_bullet (writer, line);
}

static void
write_order_and_counts (const BcPageWriter *writer, const BcArea *area)
{
  write_order (writer, area);
  if (area->cohorts->len == 0)
    return;
  bc_page_writer_heading (writer, _ ("What studies counted"));
  for (guint i = 0; i < area->cohorts->len; i++)
    bc_place_page_write_cohort (writer, g_ptr_array_index (area->cohorts, i), NULL);
}

static void
write_orders_of_area (const BcPageWriter *writer, gconstpointer area)
{
  write_order_and_counts (writer, area);
}

static void
write_orders_of_region (const BcPageWriter *writer, gconstpointer record)
{
  const BcRegion *region = record;

  for (guint i = 0; i < region->areas->len; i++)
    {
      const BcArea *area = g_ptr_array_index (region->areas, i);
      bc_page_writer_heading (writer, bc_text (area->name));
      write_order_and_counts (writer, area);
    }
}

static gboolean
has_area (const BcCondition *condition, const BcPlace *place)
{
  for (guint i = 0; i < condition->areas->len; i++)
    {
      const BcArea *area = ((const BcReference *)g_ptr_array_index (condition->areas, i))->target;
      if (area != NULL &&
          (area == place->area || (place->region != NULL && g_ptr_array_find (place->region->areas, area, NULL))))
        return TRUE;
    }
  return FALSE;
}

static void
write_conditions (const BcPageWriter *writer, const BcPlace *place)
{
  GPtrArray *conditions = bc_atlas_get_conditions (bc_index_get_atlas (get_index (writer)));
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; i < conditions->len; i++)
    if (has_area (g_ptr_array_index (conditions, i), place))
      g_ptr_array_add (links, bc_links_condition (g_ptr_array_index (conditions, i)));
  line = bc_links_list (links, ", ");
  bc_page_writer_fact (writer, _ ("Complaints felt here"), line);
}

static void
write_crosswalks (const BcPageWriter *writer, gconstpointer record)
{
  const BcRegion *region = record;

  for (guint i = 0; i < region->crosswalks->len; i++)
    {
      const BcCrosswalk *crosswalk = g_ptr_array_index (region->crosswalks, i);
      g_autofree char *line = g_markup_printf_escaped (
          "%s: %s%s%s", crosswalk->map, crosswalk->numbers != NULL ? crosswalk->numbers : "–",
          crosswalk->reason != NULL ? ". " : "", crosswalk->reason != NULL ? bc_text (crosswalk->reason) : "");
      bc_page_writer_bullet (writer, line);
    }
}

static void
note_sources (const BcPageWriter *writer, const BcArea *area)
{
  bc_page_writer_note (writer, area->order_cites);
  for (guint i = 0; i < area->cohorts->len; i++)
    bc_page_writer_note (writer, ((const BcCohort *)g_ptr_array_index (area->cohorts, i))->cites);
}

static void
note_all_sources (const BcPageWriter *writer, const BcPlace *place)
{
  if (place->area != NULL)
    note_sources (writer, place->area);
  else
    for (guint i = 0; i < place->region->areas->len; i++)
      note_sources (writer, g_ptr_array_index (place->region->areas, i));
}

/**
 * bc_place_page_write:
 * @place: its sides do not matter: the page is about both
 */
void
bc_place_page_write (const BcPageWriter *writer, const BcPlace *place)
{
  BcPlace both = { place->region, place->area, BC_BODY_BOTH };
  const char *everyday = place->region != NULL ? place->region->everyday : place->area->everyday;

  note_all_sources (writer, place);
  bc_page_writer_title (writer, bc_place_get_name (&both), bc_text (everyday));
  write_picture (writer, &both);
  write_mark_it (writer, &both);
  write_neighbours (writer, &both);
  write_conditions (writer, &both);
  bc_place_page_write_check_first (writer, &both, 1);
  write_muscles (writer, &both);
  write_also_consider (writer, &both);
  if (place->area != NULL)
    bc_page_writer_section (writer, "orders", _ ("Orders and counts"), TRUE, write_orders_of_area, place->area);
  else
    bc_page_writer_section (writer, "orders", _ ("Orders and counts"), FALSE, write_orders_of_region, place->region);
  if (place->region != NULL && place->region->crosswalks->len > 0)
    bc_page_writer_section (writer, "crosswalk", _ ("In other body maps"), FALSE, write_crosswalks, place->region);
  bc_page_writer_sources (writer);
}
