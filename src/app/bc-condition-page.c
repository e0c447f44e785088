/* The page of one condition. It leads on to areas and muscles; it says nothing about the person who reads it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-condition-page.h"

#include <glib/gi18n.h>

#include "bc-blocks.h"
#include "bc-links.h"
#include "bc-pattern-picture.h"
#include "bc-place-page.h"
#include "bc-text.h"

static GArray *
list_places (const BcCondition *condition)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (BcPlace));

  for (guint i = 0; i < condition->areas->len; i++)
    {
      BcPlace place = { NULL, ((const BcReference *)g_ptr_array_index (condition->areas, i))->target, BC_BODY_BOTH };
      if (place.area != NULL)
        g_array_append_val (places, place);
    }
  return places;
}

static void
write_picture (const BcPageWriter *writer, const BcCondition *condition, const GArray *places)
{
  GtkWidget *picture = bc_pattern_picture_new (writer->reader);
  g_autoptr (BcScene) scene = bc_pattern_picture_scene_of_places ((const BcPlace *)(void *)places->data, places->len);
  /* Translators: what a picture shows; %s is a condition */
  g_autofree char *description = g_strdup_printf (_ ("Picture: where %s is felt"), bc_text (condition->name));

  gtk_box_append (writer->page, picture);
  bc_pattern_picture_set_scene (BC_PATTERN_PICTURE (picture), scene, BC_SIDE_RIGHT, description);
}

static void
write_areas (const BcPageWriter *writer, const GArray *places)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (links, bc_links_place (&g_array_index (places, BcPlace, i), NULL));
  line = bc_links_list (links, "; ");
  bc_page_writer_fact (writer, _ ("Felt in"), line);
}

static void
write_synonyms (const BcPageWriter *writer, const BcCondition *condition)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; condition->synonyms[i] != NULL; i++)
    g_ptr_array_add (names, g_markup_escape_text (bc_text (condition->synonyms[i]), -1));
  line = bc_links_list (names, ", ");
  bc_page_writer_fact (writer, _ ("Also called"), line);
}

static void
write_muscles (const BcPageWriter *writer, const BcCondition *condition)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; i < condition->muscles->len; i++)
    {
      const BcMuscle *muscle = ((const BcReference *)g_ptr_array_index (condition->muscles, i))->target;
      if (muscle != NULL)
        g_ptr_array_add (links, bc_links_muscle (muscle));
    }
  line = bc_links_list (links, ", ");
  bc_page_writer_fact (writer, _ ("Muscles described with it"), line);
}

static void
write_also (const BcPageWriter *writer, gconstpointer condition)
{
  bc_page_writer_texts (writer, ((const BcCondition *)condition)->also);
}

static void
write_evidence (const BcPageWriter *writer, gconstpointer condition)
{
  BcSubject evidence = { BC_SUBJECT_EVIDENCE, NULL };
  g_autofree char *link = bc_links_subject (&evidence, _ ("More on how sure this is"));

  bc_page_writer_text (writer, bc_text (((const BcCondition *)condition)->evidence));
  bc_page_writer_markup (writer, link);
}

static void
write_what (const BcPageWriter *writer, const BcCondition *condition)
{
  for (guint i = 0; condition->what[i] != NULL; i++)
    {
      g_autofree char *text = g_markup_escape_text (bc_text (condition->what[i]), -1);
      gboolean last = condition->what[i + 1] == NULL;
      g_autofree char *notes = last ? bc_page_writer_cite (writer, condition->cites) : g_strdup ("");
      g_autofree char *markup = g_strdup_printf ("%s %s", text, notes);
      bc_page_writer_markup (writer, g_strchomp (markup));
    }
}

/**
 * bc_condition_page_write:
 */
void
bc_condition_page_write (const BcPageWriter *writer, const BcCondition *condition)
{
  g_autoptr (GArray) places = list_places (condition);

  bc_page_writer_title (writer, bc_text (condition->name), bc_text (condition->everyday));
  write_picture (writer, condition, places);
  write_areas (writer, places);
  write_muscles (writer, condition);
  write_synonyms (writer, condition);
  write_what (writer, condition);
  bc_place_page_write_check_first (writer, (const BcPlace *)(void *)places->data, places->len);
  if (condition->also[0] != NULL)
    bc_page_writer_section (writer, "also-consider", _ ("Also consider"), TRUE, write_also, condition);
  if (condition->evidence != NULL)
    bc_page_writer_section (writer, "evidence", _ ("How sure is this?"), FALSE, write_evidence, condition);
  bc_page_writer_sources (writer);
}
