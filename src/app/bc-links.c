/* Links between what is read and what is shown. A link to a muscle keeps the sides that are shown.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-links.h"

#include <string.h>

#include "bc-text.h"

#define MUSCLE_SCHEME "muscle:"
#define PLACE_SCHEME "place:"
#define CONDITION_SCHEME "condition:"

/**
 * bc_links_muscle:
 *
 * Returns: (transfer full): markup: the muscle's name as a link that opens it.
 */
char *
bc_links_muscle (const BcMuscle *muscle)
{
  return bc_links_muscle_as (muscle, bc_muscle_get_name (muscle));
}

/**
 * bc_links_muscle_as:
 * @words: what the link says
 *
 * Returns: (transfer full): markup: a link that opens the muscle.
 */
char *
bc_links_muscle_as (const BcMuscle *muscle, const char *words)
{
  return g_markup_printf_escaped ("<a href=\"" MUSCLE_SCHEME "%s\">%s</a>", muscle->id, words);
}

/**
 * bc_links_place:
 * @words: (nullable): what the link says; NULL for the place's name
 *
 * Returns: (transfer full): markup: a link that marks the place.
 */
char *
bc_links_place (const BcPlace *place, const char *words)
{
  const char *side = bc_place_get_side_word (place);
  gboolean midline = place->region != NULL && !place->region->sided;

  return g_markup_printf_escaped ("<a href=\"" PLACE_SCHEME "%s%s%s\">%s</a>", bc_place_get_id (place),
                                  midline ? "" : ":", midline ? "" : side,
                                  words != NULL ? words : bc_place_get_name (place));
}

/**
 * bc_links_condition:
 *
 * Returns: (transfer full): markup: the condition's name as a link that opens it and marks its areas.
 */
char *
bc_links_condition (const BcCondition *condition)
{
  return g_markup_printf_escaped ("<a href=\"" CONDITION_SCHEME "%s\">%s</a>", condition->id,
                                  bc_text (condition->name));
}

/**
 * bc_links_subject:
 * @words: what the link says
 *
 * Returns: (transfer full): markup: a link to a page; what is marked stays.
 */
char *
bc_links_subject (const BcSubject *subject, const char *words)
{
  g_autofree char *word = bc_subject_to_string (subject);

  return g_markup_printf_escaped ("<a href=\"%s\">%s</a>", word, words);
}

/**
 * bc_links_list:
 * @links: (element-type utf8): markup
 * @separator: between two of them
 *
 * Returns: (transfer full): all of them as one line.
 */
char *
bc_links_list (GPtrArray *links, const char *separator)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? separator : "", (const char *)g_ptr_array_index (links, i));
  return g_string_free (line, FALSE);
}

static gboolean
open_muscle (BcSession *session, const char *id)
{
  BcSelection *selection = bc_session_get_selection (session);
  const BcMuscle *muscle = bc_atlas_find_muscle (bc_session_get_atlas (session), id);
  const BcShownMuscle *shown = bc_selection_get_muscle (selection);

  if (muscle == NULL)
    return FALSE;
  bc_selection_set_muscle (selection, muscle, shown != NULL && shown->muscle->sided ? shown->sides : BC_BODY_BOTH);
  return TRUE;
}

/* A link marks; it never takes the mark back. */
static gboolean
mark_place (BcSession *session, const char *word)
{
  BcSelection *selection = bc_session_get_selection (session);
  BcPlace place;
  guint n;

  if (!bc_place_parse (bc_session_get_atlas (session), word, &place, NULL))
    return FALSE;
  bc_selection_get_marks (selection, &n);
  if (n != 1 || !bc_selection_has_place (selection, &place))
    bc_selection_set_place (selection, &place);
  return TRUE;
}

static gboolean
open_condition (BcSession *session, const char *id)
{
  const BcCondition *condition = bc_atlas_find_condition (bc_session_get_atlas (session), id);

  if (condition != NULL)
    bc_selection_open_condition (bc_session_get_selection (session), condition);
  return condition != NULL;
}

static gboolean
open_subject (BcSession *session, const char *word)
{
  BcSubject subject;

  if (!bc_subject_parse (bc_session_get_atlas (session), word, &subject))
    return FALSE;
  bc_selection_read (bc_session_get_selection (session), &subject);
  return TRUE;
}

/**
 * bc_links_open:
 * @uri: of a link that this file made
 *
 * Returns: whether it leads somewhere.
 */
gboolean
bc_links_open (BcSession *session, const char *uri)
{
  if (g_str_has_prefix (uri, MUSCLE_SCHEME))
    return open_muscle (session, uri + strlen (MUSCLE_SCHEME));
  if (g_str_has_prefix (uri, PLACE_SCHEME))
    return mark_place (session, uri + strlen (PLACE_SCHEME));
  if (g_str_has_prefix (uri, CONDITION_SCHEME))
    return open_condition (session, uri + strlen (CONDITION_SCHEME));
  return open_subject (session, uri);
}
