/* The bibliography of a page: every source that its statements cite, once, and whether it was compared.

   A source of which no statement on the page was compared with its text is marked: the reader can tell a checked
   statement from a common textbook one.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-sources.h"

typedef struct
{
  const BcSource *source; /* borrowed */
  gboolean checked;       /* some statement of the page was compared with it */
} Entry;

static void
add_cites (GArray *entries, GPtrArray *cites)
{
  for (guint i = 0; cites != NULL && i < cites->len; i++)
    {
      const BcCite *cite = cites->pdata[i];
      Entry entry = { cite->source.target, cite->checked };
      gboolean known = entry.source == NULL;

      for (guint k = 0; k < entries->len && !known; k++)
        {
          Entry *other = &g_array_index (entries, Entry, k);

          if (other->source != entry.source)
            continue;
          other->checked |= entry.checked;
          known = TRUE;
        }
      if (!known)
        g_array_append_val (entries, entry);
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const BcSource *first = ((const Entry *)a)->source, *second = ((const Entry *)b)->source;

  return first->year != second->year ? second->year - first->year : g_strcmp0 (first->id, second->id);
}

static char *
format_entry (const Entry *entry)
{
  const BcSource *source = entry->source;
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%s (%d). %s.", source->author, source->year, source->title);
  if (source->published != NULL)
    g_string_append_printf (text, " %s.", source->published);
  if (source->doi != NULL)
    g_string_append_printf (text, " doi:%s", source->doi);
  else if (source->url != NULL)
    g_string_append_printf (text, " %s", source->url);
  if (!entry->checked)
    g_string_append_c (text, BC_PAGE_SOURCES_UNCHECKED);
  return g_string_free (text, FALSE);
}

/**
 * bc_page_sources_list:
 *
 * @any_unchecked: (out): whether some source is marked with %BC_PAGE_SOURCES_UNCHECKED at its end
 *
 * Returns: (transfer full) (element-type utf8): one text for each source, the newest first.
 */
GPtrArray *
bc_page_sources_list (const BcPageRequest *request, gboolean *any_unchecked)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < request->n_rows; i++)
    {
      const BcMuscle *muscle = request->rows[i].shown.muscle;

      add_cites (entries, muscle->cites);
      for (guint p = 0; p < muscle->points->len; p++)
        add_cites (entries, ((const BcTriggerPoint *)muscle->points->pdata[p])->cites);
    }
  for (guint i = 0; request->check_first != NULL && i < request->check_first->len; i++)
    add_cites (entries, ((const BcCheckFirst *)request->check_first->pdata[i])->cites);
  for (guint i = 0; request->also_consider != NULL && i < request->also_consider->len; i++)
    add_cites (entries, ((const BcAlsoConsider *)request->also_consider->pdata[i])->cites);
  g_array_sort (entries, compare_entries);
  *any_unchecked = FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      *any_unchecked |= !entry->checked;
      g_ptr_array_add (lines, format_entry (entry));
    }
  return lines;
}
