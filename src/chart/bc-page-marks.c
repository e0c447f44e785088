/* The list of the notes that were drawn on the figures of a page: on paper the figures carry letters, for figures are small
   there and words are long. Below it stands what the document notes as a whole.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-marks.h"

#include <glib/gi18n.h>

#include "bc-annotation-painter.h"

/**
 * bc_page_marks_are_listed:
 *
 * Returns: whether the page lists its notes; else their words stand on the figures, as in the window.
 */
gboolean
bc_page_marks_are_listed (const BcPageRequest *request)
{
  return request->kind == BC_PAGE_CHART && !(request->hidden & BC_PAGE_NOTES);
}

static void
add_note (const BcWords *words, const BcAnnotation *mark, const char *label)
{
  g_autofree char *said = bc_annotation_describe (mark);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", label, said);

  bc_words_add (words, BC_WORDS_POINT, markup);
}

static void
add_whole_notes (const BcWords *words)
{
  g_autofree char *markup = NULL;

  if (words->request->notes == NULL || *words->request->notes == '\0')
    return;
  markup = g_markup_escape_text (words->request->notes, -1);
  bc_words_begin (words, 1, FALSE, FALSE);
  bc_words_begin_list (words, _ ("Notes"));
  bc_words_add_heading (words, BC_WORDS_HEADING, _ ("Notes"));
  bc_words_add (words, BC_WORDS_BODY, markup);
}

/**
 * bc_page_marks_add_list:
 *
 * Adds every note with its letter, place and date, and the notes of the document; nothing where there is none.
 */
void
bc_page_marks_add_list (const BcWords *words)
{
  GPtrArray *marks = bc_scene_get_annotations (words->scene);
  char label[BC_NOTE_LABEL_SIZE];
  guint n = 0;

  if (!bc_page_marks_are_listed (words->request))
    return;
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      if (!bc_annotation_painter_note_label (marks, marks->pdata[i], label))
        continue;
      if (n++ == 0)
        {
          bc_words_begin (words, 1, FALSE, FALSE);
          bc_words_begin_list (words, _ ("Notes on the figures"));
          bc_words_add_heading (words, BC_WORDS_HEADING, _ ("Notes on the figures"));
        }
      add_note (words, marks->pdata[i], label);
    }
  add_whole_notes (words);
  bc_words_begin_list (words, NULL);
}
