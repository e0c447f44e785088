/* Links between what is read and what is shown. A link to a muscle keeps the sides that are shown.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-links.h"

#include <string.h>

#include "bc-blocks.h"
#include "bc-paragraph.h"
#include "bc-text.h"

#define MUSCLE_SCHEME "muscle:"
#define PLACE_SCHEME "place:"

/**
 * bc_links_muscle:
 *
 * Returns: (transfer full): markup: the muscle's name as a link that opens it.
 */
char *
bc_links_muscle (const BcMuscle *muscle)
{
  return g_markup_printf_escaped ("<a href=\"" MUSCLE_SCHEME "%s\">%s</a>", muscle->id, bc_muscle_get_name (muscle));
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
  return FALSE;
}

static gboolean
link_cb (GtkLabel *label, const char *uri, BcSession *session)
{
  g_autofree char *copy = g_strdup (uri); /* the page may go while the link is followed */

  bc_links_open (session, copy);
  return GDK_EVENT_STOP;
}

/**
 * bc_links_paragraph:
 * @page: a vertical box
 * @session: what the links act on
 * @markup: with links
 *
 * Returns: (transfer none): the paragraph that was appended; the keyboard can reach its links.
 */
GtkWidget *
bc_links_paragraph (GtkBox *page, BcSession *session, const char *markup)
{
  GtkWidget *paragraph = bc_blocks_paragraph (page, NULL);
  GtkLabel *label = bc_paragraph_get_label (BC_PARAGRAPH (paragraph));

  gtk_label_set_markup (label, markup);
  gtk_widget_set_focusable (GTK_WIDGET (label), TRUE);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), session, 0);
  return paragraph;
}
