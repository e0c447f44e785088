/* What stands above everything on a page: its title, what it is about, and whose it is.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-title.h"

#include <glib/gi18n.h>

#include "bc-page-muscle.h"
#include "bc-text.h"

static char *
capitalise (const char *words)
{
  const char *rest = g_utf8_next_char (words);
  g_autofree char *first = g_utf8_strup (words, rest - words);

  return *words == '\0' ? g_strdup ("") : g_strconcat (first, rest, NULL);
}

static char *
get_handout_title (const BcPageRequest *request)
{
  const char *words;

  if (request->condition != NULL)
    words = request->condition->everyday != NULL ? request->condition->everyday : request->condition->name;
  else if (request->n_rows == 1)
    words = request->rows[0].shown.muscle->everyday;
  else
    words = NULL;
  return words != NULL ? capitalise (bc_text (words)) : g_strdup (_ ("Where pain from a muscle is often felt"));
}

static gboolean
shows_overlays (const BcPageRequest *request)
{
  return request->scene != NULL && bc_scene_get_overlays (request->scene)->len > 0;
}

static gboolean
shows_drawn_marks (const BcPageRequest *request)
{
  GPtrArray *marks = request->scene != NULL ? bc_scene_get_annotations (request->scene) : NULL;

  return marks != NULL && marks->len > 0;
}

/**
 * bc_page_title_get:
 *
 * Returns: (transfer full): the title of the page, which is also the document's.
 */
char *
bc_page_title_get (const BcPageRequest *request)
{
  if (request->title != NULL && *request->title != '\0')
    return g_strdup (request->title);
  switch (request->kind)
    {
    case BC_PAGE_HANDOUT:
      return get_handout_title (request);
    case BC_PAGE_SHEET:
      return g_strdup (request->n_rows == 1 ? bc_muscle_get_name (request->rows[0].shown.muscle)
                                            : _ ("Muscles and their pain patterns"));
    case BC_PAGE_BLANK:
      return g_strdup (_ ("Please mark where it hurts"));
    case BC_PAGE_BOOK:
      return g_strdup (_ ("Muscles and their pain patterns"));
    case BC_PAGE_STORY:
      return g_strdup (bc_text (request->story->title));
    case BC_PAGE_CHART:
    default:
      if (request->n_rows == 0 && shows_overlays (request))
        return g_strdup (_ ("Skin areas of nerves and nerve roots"));
      if (request->n_rows == 0 && shows_drawn_marks (request))
        return g_strdup (_ ("Pain drawing"));
      return g_strdup (_ ("Pain patterns of muscles"));
    }
}

/* Marked places and the areas that were drawn by hand. */
static char *
join_marked (const BcScene *scene, const BcSpot *spots, guint n)
{
  g_autofree char *places = bc_page_text_join_spots (spots, n);
  GString *joined = g_string_new (places);
  guint n_areas;
  BcPainArea **areas = bc_scene_get_pain_areas (scene, &n_areas);

  for (guint i = 0; i < n_areas; i++)
    {
      g_autofree char *words = bc_pain_area_describe (areas[i]);

      g_string_append_printf (joined, "%s%s", joined->len > 0 ? "; " : "", words);
    }
  return g_string_free (joined, FALSE);
}

/* What the page is about, in a line below the title; NULL for nothing. */
static char *
get_subtitle (const BcWords *self)
{
  const BcPageRequest *request = self->request;
  guint n = 0;
  const BcSpot *spots = bc_scene_get_selected (self->scene, &n);
  g_autofree char *places = join_marked (self->scene, spots, n);

  if (request->kind == BC_PAGE_SHEET && request->n_rows == 1)
    return g_strdup_printf ("%s, %s", request->rows[0].shown.muscle->latin,
                            bc_page_muscle_get_sides (&request->rows[0].shown));
  if (request->kind == BC_PAGE_HANDOUT && request->condition == NULL && request->n_rows == 1)
    /* Translators: a muscle and its side, below its everyday name: "Infraspinatus, right" */
    return g_strdup_printf (C_ ("muscle and side", "%s, %s"), bc_text (request->rows[0].shown.muscle->name),
                            bc_page_muscle_get_sides (&request->rows[0].shown));
  if (request->kind == BC_PAGE_CHART && *places != '\0')
    return g_strdup_printf (_ ("Marked: %s"), places);
  return NULL;
}

static void
append_field (GString *line, const char *label, const char *value)
{
  g_autofree char *markup = NULL;

  if (value == NULL || *value == '\0')
    return;
  markup = g_markup_printf_escaped (_ ("<b>%s:</b> %s"), label, value);
  g_string_append_printf (line, "%s%s", line->len > 0 ? "      " : "", markup);
}

static void
add_header (const BcWords *self)
{
  const BcPageHeader *header = self->request->header;
  g_autoptr (GString) line = g_string_new (NULL);

  if (header == NULL)
    return;
  append_field (line, _ ("Name"), header->name);
  append_field (line, _ ("Born"), header->born);
  append_field (line, _ ("Date"), header->date);
  append_field (line, _ ("Clinician"), header->clinician);
  if (line->len > 0)
    bc_words_add (self, BC_WORDS_SUBTITLE, line->str);
}

/**
 * bc_page_title_add:
 *
 * Adds what stands above everything.
 */
void
bc_page_title_add (const BcWords *self)
{
  g_autofree char *title = bc_page_title_get (self->request);
  g_autofree char *subtitle = get_subtitle (self);

  bc_words_add_heading (self, BC_WORDS_TITLE, title);
  if (subtitle != NULL)
    {
      g_autofree char *markup = g_markup_escape_text (subtitle, -1);

      bc_words_add (self, BC_WORDS_SUBTITLE, markup);
    }
  add_header (self);
}
