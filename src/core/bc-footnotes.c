/* Footnotes. One source cited at two places of it is two notes; the same place cited twice is one, and it counts as
   checked where one of the two statements was checked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-footnotes.h"

#define DOI_RESOLVER "https://doi.org/"

struct _BcFootnotes
{
  GPtrArray *cites; /* const BcCite, borrowed from the atlas */
};

BcFootnotes *
bc_footnotes_new (void)
{
  BcFootnotes *self = g_new0 (BcFootnotes, 1);

  self->cites = g_ptr_array_new ();
  return self;
}

void
bc_footnotes_free (BcFootnotes *self)
{
  g_ptr_array_unref (self->cites);
  g_free (self);
}

static gboolean
same_note (const BcCite *a, const BcCite *b)
{
  return g_str_equal (a->source.id, b->source.id) && g_strcmp0 (a->at, b->at) == 0;
}

/**
 * bc_footnotes_add:
 * @cite: borrowed; must outlive the footnotes
 *
 * Returns: the number of the note, from 1; a new one where the source was not cited at this place yet.
 */
guint
bc_footnotes_add (BcFootnotes *self, const BcCite *cite)
{
  for (guint i = 0; i < self->cites->len; i++)
    if (same_note (g_ptr_array_index (self->cites, i), cite))
      {
        if (cite->checked)
          self->cites->pdata[i] = (gpointer)cite;
        return i + 1;
      }
  g_ptr_array_add (self->cites, (gpointer)cite);
  return self->cites->len;
}

guint
bc_footnotes_get_length (const BcFootnotes *self)
{
  return self->cites->len;
}

/**
 * bc_footnotes_get:
 * @number: from 1
 *
 * Returns: (nullable): the note of that number.
 */
const BcCite *
bc_footnotes_get (const BcFootnotes *self, guint number)
{
  return number >= 1 && number <= self->cites->len ? g_ptr_array_index (self->cites, number - 1) : NULL;
}

guint
bc_footnotes_count_checked (const BcFootnotes *self)
{
  guint n = 0;

  for (guint i = 0; i < self->cites->len; i++)
    n += ((const BcCite *)g_ptr_array_index (self->cites, i))->checked ? 1 : 0;
  return n;
}

static void
append (GString *text, const char *before, const char *piece)
{
  if (piece != NULL && *piece != '\0')
    g_string_append_printf (text, "%s%s", before, piece);
}

/**
 * bc_footnotes_describe:
 *
 * Returns: (transfer full) (nullable): author, year, title, where it was published and which part is meant. NULL where there
 * is no such note. Citations are not translated.
 */
char *
bc_footnotes_describe (const BcFootnotes *self, guint number)
{
  const BcCite *cite = bc_footnotes_get (self, number);
  const BcSource *source = cite != NULL ? cite->source.target : NULL;
  GString *text;

  if (cite == NULL)
    return NULL;
  if (source == NULL)
    return g_strdup (cite->source.id);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s (%d). %s", source->author, source->year, source->title);
  append (text, ". ", source->published);
  append (text, "; ", cite->at);
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

/**
 * bc_footnotes_get_address:
 *
 * Returns: (transfer full) (nullable): where the source can be read, as a web address; NULL where none is known.
 */
char *
bc_footnotes_get_address (const BcFootnotes *self, guint number)
{
  const BcCite *cite = bc_footnotes_get (self, number);
  const BcSource *source = cite != NULL ? cite->source.target : NULL;

  if (source == NULL)
    return NULL;
  if (source->doi != NULL && *source->doi != '\0')
    return g_strconcat (DOI_RESOLVER, source->doi, NULL);
  if (source->url != NULL && (g_str_has_prefix (source->url, "https://") || g_str_has_prefix (source->url, "http://")))
    return g_strdup (source->url);
  return NULL;
}
