/* What the tests of pages share. Loading the atlas and the figures takes longer than most cases: it is done once.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "page-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

PageShared *
page_shared_new (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  PageShared *shared = g_new0 (PageShared, 1);

  shared->atlas = chart_load_atlas (SHIPPED_ATLAS);
  shared->index = bc_index_new (shared->atlas);
  shared->figures = bc_figure_set_load (SHIPPED_FIGURES, NULL);
  shared->stories = bc_stories_load_default (shared->atlas, problems);
  g_assert_nonnull (shared->figures);
  g_assert_cmpuint (problems->len, ==, 0);
  return shared;
}

void
page_shared_free (PageShared *shared)
{
  g_object_unref (shared->stories);
  g_object_unref (shared->figures);
  g_object_unref (shared->index);
  g_object_unref (shared->atlas);
  g_free (shared);
}

void
page_fixture_set_up (PageFixture *self, gconstpointer data)
{
  const PageShared *shared = data;

  self->atlas = shared->atlas;
  self->index = shared->index;
  self->figures = shared->figures;
  self->stories = shared->stories;
  self->folder = g_dir_make_tmp ("pages-XXXXXX", NULL);
}

void
page_fixture_tear_down (PageFixture *self, gconstpointer shared G_GNUC_UNUSED)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_clear_pointer (&self->contents, bc_page_contents_free);
  g_clear_pointer (&self->ranking, bc_ranking_free);
}

static void
begin (PageFixture *self, BcPageKind kind)
{
  g_clear_pointer (&self->contents, bc_page_contents_free);
  g_clear_pointer (&self->ranking, bc_ranking_free);
  self->request = (BcPageRequest){ .kind = kind, .figures = self->figures, .stories = self->stories };
}

/**
 * page_fixture_ask_for:
 * @muscle: (nullable): NULL: a page about the place "lumbar:left"
 */
void
page_fixture_ask_for (PageFixture *self, BcPageKind kind, const char *muscle, BcBodySides sides)
{
  BcPlace place;
  gboolean ok = bc_place_parse (self->atlas, "lumbar:left", &place, NULL);
  BcShownMuscle shown = { muscle != NULL ? bc_atlas_find_muscle (self->atlas, muscle) : NULL, sides };

  g_assert_true (ok);
  begin (self, kind);
  self->ranking = bc_ranking_new (self->index, &place, muscle != NULL ? 0 : 1);
  self->contents = bc_page_contents_new (self->index, self->ranking);
  bc_page_contents_mark_places (self->contents);
  if (muscle != NULL)
    g_assert_true (bc_page_contents_show (self->contents, &shown));
  else if (kind != BC_PAGE_BLANK)
    bc_page_contents_list_suggestions (self->contents);
  bc_page_contents_fill (self->contents, &self->request);
}

void
page_fixture_ask_for_condition (PageFixture *self, const BcCondition *condition)
{
  begin (self, BC_PAGE_HANDOUT);
  self->contents = bc_page_contents_new (self->index, NULL);
  bc_page_contents_set_condition (self->contents, condition);
  bc_page_contents_fill (self->contents, &self->request);
}

void
page_fixture_ask_for_story (PageFixture *self, const BcStory *story)
{
  begin (self, BC_PAGE_STORY);
  self->contents = bc_page_contents_new (self->index, NULL);
  bc_page_contents_set_story (self->contents, story);
  bc_page_contents_fill (self->contents, &self->request);
}

/**
 * page_fixture_read:
 *
 * Returns: (transfer full) (nullable): what pdftotext reads, in the order in which it was drawn, with single spaces;
 * NULL without the tool.
 */
char *
page_fixture_read (PageFixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "page.pdf", NULL);
  const char *argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *raw = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  GString *text;

  g_assert_true (bc_export_to_file (&self->request, path, NULL, &error));
  g_assert_no_error (error);
  if (tool == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &raw, NULL, NULL, NULL));
  words = g_strsplit_set (raw, " \n\f", -1);
  text = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
  return g_string_free (text, FALSE);
}

/* All of them, one after the other. */
void
page_assert_in_order (const char *text, const char *const *expected)
{
  const char *at = text;

  for (guint i = 0; expected[i] != NULL; i++)
    {
      const char *found = strstr (at, expected[i]);

      if (found == NULL)
        g_error ("“%s” is missing%s in: %s", expected[i], strstr (text, expected[i]) != NULL ? " at its place" : "",
                 text);
      at = found + strlen (expected[i]);
    }
}

/* Nothing is drawn nearer than 5 mm to the paper's edge. */
void
page_assert_ink_stays_inside (BcPage *page, const char *what)
{
  double width, height, least = PAGE_LEAST_MARGIN_MM * PAGE_POINTS_PER_MM;

  bc_page_get_size (page, &width, &height);
  for (guint i = 0; i < bc_page_get_n_pages (page); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, ink_width, ink_height;

      g_assert_true (bc_page_draw (page, i, cr, NULL));
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);
      cairo_surface_destroy (surface);
      if (x < least || y < least || x + ink_width > width - least || y + ink_height > height - least)
        g_error ("%s, page %u: ink at %g %g, %g x %g on %g x %g", what, i + 1, x, y, ink_width, ink_height, width,
                 height);
    }
}
