/* The bibliography of a page: every source that its statements cite, once, and whether it was compared.

   A source of which no statement on the page was compared with its text is marked: the reader can tell a checked
   statement from a common textbook one.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-sources.h"

#include <string.h>

#include "bc-page-muscle.h"

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

/* "nhs.uk" of "https://www.nhs.uk/conditions/angina/": on paper nobody can follow the rest. */
static char *
find_site (const char *url)
{
  g_autofree char *host = NULL;

  if (!g_uri_split_network (url, G_URI_FLAGS_NONE, NULL, &host, NULL, NULL) || host == NULL)
    return g_strdup (url);
  return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
}

static char *
format_entry (const Entry *entry, gboolean in_short)
{
  const BcSource *source = entry->source;
  GString *text = g_string_new (NULL);

  if (in_short)
    g_string_printf (text, "%s %d", source->author, source->year);
  else
    g_string_printf (text, "%s (%d). %s.", source->author, source->year, source->title);
  if (!in_short && source->published != NULL)
    g_string_append_printf (text, " %s.", source->published);
  if (!in_short && source->doi != NULL)
    g_string_append_printf (text, " doi:%s", source->doi);
  else if (!in_short && source->published == NULL && source->url != NULL)
    {
      g_autofree char *site = find_site (source->url);

      g_string_append_printf (text, " %s", site);
    }
  if (!entry->checked)
    g_string_append_c (text, BC_PAGE_SOURCES_UNCHECKED);
  return g_string_free (text, FALSE);
}

static void
add_line (GPtrArray *lines, char *line)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (lines->pdata[i], line))
      {
        g_free (line);
        return;
      }
  g_ptr_array_add (lines, line);
}

static gboolean
is_told (const BcPageRequest *request, const BcMuscle *muscle)
{
  guint n = 0;

  if (request->kind != BC_PAGE_CHART || request->scene == NULL)
    return TRUE;
  bc_scene_get_muscles (request->scene, &n);
  return n == 0 || bc_page_muscle_is_drawn (request->scene, muscle);
}

static void
add_overlays (GArray *entries, GPtrArray *overlays)
{
  for (guint i = 0; i < overlays->len; i++)
    add_cites (entries, ((const BcOverlay *)overlays->pdata[i])->cites);
}

static void
add_slide_cites (GArray *entries, const BcSlide *slide)
{
  if (slide->kind != BC_SLIDE_PATTERN)
    return;
  add_cites (entries, slide->point->muscle->cites);
  add_cites (entries, slide->point->cites);
}

/**
 * bc_page_sources_list:
 * @in_short: author and year alone, as a handout has room for
 * @any_unchecked: (out): whether some source is marked with %BC_PAGE_SOURCES_UNCHECKED at its end
 *
 * Returns: (transfer full) (element-type utf8): one text for each source, the newest first.
 */
GPtrArray *
bc_page_sources_list (const BcPageRequest *request, gboolean in_short, gboolean *any_unchecked)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < request->n_rows; i++)
    {
      const BcMuscle *muscle = request->rows[i].shown.muscle;

      add_cites (entries, muscle->cites);
      /* What a page says of a muscle that is listed and not drawn is its name and its rank. */
      for (guint p = 0; p < muscle->points->len && is_told (request, muscle); p++)
        add_cites (entries, ((const BcTriggerPoint *)muscle->points->pdata[p])->cites);
    }
  for (guint i = 0; request->check_first != NULL && i < request->check_first->len; i++)
    add_cites (entries, ((const BcCheckFirst *)request->check_first->pdata[i])->cites);
  for (guint i = 0; request->also_consider != NULL && i < request->also_consider->len; i++)
    add_cites (entries, ((const BcAlsoConsider *)request->also_consider->pdata[i])->cites);
  if (request->condition != NULL)
    add_cites (entries, request->condition->cites);
  if (request->story != NULL && request->story->condition != NULL)
    add_cites (entries, request->story->condition->cites);
  if (request->story != NULL && request->story->topic != NULL)
    add_cites (entries, request->story->topic->cites);
  if (request->story != NULL && request->story->also_topic != NULL)
    add_cites (entries, request->story->also_topic->cites);
  for (guint i = 0; request->story != NULL && i < request->story->slides->len; i++)
    add_slide_cites (entries, request->story->slides->pdata[i]);
  if (request->scene != NULL)
    add_overlays (entries, bc_scene_get_overlays (request->scene));
  g_array_sort (entries, compare_entries);
  *any_unchecked = FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      *any_unchecked |= !entry->checked;
      add_line (lines, format_entry (entry, in_short));
    }
  return lines;
}
